"""What the first article needs is there before it is asked for."""

import pytest

from reader.cancel import never, silent
from reader.errors import LibraryError
from reader.library import samples
from reader.loading.article_file import ArticleFile
from reader.text import tokens
from reader.workers import article_sources
from reader.workers.reading_process import ReadingProcess
from reader.workers.warming_up import warming_up

pytestmark = pytest.mark.usefixtures("warm_processes")


def test_warming_up_starts_the_process(reading: ReadingProcess) -> None:
    warming_up(reading)(silent, never)
    assert len(reading._idle) == 1
    assert reading.read("a", len, ("four",), never) == 4
    assert reading.is_ready()


def test_warming_up_reads_a_sample_and_lives_without(
    reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[tuple[ArticleFile, str | None]] = []
    monkeypatch.setattr(article_sources, "file_article", lambda *how: read.append(how))
    warming_up(reading)(silent, never)
    assert read == [(ArticleFile(samples.sample_pairs()[0].left), None)]
    for missing in (samples_are_missing, tuple):
        monkeypatch.setattr(samples, "sample_pairs", missing)
        warming_up(reading)(silent, never)
    assert len(read) == 1


def samples_are_missing() -> None:
    """As the library says it."""
    raise LibraryError("The sample articles are missing.")


def test_warming_up_makes_the_pattern_of_words(reading: ReadingProcess) -> None:
    tokens._pattern.cache_clear()
    warming_up(reading)(silent, never)
    made = tokens._pattern.cache_info().misses
    tokens.tokens_with_starts("One, two.")
    assert tokens._pattern.cache_info().misses == made > 0
