"""Each wish about the look reaches every part it concerns, and is told where others depend on it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.reading_view import ReadingView
from reader.gui.compare.why_card import WhyCard
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import Typeface
from reader.quotations.quotation import Kind
from reader.sides import SIDES
from reader.views.choice import bead_choice
from reader.views.pane_marks import Shown
from tests.gui.invented import colours_in, comparison, opened
from tests.gui.panes.shown import is_repainted

LIGHT, DARK = load_theme("light"), load_theme("dark")


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return opened(qtbot, comparison())


def _child(view: ReadingView, name: str) -> QWidget:
    found = view.findChild(QWidget, name)
    assert found is not None, name
    return found


def _shown(view: ReadingView) -> list[Shown]:
    return [view.texts[side].display.state.shown for side in SIDES]


def test_a_theme_reaches_every_part(view: ReadingView) -> None:
    view.look.set_theme(DARK)
    window = DARK.palette().color(QPalette.ColorRole.Window)
    for name in ("reading_view", "find.bar"):
        widget = view if name == "reading_view" else _child(view, name)
        assert widget.palette().color(QPalette.ColorRole.Window) == window
    for name in ("pane.left.text", "pane.right.text", "pane.left.empty"):
        assert _child(view, name).palette().color(QPalette.ColorRole.Window) == DARK.colour("paper")
    assert colours_in(_child(view, "ribbon"), load_theme("light").colour("paper")) == 0
    assert colours_in(_child(view, "overview"), load_theme("light").colour("window")) == 0


def test_what_was_shown_stays_shown_in_another_theme(view: ReadingView) -> None:
    view.look.set_visible_relations(frozenset({Relation.SAME}), moved=False, quotations=True)
    view.look.set_theme(DARK)
    assert _shown(view) == [Shown(relations=frozenset({Relation.SAME}), moved=False)] * 2


def test_each_wish_about_marks_leaves_the_others_as_they_were(view: ReadingView) -> None:
    view.look.set_visible_relations(frozenset({Relation.EDITED}), moved=False, quotations=False)
    view.look.set_full_colour(True)
    view.look.set_quotation_kinds(frozenset({Kind.INDIRECT}))
    wished = Shown(frozenset({Relation.EDITED}), False, False, True, frozenset({Kind.INDIRECT}))
    assert _shown(view) == [wished, wished]
    view.look.set_full_colour(False)
    assert not any(shown.full_colour for shown in _shown(view))


def test_connectors_and_map_show_what_the_panes_show(view: ReadingView) -> None:
    ribbon, overview = _child(view, "ribbon"), _child(view, "overview")
    before = [part.grab().toImage() for part in (ribbon, overview)]
    view.look.set_visible_relations(frozenset(), moved=False, quotations=False)
    assert [part.grab().toImage() for part in (ribbon, overview)] != before
    assert ribbon.grab().toImage() != before[0]
    assert overview.grab().toImage() != before[1]


def test_furniture_is_hidden_in_both_panes_and_told_once(qtbot: QtBot, view: ReadingView) -> None:
    with qtbot.waitSignal(view.look.furniture_changed):
        view.look.set_furniture_shown(False)
    assert not view.texts["left"].places.shows(0)
    with qtbot.assertNotEmitted(view.look.furniture_changed):
        view.look.set_furniture_shown(False)
    with qtbot.waitSignal(view.look.furniture_changed):
        view.look.set_furniture_shown(True)
    assert view.texts["left"].places.shows(0)


def test_the_map_alone_is_hidden(view: ReadingView) -> None:
    view.look.set_overview_visible(False)
    assert not _child(view, "overview").isVisible()
    assert isinstance(_child(view, "ribbon"), Ribbon)
    assert _child(view, "ribbon").isVisible()
    view.look.set_overview_visible(True)
    assert _child(view, "overview").isVisible()


@pytest.mark.parametrize(
    ("wished", "zoom"), [(0.2, 0.5), (0.5, 0.5), (1.004, 1.0), (1.256, 1.26), (4.0, 4.0), (9.0, 4.0)]
)
def test_zoom_keeps_to_its_bounds_and_to_whole_percents(
    view: ReadingView, wished: float, zoom: float
) -> None:
    view.look.set_zoom(1.7)
    view.look.set_zoom(wished)
    assert view.look.zoom() == zoom
    assert [view.texts[side].display.zoom for side in SIDES] == [zoom, zoom]


def test_a_new_zoom_is_told_and_the_same_is_not(qtbot: QtBot, view: ReadingView) -> None:
    assert view.look.zoom() == 1.0
    with qtbot.assertNotEmitted(view.look.zoom_changed):
        view.look.set_zoom(1.0)
    with qtbot.waitSignal(view.look.zoom_changed) as told:
        view.look.set_zoom(1.5)
    assert told.args == [1.5]


@pytest.mark.parametrize(("zoom", "factor"), [(0.5, 1.0), (1.5, 1.5), (2.0, 2.0), (3.0, 2.0)])
def test_the_reasons_grow_with_the_type_within_bounds(view: ReadingView, zoom: float, factor: float) -> None:
    card = view.findChild(WhyCard)
    assert isinstance(card, WhyCard)
    points = card.font().pointSizeF()
    view.look.set_zoom(zoom)
    assert card.font().pointSizeF() == pytest.approx(points * factor)


def test_a_face_reaches_both_articles(view: ReadingView) -> None:
    view.look.set_typeface(Typeface("", 15.0))
    assert [view.texts[side].document().defaultFont().pointSizeF() for side in SIDES] == [15.0, 15.0]


def test_panes_are_painted_anew_where_other_marks_are_shown(view: ReadingView) -> None:
    for side in SIDES:
        assert is_repainted(view.texts[side].viewport(), lambda: view.look.set_full_colour(True))


def test_quiet_fills_the_chosen_pair_only_and_full_colour_fills_all(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    left = view.texts["left"].viewport()
    assert colours_in(left, LIGHT.colour("only_fill")) == 0
    view.selection.choose(bead_choice(6))
    chosen = colours_in(left, LIGHT.colour("only_fill"))
    assert chosen > 100
    assert colours_in(left, LIGHT.colour("changed_fill")) == 0
    view.look.set_full_colour(True)
    assert colours_in(left, LIGHT.colour("changed_fill")) > 100


def test_relations_switched_off_are_not_marked(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    left = view.texts["left"].viewport()
    assert colours_in(left, LIGHT.colour("same_mark")) > 50
    assert colours_in(left, LIGHT.colour("quotation_mark")) > 10
    view.look.set_visible_relations(frozenset({Relation.EDITED}), moved=False, quotations=False)
    assert colours_in(left, LIGHT.colour("same_mark")) == 0
    assert colours_in(left, LIGHT.colour("quotation_mark")) == 0
    assert colours_in(left, LIGHT.colour("changed_mark")) > 50


def test_ctrl_and_wheel_zoom_both_panes(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    text = view.texts["left"]
    middle = text.viewport().rect().center()
    event = QWheelEvent(
        middle.toPointF(), text.viewport().mapToGlobal(middle).toPointF(), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(view.look.zoom_changed):
        QApplication.sendEvent(text.viewport(), event)
    assert view.look.zoom() == 1.1
    assert view.texts["right"].document().defaultFont().pointSizeF() == pytest.approx(13.2)


def test_the_theme_changes_while_a_pair_is_chosen(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    view.selection.choose(bead_choice(6))
    view.look.set_theme(load_theme("dark"))
    assert view.selection.bead == 6
    left = view.texts["left"].viewport()
    assert colours_in(left, load_theme("dark").colour("only_fill")) > 100
    assert colours_in(left, load_theme("dark").colour("paper")) > 1_000
