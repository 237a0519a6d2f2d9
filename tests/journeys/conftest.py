"""Fixtures of the journeys."""

from tests.gui.compared_once import compared_once, known_comparisons
from tests.gui.windows import desktop, emptied_clipboard

__all__ = ["compared_once", "desktop", "emptied_clipboard", "known_comparisons"]
