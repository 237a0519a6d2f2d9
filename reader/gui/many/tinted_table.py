"""A table whose cells have a tint behind their words, chosen with mouse or keys."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from reader.gui.widgets.empty_list import paint_empty
from reader.gui.widgets.theme import Theme

TINT = int(Qt.ItemDataRole.UserRole) + 1
"""How strong a cell's tint is, 0 to 1; None for a cell that is nothing."""
TINT_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""The role of the tint's colour ("same_fill")."""
MUTED = int(Qt.ItemDataRole.UserRole) + 3
"""Whether the words are those of something that is not there."""

Index = QModelIndex | QPersistentModelIndex
_PADDING = 6
_OPEN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TintedCells(QStyledItemDelegate):
    """Paints a cell: its tint, its words, a frame where it is chosen."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        area: QRect = option.rect
        painter.save()
        painter.fillRect(area, self._ground(index))
        words = index.data(Qt.ItemDataRole.DisplayRole) or ""
        painter.setPen(self.theme.colour("muted" if index.data(MUTED) else "text"))
        painter.setFont(index.data(Qt.ItemDataRole.FontRole) or option.font)
        flags = index.data(Qt.ItemDataRole.TextAlignmentRole) or int(Qt.AlignmentFlag.AlignCenter)
        inside = area.adjusted(_PADDING, 2, -_PADDING, -2)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(flags), shown)
        if option.state & QStyle.StateFlag.State_Selected:
            pen = painter.pen()
            pen.setColor(self.theme.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()

    def _ground(self, index: Index) -> QColor:
        """The paper with as much of the tint's colour as the cell asks for."""
        tint = index.data(TINT)
        if tint is None:
            return self.theme.colour("window")
        paper, full = self.theme.colour("paper"), self.theme.colour(index.data(TINT_ROLE) or "same_fill")
        mixed = (
            round(low + (high - low) * tint)
            for low, high in zip(paper.getRgb()[:3], full.getRgb()[:3], strict=True)  # type: ignore[index]
        )
        return QColor(*mixed)


class TintedTable(QTableView):
    """`cell_opened(row, column)` when a reader opens a cell, `cell_shown(row, column)` when one is chosen."""

    cell_opened = Signal(int, int)
    cell_shown = Signal(int, int)

    def __init__(self, name: str, label: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self._theme = theme
        self._empty_text = ""
        self._cells = TintedCells(theme, self)
        self.setItemDelegate(self._cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(True)
        self.setTabKeyNavigation(False)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setSectionsClickable(False)
        self.doubleClicked.connect(lambda index: self.cell_opened.emit(index.row(), index.column()))
        self.set_theme(theme)

    def setModel(self, model: QAbstractTableModel) -> None:  # type: ignore[override]
        """Show a model, and tell what is chosen in it."""
        super().setModel(model)
        self.selectionModel().currentChanged.connect(self._on_current)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._theme = self._cells.theme = theme
        self.viewport().update()

    def set_empty_text(self, text: str) -> None:
        """What the table says when it has no row."""
        self._empty_text = text
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen cell."""
        index = self.currentIndex()
        if event.key() in _OPEN_KEYS and index.isValid():
            self.cell_opened.emit(index.row(), index.column())
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, or why there is none."""
        super().paintEvent(event)
        paint_empty(self, self._empty_text, self._theme)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.cell_shown.emit(index.row(), index.column())
