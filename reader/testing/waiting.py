"""Waits for the window without keeping anybody from the work."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.gui.shell.main_window import MainWindow

PATIENCE = 30.0
"""Seconds that are waited at most."""
_LOOK = 5
"""Milliseconds between two looks."""
_TURNS = 3
"""Turns of the event loop without work after which nothing more is to be expected."""


def wait_until(is_so: Callable[[], bool], what: Callable[[], str], patience: float = PATIENCE) -> None:
    """Run the event loop until something is so; `AssertionError` with `what()` after `patience` seconds.

    Unlike `QTest.qWait` it lets worker threads run meanwhile.
    """
    if is_so():
        return
    loop, look, end = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if is_so() else None)
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    look.start(_LOOK)
    end.start(round(1000 * patience))
    loop.exec()
    if not is_so():
        raise AssertionError(f"{what()} (waited {patience:g} s)")


def is_busy(window: MainWindow) -> bool:
    """Whether a window is at work, or a text is not whole and painted."""
    return bool(_doing(window))


def settle(window: MainWindow, patience: float = PATIENCE) -> None:
    """Wait until a window is not busy and has painted all there is to see."""
    turns = 0
    while turns < _TURNS:
        wait_until(lambda: not is_busy(window), lambda: f"the window is still at {_doing(window)}", patience)
        QApplication.processEvents()
        turns = 0 if is_busy(window) else turns + 1


def _doing(window: MainWindow) -> str:
    at_work = {
        "articles": window.controller.is_busy,
        "the library": window.library.is_busy,
        "chapters": window.books.tasks.is_busy,
        "web pages": window.web_pages.is_busy,
        "many articles": window.many.is_busy,
    }
    return ", ".join(name for name, is_at_work in at_work.items() if is_at_work)
