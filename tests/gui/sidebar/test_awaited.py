"""A list says what is still being read for it, or that it was stopped; then it is filled, once."""

import pytest
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Stage
from reader.gui.session.selection import Selection
from reader.gui.sidebar.awaited import Awaited
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.theme import load_theme
from tests.builders import stages_of
from tests.gui.invented import comparison

COLLATED, QUOTED, WHOLE = stages_of(comparison())


@pytest.mark.parametrize(
    ("stage", "missing"),
    [
        (Stage.COLLATED, [False, False, False, False]),
        (Stage.QUOTED, [False, True, False, False]),
        (Stage.WHOLE, [False, True, True, False]),
    ],
)
def test_a_list_is_missing_until_what_it_needs_is_known(stage: Stage, missing: list[bool]) -> None:
    awaited = Awaited(stage, "Still looking.")
    compared = (None, COLLATED, QUOTED, WHOLE)
    assert [awaited.is_missing(each) for each in compared] == missing
    assert [awaited.why_missing(each) for each in compared] == ["Still looking." * each for each in missing]


def test_it_says_when_it_was_stopped() -> None:
    awaited = Awaited(Stage.QUOTED, "Still looking.", is_coming=False)
    assert awaited.why_missing(COLLATED).startswith("Stopped before this was read.")
    assert awaited.why_missing(QUOTED) == ""


@pytest.mark.parametrize(
    ("is_pair", "is_coming", "said"),
    [
        (False, False, "Filled when two articles"),
        (False, True, "Filled when two articles"),
        (True, True, "The two articles are being"),
        (True, False, "Stopped before this was read."),
    ],
    ids=["no pair", "one article is read", "a pair is compared", "a pair was stopped"],
)
def test_without_a_comparison_it_says_whether_one_is_coming(
    is_pair: bool, is_coming: bool, said: str, sidebar: Sidebar
) -> None:
    assert Awaited().why_empty(None).startswith("Filled when two articles")
    awaited = Awaited(Stage.QUOTED, "Still looking.", is_coming, is_pair)
    assert awaited.why_empty(None).startswith(said)
    assert awaited.why_empty(COLLATED) == awaited.why_missing(COLLATED) != ""
    sidebar.show_comparison(None)
    sidebar.await_pair(is_pair=is_pair, is_coming=is_coming)
    for tab in (sidebar.warnings, sidebar.changes, sidebar.quotations):
        assert _tells(sidebar, tab)[0].startswith(said)


def test_what_is_said_of_a_pair_leaves_a_comparison_as_it_is(sidebar: Sidebar) -> None:
    sidebar.show_more(QUOTED)
    sidebar.end_reading()
    sidebar.await_pair(is_pair=True, is_coming=True)
    assert _tells(sidebar, sidebar.warnings)[0].startswith("Stopped before this was read.")
    assert _tells(sidebar, sidebar.quotations)[1:] == ("1 of 1 quotations · ⚠ 1", True)


@pytest.fixture
def sidebar(qtbot: QtBot) -> Sidebar:
    made = Sidebar(load_theme("light"), Selection())
    qtbot.addWidget(made)
    made.resize(320, 500)
    with qtbot.waitExposed(made):
        made.show()
    made.show_comparison(COLLATED)
    return made


def _tells(sidebar: Sidebar, tab: Tab) -> tuple[str, str, bool]:
    sidebar.setCurrentWidget(tab)
    return tab.list.empty_text, tab.count.text(), tab.list.cards.rowCount() > 0


def test_each_list_is_filled_when_it_can_be(sidebar: Sidebar) -> None:
    quotations, facts, warnings = sidebar.quotations, sidebar.facts, sidebar.warnings
    for tab in (quotations, facts, warnings):
        said, count, has_rows = _tells(sidebar, tab)
        assert (said, count, has_rows) == (tab.awaited.coming, "", False)
        assert "still being" in said
    assert _tells(sidebar, sidebar.changes)[2]
    sidebar.show_more(QUOTED)
    assert _tells(sidebar, quotations)[1:] == ("1 of 1 quotations · ⚠ 1", True)
    assert _tells(sidebar, warnings)[1:] == ("", False)
    sidebar.show_more(WHOLE)
    assert _tells(sidebar, warnings)[1:] == ("1 of 1 warnings · 1 to check", True)
    assert _tells(sidebar, facts)[1:] == ("0 facts", False)
    assert all(tab.comparison is WHOLE for tab in (quotations, facts, warnings, sidebar.changes))


def test_what_was_stopped_says_so_until_the_next_comparison(sidebar: Sidebar) -> None:
    sidebar.show_more(QUOTED)
    sidebar.end_reading()
    assert _tells(sidebar, sidebar.warnings)[0].startswith("Stopped before this was read.")
    assert _tells(sidebar, sidebar.quotations)[2]
    sidebar.show_comparison(COLLATED)
    assert _tells(sidebar, sidebar.warnings)[0] == sidebar.warnings.awaited.coming
