"""The tour is put in order by mouse and keys, hidden, noted, added to and proposed anew."""

from itertools import pairwise
from typing import TypeVar

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.gui.present.arrange_dialog import ArrangeDialog
from reader.lesson.proposed_tour import proposed_tour
from reader.lesson.tour import Tour, TourStep, moved
from tests.lesson.made import made_pair, step_of

T = TypeVar("T", bound=QWidget)
NO_KEYS = Qt.KeyboardModifier.NoModifier
PROPOSED = proposed_tour(made_pair())
CHOSEN = step_of("400 euros", "900 euros")
NEW = step_of("Ferry pier", "Norwick pier")


def _dialog(
    holder: QWidget, tour: Tour = PROPOSED, chosen: TourStep | None = None, proposed: Tour = PROPOSED
) -> ArrangeDialog:
    return ArrangeDialog(made_pair(), tour, proposed, chosen, holder)


def _button(dialog: ArrangeDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, f"arrange.{name}")
    assert isinstance(found, QPushButton)
    return found


def _rows(dialog: ArrangeDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_every_step_has_a_row_with_why_it_is_there_and_both_wordings(holder: QWidget) -> None:
    dialog = _dialog(holder)
    assert len(_rows(dialog)) == len(PROPOSED)
    assert _rows(dialog)[0].split("\n")[0] == "Altered quotation"
    assert "pay more" in _rows(dialog)[0].split("\n")[1]
    assert "pay twice" in _rows(dialog)[0].split("\n")[2]
    assert dialog.list.currentRow() == 0
    line = dialog.list.fontMetrics().height()
    assert 3 * line < dialog.list.sizeHintForRow(0) < 6 * line


def test_a_hidden_step_has_no_check_mark(holder: QWidget) -> None:
    hidden = replace(PROPOSED[1], hidden=True)
    dialog = _dialog(holder, (PROPOSED[0], hidden, *PROPOSED[2:]))
    marks = [dialog.list.item(row).checkState() for row in range(3)]
    assert marks == [Qt.CheckState.Checked, Qt.CheckState.Unchecked, Qt.CheckState.Checked]


def test_buttons_and_keys_move_a_step_and_it_stays_chosen(holder: QWidget) -> None:
    dialog = _dialog(holder)
    _button(dialog, "down").click()
    assert dialog.tour == moved(PROPOSED, 0, 1)
    assert dialog.list.currentRow() == 1
    QTest.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.tour == moved(PROPOSED, 0, 2)
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    _button(dialog, "up").click()
    assert dialog.tour == PROPOSED
    QTest.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert (dialog.tour, dialog.list.currentRow()) == (PROPOSED, 0)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert (dialog.tour, dialog.list.currentRow()) == (PROPOSED, 1)


def test_only_what_can_be_done_can_be_pressed(holder: QWidget) -> None:
    dialog = _dialog(holder)
    assert [_button(dialog, name).isEnabled() for name in ("up", "down", "add")] == [False, True, False]
    dialog.list.setCurrentRow(len(PROPOSED) - 1)
    assert [_button(dialog, name).isEnabled() for name in ("up", "down")] == [True, False]
    assert _button(_dialog(holder, chosen=CHOSEN), "add").isEnabled()


def test_a_row_that_is_dragged_puts_the_tour_in_its_order(holder: QWidget) -> None:
    dialog = _dialog(holder)
    model = dialog.list.model()
    model.moveRow(QModelIndex(), 0, QModelIndex(), 3)
    assert dialog.tour == moved(PROPOSED, 0, 2)
    model.moveRow(QModelIndex(), 3, QModelIndex(), 0)
    assert dialog.tour == moved(moved(PROPOSED, 0, 2), 3, 0)


def test_a_tick_that_is_taken_away_hides_the_step(holder: QWidget) -> None:
    dialog = _dialog(holder)
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert [step.hidden for step in dialog.tour][:3] == [False, True, False]
    count = dialog.findChild(QLabel, "arrange.count")
    assert isinstance(count, QLabel)
    assert count.text() == f"{len(PROPOSED) - 1} pairs are shown."
    dialog.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert dialog.tour == PROPOSED


def test_a_note_belongs_to_the_chosen_step_and_is_signed_in_its_row(holder: QWidget) -> None:
    dialog = _dialog(holder)
    note = dialog.findChild(QPlainTextEdit, "arrange.note")
    assert isinstance(note, QPlainTextEdit)
    dialog.list.setCurrentRow(2)
    note.setPlainText("Ask the last row.")
    assert dialog.tour[2].note == "Ask the last row."
    assert _rows(dialog)[2].split("\n")[0] == "Close rewording  ✎"
    dialog.list.setCurrentRow(0)
    assert note.toPlainText() == ""
    dialog.list.setCurrentRow(2)
    assert note.toPlainText() == "Ask the last row."
    note.setPlainText("  ")
    assert dialog.tour == PROPOSED
    assert "✎" not in _rows(dialog)[2]


@pytest.mark.parametrize(("chosen", "row"), [(CHOSEN, 1), (NEW, len(PROPOSED))])
def test_the_chosen_pair_is_added_once(holder: QWidget, chosen: TourStep, row: int) -> None:
    dialog = _dialog(holder, chosen=chosen)
    _button(dialog, "add").click()
    _button(dialog, "add").click()
    assert len(dialog.tour) == max(len(PROPOSED), row + 1)
    assert dialog.tour[row].place == chosen.place
    assert dialog.list.currentRow() == row


def test_the_proposed_tour_comes_back(holder: QWidget) -> None:
    dialog = _dialog(holder, tour=PROPOSED[2:])
    assert dialog.tour == PROPOSED[2:]
    _button(dialog, "propose").click()
    assert dialog.tour == PROPOSED
    assert len(_rows(dialog)) == len(PROPOSED)
    assert dialog.list.currentRow() == 0


def test_steps_that_fit_no_more_are_gone(holder: QWidget) -> None:
    assert _dialog(holder, tour=(TourStep((99,), (0,)), *PROPOSED)).tour == PROPOSED


def test_an_empty_tour_says_why(holder: QWidget) -> None:
    dialog = _dialog(holder, tour=(), proposed=())
    count = dialog.findChild(QLabel, "arrange.count")
    assert isinstance(count, QLabel)
    assert "no sentence in common" in count.text()
    assert not dialog.note.isEnabled()
    for name in ("up", "down", "propose"):
        _button(dialog, name).click()
    dialog.move_step(1)
    assert dialog.tour == ()


@pytest.mark.parametrize(("names", "is_offered"), [(["one"], False), (["one", "two"], True)])
def test_the_audiences_screen_is_asked_for_where_there_are_more(
    holder: QWidget, names: list[str], is_offered: bool
) -> None:
    dialog = _dialog(holder)
    dialog.set_screens(names, len(names) - 1)
    screens = dialog.findChild(QComboBox, "arrange.screens")
    assert isinstance(screens, QComboBox)
    assert screens.isHidden() is not is_offered
    assert screens.currentText() == names[-1]


def test_ok_and_cancel_end_it(holder: QWidget, qtbot: QtBot) -> None:
    for name, signal in (("ok", "accepted"), ("cancel", "rejected")):
        dialog = _dialog(holder)
        with qtbot.waitSignal(getattr(dialog, signal)):
            _button(dialog, name).click()


def _part(dialog: ArrangeDialog, kind: type[T], name: str) -> T:
    found = dialog.findChild(kind, f"arrange.{name}")
    assert isinstance(found, kind), name
    return found


def test_it_says_what_it_is_for_and_how_steps_are_moved(holder: QWidget) -> None:
    dialog = _dialog(holder)
    assert (dialog.objectName(), dialog.windowTitle()) == ("arrange", "Arrange the tour")
    assert dialog.size().toTuple() == (980, 640)
    hint = _part(dialog, QLabel, "hint")
    assert hint.text() == "Ticked pairs are shown, from top to bottom. Drag them, or press Alt+↑ or Alt+↓."
    assert hint.wordWrap()
    caption = _part(dialog, QLabel, "note.label")
    assert caption.buddy() is dialog.note
    assert dialog.list.accessibleName() == "Steps of the tour"
    assert dialog.note.accessibleName() == "Note for the speaker"
    assert dialog.note.tabChangesFocus()
    assert dialog.screens.accessibleName() == "Screen of the audience"
    assert (dialog.list.objectName(), dialog.note.objectName()) == ("arrange.list", "arrange.note")
    assert _part(dialog, QLabel, "count").property("muted") is True


def test_a_row_of_the_list_can_be_dragged_and_ticked_and_is_cut_short(holder: QWidget) -> None:
    dialog = _dialog(holder)
    kept = dialog.list
    assert kept.dragDropMode() is QAbstractItemView.DragDropMode.InternalMove
    assert kept.textElideMode() is Qt.TextElideMode.ElideRight
    assert kept.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert kept.uniformItemSizes()
    item, flags = kept.item(0), Qt.ItemFlag
    assert item.flags() == (
        flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsDragEnabled | flags.ItemIsUserCheckable
    )
    assert item.sizeHint().toTuple() == (0, 62)


def test_list_note_and_buttons_stand_where_they_belong(holder: QWidget) -> None:
    dialog = _dialog(holder)
    dialog.set_screens(["desk", "wall"], 1)
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    hint, count = (_part(dialog, QLabel, name).geometry() for name in ("hint", "count"))
    kept, note, screens = (part.geometry() for part in (dialog.list, dialog.note, dialog.screens))
    caption, label = (_part(dialog, QLabel, f"{name}.label").geometry() for name in ("note", "screens"))
    doings = [_button(dialog, name).geometry() for name in ("up", "down", "add", "propose")]
    box = _part(dialog, QDialogButtonBox, "buttons").geometry()
    assert hint.bottom() < kept.top() < kept.bottom() < doings[0].top()
    assert len({each.top() for each in doings}) == 1
    assert all(one.right() < other.left() for one, other in pairwise(doings))
    assert doings[-1].right() < kept.right() + 1
    assert kept.right() < note.left()
    assert caption.bottom() < note.top() < note.bottom() < label.top() <= label.bottom() < screens.top()
    assert count.right() < box.left()
    assert max(doings[0].bottom(), screens.bottom()) < min(count.top(), box.top())
    assert kept.width() / note.width() == pytest.approx(1.5, abs=0.05)
    assert min(kept.height(), note.height()) > 350


def test_its_buttons_say_what_they_do_and_ok_is_the_one_for_enter(holder: QWidget) -> None:
    dialog = _dialog(holder)
    told = {name: _button(dialog, name).text() for name in ("up", "down", "add", "propose", "ok", "cancel")}
    assert list(told.values()) == [
        "Move &up", "Move &down", "&Add the chosen pair", "&Propose anew", "OK", "Cancel",
    ]  # fmt: skip
    assert [name for name in told if _button(dialog, name).isDefault()] == ["ok"]
    assert not any(_button(dialog, name).autoDefault() for name in ("up", "down", "add", "propose"))


@pytest.mark.parametrize(("keys", "is_moved"), [(Qt.KeyboardModifier.AltModifier, True), (NO_KEYS, False)])
@pytest.mark.parametrize(("key", "by"), [(Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1), (Qt.Key.Key_Left, 0)])
def test_alt_with_an_arrow_moves_the_chosen_step(
    holder: QWidget, key: Qt.Key, by: int, keys: Qt.KeyboardModifier, is_moved: bool
) -> None:
    dialog = _dialog(holder)
    dialog.list.setCurrentRow(1)
    QTest.keyClick(dialog.list, key, keys)
    assert (dialog.tour != PROPOSED) is (is_moved and by != 0)
    assert dialog.list.currentRow() == 1 + by


@pytest.mark.parametrize("row", [0, len(PROPOSED) - 1])
def test_at_the_ends_a_step_stays(holder: QWidget, row: int) -> None:
    dialog = _dialog(holder)
    dialog.list.setCurrentRow(row)
    dialog.move_step(-1 if row == 0 else 1)
    assert dialog.tour == PROPOSED
    assert _button(dialog, "up").isEnabled() is (row > 0)
    assert _button(dialog, "down").isEnabled() is (row == 0)


def test_a_note_that_is_written_does_not_touch_the_wordings_of_its_row(holder: QWidget) -> None:
    dialog = _dialog(holder)
    dialog.list.setCurrentRow(1)
    before = _rows(dialog)
    dialog.note.setPlainText("Ask.")
    assert [step.note for step in dialog.tour] == ["", "Ask."] + [""] * (len(PROPOSED) - 2)
    after = _rows(dialog)
    assert after[1] == before[1].replace("\n", "  ✎\n", 1)
    assert after[:1] + after[2:] == before[:1] + before[2:]
    dialog.note.setPlainText("")
    assert _rows(dialog) == before
    dialog.list.setCurrentRow(-1)
    assert not dialog.note.isEnabled()


def test_how_many_are_shown_is_counted(holder: QWidget) -> None:
    one = (PROPOSED[0], *(replace(step, hidden=True) for step in PROPOSED[1:]))
    assert _part(_dialog(holder, one), QLabel, "count").text() == "1 pair is shown."
    told = _part(_dialog(holder), QLabel, "count").text()
    assert told == f"{len(PROPOSED)} pairs are shown."
