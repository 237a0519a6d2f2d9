"""The windows of a lesson: the audience's, and the speaker's where there is a second screen."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from reader.gui.present.lesson_keys import press
from reader.gui.present.slide_layout import Look
from reader.gui.present.speaker_view import SpeakerView
from reader.gui.present.stage import Stage
from reader.gui.widgets.catalogue import tr
from reader.lesson.run import LessonRun


class PresentWindow(QWidget):
    """The audience's window: the stage, or the speaker's view in its place where there is one screen only.

    `left()` when the lesson is left, `answered()` when voices came or went, `moved()` when it stands
    elsewhere, `screen_wanted()` when it is to go to another screen, `table_wanted()` when the guesses are to
    be saved as a table.
    """

    left = Signal()
    answered = Signal()
    moved = Signal()
    screen_wanted = Signal()
    table_wanted = Signal()

    def __init__(
        self, run: LessonRun, look: Look, parent: QWidget | None = None, *, has_speaker: bool
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("present")
        self.setWindowTitle(tr("Presentation"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.run = run
        self.stage = Stage("present.stage", run, look, self)
        self.speaker = SpeakerView(run, look, parent=parent)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.stage)
        self._has_speaker = has_speaker
        if has_speaker:
            self.speaker.setWindowTitle(tr("Speaker's view"))
            self.speaker.installEventFilter(self)
        else:
            self._pages.addWidget(self.speaker)
        for part in (self.stage, self.speaker):
            part.changed.connect(self._on_changed)
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Escape: self.left.emit,
            Qt.Key.Key_G: self._turn_guessing,
            Qt.Key.Key_N: self._turn_view,
            Qt.Key.Key_M: self.screen_wanted.emit,
            Qt.Key.Key_S: self.table_wanted.emit,
        }
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def has_speaker(self) -> bool:
        """Whether the speaker has a window of their own."""
        return self._has_speaker

    def set_look(self, look: Look) -> None:
        """Draw in other colours."""
        self.stage.set_look(look)
        self.speaker.set_look(look)

    def renew(self) -> None:
        """Show the run as it stands now."""
        self.stage.renew()
        self.speaker.renew()

    def press(self, key: Qt.Key) -> None:
        """Do what a key means."""
        if key in self._keys:
            self._keys[key]()
        elif press(key, self.run):
            self._on_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """All keys mean something here, or nothing."""
        if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.press(Qt.Key(event.key()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the speaker's window are those of this one; closing it leaves."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        if event.type() is QEvent.Type.Close:
            self.left.emit()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the system: the lesson is left."""
        super().closeEvent(event)
        self.left.emit()

    def _on_changed(self) -> None:
        self.renew()
        self.moved.emit()
        self.answered.emit()

    def _turn_guessing(self) -> None:
        self.run.guesses = not self.run.guesses
        self.renew()

    def _turn_view(self) -> None:
        """The speaker's view in place of the stage, or back; beside a window of its own, nothing."""
        if not self._has_speaker:
            self._pages.setCurrentWidget(
                self.speaker if self._pages.currentWidget() is self.stage else self.stage
            )
            self.renew()
