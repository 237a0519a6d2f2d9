"""The whole window in another language: nothing stays English, nothing is cut off, all can run from right."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from reader.gui.compare.reading_view import ReadingView
from reader.gui.shell.language import speak
from reader.gui.shell.main_window import MainWindow
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.widgets.catalogue import Catalogue
from reader.messages import Messages
from tests.gui.windows import EDITED, WIRE, Desktop, trigger
from tests.pseudo import pseudo_language

GUI = Path(__file__).resolve().parent.parent.parent / "reader" / "gui"


def sidebar_of(window: MainWindow) -> Sidebar:
    """The window's sidebar."""
    found = window.findChild(Sidebar)
    assert found is not None
    return found


def view_of(window: MainWindow) -> ReadingView:
    """Both panes of a window."""
    found = window.findChild(ReadingView)
    assert found is not None
    return found


SHOWN = frozenset(
    [
        "setText",
        "setToolTip",
        "setStatusTip",
        "setWindowTitle",
        "setAccessibleName",
        "setAccessibleDescription",
        "setPlaceholderText",
        "addAction",
        "addMenu",
        "addItem",
        "addTab",
        "addButton",
        "setTitle",
        "QAction",
        "QLabel",
        "QPushButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "say",
        "set_text",
        "set_message",
        "set_empty_text",
        "setHeaderLabels",
        "addRow",
    ]
)
"""What takes words that a person reads."""


def _is_english(node: ast.expr) -> bool:
    """Whether an argument is words written there, which no catalogue can tell."""
    if isinstance(node, ast.IfExp):
        return _is_english(node.body) or _is_english(node.orelse)
    if isinstance(node, ast.JoinedStr):
        texts = [part.value for part in node.values if isinstance(part, ast.Constant)]
        return any(re.search(r"[A-Za-z]{3}", str(text)) for text in texts)
    return (
        isinstance(node, ast.Constant)
        and node.value != "https://"
        and bool(re.search(r"[A-Za-z]{3}", str(node.value)))
    )


def _untold(source: str) -> Iterator[int]:
    """The lines on which English words are shown without being told."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        if name in SHOWN and any(_is_english(argument) for argument in node.args[:1]):
            yield node.lineno


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("label.setText('Open')", [1]),
        ("label.setText(f'{n} articles')", [1]),
        ("label.setText('Open' if on else tr('Close'))", [1]),
        ("x = 1\nQLabel('Open', self)", [2]),
        ("label.setText(tr('Open'))", []),
        ("label.setText(words)", []),
        ("label.setText('⋯')", []),
        ("label.setText(f'{a} / {b}')", []),
        ("label.setObjectName('Open it')", []),
    ],
)
def test_words_that_are_not_told_are_noticed(source: str, lines: list[int]) -> None:
    assert list(_untold(source)) == lines


def test_no_widget_is_given_words_that_no_catalogue_can_tell() -> None:
    found = [
        f"{path.relative_to(GUI)}:{line}"
        for path in sorted(GUI.rglob("*.py"))
        for line in _untold(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.fixture
def pseudo(application: QApplication) -> Messages:
    messages = pseudo_language()
    Catalogue(messages, application)
    return messages


def _words(window: QWidget) -> Iterator[tuple[str, str]]:
    """All words that a window shows or has read out, each with the name of what shows it."""
    for widget in (window, *window.findChildren(QWidget)):
        name = widget.objectName()
        if not name or name.startswith("qt_"):
            continue
        yield from ((name, text) for text in (widget.accessibleName(), widget.accessibleDescription()))
        if isinstance(widget, QLabel | QAbstractButton):
            yield name, widget.text()
        if isinstance(widget, QLineEdit):
            yield name, widget.placeholderText()
        if isinstance(widget, QComboBox):
            yield from ((name, widget.itemText(row)) for row in range(widget.count()))
        if isinstance(widget, QTabBar):
            yield from ((name, widget.tabText(row)) for row in range(widget.count()))
        if isinstance(widget, QMenu):
            yield name, widget.title()
    for action in window.findChildren(QAction):
        if action.objectName():
            yield from ((action.objectName(), text) for text in (action.text(), action.toolTip()))


_OWN = re.compile(
    r"(title|summary|speaker|header$|Scroll(?:Left|Right)Button|welcome\.recent|library\.list|family|sample|pane\.\w+\.text$|main_window|why\.|verdict)"
)
"""Names of what shows words of articles, names of typefaces, or the program's own name."""
_SIGNS = re.compile(
    r"(?:OK|Cancel|Close|Restore Defaults|English|Deutsch|UTF-8|F\d+|Esc|Ctrl|Shift|Alt|Del|https)\b"
    r"|\S+\.(?:txt|md|log)\b|[\W\d_]+|\b\w\b"
)
"""What is the same in every language, and what Qt says itself."""


def _english(window: QWidget) -> list[tuple[str, str]]:
    """Words outside ⟦ and ⟧."""
    found = []
    for name, text in _words(window):
        rest = text
        while "⟦" in rest:
            rest, before = re.sub(r"⟦[^⟦⟧]*⟧", "", rest), rest
            if rest == before:
                break
        rest = re.sub(r"<[^>]*>|\([^()]*\+[^()]*\)", "", rest)
        if _SIGNS.sub("", rest) and not _OWN.search(name):
            found.append((name, text))
    return found


@pytest.mark.usefixtures("pseudo")
def test_the_window_says_nothing_in_english(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    for tab in sidebar_of(window).tabs:
        sidebar_of(window).setCurrentWidget(tab)
        QApplication.processEvents()
    found = _english(window)
    assert found == [], "\n".join(map(str, found))


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize(
    "name", ["preferences", "help", "keys", "show_log", "about", "new_exercise", "paste_pair"]
)
def test_a_dialog_says_nothing_in_english(desktop: Desktop, name: str) -> None:
    window = desktop.window()
    seen: list[list[tuple[str, str]]] = []

    def look() -> None:
        dialogs = window.findChildren(QDialog)
        if dialogs:
            seen.append(_english(dialogs[0]))
            dialogs[0].reject()

    QTimer.singleShot(0, window, look)
    trigger(window, name)
    desktop.qtbot.waitUntil(lambda: bool(seen) or bool(window.findChildren(QDialog)))
    if not seen:
        look()
    assert seen[0] == []


def test_the_window_runs_from_the_right_but_left_stays_left(
    desktop: Desktop, application: QApplication
) -> None:
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window = desktop.compared(WIRE, EDITED)
    view, sidebar = view_of(window), sidebar_of(window)
    assert sidebar.mapTo(window, sidebar.rect().center()).x() < window.width() / 2
    left, right = (
        view.panes[side].mapTo(window, view.panes[side].rect().center()).x() for side in ("left", "right")
    )
    assert left < right


def test_no_two_entries_of_a_german_menu_share_a_letter(desktop: Desktop, application: QApplication) -> None:
    speak(application, "de")
    window = desktop.window()
    shared = []
    for menu in (window.menuBar(), *window.menuBar().findChildren(QMenu)):
        texts = [action.text() for action in menu.actions() if "&" in action.text()]
        letters = [text[text.index("&") + 1].casefold() for text in texts]
        shared += [text for text, letter in zip(texts, letters, strict=True) if letters.count(letter) > 1]
    assert shared == []


def test_a_chip_begins_where_the_window_begins(desktop: Desktop, application: QApplication) -> None:
    def inked(column: range) -> bool:
        chip = desktop.window().findChild(QAbstractButton, "chip.show_same")
        assert chip is not None
        image = chip.grab().toImage()
        middle = range(8, image.height() - 8)
        ground = image.pixelColor(image.width() // 2, 3)
        return any(image.pixelColor(x % image.width(), y) != ground for x in column for y in middle)

    assert (inked(range(4, 8)), inked(range(-8, -4))) == (False, False)
    assert inked(range(8, 16))
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert inked(range(-16, -8))
