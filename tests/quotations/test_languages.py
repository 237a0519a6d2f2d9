"""Every language's two articles on one event, and its fresh quotations: all speakers right.

`languages/<code>.toml` holds texts and key. On the fresh ones the program did 72 of 108 before anything was
mended after them.
"""

import pytest

from tests.quotations.language_key import Answer, answers, languages

CASES = [
    pytest.param(answer, id=f"{answer.wanted.language} {answer.wanted.part} {answer.wanted.words}")
    for language in languages()
    for part in ("pair", "fresh")
    for answer in answers(language, part)
]


def test_ten_languages_and_more_are_looked_at() -> None:
    assert {"de", "fr", "es", "it", "pt", "nl", "ru", "pl", "zh", "ar", "cs"} <= set(languages())


@pytest.mark.parametrize("answer", CASES)
def test_the_speaker_is_named(answer: Answer) -> None:
    assert answer.found
    assert answer.is_right, f"{answer.speaker} by {answer.rule} instead of {answer.wanted.speaker}"
