"""Words that open conditions, limits and denials, read from `resources/languages/<code>/clauses.toml`."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from reader.language.data import language_data
from reader.values import Struct

_WORDS = ("vague", "unnamed", "agents", "first_person", "no_sources", "source_phrases", "joining", "samples")

Phrase = tuple[str, ...]


class Phrases:
    """Phrases of one or more words, found in linear time by their first word."""

    def __init__(self, phrases: Iterable[Phrase] = ()) -> None:
        self._by_first: dict[str, list[Phrase]] = defaultdict(list)
        for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
            self._by_first[phrase[0]].append(phrase)

    def find(self, words: Sequence[str]) -> list[range]:
        """Where phrases stand among some words in lower case, the longest at each place, none overlapping."""
        found: list[range] = []
        if self._by_first.keys().isdisjoint(words):
            return found
        behind = 0
        for at, word in enumerate(words):
            if word in self._by_first and at >= behind:
                size = self._size_at(words, at)
                if size:
                    behind = at + size
                    found.append(range(at, behind))
        return found

    def _size_at(self, words: Sequence[str], at: int) -> int:
        phrases = self._by_first[words[at]]
        return next((len(p) for p in phrases if tuple(words[at : at + len(p)]) == p), 0)


class ClauseWords(Struct, frozen=True):
    """Words about clauses and sources.

    `limit_phrases` are limits of several words, `doubting` what opens what one only believes ("I think"):
    phrases. `limits`, `vague` sources, what stands before one `unnamed`, and before `agents` of the passive
    are single words; `conditions`, what looks like one, and `denials` are phrases; `time_conditions`
    open a condition where a `finite` verb follows in their clause ("until the lake is clean"); `samples`
    are words for what asks or studies some of many; `plural_endings` show a noun to be of several.
    """

    limits: frozenset[str]
    limit_phrases: Phrases
    doubting: Phrases
    conditions: Phrases
    no_conditions: Phrases
    time_conditions: Phrases
    finite: frozenset[str]
    denials: Phrases
    plural_endings: tuple[str, ...]
    vague: frozenset[str]
    unnamed: frozenset[str]
    agents: frozenset[str]
    first_person: frozenset[str]
    no_sources: frozenset[str]
    source_phrases: frozenset[str]
    joining: frozenset[str]
    samples: frozenset[str]


@cache
def load_clauses(language: str) -> ClauseWords:
    """The words of a language; empty where it has no file."""
    data = language_data(language, "clauses")
    return ClauseWords(
        frozenset(data.get("limits", "").casefold().split()),
        _phrases(data.get("limit_phrases", "")),
        _phrases(data.get("doubting", "")),
        _phrases(data.get("conditions", "")),
        _phrases(data.get("no_conditions", "")),
        _phrases(data.get("time_conditions", "")),
        frozenset(data.get("finite", "").casefold().split()),
        _phrases(data.get("denials", "")),
        tuple(data.get("plural_endings", "").split()),
        *(frozenset(data.get(field, "").casefold().split()) for field in _WORDS),
    )


def _phrases(text: str) -> Phrases:
    terms = text.casefold().replace("\n", " ").split("|")
    return Phrases({tuple(term.split()) for term in terms if term.strip()})
