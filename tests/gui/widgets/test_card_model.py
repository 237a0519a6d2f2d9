"""Rows are made when they are looked at; headings are read but not chosen."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.widgets.card_model import CARD_ROLE, CardModel
from reader.text.span import Span
from reader.views.card import Card, Line, Place, Row, Run, heading, ready

HEADING = heading("bridges", "Bridges", 2)
ONE = Card("one", (Line((Run("One words"),)),), Place(1, Span(0, 3)))
TWO = Card("two", (Line((Run("Two words"),)),), Place(2, Span(4, 7)))


@pytest.fixture
def cards() -> CardModel:
    model = CardModel()
    model.set_cards([HEADING, ONE, TWO])
    return model


def test_a_row_is_its_card_and_its_words(cards: CardModel) -> None:
    index = cards.index(1)
    assert cards.data(index, CARD_ROLE) is ONE
    assert cards.data(index) == cards.data(index, Qt.ItemDataRole.AccessibleTextRole) == "One words"
    assert cards.data(index, Qt.ItemDataRole.ToolTipRole) is None
    assert cards.data(cards.index(9), CARD_ROLE) is None


@pytest.mark.parametrize(("row", "can_be_chosen"), [(0, False), (1, True), (2, True)])
def test_headings_cannot_be_chosen(cards: CardModel, row: int, can_be_chosen: bool) -> None:
    assert bool(cards.flags(cards.index(row)) & Qt.ItemFlag.ItemIsSelectable) is can_be_chosen
    assert cards.is_heading(row) is not can_be_chosen


def test_rows_are_found_by_card_and_by_place_but_no_heading_is(cards: CardModel) -> None:
    assert cards.row_where(lambda _card: True) == 1
    assert cards.row_at(lambda _place: True) == 1
    assert cards.row_where(lambda card: card.key == "two") == 2
    assert cards.row_at(lambda place: place.bead == 2) == 2
    assert cards.row_where(lambda card: card.key == "bridges") is None
    assert cards.row_at(lambda place: place.bead == 9) is None


def test_a_row_is_made_once_and_not_before_it_is_looked_at() -> None:
    made: list[str] = []

    def make() -> Card:
        made.append("one")
        return ONE

    model = CardModel()
    model.set_rows([Row(make, lambda: ONE.place), ready(TWO)])
    assert (model.rowCount(), made) == (2, [])
    assert model.row_at(lambda place: place == TWO.place) == 1
    assert made == []
    assert model.card(0) is model.card(0) is ONE
    assert made == ["one"]


def test_more_rows_come_below_and_rows_have_none_below_them(cards: CardModel) -> None:
    cards.add_cards([ONE])
    assert cards.rowCount() == 4
    assert cards.card(3) is ONE
    assert cards.rowCount(cards.index(0)) == 0
