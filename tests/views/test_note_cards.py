"""The rows of the Notes tab."""

import pytest
from msgspec.structs import replace

from reader.comparison.note import Note, NoteAbout, PlacedNote, new_note, placed
from reader.sides import Sides
from reader.text.article import Article
from reader.text.span import Span
from reader.views.card import Style
from reader.views.note_cards import NoteItem, note_cards
from tests.builders import article_of

LEFT = article_of(["The bridge is shut.", "Ferries run every hour."])
RIGHT = article_of(["Ferries run every two hours.", "The bridge is closed."])
TEXTS = Sides(LEFT.text, RIGHT.text)
ARTICLES: Sides[Article | None] = Sides(LEFT, RIGHT)


def note(left: Span | None, right: Span | None, text: str = "Which one?") -> Note:
    return new_note((), NoteAbout.PAIR, text, TEXTS, Sides(left, right))


def rows(*notes: Note, texts: Sides[str] = TEXTS, words: str = "") -> list[str]:
    return [card.text for card in note_cards(placed(notes, texts), ARTICLES, words)]


def test_a_row_says_what_was_written_on_which_words() -> None:
    assert rows(note(Span(21, 28), Span(0, 7))) == [
        "Pair  left ¶\u00a02 ↔ right ¶\u00a01\nWhich one?\n“Ferries”\n“Ferries”"
    ]
    assert rows(note(None, Span(34, 40))) == ["Pair  right ¶\u00a02\nWhich one?\n“bridge”"]


def test_a_row_leads_to_its_words_and_stands_for_its_note() -> None:
    made = replace(note(Span(4, 10), None), number=7)
    (card,) = note_cards(placed([made], TEXTS), ARTICLES)
    assert (card.place.left, card.place.right, card.place.bead) == (Span(4, 10), None, None)
    assert (card.key, card.item, card.sides) == ("note 7", NoteItem(7, "Which one?"), ("left",))
    assert not card.is_warning


def test_orphans_stand_last_below_a_heading() -> None:
    gone = replace(note(Span(4, 10), None, "Lost."), number=2)
    texts = Sides(LEFT.text.replace("bridge", "tunnel"), RIGHT.text)
    cards = note_cards(placed([gone, note(Span(21, 28), None)], texts), ARTICLES)
    assert [(card.is_heading, card.is_warning) for card in cards] == [
        (False, False),
        (True, False),
        (False, True),
    ]
    assert cards[1].text == "Words that are gone  1"
    assert cards[2].text == "Pair  no longer on the left\nLost.\n“bridge”"
    assert cards[2].lines[0].runs[1].style is Style.WARNING


@pytest.mark.parametrize(("words", "count"), [("", 1), ("which", 1), ("FERRIES", 1), ("bridge", 0)])
def test_notes_are_found_by_their_text_and_their_words(words: str, count: int) -> None:
    assert len(rows(note(Span(21, 28), None), words=words)) == count


def test_a_side_without_an_article_has_lost_its_words() -> None:
    lone = PlacedNote(note(Span(4, 10), None), Sides(Span(4, 10), None))
    (card,) = [card for card in note_cards([lone], Sides(None, None)) if not card.is_heading]
    assert "no longer on the left" in card.text
