"""Fixtures of the journeys."""

from tests.gui.compared_once import compared_once, known_comparisons
from tests.gui.windows import desktop, emptied_clipboard
from tests.warm_processes import copying, warm_processes

__all__ = [
    "compared_once",
    "copying",
    "desktop",
    "emptied_clipboard",
    "known_comparisons",
    "warm_processes",
]
