"""The reading view as its user drives it: mouse, keys, and what it tells the window."""

from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.compare.reading_view import ReadingView
from reader.gui.widgets.theme import load_theme
from reader.rewriting.rewriting import rewriting_of
from reader.sides import Side
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import bead_choice
from tests.gui.invented import colours_in, comparison, opened, spot_of

NO_KEYS = Qt.KeyboardModifier.NoModifier
LIGHT = load_theme("light")


def _child(view: ReadingView, name: str) -> QWidget:
    found = view.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def _click(view: ReadingView, side: Side, words: str) -> None:
    text = view.texts[side]
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, spot_of(text, words))


def _is_in_sight(view: ReadingView, side: Side, bead: int, times: int) -> bool:
    compared = comparison(times)
    index = compared.collation.beads[bead].left if side == "left" else compared.collation.beads[bead].right
    top, bottom = view.texts[side].places.extent(compared.article(side).sentences[index[0]].span)
    return top >= 0 and bottom <= view.texts[side].viewport().height()


def test_a_click_on_a_sentence_chooses_its_pair_and_says_why(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    with qtbot.waitSignal(view.selection.changed) as chosen:
        _click(view, "left", "Engineers found")
    assert chosen.args[0].bead == 2
    assert view.selection.bead == 2
    assert _child(view, "why.card").isVisible()
    title = _child(view, "why.title")
    assert isinstance(title, QLabel)
    assert title.text().startswith("Reworded")


def test_a_click_beside_the_text_chooses_nothing(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    viewport = view.texts["left"].viewport()
    with qtbot.assertNotEmitted(view.selection.changed):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(4, viewport.height() // 2))


def test_a_sentence_that_is_not_compared_has_no_pair(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    with qtbot.assertNotEmitted(view.selection.changed):
        _click(view, "left", "Workers inspect")


def test_enter_chooses_the_sentence_at_the_caret(qtbot: QtBot) -> None:
    compared = comparison()
    view = opened(qtbot, compared)
    view.texts["right"].setFocus()
    view.texts["right"].caret.put(compared.right.text.index("opposition"))
    with qtbot.waitSignal(view.selection.changed) as chosen:
        QTest.keyClick(view.texts["right"], Qt.Key.Key_Return)
    assert chosen.args[0].bead == 8


@pytest.mark.parametrize("bead", [0, 40, 79, 87, 170])
def test_choosing_brings_both_panes_there_without_an_echo(qtbot: QtBot, bead: int) -> None:
    times = 20
    compared = comparison(times)
    view = opened(qtbot, compared)
    told: list[object] = []
    view.selection.changed.connect(told.append)
    view.selection.choose(bead_choice(bead))
    assert len(told) == 1
    assert view.selection.bead == bead
    chosen = compared.collation.beads[bead]
    assert not chosen.left or _is_in_sight(view, "left", bead, times)
    assert not chosen.right or _is_in_sight(view, "right", bead, times)


def test_a_pair_in_sight_is_chosen_without_scrolling(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    view.selection.choose(bead_choice(1))
    assert view.texts["left"].verticalScrollBar().value() == 0
    assert view.texts["right"].verticalScrollBar().value() == 0


def test_a_click_on_a_quotation_bar_or_sign_chooses_the_quotation(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    text = view.texts["left"]
    y = spot_of(text, "“We cannot").y()
    for x in (23, text.viewport().width() - 25):
        with qtbot.waitSignal(view.selection.changed) as chosen:
            QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, QPoint(x, y))
        assert chosen.args[0].quotation == ("left", 0)


def test_a_chosen_quotation_is_framed_with_the_one_that_answers_it(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    text, accent = view.texts["left"], LIGHT.colour("accent")
    spot = QPoint(23, spot_of(text, "“We cannot").y())
    assert colours_in(view.texts["right"].viewport(), accent) == 0
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, spot)
    assert colours_in(text.viewport(), accent) > 0
    assert colours_in(view.texts["right"].viewport(), accent) > 0
    assert view.selection.bead == 3


def test_a_click_on_a_connector_chooses_its_pair(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    ribbon = _child(view, "ribbon")
    ribbon.grab()
    headline = spot_of(view.texts["left"], "Harbour bridge closes")
    y = ribbon.mapFromGlobal(view.texts["left"].viewport().mapToGlobal(headline)).y()
    with qtbot.waitSignal(view.selection.changed) as chosen:
        QTest.mouseClick(ribbon, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(3, y))
    assert chosen.args[0].bead == 0


def test_dragging_the_ribbon_makes_one_pane_wider(qtbot: QtBot) -> None:
    view = opened(qtbot, None)
    ribbon = _child(view, "ribbon")
    before = view.panes["left"].width()
    QTest.mousePress(ribbon, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(30, 300))
    QTest.mouseMove(ribbon, QPoint(130, 300))
    QTest.mouseRelease(ribbon, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(130, 300))
    qtbot.waitUntil(lambda: view.panes["left"].width() > before + 60)


def test_a_click_on_the_map_scrolls_there(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    overview = _child(view, "overview")
    QTest.mouseClick(overview, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(12, overview.height() // 2))
    bar = view.texts["left"].verticalScrollBar()
    assert 0.4 < bar.value() / bar.maximum() < 0.6
    assert view.texts["right"].verticalScrollBar().value() > 0


def test_furniture_can_be_hidden_and_positions_stay(qtbot: QtBot) -> None:
    compared = comparison()
    view = opened(qtbot, compared)
    text = view.texts["left"]
    before = text.places.height_of(compared.left.text.index("Port Anselm"))
    view.look.set_furniture_shown(False)
    assert text.places.height_of(compared.left.text.index("Port Anselm")) < before
    assert view.search.find("Sign in") == (0, 0)
    with qtbot.waitSignal(view.selection.changed) as chosen:
        _click(view, "left", "Engineers found")
    assert chosen.args[0].bead == 2
    view.look.set_furniture_shown(True)
    assert text.places.height_of(compared.left.text.index("Port Anselm")) == before
    assert view.search.find("Sign in") == (1, 1)


def test_the_keyboard_goes_to_the_other_pane_and_to_the_same_sentence(qtbot: QtBot) -> None:
    compared = comparison()
    view = opened(qtbot, compared)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.texts["left"].setFocus()
    view.choices.focus_other_pane()
    assert view.texts["right"].hasFocus()
    view.choices.focus_other_pane()
    assert view.texts["left"].hasFocus()
    view.texts["left"].caret.put(compared.left.text.index("Engineers found"))
    with qtbot.waitSignal(view.selection.changed):
        view.choices.same_sentence_opposite()
    assert view.texts["right"].hasFocus()
    assert compared.right.sentence_at(view.texts["right"].caret.at()) == 3


def test_escape_closes_the_card(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    _click(view, "left", "Shopkeepers on")
    assert _child(view, "why.card").isVisible()
    QApplication.sendEvent(
        view.texts["left"],
        QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    )
    assert not _child(view, "why.card").isVisible()


def test_a_chosen_span_is_framed_and_in_sight(qtbot: QtBot) -> None:
    compared = comparison(20)
    view = opened(qtbot, compared)
    last = compared.right.sentences[-1].span
    assert colours_in(view.texts["right"].viewport(), LIGHT.colour("accent")) == 0
    view.choices.choose_place(Place(right=Span(last.start + 4, last.start + 14)))
    top, bottom = view.texts["right"].places.extent(last)
    assert 0 <= top < bottom <= view.texts["right"].viewport().height()
    assert view.selection.bead == compared.collation.right_bead[-1]
    assert colours_in(view.texts["right"].viewport(), LIGHT.colour("accent")) > 0


def test_a_problem_leaves_the_article_as_it_was(qtbot: QtBot) -> None:
    compared = comparison()
    view = opened(qtbot, compared)
    view.show_problem("left", "The file is empty. Choose another.")
    assert _child(view, "pane.left.problem").isVisible()
    assert not _child(view, "pane.right.problem").isVisible()
    assert view.texts["left"].article is compared.left
    view.show_problem("left", "")
    assert not _child(view, "pane.left.problem").isVisible()


def test_another_article_ends_the_comparison_shown(qtbot: QtBot) -> None:
    compared = comparison()
    view = opened(qtbot, compared)
    view.selection.choose(bead_choice(2))
    view.show_article("left", comparison(2).left)
    assert view.selection.bead is None
    with qtbot.assertNotEmitted(view.selection.changed):
        _click(view, "right", "The opposition")


def test_every_widget_of_the_view_has_a_name_for_testers(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    ours = [w for w in view.findChildren(QWidget) if type(w).__module__.startswith("reader.")]
    assert [w for w in ours if not w.objectName()] == []
    for name in ("pane.left", "pane.right", "pane.left.text", "ribbon", "overview", "find.bar", "find.text"):
        assert _child(view, name).accessibleName()


@pytest.mark.parametrize("name", ["pane.left.text.viewport", "pane.left.text", "ribbon", "overview"])
def test_the_wheel_scrolls_wherever_the_pointer_is(qtbot: QtBot, name: str) -> None:
    view = opened(qtbot, comparison(20), (2000, 640))
    target = _child(view, name)
    middle = target.rect().center() if name != "pane.left.text" else QPoint(4, 200)
    event = QWheelEvent(
        middle.toPointF(), target.mapToGlobal(middle).toPointF(), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(target, event)
    assert view.texts["left"].verticalScrollBar().value() > 0


def test_copied_words_are_plain_and_leave_out_what_is_hidden(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    text = view.texts["left"]
    text.selectAll()
    assert "Sign in" in text.caret.selected_text()
    view.look.set_furniture_shown(False)
    text.selectAll()
    copied = text.createMimeDataFromSelection()
    assert not copied.hasHtml()
    assert "Sign in" not in copied.text()
    assert copied.text().startswith("Harbour bridge closes for repairs after winter storm\n\nPort Anselm")


def _is_told(words: str, is_told: bool) -> bool:
    return (words in QToolTip.text()) is is_told


def test_a_word_that_is_rested_on_is_told_what_was_done_to_it(qtbot: QtBot) -> None:
    view, compared = opened(qtbot, comparison()), comparison()
    (found, *_) = [one for one in rewriting_of(compared).operations if one.left is not None]
    assert found.left is not None
    text = view.texts["left"]
    assert found.left_words in text.tip_at(found.left.start)
    assert text.tip_at(0) == ""
    for spot, is_told in ((spot_of(text, found.left_words), True), (QPoint(2, 2), False)):
        place = text.viewport().mapToGlobal(spot)
        QApplication.sendEvent(text.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, place))
        qtbot.waitUntil(partial(_is_told, found.left_words, is_told))
    view.show_comparison(None)
    assert text.tip_at(found.left.start) == ""
