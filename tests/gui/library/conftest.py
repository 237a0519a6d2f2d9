"""Fixtures of the library's tests."""

from tests.gui.windows import desktop

__all__ = ["desktop"]
