"""Whatever blank stands between two words, the same is read: line ends, tabs, no-break and double blanks.

Held for every entry of several words in the data of all languages, and for random rows of their words.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.comparison.compare import compare
from reader.facts.extraction import facts_in
from reader.quotations.attribution import attribute
from reader.resources import resource_path
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import article_of

_SIGNS = frozenset("\\[]()?*|{}^$+_")
"""Entries with one of these are patterns, not words."""
_LONGEST = 60
_A_SENTENCE = 3
_BETWEEN_IDEOGRAPHS = re.compile("[\u2e80-\u9fff] [\u2e80-\u9fff]")
"""A blank parts two words there, a line end parts none: the only place where it matters which it is."""
_BLANKS = {"line end": "\n", "tab": "\t", "no-break": "\u00a0", "thin": "\u2009", "double": "  "}


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _entries(language: str) -> list[str]:
    """The entries of several words, of all topics."""
    found: dict[str, None] = {}
    for path in sorted(resource_path("languages", language).glob("*.toml")):
        for entry in _strings(tomllib.loads(path.read_text("utf-8"))):
            if " " in entry.strip() and len(entry) <= _LONGEST and _SIGNS.isdisjoint(entry):
                found[entry.strip()] = None
    return list(found)


@cache
def _words(language: str) -> tuple[str, ...]:
    return tuple(sorted({word for entry in _entries(language) for word in entry.split()}))


LANGUAGES = sorted(
    path.name for path in resource_path("languages").iterdir() if path.is_dir() and _entries(path.name)
)


def _said(entries: Sequence[str]) -> list[str]:
    """Sentences in which each entry stands between a name, a figure and a quotation."""
    groups = [entries[at : at + _A_SENTENCE] for at in range(0, len(entries), _A_SENTENCE)]
    return [
        f"“The gate failed at 7 metres,” Jane Doe said, {', 12 '.join(group)} people in 2024 and more."
        for group in groups
    ]


def _with_blanks(article: Article, blank: str) -> Article:
    """The article with another blank for each; its sentences and paragraphs stay what they were."""
    places = [0]
    for character in article.text:
        places.append(places[-1] + (len(blank) if character == " " else 1))

    def moved(span: Span) -> Span:
        return Span(places[span.start], places[span.end])

    return replace(
        article,
        text=article.text.replace(" ", blank),
        paragraphs=tuple(map(moved, article.paragraphs)),
        sentences=tuple(replace(sentence, span=moved(sentence.span)) for sentence in article.sentences),
    )


def _read(article: Article) -> tuple[list[object], list[object]]:
    """What is read in an article, with single blanks; names without any, as Chinese ones lose a line end."""

    def flat(span: Span) -> str:
        return " ".join(span.of(article.text).split())

    facts: list[object] = [(fact.kind, flat(fact.span)) for fact in facts_in(article)]
    said: list[object] = [
        (
            each.quotation.kind,
            flat(each.quotation.span),
            "".join((each.speaker or "").split()),
            each.cue and flat(each.cue),
        )
        for each in attribute(article).attributions
    ]
    return facts, said


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_blank_inside_an_entry_of_the_data_changes_what_is_read(language: str) -> None:
    plain = article_of(_said(_entries(language)), language)
    read = _read(plain)
    assert read[0]
    for name, blank in _BLANKS.items():
        other = _with_blanks(plain, blank)
        assert _read(other) == read, name
    relations = {bead.relation.value for bead in compare(plain, other).collation.beads}
    assert relations == {"same"}


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_no_blank_in_random_text_changes_what_is_read(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    word = st.sampled_from(
        [*_words(language), "12", "1,000", "3.5", "%", "Monday", "“", "”", "Jane Doe", "$"]
    )
    rows = data.draw(st.lists(st.lists(word, min_size=2, max_size=12), min_size=1, max_size=4))
    plain = article_of([" ".join(row) for row in rows], language)
    blank = data.draw(st.sampled_from(list(_BLANKS.values())))
    assume(blank != "\n" or _BETWEEN_IDEOGRAPHS.search(plain.text) is None)
    other = _with_blanks(plain, blank)
    assert _read(other) == _read(plain)
    compare(plain, other)
    compare(other, plain)
