"""Where a reported clause starts."""

import pytest

from reader.language.lexicon import load_lexicon
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.complements import complement
from reader.quotations.items import items_of
from reader.text.span import Span


@pytest.mark.parametrize(
    ("sentence", "verb", "clause"),
    [
        ("Ann said that the mill was closed", "said", "the mill was closed"),
        ("Ann said on Monday that the mill was closed", "said", "the mill was closed"),
        ("Ann said this week that the mill was closed", "said", "the mill was closed"),
        ("Ann cautioned, however, that the mill was closed", "cautioned", "the mill was closed"),
        ("Ann told the owners that the mill was closed", "told", "the mill was closed"),
        ("Ann said the mill was closed", "said", "the mill was closed"),
        ("Ann said there was no mill", "said", "there was no mill"),
        ("Ann asked whether the mill was closed", "asked", "whether the mill was closed"),
        ("Ann asked Tom why the mill was closed", "asked", "why the mill was closed"),
        ("Ann urged the owners to close the mill", "urged", "the owners to close the mill"),
        ("Ann wrote the song and sang it", "wrote", None),
        ("Ann said goodbye", "said", None),
    ],
)
def test_the_clause(sentence: str, verb: str, clause: str | None) -> None:
    row = items_of(sentence, Span(0, len(sentence)), [], 0, load_lexicon("en"))
    verb_at = next(k for k, item in enumerate(row) if item.low == verb)
    start = complement(ClauseReader(row, load_lexicon("en")), verb_at, len(row))
    assert (None if start is None else sentence[row[start].start :]) == clause
