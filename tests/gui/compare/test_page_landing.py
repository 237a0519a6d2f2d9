"""What the page shows while a comparison lands part by part, and while an article is only begun."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Comparison
from reader.sides import SIDES, Side
from reader.views.choice import bead_choice
from reader.views.display_data import ground_of_article, ground_of_beginning, ground_of_comparison
from tests.builders import stages_of
from tests.gui.compare.desk import COMPARED, Desk
from tests.gui.invented import comparison


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


@pytest.fixture
def empty(qtbot: QtBot) -> Desk:
    return Desk(qtbot, is_compared=False)


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
