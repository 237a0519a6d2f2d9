"""The card stands beside its pair, with its words, and only as long as that pair is wanted."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.gui.compare.explanation import Explanation
from reader.gui.compare.reading_view import ReadingView
from reader.gui.compare.reveal import Reveal
from reader.gui.compare.why_card import WhyCard
from reader.gui.panes.scrolling import ScrollTogether
from reader.gui.widgets.theme import load_theme
from reader.sides import SIDES
from reader.views.card import Place
from reader.views.choice import Choice
from reader.views.pane_marks import ChangedWords, pane_marks
from tests.gui.invented import comparison, opened

COMPARED = comparison()


class Beside:
    """A view with a card of its own, and what is chosen through it."""

    def __init__(self, view: ReadingView) -> None:
        self.view, self.card = view, WhyCard(load_theme("light"), view)
        reveal = Reveal(view.texts, ScrollTogether(view.texts["left"], view.texts["right"], view))
        for side in SIDES:
            reveal.marks[side] = pane_marks(COMPARED, side, ChangedWords(lambda _bead: ()))
        self.explanation = Explanation(self.card, view.texts, reveal, view.selection, view)
        self.chosen: list[Choice] = []
        view.selection.changed.connect(self.chosen.append)

    def title(self) -> str:
        found = self.card.findChild(QLabel, "why.title")
        assert found is not None
        return found.text()

    def words(self) -> str:
        return " ".join(label.text() for label in self.card.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def beside(qtbot: QtBot) -> Beside:
    made = Beside(opened(qtbot, COMPARED))
    made.explanation.set_comparison(COMPARED)
    return made


def test_a_pair_that_is_asked_for_is_explained(beside: Beside) -> None:
    seen = [beside.explanation.is_shown]
    beside.explanation.ask(2)
    seen.append(beside.explanation.is_shown)
    assert seen == [False, True]
    assert beside.title().startswith("Reworded")


def test_without_a_comparison_nothing_is_explained(beside: Beside) -> None:
    beside.explanation.set_comparison(None)
    beside.explanation.ask(2)
    assert not beside.explanation.is_shown


@pytest.mark.parametrize(("bead", "stays"), [(2, True), (3, False), (None, False)])
def test_the_card_stays_only_for_its_own_pair(beside: Beside, bead: int | None, stays: bool) -> None:
    beside.explanation.ask(2)
    beside.explanation.keep_only(bead)
    assert beside.explanation.is_shown is stays


def test_an_answer_that_is_no_longer_wanted_is_dropped(qtbot: QtBot, beside: Beside) -> None:
    long = comparison(60)
    beside.explanation.set_comparison(long)
    beside.explanation.ask(1)
    beside.explanation.forget()
    with qtbot.assertNotEmitted(beside.view.selection.changed, wait=400):
        assert not beside.explanation.is_shown
    beside.explanation.ask(2)
    assert beside.title().startswith("Reworded")


def test_another_comparison_forgets_what_was_asked(beside: Beside) -> None:
    beside.explanation.ask(2)
    beside.explanation.set_comparison(COMPARED)
    beside.explanation.keep_only(2)
    assert not beside.explanation.is_shown


@pytest.mark.parametrize("bead", [bead.index for bead in COMPARED.collation.beads if not bead.moved])
def test_the_card_covers_no_sentence_of_its_pair_and_stays_over_the_panes(beside: Beside, bead: int) -> None:
    beside.explanation.ask(bead)
    card, view = beside.card.geometry(), beside.view
    for side, text in view.texts.items():
        marks = pane_marks(COMPARED, side, ChangedWords(lambda _bead: ()))
        span = marks.span_of(COMPARED.collation.beads[bead])
        assert text.mapTo(view, QPoint(0, 0)).y() <= card.top()
        assert card.bottom() <= text.mapTo(view, QPoint(0, text.height())).y()
        if span is not None:
            top, bottom = text.places.extent(span)
            offset = text.viewport().mapTo(view, QPoint(0, 0)).y()
            assert card.bottom() <= top + offset or card.top() >= bottom + offset
    assert card.left() >= view.texts["left"].mapTo(view, QPoint(0, 0)).x()
    right = view.texts["right"]
    assert card.right() <= right.mapTo(view, QPoint(right.width(), 0)).x()


@pytest.mark.parametrize(("bead", "side"), [(6, "right"), (8, "left")])
def test_the_likest_sentence_of_the_other_article_is_framed_on_its_side(
    beside: Beside, bead: int, side: str
) -> None:
    beside.explanation.ask(bead)
    beside.card.nearest_asked.emit(4)
    assert not beside.explanation.is_shown
    span = COMPARED.article("left" if side == "left" else "right").sentences[4].span
    place = Place(bead, span, None) if side == "left" else Place(bead, None, span)
    assert beside.chosen == [Choice(place)]


def test_the_likest_sentence_is_not_looked_for_once_the_card_is_gone(beside: Beside) -> None:
    beside.card.nearest_asked.emit(4)
    beside.explanation.ask(6)
    beside.explanation.forget()
    beside.card.nearest_asked.emit(4)
    assert beside.chosen == []


def test_shared_words_are_told_as_the_left_article_writes_them(beside: Beside) -> None:
    beside.explanation.ask(2)
    assert "Engineers" in beside.words()
