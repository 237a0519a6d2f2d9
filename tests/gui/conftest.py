"""Fixtures of the window's tests."""

from tests.gui.windows import desktop, emptied_clipboard

__all__ = ["desktop", "emptied_clipboard"]
