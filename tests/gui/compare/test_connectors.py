"""Connectors: which are drawn, in what order, and where they can be clicked."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.reading_view import ReadingView
from reader.gui.widgets.theme import load_theme
from reader.sides import SIDES
from reader.views.choice import bead_choice
from reader.views.pane_marks import Shown
from reader.views.relation_names import bead_name
from tests.gui.compare.ribbons import end_of, ribbon_of
from tests.gui.invented import colours_in, comparison, opened
from tests.gui.panes.shown import is_repainted

LIGHT = load_theme("light")
LEFT_BUTTON, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ONLY_LEFT, MOVED = 6, 7


def test_only_linked_beads_are_connected(qtbot: QtBot) -> None:
    compared = comparison()
    ribbon = ribbon_of(opened(qtbot, compared))
    linked = {bead.index for bead in compared.collation.beads if bead.relation.is_shared}
    assert set(ribbon.connected()) == linked


def test_only_what_is_on_the_screen_is_connected(qtbot: QtBot) -> None:
    compared = comparison(40)
    ribbon = ribbon_of(opened(qtbot, compared))
    assert 0 < len(ribbon.connected()) < 30
    assert max(ribbon.connected()) < 40


def test_the_chosen_pair_is_drawn_last(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    view.selection.choose(bead_choice(1))
    assert ribbon_of(view).connected()[-1] == 1


def test_moved_connectors_follow_their_switch(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    assert 7 in ribbon_of(view).connected()
    view.look.set_visible_relations(frozenset(Relation), moved=False, quotations=True)
    assert 7 not in ribbon_of(view).connected()


def test_a_moved_pair_whose_other_end_is_far_is_a_stub_at_the_end_in_sight(qtbot: QtBot) -> None:
    compared = comparison(1)
    view = opened(qtbot, compared, (1100, 330))
    view.set_scroll_lock(False)
    view.texts["right"].verticalScrollBar().setValue(0)
    ribbon = ribbon_of(view)
    span = compared.right.sentences[1].span
    top, bottom = view.texts["right"].places.extent(span)
    offset = ribbon.mapFromGlobal(view.texts["right"].viewport().mapToGlobal(QPointF(0, 0))).y()
    middle = (top + bottom) / 2 + offset
    assert view.texts["left"].places.extent(compared.left.sentences[11].span)[0] > 330
    assert ribbon.bead_under(QPointF(ribbon.width() - 4, middle)) == 7
    assert ribbon.bead_under(QPointF(ribbon.width() / 2 - 6, middle)) != 7


def test_without_a_comparison_nothing_is_connected(qtbot: QtBot) -> None:
    assert ribbon_of(opened(qtbot, None)).connected() == []


def test_a_text_that_is_not_laid_out_to_its_end_yet_connects_what_is_seen(qtbot: QtBot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1100, 640)
    view.show_comparison(comparison(400))
    with qtbot.waitExposed(view):
        view.show()
    assert 0 < len(ribbon_of(view).connected()) < 40


# where they are


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return opened(qtbot, comparison(), (1400, 900))


@pytest.mark.parametrize("bead", [0, 1, 2, 3, 4, 5])
def test_a_band_reaches_from_its_sentences_on_the_left_to_those_on_the_right(
    view: ReadingView, bead: int
) -> None:
    view.look.set_visible_relations(frozenset(Relation), moved=False, quotations=True)
    ribbon = ribbon_of(view)
    for side, x in (("left", 0.5), ("right", ribbon.width() - 0.5)):
        top, bottom = end_of(view, ribbon, "left" if side == "left" else "right", bead)
        assert ribbon.bead_under(QPointF(x, top + 2)) == bead
        assert ribbon.bead_under(QPointF(x, bottom - 2)) == bead
        assert ribbon.bead_under(QPointF(x, top - 1)) != bead
        assert ribbon.bead_under(QPointF(x, bottom + 1)) != bead


def test_where_sentences_stand_alone_there_is_no_band(view: ReadingView) -> None:
    view.look.set_visible_relations(frozenset(Relation), moved=False, quotations=True)
    ribbon = ribbon_of(view)
    top, bottom = end_of(view, ribbon, "left", ONLY_LEFT)
    assert ribbon.bead_under(QPointF(0.5, (top + bottom) / 2)) is None


# which are stronger


def test_unmoved_ones_lie_below_moved_ones_those_below_the_one_pointed_at_and_the_chosen_one_above_all(
    view: ReadingView,
) -> None:
    ribbon = ribbon_of(view)
    assert ribbon.connected() == [0, 1, 2, 3, 4, 5, MOVED]
    ribbon.set_hovered(2)
    assert ribbon.connected()[-2:] == [MOVED, 2]
    view.selection.choose(bead_choice(4))
    ribbon.set_hovered(2)
    assert ribbon.connected()[-3:] == [MOVED, 2, 4]


def test_a_chosen_pair_is_connected_though_its_relation_is_hidden(view: ReadingView) -> None:
    view.look.set_visible_relations(frozenset(), moved=False, quotations=False)
    ribbon = ribbon_of(view)
    assert ribbon.connected() == []
    view.selection.choose(bead_choice(3))
    assert ribbon.connected() == [3]


@pytest.mark.parametrize(("bead", "fill"), [(5, "same_fill"), (1, "changed_fill")])
def test_the_band_of_the_chosen_pair_and_of_the_one_pointed_at_has_its_whole_colour(
    view: ReadingView, bead: int, fill: str
) -> None:
    ribbon = ribbon_of(view)
    assert colours_in(ribbon, LIGHT.colour(fill)) == 0
    ribbon.set_hovered(bead)
    assert colours_in(ribbon, LIGHT.colour(fill)) > 200
    ribbon.set_hovered(None)
    assert colours_in(ribbon, LIGHT.colour(fill)) == 0
    view.selection.choose(bead_choice(bead))
    assert colours_in(ribbon, LIGHT.colour(fill)) > 200


def test_bands_are_stronger_where_every_sentence_is_filled(view: ReadingView) -> None:
    def ink() -> int:
        image = ribbon.grab().toImage()
        return sum(255 - image.pixelColor(30, y).saturation() for y in range(image.height()))

    ribbon = ribbon_of(view)
    pale = ink()
    ribbon.set_look(LIGHT, Shown(full_colour=True))
    assert ink() < pale


def test_what_changes_is_painted_at_once_and_what_does_not_is_not(view: ReadingView) -> None:
    ribbon = ribbon_of(view)
    assert is_repainted(ribbon, lambda: ribbon.set_hovered(3))
    assert not is_repainted(ribbon, lambda: ribbon.set_hovered(3))
    assert is_repainted(ribbon, lambda: ribbon.set_look(LIGHT, Shown(moved=False)))
    assert is_repainted(ribbon, lambda: view.selection.choose(bead_choice(1)))
    assert is_repainted(ribbon, lambda: ribbon.set_marks(None, None))
    assert ribbon.connected() == []


# the mouse


def _move(ribbon: Ribbon, spot: QPoint) -> None:
    QTest.mouseMove(ribbon, spot)
    QApplication.processEvents()


def _middle(view: ReadingView, ribbon: Ribbon, bead: int) -> QPoint:
    top, bottom = end_of(view, ribbon, "left", bead)
    return QPoint(1, round((top + bottom) / 2))


def test_the_connector_under_the_pointer_is_told_and_named(qtbot: QtBot, view: ReadingView) -> None:
    ribbon = ribbon_of(view)
    with qtbot.waitSignal(ribbon.bead_hovered) as told:
        _move(ribbon, _middle(view, ribbon, 1))
    assert told.args == [1]
    assert ribbon.toolTip() == bead_name(comparison().collation.beads[1])
    assert ribbon.cursor().shape() is Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(ribbon.bead_hovered) as told:
        _move(ribbon, QPoint(30, ribbon.height() - 3))
    assert told.args == [-1]
    assert ribbon.toolTip() == ""
    assert ribbon.cursor().shape() is Qt.CursorShape.SplitHCursor
    with qtbot.waitSignal(ribbon.bead_hovered) as told:
        QApplication.sendEvent(ribbon, QEvent(QEvent.Type.Leave))
    assert told.args == [-1]


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton])
def test_a_click_with_the_left_button_chooses(view: ReadingView, button: Qt.MouseButton) -> None:
    ribbon, clicked = ribbon_of(view), list[int]()
    ribbon.bead_clicked.connect(clicked.append)
    QTest.mouseClick(ribbon, button, NO_KEYS, _middle(view, ribbon, 1))
    assert clicked == ([1] if button is LEFT_BUTTON else [])
    QTest.mouseClick(ribbon, button, NO_KEYS, QPoint(30, ribbon.height() - 3))
    assert len(clicked) <= 1


def test_a_drag_tells_how_far_and_is_no_click(view: ReadingView) -> None:
    ribbon, clicked, dragged = ribbon_of(view), list[int](), list[int]()
    ribbon.bead_clicked.connect(clicked.append)
    ribbon.dragged.connect(dragged.append)
    spot, far = _middle(view, ribbon, 1), QApplication.startDragDistance()
    ribbon.dragged.disconnect(view._drag)
    QTest.mousePress(ribbon, LEFT_BUTTON, NO_KEYS, spot)
    QTest.mouseMove(ribbon, spot + QPoint(far - 1, 0))
    assert dragged == []
    for step in (far, far + 3, far - 2):
        QTest.mouseMove(ribbon, spot + QPoint(step, 0))
    QTest.mouseRelease(ribbon, LEFT_BUTTON, NO_KEYS, spot + QPoint(far - 2, 0))
    assert dragged == [far, 3, -5]
    assert clicked == []
    QTest.mouseMove(ribbon, spot + QPoint(40, 0))
    assert len(dragged) == 3


def test_a_double_click_between_connectors_makes_both_panes_as_wide(qtbot: QtBot, view: ReadingView) -> None:
    ribbon = ribbon_of(view)
    with qtbot.waitSignal(ribbon.evened):
        QTest.mouseDClick(ribbon, LEFT_BUTTON, NO_KEYS, QPoint(30, ribbon.height() - 3))
    with qtbot.assertNotEmitted(ribbon.evened):
        QTest.mouseDClick(ribbon, LEFT_BUTTON, NO_KEYS, _middle(view, ribbon, 1))


def test_the_wheel_scrolls_the_left_article(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    view.set_scroll_lock(False)
    ribbon = ribbon_of(view)
    middle = QPointF(ribbon.rect().center())
    event = QWheelEvent(
        middle, ribbon.mapToGlobal(middle), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, NO_KEYS, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(ribbon, event)
    assert [view.texts[side].verticalScrollBar().value() > 0 for side in SIDES] == [True, False]
