"""The card that says why a pair is linked, or why a sentence stands alone."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.collation.bead import Bead
from reader.collation.why import Why
from reader.comparison.why_words import STRENGTHS, why_rows
from reader.gui.panes.mark_looks import bar_pen
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.messages import joined, message
from reader.views.relation_names import bead_name

WIDTH = 440
_ROWS = 5
_MARGIN = 16


def reasons(bead: Bead, why: Why, text: str, how: str = "") -> list[tuple[str, str]]:
    """What the card says, as rows of a label and its words; `text` is what the bead covers on the left, `how`
    what was done to it."""
    rows = why_rows(bead, why, text)
    if how and bead.relation.is_shared and not bead.by_hand:
        rows.append((message("How"), how))
    return [(tell(label), tell(words)) for label, words in rows]


class WhyCard(QFrame):
    """A small card over the panes; Esc or its button closes it."""

    nearest_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("why.card")
        self.setFixedWidth(WIDTH)
        self._points = self.font().pointSizeF()
        self._theme = theme
        self._bead: Bead | None = None
        self._nearest = -1
        self._title = self._label("why.title")
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._close = QToolButton(self)
        self._close.setObjectName("why.close")
        self._close.setAccessibleName(tr("Close"))
        self._close.setToolTip(tr("Close (Esc)"))
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.hide)
        self._rows = [(self._label(f"why.label.{i}"), self._label(f"why.words.{i}")) for i in range(_ROWS)]
        self._show = QPushButton(tr("Show the likest sentence"), self)
        self._show.setObjectName("why.show_nearest")
        self._show.clicked.connect(lambda: self.nearest_asked.emit(self._nearest))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (label, words) in enumerate(self._rows):
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 8, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(grid)
        layout.addWidget(self._show, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_theme(theme)
        self.hide()

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(not name.startswith("why.label"))
        return label

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self._theme = theme
        self.setPalette(theme.palette())
        self._close.setIcon(theme.icon("close"))
        for label, _ in self._rows:
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, theme.colour("muted"))
            label.setPalette(palette)

    def set_size(self, factor: float) -> None:
        """Set the size of the words and with it the card's width; 1.0 is that of the window."""
        font = self.font()
        font.setPointSizeF(self._points * factor)
        self.setFont(font)
        for widget in self.findChildren(QWidget):
            own = widget.font()
            own.setPointSizeF(font.pointSizeF())
            widget.setFont(own)
        parent = self.parentWidget()
        room = parent.width() - 2 * _MARGIN if parent is not None else WIDTH
        self.setFixedWidth(max(min(round(WIDTH * factor), room), WIDTH))

    def explain(self, bead: Bead, why: Why, text: str, how: str = "") -> None:
        """Take the reasons of a bead, which covers `text` on the left, what was done to it, and the height
        they need."""
        self._bead = bead
        self._nearest = -1 if why.nearest is None else why.nearest
        strength = STRENGTHS.get(why.strength, "") if bead.relation.is_shared else ""
        self._title.setText(tell(joined(" · ", [bead_name(bead), strength])))
        rows = reasons(bead, why, text, how)
        for number, (label, words) in enumerate(self._rows):
            present = number < len(rows)
            label.setText(rows[number][0] if present else "")
            words.setText(rows[number][1] if present else "")
            label.setVisible(present)
            words.setVisible(present)
        self._show.setVisible(not bead.relation.is_shared and self._nearest >= 0)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(" ".join(f"{label}: {words}." for label, words in rows))
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedHeight(max(layout.totalHeightForWidth(self.width()), layout.totalMinimumSize().height()))

    def place(self, ends: list[tuple[int, int]], room: QRect) -> None:
        """Show the card in the middle of `room`, below what it explains or above it; `ends` are the
        heights that are covered on either side."""
        top = min((end[0] for end in ends), default=room.top())
        bottom = max((end[1] for end in ends), default=room.top())
        y = bottom + 10
        if y + self.height() > room.bottom() - 8:
            y = top - 10 - self.height()
        if y < room.top() + 8:
            y = room.bottom() - 8 - self.height()
        self.move(max(room.center().x() - self.width() // 2, 0), y)
        self.show()
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Paper with a frame and the relation's own bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("muted"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if self._bead is not None:
            painter.setPen(bar_pen(self._theme, self._bead.relation))
            painter.drawLine(11, 15, 11, self.height() - 15)
