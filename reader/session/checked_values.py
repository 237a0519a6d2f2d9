"""Plain values that JSON gave, each looked at before it is used."""

from collections.abc import Mapping
from typing import Any

from reader.sides import Side
from reader.text.span import Span


def mapping(value: object) -> Mapping[str, Any]:
    """An object; raises `TypeError` for anything else."""
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def entries(value: object) -> list[Any]:
    """A list; raises `TypeError` for anything else."""
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def words(value: object) -> str:
    """A text; raises `TypeError` for anything else."""
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def optional_words(value: object) -> str | None:
    """A text, or None; raises `TypeError` for anything else."""
    return None if value is None else words(value)


def number(value: object) -> int:
    """A whole number from 0 on; raises `TypeError` for anything else."""
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("not a number")
    return value


def side(value: object) -> Side:
    """A side by its name; raises `ValueError` for anything else."""
    if value not in ("left", "right"):
        raise ValueError("no such side")
    return value


def span(entry: Any, limit: int | None = None) -> Span:
    """A span from its two ends; raises `ValueError` when it leaves a text of `limit` code points."""
    start, end = entry
    found = Span(number(start), number(end))
    if limit is not None and found.end > limit:
        raise ValueError("a span leaves the text")
    return found


def ends(of: Span) -> list[int]:
    """A span as JSON has it."""
    return [of.start, of.end]
