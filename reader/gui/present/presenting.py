"""Presenting: the whole screen for the two articles in large type; Esc brings the window back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

PRESENT_ZOOM = 1.7
"""How much larger the type is while presenting."""


@dataclass(frozen=True, slots=True)
class Before:
    """How the window stood before presenting."""

    states: Qt.WindowState
    hidden: tuple[QWidget, ...]
    zoom: float


class Presenting:
    """Hides what is not the articles and remembers what it hid."""

    def __init__(self, window: QMainWindow, chrome: tuple[QWidget, ...]) -> None:
        self._window = window
        self._chrome = chrome
        self._before: Before | None = None

    @property
    def is_on(self) -> bool:
        """Whether the window is presenting."""
        return self._before is not None

    def start(self, zoom: float) -> None:
        """Fill the screen; `zoom` is the one to come back to."""
        if self._before is not None:
            return
        hidden = tuple(widget for widget in self._chrome if not widget.isHidden())
        self._before = Before(self._window.windowState(), hidden, zoom)
        for widget in hidden:
            widget.hide()
        self._window.showFullScreen()

    def stop(self) -> float | None:
        """Bring the window back; returns the zoom from before, or None when it was not presenting."""
        before, self._before = self._before, None
        if before is None:
            return None
        for widget in before.hidden:
            widget.show()
        self._window.setWindowState(before.states)
        return before.zoom
