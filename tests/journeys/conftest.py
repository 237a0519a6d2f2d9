"""Fixtures of the journeys."""

from tests.gui.windows import desktop, emptied_clipboard

__all__ = ["desktop", "emptied_clipboard"]
