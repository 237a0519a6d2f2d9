"""The statements of one article: its figures and dates, each with the clause that says it."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property

from reader.facts.clock_times import ClockTime
from reader.facts.dates import When
from reader.facts.extraction import Reading, Readings, fact_of
from reader.facts.figures import Figure
from reader.facts.named_entities import Name
from reader.facts.phrases import Phrases, words_in
from reader.facts.statement import Statement
from reader.facts.surroundings import Surroundings, content_stem
from reader.language.data import language_data
from reader.language.lexicon import load_lexicon
from reader.text.article import Article, Sentence
from reader.text.span import Span

_SHORTEST = 3
"""Letters of the shortest word that tells what a sentence is about."""


class Reported:
    """A statement with what it is compared by: its reading, its article, and all readings of its sentence.

    What stands around it is worked out when first asked for: most statements have a partner in a linked
    sentence, and are not compared with others.
    """

    def __init__(
        self,
        statement: Statement,
        reading: Figure | ClockTime | When,
        article: Article,
        facts: Sequence[Reading],
    ) -> None:
        self.statement = statement
        self.reading = reading
        self.article = article
        self.facts = facts

    @cached_property
    def around(self) -> Surroundings:
        """What stands around its figure or date and what bounds it."""
        reading = self.reading
        start = reading.bound_start if isinstance(reading, Figure) else reading.span.start
        sentence = self.article.sentences[self.statement.sentence].span
        language = self.article.details.language
        return Surroundings(self.article.text, sentence, Span(start, reading.span.end), language, False)

    @cached_property
    def names(self) -> frozenset[str]:
        """The last words of the names in its sentence, in comparable form."""
        return frozenset(each.words[-1] for each in self.facts if isinstance(each, Name) and each.words)

    @cached_property
    def context(self) -> frozenset[str]:
        """The stems of the content words of its sentence."""
        around = self.around
        words = words_in(around.text, around.sentence)
        stems = (content_stem(word, around.language) for word in words if len(word) >= _SHORTEST)
        return frozenset(found for found in stems if found)


def statements_of(readings: Readings) -> tuple[Reported, ...]:
    """All statements of an article's headline and body, in reading order. Linear in its length."""
    article = readings.article
    found: list[Reported] = []
    for sentence, facts in zip(article.sentences, readings.by_sentence, strict=True):
        if sentence.role.is_collated and any(not isinstance(reading, Name) for reading in facts):
            found.extend(_in_sentence(article, sentence, facts))
    return tuple(found)


def _in_sentence(article: Article, sentence: Sentence, facts: Sequence[Reading]) -> Iterator[Reported]:
    text, language = article.text, article.details.language
    who = tuple([reading.span for reading in facts if isinstance(reading, Name)])
    dates = [reading.span for reading in facts if isinstance(reading, When | ClockTime)]
    words = words_in(text, sentence.span)
    source = next(_sources(language).find(text, sentence.span, words), None)
    hedges = list(_hedges(language).find(text, sentence.span, words))
    joints = _joints_in(text, sentence.span, language)
    for reading in facts:
        if isinstance(reading, Name):
            continue
        clause = _clause(text, sentence.span, joints, reading.span)
        statement = Statement(
            sentence.index,
            fact_of(reading),
            clause,
            who,
            tuple([date for date in dates if date != reading.span]),
            source,
            next((hedge for hedge in hedges if clause.contains(hedge)), None),
        )
        yield Reported(statement, reading, article, facts)


@cache
def _joints(language: str) -> re.Pattern[str]:
    """Where one clause ends and another begins."""
    starts = str(language_data(language.split("-")[0], "statements").get("clause_starts", "")).split()
    after_comma = rf"|,\s(?=(?:{'|'.join(starts)})\b)" if starts else ""
    return re.compile(rf"[;:—–“”]|\s-\s|,[”’\"]?\s(?=[“‘\"]){after_comma}")


def _joints_in(text: str, sentence: Span, language: str) -> Sequence[Span]:
    """The joints between the clauses of a sentence, in order."""
    return [Span(*found.span()) for found in _joints(language).finditer(text, sentence.start, sentence.end)]


def _clause(text: str, sentence: Span, joints: Sequence[Span], fact: Span) -> Span:
    """The clause that holds a fact, without the marks at its ends."""
    start = max((joint.end for joint in joints if joint.end <= fact.start), default=sentence.start)
    end = next((joint.start for joint in joints if joint.start >= fact.end), sentence.end)
    clause = text[start:end]
    return Span(start + len(clause) - len(clause.lstrip(" ,\n")), start + len(clause.rstrip(" ,.\n")))


@cache
def _hedges(language: str) -> Phrases:
    return Phrases.of(language_data(language.split("-")[0], "statements").get("hedges", ()))


@cache
def _sources(language: str) -> Phrases:
    words = language_data(language.split("-")[0], "statements").get("sources", ())
    lexicon = load_lexicon(language)
    finite = (lexicon.past | lexicon.thirds) - lexicon.noun_like or frozenset(lexicon.speech)
    verbs = (verb for verb in lexicon.speech if verb in finite and lexicon.is_strong(verb))
    return Phrases.of((*words, *verbs))
