"""Where a reported clause starts."""

import pytest

from reader.language.lexicon import load_lexicon
from reader.quotations.clause_reader import ClauseReader
from reader.quotations.complements import _is_reduced, complement
from reader.quotations.items import items_of
from reader.text.span import Span
from tests.quotations.parsed import parsed, place


@pytest.mark.parametrize(
    ("sentence", "verb", "clause"),
    [
        ("Ann said that the mill was closed", "said", "the mill was closed"),
        ("Ann said on Monday that the mill was closed", "said", "the mill was closed"),
        ("Ann said this week that the mill was closed", "said", "the mill was closed"),
        ("Ann cautioned, however, that the mill was closed", "cautioned", "the mill was closed"),
        ("Ann told the owners that the mill was closed", "told", "the mill was closed"),
        ("Ann said the mill was closed", "said", "the mill was closed"),
        ("Ann said Monday the mill was closed", "said", "the mill was closed"),
        ("Ann said then quickly the mill was closed", "said", "the mill was closed"),
        (
            "Ann said on old old old old old old old old Monday that the mill was closed",
            "said",
            "the mill was closed",
        ),
        ("Ann said on old old old old old old old old old Monday that the mill was closed", "said", None),
        (
            "Ann said the old old old old old old old old old mill was closed",
            "said",
            "the old old old old old old old old old mill was closed",
        ),
        ("Ann said the old old old old old old old old old old mill was closed", "said", None),
        ("Ann said there was no mill", "said", "there was no mill"),
        ("Ann asked whether the mill was closed", "asked", "whether the mill was closed"),
        ("Ann asked Tom why the mill was closed", "asked", "why the mill was closed"),
        ("Ann urged the owners to close the mill", "urged", "the owners to close the mill"),
        (
            "Ann urged the old old old old old owners to close it",
            "urged",
            "the old old old old old owners to close it",
        ),
        ("Ann urged the old old old old old old owners to close it", "urged", None),
        ("Ann wrote the song and sang it", "wrote", None),
        ("Ann said goodbye", "said", None),
        ("Ann said that same day the mill was closed", "said", None),
        ("Ann said that day the mill was closed", "said", None),
        ("Ann said that's the mill", "said", "that's the mill"),
        ("Ann urged the owners to", "urged", None),
        ("Ann urged the owners to Wells", "urged", None),
        ("Ann urged the owners to the mill", "urged", None),
    ],
)
def test_the_clause(sentence: str, verb: str, clause: str | None) -> None:
    row = items_of(sentence, Span(0, len(sentence)), [], 0, load_lexicon("en"))
    verb_at = next(k for k, item in enumerate(row) if item.low == verb)
    start = complement(ClauseReader(row, load_lexicon("en")), verb_at, len(row))
    assert (None if start is None else sentence[row[start].start :]) == clause


@pytest.mark.parametrize(
    ("rule", "words", "verb", "reduced"),
    [
        ("an adverb behind", "victory in a video posted online", "posted", True),
        ("a preposition behind", "victory in a video posted on Monday", "posted", True),
        ("an object behind", "victory in a video posted it", "posted", False),
        ("behind of alone", "victory of a video posted on Monday", "posted", False),
        ("behind no preposition", "victory posted on Monday", "posted", False),
        ("an auxiliary", "victory in a video had on Monday", "had", False),
        ("no form of the past", "victory in a video posts on Monday", "posts", False),
    ],
)
def test_a_participle_behind_its_noun(rule: str, words: str, verb: str, reduced: bool) -> None:
    clauses = parsed(words)
    assert _is_reduced(clauses, 0, place(clauses, verb)) is reduced, rule
