"""Whole short texts in the manners of many kinds of news: every quotation, its speaker, cue and kind."""

import pytest

from tests.quotations.style_key import StyleText, style_texts

KNOWN_MISSES = frozenset({"Moths navigate by the Milky Way"})
"""First words of clauses that are not found yet."""


@pytest.mark.parametrize("text", style_texts(), ids=lambda text: text.style)
def test_all_that_is_said(text: StyleText) -> None:
    pairs, besides = text.paired()
    wrong = [
        (wanted, found)
        for wanted, found in pairs
        if wanted.words not in KNOWN_MISSES and (found is None or not found.is_right(wanted))
    ]
    assert not wrong
    assert not besides


def test_known_misses_are_still_missed() -> None:
    missed = {wanted.words for text in style_texts() for wanted, found in text.paired()[0] if found is None}
    assert missed == KNOWN_MISSES


def test_the_language_of_each_text_is_known() -> None:
    from_text = {text.language for text in style_texts()}
    assert from_text == {"de", "en", "es", "fr", "ru"}
