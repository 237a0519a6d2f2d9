"""What the first article needs is there before it is asked for."""

import subprocess
import sys

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
    tokens.tokenise_words("One, two.")
    assert tokens._pattern.cache_info().misses == made > 0


def test_what_answers_questions_is_there_before_somebody_asks() -> None:
    code = (
        "import sys\n"
        "from reader.cancel import never, silent\n"
        "from reader.workers.reading_process import ReadingProcess\n"
        "from reader.workers.warming_up import warming_up\n"
        "ReadingProcess.prepare = lambda self: None\n"
        "warming_up(ReadingProcess())(silent, never)\n"
        "print(*(name for name in sys.modules if name.startswith('reader.')))\n"
    )
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.split()
    assert {
        "reader.collation.why",
        "reader.comparison.checks.table",
        "reader.rewriting.rewriting",
        "reader.rewriting.rewriting_sentences",
        "reader.session.session",
    } <= set(told)
