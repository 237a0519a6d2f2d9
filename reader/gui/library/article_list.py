"""The library's list: a row is opened with Enter or a double click, or dragged into a pane."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.gui.session.dropped import STORED_FORMAT
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.theme import Theme
from reader.views.card import Card
from reader.views.library_cards import drop_name, stored_id

_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ArticleList(CardList):
    """`open_wanted(card, other)`: other is True with Shift, for the side that is not the usual one."""

    open_wanted = Signal(object, bool)
    delete_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("library.list", "Articles of the library", theme, parent)
        self.setDragEnabled(True)
        self.setDragDropMode(self.DragDropMode.DragOnly)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.doubleClicked.connect(lambda _index: self._open(other=False))

    def chosen_ids(self) -> list[int]:
        """The stored articles whose rows are chosen, in the order of the list."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        found = (stored_id(self.cards.card(row)) for row in rows)
        return [number for number in found if number is not None]

    def mime_of(self, card: Card) -> QMimeData:
        """What is carried when a row is dragged: our own format and its words, no file."""
        data = QMimeData()
        data.setData(STORED_FORMAT, drop_name(card).encode())
        return data

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: ARG002 - Qt's signature
        """Carry the chosen row."""
        card = self.current_card()
        if card is None or card.is_heading:
            return
        drag = QDrag(self)
        drag.setMimeData(self.mime_of(card))
        drag.exec(Qt.DropAction.CopyAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Shift+Enter on the other side, Delete deletes."""
        if event.key() in _OPEN_KEYS:
            self._open(other=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _open(self, *, other: bool) -> None:
        card = self.current_card()
        if card is not None and not card.is_heading:
            self.open_wanted.emit(card, other)
