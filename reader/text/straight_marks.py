"""Typewriter's quotation marks as the opening and closing ones they stand for."""

import re
from collections.abc import Container, Iterator

from reader.language.data import language_data

_DOUBLE = re.compile("\"|''(?!')|``")
_SINGLE = re.compile("['‘]")
_BEFORE_OPENING = frozenset("([{—–-/:'‘“‹«¿¡*_\"")
_AFTER_OPENING = frozenset("[$“‘")
_CLOSES = re.compile(r"(?<=[\w.,!?…)\]”\"])['’](?!\w|'(?!'))")
_FIRST_WORD = re.compile(r"\w+")
_LONGEST = 600
"""Characters between single marks that belong together, at most: as where quotations are found."""


def curly_marks(text: str, start: int, end: int, language: str) -> dict[int, str]:
    """The straight marks of one paragraph `text[start:end]` by their places: the mark each stands for.

    `"`, `''` and two grave accents are “ or ”, `'` is ‘ or ’; marks of inches and feet are left out. A
    single mark that opens in the middle of a word is an apostrophe.
    """
    doubles = dict(_doubles(text, start, end))
    return {**dict(_singles(text, start, end, language, doubles)), **doubles}


def _doubles(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """A mark opens behind a blank or an opening bracket and before a word, it closes behind a word; where its
    place does not tell, every second one closes."""
    is_open = False
    for match in _DOUBLE.finditer(text, start, end):
        before, after = _neighbours(text, match, start, end)
        if before.isdigit() and not is_open and not after.isalnum():
            continue
        opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
        closes = not before.isspace() and not after.isalnum() and after not in _AFTER_OPENING
        is_open = opens if opens != closes else not is_open
        yield match.start(), "“" if is_open else "”"


def _singles(
    text: str, start: int, end: int, language: str, doubles: Container[int]
) -> Iterator[tuple[int, str]]:
    elisions = frozenset(language_data(language, "typography").get("elisions", "").split())
    for match in _SINGLE.finditer(text, start, end):
        before, after = _neighbours(text, match, start, end)
        at = match.start()
        is_second = before == "'" and at - 1 in doubles
        if at in doubles or is_second or (before.isdigit() and not after.isalpha()):
            continue
        if match.group() == "‘":
            if before.isalpha() and after.isalpha():
                yield match.start(), "’"
            continue
        opens = (before.isspace() or before in _BEFORE_OPENING) and (
            after.isalpha() or after in _AFTER_OPENING
        )
        yield match.start(), "‘" if opens and _is_closed(text, match.end(), end, elisions) else "’"


def _is_closed(text: str, behind: int, end: int, elisions: frozenset[str]) -> bool:
    """Whether a quotation that begins at `behind` is closed, and no word with an apostrophe begins there."""
    word = _FIRST_WORD.match(text, behind)
    if word is not None and word.group().casefold() in elisions:
        return False
    return _CLOSES.search(text, behind, min(end, behind + _LONGEST)) is not None


def _neighbours(text: str, match: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """The characters beside a mark; a blank at the paragraph's ends."""
    before = text[match.start() - 1] if match.start() > start else " "
    return before, text[match.end()] if match.end() < end else " "
