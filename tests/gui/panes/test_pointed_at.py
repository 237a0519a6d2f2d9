"""What is under the pointer: a sentence on its words, a quotation on its bar or among the signs."""

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from reader.gui.compare.reading_view import ReadingView
from reader.gui.panes.article_text import ArticleText
from reader.quotations.quotation import Kind
from reader.text.span import Span
from tests.gui.invented import comparison, opened, spot_of


def _left(view: ReadingView) -> ArticleText:
    return view.texts["left"]


def test_a_sentence_is_found_on_its_words_and_not_beside_them(qtbot: QtBot) -> None:
    compared = comparison()
    text = _left(opened(qtbot, compared))
    spot = spot_of(text, "Engineers found")
    number = compared.left.sentence_at(compared.left.text.index("Engineers found"))
    assert text.pointed.sentence(spot) == number
    assert text.pointed.sentence(QPoint(2, spot.y())) == -1


def test_a_quotation_is_found_on_its_bar_and_on_its_sign(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    text = _left(view)
    spot = spot_of(text, "We cannot let")
    margins = text.display.margins()
    for x in (margins.quotation, margins.sign(0) + 6):
        assert text.pointed.quotation(QPoint(round(x), spot.y())) == 0
    assert text.pointed.quotation(spot) == -1
    assert text.pointed.quotation(QPoint(round(margins.quotation), 4)) == -1


def test_a_note_is_found_on_its_sign_alone(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    text = _left(view)
    start = comparison().left.text.index("Engineers found")
    note = Span(start, start + 9)
    text.display.set_notes((note,))
    spot = spot_of(text, "Engineers found")
    qtbot.waitUntil(lambda: any(text.display.state.note_signs.values()))
    ((sign, words),) = [each for signs in text.display.state.note_signs.values() for each in signs]
    assert words == note
    x = round(sign.center().x())
    assert text.pointed.note(QPoint(x, spot.y())) == note
    for beside in (
        QPoint(round(sign.left()) - 3, spot.y()),
        spot,
        QPoint(x, spot.y() + round(sign.height())),
    ):
        assert text.pointed.note(beside) is None
    bar = text.verticalScrollBar()
    before = bar.value()
    bar.setValue(before + 30)
    scrolled = QPoint(x, spot.y() - (bar.value() - before))
    assert text.pointed.note(scrolled) == note
    text.display.set_notes(())
    assert text.pointed.note(scrolled) is None


def test_quotations_that_are_not_marked_are_not_found(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    text = _left(view)
    spot = QPoint(round(text.display.margins().quotation), spot_of(text, "We cannot let").y())
    view.look.set_quotation_kinds(frozenset({Kind.INDIRECT}))
    assert text.pointed.quotation(spot) == -1
    view.look.set_quotation_kinds(frozenset(Kind))
    assert text.pointed.quotation(spot) == 0
    text.display.set_marks(None)
    assert text.pointed.quotation(spot) == -1


def test_a_quotation_is_found_as_far_round_its_bar_as_its_sign_reaches(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(), (900, 700))
    text = _left(view)
    marks = text.display.state.marks
    assert marks is not None
    start = comparison().left.text.index("We cannot let")
    top, bottom = text.places.extent_in_view(Span(start, start + 9))
    x = round(text.display.margins().quotation)
    found = [text.pointed.quotation(QPoint(x, y)) for y in (round(top) - 13, round(top) - 11, round(bottom))]
    assert found == [-1, 0, 0]
