"""Things by their names, and what they say."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QTextEdit,
    QWidget,
)

from reader.testing.finding import found, names_in, said_by


@pytest.fixture
def window(holder: QWidget) -> QWidget:
    holder.setObjectName("window")
    for name in ("find.text", "find.next", "qt_inside"):
        QLineEdit(holder).setObjectName(name)
    return holder


def test_a_thing_is_found_by_its_name(window: QWidget) -> None:
    assert found(window, "find.text").objectName() == "find.text"
    assert found(window, "window") is window


def test_a_miss_tells_names_near_it(window: QWidget) -> None:
    with pytest.raises(LookupError, match=r"nothing is named 'find' now; near it: 'find.next', 'find.text'"):
        found(window, "find")


def test_the_newest_is_found_of_what_is_made_anew(window: QWidget) -> None:
    menus = [QMenu(window) for _ in range(2)]
    for menu in menus:
        menu.setObjectName("menu")
    assert found(window, "menu") is menus[1]
    window.show()
    shown = QLabel("here", window)
    shown.setObjectName("twice")
    shown.show()
    QLabel("there", window).setObjectName("twice")
    assert found(window, "twice") is shown


def test_the_names_leave_out_what_is_qts(window: QWidget) -> None:
    QAction(window).setObjectName("action.find")
    assert names_in(window) == {"window", "find.text", "find.next", "action.find"}


def _combo() -> QWidget:
    made = QComboBox()
    made.addItems(["One", "Two"])
    made.setCurrentIndex(1)
    return made


def _bar() -> QWidget:
    made = QProgressBar()
    made.setValue(40)
    return made


def _named() -> QWidget:
    made = QWidget()
    made.setWindowTitle("Title")
    made.setAccessibleName("Name")
    return made


def _titled() -> QWidget:
    made = QWidget()
    made.setWindowTitle("Title")
    return made


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: QLabel("A label"), "A label"),
        (lambda: QPushButton("&Open && close"), "Open & close"),
        (lambda: QAction("&Find…"), "Find…"),
        (lambda: QLineEdit("typed"), "typed"),
        (_combo, "Two"),
        (lambda: QPlainTextEdit("plain"), "plain"),
        (lambda: QTextEdit("rich"), "rich"),
        (_bar, "40%"),
        (_named, "Name"),
        (_titled, "Title"),
    ],
)
def test_what_things_say(qapp: object, make: Callable[[], QWidget], words: str) -> None:  # noqa: ARG001
    assert said_by(make()) == words
