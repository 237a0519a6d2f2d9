"""The Warnings tab in the real window: what is listed, what is said of it, and where that is told."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reader.comparison.judgement import WarningState
from reader.gui.shell.main_window import MainWindow
from reader.session.session import load_session
from tests.gui.windows import Desktop, comparison_of, trigger

LEFT = """Council backs bridge

The alleged thief was seen near the station on Monday evening. A choir sang in the old church.

The work will cost 4 million and take two years. The company did not pay the 14 workers.
"""
RIGHT = """Council backs bridge

The thief was seen near the station on Monday evening. In the old church a choir sang.

The work will cost 40 million and take two years. The company did pay the 14 workers.
"""


@pytest.fixture
def window(desktop: Desktop, tmp_path: Path) -> MainWindow:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text(LEFT, "utf-8")
    right.write_text(RIGHT, "utf-8")
    made = desktop.compared(left, right)
    assert len(comparison_of(made).warnings) == 3
    return made


def _button(window: MainWindow, name: str) -> QAbstractButton:
    found = window.findChild(QAbstractButton, f"sidebar.warnings.{name}")
    assert found is not None
    return found


def _combo(window: MainWindow, name: str) -> QComboBox:
    found = window.findChild(QComboBox, f"sidebar.warnings.{name}")
    assert found is not None
    return found


def _states(window: MainWindow) -> list[WarningState]:
    return [found.state for found in comparison_of(window).judgements]


def _count(window: MainWindow) -> str:
    label = window.findChild(QLabel, "sidebar.warnings.count")
    assert label is not None
    return label.text()


def test_the_warnings_stand_in_front_with_how_many_are_to_be_checked(window: MainWindow) -> None:
    sidebar = window.on_desk.sidebar
    assert sidebar.currentWidget() is sidebar.warnings is sidebar.widget(0)
    assert _count(window) == "3 of 3 warnings · 3 to check"
    assert _button_text(window, "status.warnings") == "3 to check"


def _button_text(window: MainWindow, name: str) -> str:
    found = window.findChild(QAbstractButton, name)
    assert found is not None
    return found.text()


@pytest.mark.parametrize(
    ("name", "state"), [("checked", WarningState.CHECKED), ("wrong", WarningState.WRONG)]
)
def test_the_chosen_warning_is_marked_and_the_mark_taken_back(
    window: MainWindow, name: str, state: WarningState
) -> None:
    button = _button(window, name)
    assert not button.isEnabled()
    trigger(window, "next_warning")
    button.click()
    assert _states(window) == [state]
    assert button.isChecked()
    assert _button_text(window, "status.warnings") == "2 to check"
    assert window.isWindowModified()
    button.click()
    assert _states(window) == []
    assert not button.isChecked()


def test_a_mark_can_be_undone_from_the_message(window: MainWindow) -> None:
    trigger(window, "next_warning")
    _button(window, "wrong").click()
    assert window.strip.text == "The warning is marked as wrong."
    undo = window.findChild(QAbstractButton, "message_strip.act")
    assert undo is not None
    undo.click()
    assert _states(window) == []


def test_filters_leave_what_they_say_and_stepping_follows_the_list(window: MainWindow) -> None:
    tab = window.on_desk.sidebar.warnings
    everything = tab.order()
    _combo(window, "grade").setCurrentIndex(2)
    grave = tab.order()
    assert 0 < len(grave) < len(everything)
    seen = []
    for _ in grave:
        trigger(window, "next_warning")
        seen.append(window.controller.selection.choice.warning)
    assert seen == grave
    _combo(window, "grade").setCurrentIndex(0)
    _combo(window, "kind").setCurrentText("Doubt gone or added")
    assert len(tab.order()) == 1
    _combo(window, "kind").setCurrentIndex(0)
    search = window.findChild(QLineEdit, "sidebar.warnings.search")
    assert search is not None
    search.setText("million")
    assert len(tab.order()) == 1
    search.setText("")
    _combo(window, "order").setCurrentText("In reading order")
    beads = [comparison_of(window).warnings[index].bead or 0 for index in tab.order()]
    assert beads == sorted(beads)


def test_only_what_nobody_has_looked_at(window: MainWindow) -> None:
    tab = window.on_desk.sidebar.warnings
    trigger(window, "next_warning")
    first = tab.order()[0]
    _button(window, "checked").click()
    _button(window, "open_only").click()
    assert first not in tab.order()
    assert len(tab.order()) == 2


def test_a_note_is_written_and_kept_with_the_session(
    window: MainWindow, desktop: Desktop, qtbot: QtBot, tmp_path: Path
) -> None:
    trigger(window, "next_warning")
    desktop.answers.words.append("  asked the desk ")
    _button(window, "note").click()
    (said,) = comparison_of(window).judgements
    assert (said.state, said.note) == (WarningState.OPEN, "asked the desk")
    path = tmp_path / "work.reader.json"
    with qtbot.waitSignal(window.controller.saved):
        window.controller.files.save_session(path)
    assert load_session(path).judgements == (said,)
    assert not window.isWindowModified()


def test_judgements_stay_when_the_pair_is_compared_again(window: MainWindow, qtbot: QtBot) -> None:
    trigger(window, "next_warning")
    _button(window, "checked").click()
    with qtbot.waitSignal(window.controller.comparison_ready, timeout=30_000):
        trigger(window, "compare_again")
    assert _states(window) == [WarningState.CHECKED]
    with qtbot.waitSignal(window.controller.comparison_ready, timeout=30_000):
        trigger(window, "swap")
    assert _button_text(window, "status.warnings") == "2 to check"


def test_a_pair_without_warnings_says_so(desktop: Desktop, tmp_path: Path) -> None:
    path = tmp_path / "same.txt"
    path.write_text(LEFT, "utf-8")
    window = desktop.compared(path, path)
    assert _count(window) == "0 of 0 warnings · 0 to check"
    assert window.on_desk.sidebar.warnings.why_empty().startswith("No warning")
    assert not _is_shown(window, "status.warnings")


def _is_shown(window: MainWindow, name: str) -> bool:
    found = window.findChild(QAbstractButton, name)
    return found is not None and found.isVisible()
