"""Finds widgets and actions by name, and reads what they say."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QTextEdit,
    QWidget,
)

from reader.gui.widgets.elided import ElidedLabel
from reader.testing.near_names import near

_MNEMONIC = re.compile(r"&(.)")
_OURS = re.compile(r"(?!qt_)[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")

_WORDS: tuple[tuple[type[QObject], Callable[[Any], str]], ...] = (
    (ElidedLabel, lambda each: each.text()),
    (QLabel, lambda each: each.text()),
    (QAbstractButton, lambda each: _plain(each.text())),
    (QAction, lambda each: _plain(each.text())),
    (QLineEdit, lambda each: each.text()),
    (QComboBox, lambda each: each.currentText()),
    (QPlainTextEdit, lambda each: each.toPlainText()),
    (QTextEdit, lambda each: each.toPlainText()),
    (QProgressBar, lambda each: each.text()),
)  # fmt: skip
"""What each kind of thing says, the special kinds first."""


def found(window: QWidget, name: str) -> QObject:
    """The one object of a name, in a window and its dialogs; `LookupError` with names that are near it.

    Where a name was given to what is made anew (a menu, a dialog), the newest is found.
    """
    if window.objectName() == name:
        return window
    objects = [each for each in window.findChildren(QObject, name) if _is_ours(each)]
    if not objects:
        raise LookupError(f"nothing is named {name!r} now{near(name, names_in(window))}")
    seen = [each for each in objects if isinstance(each, QWidget) and each.isVisible()]
    return (seen or objects)[-1]


def names_in(window: QWidget) -> set[str]:
    """The names of all widgets and actions that there are now; those of Qt's own parts are left out."""
    names = {each.objectName() for each in window.findChildren(QObject) if _is_ours(each)}
    return {name for name in names if _OURS.fullmatch(name)} | {window.objectName()}


def said_by(thing: QObject) -> str:
    """What a thing says: its text or entry, else its accessible name, else its title."""
    for kind, words in _WORDS:
        if isinstance(thing, kind):
            return words(thing)
    if isinstance(thing, QWidget):
        return thing.accessibleName() or thing.windowTitle()
    return ""


def _is_ours(thing: QObject) -> bool:
    return isinstance(thing, QWidget | QAction)


def _plain(text: str) -> str:
    return _MNEMONIC.sub(r"\1", text)
