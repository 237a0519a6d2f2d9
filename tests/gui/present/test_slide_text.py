"""Words of a slide are laid out, and found again by their code points."""

from itertools import pairwise

from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from reader.gui.present.slide_text import Part, document_of, rects_of, text_document, units_before
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span

THEME = load_theme("light")


def _font(pixels: int = 30) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    return font


def test_words_are_broken_into_lines_of_the_width(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    parts = [Part("A word and another word, ", "muted"), Part("and one more.", bold=True)]
    wide, narrow = (document_of(parts, _font(), THEME, width) for width in (2000.0, 200.0))
    assert wide.toPlainText() == narrow.toPlainText() == "A word and another word, and one more."
    assert narrow.size().height() > 2 * wide.size().height()


def test_every_part_has_its_colour_and_weight(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    document = document_of([Part("Plain ", "muted"), Part("bold", bold=True)], _font(), THEME, 2000.0)
    runs, found = document.firstBlock().begin(), []
    while not runs.atEnd():
        shape = runs.fragment().charFormat()
        found.append((runs.fragment().text(), shape.foreground().color().name(), shape.fontWeight()))
        runs += 1
    assert found == [
        ("Plain ", THEME.colour("muted").name(), QFont.Weight.Normal),
        ("bold", THEME.colour("text").name(), QFont.Weight.DemiBold),
    ]


def test_words_stand_where_their_code_points_say(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    text = "One \U0001f6a2 two three"
    document = text_document(text, _font(), 2000.0)
    one, two, three = (rects_of(document, text, Span(*place)) for place in ((0, 3), (6, 9), (10, 15)))
    assert [len(found) for found in (one, two, three)] == [1, 1, 1]
    assert one[0].left() == 0
    assert one[0].right() < two[0].left() < two[0].right() < three[0].left()
    assert three[0].height() > 25


def test_words_over_two_lines_have_a_rectangle_on_each_without_the_space_at_its_end(qtbot: QtBot) -> None:  # noqa: ARG001
    text = "Something long and something longer"
    document = text_document(text, _font(), 260.0)
    found = rects_of(document, text, Span(0, len(text)))
    assert len(found) >= 2
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(found))
    ends = document.firstBlock().layout().lineAt(0).textLength()
    assert text[ends - 1] == " "
    word, with_space = (rects_of(document, text, Span(0, end))[0] for end in (ends - 1, ends))
    assert word.right() == with_space.right() == found[0].right()


def test_nothing_has_no_rectangle(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    assert rects_of(text_document("One", _font(), 300.0), "One", Span(1, 1)) == []


def test_letters_beyond_the_first_plane_count_twice() -> None:
    assert [units_before("a\U0001f6a2b", at) for at in range(4)] == [0, 1, 3, 4]


def test_a_word_that_is_wider_than_its_line_is_broken(qtbot: QtBot) -> None:  # noqa: ARG001 - Qt is up
    document = document_of([Part("W" * 80)], _font(20), THEME, 200.0)
    assert document.size().width() <= 200
    assert document.size().height() > 80
    assert document.documentMargin() == 0
    assert not document.isUndoRedoEnabled()
