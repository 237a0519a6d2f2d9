"""What becomes of an error of work off the GUI thread: a sentence for the reader, the rest for the log."""

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.gui.dialogs.crash import LOG
from reader.gui.widgets.catalogue import tell
from reader.messages import message

_UNEXPECTED = message("Something went wrong inside the program; Help ▸ Show log tells more.")


class Failures(QObject):
    """`failed(side, sentence)`; `side` is "" when it is neither's."""

    failed = Signal(str, str)

    def report(self, side: str, error: Exception) -> None:
        """Tell of an error; one that is not meant for readers goes to the log."""
        if isinstance(error, ReaderError):
            self.failed.emit(side, tell(error.sentence))
            return
        LOG.error("work failed", exc_info=error)
        self.failed.emit(side, tell(_UNEXPECTED))
