"""Cases of `samples.toml`: what differs is told, and the same in other words is not."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison.checks.samples import check_samples
from reader.comparison.editorial_warning import Grade
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding
from reader.text.span import Span
from tests.comparison.checks.cases import Case, cases_in, named, told
from tests.comparison.pairs import evidence_of


@pytest.mark.parametrize("case", cases_in("samples"), ids=named)
def test_what_differs_is_told_and_nothing_else(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds


SAMPLES = {
    "right behind the study": ("The study of 30 boys ended.", "The study ended.", True),
    "three words behind it": ("The study of some 30 boys ended.", "The study ended.", True),
    "four words behind it": ("The study of just some 30 boys ended.", "The study ended.", False),
    "a figure with its unit": ("The study of 30boys ended.", "The study ended.", True),
    "no study": ("The feast of 30 boys ended.", "The feast ended.", False),
    "the study is gone": ("The study of 30 boys ended.", "The work ended.", False),
    "another figure": ("The study of 30 boys ended.", "The study of 40 boys ended.", False),
    "no figure": ("The study of some boys ended.", "The study ended.", False),
}


@pytest.mark.parametrize(("left", "right", "is_told"), SAMPLES.values(), ids=SAMPLES)
def test_how_many_were_studied(left: str, right: str, is_told: bool) -> None:
    there = list(check_samples(evidence_of([left], [right], (0, 0), relation=Relation.EDITED)))
    back = list(check_samples(evidence_of([right], [left], (0, 0), relation=Relation.EDITED)))
    assert [warning.grade for warning in (*there, *back)] == [Grade.SERIOUS] * (2 * is_told)
    assert all("30" in warning.left_decisive for warning in there)
    assert all("30" in warning.right_decisive for warning in back)


def test_only_edited_sentences_are_looked_at() -> None:
    pair = ["The study of 30 boys ended."], ["The study ended."]
    assert list(check_samples(evidence_of(*pair, (0, 0), relation=Relation.REWORDED))) == []


def test_a_figure_that_is_paired_is_not_lost() -> None:
    left, right = "The study of 14 boys ended.", "The study ended within two weeks."
    figure, words = Fact(FactKind.NUMBER, Span(13, 15), "14"), Fact(FactKind.NUMBER, Span(23, 32), "14")
    for ours, theirs, pair in (
        (left, right, FactPair(0, FactKind.NUMBER, figure, words, FactStanding.AGREES)),
        (right, left, FactPair(0, FactKind.NUMBER, words, figure, FactStanding.AGREES)),
    ):
        made = evidence_of([ours], [theirs], (0, 0), relation=Relation.EDITED)
        assert len(list(check_samples(made))) == 1
        assert list(check_samples(replace(made, pairs=(pair,)))) == []
        for other in ({"left": None}, {"right": None}, {"bead": 1}):
            assert len(list(check_samples(replace(made, pairs=(replace(pair, **other),))))) == 1
