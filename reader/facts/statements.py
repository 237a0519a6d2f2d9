"""The statements of one article: its figures and dates, each with the clause that says it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from reader.facts.clock_times import ClockTime
from reader.facts.dates import When
from reader.facts.extraction import Reading, Readings, fact_of
from reader.facts.figures import Figure
from reader.facts.named_entities import Name
from reader.facts.statement import Statement
from reader.facts.surroundings import Surroundings, content_stem
from reader.language.data import language_data
from reader.language.lexicon import load_lexicon
from reader.text.article import Article, Sentence
from reader.text.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORTEST = 3
"""Letters of the shortest word that tells what a sentence is about."""


@dataclass(frozen=True)
class Reported:
    """A statement with what it is compared by: its reading, what stands around it, the names of its sentence
    (last words, comparable forms) and the stems of the content words of its sentence."""

    statement: Statement
    reading: Figure | ClockTime | When
    around: Surroundings
    names: frozenset[str]
    context: frozenset[str]


def statements_of(readings: Readings) -> tuple[Reported, ...]:
    """All statements of an article's headline and body, in reading order. Linear in its length."""
    article = readings.article
    found: list[Reported] = []
    for sentence, facts in zip(article.sentences, readings.by_sentence, strict=True):
        if sentence.role.is_collated and any(not isinstance(reading, Name) for reading in facts):
            found.extend(_in_sentence(article, sentence, facts))
    return tuple(found)


def _in_sentence(article: Article, sentence: Sentence, facts: Sequence[Reading]) -> Iterator[Reported]:
    language = article.details.language
    names = [reading for reading in facts if isinstance(reading, Name)]
    dates = [reading.span for reading in facts if isinstance(reading, When | ClockTime)]
    words = _WORD.findall(sentence.span.of(article.text))
    stems = (content_stem(word, language) for word in words if len(word) >= _SHORTEST)
    context = frozenset(found for found in stems if found)
    source = _first(_sources(language), words, article.text, sentence.span)
    surnames = frozenset(name.words[-1] for name in names if name.words)
    for reading in facts:
        if isinstance(reading, Name):
            continue
        clause = _clause(article.text, sentence.span, reading.span, language)
        bound = reading.bound_start if isinstance(reading, Figure) else reading.span.start
        statement = Statement(
            sentence.index,
            fact_of(reading),
            clause,
            tuple(name.span for name in names),
            tuple(date for date in dates if date != reading.span),
            source,
            _first(_hedges(language), words, article.text, clause),
        )
        around = Surroundings(article.text, sentence.span, Span(bound, reading.span.end), language, False)
        yield Reported(statement, reading, around, surnames, context)


@cache
def _table(language: str) -> dict[str, object]:
    return dict(language_data(language.split("-")[0], "statements"))


@cache
def _joints(language: str) -> re.Pattern[str]:
    """Where one clause ends and another begins."""
    starts = str(_table(language).get("clause_starts", "")).split()
    after_comma = rf"|,\s(?=(?:{'|'.join(starts)})\b)" if starts else ""
    return re.compile(rf"[;:—–“”]|\s-\s|,[”’\"]?\s(?=[“‘\"]){after_comma}")


def _clause(text: str, sentence: Span, fact: Span, language: str) -> Span:
    """The clause that holds a fact, without the marks at its ends."""
    start, end = sentence.start, sentence.end
    for match in _joints(language).finditer(text, sentence.start, sentence.end):
        if match.end() <= fact.start:
            start = match.end()
        elif match.start() >= fact.end:
            end = match.start()
            break
    clause = text[start:end]
    return Span(start + len(clause) - len(clause.lstrip(" ,\n")), start + len(clause.rstrip(" ,.\n")))


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Words and phrases to look for: their first words, and the pattern of them all."""

    first: frozenset[str]
    pattern: re.Pattern[str]


def _first(phrases: _Phrases, words: Sequence[str], text: str, span: Span) -> Span | None:
    """The first of the phrases in a span; `words` are those of the sentence around it."""
    if phrases.first.isdisjoint(words):
        return None
    match = phrases.pattern.search(text, span.start, span.end)
    return Span(*match.span()) if match is not None else None


@cache
def _hedges(language: str) -> _Phrases:
    return _phrases(language_data(language.split("-")[0], "statements").get("hedges", ()))


@cache
def _sources(language: str) -> _Phrases:
    words = language_data(language.split("-")[0], "statements").get("sources", ())
    lexicon = load_lexicon(language)
    finite = (lexicon.past | lexicon.thirds) - lexicon.noun_like or frozenset(lexicon.speech)
    return _phrases(
        (*words, *(verb for verb in lexicon.speech if verb in finite and lexicon.is_strong(verb)))
    )


def _phrases(phrases: Sequence[str]) -> _Phrases:
    """The phrases, and those of more than three letters with a capital too: "May" is a month."""
    capitals = (phrase.capitalize() for phrase in phrases if len(phrase) > _SHORTEST)
    longest_first = sorted({*phrases, *capitals}, key=lambda phrase: (-len(phrase), phrase))
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})\b")
    return _Phrases(frozenset(phrase.split()[0] for phrase in longest_first), pattern)
