"""Where in a text a costly pattern is worth trying."""

from collections.abc import Iterator

from reader.late_pattern import late_pattern

_BLOCK = late_pattern(r"\S(?:[^\n]|\n(?![ \t]*\n))*")
_DIGIT = late_pattern(r"\d")
_LETTERS = late_pattern(r"[^\W\d_]+")


def likely_blocks(text: str, words: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Start and end (code points) of the blocks between blank lines that hold a digit or one of `words`
    (in lower case)."""
    for block in _BLOCK.finditer(text):
        found = block.group()
        if _DIGIT.search(found) or not words.isdisjoint(_LETTERS.findall(found.lower())):
            yield block.span()
