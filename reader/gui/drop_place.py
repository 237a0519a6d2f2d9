"""An empty pane: what it is for and the ways to fill it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from reader.gui.theme import Theme
from reader.workspace.comparison import Side


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
        self._title = self._label(f"{name}.title", f"Drop the {side} article here")
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        self._title.setFont(font)
        self._hint = self._label(
            f"{name}.hint",
            "A file, a link or selected text. Or open a file here, or paste.",
        )
        self._message = self._label(f"{name}.message", "")
        self._message.hide()
        self._open = QPushButton("Open…", self)
        self._open.setObjectName(f"{name}.open")
        self._open.setAccessibleName(f"Open an article on the {side}")
        self._open.clicked.connect(self.open_requested)
        self._paste = QPushButton("Paste", self)
        self._paste.setObjectName(f"{name}.paste")
        self._paste.setAccessibleName(f"Paste as the {side} article")
        self._paste.clicked.connect(self.paste_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        buttons.addWidget(self._open)
        buttons.addWidget(self._paste)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(40, 40, 40, 40)
        layout.setSpacing(12)
        layout.addStretch(2)
        for label in (self._message, self._title, self._hint):
            layout.addWidget(label)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        layout.addStretch(3)
        self.set_theme(theme)

    def _label(self, name: str, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """The dashed frame."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("muted"), 1.5, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(24.5, 24.5, -24.5, -24.5), 10, 10)


class DropVeil(QWidget):
    """Covers a pane while something is dragged over it and says what dropping does."""

    def __init__(self, side: Side, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"pane.{side}.veil")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = f"Drop to open on the {side}"
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
        font.setPointSizeF(font.pointSizeF() * 1.35)
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
