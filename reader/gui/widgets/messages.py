"""Messages inside the window: a strip above the panes that goes away by itself when its cause is gone."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme

_LOOKS = {
    "note": ("information", "accent"),
    "warning": ("warning", "warning"),
    "error": ("error", "error"),
}
"""Icon and its colour for each kind of message."""


class MessageStrip(QFrame):
    """One message at a time, as plain text, with a sign, an optional button and a way to close it.
    `shown_changed` when it comes or goes."""

    shown_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_strip")
        self._theme = theme
        self._look = _LOOKS["note"]
        self._act: Callable[[], None] | None = None
        self._also_act: Callable[[], None] | None = None
        self._sign = QLabel(self)
        self._sign.setObjectName("message_strip.sign")
        self._words = QLabel(self)
        self._words.setObjectName("message_strip.words")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._button.setObjectName("message_strip.act")
        self._button.hide()
        self._button.clicked.connect(self._on_act)
        self._also = QPushButton(self)
        self._also.setObjectName("message_strip.also")
        self._also.hide()
        self._also.clicked.connect(self._on_also)
        self._close = QToolButton(self)
        self._close.setObjectName("message_strip.close")
        self._close.setAccessibleName(tr("Close the message"))
        self._close.setToolTip(tr("Close the message"))
        self._close.setAutoRaise(True)
        self._close.clicked.connect(lambda: self.clear())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        for widget in (self._sign, self._words, self._button, self._also, self._close):
            layout.addWidget(widget)
        self.setVisible(False)
        self.set_theme(theme)

    @property
    def text(self) -> str:
        """What is said; "" when nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def set_theme(self, theme: Theme) -> None:
        """Draw the signs in the colours of a theme."""
        self._theme = theme
        self._close.setIcon(theme.icon("close"))
        self._sign.setPixmap(theme.icon(*self._look).pixmap(18))

    def setVisible(self, is_visible: bool) -> None:
        """Come or go, and tell it."""
        super().setVisible(is_visible)
        self.shown_changed.emit()

    def say(
        self,
        text: str,
        *,
        kind: str = "note",
        button: str = "",
        act: Callable[[], None] | None = None,
        also: str = "",
        also_act: Callable[[], None] | None = None,
    ) -> None:
        """Show a `note`, `warning` or `error`; its button calls `act` and closes the strip, the second one
        beside it calls `also_act` and leaves it."""
        self._look = _LOOKS[kind]
        self._act = act
        self._words.setText(text)
        self._button.setText(button)
        self._button.setVisible(bool(button))
        self._also_act = also_act
        self._also.setText(also)
        self._also.setVisible(bool(also))
        self.setProperty("grave", kind == "error")
        self.style().unpolish(self)
        self.style().polish(self)
        self.set_theme(self._theme)
        self.setAccessibleName(text)
        self.setVisible(True)

    def clear(self, only: str = "") -> None:
        """Say nothing any more; with `only`, when the message is of that kind."""
        if only and self._look != _LOOKS[only]:
            return
        self.setVisible(False)
        self._words.setText("")
        self._act = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the strip."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_also(self) -> None:
        if self._also_act is not None:
            self._also_act()

    def _on_act(self) -> None:
        act = self._act
        self.clear()
        if act is not None:
            act()
