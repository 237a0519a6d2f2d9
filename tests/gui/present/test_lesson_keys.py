"""Every key of a lesson leads where it says, for keyboards and clickers."""

import pytest
from PySide6.QtCore import Qt

from reader.gui.present.lesson_keys import press
from tests.gui.present.lessons import run_at

K = Qt.Key
WORD, ORIGIN = 2, 7
"""Places where a word, and where the origin is asked for."""


@pytest.mark.parametrize(
    ("place", "key", "to"),
    [
        (3, K.Key_Space, 4), (3, K.Key_Right, 4), (3, K.Key_PageDown, 4), (3, K.Key_Return, 4),
        (3, K.Key_Enter, 4), (3, K.Key_Left, 2), (3, K.Key_PageUp, 2), (3, K.Key_Backspace, 2),
        (3, K.Key_Down, 6), (3, K.Key_Up, 1), (3, K.Key_Home, 0), (3, K.Key_End, 11),
        (WORD, K.Key_Space, 3), (WORD, K.Key_PageDown, 3), (WORD, K.Key_PageUp, 1),
        (WORD, K.Key_Right, WORD), (WORD, K.Key_Left, WORD), (WORD, K.Key_Return, WORD),
        (ORIGIN, K.Key_Right, 8), (ORIGIN, K.Key_Left, 6), (ORIGIN, K.Key_Return, 8),
    ],
)  # fmt: skip
def test_keys_lead_on_and_back(place: int, key: Qt.Key, to: int) -> None:
    run = run_at(place)
    assert press(key, run)
    assert run.place == to


@pytest.mark.parametrize(("place", "key"), [(0, K.Key_Left), (11, K.Key_Right), (3, K.Key_1), (3, K.Key_X)])
def test_a_key_that_leads_nowhere_changes_nothing(place: int, key: Qt.Key) -> None:
    run = run_at(place)
    assert not press(key, run)
    assert run.place == place


@pytest.mark.parametrize("key", [K.Key_B, K.Key_Period])
def test_the_screen_goes_blank_and_comes_back(key: Qt.Key) -> None:
    run = run_at(WORD)
    assert press(key, run)
    assert run.is_blank
    for idle in (K.Key_1, K.Key_Right):
        press(idle, run)
    assert (run.is_blank, run.place, run.all_guesses()) == (False, WORD, ())


@pytest.mark.parametrize(
    ("key", "answer"), [(K.Key_1, "copied"), (K.Key_2, "rewritten"), (K.Key_3, "independent")]
)
def test_figures_give_a_voice_and_backspace_takes_it_back(key: Qt.Key, answer: str) -> None:
    run = run_at(ORIGIN)
    assert press(key, run)
    assert press(key, run)
    assert [(vote.answer, vote.voices) for vote in run.all_guesses()[0].votes] == [(answer, 2)]
    assert press(K.Key_Backspace, run)
    assert run.all_guesses()[0].voices == 1
    press(K.Key_Backspace, run)
    assert run.place == ORIGIN
    press(K.Key_Backspace, run)
    assert run.place == ORIGIN - 1


def test_a_blank_screen_takes_no_voice() -> None:
    run = run_at(ORIGIN)
    press(K.Key_B, run)
    assert not press(K.Key_1, run)
    assert run.all_guesses() == ()


def test_arrows_choose_a_word_and_enter_picks_it() -> None:
    run = run_at(WORD)
    for key in (K.Key_Right, K.Key_Right, K.Key_Right, K.Key_Left, K.Key_Return, K.Key_Enter):
        assert press(key, run)
    assert [(vote.answer, vote.voices) for vote in run.all_guesses()[0].votes] == [("quay", 2)]
