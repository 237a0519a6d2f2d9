"""A new exercise: of which article, which kinds of change, how many, and what is done with it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.gui.dialogs.kind_tree import KindTree
from reader.gui.widgets.catalogue import messages_in_use, tr, trn
from reader.workers import exercise_requests as requests

if TYPE_CHECKING:
    from reader.exercises.exercise import Exercise, ExerciseWish

_SIZE = (860, 660)
_MOST_PLACES = 20
_MOST_SEEDS = 9999
_ANSWERS = 132
"""Pixels that the answers take when they are shown."""
FILE = "file"
"""What stands for “a file” among the sources; the others are sides."""


class ExerciseDialog(QDialog):
    """`source_wanted(source)`: "left", "right" or `FILE`; `exercise_wanted(wish)` at every change;
    `compare_wanted(exercise)`, `save_wanted(exercise)`, `print_wanted(exercise)` when a button is pressed."""

    source_wanted = Signal(str)
    exercise_wanted = Signal(object)
    compare_wanted = Signal(object)
    save_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, sources: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        """`sources` are names for people with the source they stand for."""
        super().__init__(parent)
        self.setObjectName("exercise")
        self.setWindowTitle(tr("New exercise"))
        self.resize(*_SIZE)
        self._exercise: Exercise | None = None
        self._source = QComboBox(self)
        self._source.setObjectName("exercise.source")
        self._source.setAccessibleName(tr("Article"))
        for words, value in sources:
            self._source.addItem(words, value)
        self._kinds = KindTree("exercise.kinds", self)
        self._number = self._spin("number", tr("In how many places"), 0, _MOST_PLACES, 3)
        self._seed = self._spin("seed", tr("Seed: chooses among the places"), 1, _MOST_SEEDS, 1)
        self._seed.setToolTip(tr("The same seed makes the same exercise again; another one chooses anew"))
        self._rewritten = QCheckBox(tr("Put the rest in &other words"), self)
        self._rewritten.setObjectName("exercise.rewritten")
        self._shows = QCheckBox(tr("S&how what is changed"), self)
        self._shows.setObjectName("exercise.shows")
        self._answers = QPlainTextEdit(self)
        self._answers.setObjectName("exercise.answers")
        self._answers.setAccessibleName(tr("Answers"))
        self._answers.setReadOnly(True)
        self._answers.setFixedHeight(_ANSWERS)
        self._answers.hide()
        self._note = QLabel(self)
        self._note.setObjectName("exercise.note")
        self._note.setWordWrap(True)
        self._buttons = QDialogButtonBox(self)
        self._buttons.setObjectName("exercise.buttons")
        self._lay_out()
        self._connect()

    def begin(self) -> None:
        """Open the dialog over its window and ask for its first article."""
        self.open()
        self._ask_source()

    def choose_source(self, source: str) -> None:
        """Show another source as chosen without asking for it."""
        self._source.blockSignals(True)
        self._source.setCurrentIndex(self._source.findData(source))
        self._source.blockSignals(False)

    def name_file(self, name: str) -> None:
        """Say which file stands for “a file”."""
        self._source.setItemText(self._source.findData(FILE), tr("File: {name} …", name=name))

    def show_offers(self, offers: Mapping[str, int]) -> None:
        """List the kinds of an article with their places; then an exercise is asked for."""
        self._kinds.set_offers(offers)

    def show_exercise(self, exercise: "Exercise") -> None:
        """What was asked for is made: it can be used."""
        self._exercise = exercise
        messages = messages_in_use()
        tampered = len(exercise.tampered)
        others = len(exercise.alterations) - tampered
        parts = [trn("{n} place says something else.", "{n} places say something else.", tampered)]
        if others:
            parts.append(trn("{n} place says the same anew.", "{n} places say the same anew.", others))
        parts.append(requests.shortfall(exercise, messages))
        self._note.setText(" ".join(filter(None, parts)))
        self._answers.setPlainText(requests.answers(exercise, messages))
        self._enable(True)

    def show_problem(self, sentence: str) -> None:
        """Why nothing can be made; nothing can be done with the exercise then."""
        self._exercise = None
        self._note.setText(sentence)
        self._answers.setPlainText("")
        self._enable(False)

    def _spin(self, name: str, says: str, least: int, most: int, value: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setObjectName(f"exercise.{name}")
        box.setAccessibleName(says)
        box.setRange(least, most)
        box.setValue(value)
        return box

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._label("source", tr("&Article:"), self._source))
        top.addWidget(self._source, 1)
        for name, words, is_on in (("all", tr("Tick a&ll"), True), ("none", tr("&Untick all"), False)):
            top.addWidget(self._push(name, words, partial(self._kinds.tick_all, is_on)))
        wishes = QHBoxLayout()
        wishes.setSpacing(8)
        for label, widget in ((tr("&Places:"), self._number), (tr("Se&ed:"), self._seed)):
            wishes.addWidget(self._label(widget.objectName().rpartition(".")[2], label, widget))
            wishes.addWidget(widget)
        wishes.addWidget(self._push("anew", tr("Choose a&new"), self._on_anew))
        wishes.addSpacing(10)
        wishes.addWidget(self._rewritten)
        wishes.addStretch(1)
        wishes.addWidget(self._shows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self._kinds, 1)
        layout.addLayout(wishes)
        layout.addWidget(self._answers)
        layout.addWidget(self._note)
        layout.addWidget(self._buttons)
        roles = QDialogButtonBox.ButtonRole
        for name, words, role in (
            ("compare", tr("&Compare now"), roles.AcceptRole),
            ("save", tr("&Save copy and key…"), roles.ActionRole),
            ("print", tr("P&rint handout…"), roles.ActionRole),
            ("cancel", tr("Cancel"), roles.RejectRole),
        ):
            button = self._buttons.addButton(words, role)
            button.setObjectName(f"exercise.{name}")
        self._enable(False)

    def _push(self, name: str, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"exercise.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _=False: act())
        return button

    def _on_anew(self) -> None:
        self._seed.setValue(self._seed.value() % _MOST_SEEDS + 1)

    def _label(self, name: str, words: str, buddy: QWidget) -> QLabel:
        label = QLabel(words, self)
        label.setObjectName(f"exercise.{name}.label")
        label.setBuddy(buddy)
        return label

    def _connect(self) -> None:
        self._source.activated.connect(lambda _row: self._ask_source())
        self._kinds.chosen_changed.connect(self.ask)
        self._number.valueChanged.connect(self.ask)
        self._seed.valueChanged.connect(self.ask)
        self._rewritten.toggled.connect(self.ask)
        self._shows.toggled.connect(self._answers.setVisible)
        self._button("compare").clicked.connect(self._on_compare)
        self._button("save").clicked.connect(lambda: self.save_wanted.emit(self._exercise))
        self._button("print").clicked.connect(lambda: self.print_wanted.emit(self._exercise))
        self._button("cancel").clicked.connect(self.reject)

    def _on_compare(self) -> None:
        self.accept()
        self.compare_wanted.emit(self._exercise)

    def _button(self, name: str) -> QPushButton:
        found = self._buttons.findChild(
            QPushButton, f"exercise.{name}", Qt.FindChildOption.FindDirectChildrenOnly
        )
        assert isinstance(found, QPushButton)
        return found

    def _enable(self, can_be_used: bool) -> None:
        for name in ("compare", "save", "print"):
            self._button(name).setEnabled(can_be_used)

    def _ask_source(self) -> None:
        self.show_problem(tr("Reading the article…"))
        self.source_wanted.emit(str(self._source.currentData()))

    def ask(self) -> None:
        """Ask for the exercise that the controls describe."""
        self.exercise_wanted.emit(self._wish())

    def _wish(self) -> "ExerciseWish":
        number = self._number.value()
        kinds = self._kinds.chosen() if number else ()
        return requests.wish(kinds, number, self._seed.value(), self._rewritten.isChecked())
