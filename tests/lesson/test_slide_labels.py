"""Kinds of what was done are numbered in their order, with few short words, where these begin."""

import pytest

from reader.lesson.shown_text import shown_text
from reader.lesson.slide import SlideLabel
from reader.lesson.slide_labels import labels_of, tags_of
from reader.rewriting.operation import Operation, OperationFound
from reader.text.span import Span
from tests.builders import article

LEFT, RIGHT = article("Zero.", "The old pier closes."), article("Zero.", "The big pier shuts.")


def _found(operation: Operation, left: str = "", right: str = "", bead: int = 0) -> OperationFound:
    """An operation on some words, which stand at the beginning of either article."""
    ours, theirs = (Span(0, len(words)) if words else None for words in (left, right))
    return OperationFound(operation, bead, ours, theirs, left, right)


def _words(*found: OperationFound) -> list[str]:
    return [label.words for label in labels_of(found)[0]]


def test_kinds_are_numbered_in_the_order_of_a_profile_each_once() -> None:
    labels, numbers = labels_of(
        [
            _found(Operation.DROPPED, "old"),
            _found(Operation.SYNONYM, "fix", "mend"),
            _found(Operation.SYNONYM, "big", "large"),
            _found(Operation.COPIED),
        ]
    )
    assert labels == (
        SlideLabel(1, "copied", ""),
        SlideLabel(2, "synonym", "fix → mend, big → large"),
        SlideLabel(3, "dropped", "old"),
    )
    assert numbers == {Operation.COPIED: 1, Operation.SYNONYM: 2, Operation.DROPPED: 3}
    assert labels_of([]) == ((), {})


def test_six_kinds_have_room() -> None:
    found = [_found(operation, "a", "b") for operation in reversed(list(Operation))]
    labels, numbers = labels_of(found)
    assert [label.number for label in labels] == [1, 2, 3, 4, 5, 6]
    assert list(numbers) == list(Operation)[:6]


@pytest.mark.parametrize(
    ("many", "words"),
    [(1, "a0 → b0"), (3, "a0 → b0, a1 → b1, a2 → b2"), (4, "a0 → b0, a1 → b1, a2 → b2, …")],
)
def test_three_pairs_of_words_are_named(many: int, words: str) -> None:
    assert _words(*(_found(Operation.SYNONYM, f"a{n}", f"b{n}") for n in range(many))) == [words]


@pytest.mark.parametrize(("length", "is_named"), [(1, True), (6, True), (7, False)])
def test_long_words_are_not_named(length: int, is_named: bool) -> None:
    words = " ".join(["word"] * length)
    assert _words(_found(Operation.QUOTATION, words, "b")) == [f"{words} → b" if is_named else ""]
    assert _words(_found(Operation.QUOTATION, "b", words)) == [f"b → {words}" if is_named else ""]


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("The inquiry", "the inquiry", "The inquiry"),
        ("old", "", "old"),
        ("", "new", "new"),
        ("two\n lines", "one", "two lines → one"),
    ],
)
def test_words_are_told_on_one_line_and_the_same_ones_once(left: str, right: str, words: str) -> None:
    assert _words(_found(Operation.REORDERED, left, right)) == [words]


def test_numbers_stand_where_their_words_begin_and_only_where_they_are_shown() -> None:
    shown = shown_text(LEFT, (1,)), shown_text(RIGHT, (1,))
    old, pier = LEFT.text.index("old"), LEFT.text.index("pier")
    big = RIGHT.text.index("big")
    found = [
        OperationFound(Operation.MERGED, 0),
        OperationFound(Operation.REPLACED, 0, Span(pier, pier + 4), None, "pier", ""),
        OperationFound(Operation.SYNONYM, 0, Span(old, old + 3), Span(big, big + 3), "old", "big"),
        OperationFound(Operation.SYNONYM, 0, Span(0, 4), None, "Zero", ""),
        OperationFound(Operation.HEDGE, 0, Span(old, old + 3), None, "old", ""),
    ]
    numbers = {Operation.SYNONYM: 1, Operation.REPLACED: 2}
    assert tags_of(found, numbers, "left", shown[0]) == ((4, 1), (8, 2))
    assert tags_of(found, numbers, "right", shown[1]) == ((4, 1),)
