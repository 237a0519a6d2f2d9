"""Cases of `quotations.toml`: what differs is told, and the same in other words is not."""

from typing import Any

import pytest
from msgspec.structs import replace

from reader.collation.bead import Edit, Relation, Tag
from reader.collation.options import CollationOptions
from reader.collation.wording import edits_between
from reader.comparison.checks.quotations import check_quotations, stretches
from reader.comparison.compare import compare
from reader.comparison.editorial_warning import Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.comparison.quotation_match import MatchRelation, QuotationMatch, QuotationState
from reader.sides import Sides
from reader.text.span import Span
from tests.builders import article_of, quotations_of, read_article
from tests.comparison.checks.cases import Case, cases_in, named, told
from tests.comparison.pairs import evidence_of


@pytest.mark.parametrize("case", cases_in("quotations"), ids=named)
def test_what_differs_is_told_and_nothing_else(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds


_REPORTS = (
    "Harbour opens at last\n\nThe cranes turned for the first time on Monday. {}\n\nFishermen had waited for "
    "eleven years. Nobody counted the gulls.\n",
    "A quiet start for a large port\n\nA brass band played in the drizzle while lorries queued. {}\n\nTwo "
    "ministers shared one umbrella. The bakery sold out before noon.\n",
)
"""Two reports of one event that have no sentence in common."""


@pytest.mark.parametrize(
    ("left", "right", "grade"),
    [
        (
            "“This harbour belongs to fishermen, sailors and children,” Ada Brunner said.",
            "Ada Brunner said: “This harbour belongs to merchants, sailors and children.”",
            Grade.GRAVE,
        ),
        (
            "“Let’s make the harbour great again,” Ada Brunner said.",
            "Ada Brunner said: “Not to make the harbour great again.”",
            Grade.LOOK,
        ),
        (
            "“Harbour Belongs To Fishermen Sailors And Children Alone,” Ada Brunner said.",
            "In the rain, on a chair, Ada Brunner said to whoever wished to hear it: "
            "“The harbour belongs to merchants, sailors and children alone.”",
            Grade.LOOK,
        ),
    ],
    ids=["an utterance", "a slogan", "a headline"],
)
def test_a_phrase_of_many_speeches_is_only_looked_at_in_two_reports(
    left: str, right: str, grade: Grade
) -> None:
    ours, theirs = (
        read_article(report.format(said)) for report, said in zip(_REPORTS, (left, right), strict=True)
    )
    grades = {w.grade for w in compare(ours, theirs).warnings if w.kind is WarningKind.ALTERED_QUOTATION}
    assert grades == {grade}


QUOTED = "we saw seven ships like that moor beside old quays and never leave"


def evidence_with(
    left: str,
    right: str,
    state: QuotationState = QuotationState.ALTERED,
    relation: Relation = Relation.REWORDED,
    linked: float = 0.0,
    score: float = 0.8,
    **more: Any,
) -> Evidence:
    """Two articles of one quotation each, matched, in linked sentences."""
    articles = [article_of([f"“{said}”, he said in the town"]) for said in (left, right)]
    quoted = [
        quotations_of(article, (said, speaker))
        for article, said, speaker in zip(articles, (left, right), ("Ada Holt", "Ben Lindt"), strict=True)
    ]
    options = CollationOptions()
    edits = edits_between(
        articles[0].text,
        Span(1, 1 + len(left)),
        articles[1].text,
        Span(1, 1 + len(right)),
        options,
        ("en", "en"),
    )
    match = QuotationMatch(0, 0, MatchRelation.ALTERED, score, edits, state=state)
    made = evidence_of(articles[0], articles[1], (0, 0), relation=relation, quotations=Sides(*quoted))
    verdict = replace(made.collation.verdict, left_linked=linked)
    return replace(
        made, collation=replace(made.collation, verdict=verdict), matches=(replace(match, **more),)
    )


GRADES: dict[str, tuple[str, str, dict[str, Any], Grade]] = {
    "another word": (QUOTED, QUOTED.replace("ships", "boats"), {}, Grade.GRAVE),
    "another small word": (QUOTED, QUOTED.replace("that", "this"), {}, Grade.LOOK),
    "a small word that denies": (QUOTED.replace("never", "ever"), QUOTED, {}, Grade.GRAVE),
    "a small word of a scale": (f"{QUOTED} may go", f"{QUOTED} will go", {}, Grade.GRAVE),
    "hardly alike": (QUOTED, QUOTED.replace("ships", "boats"), {"score": 0.59}, Grade.LOOK),
    "alike enough": (QUOTED, QUOTED.replace("ships", "boats"), {"score": 0.6}, Grade.GRAVE),
    "hardly alike in an edited sentence": (
        QUOTED, QUOTED.replace("ships", "boats"), {"score": 0.59, "relation": Relation.EDITED}, Grade.GRAVE,
    ),
    "hardly alike in a copied article": (
        QUOTED, QUOTED.replace("ships", "boats"), {"score": 0.59, "linked": 0.7}, Grade.GRAVE,
    ),
    "in an article hardly copied": (
        QUOTED, QUOTED.replace("ships", "boats"), {"score": 0.59, "linked": 0.69}, Grade.LOOK,
    ),
    "cut at a limit": (QUOTED, QUOTED, {"state": QuotationState.CUT_AT_LIMIT}, Grade.SERIOUS),
    "invented": (QUOTED, QUOTED, {"state": QuotationState.INVENTED}, Grade.GRAVE),
    "altered without edits": (QUOTED, QUOTED, {"edits": ()}, Grade.GRAVE),
    "four words with meaning": ("seven tall masts stood", "seven tall masts fell", {}, Grade.LOOK),
    "five": ("seven tall masts stood firm", "seven tall masts fell firm", {}, Grade.GRAVE),
    "a phrase in an edited sentence": (
        "seven masts", "seven boats", {"relation": Relation.EDITED}, Grade.GRAVE,
    ),
    "a headline": (
        "Seven Tall Masts Stood Beside Some Old Quays", "Seven Tall Masts Fell Beside Some Old Quays",
        {}, Grade.LOOK,
    ),
    "two longer words with capitals": (
        "Seven Masts in an old big bay so old", "Seven Boats in an old big bay so old",
        {}, Grade.GRAVE,
    ),
    "three, and shorter ones without": (
        "Seven Masts Fell in an old big bay so old", "Seven Boats Fell in an old big bay so old",
        {}, Grade.LOOK,
    ),
    "three, and a word of four letters without": (
        "Seven Masts Fell in an old tall bay so old", "Seven Boats Fell in an old tall bay so old",
        {}, Grade.GRAVE,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("left", "right", "more", "grade"), GRADES.values(), ids=GRADES)
def test_how_grave_other_words_are(left: str, right: str, more: dict[str, Any], grade: Grade) -> None:
    (warning,) = check_quotations(evidence_with(left, right, **more))
    assert warning.grade is grade


KINDS = {
    QuotationState.ALTERED: WarningKind.ALTERED_QUOTATION,
    QuotationState.STITCHED: WarningKind.STITCHED_QUOTATION,
    QuotationState.INVENTED: WarningKind.INVENTED_QUOTATION,
    QuotationState.CUT_AT_LIMIT: WarningKind.CUT_QUOTATION,
}


@pytest.mark.parametrize("state", QuotationState)
def test_each_state_that_is_wrong_has_its_kind(state: QuotationState) -> None:
    kinds = [warning.kind for warning in check_quotations(evidence_with(QUOTED, QUOTED, state))]
    assert kinds == ([KINDS[state]] if state in KINDS else [])


def test_both_wordings_and_the_speaker_are_told() -> None:
    other = QUOTED.replace("ships", "boats")
    (warning,) = check_quotations(evidence_with(QUOTED, other))
    assert (warning.left_words, warning.right_words) == (QUOTED, other)
    assert (warning.left, warning.right) == (Span(1, 1 + len(QUOTED)), Span(1, 1 + len(other)))
    assert (warning.left_decisive, warning.right_decisive) == ("", "")
    assert (warning.left_who, warning.right_who) == ("Ada Holt", "Ada Holt")
    assert warning.bead == 0


def test_a_cut_is_pointed_at() -> None:
    evidence = evidence_with(QUOTED, QUOTED, QuotationState.CUT_AT_LIMIT, left_cut=Span(4, 7))
    (warning,) = check_quotations(evidence)
    assert (warning.left, warning.left_decisive) == (Span(4, 7), "saw")
    assert (warning.right, warning.right_decisive) == (Span(1, 1 + len(QUOTED)), "")
    back = evidence_with(QUOTED, QUOTED, QuotationState.CUT_AT_LIMIT, right_cut=Span(4, 7))
    (warning,) = check_quotations(back)
    assert (warning.right, warning.right_decisive) == (Span(4, 7), "saw")


def test_other_speakers_are_told_by_themselves() -> None:
    first, second = check_quotations(
        evidence_with(QUOTED, QUOTED.replace("ships", "boats"), speakers_differ=True)
    )
    assert (first.kind, first.grade) == (WarningKind.OTHER_SPEAKER, Grade.GRAVE)
    assert (first.left_who, first.right_who) == ("Ada Holt", "Ben Lindt")
    assert (second.kind, second.left_who, second.right_who) == (WarningKind.ALTERED_QUOTATION, None, None)


def test_a_stitched_quotation_is_told_once() -> None:
    made = evidence_with(QUOTED, QUOTED, QuotationState.STITCHED)
    assert len(list(check_quotations(replace(made, matches=made.matches * 2)))) == 2
    altered = tuple(replace(match, state=QuotationState.ALTERED) for match in made.matches * 2)
    assert len(list(check_quotations(replace(made, matches=altered)))) == 2
    two = quotations_of(made.articles.left, ("we saw", "Ada Holt"), ("seven ships", "Ada Holt"))
    parts = tuple(replace(made.matches[0], left=number) for number in (0, 1))
    evidence = replace(made, quotations=Sides(two, made.quotations.right), matches=parts)
    (warning,) = check_quotations(evidence)
    assert warning.kind is WarningKind.STITCHED_QUOTATION
    broken = tuple(replace(part, state=QuotationState.ALTERED) for part in parts)
    assert len(list(check_quotations(replace(evidence, matches=broken)))) == 2


def test_the_stretch_of_a_match_is_the_reach_of_its_edits() -> None:
    edits = (Edit(Tag.EQUAL, Span(3, 5), Span(2, 4)), Edit(Tag.REPLACE, Span(5, 9), Span(4, 6)))
    match = QuotationMatch(0, 0, MatchRelation.ALTERED, 0.8, edits)
    assert stretches(match, Span(1, 20), Span(1, 30)) == (Span(3, 9), Span(2, 6))
    assert stretches(replace(match, edits=()), Span(1, 20), Span(1, 30)) == (Span(1, 20), Span(1, 30))
