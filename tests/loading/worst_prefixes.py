"""For each pattern of the loaders, texts that begin to match at every place and never end.

Read off the pattern itself: what stands before a repeat, then what is repeated, again and again, then
something that ends no match. A pattern that is tried anew from every letter, or in many ways from one, takes
time that grows with the square of the text, or doubles with every letter.
"""

import importlib
import inspect
import pkgutil
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

import reader.loading

parser: Any = importlib.import_module("re._parser")
codes: Any = importlib.import_module("re._constants")

_STRANGE = "\ue000"
"""A letter that no pattern asks for."""

_NEGATED: Final[list[str]] = [*"a1 .x-\n<", _STRANGE]
_CLASSES = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_NOT_WORD: "-",
}


@dataclass(frozen=True)
class Used:
    """A pattern and how its module asks it: "match", "search" …"""

    pattern: re.Pattern[Any]
    ways: tuple[str, ...]

    def ask(self, text: str | bytes) -> None:
        """Ask it in each of its ways, to the end."""
        for way in self.ways:
            if way in ("sub", "subn"):
                getattr(self.pattern, way)(text[:0], text)
            elif way == "finditer":
                deque(self.pattern.finditer(text), 0)
            else:
                getattr(self.pattern, way)(text)


def patterns() -> dict[str, Used]:
    """Every pattern that a module of the loaders keeps, by module and name."""
    found: dict[str, Used] = {}
    for info in pkgutil.walk_packages(reader.loading.__path__, "reader.loading."):
        module = importlib.import_module(info.name)
        source = Path(module.__file__ or "").read_text("utf-8")
        for name, value in vars(module).items():
            if getattr(value, "__module__", info.name) != info.name and hasattr(value, "cache_info"):
                continue  # of another room
            for asked, pattern in _kept_in(name, value):
                place = f"{info.name.removeprefix('reader.loading.')}.{asked}"
                found[place] = Used(pattern, _ways(asked, source))
    return found


def _kept_in(name: str, value: Any) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The patterns in a value of a module, or in what a cached function without arguments returns, with the
    words by which the module calls them."""
    if hasattr(value, "cache_info") and not inspect.signature(value).parameters:
        name, value = f"{name}()", value()
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, tuple):
        yield from ((name, pattern) for pattern in value if isinstance(pattern, re.Pattern))
    elif isinstance(value, Struct):
        for field in value.__struct_fields__:
            yield from _kept_in(f"{name}.{field}", getattr(value, field))


def _ways(name: str, source: str) -> tuple[str, ...]:
    asked = re.findall(rf"\b{re.escape(name)}\.(match|search|fullmatch|findall|finditer|sub|split)\b", source)
    return tuple(sorted(set(asked))) or ("search",)


def worst_prefixes(pattern: re.Pattern[Any], size: int) -> Iterator[str | bytes]:
    """Texts of about `size` letters for a pattern, bytes for a pattern of bytes."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.LOCALE)
    for before, again in _runs(list(tree), ""):
        for text in (
            before + again * (size // len(again)),
            (before + again) * (size // len(before + again)),
            before * (size // max(1, len(before))),
        ):
            ended = text + _STRANGE
            yield ended.encode("utf-8") if isinstance(pattern.pattern, bytes) else ended


def _runs(tree: list[Any], before: str) -> Iterator[tuple[str, str]]:
    """For each repeat in the tree: a text that leads to it, and what it repeats."""
    for code, value in tree:
        if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            least, most, inner = value
            again = _sample(inner)
            if most is codes.MAXREPEAT or most > 20:
                if again:
                    yield before, again
                for variant in _branches(inner):
                    yield before, variant
            yield from _runs(list(inner), before)
            before += again * least
        else:
            for inner in _inside(code, value):
                yield from _runs(list(inner), before)
            before += _sample([(code, value)])


def _branches(tree: Iterable[Any]) -> Iterator[str]:
    for code, value in tree:
        if code is codes.BRANCH:
            yield from filter(None, (_sample(branch) for branch in value[1]))
        for inner in _inside(code, value):
            yield from _branches(inner)


def _inside(code: Any, value: Any) -> list[Any]:
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code is codes.BRANCH:
        return list(value[1])
    if code is codes.ATOMIC_GROUP:
        return [value]
    return []


def _sample(tree: Iterable[Any]) -> str:
    """A short text that the tree matches, as well as that can be told without trying."""
    return "".join(_piece(code, value) for code, value in tree)


def _piece(code: Any, value: Any) -> str:
    if code is codes.LITERAL:
        return chr(value)
    if code is codes.NOT_LITERAL:
        return next(letter for letter in _NEGATED if letter != chr(value))
    if code is codes.ANY:
        return "a"
    if code is codes.IN:
        return _member(value)
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, _, inner = value
        return _sample(inner) * int(min(least, 3))
    inner = _inside(code, value)
    return _sample(inner[0]) if inner else ""


def _member(members: list[Any]) -> str:
    if members[0][0] is codes.NEGATE:
        excluded = [re.compile(f"[{re.escape(chr(m[1]))}]") for m in members[1:] if m[0] is codes.LITERAL]
        return next(letter for letter in _NEGATED if not any(one.match(letter) for one in excluded))
    code, value = members[0]
    if code is codes.LITERAL:
        return chr(value)
    return chr(value[0]) if code is codes.RANGE else _CLASSES.get(value, "a")
