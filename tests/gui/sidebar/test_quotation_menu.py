"""The menu of a quotation: each article that has it offers to copy, correct and reject it there."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.sidebar.quotation_menu import QuotationMenu
from reader.sides import SIDES, Side
from reader.views.citing import with_attribution
from reader.views.utterances import Quoted, Utterance, quoted_in, utterances_of
from tests.gui.invented import comparison

QUOTED = quoted_in(comparison())
(BOTH,) = utterances_of(QUOTED)
ONE: dict[Side, Utterance] = {"left": replace(BOTH, right=()), "right": replace(BOTH, left=())}


@pytest.fixture
def menu(holder: QWidget) -> QuotationMenu:
    return QuotationMenu(holder)


def _entries(menu: QMenu) -> list[tuple[str, str]]:
    return [(entry.objectName(), entry.text()) for entry in menu.actions() if entry.text()]


def _entry(menu: QMenu, name: str) -> QAction:
    found = menu.findChild(QAction, f"action.quotations.{name}")
    assert found is not None
    return found


def _answer(act: Callable[[QInputDialog], None]) -> None:
    """Do something with the dialog as soon as it stands."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        act(dialog)

    QTimer.singleShot(0, answer)


@pytest.mark.parametrize("side", SIDES)
def test_a_quotation_of_one_article_has_three_entries_and_a_note(menu: QuotationMenu, side: Side) -> None:
    assert _entries(menu.of(QUOTED, ONE[side], [])) == [
        (f"action.quotations.copy_{side}", "Copy with attribution"),
        (f"action.quotations.correct_{side}", "Correct the speaker…"),
        (f"action.quotations.reject_{side}", "This is no quotation"),
        ("action.quotations.note", "Note…"),
    ]


def test_a_quotation_of_both_articles_says_in_which_one(menu: QuotationMenu) -> None:
    made = menu.of(QUOTED, BOTH, [])
    assert made.objectName() == "sidebar.quotations.menu"
    assert [text for _, text in _entries(made)] == [
        "Copy with attribution on the left",
        "Correct the speaker on the left…",
        "This is no quotation on the left",
        "Copy with attribution on the right",
        "Correct the speaker on the right…",
        "This is no quotation on the right",
        "Note…",
    ]


@pytest.mark.parametrize("side", SIDES)
def test_the_words_of_one_side_are_copied_with_who_says_them(menu: QuotationMenu, side: Side) -> None:
    _entry(menu.of(QUOTED, BOTH, []), f"copy_{side}").trigger()
    assert QGuiApplication.clipboard().text() == with_attribution(QUOTED.article(side), BOTH.parts(side))


@pytest.mark.parametrize("side", SIDES)
def test_a_rejected_quotation_is_told_by_its_side_and_number(
    qtbot: QtBot, menu: QuotationMenu, side: Side
) -> None:
    with qtbot.waitSignal(menu.quotation_rejected) as told:
        _entry(menu.of(QUOTED, BOTH, []), f"reject_{side}").trigger()
    assert told.args == [side, 0]


def test_a_note_is_asked_for(qtbot: QtBot, menu: QuotationMenu) -> None:
    with qtbot.waitSignal(menu.note_wanted):
        _entry(menu.of(QUOTED, BOTH, []), "note").trigger()


def _asked(
    menu: QuotationMenu, quoted: Quoted, utterance: Utterance, names: list[str]
) -> tuple[list[str], str]:
    """The speakers that the dialog offers, and the one it begins with; nothing is corrected."""
    seen: list[tuple[list[str], str]] = []

    def look(dialog: QInputDialog) -> None:
        combo = dialog.findChild(QComboBox)
        assert combo is not None
        assert combo.isEditable()
        seen.append(([combo.itemText(row) for row in range(combo.count())], dialog.textValue()))
        dialog.reject()

    _answer(look)
    _entry(menu.of(quoted, utterance, names), "correct_left").trigger()
    return seen[0]


@pytest.mark.parametrize(
    ("speaker", "known", "offered", "begun"),
    [
        ("Greta Olsen", ["Ada", "Greta Olsen"], ["", "Ada", "Greta Olsen"], "Greta Olsen"),
        ("Olsen", ["Ada"], ["", "Olsen", "Ada"], "Olsen"),
        (None, ["Ada"], ["", "Ada"], ""),
        ("Olsen", [], ["", "Olsen"], "Olsen"),
    ],
)
def test_known_speakers_are_offered_and_the_one_that_was_found_stands_there(
    menu: QuotationMenu, speaker: str | None, known: list[str], offered: list[str], begun: str
) -> None:
    said = replace(ONE["left"], left=(replace(BOTH.left[0], speaker=speaker),))
    before = list(known)
    assert _asked(menu, QUOTED, said, known) == (offered, begun)
    assert known == before


@pytest.mark.parametrize(("typed", "name"), [("  Ada Byron ", "Ada Byron"), ("", "")])
def test_another_speaker_is_told(qtbot: QtBot, menu: QuotationMenu, typed: str, name: str) -> None:
    def type_(dialog: QInputDialog) -> None:
        dialog.setTextValue(typed)
        dialog.accept()

    _answer(type_)
    with qtbot.waitSignal(menu.speaker_corrected) as told:
        _entry(menu.of(QUOTED, BOTH, ["Ada"]), "correct_right").trigger()
    assert told.args == ["right", 0, name]


def test_a_dialog_that_is_put_away_corrects_nothing(qtbot: QtBot, menu: QuotationMenu) -> None:
    with qtbot.assertNotEmitted(menu.speaker_corrected):
        _asked(menu, QUOTED, BOTH, ["Ada"])
