"""Phrases of a word list in a sentence."""

import pytest

from reader.facts.phrases import Phrases, words_in
from reader.text.span import Span

KNOWN = Phrases.of(("may", "about", "about half of", "according to", "said"))


def found(text: str, span: Span | None = None) -> list[str]:
    within = span or Span(0, len(text))
    return [each.of(text) for each in KNOWN.find(text, within, words_in(text, within))]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("It was about nine.", ["about"]),
        ("About half of them left, he said.", ["About half of", "said"]),
        ("About half left.", ["About"]),
        ("According\nto him it may rain.", ["According\nto", "may"]),
        ("In May it rains.", []),
        ("Said nobody.", ["Said"]),
        ("It rains according", []),
        ("A round-about way.", []),
        ("", []),
    ],
)
def test_the_longest_phrase_is_found_in_order(text: str, phrases: list[str]) -> None:
    assert found(text) == phrases


def test_only_the_span_is_searched() -> None:
    text = "He said about nine came, she said."
    assert found(text, Span(8, 18)) == ["about"]
    assert words_in(text, Span(8, 18)) == ["about", "nine"]


def test_words_keep_their_hyphens_and_apostrophes_and_are_no_figures() -> None:
    text = "Bell’s 12-storey so-called tower, don't"
    assert words_in(text, Span(0, len(text))) == ["Bell’s", "storey", "so-called", "tower", "don't"]
