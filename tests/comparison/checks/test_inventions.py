"""Words in marks where the source speaks plainly: one table a rule."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.comparison.checks.inventions import check_inventions
from reader.comparison.editorial_warning import Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attributions
from reader.sides import Sides
from reader.text.article import Article
from reader.text.making import with_details
from tests.builders import article_of
from tests.comparison.pairs import evidence_of

PLAIN = "Ada Brunner called the toll unfair."
MARKED = "Ada Brunner called the toll “a disgrace to the valley”."


def dated(text: str, published: str) -> Article:
    """An article of one sentence a bar, with a date or without."""
    made = article_of(text.split("|"))
    return with_details(made, made.details.corrected("published", published)) if published else made


def evidence(
    left: str,
    right: str,
    dates: tuple[str, str] = ("", ""),
    relation: Relation = Relation.EDITED,
    linked: float = 1.0,
) -> Evidence:
    """The first sentences of two articles, linked."""
    ours, theirs = (dated(text, date) for text, date in zip((left, right), dates, strict=True))
    made = evidence_of(
        ours, theirs, (0, 0), relation=relation, quotations=Sides(attribute(ours), attribute(theirs))
    )
    verdict = replace(made.collation.verdict, left_linked=linked, right_linked=linked)
    return replace(made, collation=replace(made.collation, verdict=verdict))


def told(made: Evidence) -> list[tuple[str, str]]:
    """The decisive words of both sides."""
    return [(warning.left_decisive, warning.right_decisive) for warning in check_inventions(made)]


WORDS = "a disgrace to the valley"
LONGER = "Ada Brunner called the toll “a dreadful disgrace to the valley”."


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        (PLAIN, MARKED, WORDS),
        (MARKED, PLAIN, ""),
        ("Ada Brunner called the toll a disgrace to the valley.", MARKED, ""),
        ("Ada Brunner called the toll a disgrace.", MARKED, ""),
        (PLAIN, LONGER, f"a dreadful {WORDS[2:]}"),
        (PLAIN + "|A dreadful day.", LONGER, f"a dreadful {WORDS[2:]}"),
        (PLAIN + "|A disgrace to all.", MARKED, ""),
        (PLAIN, "Ada Brunner called the toll “a disgrace”.", ""),
        ("Ada Brunner called the toll “unfair to everybody here”.", MARKED, ""),
        ("Ada Brunner called the “Old Toll” unfair.", MARKED, ""),
        (PLAIN, PLAIN, ""),
    ],
    ids=[
        "invented",
        "the source has the marks",
        "the source has the words",
        "half of them",
        "three words",
        "one of three beside",
        "one of two beside",
        "a single word",
        "other marks",
        "a name in marks",
        "no marks at all",
    ],
)
def test_words_in_marks_that_the_source_has_nowhere_near(left: str, right: str, words: str) -> None:
    assert told(evidence(left, right)) == ([("", words)] if words else [])


def test_where_the_right_is_older_it_is_the_source() -> None:
    older, newer = "2025-05-01", "2025-05-02"
    assert told(evidence(MARKED, PLAIN, (newer, older))) == [(WORDS, "")]
    assert told(evidence(PLAIN, MARKED, (newer, older))) == []
    assert told(evidence(PLAIN, MARKED, (older, newer))) == [("", WORDS)]


@pytest.mark.parametrize(
    ("right", "linked", "is_told"),
    [
        (MARKED, 1.0, True),
        (MARKED, 0.7, True),
        (MARKED, 0.6, False),
        ("Ada Brunner, a baker from Holt, called it “a disgrace to the valley”.", 1.0, False),
    ],
    ids=["a copy", "most of it is linked", "two reports", "much else is new"],
)
def test_a_reworded_sentence_counts_in_a_copy_that_keeps_the_rest(
    right: str, linked: float, is_told: bool
) -> None:
    made = evidence(PLAIN, right, relation=Relation.REWORDED, linked=linked)
    assert bool(told(made)) is is_told


def test_what_has_a_partner_is_not_new() -> None:
    made = evidence(PLAIN, MARKED)
    assert told(replace(made, matches=(QuotationMatch(0, 0, MatchRelation.SAME, 1.0),))) == []
    assert told(replace(made, matches=(QuotationMatch(0, 1, MatchRelation.SAME, 1.0),))) == [("", WORDS)]


def test_the_warning_says_what_and_where() -> None:
    (warning,) = check_inventions(evidence(PLAIN, MARKED))
    assert (warning.kind, warning.grade, warning.bead) == (
        WarningKind.INVENTED_QUOTATION, Grade.SERIOUS, 0,
    )  # fmt: skip
    assert warning.left_words == PLAIN.rstrip(".")


def test_without_quotations_nothing_is_told() -> None:
    bare = evidence(PLAIN, MARKED)
    assert told(replace(bare, quotations=Sides(Attributions(), Attributions()))) == []
