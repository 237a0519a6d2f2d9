"""The windows of one program, which know of each other and of the end of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from reader.gui.session.controller import Controller
from reader.gui.shell.settings_binding import SettingsBinding


class Windows:
    """The open windows by their controllers, the oldest first, with what writes what is open in them
    and their settings."""

    def __init__(self) -> None:
        self.open: dict[Controller, QWidget] = {}
        self.keepers: dict[Controller, Callable[[], None]] = {}
        self.bindings: dict[Controller, SettingsBinding] = {}
        self._is_ended = False

    @property
    def are_ending(self) -> bool:
        """Whether the system ends the program, or its own session: then nobody is there to answer."""
        application = QGuiApplication.instance()
        is_saving = isinstance(application, QGuiApplication) and application.isSavingSession()
        return self._is_ended or is_saving

    def come(self, controller: Controller, window: QWidget) -> None:
        """A window is open."""
        self.open[controller] = window

    def go(self, controller: Controller) -> None:
        """A window is closed."""
        self.open.pop(controller, None)
        self.keepers.pop(controller, None)
        self.bindings.pop(controller, None)

    def show(self, path: Path, asking: Controller) -> bool:
        """Bring the other window to the front that has a session's file; answers whether there is one."""
        for controller, window in self.open.items():
            document = controller.document.path
            if controller is not asking and document is not None and _is_same(document, path):
                window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
                window.activateWindow()
                return True
        return False

    def close_all(self) -> None:
        """Close the windows, the newest first, until the reader would rather stay."""
        for window in reversed(list(self.open.values())):
            if not window.close():
                return

    def keep_all(self) -> None:
        """Write what is open in every window, so that it is found the next time."""
        for keep in self.keepers.values():
            keep()

    def end(self) -> None:
        """Close all at once: the system has told the program to end. What is open is found the next time."""
        self._is_ended = True
        self.close_all()


def leave_dialogs(window: QWidget) -> None:
    """Leave the dialogs that a window has open, as Esc does: alone they would keep the program running."""
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return one == other
