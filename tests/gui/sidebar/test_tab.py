"""What every tab of the sidebar does: fill when in sight, keep what is chosen, tell what a row points at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Comparison
from reader.gui.session.selection import Selection
from reader.gui.sidebar import tab as tab_module
from reader.gui.sidebar.awaited import NOTHING_YET
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span
from reader.views.card import Card, Line, Place, Run, heading
from reader.views.choice import bead_choice
from tests.gui.drawn import painted
from tests.gui.invented import comparison

LEFT, RIGHT = Span(0, 5), Span(6, 9)


class Rows(Tab):
    """A tab of three rows and a heading; it counts how often it is filled."""

    fills = 0
    keys: tuple[str, ...] = ("one", "two", "three")

    def fill(self) -> str:
        self.fills += 1
        words = self.search.text()
        cards = [
            Card(key, (Line((Run(key),)),), Place(number, LEFT if number == 1 else None, RIGHT))
            for number, key in enumerate(self.keys)
            if words in key
        ]
        self.list.cards.set_cards(
            [heading("all", "All"), *cards, Card("nowhere", (Line((Run("Nowhere"),)),))]
        )
        return f"{len(cards)} rows"


@pytest.fixture
def rows(qtbot: QtBot) -> Rows:
    made = Rows("things", "Things", load_theme("light"), Selection())
    qtbot.addWidget(made)
    made.resize(300, 300)
    return made


def _shown(qtbot: QtBot, rows: Rows, compared: Comparison | None = None) -> Rows:
    with qtbot.waitExposed(rows):
        rows.show()
    rows.show_comparison(compared or comparison())
    return rows


def _current(rows: Rows) -> str | None:
    card = rows.list.current_card()
    return card.key if card is not None else None


def test_its_parts_are_named_for_it(rows: Rows) -> None:
    assert rows.objectName() == "sidebar.things"
    assert rows.accessibleName() == "Things"
    for name in ("search", "count", "list", "rows"):
        assert rows.findChild(QWidget, f"sidebar.things.{name}") is not None, name
    search = rows.findChild(QLineEdit, "sidebar.things.search")
    assert search is not None
    assert search.placeholderText() == search.accessibleName() == "Search in things"


def test_rows_are_not_made_before_the_tab_is_in_sight(qtbot: QtBot, rows: Rows) -> None:
    rows.show_comparison(comparison())
    assert rows.fills == 0
    with qtbot.waitExposed(rows):
        rows.show()
    assert rows.fills == 1
    assert rows.count.text() == "3 rows"


def test_rows_are_not_made_again_while_nothing_has_changed(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    rows.refresh()
    rows.hide()
    rows.show()
    assert rows.fills == 1


def test_without_a_comparison_the_list_says_when_it_will_be_filled(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    rows.show_comparison(None)
    assert rows.list.cards.rowCount() == 0
    assert rows.count.text() == ""
    assert NOTHING_YET.startswith("Filled when")


def test_rows_that_follow_at_once_and_rows_of_many_beads_in_a_turn_of_their_own(
    qtbot: QtBot, rows: Rows, monkeypatch: pytest.MonkeyPatch
) -> None:
    beads = len(comparison().collation.beads)
    monkeypatch.setattr(tab_module, "_LONG", beads)
    _shown(qtbot, rows)
    assert rows.fills == 1
    monkeypatch.setattr(tab_module, "_LONG", beads - 1)
    rows.show_comparison(comparison())
    assert rows.fills == 1
    qtbot.waitUntil(lambda: rows.fills == 2)


def test_a_search_makes_the_rows_anew_and_keeps_the_chosen_one(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    rows.list.show_row(3)
    assert _current(rows) == "three"
    rows.search.setText("t")
    assert rows.fills == 2
    assert rows.count.text() == "2 rows"
    assert _current(rows) == "three"
    rows.search.setText("one")
    assert _current(rows) is None


def test_a_filter_set_otherwise_makes_the_rows_anew(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    rows.rows.changed.emit()
    assert rows.fills == 2


def test_a_row_chosen_by_hand_tells_its_place_and_a_row_without_one_nothing(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    with qtbot.waitSignal(rows.place_chosen) as told:
        rows.list.setFocus()
        rows.list.show_row(1)
        QTest.keyClick(rows.list, Qt.Key.Key_Down)
    assert told.args == [Place(1, LEFT, RIGHT)]
    with qtbot.assertNotEmitted(rows.place_chosen):
        rows.list.chosen.emit(Card("nowhere", ()))


def test_the_row_of_what_is_chosen_elsewhere_is_marked_when_the_tab_is_in_sight(
    qtbot: QtBot, rows: Rows
) -> None:
    _shown(qtbot, rows)
    rows.selection.choose(bead_choice(2))
    rows.follow()
    assert _current(rows) == "three"
    rows.hide()
    rows.selection.choose(bead_choice(0))
    rows.follow()
    assert _current(rows) == "three"
    rows.show()
    assert _current(rows) == "one"


def test_a_row_of_the_chosen_pair_stays_marked(qtbot: QtBot, rows: Rows) -> None:
    rows.keys = ("one",)
    _shown(qtbot, rows)
    same = Card("twin", (Line((Run("Twin"),)),), Place(0))
    rows.list.cards.add_cards([same])
    rows.list.show_row(3)
    rows.selection.choose(bead_choice(0))
    rows.follow()
    assert _current(rows) == "twin"


def test_a_choice_without_a_row_marks_none(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    rows.list.show_row(1)
    rows.selection.choose(bead_choice(7))
    rows.follow()
    assert _current(rows) is None


@pytest.mark.parametrize(
    ("side", "span", "key"),
    [("left", LEFT, "two"), ("right", RIGHT, "one"), ("right", LEFT, None), ("left", RIGHT, None)],
)
def test_the_row_that_points_at_words_is_found(
    qtbot: QtBot, rows: Rows, side: str, span: Span, key: str | None
) -> None:
    _shown(qtbot, rows)
    assert rows.show_span("left" if side == "left" else "right", span) is (key is not None)
    assert _current(rows) == key


def test_words_are_found_in_a_tab_that_has_never_been_seen(rows: Rows) -> None:
    rows.show_comparison(comparison())
    assert rows.show_span("left", LEFT)
    assert rows.fills == 1


def test_a_tab_that_fills_nothing_by_itself_says_so(qtbot: QtBot) -> None:
    bare = Tab("bare", "Bare", load_theme("light"), Selection())
    qtbot.addWidget(bare)
    bare.comparison = comparison()
    with pytest.raises(NotImplementedError):
        bare.refresh()


def test_a_row_added_below_stands_under_the_list(qtbot: QtBot, rows: Rows) -> None:
    below = QWidget()
    below.setFixedHeight(30)
    rows.add_below(below)
    _shown(qtbot, rows)
    assert rows.rows.geometry().bottom() < rows.list.geometry().top()
    assert rows.list.geometry().bottom() < below.geometry().top()


@pytest.mark.parametrize("name", ["warnings", "quotations", "changes", "facts"])
def test_each_list_is_searched_under_its_own_name(qtbot: QtBot, name: str) -> None:
    made = Rows(name, name.title(), load_theme("light"), Selection())
    qtbot.addWidget(made)
    assert made.search.placeholderText() == f"Search in {name}"
    assert made.search.isClearButtonEnabled()
    assert made.search.minimumHeight() == 24
    assert made.list.accessibleName() == name.title()
    assert made.list.empty_text == NOTHING_YET


def test_filters_stand_above_the_list_from_edge_to_edge(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    assert (rows.rows.x(), rows.rows.y(), rows.rows.width()) == (0, 0, 300)
    assert (rows.list.x(), rows.list.width()) == (0, 300)
    assert rows.list.y() == rows.rows.height()
    assert rows.list.geometry().bottom() == 299


def test_a_list_that_filters_empty_says_how_to_fill_it(qtbot: QtBot, rows: Rows) -> None:
    _shown(qtbot, rows)
    assert rows.list.empty_text.startswith("Nothing here answers to these filters.")
    rows.show_comparison(None)
    assert rows.list.empty_text == NOTHING_YET


def test_the_list_takes_another_theme(rows: Rows) -> None:
    dark = load_theme("dark")
    rows.set_theme(dark)
    rows.list.resize(300, 200)
    (told,) = (
        stroke for stroke in painted(rows.list.viewport()) if stroke.words and "Filled" in stroke.words
    )
    assert told.fill == dark.colour("muted").name()
