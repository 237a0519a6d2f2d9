"""Words that open conditions, limits and denials, read from `resources/languages/<code>/clauses.toml`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reader.language.data import language_data

_WORDS = ("vague", "unnamed", "agents", "first_person", "no_sources", "source_phrases", "joining")

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Words about clauses and sources.

    `limits`, `vague` sources, what stands before one `unnamed`, and before `agents` of the passive are
    single words; `conditions`, what looks like one, and `denials` are phrases, the longest first.
    """

    limits: frozenset[str]
    conditions: tuple[Phrase, ...]
    no_conditions: tuple[Phrase, ...]
    denials: tuple[Phrase, ...]
    vague: frozenset[str]
    unnamed: frozenset[str]
    agents: frozenset[str]
    first_person: frozenset[str]
    no_sources: frozenset[str]
    source_phrases: frozenset[str]
    joining: frozenset[str]


@cache
def load_clauses(language: str) -> ClauseWords:
    """The words of a language; empty where it has no file."""
    data = language_data(language, "clauses")
    return ClauseWords(
        frozenset(data.get("limits", "").casefold().split()),
        _phrases(data.get("conditions", "")),
        _phrases(data.get("no_conditions", "")),
        _phrases(data.get("denials", "")),
        *(frozenset(data.get(field, "").casefold().split()) for field in _WORDS),
    )


def _phrases(text: str) -> tuple[Phrase, ...]:
    phrases = {
        tuple(phrase.split()) for phrase in text.casefold().replace("\n", " ").split("|") if phrase.strip()
    }
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def phrases_in(words: Sequence[str], phrases: Sequence[Phrase]) -> list[range]:
    """Where phrases stand among some words in lower case, the longest at each place, none overlapping."""
    found: list[range] = []
    at = 0
    while at < len(words):
        size = next((len(p) for p in phrases if tuple(words[at : at + len(p)]) == p), 0)
        if size:
            found.append(range(at, at + size))
        at += size or 1
    return found
