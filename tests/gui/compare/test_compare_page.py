"""The page of the articles over its controller: what is shown and listed, settings, who has the keys."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.comparison.comparison import Comparison
from reader.gui.compare.connectors import WIDTH as RIBBON_WIDTH
from reader.gui.compare.drawer import WIDTH as DRAWER_WIDTH
from reader.gui.compare.overview import WIDTH as MAP_WIDTH
from reader.gui.panes.article_pane import NARROWEST
from reader.gui.session.lone_article import Alone
from reader.quotations.quotation import Kind
from reader.session.settings import Settings
from reader.sides import SIDES, Side
from reader.views.card import Place
from reader.views.choice import bead_choice
from reader.views.display_data import ground_of_article, ground_of_beginning, ground_of_comparison
from reader.views.pane_marks import Shown
from tests.builders import stages_of
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


# a comparison that lands part by part


def _land(desk: Desk, part: Comparison) -> None:
    desk.controller.keeper.take_comparison(ground_of_comparison(part), part.collation.options)


@pytest.fixture
def landing(qtbot: QtBot) -> Desk:
    """A page with both articles and the links of their comparison."""
    desk = Desk(qtbot, is_compared=False)
    for side in SIDES:
        desk.controller.keeper.take_article(side, ground_of_article(COMPARED.article(side)), None)
    desk.page.sidebar.setMinimumWidth(420)
    _land(desk, stages_of(COMPARED)[0])
    return desk


def _missing(desk: Desk) -> list[str]:
    """The tabs whose names end in dots, as their tips say too."""
    sidebar = desk.page.sidebar
    told = [tab.awaited.why_missing(tab.comparison) for tab in sidebar.tabs]
    names = ["Warnings", "Quotations", "Changes", "Facts", "Notes"]
    tips = [f"{name} – {words}" if words else name for name, words in zip(names, told, strict=True)]
    assert [sidebar.tabToolTip(number) for number in range(sidebar.count())] == tips
    shown = [sidebar.tabText(number) for number in range(sidebar.count())]
    dotted = [name.endswith("…") for name in shown]
    assert dotted == [bool(words) and not words.startswith("Stopped") for words in told]
    assert [name.rstrip("…") for name in shown] == names
    return [tab.name for tab, is_dotted in zip(sidebar.tabs, dotted, strict=True) if is_dotted]


def test_marks_and_changes_come_before_who_is_quoted_and_that_before_warnings(landing: Desk) -> None:
    collated, quoted, whole = stages_of(COMPARED)
    view, sidebar = landing.page.view, landing.page.sidebar
    seen = []
    for part in (collated, quoted, whole):
        if part is not collated:
            _land(landing, part)
        kinds = {mark.kind for mark in view.marks("left")}
        seen.append(("edited" in kinds, "quotation_direct" in kinds, "decisive" in kinds))
    assert seen == [(True, False, False), (True, True, False), (True, True, True)]
    assert sidebar.changes.comparison is sidebar.facts.comparison is landing.controller.comparison


def test_the_tabs_say_what_is_still_read(landing: Desk) -> None:
    _, quoted, whole = stages_of(COMPARED)
    assert _missing(landing) == ["warnings", "quotations", "facts"]
    _land(landing, quoted)
    assert _missing(landing) == ["warnings", "facts"]
    _land(landing, whole)
    assert _missing(landing) == []


def test_the_tabs_say_what_was_stopped(landing: Desk) -> None:
    landing.controller.quiet.work_ended.emit()
    sidebar = landing.page.sidebar
    assert _missing(landing) == []
    for tab in (sidebar.warnings, sidebar.quotations, sidebar.facts):
        sidebar.setCurrentWidget(tab)
        assert tab.list.empty_text.startswith("Stopped before this was read.")
    assert sidebar.tabToolTip(0).startswith("Warnings – Stopped")


def test_what_is_chosen_stays_chosen_while_more_lands(landing: Desk) -> None:
    landing.controller.selection.choose(bead_choice(2))
    _, quoted, whole = stages_of(COMPARED)
    for part in (quoted, whole):
        _land(landing, part)
        assert landing.controller.selection.bead == 2
    _land(landing, comparison())
    assert landing.controller.selection.bead == 2  # the place is kept by its words
    row = landing.page.sidebar.changes.list.current_card()
    assert row is None or row.place.bead == 2


def test_the_rows_of_changes_stay_while_more_lands(landing: Desk) -> None:
    sidebar = landing.page.sidebar
    sidebar.setCurrentWidget(sidebar.changes)
    sidebar.changes.list.show_row(3)
    before = sidebar.changes.list.currentIndex()
    for part in stages_of(COMPARED)[1:]:
        _land(landing, part)
    assert sidebar.changes.list.currentIndex() == before
    assert before.isValid()


def _late_filters(desk: Desk) -> list[QComboBox]:
    """Those that offer what is known of a comparison only in the end."""
    names = "sidebar.warnings.kind", "sidebar.quotations.speaker"
    found = [desk.page.sidebar.findChild(QComboBox, name) for name in names]
    return [combo for combo in found if combo is not None]


def test_filters_of_a_session_wait_for_what_they_let_through(qtbot: QtBot) -> None:
    desk = Desk(qtbot)
    for combo in _late_filters(desk):
        combo.setCurrentIndex(1)
    viewing, session = desk.controller.files.viewing(), desk.controller.session
    assert session is not None
    again = Desk(qtbot, is_compared=False)
    again.controller.keeper.take_session(replace(session, viewing=viewing, comparison=None))
    again.controller.keeper.tell_articles()
    for part in stages_of(COMPARED):
        _land(again, part)
    assert [combo.currentIndex() for combo in _late_filters(again)] == [1, 1]
    for combo in _late_filters(again):
        combo.setCurrentIndex(0)
    for part in stages_of(comparison()):
        _land(again, part)
    assert [combo.currentIndex() for combo in _late_filters(again)] == [0, 0]


# an article whose beginning is shown while the rest is being read


BEGUN = ground_of_beginning(
    replace(COMPARED.left, text=COMPARED.left.text[:200], paragraphs=(), sentences=())
)


def _begin(desk: Desk, side: Side) -> None:
    desk.controller.article_loading.emit(side)
    desk.controller.loader.begun.emit(side, BEGUN)


def test_the_beginning_stands_in_an_empty_pane_until_the_article_comes(qtbot: QtBot, empty: Desk) -> None:
    text, shown = empty.page.view.texts["left"], list[str]()
    empty.controller.shown.connect(shown.append)
    _begin(empty, "left")
    assert text.article is BEGUN.article
    label = empty.page.findChild(QLabel, "pane.left.header.summary")
    assert label is not None
    assert label.toolTip() or label.text()
    qtbot.waitUntil(lambda: not text.display.appearing._is_expected)
    assert shown == []
    assert empty.controller.is_busy
    empty.controller.keeper.take_article("left", ground_of_article(COMPARED.left), None)
    assert text.article is COMPARED.left
    qtbot.waitUntil(lambda: shown == ["left"])
    assert not empty.controller.is_busy


def test_another_article_stays_until_the_whole_one_comes(desk: Desk) -> None:
    _begin(desk, "left")
    assert desk.page.view.texts["left"].article is COMPARED.left
    desk.controller.quiet.work_ended.emit()
    assert desk.page.view.texts["left"].article is COMPARED.left


@pytest.mark.parametrize("how", ["stopped", "failed", "another"])
def test_a_beginning_goes_when_the_rest_does_not_come(how: str, qtbot: QtBot, empty: Desk) -> None:
    _begin(empty, "right")
    if how == "stopped":
        empty.controller.quiet.work_ended.emit()
    elif how == "failed":
        empty.page.show_problem("right", "It is damaged.")
        assert empty.problem("right") == "It is damaged."
    else:
        empty.controller.article_loading.emit("right")
    assert empty.page.view.texts["right"].article is None
    qtbot.waitUntil(lambda: not empty.controller.is_busy)


def test_a_problem_of_one_side_leaves_the_beginning_of_the_other(empty: Desk) -> None:
    _begin(empty, "left")
    empty.page.show_problem("right", "It is damaged.")
    assert empty.page.view.texts["left"].article is BEGUN.article
