"""Kinds to be ticked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
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
