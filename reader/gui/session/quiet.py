"""When all is done: no work is under way, and every text that has come stands whole and painted."""

from PySide6.QtCore import QObject, Signal

from reader.gui.shell.tasks import Tasks
from reader.sides import Side


class Quiet(QObject):
    """`busy_changed(busy)`, once for each change, then `idle()`; `shown(side)` when a text is whole and
    painted in its pane, before `idle()`; `work_ended()` when no work is under way, whatever the panes do.

    The page of the articles says what its panes are about: `expect` a text, then `has_shown` it.
    """

    busy_changed = Signal(bool)
    idle = Signal()
    shown = Signal(str)
    work_ended = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._expected: set[Side] = set()
        self._is_told_busy = False
        tasks.busy_changed.connect(self._on_tasks)

    @property
    def is_busy(self) -> bool:
        """Whether work is under way or a text still comes."""
        return self._tasks.is_busy or bool(self._expected)

    def expect(self, side: Side) -> None:
        """A pane has been given a text and is not done with it."""
        self._expected.add(side)
        self._tell()

    def has_shown(self, side: Side) -> None:
        """The text of a pane is whole and painted."""
        if side in self._expected:
            self._expected.discard(side)
            self.shown.emit(side)
            self._tell()

    def forget(self, side: Side) -> None:
        """A pane shows no text after all."""
        self._expected.discard(side)
        self._tell()

    def cancel(self) -> None:
        """End all work; `idle()` comes even if there was none."""
        was_busy = self.is_busy
        self._tasks.cancel()
        if not was_busy:
            self.idle.emit()

    def close(self) -> None:
        """The window closes: no text is waited for any more."""
        self._expected.clear()
        self._tell()

    def _on_tasks(self, is_busy: bool) -> None:
        if not is_busy:
            self.work_ended.emit()
        self._tell()

    def _tell(self) -> None:
        busy = self.is_busy
        if busy != self._is_told_busy:
            self._is_told_busy = busy
            self.busy_changed.emit(busy)
            if not busy:
                self.idle.emit()
