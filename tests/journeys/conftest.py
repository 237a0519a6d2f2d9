"""Fixtures of the journeys."""

from tests.gui.windows import desktop

__all__ = ["desktop"]
