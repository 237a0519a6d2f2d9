"""Typewriter's quotation marks as the opening and closing ones they stand for."""

import re
from collections.abc import Container, Iterator
from functools import cache

from reader.language.data import language_data

DOUBLE = r"\"|(?<!\S)''(?=')|''(?!')|``"
"""Straight double marks as a regular expression; of three single ones the outer two are the double."""

TURNED = r"(?<=\S)[“«](?!\w)"
"""An opening mark where only a closing one can stand, as a regular expression."""

_DOUBLE = re.compile(DOUBLE)
_CURLY = re.compile("[“”„«»]")
_TURNED = re.compile(TURNED)
_CLOSING = {"“": "”", "«": "»"}
_CURLY_DOUBLE = re.compile("[“”„]")
_SINGLE = re.compile("['‘]")
_BEFORE_OPENING = frozenset("([{—–-/:'‘“‹«¿¡*_\"")
_AFTER_OPENING = frozenset("[$“‘")
_CLOSES = re.compile(r"(?<=[\w.,!?…)\]”\"])'(?!\w|'(?!'))")
_FIRST_WORD = re.compile(r"\w+")
_LONGEST = 600
"""Characters between single marks that belong together, at most: as where quotations are found."""


def curly_marks(text: str, start: int, end: int, language: str) -> dict[int, str]:
    """The straight marks of one paragraph `text[start:end]` by their places: the mark each stands for.

    `"`, `''` and two grave accents are “ or ”, a pair of `'` is ‘ and ’. Apostrophes, inches and feet stay,
    as double marks do where curly ones stand beside them. ‘ between two letters is an apostrophe,
    and “ or « that closes what its like has opened is ” or ».
    """
    is_mixed = _CURLY_DOUBLE.search(text, start, end) is not None
    doubles = {} if is_mixed else dict(_doubles(text, start, end))
    turned = dict(_turned(text, start, end))
    return {**dict(_singles(text, start, end, language, doubles)), **doubles, **turned}


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


def _turned(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Opening marks that close what one of their own kind has opened: “so“."""
    opener = ""
    for match in _CURLY.finditer(text, start, end):
        mark = match.group()
        if mark == opener and _TURNED.match(text, match.start()):
            yield match.start(), _CLOSING[mark]
            opener = ""
        else:
            opener = "" if opener else mark


def _singles(
    text: str, start: int, end: int, language: str, doubles: Container[int]
) -> Iterator[tuple[int, str]]:
    free_from = start
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        before, after = _neighbours(text, match, start, end)
        if match.group() == "‘":
            if before.isalpha() and after.isalpha():
                yield at, "’"
            continue
        is_second = before == "'" and at - 1 in doubles
        if at < free_from or at in doubles or is_second or not _opens(before, after):
            continue
        closing = _closing(text, match.end(), end, language)
        if closing is not None:
            yield at, "‘"
            yield closing, "’"
            free_from = closing


def _opens(before: str, after: str) -> bool:
    is_behind_blank = before.isspace() or before in _BEFORE_OPENING
    return is_behind_blank and (after.isalpha() or after in _AFTER_OPENING)


def _closing(text: str, behind: int, end: int, language: str) -> int | None:
    """Where the quotation that begins at `behind` closes; None when nothing closes it, or when a word with an
    apostrophe begins there."""
    word = _FIRST_WORD.match(text, behind)
    if word is not None and word.group().casefold() in _elisions(language):
        return None
    found = _CLOSES.search(text, behind, min(end, behind + _LONGEST))
    return None if found is None else found.start()


@cache
def _elisions(language: str) -> frozenset[str]:
    return frozenset(language_data(language, "typography").get("elisions", "").split())


def _neighbours(text: str, match: re.Match[str], start: int, end: int) -> tuple[str, str]:
    """The characters beside a mark; a blank at the paragraph's ends."""
    before = text[match.start() - 1] if match.start() > start else " "
    return before, text[match.end()] if match.end() < end else " "
