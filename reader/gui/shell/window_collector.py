"""Python's collector of garbage, at work on the window's thread alone."""

import gc

from PySide6.QtCore import QObject, QTimerEvent

_EVERY = 500
"""Milliseconds between two looks at whether there is enough to collect."""


class WindowCollector(QObject):
    """Collects on the thread it lives on, in place of whichever thread happens to make the next value.

    Qt's objects may only be destroyed on the window's thread; one that is part of a cycle is destroyed by
    the collector, and a worker that sets it off would bring the program down.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.set_threshold(0)
        self.startTimer(_EVERY)

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Collect when there is enough, unless the collector is to rest."""
        if gc.isenabled():
            self.collect()

    def collect(self) -> None:
        """Collect as far as Python would by itself by now."""
        generation = -1
        for count, threshold in zip(gc.get_count(), self._thresholds, strict=True):
            if count <= threshold:
                break
            generation += 1
        if generation >= 0:
            gc.collect(generation)

    def stop(self) -> None:
        """Leave it to Python again."""
        gc.set_threshold(*self._thresholds)
