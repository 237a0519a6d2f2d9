"""A warning points at what a side has, and shows the other side about the place where it would stand."""

import pytest

from reader.comparison.bead_reading import BeadReading, words_of
from reader.comparison.checks.warning_at import warning_at, warning_on
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.evidence import Evidence
from reader.sides import Sides
from reader.text.span import Span
from tests.comparison.pairs import evidence_of

LEFT = ["Rain fell.", "fox owl hen elk"]
RIGHT = ["gnu hen pig fox"]
"""Mates: fox (0 and 3), hen (2 and 1)."""

TAIL = " and so on" * 8
"""More words than are shown."""


def read(left: list[str], right: list[str]) -> tuple[Evidence, BeadReading]:
    last = len(left) - 1
    evidence = evidence_of(left, right, (last, 0))
    bead = next(bead for bead in evidence.collation.beads if bead.relation.is_shared)
    ours, theirs = evidence.articles
    words = Sides(words_of(ours, (last,)), words_of(theirs, (0,)))
    return evidence, BeadReading(bead, words, evidence.wording, frozenset())


def warned(left: range | None, right: range | None) -> EditorialWarning:
    evidence, reading = read(LEFT, RIGHT)
    return warning_at(evidence, reading, WarningKind.HEDGE, Grade.SERIOUS, left, right, "row")


def test_it_points_at_the_words_of_both_sides() -> None:
    warning = warned(range(1, 3), range(2, 4))
    assert warning == EditorialWarning(
        WarningKind.HEDGE, Grade.SERIOUS, 1, Span(16, 23), Span(8, 15), "fox owl hen elk", "gnu hen pig fox",
        "owl hen", "pig fox", "row",
    )  # fmt: skip


@pytest.mark.parametrize("nothing", [None, range(2, 2)], ids=["none", "an empty range"])
def test_a_side_that_lacks_the_words_has_no_place(nothing: range | None) -> None:
    left, right = warned(range(1, 2), nothing), warned(nothing, range(2, 3))
    assert (left.left, left.left_decisive) == (Span(16, 19), "owl")
    assert (left.right, left.right_decisive, left.right_words) == (None, "", "gnu hen pig fox")
    assert (right.right, right.right_decisive) == (Span(8, 11), "pig")
    assert (right.left, right.left_decisive, right.left_words) == (None, "", "fox owl hen elk")


PLACES = {
    "the nearest kept word": ("a1 a2 [a3] owl", f"b1 b2 owl{TAIL}", "b1 b2 owl and so"),
    "the first of two as near": ("fox [a1] owl", f"owl{TAIL}{TAIL}{TAIL} fox", "and so on fox"),
    "not the farther one": ("fox a1 a2 [a3] owl", f"owl{TAIL}{TAIL}{TAIL} fox", "owl and so on"),
    "where nothing is kept, the first": ("[a1] a2", f"b1 b2{TAIL}", "b1 b2 and so on"),
}


@pytest.mark.parametrize(("marked", "other", "shown"), PLACES.values(), ids=PLACES)
@pytest.mark.parametrize("is_left", [True, False], ids=["left", "right"])
def test_the_other_side_is_shown_about_the_word_nearest_to_it(
    is_left: bool, marked: str, other: str, shown: str
) -> None:
    words = marked.split()
    at = next(place for place, word in enumerate(words) if word.startswith("["))
    text = marked.replace("[", "").replace("]", "")
    evidence, reading = read([text], [other]) if is_left else read([other], [text])
    places = (range(at, at + 1), None) if is_left else (None, range(at, at + 1))
    warning = warning_at(evidence, reading, WarningKind.RANK, Grade.LOOK, *places)
    found = warning.right_words if is_left else warning.left_words
    assert shown in found and "…" in found
    assert (warning.left_words if is_left else warning.right_words) == text


def test_where_nothing_is_kept_the_other_side_is_shown_about_its_first_word() -> None:
    evidence, reading = read(["fox"], [f"b1 {'x' * 60} b2"])
    warning = warning_at(evidence, reading, WarningKind.RANK, Grade.LOOK, range(1), None)
    assert warning.right_words == "b1 …"


def test_nothing_is_shown_of_a_side_without_words() -> None:
    evidence, reading = read(["fox"], ["—"])
    bare = BeadReading(reading.bead, Sides(reading.words.left, ()), reading.wording, frozenset())
    warning = warning_at(evidence, bare, WarningKind.RANK, Grade.LOOK, range(1), None)
    assert (warning.left_words, warning.right_words) == ("fox", "")


def test_a_warning_on_one_side_has_nothing_on_the_other() -> None:
    given = (WarningKind.DENIAL, Grade.LOOK, 4, Span(1, 2))
    left = warning_on("left", *given, words="w", decisive="d", detail="x")
    right = warning_on("right", *given, words="w", decisive="d", detail="x")
    assert left == EditorialWarning(
        WarningKind.DENIAL, Grade.LOOK, 4, left=Span(1, 2), left_words="w", left_decisive="d", detail="x"
    )
    assert right == EditorialWarning(
        WarningKind.DENIAL, Grade.LOOK, 4, right=Span(1, 2), right_words="w", right_decisive="d", detail="x"
    )
