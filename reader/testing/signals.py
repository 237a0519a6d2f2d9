"""Keeps the last signals of a window, to be told when a test fails."""

from collections import deque
from functools import partial

from PySide6.QtCore import Signal

from reader.gui.session.controller import Controller

MOST = 50
_WIDEST = 80


class LastSignals:
    """The last fifty signals of a controller, oldest first, as "comparison_ready(Comparison)"."""

    def __init__(self, controller: Controller) -> None:
        self._said: deque[str] = deque(maxlen=MOST)
        for name, value in vars(type(controller)).items():
            if isinstance(value, Signal):
                getattr(controller, name).connect(partial(self._note, name))

    @property
    def lines(self) -> list[str]:
        """What was told."""
        return list(self._said)

    def _note(self, name: str, *values: object) -> None:
        self._said.append(f"{name}({', '.join(map(_short, values))})")


def _short(value: object) -> str:
    """A plain value as it is written, of any other its kind: a comparison would fill pages."""
    if not isinstance(value, str | int | float | bool | None):
        return type(value).__name__
    words = repr(value)
    return words if len(words) <= _WIDEST else f"{words[: _WIDEST - 1]}…"
