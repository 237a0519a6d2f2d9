"""Patterns of whole lines by how a line begins: of hundreds only the few that may fit are made and tried.

The patterns are written by hand in `resources/languages/<code>/lines.toml`; what a line must begin with is
read from their first letters. Of a pattern that may begin in many ways the table says what a line must hold;
where it does not, the pattern is tried on every line.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from reader.late_pattern import late_pattern

_LETTERS = 4
"""The characters at a line's beginning that patterns are told apart by."""
_QUANTIFIERS = frozenset("?*{")
_SPECIAL = frozenset(".^$*+?{}[]\\|()")
_SIGN = late_pattern(r"\\.|\[(?:\\.|[^\]\\])*\]|[()|]")
_GROUPS = ("(?:", "(?-i:")
_DIGIT = r"\d"
"""Stands among the openings for a digit of any script."""
_LEFT_OUT = ("?", "*", "{0", "{,")
"""Behind what may be left out."""
_SMALL = str.maketrans("ſıİ", "sii")
"""What `re.IGNORECASE` takes for the same letter and `str.lower` does not."""
_DEEPEST = 8
"""Groups that are followed from one beginning: behind that it counts as open."""


class LinePatterns:
    """Regular expressions, each with `end` behind it, that may match a whole line, in any letter case."""

    def __init__(
        self,
        patterns: Sequence[str],
        end: str = "",
        holding: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        """`holding` are more patterns, by what a line must hold (see `lines.toml` of English)."""
        self.patterns = (*patterns, *(pattern for group in holding.values() for pattern in group))
        self.end = end
        self._holding = [
            (tuple(signs.split("|")), signs, "|".join(group)) for signs, group in holding.items()
        ]
        self._by_opening: dict[str, list[str]] = defaultdict(list)
        for pattern in patterns:
            for opening in sorted(set(openings(pattern))):
                self._by_opening[opening].append(pattern)
        self._made: dict[str, re.Pattern[str]] = {}

    def has(self, line: str) -> bool:
        """Whether one of the patterns matches the whole of a line."""
        start = line[:_LETTERS].lower()
        begins = {start[:size] for size in range(_LETTERS + 1)}
        if line[:1].isdecimal():
            begins.add(_DIGIT)
        for opening in begins & self._by_opening.keys():
            if self._fits(line, opening, "|".join(self._by_opening[opening])):
                return True
        if not self._holding:
            return False
        small = line.lower().translate(_SMALL)
        return any(
            any(map(small.__contains__, signs)) and self._fits(line, f"…{name}", patterns)
            for signs, name, patterns in self._holding
        )

    def _fits(self, line: str, name: str, alternatives: str) -> bool:
        pattern = self._made.get(name)
        if pattern is None:
            pattern = self._made[name] = re.compile(f"(?:{alternatives}){self.end}", re.IGNORECASE)
        return pattern.fullmatch(line) is not None


def openings(pattern: str) -> Iterator[str]:
    """What a match can begin with, in lower case: four characters, fewer where more is open behind them.

    >>> sorted(openings("(?:see|read)? more")), list(openings("about us")), list(openings(".{2,60} ago"))
    ([' mor', 'read', 'see '], ['abou'], [''])
    """
    if "|" not in pattern and (head := pattern[: _LETTERS + 1]).replace(" ", "a").isalpha():
        yield head[:_LETTERS].lower()
        return
    for alternative in _alternatives(pattern):
        yield from _openings_of_one(alternative, 0)


def _openings_of_one(pattern: str, depth: int) -> Iterator[str]:
    known = ""
    while len(known) < _LETTERS:
        rest = pattern[len(known) :]
        if not known and rest.startswith(_GROUPS) and depth < _DEEPEST:
            yield from _openings_of_group(rest, depth)
            return
        literal = rest[:1] not in _SPECIAL and rest[:1] and rest[1:2] not in _QUANTIFIERS
        if not literal:
            known += _escaped(rest, is_first=not known)
            break
        known += rest[0]
    yield known if known == _DIGIT else known.lower()


def _escaped(rest: str, *, is_first: bool) -> str:
    """The sign that a pattern begins with behind a backslash, or `_DIGIT`; "" for anything else."""
    if rest[:1] != "\\" or rest[2:].startswith(_LEFT_OUT):
        return ""
    if rest[:2] == _DIGIT:
        return _DIGIT if is_first else ""
    return "" if rest[1].isalnum() else rest[1]


def _openings_of_group(pattern: str, depth: int) -> Iterator[str]:
    """The openings of what begins with a group: of each alternative, and of what follows if it may be left
    out."""
    close = _end_of_group(pattern)
    rest = pattern[close + 1 :]
    if rest[:1] and rest[0] in "*+{":
        yield ""
        return
    is_optional = rest[:1] == "?"
    rest = rest[1:] if is_optional else rest
    for alternative in _alternatives(pattern[pattern.index(":") + 1 : close]):
        yield from _openings_of_one(alternative + rest, depth + 1)
    if is_optional:
        yield from _openings_of_one(rest, depth + 1)


def _end_of_group(pattern: str) -> int:
    """Where the bracket closes that a pattern begins with."""
    return next(at for at, _, level in _signs(pattern) if level == 0)


def _alternatives(pattern: str) -> list[str]:
    """A pattern cut at the bars outside all brackets."""
    if "|" not in pattern:
        return [pattern]
    cuts = [-1, *(at for at, sign, level in _signs(pattern) if sign == "|" and level == 0)]
    ends = [*cuts[1:], len(pattern)]
    return [pattern[start + 1 : end] for start, end in zip(cuts, ends, strict=True)]


def _signs(pattern: str) -> Iterator[tuple[int, str, int]]:
    """The brackets and bars of a pattern that are signs, neither escaped nor in a class, each with how many
    brackets are open behind it."""
    level = 0
    for match in _SIGN.finditer(pattern):
        sign = match.group()
        if sign in "()|":
            level += (sign == "(") - (sign == ")")
            yield match.start(), sign, level
