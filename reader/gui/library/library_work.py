"""Work on the library, with tickets of its own: reading never waits for it."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.gui.dialogs.crash import LOG
from reader.gui.shell.tasks import Tasks
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.messages import MessageStrip
from reader.messages import message
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.workers.library_jobs import Answer

Said = TypeVar("Said")

_UNEXPECTED = message("Something went wrong with the library; Help ▸ Show log tells more.")


class LibraryWork(QObject):
    """Starts work and says in `strip` what went wrong; `failed(topic)` as well."""

    failed = Signal(str)

    def __init__(self, tasks: Tasks, strip: MessageStrip, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks, self._strip = tasks, strip
        self._is_open = True

    def start(
        self,
        topic: str,
        work: "Work[Answer[Said]]",
        landed: "Callable[[Said], object]",
        failing: str = "{error}",
    ) -> None:
        """Do some work, then `landed(value)`; `failing` is how an error is said."""
        if self._is_open:
            failed = partial(self._on_failed, topic, failing)
            self.tasks.start(topic, work, partial(self._on_answer, landed), failed)

    def stop(self) -> None:
        """End all work; nothing is begun afterwards."""
        self._is_open = False
        self.tasks.cancel()

    def _on_answer(self, landed: "Callable[[Said], object]", answer: "Answer[Said]") -> None:
        landed(answer.value)
        if answer.notice:
            self._strip.say(tell(answer.notice), kind="warning")

    def _on_failed(self, topic: str, failing: str, error: Exception) -> None:
        self.failed.emit(topic)
        if isinstance(error, ReaderError):
            self._strip.say(tr(failing, error=error.sentence), kind="error")
            return
        LOG.error("work on the library failed", exc_info=error)
        self._strip.say(tell(_UNEXPECTED), kind="error")
