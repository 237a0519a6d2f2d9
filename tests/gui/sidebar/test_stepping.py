"""Stepping from the menu goes through what the sidebar lists."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction

from reader.collation.bead import Relation
from tests.gui.windows import REORDERED, SPUN, WIRE, Desktop, comparison_of, trigger


def test_stepping_follows_the_kinds_that_are_listed(desktop: Desktop) -> None:
    window = desktop.compared()
    quotations = window.on_desk.sidebar.quotations
    for name in ("direct", "mixed"):
        action = window.findChild(QAction, f"action.quotations.{name}")
        assert action is not None
        action.trigger()
    trigger(window, "next_quotation")
    assert window.on_desk.view.texts["left"].display.state.chosen is None
    assert quotations.kinds() == frozenset()


@pytest.mark.parametrize("pair", [(WIRE, REORDERED), (WIRE, SPUN)])
def test_stepping_warnings_marks_each_as_they_are_listed(desktop: Desktop, pair: tuple[Path, Path]) -> None:
    window = desktop.compared(*pair)
    sidebar = window.on_desk.sidebar
    for index in sidebar.warnings.order():
        trigger(window, "next_warning")
        assert sidebar.currentWidget() is sidebar.warnings
        assert window.controller.selection.choice.warning == index
        chosen = sidebar.warnings.chosen()
        assert chosen is not None
        assert chosen.index == index


def test_stepping_differences_counts_them_and_brings_both_panes_there(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    window.on_desk.sidebar.setCurrentWidget(window.on_desk.sidebar.changes)
    total = len(
        [b for b in comparison_of(window).collation.beads if b.relation is not Relation.SAME or b.moved]
    )
    for number in range(1, 4):
        trigger(window, "next_difference")
        assert window.toolbar.position.text() == f"{number} of {total}"
        bead = window.on_desk.view.selection.bead
        assert bead is not None
        for side, text in window.on_desk.view.texts.items():
            assert text.display.state.current == bead, side
        card = window.on_desk.sidebar.changes.list.current_card()
        assert card is not None
        assert card.place.bead == bead
