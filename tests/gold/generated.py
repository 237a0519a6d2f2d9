"""Generated pairs of articles with a known key: light edits, heavy rewording, moves, splits, merges,
deletions and additions. The same arguments give the same pair, on every machine.
"""

import random
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Literal

from reader.text.span import Span
from tests.gold.generated_words import (
    BEGINNINGS,
    BODIES,
    CLAUSES,
    DAYS,
    FIRST_NAMES,
    MONTHS,
    NAME_ENDINGS,
    STREETS,
    SYNONYMS,
    THINGS,
    TOWN_ENDINGS,
)

Style = Literal["light", "heavy"]
_A_PARAGRAPH = 3
_WORD = re.compile(r"(?<!\{)\b[a-z']+\b(?!\})")


@dataclass(frozen=True, slots=True)
class Clause:
    """One statement: its wordings, and what fills their blanks."""

    wordings: tuple[str, str]
    blanks: tuple[tuple[str, str], ...]

    def worded(self, wording: int, dice: random.Random | None = None, share: float = 0.0) -> str:
        """The words of the clause, without capital and full stop; `share` of those that have synonyms are
        replaced, what fills the blanks never."""
        pattern = self.wordings[wording]
        return (_swapped(pattern, dice, share) if dice else pattern).format(**dict(self.blanks))


@dataclass(frozen=True, slots=True)
class GeneratedBead:
    """Sentence numbers (from 0) of both sides. `relation` is "same", "changed" (edited or reworded),
    "only_left" or "only_right"."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    relation: str
    moved: bool


@dataclass(frozen=True, slots=True)
class GeneratedPair:
    """Two texts, the spans of their sentences, and the true beads in the order of the left text."""

    left: str
    right: str
    left_sentences: tuple[Span, ...]
    right_sentences: tuple[Span, ...]
    beads: tuple[GeneratedBead, ...]


@dataclass(frozen=True, slots=True)
class _Sentence:
    text: str
    origin: tuple[int, ...]
    """Numbers of the left sentences that it says again."""
    moved: bool = False


def generate_article(sentences: int, seed: int) -> str:
    """An article of so many sentences, in paragraphs of three."""
    text, _ = _laid_out([_plain(clauses) for clauses in _story(sentences, random.Random(seed))])
    return text


def generate_pair(
    sentences: int, seed: int, style: Style = "light", *, moves: float = 0.05, structure: float = 0.06
) -> GeneratedPair:
    """An article of so many sentences and a version of it.

    `light` changes some words in about a third of the sentences; `heavy` says every sentence in other
    words. `moves` is the share of sentences that stand elsewhere, `structure` the share that is split,
    merged, left out or added (each).
    """
    dice = random.Random(seed)
    story = _story(sentences, dice)
    left = [_plain(clauses) for clauses in story]
    right = _retold(story, dice, style, structure)
    right = _shuffled(right, dice, moves)
    left_text, left_spans = _laid_out(left)
    right_text, right_spans = _laid_out([sentence.text for sentence in right])
    return GeneratedPair(left_text, right_text, left_spans, right_spans, _beads(left, right))


_RETOLD = 0.6
"""The share of the words with synonyms that a variant replaces: with all of them variants would be equal."""


def reworded_article(sentences: int, seed: int, variant: int) -> str:
    """The article `generate_article(sentences, seed)` in other words, in the same order; each variant has
    words of its own."""
    story = _story(sentences, random.Random(seed))
    dice = random.Random(f"{seed}/{variant}")
    told = (", while ".join(clause.worded(1, dice, _RETOLD) for clause in clauses) for clauses in story)
    return _laid_out([_sentence(words) for words in told])[0]


def _story(sentences: int, dice: random.Random) -> list[tuple[Clause, ...]]:
    return [tuple(_clause(dice) for _ in range(1 if dice.random() < 0.6 else 2)) for _ in range(sentences)]


def _clause(dice: random.Random) -> Clause:
    wordings = dice.choice(CLAUSES)
    figure = dice.choice((f"{dice.randint(20, 999)}", f"{dice.randint(1, 99)},{dice.randint(100, 999)}"))
    blanks = {
        "person": f"{dice.choice(FIRST_NAMES)} {dice.choice(BEGINNINGS)}{dice.choice(NAME_ENDINGS)}",
        "town": dice.choice(BEGINNINGS) + dice.choice(TOWN_ENDINGS),
        "town2": dice.choice(BEGINNINGS) + dice.choice(TOWN_ENDINGS),
        "thing": dice.choice(THINGS),
        "body": dice.choice(BODIES),
        "street": f"{dice.choice(BEGINNINGS)}{dice.choice(NAME_ENDINGS)} {dice.choice(STREETS)}",
        "figure": figure,
        "small": str(dice.randint(3, 98)),
        "money": f"€{dice.randint(2, 990)},000",
        "day": f"{dice.choice(DAYS)}, {dice.choice(MONTHS)} {dice.randint(1, 28)}",
    }
    used = {name for name in blanks if "{" + name + "}" in wordings[0]}
    return Clause(wordings, tuple((name, blanks[name]) for name in blanks if name in used))


def _plain(clauses: tuple[Clause, ...]) -> str:
    return _sentence(" and ".join(clause.worded(0) for clause in clauses))


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _worded(clauses: tuple[Clause, ...], dice: random.Random, style: Style) -> str:
    if style == "heavy":
        return _sentence(", while ".join(clause.worded(1, dice, 1.0) for clause in clauses))
    share = 0.6 if dice.random() < 0.35 else 0.0
    return _sentence(" and ".join(clause.worded(0, dice, share) for clause in clauses))


def _swapped(words: str, dice: random.Random, share: float) -> str:
    def swap(word: re.Match[str]) -> str:
        other = SYNONYMS.get(word.group())
        return other if other is not None and dice.random() < share else word.group()

    return _WORD.sub(swap, words)


def _retold(
    story: list[tuple[Clause, ...]], dice: random.Random, style: Style, structure: float
) -> list[_Sentence]:
    told: list[_Sentence] = []
    i = 0
    while i < len(story):
        clauses, chance = story[i], dice.random()
        alone = len(clauses) == 1
        if chance < structure and len(clauses) == 2:
            told += [_Sentence(_worded((clause,), dice, style), (i,)) for clause in clauses]
        elif chance < structure and alone and i + 1 < len(story) and len(story[i + 1]) == 1:
            told.append(_Sentence(_worded(clauses + story[i + 1], dice, style), (i, i + 1)))
            i += 1
        elif structure <= chance < 2 * structure:
            pass
        else:
            told.append(_Sentence(_worded(clauses, dice, style), (i,)))
        if dice.random() < structure:
            told.append(_Sentence(_plain((_clause(dice),)), ()))
        i += 1
    return told


def _shuffled(told: list[_Sentence], dice: random.Random, share: float) -> list[_Sentence]:
    """Some sentences put ten places or more away; parts of one split sentence stay where they are."""
    count = int(len(told) * share)
    if len(told) < 25 or not count:
        return told
    parts = Counter(sentence.origin for sentence in told)
    places = [i for i, sentence in enumerate(told) if sentence.origin and parts[sentence.origin] == 1]
    chosen = set(dice.sample(places, min(count, len(places))))
    kept: list[list[_Sentence]] = [[sentence] for i, sentence in enumerate(told) if i not in chosen]
    for i in sorted(chosen):
        target = (i + dice.randint(10, max(10, len(kept) - 10))) % len(kept)
        kept[target].append(replace(told[i], moved=True))
    return _whole_splits([sentence for group in kept for sentence in group])


def _whole_splits(told: list[_Sentence]) -> list[_Sentence]:
    """Take a moved sentence from between the parts of a split one and put it behind them."""
    for i in range(1, len(told) - 1):
        before, here, after = told[i - 1 : i + 2]
        if here.moved and before.origin and before.origin == after.origin:
            told[i], told[i + 1] = after, here
    return told


def _beads(left: list[str], right: list[_Sentence]) -> tuple[GeneratedBead, ...]:
    said: dict[tuple[int, ...], list[int]] = {}
    for number, sentence in enumerate(right):
        if sentence.origin:
            said.setdefault(sentence.origin, []).append(number)
    covered = {i for origin in said for i in origin}
    beads = [
        GeneratedBead(
            origin,
            tuple(numbers),
            "same" if [left[i] for i in origin] == [right[n].text for n in numbers] else "changed",
            right[numbers[0]].moved,
        )
        for origin, numbers in said.items()
    ]
    beads += [GeneratedBead((i,), (), "only_left", moved=False) for i in range(len(left)) if i not in covered]
    beads.sort(key=lambda bead: bead.left)
    added = [GeneratedBead((), (n,), "only_right", moved=False) for n, s in enumerate(right) if not s.origin]
    return (*beads, *added)


def _laid_out(sentences: list[str]) -> tuple[str, tuple[Span, ...]]:
    pieces: list[str] = []
    spans: list[Span] = []
    at = 0
    for number, sentence in enumerate(sentences):
        if number:
            gap = "\n\n" if number % _A_PARAGRAPH == 0 else " "
            pieces.append(gap)
            at += len(gap)
        pieces.append(sentence)
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence)
    return "".join(pieces), tuple(spans)
