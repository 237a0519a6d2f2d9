"""A short article stands at once; a long one begins at once and takes its place when all of it is set."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtCore import QSizeF, QTimer
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from reader.gui.panes import article_setting
from reader.gui.panes.article_setting import ArticleSetting
from reader.gui.panes.pacing import Pacing
from reader.gui.panes.text_caret import TextCaret
from reader.gui.panes.text_places import TextPlaces
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import Typeface
from reader.text.article import Article, Role
from reader.text.details import Details
from reader.views.text_map import TextMap, text_map
from tests.gui.invented import article
from tests.gui.rounds import rounds_pass

LOOK = (load_theme("light"), Typeface(), False)
LARGE = (load_theme("light"), Typeface("", 18.0), False)


class Pane(NamedTuple):
    """A browser with what sets articles into it."""

    browser: QTextBrowser
    places: TextPlaces
    caret: TextCaret
    setting: ArticleSetting

    def set(self, of: Article | None, look: tuple[object, ...] = LOOK, *, anew: bool = True) -> None:
        self.places.mapped = text_map(of) if of is not None else TextMap("", ())
        self.setting.set(of, look, anew=anew)  # type: ignore[arg-type]

    def shows(self, of: Article) -> bool:
        return self.browser.document().blockCount() == len(of.paragraphs)

    def first_words(self) -> str:
        return self.browser.document().firstBlock().text()


def _told(count: int, word: str = "harbour") -> Article:
    """An article of paragraphs of 100 code points, each with its number in front."""
    words = [f"{number} {word} " for number in range(count)]
    parts = [(Role.BODY, [f"{begun}{'x' * (100 - len(begun))}"]) for begun in words]
    return article(parts, Details())


SHORT = _told(12)
LONG = _told(30)


@pytest.fixture
def pane(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Pane:
    """A pane in which 2,000 code points are long, and of these 500 are shown meanwhile."""
    monkeypatch.setattr(article_setting, "AT_ONCE", 2_000)
    monkeypatch.setattr(article_setting, "_BEGINNING", 500)
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    browser.resize(500, 200)
    places = TextPlaces(browser)
    caret = TextCaret(browser, places)
    made = Pane(browser, places, caret, ArticleSetting(browser, places, caret))
    with qtbot.waitExposed(browser):
        browser.show()
    return made


def _counted(setting: ArticleSetting) -> Callable[[], int]:
    told: list[None] = []
    setting.relaid.connect(lambda: told.append(None))
    return lambda: len(told)


@pytest.mark.parametrize(("paragraphs", "shown"), [(1, 1), (20, 20), (21, 5), (30, 5)])
def test_up_to_a_length_all_is_set_at_once_and_beyond_it_the_beginning(
    pane: Pane, paragraphs: int, shown: int
) -> None:
    pane.set(_told(paragraphs))
    assert pane.browser.document().blockCount() == shown


def test_the_rest_of_a_long_article_follows_by_itself(qtbot: QtBot, pane: Pane) -> None:
    told = list[None]()
    pane.setting.whole.connect(lambda: told.append(None))
    pane.set(LONG)
    qtbot.waitUntil(lambda: pane.shows(LONG))
    assert pane.browser.document().lastBlock().text().startswith("29 ")
    rounds_pass(qtbot, 20)
    assert len(told) == 1, "it is whole once"


def test_a_long_article_is_complete_when_a_place_far_down_is_asked_for(pane: Pane) -> None:
    pane.set(LONG)
    assert pane.places.height_of(LONG.sentences[-1].span.start) > 500
    assert pane.shows(LONG)


def test_a_complete_article_is_not_set_once_more(qtbot: QtBot, pane: Pane) -> None:
    pane.set(LONG)
    pane.places.complete()
    document = pane.browser.document()
    pane.places.complete()
    rounds_pass(qtbot)
    assert pane.browser.document() is document
    assert pane.shows(LONG)


def test_what_stands_there_stays_until_its_new_look_is_ready(qtbot: QtBot, pane: Pane) -> None:
    pane.set(LONG)
    pane.places.complete()
    before = pane.browser.document()
    pane.set(LONG, LARGE, anew=False)
    assert pane.browser.document() is before
    qtbot.waitUntil(lambda: pane.browser.document() is not before)
    assert pane.shows(LONG)
    assert pane.browser.document().defaultFont().pointSizeF() == 18.0


def test_another_article_begins_at_once_where_a_long_one_stood(pane: Pane) -> None:
    pane.set(LONG)
    pane.set(_told(40, "ferry"))
    assert pane.first_words().startswith("0 ferry")
    assert pane.browser.document().blockCount() == 5


@pytest.mark.parametrize(("most", "shown"), [(12, 12), (11, 11), (4, 4)])
def test_as_many_blocks_are_set_at_once_as_may_be_however_short(
    pane: Pane, monkeypatch: pytest.MonkeyPatch, most: int, shown: int
) -> None:
    monkeypatch.setattr(article_setting, "MOST_BLOCKS", most)
    monkeypatch.setattr(article_setting, "_BEGINNING", 2_000)
    pane.set(SHORT)
    assert pane.browser.document().blockCount() == shown
    assert pane.setting.is_whole is (most == 12)


def test_the_newest_article_wins_over_one_that_is_being_set(qtbot: QtBot, pane: Pane) -> None:
    pane.set(LONG)
    pane.set(SHORT)
    document = pane.browser.document()
    assert pane.shows(SHORT)
    rounds_pass(qtbot)
    assert pane.browser.document() is document


@pytest.mark.parametrize("of", [SHORT, LONG])
def test_no_article_ends_what_is_being_set(qtbot: QtBot, pane: Pane, of: Article) -> None:
    pane.set(of)
    pane.set(None)
    assert pane.browser.document().isEmpty()
    rounds_pass(qtbot)
    assert pane.browser.document().isEmpty()


def test_an_empty_pane_that_is_emptied_keeps_its_document(pane: Pane) -> None:
    pane.set(None)
    document = pane.browser.document()
    pane.set(None)
    assert pane.browser.document() is document


def test_the_look_of_the_same_text_changes_in_place(pane: Pane) -> None:
    pane.set(SHORT)
    place = SHORT.sentences[7].span.start + 3
    pane.caret.put(place)
    pane.browser.verticalScrollBar().setValue(round(pane.places.height_of(SHORT.sentences[5].span.start)))
    top = pane.places.ends_in_view()[0]
    pane.set(SHORT, LARGE, anew=False)
    assert pane.caret.at() == place
    assert abs(pane.places.ends_in_view()[0] - top) < 60
    assert pane.browser.verticalScrollBar().value() > 0
    assert pane.browser.document().defaultFont().pointSizeF() == 18.0


def test_every_text_put_in_place_and_every_new_size_is_told(qtbot: QtBot, pane: Pane) -> None:
    told = _counted(pane.setting)
    pane.set(SHORT)
    assert told() >= 1
    before = told()
    with qtbot.waitSignal(pane.setting.relaid):
        pane.browser.resize(260, 200)
    assert told() > before


def test_a_text_that_grows_at_its_end_is_told_now_and_then_and_at_last(
    qtbot: QtBot, pane: Pane, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.set(SHORT)
    rounds_pass(qtbot)
    told, layout = _counted(pane.setting), pane.browser.document().documentLayout()
    for is_under_way, wanted in ((False, 3), (True, 3)):
        monkeypatch.setattr(Pacing, "is_under_way", is_under_way)
        for _ in range(3):
            layout.documentSizeChanged.emit(QSizeF(1, 1))
        assert told() == wanted
    qtbot.waitUntil(lambda: told() == 4)
    rounds_pass(qtbot, 20)
    assert told() == 4


def test_the_document_that_was_shown_before_goes(qtbot: QtBot, pane: Pane) -> None:
    pane.set(SHORT)
    with qtbot.waitSignal(pane.browser.document().destroyed):
        pane.set(_told(3))


def test_hidden_blocks_stay_hidden_in_the_next_look(pane: Pane) -> None:
    pane.set(SHORT)
    pane.setting.hide(frozenset({1, 3}))
    assert pane.places.hidden == {1, 3}
    pane.set(SHORT, LARGE, anew=False)
    document = pane.browser.document()
    assert [n for n in range(12) if not document.findBlockByNumber(n).isVisible()] == [1, 3]


def test_hiding_keeps_in_view_what_was_there(pane: Pane) -> None:
    pane.set(SHORT)
    bar = pane.browser.verticalScrollBar()
    bar.setValue(round(pane.places.height_of(SHORT.sentences[6].span.start)))
    top = pane.places.ends_in_view()[0]
    pane.setting.hide(frozenset({0, 1, 2}))
    assert abs(pane.places.ends_in_view()[0] - top) < 60


def test_hiding_the_same_blocks_again_changes_nothing(pane: Pane) -> None:
    pane.set(SHORT)
    pane.setting.hide(frozenset({2}))
    block = pane.browser.document().findBlockByNumber(2)
    block.setVisible(True)
    pane.setting.hide(frozenset({2}))
    assert block.isVisible()


def test_a_layout_that_begins_anew_or_shows_other_blocks_is_paced_from_its_beginning(
    pane: Pane, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane.set(SHORT)
    begun: list[None] = []
    monkeypatch.setattr(Pacing, "restart", lambda _self: begun.append(None))
    pane.setting.restart()
    assert len(begun) == 1
    pane.setting.hide(frozenset({1}))
    assert len(begun) == 2


@pytest.mark.parametrize("ends", [None, SHORT])
def test_nothing_is_set_any_more_once_all_is(qtbot: QtBot, pane: Pane, ends: Article | None) -> None:
    pane.set(LONG)
    timers = (each for each in pane.setting.findChildren(QTimer) if each.parent() is pane.setting)
    (timer,) = (each for each in timers if not each.interval())
    assert timer.isActive()
    pane.set(ends)
    assert not timer.isActive()
    rounds_pass(qtbot)
