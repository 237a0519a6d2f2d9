"""Speaker and cue told within the marks."""

import pytest

from reader.language.speech_words import load_speech_words
from reader.quotations.by_words.inside import told_inside
from reader.text.span import Span


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [
        ("fr", "Nous attendons, a-t-elle dit, depuis un an.", ("dit", "elle")),
        ("fr", "Nous attendons, explique Claire Fontan, depuis un an.", ("explique", "Claire Fontan")),
        ("fr", "Nous attendons, a-t-elle hier dit, depuis un an.", ("dit", "elle")),
        ("fr", "Nous attendons, a-t-elle hier encore dit, depuis un an.", None),
        ("fr", "Nous attendons, comme toujours, depuis un an.", None),
        ("fr", "Nous attendons, dit, depuis un an.", None),
        ("fr", "Nous attendons, explique hier Claire Fontan, depuis un an.", ("explique", "Claire Fontan")),
        ("ru", "Мост, — добавил он, — открыт", ("добавил", "он")),
        ("ru", "Мост, — сказала Анна Белова, — открыт", ("сказала", "Анна Белова")),
        ("ru", "Мост — это дорога — открыт", None),
        ("es", "El puente, —dijo Ana Cobo—, está abierto", ("dijo", "Ana Cobo")),
        ("zh", "桥，王立说，开了", None),
    ],
)
def test_what_interrupts_the_words(language: str, words: str, told: tuple[str, str] | None) -> None:
    found = told_inside(words, Span(0, len(words)), load_speech_words(language))
    if found is None:
        assert told is None
        return
    row, link = found
    assert link.cue is not None
    assert link.mention is not None
    assert (row.span(link.cue).of(words), row.span(link.mention).of(words)) == told
    assert link.rule == "cue-inside"
