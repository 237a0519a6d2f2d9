"""The language of the window: whose messages it speaks with, how Qt speaks, which way it is read."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from reader.gui.widgets.catalogue import Catalogue
from reader.messages import Messages, languages_with_messages, messages_for


def system_language() -> str:
    """The first language of the system that has a catalogue; English where none has."""
    wished = (name.replace("_", "-").partition("-")[0].lower() for name in QLocale.system().uiLanguages())
    return next((code for code in wished if code in languages_with_messages()), "en")


def speak(application: QApplication, language: str) -> None:
    """Let the window speak a language from now on; one without a catalogue is English."""
    messages = messages_for(language)
    Catalogue(messages, application)
    locale = QLocale(messages.language)
    QLocale.setDefault(locale)
    application.setLayoutDirection(locale.textDirection())
    _let_qt_speak(application, messages)


def _let_qt_speak(application: QApplication, messages: Messages) -> None:
    """The words of Qt's own dialogs: OK, Cancel, names of folders."""
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{messages.language}", folder):
        application.installTranslator(translator)
