"""The Changes tab lists what differs, of the relations that are asked for, and says when nothing does."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.gui.session.selection import Selection
from reader.gui.sidebar.changes import ChangesTab
from reader.gui.sidebar.rewriting_line import RewritingLine
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.theme import load_theme
from reader.views.display_data import ground_of_comparison
from tests.gui.invented import comparison


def _tab(qtbot: QtBot, compared: Comparison | None) -> ChangesTab:
    tab = ChangesTab(load_theme("light"), Selection())
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.show_comparison(compared)
    return tab


def _beads(tab: ChangesTab) -> list[int | None]:
    return [tab.list.cards.card(row).place.bead for row in range(tab.list.cards.rowCount())]


def _place(tab: ChangesTab, part: QWidget) -> int:
    layout = tab.layout()
    assert layout is not None
    return layout.indexOf(part)


def _relations(tab: ChangesTab) -> QComboBox:
    found = tab.findChild(QComboBox, "sidebar.changes.relation")
    assert found is not None
    return found


def _with(*beads: Bead) -> Comparison:
    compared = comparison()
    numbered = tuple(replace(bead, index=index) for index, bead in enumerate(beads))
    return replace(compared, collation=replace(compared.collation, beads=numbered))


@pytest.mark.parametrize(
    ("shown", "beads", "count"),
    [
        ("All changes", [0, 1, 2, 3, 4, 6, 7, 8], "8 changes"),
        ("Edited", [1, 3, 7], "3 changes"),
        ("Reworded", [0, 2, 4, 7], "4 changes"),
        ("Only on the left", [6, 7], "2 changes"),
        ("Only on the right", [7, 8], "2 changes"),
        ("Moved", [7], "1 change"),
    ],
)
def test_each_entry_lists_its_relations_and_what_has_moved_unchanged(
    qtbot: QtBot, shown: str, beads: list[int], count: str
) -> None:
    tab = _tab(qtbot, comparison())
    _relations(tab).setCurrentText(shown)
    assert _relations(tab).currentText() == shown
    assert _beads(tab) == beads
    assert tab.count.text() == count


def test_moved_lists_moved_pairs_of_every_relation(qtbot: QtBot) -> None:
    moved = [
        Bead(0, (1,), (0,), relation, 0.7, moved=True)
        for relation in (Relation.SAME, Relation.EDITED, Relation.REWORDED)
    ]
    tab = _tab(qtbot, _with(*moved, Bead(3, (3,), (2,), Relation.EDITED, 0.7)))
    _relations(tab).setCurrentText("Moved")
    assert _beads(tab) == [0, 1, 2]


def test_words_leave_only_the_rows_that_have_them(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    tab.search.setText("  INQUIRY ")
    assert _beads(tab) == [8]
    assert tab.wanted().words == "INQUIRY"


def test_rows_have_the_words_that_changed_marked(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    styles = {run.style.value for line in tab.list.cards.card(1).lines for run in line.runs}
    assert "changed" in styles


@pytest.mark.parametrize(
    ("relation", "moved", "says"),
    [
        (
            Relation.SAME,
            False,
            "The sentences of both articles are the same, word for word. The other tabs list what they say.",
        ),
        (
            Relation.SAME,
            True,
            "Nothing here answers to these filters. Take some away, or search for other words.",
        ),
        (
            Relation.EDITED,
            False,
            "Nothing here answers to these filters. Take some away, or search for other words.",
        ),
    ],
)
def test_articles_that_are_the_same_are_told_from_filters_that_leave_nothing(
    qtbot: QtBot, relation: Relation, moved: bool, says: str
) -> None:
    tab = _tab(qtbot, _with(Bead(0, (1,), (0,), relation, 0.7, moved)))
    assert tab.why_empty() == says


def test_without_a_comparison_there_are_no_rows(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    tab.show_comparison(None)
    assert _beads(tab) == []
    assert (
        tab.why_empty() == "Nothing here answers to these filters. Take some away, or search for other words."
    )


def test_the_words_that_differ_are_those_that_are_known_already(qtbot: QtBot) -> None:
    tab = _tab(qtbot, None)
    ground = replace(ground_of_comparison(comparison()), edits_of=lambda _bead: ())
    for known, answer in ((ground, set()), (None, {"changed"})):
        tab.show_comparison(comparison(), known)
        runs = [run.style.value for line in tab.list.cards.card(1).lines for run in line.runs]
        assert {"changed"} & set(runs) == answer


def test_what_is_on_is_told_and_the_way_of_rewriting_stands_between_filters_and_list(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    around: list[QWidget] = [*tab.findChildren(RewritingLine), *tab.findChildren(CardList)]
    places = [_place(tab, each) for each in (tab.rows, *around)]
    assert places == [0, 1, 2]
    _relations(tab).setCurrentText("Moved")
    assert tab.rows.menu.button.text() == "Filters · 1"
