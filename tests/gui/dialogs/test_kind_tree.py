"""Kinds to be ticked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidgetItem
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.kind_tree import KindTree

OFFERS = {"quotation_altered": 2, "number": 3, "unit": 0, "weekday": 1}


@pytest.fixture
def tree(qtbot: QtBot) -> KindTree:
    made = KindTree("exercise.kinds")
    qtbot.addWidget(made)
    made.set_offers(OFFERS)
    return made


def item(tree: KindTree, words: str) -> QTreeWidgetItem:
    (found,) = tree.findItems(words, Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive)
    return found


def test_kinds_stand_under_their_family_and_all_that_have_a_place_are_ticked(tree: KindTree) -> None:
    assert [tree.topLevelItem(row).text(0) for row in range(3)] == ["Quotations", "Figures", "Time"]  # type: ignore[union-attr]
    assert tree.chosen() == ("quotation_altered", "number", "weekday")
    assert item(tree, "Figure").text(2) == "3 places"
    assert item(tree, "Weekday").text(2) == "1 place"
    assert item(tree, "Weekday").text(1) == "Another day of the week."


def test_a_kind_without_a_place_says_so_and_cannot_be_ticked(tree: KindTree) -> None:
    unit = item(tree, "Unit")
    assert (unit.text(2), unit.isDisabled()) == ("no place", True)
    assert not item(tree, "Figure").isDisabled()
    tree.tick_all(True)
    assert "unit" not in tree.chosen()


def test_ticking_is_told_once(tree: KindTree) -> None:
    told: list[None] = []
    tree.chosen_changed.connect(lambda: told.append(None))
    item(tree, "Figure").setCheckState(0, Qt.CheckState.Unchecked)
    assert (tree.chosen(), len(told)) == (("quotation_altered", "weekday"), 1)
    tree.tick_all(False)
    assert (tree.chosen(), len(told)) == ((), 2)
    tree.tick_all(True)
    assert (len(tree.chosen()), len(told)) == (3, 3)


def test_what_is_ticked_stays_so_for_another_article_where_there_is_a_place(tree: KindTree) -> None:
    item(tree, "Figure").setCheckState(0, Qt.CheckState.Unchecked)
    told: list[None] = []
    tree.chosen_changed.connect(lambda: told.append(None))
    tree.set_offers({"quotation_altered": 0, "number": 1, "weekday": 4})
    assert tree.chosen() == ("weekday",)
    assert len(told) == 1


def test_it_is_a_table_of_three_columns_that_cannot_be_folded(tree: KindTree) -> None:
    assert (tree.objectName(), tree.accessibleName()) == ("exercise.kinds", "Kinds of change")
    assert [tree.headerItem().text(column) for column in range(tree.columnCount())] == [
        "Kind", "What it does", "Places",
    ]  # fmt: skip
    assert tree.uniformRowHeights()
    assert not tree.rootIsDecorated()
    assert not tree.itemsExpandable()
    assert tree.indentation() == 10
    assert tree.textElideMode() is Qt.TextElideMode.ElideRight
    header, modes = tree.header(), QHeaderView.ResizeMode
    assert not header.stretchLastSection()
    assert [header.sectionResizeMode(column) for column in range(3)] == [
        modes.ResizeToContents, modes.Stretch, modes.ResizeToContents,
    ]  # fmt: skip


def test_a_family_is_bold_open_and_cannot_be_chosen(tree: KindTree) -> None:
    family = tree.topLevelItem(1)
    assert family is not None
    assert (family.font(0).bold(), family.isExpanded(), family.childCount()) == (True, True, 2)
    assert family.flags() == Qt.ItemFlag.ItemIsEnabled
    assert family.sizeHint(1).toTuple() == item(tree, "Figure").sizeHint(1).toTuple() == (1, 26)
    assert not item(tree, "Figure").font(0).bold()


def test_only_ticks_are_told(tree: KindTree) -> None:
    told: list[None] = []
    tree.chosen_changed.connect(lambda: told.append(None))
    item(tree, "Figure").setText(2, "4 places")
    assert told == []


def test_a_kind_without_a_place_has_no_tick(tree: KindTree) -> None:
    assert item(tree, "Unit").checkState(0) is Qt.CheckState.Unchecked
    assert item(tree, "Figure").checkState(0) is Qt.CheckState.Checked
