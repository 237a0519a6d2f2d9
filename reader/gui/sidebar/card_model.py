"""The rows of one sidebar list as an item model; rows are made when they are first looked at."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.gui.sidebar.card import Card

CARD_ROLE = Qt.ItemDataRole.UserRole
"""The `Card` of a row."""

Index = QModelIndex | QPersistentModelIndex

MakeCard = Callable[[], Card]
"""Makes one row; called once, when the row is first shown."""


class CardModel(QAbstractListModel):
    """A list of cards. Headings are neither selectable nor enabled."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._makers: list[MakeCard] = []
        self._cards: dict[int, Card] = {}

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these rows instead."""
        self.set_makers([lambda card=card: card for card in cards])  # type: ignore[misc]

    def set_makers(self, makers: Sequence[MakeCard]) -> None:
        """Show rows that are made when they are first looked at."""
        self.beginResetModel()
        self._makers = list(makers)
        self._cards = {}
        self.endResetModel()

    def card(self, row: int) -> Card:
        """The card of a row; raises `IndexError` outside the list."""
        if row not in self._cards:
            self._cards[row] = self._makers[row]()
        return self._cards[row]

    def row_where(self, wanted: Callable[[Card], bool]) -> int | None:
        """The first row whose card is `wanted`, headings left out."""
        for row in range(len(self._makers)):
            card = self.card(row)
            if not card.is_heading and wanted(card):
                return row
        return None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows there are; none below a row."""
        return 0 if parent.isValid() else len(self._makers)

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
        if index.isValid() and self.card(index.row()).is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
