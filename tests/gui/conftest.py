"""Fixtures of the window's tests."""

from tests.gui.windows import desktop

__all__ = ["desktop"]
