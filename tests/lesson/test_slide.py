"""Marks never overlap, and a text falls into pieces that make it up again."""

import pytest

from reader.lesson.slide import MarkKind, SlideMark, SlideText, without_overlaps
from reader.text.span import Span

CHANGED, DECISIVE = MarkKind.CHANGED, MarkKind.DECISIVE


def _marks(*marks: tuple[int, int, MarkKind]) -> list[SlideMark]:
    return [SlideMark(Span(start, end), kind) for start, end, kind in marks]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (_marks((2, 5, CHANGED)), _marks((2, 5, CHANGED))),
        (_marks((7, 9, CHANGED), (2, 5, CHANGED)), _marks((2, 5, CHANGED), (7, 9, CHANGED))),
        (
            _marks((2, 9, CHANGED), (4, 6, DECISIVE)),
            _marks((2, 4, CHANGED), (4, 6, DECISIVE), (6, 9, CHANGED)),
        ),
        (_marks((2, 5, CHANGED), (2, 5, DECISIVE)), _marks((2, 5, DECISIVE))),
        (_marks((2, 5, CHANGED), (5, 7, DECISIVE)), _marks((2, 5, CHANGED), (5, 7, DECISIVE))),
        (_marks((2, 6, DECISIVE), (4, 8, DECISIVE)), _marks((2, 6, DECISIVE), (6, 8, DECISIVE))),
        (_marks((2, 8, DECISIVE), (4, 6, DECISIVE)), _marks((2, 8, DECISIVE))),
        (_marks((3, 3, CHANGED), (3, 3, DECISIVE)), []),
        (_marks((0, 3, DECISIVE), (5, 6, DECISIVE), (1, 9, CHANGED)),
         _marks((0, 3, DECISIVE), (3, 5, CHANGED), (5, 6, DECISIVE), (6, 9, CHANGED))),
    ],
)  # fmt: skip
def test_decisive_words_win_and_nothing_is_marked_twice(
    before: list[SlideMark], after: list[SlideMark]
) -> None:
    assert list(without_overlaps(before)) == after


def test_pieces_make_up_the_text_with_marks_and_labels_where_they_begin() -> None:
    marks = tuple(_marks((4, 8, CHANGED), (9, 13, DECISIVE)))
    text = SlideText("Wire", "en", "The boat left.", marks, ((4, 1), (9, 2), (9, 3), (11, 4)))
    assert text.pieces() == [
        (None, "The ", ()),
        (CHANGED, "boat", (1,)),
        (None, " ", ()),
        (DECISIVE, "le", (2, 3)),
        (DECISIVE, "ft", (4,)),
        (None, ".", ()),
    ]
    assert SlideText("Wire", "en", "All.").pieces() == [(None, "All.", ())]
    assert SlideText("Wire", "en", "").pieces() == []
