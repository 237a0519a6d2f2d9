"""What the speaker sees: the stage, what comes next, the notes, the time."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reader.gui.present.slide_layout import Look
from reader.gui.present.stage import Stage
from reader.gui.widgets.catalogue import tr
from reader.lesson.run import LessonRun

_TICK = 500
_SHAPE = 16 / 9
_LEAST = 12
_BIG, _NOTE, _KEYS = 0.04, 0.027, 0.017
"""The sizes of time, words and keys as shares of the height."""

Clock = Callable[[], float]
"""Seconds from any beginning."""


class _Framed(QWidget):
    """Keeps a stage in the shape of a screen, at the top of the room there is."""

    def __init__(self, stage: Stage, parent: QWidget) -> None:
        super().__init__(parent)
        self._stage = stage
        stage.setParent(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As large as fits."""
        super().resizeEvent(event)
        wide = min(self.width() - 2, round((self.height() - 2) * _SHAPE))
        self._stage.setGeometry((self.width() - wide) // 2, 1, wide, round(wide / _SHAPE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """An edge, where the paper is as light as what is about it."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self._stage.geometry().adjusted(-1, -1, 0, 0))
        painter.end()


class SpeakerView(QWidget):
    """Names: `present.speaker` with `.stage`, `.next`, `.note`, `.time`, `.place`, `.keys`."""

    changed = Signal()

    def __init__(
        self, run: LessonRun, look: Look, clock: Clock = monotonic, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("present.speaker")
        self._run, self._clock, self._begun = run, clock, clock()
        self.stage = Stage("present.speaker.stage", run, look, self)
        self.next = Stage("present.speaker.next", run, look, self, is_live=False)
        self.stage.changed.connect(self.changed)
        self._time, self._place, self._note, self._keys = map(self._label, ("time", "place", "note", "keys"))
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._keys.setWordWrap(True)
        self._keys.setProperty("muted", True)
        self._keys.setText(
            tr(
                "Space, → or Page Down: on · ← or Page Up: back · ↑ ↓: pair by pair · B: blank · 1 2 3: a "
                "voice · Backspace: take it back · S: save guesses · G: guess first · N: this view · "
                "M: other screen · Esc: leave"
            )
        )
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.set_look(look)
        self.renew()

    def set_look(self, look: Look) -> None:
        """Show all in the colours of a theme."""
        self.setPalette(look.theme.palette())
        self.setAutoFillBackground(True)
        self.stage.set_look(look)
        self.next.set_look(look)

    def renew(self) -> None:
        """Show the run as it stands now."""
        slide = self._run.slide
        self.stage.renew()
        self.next.renew()
        place = tr("Opening") if self._run.place == 0 else tr("End")
        if slide is not None:
            place = tr("{number} of {count}", number=slide.number, count=slide.count)
        if self._run.is_blank:
            place = tr("{place} · the screen is blank", place=place)
        self._place.setText(place)
        self._note.setText(self._words_of_note())
        self.tick()

    def tick(self) -> None:
        """Tell how long the lesson has been going."""
        seconds = int(self._clock() - self._begun)
        self._time.setText(f"{seconds // 3600}:{seconds // 60 % 60:02d}:{seconds % 60:02d}")

    def _words_of_note(self) -> str:
        slide = self._run.slide
        if slide is None:
            return ""
        return slide.step.note or tr("No note on this pair. View ▸ Arrange the tour… takes one.")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words as large as the screen allows."""
        super().resizeEvent(event)
        sizes = ((self._time, _BIG), (self._place, _NOTE), (self._note, _NOTE), (self._keys, _KEYS))
        for label, share in sizes:
            font = label.font()
            font.setPixelSize(max(round(share * self.height()), _LEAST))
            label.setFont(font)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"present.speaker.{name}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        return label

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._place, 1)
        head.addWidget(self._time)
        right = QVBoxLayout()
        right.setSpacing(12)
        caption = QLabel(tr("Next"), self)
        caption.setProperty("heading", True)
        right.addWidget(caption)
        right.addWidget(_Framed(self.next, self), 4)
        note = QLabel(tr("Note"), self)
        note.setProperty("heading", True)
        right.addWidget(note)
        right.addWidget(self._note, 5)
        middle = QHBoxLayout()
        middle.setSpacing(24)
        middle.addWidget(_Framed(self.stage, self), 3)
        middle.addLayout(right, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addWidget(self._keys)
