"""An empty pane: what it is for and the ways to fill it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.comparison.warning_labels import SIDE_LABELS
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme
from reader.measures import measures
from reader.sides import Side

_NARROW, _MARGIN, _NARROW_MARGIN = 300, 40, 18
"""Pixels below which a pane is narrow, and the margins of a wide and of a narrow one."""


class DropPlace(QWidget):
    """Words, a dashed frame and two buttons."""

    open_requested = Signal()
    paste_requested = Signal()

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = f"pane.{side}.empty"
        self.setObjectName(name)
        self.setAutoFillBackground(True)
        self._side: Side = side
        self._theme = theme
        self._asks = tr("Drop the {side} article here", side=SIDE_LABELS[side])
        self._title = self._label(f"{name}.title", self._asks)
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * measures().type.title)
        font.setBold(True)
        self._title.setFont(font)
        self._hint = self._label(
            f"{name}.hint",
            tr("A file, a link or selected text. Or open a file here, or paste."),
        )
        self._message = self._label(f"{name}.message", "")
        self._message.hide()
        self._open = self._button(
            f"{name}.open", tr("Open…"), tr("Open an article on the {side}", side=SIDE_LABELS[side])
        )
        self._open.clicked.connect(self.open_requested)
        self._paste = self._button(
            f"{name}.paste", tr("Paste"), tr("Paste as the {side} article", side=SIDE_LABELS[side])
        )
        self._paste.clicked.connect(self.paste_requested)
        self._lay_out()
        self._fit(False)
        self.set_theme(theme)

    def _button(self, name: str, words: str, told: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(told)
        return button

    def _lay_out(self) -> None:
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self._open)
        self._buttons.addWidget(self._paste)
        self._buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (self._message, self._title, self._hint):
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addLayout(self._buttons)
        layout.addStretch(3)

    def _label(self, name: str, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return label

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self._theme = theme
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("paper"))
        self.setPalette(palette)
        for label, role in ((self._hint, "muted"), (self._message, "error")):
            own = label.palette()
            own.setColor(own.ColorRole.WindowText, theme.colour(role))
            label.setPalette(own)

    def set_message(self, sentence: str) -> None:
        """Say why there is no article; "" for nothing to say."""
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def set_reading(self, is_reading: bool) -> None:
        """While an article is being read there is nothing to ask for."""
        self._title.setText(tr("Reading the article …") if is_reading else self._asks)
        for part in (self._hint, self._open, self._paste):
            part.setVisible(not is_reading)

    def minimumSizeHint(self) -> QSize:
        """A narrow pane has its buttons one above the other and little margin."""
        widest = max(self._open.sizeHint().width(), self._paste.sizeHint().width())
        return QSize(widest + 2 * _NARROW_MARGIN, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Margins and buttons as the width allows."""
        super().resizeEvent(event)
        self._fit(event.size().width() < _NARROW)

    def _fit(self, is_narrow: bool) -> None:
        layout = self.layout()
        assert layout is not None
        margin = _NARROW_MARGIN if is_narrow else _MARGIN
        layout.setContentsMargins(margin, margin, margin, margin)
        across, down = QHBoxLayout.Direction.LeftToRight, QHBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(down if is_narrow else across)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dashed frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("muted"), 1.5, Qt.PenStyle.DashLine))
        inset = 8.5 if self.width() < _NARROW else 24.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 10, 10)


class DropVeil(QWidget):
    """Covers a pane while something is dragged over it and says what dropping does."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"pane.{side}.veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = tr("Drop to open on the {side}", side=SIDE_LABELS[side])
        self.theme = theme
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """A tint, a frame, words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = self.theme.colour("paper")
        paper.setAlphaF(0.94)
        painter.fillRect(self.rect(), paper)
        painter.setPen(QPen(self.theme.colour("accent"), 2.5))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 8, 8)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * measures().type.title)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
