"""Fixtures of the window's tests."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.gui.widgets.catalogue import Catalogue
from tests.gui.compared_once import compared_once, known_comparisons
from tests.gui.read_once import known_articles, known_quotations, read_once
from tests.gui.windows import desktop, emptied_clipboard
from tests.warm_processes import always_warm

__all__ = [
    "always_warm",
    "compared_once",
    "desktop",
    "emptied_clipboard",
    "known_articles",
    "known_comparisons",
    "known_quotations",
    "read_once",
]


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    """A widget for parts that cannot be without one; it lives as long as the test."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def look(qapp: QApplication) -> Iterator[QApplication]:
    """The application, whose palette and style sheet are again as before at the end.

    A style sheet is never taken away altogether: Qt would then no longer hear which of the widgets that live
    are destroyed, and reach for them at the next style sheet.
    """
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet or "QToolTip {}")


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks the language of before again at the end."""
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for made in (*qapp.findChildren(Catalogue), *qapp.findChildren(QTranslator)):
        delete(made)
