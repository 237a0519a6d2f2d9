"""Undo, redo, copy and select all: the window's own steps, or the words that have the keyboard."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QUndoStack
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QTextEdit, QWidget

from reader.gui.widgets.catalogue import tr

if TYPE_CHECKING:
    from reader.gui.shell.actions import Actions


class Editing(QObject):
    """The Edit menu of one window over its undo stack, whose next steps the menu names."""

    def __init__(self, window: QWidget, menu: QMenu, actions: "Actions", stack: QUndoStack) -> None:
        super().__init__(window)
        self._window, self._stack = window, stack
        self._undo, self._redo = actions["undo"], actions["redo"]
        self._told = (
            stack.undoTextChanged, stack.redoTextChanged, stack.canUndoChanged, stack.canRedoChanged
        )  # fmt: skip
        for told in self._told:
            told.connect(self._name_steps)
        menu.aboutToShow.connect(self.name)
        menu.aboutToHide.connect(self._name_soon)
        self._name_steps()

    def stop(self) -> None:
        """The window is closed: a stack tells of its end when it is half gone."""
        for told in self._told:
            told.disconnect(self._name_steps)

    def _name_soon(self) -> None:
        """The keys are for the window's own steps: where somebody types, they never get here."""
        QTimer.singleShot(0, self, self._name_steps)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the four actions do."""
        return {
            "undo": self.undo,
            "redo": self.redo,
            "copy": lambda: self._press(Qt.Key.Key_C),
            "select_all": lambda: self._press(Qt.Key.Key_A),
        }

    def undo(self) -> None:
        """Take back the last step, or what was typed where somebody types."""
        typing = self._typing()
        if typing is not None:
            typing.undo()
        else:
            self._stack.undo()

    def redo(self) -> None:
        """Make the step again, or what was typed."""
        typing = self._typing()
        if typing is not None:
            typing.redo()
        else:
            self._stack.redo()

    def _typing(self) -> "QLineEdit | QPlainTextEdit | QTextEdit | None":
        """Where somebody types: there the menu is about the words."""
        held = self._window.focusWidget()
        if not isinstance(held, QLineEdit | QPlainTextEdit | QTextEdit) or held.isReadOnly():
            return None
        return held

    def _press(self, key: Qt.Key) -> None:
        """Let what has the keyboard do it its own way. Not as an event, which would look for a shortcut."""
        held = self._window.focusWidget()
        if held is not None:
            modifiers = Qt.KeyboardModifier.ControlModifier
            held.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))

    def name(self) -> None:
        """While the menu is open where somebody types, it is about the words."""
        typing = self._typing()
        if typing is None:
            self._name_steps()
        else:
            of = typing if isinstance(typing, QLineEdit) else typing.document()
            self._set(("", of.isUndoAvailable()), ("", of.isRedoAvailable()))

    def _name_steps(self, *_told: object) -> None:
        """Say in the menu what would be taken back, and what made again."""
        stack = self._stack
        self._set((stack.undoText(), stack.canUndo()), (stack.redoText(), stack.canRedo()))

    def _set(self, undo: tuple[str, bool], redo: tuple[str, bool]) -> None:
        undone, redone = undo[0], redo[0]
        self._undo.setText(tr("&Undo: {step}", step=tr(undone)) if undone else tr("&Undo"))
        self._redo.setText(tr("&Redo: {step}", step=tr(redone)) if redone else tr("&Redo"))
        self._undo.setEnabled(undo[1])
        self._redo.setEnabled(redo[1])
