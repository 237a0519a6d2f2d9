"""The bar under the warnings: what a person says of the chosen one."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from reader.comparison.judgement import Judgement, WarningState
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message

_SAYINGS = (
    ("checked", message("✓ Checked"), message("Seen, and fine as it is"), WarningState.CHECKED),
    ("wrong", message("✗ Wrong"), message("This is no true warning"), WarningState.WRONG),
)
_NOTE = message("✎ Note…")
_WHAT = message("A note beside this warning; it is kept with the session and shown in reports.")


class JudgementBar(QWidget):
    """Buttons and a menu for one warning. `judged(judgement)` when something was said of it, by hand only;
    `dialogs` ask for a note."""

    judged = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar.warnings.judging")
        self.dialogs = FileDialogs()
        self._before: Judgement | None = None
        self._buttons = {state: self._button(name, text, tip) for name, text, tip, state in _SAYINGS}
        self._note = self._button("note", _NOTE, tr("Write a note beside this warning"))
        self._note.clicked.connect(self._ask_note)
        for state, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, s=state: self._say(s))
        bar = QHBoxLayout(self)
        bar.setContentsMargins(8, 8, 8, 8)
        bar.setSpacing(8)
        self._words = {button: button.text() for button in (*self._buttons.values(), self._note)}
        for button in self._words:
            button.setAccessibleName(button.text())
            bar.addWidget(button, 1)
        self.show_judgement(None)

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"sidebar.warnings.{name}")
        button.setText(tell(text))
        button.setToolTip(tell(tip))
        button.setProperty("chip", True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for all words, their signs stand alone."""
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        margins, gaps = layout.contentsMargins(), (len(self._words) - 1) * layout.spacing()
        room = (self.width() - margins.left() - margins.right() - gaps) // len(self._words)
        for button, words in self._words.items():
            button.setText(words)
        is_wide = all(button.sizeHint().width() <= room for button in self._words)
        for button, words in self._words.items():
            button.setText(words if is_wide else words.partition(" ")[0])

    def minimumSizeHint(self) -> QSize:
        """As narrow as the signs alone."""
        return QSize(0, super().minimumSizeHint().height())

    def show_judgement(self, judgement: Judgement | None) -> None:
        """What is said of the chosen warning so far; None when no warning is chosen."""
        self._before = judgement
        for state, button in self._buttons.items():
            button.setEnabled(judgement is not None)
            button.setChecked(judgement is not None and judgement.state is state)
        self._note.setEnabled(judgement is not None)

    def popup(self, position: QPoint) -> None:
        """The same as a menu at a place on the screen."""
        self.menu().popup(position)

    def menu(self) -> QMenu:
        """The menu; it is gone when it is closed."""
        menu = QMenu(self)
        menu.setObjectName("sidebar.warnings.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, tip, state in _SAYINGS:
            action = menu.addAction(tell(text))
            action.setObjectName(f"action.warnings.{name}")
            action.setToolTip(tell(tip))
            action.triggered.connect(lambda _=False, s=state: self._say(s))
        note = menu.addAction(tell(_NOTE))
        note.setObjectName("action.warnings.note")
        note.triggered.connect(self._ask_note)
        return menu

    def _say(self, state: WarningState) -> None:
        """Say that the warning is checked or wrong; once more takes it back."""
        before = self._before
        if before is not None:
            wanted = WarningState.OPEN if before.state is state else state
            self.judged.emit(Judgement(before.warning, wanted, before.note))

    def _ask_note(self) -> None:
        before = self._before
        if before is None:
            return
        note = self.dialogs.to_type(self, tr("Note"), tell(_WHAT), before.note, is_long=True)
        if note is not None:
            self.judged.emit(Judgement(before.warning, before.state, note.strip()))
