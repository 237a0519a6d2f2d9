"""Closed sets of words by degree ("may", "will"), read from `resources/languages/<code>/scales.toml`.

A row is a scale: levels that stand in order, each a list of terms. A term is a word or a few words; a star
stands for any ending of at most five letters ("arrest*"). See the head of the English file for the fields.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from reader.language.data import language_data
from reader.language.lexicon import load_lexicon
from reader.values import Struct

_LONGEST_ENDING = 5
"""Letters that a star may stand for: "alleg*" is "allegedly", "arrest*" no longer compound."""
_SHORTEST_STEM = 3
_LONGEST_CLAUSE = 15
"""Words between a verb and the particle that ends its clause."""

_Pattern = tuple[str, ...]


class Scale(Struct, frozen=True, eq=False):
    """One scale; there is one object for each.

    `kind` is the warning's kind, `grade` how grave a step of at least `step` levels is. `lone` holds the
    levels whose coming or going is told too, those in `past` only where the other side tells of it as
    done; `before` the endings of which the next word must have one then ("est": "second largest"), and
    with `at_title` it must be an office or a name.
    With `owner` the word before a lone term of one word must end so ("'s": "the mayor's adviser").
    `answered` are terms of no level for which a lone one may stand ("may be rented", "can be rented").
    `reworded` says that reworded sentences are looked at too. `relates` marks terms between two things:
    with those exchanged a step says the same ("A before B", "B after A").
    """

    name: str
    kind: str
    grade: str
    levels: tuple[tuple[_Pattern, ...], ...]
    lone: frozenset[int] = frozenset()
    before: tuple[str, ...] = ()
    past: frozenset[int] = frozenset()
    step: int = 1
    at_title: bool = False
    reworded: bool = True
    relates: bool = False
    answered: tuple[_Pattern, ...] = ()
    owner: str = ""


class Hit(Struct, frozen=True):
    """A term found: its scale, level, and the words `[start, end)`."""

    scale: Scale
    level: int
    start: int
    end: int


class Terms(Struct, frozen=True):
    """The terms that begin with one word, in the order of their scales, by the word that follows: those that
    can go on with it, and `others` before a word that no term names."""

    before: Mapping[str, Sequence[tuple[_Pattern, Scale, int]]]
    others: Sequence[tuple[_Pattern, Scale, int]]

    @classmethod
    def of(cls, terms: Sequence[tuple[_Pattern, Scale, int]]) -> "Terms":
        """The terms of one first word."""
        named = {pattern[1] for pattern, _, _ in terms if len(pattern) > 1}
        if not named:
            return cls({}, terms)

        def before(following: str) -> list[tuple[_Pattern, Scale, int]]:
            return [term for term in terms if len(term[0]) == 1 or _may_go_on(term[0], following)]

        return cls({word: before(word) for word in named}, before(""))


class TermsByWord(dict[str, Sequence[tuple[_Pattern, Scale, int]]]):
    """The terms of all scales by their first words, made ready when they are asked for: a text has few."""

    def __init__(self, rows: Mapping[str, Sequence[tuple[_Pattern, Scale, int]]]) -> None:
        super().__init__(rows)
        self._sorted: dict[str, Terms] = {}

    def terms(self, word: str) -> Terms | None:
        """The terms that begin with a word."""
        found = self._sorted.get(word)
        if found is None and word in self:
            found = self._sorted[word] = Terms.of(self[word])
        return found


class Scales(Struct, frozen=True):
    """All scales of a language with an index of their terms by first word.

    `symmetric` are words that join two parties which may change places; `done` and `coming` auxiliaries of
    what is done and of what is not yet; `past_endings` endings of past forms, `agent_endings` of nouns for
    who does something, `ongoing_endings` of what is being done, `passive` what makes a passive of something
    done; `titles` offices and what persons are called; `capital_nouns` says that all nouns have capitals,
    not names alone; `free_order` that the object may come first; `offices` those that have a field, and
    `office_links` what stands between ("minister of finance").
    `particles` end a clause and belong to its verb: "nahm … fest" is "festnahm".
    """

    by_word: TermsByWord
    by_stem: Mapping[str, Sequence[tuple[_Pattern, Scale, int]]]
    excepted: Mapping[str, Sequence[_Pattern]]
    symmetric: frozenset[str]
    done: frozenset[str]
    coming: frozenset[str]
    past_endings: tuple[str, ...]
    agent_endings: tuple[str, ...]
    ongoing_endings: tuple[str, ...]
    passive: frozenset[str]
    titles: frozenset[str]
    capital_nouns: bool
    free_order: bool
    offices: frozenset[str]
    office_links: frozenset[str]
    particles: frozenset[str] = frozenset()

    def find(self, words: Sequence[str]) -> list[Hit]:
        """The terms in some words (lower case), none inside a longer one of its scale."""
        if not self.particles.isdisjoint(words):
            words = self._joined(words)
        masked = set(self._masked(words))
        by_word, by_stem = self.by_word, self.by_stem
        found: list[Hit] = []
        for at, word in enumerate(words):
            if (word in by_word or word[:_SHORTEST_STEM] in by_stem) and at not in masked:
                self._find_at(words, at, word, found)
        return _outermost(found) if len(found) > 1 else found

    def _joined(self, words: Sequence[str]) -> list[str]:
        """The words with verbs in one piece: a particle at the end of a clause before the verb of its clause
        that makes a term with it; nothing is left in its place."""
        joined = list(words)
        for at, word in enumerate(words):
            if word not in self.particles or (at + 1 < len(words) and words[at + 1].isalnum()):
                continue
            for verb in range(at - 1, max(-1, at - 1 - _LONGEST_CLAUSE), -1):
                if not words[verb][:1].isalnum():
                    break
                if word + words[verb] in self.by_word:
                    joined[verb], joined[at] = word + words[verb], ""
                    break
        return joined

    def are_equal(self, left: str, right: str) -> bool:
        """Whether two words are terms of one level of a scale: "deputy" and "vice"."""
        levels = {(hit.scale, hit.level) for hit in self.find([left])}
        return any((hit.scale, hit.level) in levels for hit in self.find([right]))

    def _find_at(self, words: Sequence[str], at: int, word: str, found: list[Hit]) -> None:
        """Put the terms that begin at a place into `found`."""
        terms = self.by_word.terms(word)
        if terms is not None:
            following = words[at + 1] if at + 1 < len(words) else ""
            for pattern, scale, level in terms.before.get(following, terms.others):
                if len(pattern) == 1 or _fits(pattern, words, at):
                    found.append(Hit(scale, level, at, at + len(pattern)))
        for pattern, scale, level in self.by_stem.get(word[:_SHORTEST_STEM], ()):
            if _is_form(pattern[0], word) and (len(pattern) == 1 or _fits(pattern, words, at)):
                found.append(Hit(scale, level, at, at + len(pattern)))

    def _masked(self, words: Sequence[str]) -> Iterator[int]:
        """The words of phrases in which no term is one ("as soon as possible")."""
        excepted = self.excepted
        has_figures = "#" in excepted
        for at, word in enumerate(words):
            if word in excepted or (has_figures and word[:1].isdigit()):
                following = words[at + 1] if at + 1 < len(words) else ""
                for pattern in excepted.get("#" if word[:1].isdigit() else word, ()):
                    if (len(pattern) == 1 or _may_go_on(pattern, following)) and _fits(pattern, words, at):
                        yield from range(at, at + len(pattern))


def stands_in(pattern: Sequence[str], words: Sequence[str]) -> bool:
    """Whether the words of a term stand somewhere among some words (lower case), one behind the other."""
    return any(_fits(tuple(pattern), words, at) for at in range(len(words)))


def _may_go_on(pattern: _Pattern, following: str) -> bool:
    """Whether the second word of a term can be the one that follows: that of most is another."""
    second = pattern[1]
    return second == following or second[-1] in "*#"


def _fits(pattern: _Pattern, words: Sequence[str], at: int) -> bool:
    end = at + len(pattern)
    return end <= len(words) and all(map(_is_form, pattern, words[at:end]))


def _is_form(term: str, word: str) -> bool:
    if term == "#":
        return word[:1].isdigit()
    if term[-1] != "*":
        return term == word
    return word.startswith(term[:-1]) and len(word) < len(term) + _LONGEST_ENDING


def _outermost(hits: list[Hit]) -> list[Hit]:
    """The hits without those that lie inside a longer one of the same scale ("few" in "a few"), or begin
    inside one that reaches less far ("all of" in "almost all of")."""
    of_scale: dict[Scale, list[Hit]] = defaultdict(list)
    for hit in hits:
        of_scale[hit.scale].append(hit)
    if len(of_scale) == len(hits):
        return hits
    return [hit for hit in hits if not any(_takes_in(other, hit) for other in of_scale[hit.scale])]


def _takes_in(other: Hit, hit: Hit) -> bool:
    longer = other.end - other.start > hit.end - hit.start
    is_inside = other.start <= hit.start and hit.end <= other.end and longer
    return is_inside or other.start < hit.start < other.end < hit.end


@cache
def load_scales(language: str) -> Scales | None:
    """The scales of a language ("en"), None where it has no file."""
    data = language_data(language, "scales")
    if not data:
        return None
    by_word: dict[str, list[tuple[_Pattern, Scale, int]]] = defaultdict(list)
    by_stem: dict[str, list[tuple[_Pattern, Scale, int]]] = defaultdict(list)
    for scale in _scales(data):
        for level, patterns in enumerate(scale.levels):
            for pattern in patterns:
                first = pattern[0]
                if first.endswith("*"):
                    by_stem[first[:_SHORTEST_STEM]].append((pattern, scale, level))
                else:
                    by_word[first].append((pattern, scale, level))
    excepted: dict[str, list[_Pattern]] = defaultdict(list)
    for pattern in _patterns(data.get("excepted", "")):
        excepted[pattern[0]].append(pattern)
    verbs, lexicon = data.get("verbs", {}), load_lexicon(language)
    return Scales(
        TermsByWord(by_word),
        by_stem,
        excepted,
        frozenset(data.get("symmetric", "").split()),
        frozenset(verbs.get("done", "").split()),
        frozenset(verbs.get("coming", "").split()),
        tuple(verbs.get("past_endings", "").split()),
        tuple(verbs.get("agent_endings", "").split()),
        tuple(verbs.get("ongoing_endings", "").split()),
        frozenset(verbs.get("passive", "").split()),
        lexicon.titles | lexicon.person_nouns | frozenset(data.get("titles", "").split()),
        data.get("capital_nouns", False),
        data.get("free_order", False),
        frozenset(data.get("offices", "").split()),
        frozenset(data.get("office_links", "").split()),
        frozenset(verbs.get("particles", "").split()),
    )


def _scales(data: dict[str, Any]) -> Iterator[Scale]:
    for name, row in data.get("scale", {}).items():
        yield Scale(
            name,
            row.get("kind", name),
            row.get("grade", "serious"),
            tuple(_patterns(level) for level in row["levels"]),
            frozenset(row.get("lone", ())),
            tuple(row.get("before", "").split()),
            frozenset(row.get("past", ())),
            row.get("step", 1),
            row.get("at_title", False),
            row.get("reworded", True),
            row.get("relates", False),
            _patterns(row.get("answered", "")),
            row.get("owner", ""),
        )
    for name, group in data.get("pairs", {}).items():
        for line in filter(None, map(str.strip, group["rows"].splitlines())):
            levels = tuple(_patterns(level.replace(",", "|")) for level in line.split("/"))
            yield Scale(
                f"{name}: {line.partition(' ')[0]}",
                group["kind"],
                group.get("grade", "serious"),
                levels,
                reworded=group.get("reworded", True),
                relates=group.get("relates", False),
            )


def _patterns(text: str) -> tuple[_Pattern, ...]:
    folded = text.casefold().replace("\n", " ")
    return tuple(tuple(term.split()) for term in folded.split("|") if term.strip())
