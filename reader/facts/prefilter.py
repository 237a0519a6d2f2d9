"""Where in a text a costly pattern is worth trying."""

import re
from collections.abc import Iterator

_BLOCK = re.compile(r"\S(?:[^\n]|\n(?![ \t]*\n))*")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")


def likely_blocks(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end (code points) of the blocks between blank lines that hold a digit or one of `words`
    (in lower case)."""
    for block in _BLOCK.finditer(text):
        found = block.group()
        if _DIGIT.search(found) or not words.isdisjoint(_LETTERS.findall(found.lower())):
            yield block.span()
