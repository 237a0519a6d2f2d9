"""The window speaks the language asked for, and is read in its direction."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from reader.gui.shell.language import speak, system_language
from reader.gui.widgets.catalogue import Catalogue, messages_in_use
from reader.messages import languages_with_messages


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    yield qapp
    QLocale.setDefault(before)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    for made in (*qapp.findChildren(Catalogue), *qapp.findChildren(QTranslator)):
        delete(made)


def test_german_is_spoken_by_the_window_and_by_qt(application: QApplication) -> None:
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    speak(application, "de")
    assert messages_in_use().language == "de"
    assert QLocale().language() is QLocale.Language.German
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    assert application.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_a_language_without_a_catalogue_is_english(application: QApplication) -> None:
    speak(application, "tlh")
    assert messages_in_use().language == "en"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_the_system_asks_for_a_language_that_there_is() -> None:
    assert system_language() in languages_with_messages()
