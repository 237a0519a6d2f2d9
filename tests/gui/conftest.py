"""Fixtures of the window's tests."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.gui.windows import desktop, emptied_clipboard

__all__ = ["desktop", "emptied_clipboard"]


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A widget for parts that cannot be without one; it lives as long as the test."""
    made = QWidget()
    qtbot.addWidget(made)
    return made
