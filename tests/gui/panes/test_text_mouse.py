"""The mouse over a text: what is under it, the caret it leaves, the menu it opens, the veil of a drag."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.drop_place import DropVeil
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span
from reader.views.pane_marks import ChangedWords, pane_marks
from tests.gui.invented import colours_in, comparison, spot_of
from tests.gui.panes.shown import pane_with, select

LEFT, MIDDLE, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.NoButton
NO_KEYS = Qt.KeyboardModifier.NoModifier
LIGHT = load_theme("light")


def _words(number: int) -> str:
    """The first words of a sentence of the article."""
    left = comparison().left
    return left.text_of(number)[:12]


def _move(text: ArticleText, spot: QPoint, held: Qt.MouseButton = NO_BUTTON) -> None:
    there = QPointF(text.viewport().mapToGlobal(spot))
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), there, NO_BUTTON, held, NO_KEYS)
    QApplication.sendEvent(text.viewport(), event)


def _ask_menu(text: ArticleText, spot: QPoint, reason: QContextMenuEvent.Reason) -> QMenu:
    where = text.viewport().mapToGlobal(spot)
    QApplication.sendEvent(text.viewport(), QContextMenuEvent(reason, spot, where))
    menu = text.findChild(QMenu)
    assert menu is not None
    return menu


def test_the_sentence_under_the_pointer_is_told_once_and_again_when_it_leaves(qtbot: QtBot) -> None:
    text, told = pane_with(qtbot), list[int]()
    first, second = (spot_of(text, _words(number)) for number in (0, 1))
    text.sentence_hovered.connect(told.append)
    for spot in (first, first + QPoint(3, 0), second):
        _move(text, spot)
    assert told == [0, 1]
    QApplication.sendEvent(text.viewport(), QEvent(QEvent.Type.Leave))
    QApplication.sendEvent(text, QEvent(QEvent.Type.Leave))
    assert told == [0, 1, -1]
    _move(text, first)
    _move(text, second, LEFT)
    assert told == [0, 1, -1, 0, -1], "while words are selected nothing is hovered"


@pytest.mark.parametrize(
    ("button", "chosen"), [(LEFT, [1]), (MIDDLE, [])], ids=["the left button", "the middle one"]
)
def test_only_the_left_button_chooses(qtbot: QtBot, button: Qt.MouseButton, chosen: list[int]) -> None:
    text, told = pane_with(qtbot), list[int]()
    text.sentence_chosen.connect(told.append)
    spot = spot_of(text, _words(1))
    there = QPointF(text.viewport().mapToGlobal(spot))
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(
            text.viewport(), QMouseEvent(kind, QPointF(spot), there, button, button, NO_KEYS)
        )
    assert told == chosen


def test_a_click_that_became_a_drag_or_ends_a_selection_chooses_nothing(qtbot: QtBot) -> None:
    text, told = pane_with(qtbot), list[int]()
    text.sentence_chosen.connect(told.append)
    begin = spot_of(text, _words(1))
    QTest.mousePress(text.viewport(), LEFT, NO_KEYS, begin)
    QTest.mouseRelease(text.viewport(), LEFT, NO_KEYS, begin + QPoint(QApplication.startDragDistance(), 0))
    assert told == []
    QTest.mouseDClick(text.viewport(), LEFT, NO_KEYS, begin)
    QTest.mouseRelease(text.viewport(), LEFT, NO_KEYS, begin)
    assert text.textCursor().hasSelection()
    assert told == []


def test_the_menu_opens_where_it_is_asked_for_and_the_caret_goes_there(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    spot = spot_of(text, _words(1))
    text.caret.put(0)
    menu = _ask_menu(text, spot, QContextMenuEvent.Reason.Mouse)
    assert menu.isVisible()
    assert menu.pos() == text.viewport().mapToGlobal(spot)
    assert text.article is not None
    assert text.article.sentence_at(text.caret.at()) == 1
    assert not next(each for each in menu.actions() if each.objectName().endswith(".copy")).isEnabled()
    assert menu.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.close()


def test_the_menu_by_key_opens_at_the_caret_which_stays(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    assert text.article is not None
    at = text.article.sentences[1].span.start + 3
    text.caret.put(at)
    menu = _ask_menu(text, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert menu.pos() == text.viewport().mapToGlobal(text.cursorRect().center())
    assert text.caret.at() == at
    menu.close()


@pytest.mark.parametrize(("number", "is_kept"), [(1, True), (0, False)])
def test_a_selection_stays_where_the_menu_is_asked_for_in_it_and_goes_elsewhere(
    qtbot: QtBot, number: int, is_kept: bool
) -> None:
    text = pane_with(qtbot)
    spot = spot_of(text, _words(number))
    select(text, _words(1), _words(1))
    _ask_menu(text, spot + QPoint(4, 0), QContextMenuEvent.Reason.Mouse).close()
    assert text.textCursor().hasSelection() is is_kept


def test_a_veil_is_paper_with_a_frame_and_words(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    veil = DropVeil("left", LIGHT, page)
    veil.resize(400, 300)
    veil.show()
    image = veil.grab().toImage()
    accent = LIGHT.colour("accent")
    assert colours_in(veil, accent) > 300
    middle = [image.pixelColor(x, y) for x in range(100, 300) for y in range(130, 170)]
    assert len({colour.name() for colour in middle}) > 3, "words in the middle"
    assert image.pixelColor(4, 4).lightness() > 230
    assert {image.pixelColor(200, y).lightness() < 200 for y in (8, 291)} == {True}, "a frame"


def _turned(text: ArticleText, angle: int, keys: Qt.KeyboardModifier) -> bool:
    """Turn the wheel over the text; answers whether it was taken."""
    none = Qt.MouseButton.NoButton
    place, phase = QPointF(50, 50), Qt.ScrollPhase.NoScrollPhase
    wheel = QWheelEvent(place, place, QPoint(), QPoint(0, angle), none, keys, phase, False)
    wheel.setAccepted(False)
    QApplication.sendEvent(text.viewport(), wheel)
    return wheel.isAccepted()


@pytest.mark.parametrize(("angle", "asked"), [(120, [2.2]), (-120, [2 / 1.1]), (0, [])])
def test_the_wheel_with_ctrl_asks_for_another_zoom_and_does_not_scroll(
    qtbot: QtBot, angle: int, asked: list[float]
) -> None:
    text, told = pane_with(qtbot, comparison(3).left), list[float]()
    text.display.set_zoom(2.0)
    text.verticalScrollBar().setValue(40)
    text.zoom_asked.connect(told.append)
    assert _turned(text, angle, Qt.KeyboardModifier.ControlModifier)
    assert told == pytest.approx(asked)
    assert text.verticalScrollBar().value() == 40
    assert text.display.zoom == 2.0


def test_the_wheel_alone_scrolls(qtbot: QtBot) -> None:
    text, told = pane_with(qtbot, comparison(3).left), list[float]()
    text.zoom_asked.connect(told.append)
    assert _turned(text, -120, Qt.KeyboardModifier.NoModifier)
    assert text.verticalScrollBar().value() > 0
    assert told == []


def test_words_and_notes_tell_more_where_the_pointer_rests(qtbot: QtBot) -> None:
    text, asked = pane_with(qtbot), list[object]()

    def tip(code_point: int) -> str:
        asked.append(code_point)
        return f"word {code_point}"

    text.tip_at = tip
    text.note_told = lambda note: f"note on {note.start}"
    assert text.article is not None
    at = text.article.text.index("Engineers found")
    text.display.set_notes((Span(at, at + 9),))
    spot = spot_of(text, "Engineers found")
    text.viewport().grab()
    for place, told in (
        (spot, f"word {at + 1}"),
        (QPoint(round(text.display.margins().sign(0)) + 6, spot.y()), f"note on {at}"),
        (QPoint(2, spot.y()), ""),
    ):
        QToolTip.hideText()
        help_event = QHelpEvent(QEvent.Type.ToolTip, place, text.viewport().mapToGlobal(place))
        assert QApplication.sendEvent(text.viewport(), help_event)
        if told:
            assert told in QToolTip.text()
    assert asked == [at + 1]


def test_a_click_on_a_sign_chooses_its_note_or_quotation_and_on_words_their_sentence(qtbot: QtBot) -> None:
    text, told = pane_with(qtbot), list[object]()
    compared = comparison()
    text.display.set_marks(pane_marks(compared, "left", ChangedWords(lambda _bead: ())))
    at = compared.left.text.index("Engineers found")
    text.display.set_notes((Span(at, at + 9),))
    for signal in (text.note_chosen, text.quotation_chosen, text.sentence_chosen):
        signal.connect(told.append)
    spot, quoted = spot_of(text, "Engineers found"), spot_of(text, "We cannot let")
    text.viewport().grab()
    margins, hand = text.display.margins(), Qt.CursorShape.PointingHandCursor
    for place, leads in (
        (QPoint(round(margins.sign(0)) + 6, spot.y()), True),
        (QPoint(round(margins.quotation), quoted.y()), True),
        (spot, False),
        (QPoint(2, spot.y()), False),
    ):
        QTest.mouseMove(text.viewport(), place)
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert (text.viewport().cursor().shape() is hand) is leads
    assert told == [Span(at, at + 9), 0, 4]
