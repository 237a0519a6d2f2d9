"""Whether two facts say the same, and whether two that do not play the same part in their sentences."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from reader.collation.vocabulary import stem, stop_words
from reader.facts.clock_times import ClockTime
from reader.facts.context import stands_between_equals
from reader.facts.dates import When
from reader.facts.figures import ORDINAL, SHARE, Figure
from reader.facts.named_entities import Name
from reader.facts.number_grammar import PERCENT, is_currency
from reader.language.name_forms import is_country, is_people, plain_name, sounds_of, words_for
from reader.resources import resource_path
from reader.text.span import Span

_WINDOW = 90
"""Code points on each side that are looked at."""
_WORDS = 6
"""Words on each side that are looked at."""
_LOOSE = 1.25
"""Two amounts that are both "more than" may be one up to this ratio."""
_FIRST_HAN, _FIRST_HANGUL = "\u3040", "\uac00"
_ROUNDING = 0.05
"""The share of an amount that may go when decimals are left out."""
_ROUGHLY = 2
"""Percentage points between a share and the percentage it stands for."""
_COUNTED = 3
"""Words after a figure among which the thing it counts stands."""
_BEFORE, _BEHIND = 3, 2
"""Words that must be the same around two names for one to stand in the other's place."""
_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_CLAUSE_END = re.compile(r"[.,;:!?()\[\]—–“”\"«»]")


@dataclass(frozen=True)
class Surroundings:
    """A fact in its sentence: `sentence` and `span` are code points of `text`."""

    text: str
    sentence: Span
    span: Span
    language: str

    @cached_property
    def counted(self) -> tuple[str, ...]:
        """Stems of the content words right after, up to the next mark: what a figure counts."""
        after = self.text[self.span.end : min(self.sentence.end, self.span.end + _WINDOW)]
        end = _CLAUSE_END.search(after)
        return self._content(after[: end.start()] if end else after)[:_COUNTED]

    @cached_property
    def around(self) -> frozenset[str]:
        """Stems of the nearest content words on both sides."""
        before = self.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start]
        after = self.text[self.span.end : min(self.sentence.end, self.span.end + _WINDOW)]
        return frozenset(self._content(before)[-_WORDS:]) | frozenset(self._content(after)[:_WORDS])

    @cached_property
    def frame(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """The three words before and the two behind, folded; None where fewer than three stand before."""
        before = self.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start]
        after = self.text[self.span.end : min(self.sentence.end, self.span.end + _WINDOW)]
        first, last = _WORD.findall(before.casefold())[-_BEFORE:], _WORD.findall(after.casefold())[:_BEHIND]
        return (tuple(first), tuple(last)) if len(first) == _BEFORE else None

    @cached_property
    def is_partial(self) -> bool:
        """Whether the word right before says that a part is counted: "the other two"."""
        before = self.text[max(self.sentence.start, self.span.start - _WINDOW) : self.span.start].split()
        return bool(before) and plain_name(before[-1]) in words_for("partial")

    def _content(self, text: str) -> tuple[str, ...]:
        stop = stop_words(self.language)
        found = (piece for word in _WORD.findall(text) for piece in _words_of(word))
        words = (word.casefold().replace("’", "'") for word in found)
        kinds = _kinds(self.language.split("-")[0])
        stems = (stem(w) for w in words if w not in stop and not is_people(w) and not w[0].isdigit())
        return tuple(kinds.get(word, word) for word in stems)


def _words_of(piece: str) -> Iterator[str]:
    """A word itself; a run of Chinese or Japanese as its pairs of neighbouring characters."""
    if piece[0] < _FIRST_HAN or len(piece) < 3 or piece[0] >= _FIRST_HANGUL:
        yield piece
    else:
        yield from (piece[at : at + 2] for at in range(len(piece) - 1))


@cache
def _kinds(language: str) -> dict[str, str]:
    """Stem of a noun -> stem of the first noun on its line in `resources/facts/nouns.toml`."""
    with resource_path("facts", "nouns.toml").open("rb") as file:
        lines: str = tomllib.load(file).get(language, "")
    return {stem(word): stem(line.split()[0]) for line in lines.split("\n") for word in line.split()}


def figures_agree(left: Figure, right: Figure) -> bool:
    """Whether two figures can be one: equal amounts, or within what "more than" and "about" allow.

    A unit that only one side writes makes no difference; two different units do.
    """
    if left.unit != right.unit and left.unit and right.unit:
        return _is_one_share(left, right) or (
            left.amount == right.amount and _may_be_one_unit(left.unit, right.unit)
        )
    if left.high is not None or right.high is not None:
        return left.amount == right.amount and left.high == right.high
    if left.amount == right.amount:
        return {left.bound, right.bound} != {">", "<"}
    if left.unit != right.unit:
        return False
    return _bounded(left, right) or _bounded(right, left) or _rounded(left, right) or _rounded(right, left)


def _is_one_share(left: Figure, right: Figure) -> bool:
    """Whether a part of a whole is a percentage put roughly: "two thirds", "66%"."""
    if {left.unit, right.unit} != {PERCENT, SHARE}:
        return False
    share, percent = (left, right) if left.unit == SHARE else (right, left)
    return abs(100 * share.amount - percent.amount) <= _ROUGHLY


def _may_be_one_unit(left: str, right: str) -> bool:
    """Whether two units may be one: "A dollar" where the other side does not say whose, "degree" beside
    "degree celsius"."""
    if f"{left} ".startswith(f"{right} ") or f"{right} ".startswith(f"{left} "):
        return True
    return is_currency(left) and is_currency(right) and left.split()[-1] == right.split()[-1]


def _fewer_decimals(short: float, long: float) -> bool:
    """Whether one amount is the other with its last decimals rounded away: 62 for 62.4, not 2 for 1.6."""
    if long.is_integer() or abs(short - long) > _ROUNDING * long:
        return False
    return any(round(long, places) == short for places in (0, 1, 2))


def _bounded(loose: Figure, exact: Figure) -> bool:
    if loose.bound == exact.bound and max(loose.amount, exact.amount) > _LOOSE * min(
        loose.amount, exact.amount
    ):
        return False
    if loose.bound == ">":
        return loose.amount <= exact.amount <= 2 * loose.amount
    if loose.bound == "<":
        return loose.amount / 2 <= exact.amount <= loose.amount
    return False


def _rounded(short: Figure, long: Figure) -> bool:
    """Whether one amount is the other one rounded to its own digits: after "about" to any number of
    them ("about 500", "490"), else a large amount to two or more ("13.5 trillion", "13.49 trillion")."""
    if _fewer_decimals(short.amount, long.amount):
        return True
    if not short.amount.is_integer() or (short.amount < 1000 and short.bound != "~"):
        return False
    digits = str(int(short.amount)).rstrip("0")
    if len(digits) < (1 if short.bound == "~" else 2) or long.amount <= 0:
        return False
    scale = len(str(int(short.amount))) - len(digits)
    return round(long.amount, -scale) == short.amount


def figures_differ(left: Figure, ours: Surroundings, right: Figure, theirs: Surroundings) -> float:
    """How sure it is (0: not at all) that two unequal figures stand for the same thing.

    The same unit and a shared neighbour, or the same thing counted.
    """
    if is_currency(left.unit) and is_currency(right.unit) and left.unit != right.unit:
        return 1.0 if left.amount == right.amount and ours.around & theirs.around else 0.0
    if left.unit != right.unit or (left.high is None) != (right.high is None):
        return 0.0
    if ours.is_partial != theirs.is_partial:
        return 0.0
    if left.unit == ORDINAL and left.amount == right.amount:
        return 0.0
    counted = set(ours.counted) & set(theirs.counted)
    if left.high is not None and (left.amount == right.amount) != (left.high == right.high):
        return 1.0 if ours.around & theirs.around else 0.0
    if not left.unit:
        same = _same_thing(ours.counted, theirs.counted) or is_replaced(ours, theirs)
        return 1.0 + len(counted) if same else 0.0
    shared = ours.around & theirs.around
    if counted:
        return 0.5 + len(counted)
    return 0.5 if len(shared) > 1 or is_replaced(ours, theirs) else 0.0


def is_replaced(ours: Surroundings, theirs: Surroundings) -> bool:
    """Whether one fact stands where the other does, between the same words."""
    mine, yours = (ours.text, ours.sentence, ours.span), (theirs.text, theirs.sentence, theirs.span)
    return stands_between_equals(mine, yours, ours.language)


def _same_thing(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether what stands right after both figures is the same noun, one word in between allowed."""
    return bool(set(ours[:2]) & set(theirs[:2]))


def dates_differ(left: When, ours: Surroundings, right: When, theirs: Surroundings) -> float:
    """How sure it is (0: not at all) that two different dates are said of the same thing.

    Only like with like (a weekday with a weekday), in surroundings that share two content words.
    """
    if left.grain != right.grain or left.decade != right.decade:
        return 0.0
    return _alike(ours, theirs)


def clock_times_differ(left: ClockTime, ours: Surroundings, right: ClockTime, theirs: Surroundings) -> float:
    """How sure it is (0: not at all) that two different times of day are said of the same thing.

    Only in surroundings that share two content words, and with the same zone or none.
    """
    return _alike(ours, theirs) if left.zone == right.zone else 0.0


def _alike(ours: Surroundings, theirs: Surroundings) -> float:
    """The number of content words shared around, 0 for fewer than two that do not stand between equals."""
    shared = len(ours.around & theirs.around)
    return float(shared) if shared > 1 else float(is_replaced(ours, theirs))


def names_agree(left: Name, right: Name) -> bool:
    """Whether two names can be one: equal, or one within the other ("Putin", "Vladimir Putin")."""
    shorter, longer = sorted((left.words, right.words), key=len)
    if _solid(left.form) == _solid(right.form):
        return True
    size = len(shorter)
    if any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1)):
        return True
    few, many = ([sounds_of(word) for word in words] for words in (shorter, longer))
    return any(many[at : at + size] == few for at in range(len(many) - size + 1))


def _solid(form: str) -> str:
    """A form without hyphens and spaces: "Beth-el" is "Bethel"."""
    return form.replace("-", "").replace(" ", "")


def names_differ(left: Name, ours: Surroundings, right: Name, theirs: Surroundings) -> float:
    """How sure it is (0: not at all) that one name was put in the place of another.

    Either a spelling apart by a letter or two, or two persons given the same office, or two names between
    the same words; a country and its capital may stand for one another.
    """
    if left.form != right.form and is_misspelling(left.form, right.form):
        return 2.0
    if left.title and left.title == right.title and left.title in _offices():
        return 1.0 if ours.around & theirs.around else 0.0
    if is_country(left.form) != is_country(right.form) or _is_shortened(left.words, right.words):
        return 0.0
    return 1.0 if ours.frame is not None and ours.frame == theirs.frame else 0.0


def _is_shortened(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one of two names is the other cut short: "Medway College", "St" and "Street", "J. Bell"."""
    if len(left) != len(right) and not set(left).isdisjoint(right):
        return True
    pairs = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    return all(a.startswith(b) or b.startswith(a) for a, b in pairs)


def _offices() -> frozenset[str]:
    return words_for("offices")


def is_misspelling(left: str, right: str) -> bool:
    """Whether two comparable forms are so near (edit distance 1, or 2 from seven letters on) that they
    are one name: same first letter, neither the other with an ending."""
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) < 5 or shorter[0] != longer[0] or len(longer) - len(shorter) > 2:
        return False
    if longer.startswith(shorter):
        return False
    return 0 < distance(shorter, longer, 2) <= (1 if len(shorter) < 7 else 2)


def distance(left: str, right: str, limit: int) -> int:
    """Damerau's edit distance (a swap of neighbours is one step), `limit + 1` when it is more.

    >>> distance("sysrky", "syrsky", 2)
    1
    """
    rows = [list(range(len(right) + 1))]
    for i, a in enumerate(left, 1):
        row = [i]
        for j, b in enumerate(right, 1):
            step = min(rows[-1][j] + 1, row[j - 1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                step = min(step, rows[-2][j - 2] + 1)
            row.append(step)
        if min(row) > limit:
            return limit + 1
        rows.append(row)
    return rows[-1][-1]
