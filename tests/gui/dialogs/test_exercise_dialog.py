"""The dialog for a new exercise: what it asks for, and what it shows of what was made."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from reader.exercises.exercise import ExerciseWish, make_exercise
from reader.gui.dialogs.exercise_dialog import FILE, ExerciseDialog
from tests.builders import read_article
from tests.gui.arranged import rows, said, spoken, traits

Part = TypeVar("Part", bound=QObject)

ARTICLE = read_article("News\n\nThe council met on Monday in an odd hall with 14 seats.\n", language="en")
OFFERS = {"number": 1, "weekday": 1, "rank": 0}


@pytest.fixture
def dialog(qtbot: QtBot) -> ExerciseDialog:
    made = ExerciseDialog([("The left one", "left"), ("A file…", FILE)])
    qtbot.addWidget(made)
    made.begin()
    return made


def part(dialog: ExerciseDialog, kind: type[Part], name: str) -> Part:
    found = dialog.findChild(kind, f"exercise.{name}")
    assert isinstance(found, kind)
    return found


def enabled(dialog: ExerciseDialog) -> list[str]:
    names = ("compare", "save", "print", "cancel")
    return [name for name in names if part(dialog, QPushButton, name).isEnabled()]


def wishes(dialog: ExerciseDialog) -> list[ExerciseWish]:
    asked: list[ExerciseWish] = []
    dialog.exercise_wanted.connect(asked.append)
    return asked


def test_it_asks_for_its_first_source_and_nothing_can_be_done_yet(qtbot: QtBot) -> None:
    made = ExerciseDialog([("The left one", "left"), ("A file…", FILE)])
    qtbot.addWidget(made)
    asked: list[str] = []
    made.source_wanted.connect(asked.append)
    made.begin()
    part(made, QComboBox, "source").setCurrentIndex(1)
    part(made, QComboBox, "source").activated.emit(1)
    assert asked == ["left", FILE]
    assert enabled(made) == ["cancel"]
    assert part(made, QLabel, "note").text() == "Reading the article…"


def test_every_change_asks_for_an_exercise(dialog: ExerciseDialog) -> None:
    asked = wishes(dialog)
    dialog.show_offers(OFFERS)
    part(dialog, QSpinBox, "number").setValue(2)
    part(dialog, QSpinBox, "seed").setValue(9)
    part(dialog, QPushButton, "anew").click()
    part(dialog, QCheckBox, "rewritten").setChecked(True)
    part(dialog, QPushButton, "none").click()
    part(dialog, QPushButton, "all").click()
    part(dialog, QSpinBox, "number").setValue(0)
    both = ("number", "weekday")
    assert asked == [
        ExerciseWish(both, 3, 1), ExerciseWish(both, 2, 1), ExerciseWish(both, 2, 9),
        ExerciseWish(both, 2, 10),
        ExerciseWish(both, 2, 10, True), ExerciseWish((), 2, 10, True), ExerciseWish(both, 2, 10, True),
        ExerciseWish((), 0, 10, True),
    ]  # fmt: skip


def test_choosing_anew_begins_again_behind_the_last_seed(dialog: ExerciseDialog) -> None:
    seed = part(dialog, QSpinBox, "seed")
    seed.setValue(seed.maximum())
    part(dialog, QPushButton, "anew").click()
    assert seed.value() == 1


def test_what_is_changed_stays_hidden_until_it_is_asked_for(dialog: ExerciseDialog) -> None:
    dialog.show_exercise(make_exercise(ARTICLE, ExerciseWish(("weekday", "rank"), 2, 1)))
    answers = part(dialog, QPlainTextEdit, "answers")
    assert not answers.isVisible()
    part(dialog, QCheckBox, "shows").setChecked(True)
    assert answers.isVisible()
    assert "“Monday” → “Wednesday”" in answers.toPlainText()
    assert part(dialog, QLabel, "note").text() == (
        "1 place says something else. No place in this article for: Rank. Only 1 place was found."
    )
    assert enabled(dialog) == ["compare", "save", "print", "cancel"]


def test_places_that_say_the_same_are_counted_apart(dialog: ExerciseDialog) -> None:
    exercise = make_exercise(ARTICLE, ExerciseWish(("weekday",), 0, 3, is_rewritten=True))
    dialog.show_exercise(exercise)
    count = len(exercise.alterations)
    words = "1 place says" if count == 1 else f"{count} places say"
    assert part(dialog, QLabel, "note").text() == f"0 places say something else. {words} the same anew."


def test_a_problem_takes_the_exercise_away(dialog: ExerciseDialog) -> None:
    dialog.show_exercise(make_exercise(ARTICLE, ExerciseWish(("weekday",), 1, 1)))
    dialog.show_problem("Nothing can be made.")
    assert part(dialog, QLabel, "note").text() == "Nothing can be made."
    assert part(dialog, QPlainTextEdit, "answers").toPlainText() == ""
    assert enabled(dialog) == ["cancel"]


@pytest.mark.parametrize(("button", "stays"), [("compare", False), ("save", True), ("print", True)])
def test_each_button_hands_the_exercise_on(dialog: ExerciseDialog, button: str, stays: bool) -> None:
    exercise = make_exercise(ARTICLE, ExerciseWish(("weekday",), 1, 1))
    told: list[tuple[str, object]] = []
    for name in ("compare", "save", "print"):
        wanted = getattr(dialog, f"{name}_wanted")
        wanted.connect(lambda made, name=name: told.append((name, made)))
    dialog.show_exercise(exercise)
    part(dialog, QPushButton, button).click()
    assert told == [(button, exercise)]
    assert dialog.isVisible() is stays


def test_a_chosen_file_is_named_and_a_source_shown_without_asking(dialog: ExerciseDialog) -> None:
    asked: list[str] = []
    dialog.source_wanted.connect(asked.append)
    dialog.name_file("story.txt")
    dialog.choose_source(FILE)
    assert part(dialog, QComboBox, "source").currentText() == "File: story.txt …"
    assert asked == []
    part(dialog, QPushButton, "cancel").click()
    assert not dialog.isVisible()


def test_it_asks_from_top_to_bottom_and_says_what_each_control_is_for(dialog: ExerciseDialog) -> None:
    assert rows(dialog) == [
        "source.label source all none",
        "kinds",
        "number.label number seed.label seed anew rewritten shows",
        "note",
        "buttons compare save print cancel",
    ]
    assert (dialog.objectName(), dialog.windowTitle()) == ("exercise", "New exercise")
    assert dialog.size().toTuple() == (860, 660)
    assert spoken(dialog) == {
        "source": "Article",
        "kinds": "Kinds of change",
        "number": "In how many places",
        "seed": "Seed: chooses among the places",
        "answers": "Answers",
    }
    assert traits(dialog) == {
        "answers": "readonly hidden",
        "note": "wraps",
        "compare": "default disabled",
        "save": "disabled",
        "print": "disabled",
        "source.label": "for:source",
        "all": "manual",
        "none": "manual",
        "number.label": "for:number",
        "seed.label": "for:seed",
        "anew": "manual",
    }
    words = said(dialog)
    assert [words[name] for name in ("compare", "save", "print", "cancel", "all", "none", "anew")] == [
        "&Compare now", "&Save copy and key…", "P&rint handout…", "Cancel",
        "Tick a&ll", "&Untick all", "Choose a&new",
    ]  # fmt: skip


def test_numbers_begin_at_the_usual_and_stay_in_their_bounds(dialog: ExerciseDialog) -> None:
    boxes = [part(dialog, QSpinBox, name) for name in ("number", "seed")]
    assert [(box.minimum(), box.maximum(), box.value()) for box in boxes] == [(0, 20, 3), (1, 9999, 1)]
    assert part(dialog, QPlainTextEdit, "answers").minimumHeight() == 132
    assert part(dialog, QPlainTextEdit, "answers").maximumHeight() == 132
    assert part(dialog, QComboBox, "source").width() > 400


def test_answers_stand_between_the_wishes_and_the_note(dialog: ExerciseDialog) -> None:
    part(dialog, QCheckBox, "shows").setChecked(True)
    assert rows(dialog)[2:5] == [
        "number.label number seed.label seed anew rewritten shows", "answers", "note",
    ]  # fmt: skip
    part(dialog, QCheckBox, "shows").setChecked(False)
    assert not part(dialog, QPlainTextEdit, "answers").isVisible()


def test_no_kind_is_wished_where_no_place_is(dialog: ExerciseDialog) -> None:
    asked = wishes(dialog)
    dialog.show_offers(OFFERS)
    part(dialog, QSpinBox, "number").setValue(0)
    part(dialog, QSpinBox, "number").setValue(1)
    assert [(wish.kinds, wish.number) for wish in asked[1:]] == [((), 0), (("number", "weekday"), 1)]


def test_before_it_is_begun_nothing_can_be_done_with_it(qtbot: QtBot) -> None:
    made = ExerciseDialog([("The left one", "left")])
    qtbot.addWidget(made)
    assert enabled(made) == ["cancel"]
