"""Titles, labels, nicknames and scare quotes are kept apart from quotations."""

import pytest

from reader.quotations.attribution import attribute
from tests.quotations.conftest import MakeArticle


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruth Alder wrote about the storm in “The Long Tide.”", "The Long Tide."),
        ("Ruth Alder spoke on the show “Harbour Lights” that night.", "Harbour Lights"),
        ("Her memoir, a book titled “Salt and Rope,” sold well.", "Salt and Rope,"),
        ("The old “free” harbour was sold to the town in spring.", "free"),
        ("A boat named “Gull” lay at the quay.", "Gull"),
    ],
)
def test_fragments(article: MakeArticle, text: str, words: str) -> None:
    made = article(text)
    found = attribute(made)
    assert [one.span.of(made.text) for one in found.fragments] == [words]


@pytest.mark.parametrize(
    "text",
    ["Ruth Alder called it “a disgrace.”", "“Never,” Ruth Alder said.", "She said “no,” and left."],
)
def test_short_words_beside_a_cue_are_quotations(article: MakeArticle, text: str) -> None:
    assert attribute(article(text)).fragments == ()
