"""The verdict above the articles."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton
from pytestqt.qtbot import QtBot

from reader.comparison.verdict_sentence import said_of
from reader.gui.compare.verdict_strip import VerdictStrip
from reader.gui.widgets.theme import load_theme
from tests.gui.arranged import spoken, traits
from tests.gui.invented import colours_in
from tests.gui.windows import REORDERED, SPUN, WIRE, Desktop, comparison_of


def test_it_says_the_sentence_of_the_comparison(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    verdict = window.on_desk.view.verdict
    assert verdict.sentence == said_of(comparison_of(window))
    assert verdict.accessibleName().endswith(verdict.sentence)


def test_put_away_it_stays_away_until_another_verdict(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    verdict = window.on_desk.view.verdict
    close = verdict.findChild(QToolButton, "verdict.close")
    assert isinstance(close, QToolButton)
    QTest.mouseClick(close, Qt.MouseButton.LeftButton)
    assert verdict.sentence == ""
    window.on_desk.sidebar.quotations.speaker_corrected.emit("left", 0, "Ada Byron")
    assert verdict.sentence == ""
    window.controller.open_pair(WIRE, REORDERED)
    desktop.settle(window)
    assert verdict.sentence == said_of(comparison_of(window))


def test_one_article_alone_has_no_verdict(desktop: Desktop) -> None:
    window = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    assert window.on_desk.view.verdict.sentence == ""


LIGHT = load_theme("light")


@pytest.fixture
def strip(qtbot: QtBot) -> VerdictStrip:
    made = VerdictStrip(LIGHT)
    qtbot.addWidget(made)
    made.resize(900, 40)
    return made


def _words(strip: VerdictStrip) -> QLabel:
    found = strip.findChild(QLabel, "verdict.words")
    assert found is not None
    return found


def _close(strip: VerdictStrip) -> QToolButton:
    found = strip.findChild(QToolButton, "verdict.close")
    assert found is not None
    return found


def test_it_is_there_only_while_something_is_said(strip: VerdictStrip) -> None:
    seen = [strip.isHidden()]
    strip.show_verdict("Half is a copy.")
    seen.append(strip.isHidden())
    assert (strip.sentence, strip.accessibleName()) == ("Half is a copy.", "Verdict: Half is a copy.")
    strip.show_verdict("")
    seen.append(strip.isHidden())
    assert (strip.sentence, strip.accessibleName()) == ("", "Verdict")
    assert seen == [True, False, True]


def test_what_was_put_away_and_is_said_again_stays_away_and_another_sentence_comes(
    strip: VerdictStrip,
) -> None:
    strip.show_verdict("Half is a copy.")
    _close(strip).click()
    strip.show_verdict("Half is a copy.")
    assert strip.isHidden()
    strip.show_verdict("All is a copy.")
    assert strip.sentence == "All is a copy."


def test_it_gives_way_and_comes_back(qtbot: QtBot, strip: VerdictStrip) -> None:
    with qtbot.waitSignal(strip.changed):
        strip.show_verdict("Half is a copy.")
    strip.cover(True)
    assert strip.isHidden()
    with qtbot.waitSignal(strip.changed):
        strip.show_verdict("All is a copy.")
    assert (strip.isHidden(), strip.sentence) == (True, "All is a copy.")
    strip.cover(False)
    assert not strip.isHidden()
    with qtbot.waitSignal(strip.changed):
        _close(strip).click()
    strip.cover(False)
    assert (strip.isHidden(), strip.sentence) == (True, "")


def test_words_fill_the_strip_and_the_button_stands_at_its_upper_end(
    qtbot: QtBot, strip: VerdictStrip
) -> None:
    strip.show_verdict("Half is a copy. " * 40)
    strip.resize(400, 300)
    with qtbot.waitExposed(strip):
        strip.show()
    words, close = _words(strip), _close(strip)
    assert words.geometry().right() < close.geometry().left()
    assert words.width() > 320
    assert close.geometry().bottom() < 60
    assert words.wordWrap()
    assert words.hasHeightForWidth()
    assert words.sizePolicy().hasHeightForWidth()


def test_its_ground_is_raised_and_its_words_are_plain_and_can_be_copied(
    qtbot: QtBot, strip: VerdictStrip
) -> None:
    strip.show_verdict("<b>Half</b> is a copy.")
    with qtbot.waitExposed(strip):
        strip.show()
    dark = load_theme("dark")
    strip.set_theme(dark)
    assert colours_in(strip, dark.colour("raised")) > 10_000
    assert _words(strip).textFormat() is Qt.TextFormat.PlainText
    assert _words(strip).textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not _close(strip).icon().isNull()
    assert _close(strip).focusPolicy() is Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_words_can_be_selected_and_its_button_is_flat(strip: VerdictStrip, scheme: str) -> None:
    theme = load_theme(scheme)
    strip.set_theme(theme)
    assert (strip.objectName(), strip.palette().window().color()) == ("verdict", theme.colour("raised"))
    assert traits(strip) == {"words": "plain wraps selectable"}
    assert spoken(strip) == {"close": "Put the verdict away"}
    assert _words(strip).sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    close = _close(strip)
    assert close.autoRaise()
    assert close.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert close.minimumSize().toTuple() == (24, 24)
    sign = theme.icon("close").pixmap(20, 20).toImage()
    assert close.icon().pixmap(20, 20).toImage() == sign
