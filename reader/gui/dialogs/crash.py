"""When something in the program itself goes wrong: both excepthooks, the log, and a box that shows it."""

import logging
import os
import sys
import threading
import traceback
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from reader.gui.widgets.catalogue import tr
from reader.private_log import PrivateFormatter
from reader.whole_file import make_private_folder

LOG = logging.getLogger("reader")
_QT_LOG = logging.getLogger("reader.qt")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_LOG_SIZE = 500_000
_SHOWN = 20_000


def open_log(folder: Path) -> Path:
    """Write the program's log to `folder`/reader.log from now on, at most two files of half a megabyte.

    A folder that cannot be written leaves the log on standard error.
    """
    path = folder / "reader.log"
    LOG.setLevel(logging.INFO)
    try:
        make_private_folder(folder)
        handler = LogFile(path)
    except OSError:
        return path
    handler.setFormatter(PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    LOG.addHandler(handler)
    return path


class LogFile(logging.FileHandler):
    """Begins the log anew at half a megabyte and keeps the one before as `reader.log.1`.

    The standard library's own does the same, but brings sockets and pickling into every start.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, encoding="utf-8", delay=True)

    def _open(self) -> TextIOWrapper:
        """A log is its owner's alone."""
        number = os.open(self.baseFilename, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        return os.fdopen(number, "a", encoding=self.encoding)

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line, into a new file when the present one is full."""
        path = Path(self.baseFilename)
        try:
            if path.is_file() and path.stat().st_size >= _LOG_SIZE:
                self.close()
                path.replace(path.with_name(f"{path.name}.1"))
        except OSError:
            self.handleError(record)
        super().emit(record)


def log_text(path: Path) -> str:
    """The end of the log, for reading; "" when there is none."""
    try:
        return path.read_text("utf-8", errors="replace")[-_SHOWN:]
    except OSError:
        return ""


def hand_qt_messages_to_the_log() -> None:
    """Let Qt's own warnings go to the log."""

    def handle(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s (%s)", message, context.category)

    qInstallMessageHandler(handle)


class CrashReporter(QObject):
    """Takes what nobody caught, on any thread, to the log and to a box in front of the reader."""

    _caught = Signal(str)

    def __init__(self, log_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_path = log_path
        self._box: CrashBox | None = None
        self._caught.connect(self._show)

    @property
    def box(self) -> "CrashBox | None":
        """The box that is shown, if any."""
        return self._box

    def install(self) -> None:
        """Become both excepthooks, `sys` and `threading`."""
        sys.excepthook = self.report
        threading.excepthook = self._report_thread

    def uninstall(self) -> None:
        """Give both excepthooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error that nobody caught and show it; Ctrl+C in the terminal ends the program instead."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        LOG.error("nobody caught this", exc_info=(kind, error, trace))
        self._caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _report_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _show(self, text: str) -> None:
        if self._box is not None and self._box.isVisible():
            self._box.add(text)
            return
        self._box = CrashBox(text, self._log_path)
        self._box.open()


class CrashBox(QDialog):
    """Says that something went wrong, shows the log, and lets it be copied. The articles stay open."""

    def __init__(self, text: str, log_path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash_box")
        self.setWindowTitle(tr("Something went wrong"))
        self._words = QLabel(
            tr(
                "The program made a mistake. Your articles are still open and unchanged; if something looks "
                "odd, save the session and start again. The log is at {log_path}.",
                log_path=log_path,
            ),
            self,
        )
        self._words.setObjectName("crash_box.words")
        self._words.setWordWrap(True)
        self._log = QPlainTextEdit(text, self)
        self._log.setObjectName("crash_box.log")
        self._log.setAccessibleName(tr("Log"))
        self._log.setReadOnly(True)
        self._log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.setObjectName("crash_box.buttons")
        copy = buttons.addButton(tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setObjectName("crash_box.copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        for widget in (self._words, self._log, buttons):
            layout.addWidget(widget)
        self.resize(720, 420)

    def text(self) -> str:
        """What is shown of the log."""
        return self._log.toPlainText()

    def add(self, text: str) -> None:
        """Put another report below."""
        self._log.appendPlainText(text)
