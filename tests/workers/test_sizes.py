"""One table of sizes."""

import pytest

from reader.workers.sizes import (
    HEAD_START_BYTES,
    PLAIN_BYTES,
    THREAD_WORDS,
    WEIGHTY_WORDS,
    words_in,
)
from tests.builders import article_of


@pytest.mark.parametrize(("letters", "words"), [(5, 0), (6, 1), (11, 1), (12, 2)])
def test_a_word_is_six_letters(letters: int, words: int) -> None:
    article = article_of(["a" * letters])
    assert words_in(article) == words


def test_a_head_start_is_shorter_than_what_a_thread_compares() -> None:
    assert HEAD_START_BYTES <= THREAD_WORDS * 6 <= PLAIN_BYTES


@pytest.mark.parametrize(
    ("rule", "size", "measured"),
    [
        ("a tenth of a second of plain text", PLAIN_BYTES, 200_000),
        ("a third of a second of a thread", THREAD_WORDS, 10_000),
        ("sixty megabytes of a process", WEIGHTY_WORDS, 100_000),
    ],
)
def test_a_size_is_the_one_measured(rule: str, size: int, measured: int) -> None:
    assert size == measured, rule
