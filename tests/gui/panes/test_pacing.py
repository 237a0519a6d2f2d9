"""A book is set and laid out in slices, and everything in it can be reached meanwhile."""

import gc

from pytestqt.qtbot import QtBot

from reader.gui.panes.article_setting import AT_ONCE
from reader.gui.panes.article_text import ArticleText
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
