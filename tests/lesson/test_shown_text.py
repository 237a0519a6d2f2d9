"""Sentences on one line, and where each character of them stands in the article."""

import pytest

from reader.lesson.shown_text import shown_text
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import article_of

WRAPPED = article_of(["The old\n   pier  closes.", "Nobody came.", "It rained."])


def _found(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


def test_white_space_becomes_one_space_and_sentences_stand_apart() -> None:
    assert shown_text(WRAPPED, (0, 2)).text == "The old pier closes. It rained."
    assert shown_text(WRAPPED, (1,)).text == "Nobody came."
    assert shown_text(WRAPPED, ()).text == ""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The old", "The old"),
        ("old\n   pier", "old pier"),
        ("\n   pier  ", "pier"),
        ("closes.", "closes."),
        ("It rained.", "It rained."),
        ("Nobody", ""),
        ("   ", ""),
    ],
)
def test_a_span_of_the_article_is_found_again_without_white_space_at_its_ends(words: str, shown: str) -> None:
    made = shown_text(WRAPPED, (0, 2))
    assert made.span(_found(WRAPPED, words)).of(made.text) == shown


def test_every_character_stands_where_the_map_says() -> None:
    made = shown_text(WRAPPED, (0, 1, 2))
    assert len(made.places) == len(made.text)
    assert list(made.places) == sorted(made.places)
    for letter, place in zip(made.text, made.places, strict=True):
        assert letter in (" ", WRAPPED.text[place])
