"""How the named parts of a widget are arranged and what each is like, as tables that a test can spell out."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse


def parts(of: QWidget) -> dict[str, QWidget]:
    """The parts whose names begin with that of the whole, by the rest of their names."""
    begin = f"{of.objectName()}."
    named = (each for each in of.findChildren(QWidget) if each.objectName().startswith(begin))
    return {each.objectName().removeprefix(begin): each for each in named}


def rows(of: QWidget) -> list[str]:
    """The parts that are shown and hold no other, and boxes of buttons, line by line as they are read: names
    beside each other are parted by a space. What stands beside a high part belongs to its line."""
    places = {
        name: QRect(part.mapTo(of, QPoint()), part.size())
        for name, part in parts(of).items()
        if part.isVisibleTo(of) and (isinstance(part, QDialogButtonBox) or not _holds(part, of))
    }
    lines: list[list[str]] = []
    for name in sorted(places, key=lambda name: places[name].top()):
        begun = places[lines[-1][0]] if lines else None
        if begun is not None and places[name].top() < begun.center().y():
            lines[-1].append(name)
        else:
            lines.append([name])
    return [" ".join(sorted(line, key=lambda name: places[name].topLeft().toTuple())) for line in lines]


def _holds(part: QWidget, of: QWidget) -> bool:
    others = (other for other in parts(of).values() if other is not part and other.isVisibleTo(of))
    return any(part.isAncestorOf(other) for other in others)


def said(of: QWidget) -> dict[str, str]:
    """The words of labels and buttons."""
    return {
        name: part.text() for name, part in parts(of).items() if isinstance(part, QLabel | QAbstractButton)
    }


def spoken(of: QWidget) -> dict[str, str]:
    """What screen readers are told of parts that say it in other words than they show."""
    return {name: part.accessibleName() for name, part in parts(of).items() if part.accessibleName()}


def traits(of: QWidget) -> dict[str, str]:
    """What parts are like, those that are like nothing in particular left out."""
    told = {name: " ".join(_traits(part)) for name, part in parts(of).items()}
    return {name: each for name, each in told.items() if each}


_LIKE: tuple[tuple[type[QWidget], str, Callable[[Any], object]], ...] = (
    (QWidget, "muted", lambda part: part.property("muted")),
    (QWidget, "heading", lambda part: part.property("heading")),
    (QWidget, "quiet", lambda part: part.property("quiet")),
    (QLabel, "plain", lambda label: label.textFormat() is Qt.TextFormat.PlainText),
    (QLabel, "wraps", QLabel.wordWrap),
    (QLabel, "selectable", lambda label: label.textInteractionFlags() & _BY_MOUSE),
    (QPushButton, "default", QPushButton.isDefault),
    (QPushButton, "manual", lambda button: not button.autoDefault()),
    (QAbstractButton, "checked", QAbstractButton.isChecked),
    (QPlainTextEdit, "readonly", QPlainTextEdit.isReadOnly),
    (QPlainTextEdit, "tabs", QPlainTextEdit.tabChangesFocus),
    (QTextEdit, "readonly", QTextEdit.isReadOnly),
    (QLineEdit, "clearable", QLineEdit.isClearButtonEnabled),
    (QWidget, "disabled", lambda part: not part.isEnabled()),
    (QWidget, "hidden", QWidget.isHidden),
)
"""What a part of a kind can be like, by a word, and how that is seen."""


def _traits(part: QWidget) -> Iterator[str]:
    for kind, word, is_like in _LIKE:
        if isinstance(part, kind) and is_like(part):
            yield word
    if isinstance(part, QLabel):
        buddy: QWidget | None = part.buddy()  # None, whatever its stub says
        if buddy is not None:
            yield f"for:{buddy.objectName().rpartition('.')[2]}"
