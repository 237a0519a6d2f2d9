"""A book is set and laid out in slices, and everything in it can be reached meanwhile."""

import gc

import pytest
from PySide6.QtCore import QEvent, QSizeF, QTimerEvent
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.panes import pacing as pacing_module
from reader.gui.panes.article_setting import AT_ONCE
from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.pacing import Pacing
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import Typeface
from reader.resting_collector import resting_collector
from reader.text.article import Article, Role
from reader.text.details import Details
from tests.gui.invented import article as invented_article

WORDS = "The harbour bridge was closed on Monday while engineers looked at its pillars."


def _book(paragraphs: int) -> Article:
    parts = [(Role.BODY, [f"{number}. {WORDS}", WORDS, WORDS]) for number in range(paragraphs)]
    return invented_article(parts, Details(title="A book"))


def _pane(qtbot: QtBot) -> ArticleText:
    pane = ArticleText("left", load_theme("light"))
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    with qtbot.waitExposed(pane):
        pane.show()
    return pane


def _is_set(pane: ArticleText, book: Article) -> bool:
    return pane.document().blockCount() == len(book.paragraphs)


def test_a_book_shows_its_beginning_at_once_and_the_rest_soon(qtbot: QtBot) -> None:
    book, pane = _book(600), _pane(qtbot)
    assert len(book.text) > AT_ONCE
    pane.display.show_article(book)
    begun = pane.document().blockCount()
    assert 0 < begun < len(book.paragraphs)
    assert pane.document().toPlainText().startswith("0. The harbour")
    qtbot.waitUntil(lambda: _is_set(pane, book))
    assert pane.document().lastBlock().text().startswith("599. ")


def test_a_place_that_is_not_set_yet_is_set_when_it_is_asked_for(qtbot: QtBot) -> None:
    book, pane = _book(600), _pane(qtbot)
    pane.display.show_article(book)
    last = book.sentences[-1].span.start
    assert pane.places.height_of(last) > 10_000
    assert _is_set(pane, book)


def test_a_book_is_laid_out_to_its_end(qtbot: QtBot) -> None:
    book, pane = _book(600), _pane(qtbot)
    pane.display.show_article(book)
    qtbot.waitUntil(lambda: _is_set(pane, book))
    bar = pane.verticalScrollBar()

    def is_laid_out() -> bool:
        height = pane.document().lastBlock().layout().position().y()
        return height > 0 and bar.maximum() + pane.viewport().height() > height

    qtbot.waitUntil(is_laid_out, timeout=10_000)
    bar.setValue(bar.maximum())
    assert pane.places.ends_in_view()[1] >= book.sentences[-1].span.start


def test_another_face_keeps_the_place_in_a_book(qtbot: QtBot) -> None:
    book, pane = _book(600), _pane(qtbot)
    pane.display.show_article(book)
    place = book.sentences[900].span.start
    pane.verticalScrollBar().setValue(round(pane.places.height_of(place)))
    before = pane.document()
    pane.display.set_typeface(Typeface("", 16.0))
    qtbot.waitUntil(lambda: pane.document() is not before and _is_set(pane, book))
    assert abs(pane.places.ends_in_view()[0] - place) < 200


def test_another_article_takes_the_place_of_one_that_is_being_set(qtbot: QtBot) -> None:
    book, pane = _book(600), _pane(qtbot)
    pane.display.show_article(book)
    short = _book(3)
    pane.display.show_article(short)
    assert _is_set(pane, short)
    qtbot.waitUntil(lambda: pane.document().lastBlock().text().startswith("2. "))
    pane.display.show_article(None)
    assert pane.document().toPlainText() == ""


def test_the_collector_rests_and_wakes_again() -> None:
    assert gc.isenabled()
    with resting_collector():
        assert not gc.isenabled()
    assert gc.isenabled()


class Layouts:
    """A document of 40 paragraphs whose layout's timers fire when they are told to."""

    def __init__(self, holder: QWidget) -> None:
        self.document = QTextDocument(holder)
        self.document.setPlainText("\n".join(f"{number} {WORDS}" for number in range(40)))
        self.document.setTextWidth(400)
        self.pacing = Pacing(holder)
        self.pacing.watch(self.document)
        self.layout = self.document.documentLayout()

    def fires(self, timer: int) -> bool:
        """Whether the event of a timer is answered in Qt's place."""
        return self.pacing.eventFilter(self.layout, QTimerEvent(timer))


@pytest.fixture
def layouts(holder: QWidget) -> Layouts:
    return Layouts(holder)


def test_a_timer_that_fires_again_without_telling_of_a_size_is_the_one_that_lays_out(
    layouts: Layouts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing_module, "_PIECE", 1)
    assert [layouts.fires(timer) for timer in (7, 8, 7, 7, 9)] == [False, False, True, True, False]


def test_a_timer_that_tells_of_a_size_is_let_through(layouts: Layouts) -> None:
    for _ in range(3):
        assert not layouts.fires(7)
        layouts.layout.documentSizeChanged.emit(QSizeF(1, 1))
    assert [layouts.fires(7), layouts.fires(7)] == [False, True]


def test_only_timers_of_the_watched_layout_are_answered(layouts: Layouts, holder: QWidget) -> None:
    layouts.fires(7)
    assert not layouts.pacing.eventFilter(layouts.layout, QEvent(QEvent.Type.Timer))
    assert not layouts.pacing.eventFilter(layouts.layout, QEvent(QEvent.Type.User))
    assert not layouts.pacing.eventFilter(QTextDocument(holder).documentLayout(), QTimerEvent(7))
    assert layouts.fires(7)
    idle = Pacing(holder)
    assert not idle.eventFilter(layouts.layout, QTimerEvent(7))


def test_the_events_of_a_watched_layout_come_by_themselves(
    layouts: Layouts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing_module, "_PIECE", 1)
    QApplication.sendEvent(layouts.layout, QTimerEvent(70))
    assert [layouts.fires(70), layouts.fires(71)] == [True, False]


def test_a_layout_that_begins_anew_is_told_apart_anew(layouts: Layouts) -> None:
    layouts.fires(7)
    layouts.pacing.restart()
    assert [layouts.fires(7), layouts.fires(7)] == [False, True]
    layouts.pacing.restart()
    assert [layouts.fires(7), layouts.fires(7)] == [False, True]


@pytest.mark.parametrize(
    ("step", "piece", "is_done"), [(30.0, 100, True), (30.0, 10_000, True), (0.0, 1, False)]
)
def test_a_step_ends_with_its_time_or_with_the_text(
    layouts: Layouts, monkeypatch: pytest.MonkeyPatch, step: float, piece: int, is_done: bool
) -> None:
    monkeypatch.setattr(pacing_module, "_STEP", step)
    monkeypatch.setattr(pacing_module, "_PIECE", piece)
    assert [layouts.fires(7), layouts.fires(7)] == [False, True]
    assert layouts.fires(7) is not is_done


def test_a_layout_is_under_way_between_its_first_piece_and_its_last(layouts: Layouts) -> None:
    told, length = [], layouts.document.characterCount()
    for at in (0, 1, length - 1, length):
        layouts.pacing._at = at
        told.append(layouts.pacing.is_under_way)
    assert told == [False, True, True, False]
