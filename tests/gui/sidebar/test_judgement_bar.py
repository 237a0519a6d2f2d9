"""What a person says of a warning: said, taken back, noted; nothing without a warning."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.sidebar.judgement_bar import JudgementBar
from tests.gui.invented import comparison
from tests.gui.windows import Answers

WARNING = identity_of(comparison().warnings[0])
OPEN, CHECKED, WRONG = WarningState.OPEN, WarningState.CHECKED, WarningState.WRONG


@pytest.fixture
def bar(holder: QWidget) -> JudgementBar:
    return JudgementBar(holder)


def _button(bar: JudgementBar, name: str) -> QToolButton:
    found = bar.findChild(QToolButton, f"sidebar.warnings.{name}")
    assert found is not None
    return found


def test_without_a_warning_nothing_can_be_said(bar: JudgementBar) -> None:
    assert not any(_button(bar, name).isEnabled() for name in ("checked", "wrong", "note"))


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        (OPEN, "checked", CHECKED),
        (OPEN, "wrong", WRONG),
        (CHECKED, "checked", OPEN),
        (CHECKED, "wrong", WRONG),
        (WRONG, "wrong", OPEN),
    ],
)
def test_a_word_is_said_and_once_more_takes_it_back(
    bar: JudgementBar, qtbot: QtBot, before: WarningState, name: str, after: WarningState
) -> None:
    bar.show_judgement(Judgement(WARNING, before, "a note"))
    with qtbot.waitSignal(bar.judged) as told:
        _button(bar, name).click()
    assert told.args == [Judgement(WARNING, after, "a note")]


@pytest.mark.parametrize("state", list(WarningState))
def test_the_buttons_show_what_was_said(bar: JudgementBar, state: WarningState) -> None:
    bar.show_judgement(Judgement(WARNING, state))
    assert _button(bar, "checked").isChecked() is (state is CHECKED)
    assert _button(bar, "wrong").isChecked() is (state is WRONG)


def test_a_note_keeps_what_was_said(bar: JudgementBar, qtbot: QtBot) -> None:
    bar.show_judgement(Judgement(WARNING, CHECKED, "old"))
    answers = bar.dialogs = Answers()
    answers.words.append(" new ")
    with qtbot.waitSignal(bar.judged) as told:
        _button(bar, "note").click()
    assert told.args == [Judgement(WARNING, CHECKED, "new")]
    assert answers.typed == [("Note", "old", None)]


def test_a_note_thought_better_of_says_nothing(bar: JudgementBar, qtbot: QtBot) -> None:
    bar.show_judgement(Judgement(WARNING, CHECKED, "old"))
    bar.dialogs = Answers()
    with qtbot.assertNotEmitted(bar.judged):
        _button(bar, "note").click()


def test_the_menu_says_the_same(bar: JudgementBar, qtbot: QtBot) -> None:
    bar.show_judgement(Judgement(WARNING, OPEN))
    menu = bar.menu()
    names = [action.objectName() for action in menu.actions()]
    assert names == ["action.warnings.checked", "action.warnings.wrong", "action.warnings.note"]
    with qtbot.waitSignal(bar.judged) as told:
        menu.actions()[1].trigger()
    assert told.args == [Judgement(WARNING, WRONG)]


def test_signs_stand_alone_where_the_words_of_all_have_no_room(bar: JudgementBar) -> None:
    buttons = [_button(bar, name) for name in ("checked", "wrong", "note")]
    words = [button.text() for button in buttons]
    widest = max(button.sizeHint().width() for button in buttons)
    for width, shown in (
        (3 * widest + 31, ["✓", "✗", "✎"]),
        (3 * widest + 32, words),
        (200, ["✓", "✗", "✎"]),
    ):
        bar.resize(width, 40)
        QApplication.sendEvent(bar, QResizeEvent(QSize(width, 40), QSize()))
        assert [button.text() for button in buttons] == shown
    assert [button.accessibleName() for button in buttons] == words
    assert bar.minimumSizeHint().width() == 0


def test_its_buttons_are_chips_that_share_its_width(bar: JudgementBar) -> None:
    assert bar.objectName() == "sidebar.warnings.judging"
    bar.resize(900, 60)
    bar.show()
    buttons = [_button(bar, name) for name in ("checked", "wrong", "note")]
    assert [button.text() for button in buttons] == ["✓ Checked", "✗ Wrong", "✎ Note…"]
    assert [button.isCheckable() for button in buttons] == [True, True, False]
    assert {button.property("chip") for button in buttons} == {True}
    widths = [button.width() for button in buttons]
    assert max(widths) - min(widths) <= 1
    assert sum(widths) == 900 - 2 * 8 - 2 * 8
    kinds = QSizePolicy.Policy
    assert {button.sizePolicy().verticalPolicy() for button in buttons} == {kinds.Fixed}
    assert {button.sizePolicy().horizontalPolicy() for button in buttons} == {kinds.Expanding}


def test_its_menu_opens_where_it_is_asked_for_and_goes_when_it_is_closed(bar: JudgementBar) -> None:
    bar.popup(QPoint(40, 50))
    menu = bar.findChild(QMenu, "sidebar.warnings.menu")
    assert menu is not None
    assert menu.pos().toTuple() == (40, 50)
    assert menu.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    assert [action.text() for action in menu.actions()] == ["✓ Checked", "✗ Wrong", "✎ Note…"]
    menu.close()


def test_without_a_warning_even_its_menu_says_nothing(bar: JudgementBar, qtbot: QtBot) -> None:
    answers = bar.dialogs = Answers()
    answers.words.append("new")
    with qtbot.assertNotEmitted(bar.judged):
        for action in bar.menu().actions():
            action.trigger()
    assert answers.typed == []


def test_another_warning_shows_what_was_said_of_it(bar: JudgementBar) -> None:
    bar.show_judgement(Judgement(WARNING, CHECKED))
    bar.show_judgement(None)
    assert not _button(bar, "checked").isChecked()
    assert not _button(bar, "note").isEnabled()
