"""When a text stands whole and painted in its pane."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_setting import AT_ONCE
from reader.gui.panes.article_text import ArticleText
from reader.gui.widgets.theme import load_theme
from reader.text.article import Article
from tests.builders import read_article
from tests.gui.rounds import rounds_pass

_LONG = "\n\n".join(f"The bridge number {n} is closed until further notice." for n in range(AT_ONCE // 20))


class Pane:
    """A text in a window of its own, and what it tells of appearing, with the length that stood there."""

    def __init__(self, qtbot: QtBot, *, is_seen: bool) -> None:
        self.text = ArticleText("left", load_theme("light"))
        qtbot.addWidget(self.text)
        self.told: list[object] = []
        self.paints = 0
        appearing = self.text.display.appearing
        appearing.expected.connect(lambda: self.told.append("expected"))
        appearing.shown.connect(lambda: self.told.append(self.text.document().characterCount()))
        if is_seen:
            with qtbot.waitExposed(self.text):
                self.text.show()

    def give(self, article: Article | None) -> None:
        self.text.display.show_article(article)
        if article is not None:
            self.text.display.appearing.expect()


def test_a_short_text_is_shown_once_it_is_painted(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    pane.give(read_article("One bridge.\n\nTwo bridges."))
    assert pane.told == ["expected"]
    qtbot.waitUntil(lambda: len(pane.told) == 2)
    QApplication.processEvents()
    assert pane.told == ["expected", len("One bridge.\nTwo bridges.") + 1]


def test_a_long_text_is_shown_when_all_of_it_is_there(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    long = read_article(_LONG)
    pane.give(long)
    assert pane.text.document().characterCount() < 10_000
    qtbot.waitUntil(lambda: len(pane.told) == 2, timeout=30_000)
    assert pane.told == ["expected", len(_LONG.replace("\n\n", "\n")) + 1]


def test_what_nobody_sees_is_shown_when_it_is_whole(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=False)
    pane.give(read_article("One bridge."))
    assert pane.told == ["expected"]
    qtbot.waitUntil(lambda: len(pane.told) == 2, timeout=500)


def test_what_is_hidden_behind_another_is_shown_without_waiting_for_a_paint(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    pane.text.viewport().hide()
    pane.give(read_article("One bridge."))
    rounds_pass(qtbot)
    assert len(pane.told) == 2


def test_what_is_seen_is_not_shown_before_it_is_painted(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    pane.text.setUpdatesEnabled(False)
    pane.give(read_article("One bridge."))
    rounds_pass(qtbot)
    assert pane.told == ["expected"]


def test_a_text_set_anew_before_it_was_shown_is_shown_once(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    pane.give(read_article("One bridge."))
    pane.give(read_article("Two long bridges."))
    qtbot.waitUntil(lambda: len(pane.told) == 2)
    QApplication.processEvents()
    assert pane.told == ["expected", len("Two long bridges.") + 1]


def test_a_text_painted_twice_before_it_is_told_is_told_once(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    appearing = pane.text.display.appearing
    pane.give(read_article("One bridge."))
    appearing.painted()
    appearing.expect()
    appearing.painted()
    qtbot.waitUntil(lambda: len(pane.told) == 2)
    QApplication.processEvents()
    assert pane.told == ["expected", len("One bridge.") + 1]


def test_another_size_is_told_as_well(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    pane.give(read_article("One bridge."))
    qtbot.waitUntil(lambda: len(pane.told) == 2)
    pane.text.display.set_zoom(1.5)
    qtbot.waitUntil(lambda: len(pane.told) == 4)
    assert pane.told[2] == "expected"


def test_an_empty_pane_tells_nothing(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    pane.give(None)
    pane.text.display.set_zoom(1.5)
    QApplication.processEvents()
    assert pane.told == []


def test_a_window_that_is_not_painted_is_not_waited_for_for_ever(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    pane.text.setUpdatesEnabled(False)
    pane.give(read_article("One bridge."))
    qtbot.waitUntil(lambda: len(pane.told) == 2, timeout=5_000)


def test_a_whole_text_counts_as_painted_after_a_second(qtbot: QtBot) -> None:
    pane = Pane(qtbot, is_seen=True)
    (patience,) = pane.text.display.appearing.findChildren(QTimer)
    assert (patience.interval(), patience.isSingleShot(), patience.isActive()) == (1000, True, False)
    pane.give(read_article("One bridge."))
    assert patience.isActive()
    qtbot.waitUntil(lambda: len(pane.told) == 2)
    assert not patience.isActive()
