"""One list of the sidebar: choose a row with mouse or keys, copy it, open its menu."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, QSize, Qt, QTimerEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from reader.gui.widgets.card_delegate import LONG_LIST, CardDelegate
from reader.gui.widgets.card_model import CardModel
from reader.gui.widgets.empty_list import paint_empty
from reader.gui.widgets.known_viewport import known_viewport
from reader.gui.widgets.theme import Theme
from reader.views.card import Card

_BATCH = 16
"""Rows measured in one go at first: Qt paints a list when all have their place, so a short one at once."""
_LEAST = 50
"""Pixels of a row of two lines: of a list that was scrolled all rows down to there are measured in one go."""
_LATER_BATCH = 5
"""The same of those that follow, each time in a turn of their own."""
_LONG_BATCH = 250
"""The same of a long list, whose rows are not measured."""


class CardList(QListView):
    """Rows painted by a delegate. `chosen` tells the row a reader chose, never a row chosen by program."""

    chosen = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, name: str, label: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewport = known_viewport(self)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.cards = CardModel(self)
        self._delegate = CardDelegate(theme, self)
        self._theme = theme
        self._empty_text = ""
        self._wanted: int | None = None
        self.setModel(self.cards)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.cards.modelAboutToBeReset.connect(self._delegate.forget)
        self.cards.modelReset.connect(self._on_reset)
        self.clicked.connect(self._on_index)
        self.activated.connect(self._on_index)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.viewport().update()

    @property
    def empty_text(self) -> str:
        """What the list says when it has no row."""
        return self._empty_text

    def set_empty_text(self, text: str) -> None:
        """What the list says when it has no row."""
        self._empty_text = text
        self.viewport().update()

    def current_card(self) -> Card | None:
        """The chosen row, or None."""
        index = self.currentIndex()
        return self.cards.card(index.row()) if index.isValid() else None

    def _on_reset(self) -> None:
        self._wanted = None

    def doItemsLayout(self) -> None:
        """Measure a first batch; those that follow are smaller."""
        is_long = self.cards.rowCount() > LONG_LIST
        seen = self.verticalScrollBar().value() + self.height()  # else a list that goes on would jump up
        self.setBatchSize(max(seen // _LEAST + 2, _LONG_BATCH if is_long else _BATCH))
        super().doItemsLayout()
        self.setBatchSize(_LONG_BATCH if is_long else _LATER_BATCH)

    def show_row(self, row: int | None) -> None:
        """Choose a row by program and bring it into sight; None chooses nothing."""
        if row is None:
            self.selectionModel().clear()
            return
        index = self.cards.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self._wanted = None if self._is_measured() else row

    def timerEvent(self, event: QTimerEvent) -> None:
        """Rows are measured in batches; a row that was wanted before its turn is shown when it comes."""
        super().timerEvent(event)
        if self._wanted is not None and self._is_measured():
            self.scrollTo(self.cards.index(self._wanted))
            self._wanted = None

    def _is_measured(self) -> bool:
        """Whether every row has its place; only then does the scroll bar know how long the list is."""
        return self.visualRect(self.cards.index(self.cards.rowCount() - 1)).isValid()

    def moveCursor(self, action: QListView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads; every row has its place first.

        Qt looks for the row a page away pixel by pixel, over 2³¹ of them where rows have no place yet.
        """
        self.measure_all()
        return super().moveCursor(action, modifiers)

    def measure_all(self) -> None:
        """Give every row its place now."""
        if not self._is_measured():
            self.setLayoutMode(QListView.LayoutMode.SinglePass)
            self.doItemsLayout()
            self.setLayoutMode(QListView.LayoutMode.Batched)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys choose at once; the copy key copies the row's words."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_row()
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        after = self.currentIndex()
        if after.isValid() and after.row() != before:
            self._on_index(after)

    def copy_row(self) -> None:
        """Copy the words of the chosen row."""
        card = self.current_card()
        if card is not None:
            QGuiApplication.clipboard().setText(card.text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew when the list gets wider or narrower."""
        if event.size().width() != event.oldSize().width():
            self._delegate.forget()
            self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or why there is none."""
        super().paintEvent(event)
        paint_empty(self, self._empty_text, self._theme)

    def sizeHint(self) -> QSize:
        """Wide enough for a dozen words."""
        return QSize(340, 400)

    def _on_index(self, index: QModelIndex) -> None:
        card = self.cards.card(index.row())
        if not card.is_heading:
            self.chosen.emit(card)

    def _on_menu(self, position: QPoint) -> None:
        index = self.indexAt(position)
        if index.isValid() and not self.cards.card(index.row()).is_heading:
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)
            self.menu_wanted.emit(self.cards.card(index.row()), self.viewport().mapToGlobal(position))
