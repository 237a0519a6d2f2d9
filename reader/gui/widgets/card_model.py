"""The rows of one sidebar list as an item model; rows are made when they are first looked at."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.widgets.catalogue import messages_in_use
from reader.views.card import Card, Place, Row, card_told, ready

CARD_ROLE = Qt.ItemDataRole.UserRole
"""The `Card` of a row."""

_FIELDS: dict[str, Callable[[Card], object]] = {
    "key": lambda card: card.key,
    "lines": lambda card: [line.text for line in card.lines],
    "bead": lambda card: card.place.bead,
    "relation": lambda card: card.bar.value if card.bar is not None else "",
    "sides": lambda card: list(card.sides),
    "is_heading": lambda card: card.is_heading,
    "is_quotation": lambda card: card.is_quotation,
    "is_warning": lambda card: card.is_warning,
}
ROLES = {name: CARD_ROLE + 1 + number for number, name in enumerate(_FIELDS)}
"""What of a card can be asked for by itself, by the names that `roleNames` tells."""
_FIELD_OF = {ROLES[name]: field for name, field in _FIELDS.items()}

Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """A list of cards. Headings are neither selectable nor enabled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Row] = ()
        self._cards: dict[int, Card] = {}

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these rows instead."""
        self.set_rows([ready(card) for card in cards])

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows that are made when they are first looked at."""
        self.beginResetModel()
        self._rows = rows
        self._cards = {}
        self.endResetModel()

    def add_cards(self, cards: Sequence[Card]) -> None:
        """Show more rows below those that are there."""
        first = len(self._rows)
        self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
        self._rows = [*self._rows, *map(ready, cards)]
        self.endInsertRows()

    def card(self, row: int) -> Card:
        """The card of a row; raises `IndexError` outside the list."""
        if row not in self._cards:
            self._cards[row] = card_told(self._rows[row].make(), messages_in_use())
        return self._cards[row]

    def is_heading(self, row: int) -> bool:
        """Whether a row names those below it."""
        return self._rows[row].is_heading

    def row_where(self, wanted: Callable[[Card], bool]) -> int | None:
        """The first row whose card is `wanted`, headings left out; makes the cards before it."""
        for row, made in enumerate(self._rows):
            if not made.is_heading and wanted(self.card(row)):
                return row
        return None

    def row_at(self, wanted: Callable[[Place], bool]) -> int | None:
        """The first row whose place is `wanted`, headings left out."""
        for row, made in enumerate(self._rows):
            if not made.is_heading and wanted(made.place()):
                return row
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are; none below a row."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The card itself, a part of it, or its words for reading aloud and copying."""
        if not index.isValid():
            return None
        if role == CARD_ROLE:
            return self.card(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.card(index.row()).text
        field = _FIELD_OF.get(role)
        return field(self.card(index.row())) if field is not None else None

    def roleNames(self) -> dict[int, QByteArray]:
        """Qt's roles, `card`, and those of `ROLES`."""
        named = {"card": int(CARD_ROLE), **ROLES}
        return {**super().roleNames(), **{role: QByteArray(name.encode()) for name, role in named.items()}}

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read, not chosen."""
        if index.isValid() and self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
