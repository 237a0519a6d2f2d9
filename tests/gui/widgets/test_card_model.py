"""Rows are made when they are looked at; headings are read but not chosen."""

import pytest
from PySide6.QtCore import Qt

from reader.collation.bead import Relation
from reader.gui.widgets.card_model import CARD_ROLE, ROLES, CardModel
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
    told: list[tuple[int, int]] = []
    cards.rowsInserted.connect(lambda _parent, first, last: told.append((first, last)))
    cards.add_cards([ONE, TWO])
    assert told == [(3, 4)]
    assert cards.rowCount() == 5
    assert cards.card(3) is ONE
    assert cards.rowCount(cards.index(0)) == 0


@pytest.mark.parametrize(
    ("name", "of_heading", "of_row"),
    [
        ("key", "bridges", "one"),
        ("lines", ["Bridges  2"], ["One words", "below"]),
        ("bead", None, 1),
        ("relation", "", "edited"),
        ("sides", [], ["left", "right"]),
        ("is_heading", True, False),
        ("is_quotation", False, True),
        ("is_warning", False, True),
    ],
)
def test_every_part_of_a_row_has_a_named_role(name: str, of_heading: object, of_row: object) -> None:
    model = CardModel()
    row = Card(
        "one",
        (Line((Run("One "), Run("words"))), Line((Run("below"),))),
        Place(1, Span(0, 3)),
        Relation.EDITED,
        is_quotation=True,
        is_warning=True,
        sides=("left", "right"),
    )
    model.set_cards([HEADING, row])
    role = {bytes(each.data()).decode(): role for role, each in model.roleNames().items()}[name]
    assert role == ROLES[name]
    assert [model.data(model.index(at), role) for at in range(2)] == [of_heading, of_row]


def test_the_names_of_qt_and_of_the_whole_card_stay(cards: CardModel) -> None:
    names = cards.roleNames()
    assert bytes(names[int(Qt.ItemDataRole.DisplayRole)].data()) == b"display"
    assert bytes(names[int(CARD_ROLE)].data()) == b"card"
    assert cards.data(cards.index(1), max(ROLES.values()) + 1) is None
