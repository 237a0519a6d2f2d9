"""Cases of `clauses.toml`: what differs is told, and the same in other words is not."""

import pytest

from reader.collation.bead import Relation
from reader.comparison.checks.clauses import _says_not, check_clauses, check_denials
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from tests.comparison.checks.cases import Case, cases_in, named, told
from tests.comparison.pairs import evidence_of, reading_of


@pytest.mark.parametrize("case", cases_in("clauses"), ids=named)
def test_what_differs_is_told_and_nothing_else(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds


def warned(left: str, right: str, relation: Relation = Relation.EDITED) -> list[EditorialWarning]:
    """What is told of the clauses of two linked sentences; a bar parts a sentence beside."""
    return list(check_clauses(evidence_of(left.split("|"), right.split("|"), (0, 0), relation=relation)))


CONDITION, DENIAL = WarningKind.CONDITION, WarningKind.DENIAL

CLAUSES = {
    "a condition that is gone": ("They pay, if it rains.", "They pay.", CONDITION, "if it rains"),
    "at the beginning": ("If the roof holds, they pay.", "They pay.", CONDITION, "If the roof holds"),
    "at the beginning, without a mark": (
        "Only if both agree will it take effect.", "It will take effect.", CONDITION, "Only if both agree",
    ),
    "a time with a verb": ("They pay, once all is done.", "They pay.", CONDITION, "once all is done"),
    "a time without a verb": ("They pay, until next spring.", "They pay.", None, ""),
    "once upon a time": ("Winchester, once a capital, pays.", "Winchester pays.", None, ""),
    "half of the clause is kept": ("They pay, once the roof is done.", "They pay after the roof.", None, ""),
    "less than half": (
        "They pay bakers, once the red roof is dry.", "They pay red bakers.", CONDITION,
        "once the red roof is dry",
    ),
    "a denial that is gone": (
        "The baker, who denied it, sold bread.", "The baker sold bread.", DENIAL, "denied it",
    ),
    "said with a negation": ("The baker denied selling bread.", "The baker had not sold bread.", None, ""),
    "on both sides": ("They pay, if the roof holds.", "They pay, if the wall holds.", None, ""),
    "the phrase stays elsewhere": ("They pay if it holds.", "They hold if it pays.", None, ""),
    "no condition": ("They pay, even if the roof falls.", "They pay.", None, ""),
    "the rest is another": ("They pay bakers, if the roof holds.", "Nobody sold bread.", None, ""),
    "three quarters of the rest": (
        "Bakers, millers, smiths pay, if the roof holds.", "Bakers, millers, monks pay.", CONDITION,
        "if the roof holds",
    ),
    "two thirds": ("Bakers, smiths pay, if the roof holds.", "Bakers, monks pay.", None, ""),
    "nothing else is said": ("If the roof holds.", "Of bread.", None, ""),
    "a denial undone": ("The baker never denied it, and sold bread.", "The baker sold bread.", None, ""),
    "bail was denied": ("The baker, whose bail was denied, sold bread.", "The baker sold bread.", None, ""),
    "it stands beside": (
        "They pay, if the roof holds.|Rain fell.", "They pay.|So it is, if the roof holds.", None, "",
    ),
    "on both sides beside": (
        "They pay, if the roof holds.|So it is, if it rains.", "They pay.|So it is, if it rains.",
        CONDITION, "if the roof holds",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "kind", "words"), CLAUSES.values(), ids=CLAUSES)
def test_a_clause_on_one_side(left: str, right: str, kind: WarningKind | None, words: str) -> None:
    there, back = warned(left, right), warned(right, left)
    assert [warning.kind for warning in there] == ([kind] if kind else [])
    assert [warning.left_decisive for warning in there] == ([words] if kind else [])
    assert [warning.right_decisive for warning in back] == ([words] if kind else [])


def test_in_reworded_sentences_it_is_looked_at() -> None:
    left, right = "They pay, if the roof holds.", "They pay."
    assert [warning.grade for warning in warned(left, right)] == [Grade.SERIOUS]
    assert [warning.grade for warning in warned(left, right, Relation.REWORDED)] == [Grade.LOOK]


DENIALS = {
    "a sentence that denies": (["Rain fell.", "The baker denied it."], Relation.SAME, True),
    "behind an edited sentence": (["Rain fell.", "The baker denied it."], Relation.EDITED, True),
    "behind a reworded one": (["Rain fell.", "The baker denied it."], Relation.REWORDED, False),
    "one that denies nothing": (["Rain fell.", "The baker told it."], Relation.SAME, False),
    "one that undoes it": (["Rain fell.", "The baker never denied it."], Relation.SAME, False),
    "two words before": (["Rain fell.", "The baker never once denied it."], Relation.SAME, False),
    "three words before": (["Rain fell.", "The baker never then once denied it."], Relation.SAME, True),
    "not behind what both have": (["Rain fell.", "Hail fell.", "The baker denied it."], Relation.SAME, False),
}


@pytest.mark.parametrize(("lines", "relation", "is_told"), DENIALS.values(), ids=DENIALS)
def test_a_denial_in_a_sentence_of_one_side(lines: list[str], relation: Relation, is_told: bool) -> None:
    there = list(check_denials(evidence_of(lines, ["Rain fell."], (0, 0), relation=relation)))
    back = list(check_denials(evidence_of(["Rain fell."], lines, (0, 0), relation=relation)))
    assert [warning.left_decisive for warning in there] == (["denied"] if is_told else [])
    assert [warning.right_decisive for warning in back] == (["denied"] if is_told else [])
    assert all(warning.grade is Grade.SERIOUS for warning in (*there, *back))


def test_where_the_other_side_denies_anything_nothing_is_told() -> None:
    left, right = ["Rain fell.", "The baker denied it."], ["Rain fell.", "The miller denied all."]
    assert list(check_denials(evidence_of(left, right, (0, 0), relation=Relation.SAME))) == []
    assert list(check_denials(evidence_of(["The baker denied it."], ["Rain fell."]))) == []


def test_without_words_that_deny_nothing_is_said_with_a_negation() -> None:
    assert not _says_not(reading_of("The baker denied it.", "The baker had not."))
