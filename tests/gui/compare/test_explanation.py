"""The card stands beside its pair, with its words, and only as long as that pair is wanted."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
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
        column = view.layout()
        assert column is not None
        column.addWidget(self.card)
        reveal = Reveal(view.texts, ScrollTogether(view.texts["left"], view.texts["right"], view))
        for side in SIDES:
            reveal.marks[side] = pane_marks(COMPARED, side, ChangedWords(lambda _bead: ()))
        self.explanation = Explanation(self.card, reveal, view.selection, view)
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


def test_the_card_goes_on_to_another_pair_and_closes_for_none(beside: Beside) -> None:
    beside.explanation.ask(2)
    beside.explanation.follow(2)
    assert beside.title().startswith("Reworded")
    beside.explanation.follow(6)
    assert beside.explanation.is_shown
    assert beside.title().startswith("Only")
    beside.explanation.follow(None)
    assert not beside.explanation.is_shown


def test_a_card_that_is_closed_stays_closed_whatever_is_chosen(beside: Beside) -> None:
    beside.explanation.ask(2)
    beside.card.hide()
    beside.explanation.follow(6)
    assert not beside.explanation.is_shown


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
    assert not beside.explanation.is_shown


@pytest.mark.parametrize("bead", [bead.index for bead in COMPARED.collation.beads if not bead.moved])
def test_the_card_lies_below_the_articles_and_leaves_its_pair_in_sight(beside: Beside, bead: int) -> None:
    beside.view.resize(800, 420)
    QApplication.processEvents()
    beside.view.choices.choose_place(Place(bead))
    beside.explanation.ask(bead)
    QApplication.processEvents()
    view = beside.view
    marks = {side: pane_marks(COMPARED, side, ChangedWords(lambda _bead: ())) for side in SIDES}
    spans = {side: marks[side].span_of(COMPARED.collation.beads[bead]) for side in SIDES}
    for text in view.texts.values():
        assert beside.card.y() >= text.mapTo(view, QPoint(0, text.height())).y()
    seen = [
        0 <= view.texts[side].places.extent(span)[0] < view.texts[side].viewport().height()
        for side, span in spans.items()
        if span is not None
    ]
    assert all(seen)


def test_a_pair_at_the_end_of_the_view_is_brought_up_for_the_card(beside: Beside) -> None:
    text = beside.view.texts["left"]
    beside.view.resize(800, 320)
    QApplication.processEvents()
    bead = len(COMPARED.collation.beads) - 1
    span = pane_marks(COMPARED, "left", ChangedWords(lambda _bead: ())).span_of(COMPARED.collation.beads[4])
    assert span is not None
    text.verticalScrollBar().setValue(
        round(text.places.height_of(span.start)) - text.viewport().height() + 40
    )
    beside.explanation.ask(4)
    QApplication.processEvents()
    assert text.places.extent(span)[0] < text.viewport().height() - 20
    assert bead > 4


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
