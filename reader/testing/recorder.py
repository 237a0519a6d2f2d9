"""Writes what a person does in the window as a test for the plugin (`reader --record FILE.py LEFT RIGHT`)."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QSpinBox,
    QToolButton,
    QWidget,
)

from reader.gui.dialogs.file_dialogs import FileDialogs, Keep
from reader.gui.shell.actions import ACTIONS
from reader.gui.shell.main_window import MainWindow
from reader.sides import SIDES, Side
from reader.testing.answers import NOTHING
from reader.testing.finding import found, said_by

if TYPE_CHECKING:
    from reader.gui.compare.compare_page import ComparePage
    from reader.views.card import Card

_WORDS = 40
"""Code points of a sentence by which it is found again, at most."""
_MENUS = ("sidebar.warnings.menu", "sidebar.quotations.menu")
_SEEN = "recorded"


class Steps:
    """The steps so far, written to a file after each: a crash loses none."""

    def __init__(self, path: Path, left: Path, right: Path) -> None:
        self._path, self._left, self._right = path, left, right
        self._steps: list[str] = []
        self._write()

    def add(self, step: str) -> None:
        """One more step."""
        self._steps.append(step)
        self._write()

    def replace_last(self, beginning: str, step: str) -> None:
        """The last step said more exactly, if it begins like this; else one more."""
        if self._steps and self._steps[-1].startswith(beginning):
            self._steps.pop()
        self.add(step)

    def _write(self) -> None:
        lines = [
            "from pathlib import Path",
            "",
            "",
            "def test_as_recorded(reader_pair, answers):",
            f"    window = reader_pair({_path(self._left)}, {_path(self._right)})",
            *(f"    {step}" for step in self._steps),
        ]
        self._path.write_text("\n".join(lines) + "\n", "utf-8")


class RecordingDialogs(FileDialogs):
    """Asks as always, and notes each answer before the step that asked."""

    def __init__(self, steps: Steps) -> None:
        self._steps = steps

    def to_open(self, parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
        """A file that is there."""
        return self._noted("open", super().to_open(parent, title, folder, filters))

    def to_write(self, parent: QWidget, title: str, place: str, filters: str) -> tuple[Path, str] | None:
        """A file to be written."""
        answer = super().to_write(parent, title, place, filters)
        self._noted("write", answer[0] if answer is not None else None)
        return answer

    def to_folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        """A folder that is there."""
        return self._noted("folder", super().to_folder(parent, title, folder))

    def to_type(
        self,
        parent: QWidget,
        title: str,
        label: str,
        before: str,
        known: Sequence[str] | None = None,
        *,
        is_long: bool = False,
    ) -> str | None:
        """Words."""
        answer = super().to_type(parent, title, label, before, known, is_long=is_long)
        self._steps.add(f"answers.will(type={(NOTHING if answer is None else answer)!r})")
        return answer

    def to_choose(
        self, parent: QWidget, title: str, label: str, entries: list[str], current: int
    ) -> int | None:
        """One of several entries."""
        answer = super().to_choose(parent, title, label, entries, current)
        self._steps.add(f"answers.will(choose={(NOTHING if answer is None else entries[answer])!r})")
        return answer

    def to_keep(self, parent: QWidget, question: str, why: str) -> Keep:
        """What becomes of unsaved work."""
        answer = super().to_keep(parent, question, why)
        self._steps.add(f"answers.will(keep={answer.value!r})")
        return answer

    def _noted(self, kind: str, answer: Path | None) -> Path | None:
        said = repr(NOTHING) if answer is None else _path(answer)
        self._steps.add(f"answers.will({kind}={said})")
        return answer


class Recorder(QObject):
    """Notes what is done in a window by hand: actions, sentences and rows chosen, words typed, buttons
    pressed, what is set right by a menu. What the program does by itself is no step."""

    def __init__(self, window: MainWindow, steps: Steps) -> None:
        super().__init__(window)
        self._window, self._steps = window, steps
        self._page: ComparePage | None = None
        self._has_ended = False
        for spec in ACTIONS:
            window.actions_[spec.id].triggered.connect(partial(self._on_action, spec.id))
        window.controller.comparison_ready.connect(self._watch_page)
        for widget in window.findChildren(QWidget):
            self._watch(widget)
        application = QApplication.instance()
        assert application is not None
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Listen to each control once it is shown; the end is when the window closes."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            self._watch(watched)
        elif event.type() == QEvent.Type.Close and watched is self._window and not self._has_ended:
            self._has_ended = True
            for name in ("toolbar.position", "sidebar.warnings.count"):
                said = said_by(found(self._window, name))
                self._steps.add(f"assert window.words({name!r}) == {said!r}")
        return False

    # controls

    def _on_action(self, name: str, _checked: bool = False) -> None:
        if name != "quit":
            self._steps.add(f"window.do({name!r})")

    def _watch(self, thing: QWidget) -> None:
        name = thing.objectName()
        if isinstance(thing, QMenu) and name in _MENUS:
            for action in thing.actions():
                action.triggered.connect(partial(self._on_entry, action.objectName()))
        if not name or name.startswith("qt_") or thing.property(_SEEN):
            return
        thing.setProperty(_SEEN, True)
        if isinstance(thing, QToolButton) and thing.defaultAction() is not None:
            return  # the action tells
        if isinstance(thing, QAbstractButton):
            thing.clicked.connect(partial(self._on_click, name))
        elif isinstance(thing, QLineEdit):
            thing.textEdited.connect(partial(self._on_words, name))
        elif isinstance(thing, QComboBox):
            thing.textActivated.connect(partial(self._on_words, name))
        elif isinstance(thing, QSpinBox):
            thing.editingFinished.connect(lambda: self._on_words(name, str(thing.value())))

    def _on_click(self, name: str, _checked: bool = False) -> None:
        self._steps.add(f"window.click({name!r})")

    def _on_words(self, name: str, words: str) -> None:
        self._steps.replace_last(f"window.type({name!r}, ", f"window.type({name!r}, {words!r})")

    def _on_entry(self, name: str, _checked: bool = False) -> None:
        """An entry of a menu that is gone when it closes: said by the row, or by its button."""
        if name.startswith("action.warnings."):
            self._on_click(f"sidebar.warnings.{name.rpartition('.')[2]}")
        elif name.startswith("action.quotations.") and "correct" not in name:
            card = self._window.on_desk.sidebar.quotations.list.current_card()
            if card is not None:
                self._steps.add(f"window.quotations.menu({_words(card)!r}, {name.rpartition('.')[2]!r})")

    # the articles

    def _watch_page(self, _comparison: object) -> None:
        """Listen to the page of the articles, once it is there."""
        if self._page is not None:
            return
        page = self._page = self._window.on_desk
        for side in SIDES:
            page.view.texts[side].sentence_chosen.connect(partial(self._on_sentence, side))
        for tab in page.sidebar.tabs:
            tab.list.chosen.connect(partial(self._on_row, tab.name))
        page.sidebar.quotations.speaker_corrected.connect(self._on_speaker)
        page.view.role_changed.connect(self._on_role)

    def _on_sentence(self, side: Side, index: int) -> None:
        article = self._window.controller.article(side)
        if article is not None and index >= 0:
            words = article.sentences[index].span.of(article.text).split("\n")[0][:_WORDS]
            self._steps.add(f"window.choose_sentence({side!r}, {words!r})")

    def _on_row(self, tab: str, card: "Card") -> None:
        self._steps.add(f"window.{tab}.choose({_words(card)!r})")

    def _on_speaker(self, side: Side, index: int, speaker: str) -> None:
        quoted = self._window.on_desk.sidebar.quotations.quoted
        if quoted is not None:
            span = quoted.quotations(side).attributions[index].quotation.span
            words = span.of(quoted.article(side).text)[:_WORDS]
            step = f"window.correct({side!r}, quotation={words!r}, speaker={speaker!r})"
            self._steps.replace_last("answers.will(type=", step)

    def _on_role(self, side: Side, paragraph: int, role: str) -> None:
        self._steps.add(f"window.correct({side!r}, paragraph={paragraph}, role={role!r})")


def _words(card: "Card") -> str:
    """How a row is found again: by the beginning of its words."""
    return " ".join(line.text for line in card.lines)[:_WORDS]


def _path(path: Path) -> str:
    return f"Path({str(path.resolve())!r})"


def record(path: Path, left: Path, right: Path) -> tuple[FileDialogs, Callable[[MainWindow], object]]:
    """What a window needs so that its steps are written to `path`: dialogs, and what is to be done with it
    before it is shown."""
    steps = Steps(path, left, right)
    return RecordingDialogs(steps), lambda window: Recorder(window, steps)
