"""The Facts tab: its filters, and where its rows lead."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from reader.facts.fact import FactKind
from reader.facts.statement import StatementStanding
from reader.gui.session.selection import Selection
from reader.gui.sidebar.facts import FactsTab
from reader.gui.widgets.theme import load_theme
from reader.views.card import Card, Place
from reader.views.fact_cards import STANDING_LABELS
from tests.gui.invented import comparison
from tests.gui.windows import OTHER, WIRE, Desktop


def tab_of(desktop: Desktop) -> FactsTab:
    sidebar = desktop.compared(WIRE, OTHER).on_desk.sidebar
    sidebar.setCurrentWidget(sidebar.facts)
    return sidebar.facts


def cards_of(tab: FactsTab) -> list[Card]:
    tab.refresh()
    rows = tab.list.cards.rowCount()
    return [tab.list.cards.card(row) for row in range(rows)]


def choose(tab: FactsTab, name: str, value: object) -> None:
    combo = tab.findChild(QComboBox, f"sidebar.facts.{name}")
    assert combo is not None
    combo.setCurrentIndex(combo.findData(value))


@pytest.mark.parametrize("standing", [StatementStanding.BOTH, StatementStanding.ONLY_LEFT])
def test_one_standing_is_listed_alone(desktop: Desktop, standing: StatementStanding) -> None:
    tab = tab_of(desktop)
    choose(tab, "standing", standing)
    headings = [card.lines[0].runs[0].text for card in cards_of(tab) if card.is_heading]
    assert headings == [STANDING_LABELS[standing]]
    assert tab.wanted().standing is standing
    choose(tab, "standing", None)
    assert tab.wanted().standing is None
    assert len([card for card in cards_of(tab) if card.is_heading]) > 1


def test_only_what_has_a_warning_sign_is_left(desktop: Desktop) -> None:
    tab = tab_of(desktop)
    chip = tab.findChild(QCheckBox, "sidebar.facts.disagreeing_only")
    assert chip is not None
    chip.click()
    assert all(card.is_warning or card.is_heading for card in cards_of(tab))


def test_a_statement_that_is_not_linked_leads_to_both_places(desktop: Desktop) -> None:
    tab = tab_of(desktop)
    comparison = tab.comparison
    assert comparison is not None
    number, pair = next(
        (number, pair)
        for number, pair in enumerate(comparison.statements)
        if pair.standing is StatementStanding.BOTH and pair.bead is None
    )
    assert pair.left is not None
    assert pair.right is not None
    row = tab.list.cards.row_where(lambda card: card.key == f"statement {number}")
    assert row is not None
    places: list[Place] = []
    tab.place_chosen.connect(places.append)
    tab.list.setCurrentIndex(tab.list.cards.index(row, 0))
    tab.list.chosen.emit(tab.list.current_card())
    assert (places[-1].left, places[-1].right) == (pair.left.fact.span, pair.right.fact.span)
    choice = tab.selection.choice
    assert choice.spans() == {"left": pair.left.fact.span, "right": pair.right.fact.span}


def test_the_count_says_how_many_and_how_many_warn(desktop: Desktop) -> None:
    tab = tab_of(desktop)
    shown = [card for card in cards_of(tab) if not card.is_heading]
    warned = sum(card.is_warning for card in shown)
    assert tab.count.text() == f"{len(shown)} facts" + (f" · ⚠ {warned}" if warned else "")


def test_articles_without_facts_are_told_from_filters_that_leave_none(qtbot: QtBot) -> None:
    tab = FactsTab(load_theme("light"), Selection())
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    bare = replace(comparison(), fact_pairs=(), left_slips=(), right_slips=(), statements=())
    tab.show_comparison(bare)
    none = "Neither article has a figure or date, and no name stands in linked sentences. "
    assert tab.list.empty_text == none + "The Changes tab lists what differs."
    assert tab.count.text() == "0 facts"
    assert tab.rows.isAncestorOf(tab.search)
    assert tab.rows.isAncestorOf(tab.count)
    assert tab.rows.menu.button.isVisible()
    assert tab.rows.menu.button.text() == "Filters"
    choose(tab, "kind", FactKind.DATE)
    assert tab.rows.menu.button.text() == "Filters · 1"
