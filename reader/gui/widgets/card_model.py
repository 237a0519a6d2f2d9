"""The rows of one sidebar list as an item model; rows are made when they are first looked at."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.views.card import Card, Place, Row, ready

CARD_ROLE = Qt.ItemDataRole.UserRole
"""The `Card` of a row."""

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
            self._cards[row] = self._rows[row].make()
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
        """The card itself, or its words for reading aloud and copying."""
        if not index.isValid():
            return None
        if role == CARD_ROLE:
            return self.card(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.card(index.row()).text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be read, not chosen."""
        if index.isValid() and self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
