"""Find words in both articles."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme


class FindField(QLineEdit):
    """The field; Enter and F3 step, Esc closes."""

    stepped = Signal(bool)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Shift turns the direction round."""
        backwards = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.stepped.emit(backwards)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Field, count, previous, next, close. `searched` carries the words and whether to go backwards."""

    searched = Signal(str, bool)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find.bar")
        self.setAccessibleName(tr("Find"))
        self.setAutoFillBackground(True)
        self._sign = QLabel(self)
        self._sign.setObjectName("find.sign")
        self._field = FindField(self)
        self._field.setObjectName("find.text")
        self._field.setAccessibleName(tr("Find in both articles"))
        self._field.setPlaceholderText(tr("Find in both articles"))
        self._field.setClearButtonEnabled(True)
        self._field.setMaximumWidth(360)
        self._count = QLabel(self)
        self._count.setObjectName("find.count")
        self._count.setMinimumWidth(
            self._count.fontMetrics().horizontalAdvance(
                tr("{current:,} of {total:,}", current=10_000, total=10_000)
            )
        )
        self._previous = self._button("find.previous", tr("Previous (Shift+F3)"))
        self._next = self._button("find.next", tr("Next (F3)"))
        self._close = self._button("find.close", tr("Close (Esc)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self._field, 1)
        for widget in (self._previous, self._next, self._count):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addWidget(self._close)
        self._field.textChanged.connect(lambda text: self.searched.emit(text, False))
        self._field.stepped.connect(lambda backwards: self.searched.emit(self.text(), backwards))
        self._field.left.connect(self.leave)
        self._previous.clicked.connect(lambda: self.searched.emit(self.text(), True))
        self._next.clicked.connect(lambda: self.searched.emit(self.text(), False))
        self._close.clicked.connect(self.leave)
        self.set_theme(theme)
        self.hide()

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self.setPalette(theme.palette())
        self._sign.setPixmap(theme.icon("find", "muted").pixmap(16))
        for button, icon in ((self._previous, "previous"), (self._next, "next"), (self._close, "close")):
            button.setIcon(theme.icon(icon))

    def text(self) -> str:
        """The words to find."""
        return self._field.text()

    def begin(self, words: str = "") -> None:
        """Show the bar with `words`, ready to type."""
        self.show()
        if words and words != self.text():
            self._field.setText(words)
        elif self.text():
            self.searched.emit(self.text(), False)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def leave(self) -> None:
        """Hide the bar; what was found is no longer marked."""
        self.hide()
        self.closed.emit()

    def show_count(self, current: int, total: int) -> None:
        """Say which one of how many; nothing for an empty field."""
        if not self.text().strip():
            self._count.setText("")
        else:
            self._count.setText(
                tr("{current:,} of {total:,}", current=current, total=total) if total else tr("Not found")
            )
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)
