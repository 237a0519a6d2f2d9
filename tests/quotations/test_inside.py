"""Speaker and cue told within the marks."""

import pytest

from reader.language.lexicon import load_lexicon
from reader.quotations.inside import told_inside
from reader.text.span import Span


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("fr", "Nous attendons, a-t-elle dit, depuis un an.", ("dit", "elle")),
        ("fr", "Nous attendons, explique Claire Fontan, depuis un an.", ("explique", "Claire Fontan")),
        ("fr", "Nous attendons, comme toujours, depuis un an.", None),
        ("ru", "Мост, — добавил он, — открыт", ("добавил", "он")),
        ("ru", "Мост, — сказала Анна Белова, — открыт", ("сказала", "Анна Белова")),
        ("ru", "Мост — это дорога — открыт", None),
        ("en", "The bridge, — said Ann, — is open", None),
    ],
)
def test_what_interrupts_the_words(language: str, words: str, told: tuple[str, str] | None) -> None:
    found = told_inside(words, Span(0, len(words)), load_lexicon(language))
    assert (None if found is None else (found[0].of(words), found[1].of(words))) == told
