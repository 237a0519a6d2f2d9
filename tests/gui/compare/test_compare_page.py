"""The page of the articles over its controller: what is shown and listed, settings, who has the keys."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.compare.connectors import WIDTH as RIBBON_WIDTH
from reader.gui.compare.drawer import WIDTH as DRAWER_WIDTH
from reader.gui.compare.overview import WIDTH as MAP_WIDTH
from reader.gui.panes.article_pane import NARROWEST
from reader.gui.session.lone_article import Alone
from reader.quotations.quotation import Kind
from reader.session.settings import Settings
from reader.sides import SIDES, Side
from reader.views.card import Place
from reader.views.display_data import ground_of_article
from reader.views.pane_marks import Shown
from tests.gui.at_once import take
from tests.gui.compare.desk import COMPARED, Desk
from tests.gui.invented import comparison


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.fixture
def empty(qtbot: QtBot) -> Desk:
    return Desk(qtbot, is_compared=False)


# what is shown


def test_what_is_open_already_is_shown_and_listed(desk: Desk) -> None:
    assert [desk.page.view.texts[side].article for side in SIDES] == [COMPARED.left, COMPARED.right]
    assert desk.page.view.texts["left"].display.state.marks is not None
    assert desk.page.sidebar.warnings.comparison is desk.controller.comparison
    assert desk.page.objectName() == "desk"


def test_what_comes_later_is_shown_and_what_is_dropped_is_no_longer_marked(empty: Desk) -> None:
    seen = [empty.page.view.texts["left"].display.state.marks is not None]
    take(empty.controller, COMPARED)
    seen.append(empty.page.view.texts["left"].display.state.marks is not None)
    empty.controller.keeper.drop_comparison()
    seen.append(empty.page.view.texts["left"].display.state.marks is not None)
    assert seen == [False, True, False]
    assert empty.page.sidebar.warnings.comparison is None
    assert empty.page.view.texts["left"].article is COMPARED.left


@pytest.mark.parametrize("side", SIDES)
def test_an_article_on_its_way_is_told_in_its_pane_until_all_is_done(empty: Desk, side: Side) -> None:
    title = empty.child(f"pane.{side}.empty.title")
    assert isinstance(title, QLabel)
    empty.controller.article_loading.emit(side)
    seen = [title.text()]
    empty.controller.quiet.work_ended.emit()
    seen.append(title.text())
    assert seen == ["Reading the article …", f"Drop the {side} article here"]
    assert isinstance(empty.child(f"pane.{side}.empty.open"), QPushButton)


def test_a_problem_stays_with_its_pane_until_another_article_comes(desk: Desk) -> None:
    desk.page.show_problem("left", "The file is empty.")
    desk.controller.keeper.show()
    assert (desk.problem("left"), desk.problem("right")) == ("The file is empty.", "")
    desk.controller.article_loading.emit("right")
    assert desk.problem("left") == "The file is empty."
    desk.controller.article_loading.emit("left")
    assert desk.problem("left") == ""
    desk.page.show_problem("left", "The file is empty.")
    desk.controller.keeper.take_article("left", ground_of_article(comparison(2).left), None)
    assert desk.problem("left") == ""


@pytest.mark.parametrize("side", SIDES)
def test_who_is_quoted_in_one_article_alone_is_marked_and_in_front(empty: Desk, side: Side) -> None:
    empty.controller.keeper.take_article(side, ground_of_article(COMPARED.article(side)), None)
    quotations = empty.page.sidebar.quotations
    empty.controller.alone.found.emit(Alone(side, COMPARED.article(side), COMPARED.quotations(side)))
    assert empty.page.sidebar.currentWidget() is quotations
    assert quotations.quoted is not None
    assert quotations.quoted.sides == (side,)
    marks = empty.page.view.texts[side].display.state.marks
    assert marks is not None
    assert len(marks.attributions) == 1
    empty.controller.alone.found.emit(None)
    assert quotations.quoted is None


def test_beside_a_comparison_no_article_stands_alone(desk: Desk) -> None:
    quoted = desk.page.sidebar.quotations.quoted
    desk.controller.alone.found.emit(None)
    assert desk.page.sidebar.quotations.quoted is quoted is not None


def test_a_row_of_the_sidebar_leads_to_its_place(desk: Desk) -> None:
    desk.page.sidebar.place_chosen.emit(Place(5))
    assert desk.controller.selection.bead == 5


# settings


@pytest.mark.parametrize(
    ("settings", "shown"),
    [
        (Settings(), Shown()),
        (replace(Settings(), full_colour=True), Shown(full_colour=True)),
        (replace(Settings(), hidden_relations=("moved",)), Shown(moved=False)),
        (replace(Settings(), hidden_relations=("quotations",)), Shown(quotations=False)),
        (
            replace(Settings(), hidden_relations=("same", "only")),
            Shown(relations=frozenset({Relation.EDITED, Relation.REWORDED})),
        ),
    ],
)
def test_marks_are_shown_as_the_settings_say(desk: Desk, settings: Settings, shown: Shown) -> None:
    desk.page.apply(settings)
    assert desk.shown() == shown


def test_sizes_and_furniture_are_as_the_settings_say(desk: Desk) -> None:
    desk.page.apply(replace(Settings(), zoom=1.4, reading_points=15.0, furniture_shown=False))
    text = desk.page.view.texts["right"]
    assert desk.page.view.look.zoom() == 1.4
    assert text.document().defaultFont().pointSizeF() == pytest.approx(21.0)
    assert not desk.page.view.texts["left"].places.shows(0)


@pytest.mark.parametrize("locked", [True, False])
def test_articles_scroll_together_as_the_settings_say(qtbot: QtBot, locked: bool) -> None:
    desk = Desk(qtbot, replace(Settings(), scroll_lock=locked), is_compared=False)
    take(desk.controller, comparison(12))
    left, right = (desk.page.view.texts[side].verticalScrollBar() for side in SIDES)
    qtbot.waitUntil(lambda: left.maximum() > 2_000)
    left.setValue(1_500)
    assert (right.value() > 0) is locked


ALONE = 2 * NARROWEST + RIBBON_WIDTH + MAP_WIDTH
BESIDE = ALONE + 240


@pytest.mark.parametrize("sidebar", [True, False])
@pytest.mark.parametrize("overview", [True, False])
def test_sidebar_and_map_are_there_as_the_settings_say(desk: Desk, sidebar: bool, overview: bool) -> None:
    desk.page.apply(replace(Settings(), sidebar_visible=sidebar, overview_visible=overview))
    assert desk.page.sidebar.isVisible() is sidebar
    assert desk.child("overview").isVisible() is overview


@pytest.mark.parametrize(
    ("width", "sidebar", "has_map"),
    [(BESIDE - 1, True, False), (BESIDE, True, True), (ALONE, False, True), (ALONE - 1, False, False)],
)
def test_a_narrow_page_leaves_the_room_of_the_map_to_the_articles(
    desk: Desk, width: int, sidebar: bool, has_map: bool
) -> None:
    desk.page.apply(replace(Settings(), sidebar_visible=sidebar))
    assert desk.page.sidebar.minimumWidth() == 240
    desk.window.setMinimumSize(100, 100)
    desk.window.resize(width, 500)
    QApplication.processEvents()
    assert desk.page.width() == width
    assert desk.child("overview").isHidden() is not has_map


def test_kinds_of_quotation_are_marked_as_they_are_listed(desk: Desk) -> None:
    assert desk.shown().kinds == desk.page.sidebar.quotations.kinds()
    desk.page.sidebar.quotations.kinds_changed.emit(frozenset({Kind.INDIRECT}))
    assert desk.shown().kinds == {Kind.INDIRECT}


# the keyboard


def test_the_left_article_or_the_only_one_has_the_keyboard(qtbot: QtBot, empty: Desk) -> None:
    empty.window.activateWindow()
    empty.controller.keeper.take_article("right", ground_of_article(COMPARED.right), None)
    qtbot.waitUntil(empty.page.view.texts["right"].hasFocus)
    empty.child("pane.right.header.more").setFocus()
    empty.controller.keeper.take_article("left", ground_of_article(COMPARED.left), None)
    qtbot.waitUntil(empty.page.view.texts["left"].hasFocus)


def test_who_types_keeps_the_keyboard_and_a_slider_gives_it_up(qtbot: QtBot, desk: Desk) -> None:
    desk.window.activateWindow()
    search, slider = desk.page.sidebar.warnings.search, QSlider(desk.page)
    for held, keeps in ((search, True), (slider, False)):
        held.show()
        held.setFocus()
        qtbot.waitUntil(held.hasFocus)
        desk.controller.keeper.take_article("right", ground_of_article(COMPARED.right), None)
        assert held.hasFocus() is keeps


def test_the_articles_have_the_room_that_the_sidebar_leaves(desk: Desk) -> None:
    widths = desk.page.sizes()
    assert abs(widths[1] - DRAWER_WIDTH) <= 12
    desk.window.resize(1500, 720)
    assert desk.page.sizes()[1] == widths[1]
    assert desk.page.view.geometry().right() < desk.page.sidebar.geometry().left()
    assert not desk.page.childrenCollapsible()
