"""The strip below the articles that says why a pair is linked, or why a sentence stands alone."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.collation.bead import Bead
from reader.comparison.why_words import STRENGTHS, why_rows
from reader.gui.panes.mark_looks import bar_pen
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import FINGER
from reader.messages import joined, message
from reader.views.relation_names import bead_name

if TYPE_CHECKING:
    from reader.collation.why import Why

_ROWS = 5
_WIDE = 760
"""Pixels, at the window's size of type, from which two rows stand beside each other."""
_MOST = 0.4
"""The share of the view's height that the strip takes at most."""


def reasons(bead: Bead, why: "Why", text: str, how: str = "") -> list[tuple[str, str]]:
    """What the card says, as rows of a label and its words; `text` is what the bead covers on the left, `how`
    what was done to it."""
    rows = why_rows(bead, why, text)
    if how and bead.relation.is_shared and not bead.by_hand:
        rows.append((message("How"), how))
    return [(tell(label), tell(words)) for label, words in rows]


class WhyCard(QFrame):
    """A strip below both articles, as high as its words; Esc or its button closes it.

    `nearest_asked` carries the likest sentence of the other side.
    """

    nearest_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("why.card")
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._points = self.font().pointSizeF()
        self._factor = 1.0
        self._theme = theme
        self._bead: Bead | None = None
        self._nearest = -1
        self._title = self._label("why.title")
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._close = QToolButton(self)
        self._close.setObjectName("why.close")
        self._close.setMinimumSize(FINGER, FINGER)
        self._close.setAccessibleName(tr("Close"))
        self._close.setToolTip(tr("Close (Esc)"))
        self._close.setAutoRaise(True)
        self._close.clicked.connect(self.hide)
        self._show = QPushButton(tr("Show the likest sentence"), self)
        self._show.setObjectName("why.show_nearest")
        self._show.clicked.connect(lambda: self.nearest_asked.emit(self._nearest))
        self._rows = [(self._label(f"why.label.{i}"), self._label(f"why.words.{i}")) for i in range(_ROWS)]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self._show)
        head.addWidget(self._close)
        inner = QWidget(self)
        inner.setObjectName("why.rows")
        inner.setLayout(self._grid)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("why.scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._scroll.setMinimumHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 4, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(not name.startswith("why.label"))
        return label

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self._theme = theme
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("raised"))
        self.setPalette(palette)
        self._close.setIcon(theme.icon("close"))
        for label, _ in self._rows:
            palette = label.palette()
            palette.setColor(palette.ColorRole.WindowText, theme.colour("muted"))
            label.setPalette(palette)

    def set_size(self, factor: float) -> None:
        """Set the size of the words; 1.0 is that of the window."""
        self._factor = factor
        font = self.font()
        font.setPointSizeF(self._points * factor)
        self.setFont(font)
        for widget in self.findChildren(QWidget):
            own = widget.font()
            own.setPointSizeF(font.pointSizeF())
            widget.setFont(own)
        self.fit()

    def explain(self, bead: Bead, why: "Why", text: str, how: str = "") -> None:
        """Tell the reasons of a bead, which covers `text` on the left, and what was done to it."""
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
        self.fit()

    def fit(self) -> None:
        """Set the rows beside each other where there is room, and take the height they need: at most a share
        of the view's, then they scroll."""
        is_wide = self.width() >= _WIDE * self._factor
        rows = [row for row in self._rows if row[1].text()]
        for widgets in self._rows:
            for widget in widgets:
                self._grid.removeWidget(widget)
        for number, (label, words) in enumerate(rows):
            row, column = divmod(number, 2) if is_wide else (number, 0)
            is_last_alone = is_wide and column == 0 and number == len(rows) - 1
            self._grid.addWidget(label, row, 2 * column, Qt.AlignmentFlag.AlignTop)
            span = 3 if is_last_alone else 1
            self._grid.addWidget(words, row, 2 * column + 1, 1, span, Qt.AlignmentFlag.AlignTop)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1 if is_wide and len(rows) > 1 else 0)
        layout, parent = self.layout(), self.parentWidget()
        assert layout is not None
        margins = layout.contentsMargins()
        self._grid.activate()
        width = self.width() - margins.left() - margins.right()
        head = max(self._title.sizeHint().height(), self._close.sizeHint().height(), FINGER)
        if not self._show.isHidden():
            head = max(head, self._show.sizeHint().height())
        needed = margins.top() + head + layout.spacing() + margins.bottom()
        needed += max(self._grid.heightForWidth(width), self._grid.minimumSize().height())
        most = round(_MOST * parent.height()) if parent is not None else needed
        self.setFixedHeight(max(min(needed, most), head + margins.top() + margins.bottom()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()
        layout = self.layout()
        assert layout is not None
        layout.setGeometry(self.rect())  # a height that was set while it was hidden is not followed else

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An edge towards the articles, and the relation's own bar."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.drawLine(QLineF(0, 0.5, self.width(), 0.5))
        if self._bead is not None:
            painter.setPen(bar_pen(self._theme, self._bead.relation))
            painter.drawLine(QLineF(11, 11, 11, self.height() - 9))
