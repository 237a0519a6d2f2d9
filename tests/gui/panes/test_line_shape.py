"""Rectangles of characters: line by line, right to left, beside emoji."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from reader.gui.panes.line_shape import BlockShape, runs_from_right

HEBREW = "שלום עולם, הגשר ייסגר היום"


def _shape(qtbot: QtBot, text: str, width: int = 300) -> BlockShape:
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.resize(width, 400)
    QTextCursor(browser.document()).insertText(text)
    with qtbot.waitExposed(browser):
        browser.show()
    block = browser.document().firstBlock()
    rect = browser.document().documentLayout().blockBoundingRect(block)
    shape = BlockShape(block, rect.left(), rect.top())
    assert shape.lines
    shape.keep = browser  # type: ignore[attr-defined]  # the layout lives as long as its document
    return shape


def test_a_range_over_two_lines_gives_two_strips_in_order(qtbot: QtBot) -> None:
    shape = _shape(qtbot, "word " * 30)
    strips = [rect for rect, _ in shape.strips(0, 149)]
    assert len(strips) == len(shape.lines) > 1
    assert [rect.top() for rect in strips] == sorted(rect.top() for rect in strips)


def test_white_space_at_the_end_of_a_line_is_left_out(qtbot: QtBot) -> None:
    shape = _shape(qtbot, "word " * 30)
    first = shape.lines[0]
    whole = next(iter(shape.strips(0, 149)))[0]
    visible = next(iter(shape.strips(0, first.textLength() - 1)))[0]
    assert whole.width() == visible.width()


def test_the_first_words_of_hebrew_stand_right_of_the_last(qtbot: QtBot) -> None:
    shape = _shape(qtbot, HEBREW, 500)
    (first,), (last,) = list(shape.strips(0, 4)), list(shape.strips(len(HEBREW) - 4, len(HEBREW)))
    assert first[0].left() > last[0].right()


def test_a_range_across_two_directions_gives_two_strips(qtbot: QtBot) -> None:
    shape = _shape(qtbot, f"hello {HEBREW}", 600)
    assert len(list(shape.strips(2, 10))) == 2


def test_an_emoji_at_the_end_is_covered(qtbot: QtBot) -> None:
    text = "all is well 😀😀"
    units = len(text) + 2
    shape = _shape(qtbot, text)
    ((all_of_it, _),) = list(shape.strips(0, units))
    ((without, _),) = list(shape.strips(0, units - 2))
    assert all_of_it.right() > without.right() + 2


def test_the_eye_sinks_as_the_text_is_read(qtbot: QtBot) -> None:
    shape = _shape(qtbot, "word " * 30)
    heights = [shape.eye(offset) for offset in range(0, 150, 5)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1]


@pytest.mark.parametrize("offset", [0, 7, 40, 100])
def test_the_character_under_a_place_is_the_one_that_stands_there(qtbot: QtBot, offset: int) -> None:
    shape = _shape(qtbot, "word " * 30)
    ((rect, _),) = list(shape.strips(offset, offset + 1))
    assert shape.offset_under(rect.center()) == offset


def test_nothing_is_under_a_place_beside_the_text(qtbot: QtBot) -> None:
    shape = _shape(qtbot, "short")
    assert shape.offset_under(QPointF(250, shape.top + 4)) is None
    assert shape.offset_under(QPointF(10, shape.top + 300)) is None


def _seen(shape: BlockShape, top: float, bottom: float) -> BlockShape:
    """The same block, painted between two heights only."""
    browser = shape.keep  # type: ignore[attr-defined]
    made = BlockShape(browser.document().firstBlock(), shape.left, shape.top, (top, bottom))
    made.keep = browser  # type: ignore[attr-defined]  # as above
    return made


def test_only_lines_that_reach_between_the_heights_that_are_seen_are_painted(qtbot: QtBot) -> None:
    shape = _shape(qtbot, "word " * 100)
    lines, every = shape.lines, [rect for rect, _ in shape.strips(0, 499)]
    assert len(every) == len(lines) > 6
    middle = shape.top + lines[2].y() + 1, shape.top + lines[4].y() + 1
    part = _seen(shape, *middle)
    assert [rect for rect, _ in part.strips(0, 499)] == every[2:5]
    assert part.seen_part() == (lines[2].textStart(), lines[5].textStart())
    assert [rect.top() for rect, _ in part.strips(lines[3].textStart(), 499)] == [
        every[3].top(),
        every[4].top(),
    ]
    assert len(list(part.strips(0, lines[3].textStart()))) == 1


def test_a_line_that_ends_where_the_seen_begins_is_not_painted(qtbot: QtBot) -> None:
    shape = _shape(qtbot, "word " * 100)
    edge = shape.top + shape.lines[1].y()
    assert _seen(shape, edge, edge + 1).seen_part()[0] == shape.lines[1].textStart()
    assert _seen(shape, edge - 1, edge).seen_part()[1] == shape.lines[2].textStart()


def test_of_a_block_out_of_sight_nothing_is_painted(qtbot: QtBot) -> None:
    shape = _seen(_shape(qtbot, "word " * 30), -90.0, -50.0)
    assert list(shape.strips(0, 149)) == []
    assert shape.seen_part() == (0, 0)


def test_the_eye_begins_above_a_line_and_ends_below_it(qtbot: QtBot) -> None:
    shape = _shape(qtbot, "word " * 30)
    first, last = shape.lines[0], shape.lines[-1]
    assert shape.eye(0) == shape.top + first.y()
    assert shape.eye(150) == shape.top + last.y() + last.height()
    assert shape.eye(first.textLength()) == shape.top + shape.lines[1].y()
    assert shape.eye(9000) == shape.top
    short = _shape(qtbot, "a")
    assert short.eye(1) == short.top + short.lines[0].y() + short.lines[0].height()
    empty = _shape(qtbot, "")
    assert empty.eye(0) == empty.top + empty.lines[0].y()


@pytest.mark.parametrize(
    ("letters", "answer"),
    [
        ("א" * 2000 + "a" * 2000 + "א" * 9, False),  # just half of those looked at
        ("א" * 2001 + "a" * 1999 + "a" * 9, True),
        ("1" * 4000 + "א", False),
        ("1" * 3999 + "א", True),
        ("", False),
    ],
)
def test_the_direction_is_told_by_the_first_letters(letters: str, answer: bool) -> None:
    assert runs_from_right(letters) is answer
