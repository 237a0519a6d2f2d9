"""What a reader's hand does: keys, clicks, drops, answers to forms."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QWidget,
)

from reader.gui.panes.article_text import ArticleText

_LEFT = Qt.MouseButton.LeftButton


def trigger(action: QAction) -> None:
    """Do an action as its menu does; `AssertionError` when it is greyed out now."""
    if not action.isEnabled():
        raise AssertionError(f"{action.objectName()} is greyed out now")
    action.trigger()


def click(thing: object, name: str) -> None:
    """Click in the middle of a widget, or do an action."""
    if isinstance(thing, QAction):
        trigger(thing)
        return
    assert isinstance(thing, QWidget)
    if not thing.isVisible():
        raise AssertionError(f"{name} is hidden now")
    if not thing.isEnabled():
        raise AssertionError(f"{name} is greyed out now")
    spot = thing.rect().center()
    if isinstance(thing, QCheckBox):
        spot = QPoint(8, spot.y())  # its words may be shorter than it is wide
    if isinstance(thing, QAbstractButton) and not thing.rect().contains(spot):
        thing.click()
    else:
        QTest.mouseClick(thing, _LEFT, Qt.KeyboardModifier.NoModifier, spot)


def type_words(thing: object, name: str, words: str) -> None:
    """Put words in the place of what stands in a field, or choose the entry of a list."""
    if isinstance(thing, QLineEdit):
        thing.setFocus()
        thing.selectAll()
        thing.insert(words)
    elif isinstance(thing, QPlainTextEdit | QTextEdit):
        thing.setPlainText(words)
    elif isinstance(thing, QComboBox):
        at = thing.findText(words, Qt.MatchFlag.MatchStartsWith)
        if at < 0:
            entries = ", ".join(repr(thing.itemText(n)) for n in range(thing.count()))
            raise LookupError(f"{name} has no entry {words!r} but {entries}")
        thing.setCurrentIndex(at)
    elif isinstance(thing, QSpinBox):
        thing.setValue(int(words))
    else:
        raise TypeError(f"{name} takes no words; it is a {type(thing).__name__}")


def press(window: QWidget, keys: str) -> None:
    """Press keys ("Ctrl+F", "Alt+Down, Esc") where the keyboard is."""
    sequence = QKeySequence(keys)
    if sequence.isEmpty() or "" in sequence.toString().split(", "):
        raise ValueError(f"no keys: {keys!r}")
    if QApplication.activePopupWidget() is None and QApplication.activeWindow() is None:
        window.activateWindow()  # it is not, behind a menu that has closed
        QApplication.processEvents()
    target = QApplication.activePopupWidget() or QApplication.focusWidget() or window
    QTest.keySequence(target, sequence)


def drop(pane: QWidget, files: tuple[Path, ...], text: str) -> None:
    """Drop files or words on a pane."""
    data = QMimeData()
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file.resolve())) for file in files])
    else:
        data.setText(text)
    middle, copies = pane.rect().center(), Qt.DropAction.CopyAction
    keys = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(pane, QDragEnterEvent(middle, copies, data, _LEFT, keys))
    QApplication.sendEvent(pane, QDropEvent(QPointF(middle), copies, data, _LEFT, keys))


def copy_to_clipboard(text: str) -> None:
    """Put words where a paste takes them from."""
    QGuiApplication.clipboard().setText(text)


def click_words(text: ArticleText, words: str) -> None:
    """Bring words of an article into sight and click them; `LookupError` when it does not have them."""
    article = text.article
    at = article.text.find(words) if article is not None else -1
    if at < 0:
        raise LookupError(f"{text.objectName()} does not say {words!r}")
    text.caret.put(at + min(1, len(words) - 1))
    text.ensureCursorVisible()
    QApplication.processEvents()
    spot = text.cursorRect().center()
    QTest.mouseClick(text.viewport(), _LEFT, Qt.KeyboardModifier.NoModifier, spot)


def set_control(thing: object, name: str, value: object) -> None:
    """Set a control of a form: a box to True or False, a list to an entry, a number."""
    if isinstance(thing, QAbstractButton) and isinstance(value, bool):
        thing.setChecked(value)
    elif isinstance(thing, QSpinBox) and isinstance(value, int):
        thing.setValue(value)
    elif isinstance(thing, QComboBox | QLineEdit) and isinstance(value, str):
        type_words(thing, name, value)
    else:
        raise TypeError(f"{name} is a {type(thing).__name__}; it cannot be set to {value!r}")
