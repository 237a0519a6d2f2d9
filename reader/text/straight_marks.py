"""Typewriter's quotation marks as the opening and closing ones they stand for."""

import re
from collections.abc import Container, Iterator
from functools import cache
from itertools import zip_longest

from reader.language.data import language_data
from reader.late_pattern import late_pattern

DOUBLE = r"\"|(?<!\S)''(?=')|''(?!')|``"
"""Straight double marks as a regular expression; of three single ones the outer two are the double."""

_CLOSES_LIKE = r"(?<=\S)[“«](?!\w)"
_OPENS_LIKE = r"(?<![^\s=(\[{—–.!?])[”»](?=\w)|(?<![^\n])[”»](?=\s?…)"
TURNED = f"{_CLOSES_LIKE}|{_OPENS_LIKE}"
"""An opening mark where only a closing one can stand, and a closing one where one opens, as a regular
expression."""

_DOUBLE = late_pattern(DOUBLE)
_CURLY = late_pattern("[“”„«»]")
_CLOSES_TURNED = late_pattern(_CLOSES_LIKE)
_OPENS_TURNED = late_pattern(_OPENS_LIKE)
_CLOSING = {"“": "”", "«": "»"}
_OPENING = {"”": "“", "»": "«"}
_CURLY_MARKS = "“”„"
_ANY_DOUBLE = late_pattern(f"{DOUBLE}|[{_CURLY_MARKS}]")
_CURLY_DOUBLE = late_pattern("[“”„]")
_SINGLE = late_pattern("['‘]")
_BEFORE_OPENING = frozenset("([{—–-/:'‘“‹«¿¡*_\"")
_AFTER_OPENING = frozenset("[$“‘")
_CLOSES = late_pattern(r"(?<=[\w.,!?…)\]”\"])'(?!\w|'(?!'))")
_FIRST_WORD = late_pattern(r"\w+")
_LONGEST = 600
"""Characters between single marks that belong together, at most: as where quotations are found."""


def curly_marks(text: str, start: int, end: int, language: str) -> dict[int, str]:
    """The straight marks of one paragraph `text[start:end]` by their places: the mark each stands for.

    `"`, `''` and two grave accents are “ or ”, a pair of `'` is ‘ and ’. Apostrophes, inches and feet stay.
    Beside curly double marks a straight one is only what completes one of them. ‘ behind a letter is an
    apostrophe or closes, “ or « that closes what its like has opened is ” or », and two closing marks of
    which the first stands where one opens are a pair.
    """
    is_mixed = _CURLY_DOUBLE.search(text, start, end) is not None
    doubles = dict((_completing if is_mixed else _doubles)(text, start, end))
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
        opens, closes = _sides(before, after)
        is_open = opens if opens != closes else not is_open
        yield match.start(), "“" if is_open else "”"


def _sides(before: str, after: str) -> tuple[bool, bool]:
    """Whether a double mark between two characters may open, and whether it may close."""
    opens = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    return opens, not before.isspace() and not after.isalnum() and after not in _AFTER_OPENING


def _completing(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Straight marks among curly ones: one that closes behind “, and one that opens before a ” that nothing
    else has opened."""
    found = list(_ANY_DOUBLE.finditer(text, start, end))
    is_open = False
    for number, match in enumerate(found):
        mark = match.group()
        if mark in _CURLY_MARKS:
            is_open = mark in "“„"
            continue
        before, after = _neighbours(text, match, start, end)
        opens, closes = _sides(before, after)
        closes_next = number + 1 < len(found) and found[number + 1].group() == "”"
        is_inches = before.isdigit() and closes_next
        if opens != closes == is_open and not is_inches and (is_open or closes_next):
            is_open = not is_open
            yield match.start(), "“" if is_open else "”"


def _turned(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Opening marks that close what one of their own kind has opened: “so“; closing ones that open: ”so”."""
    opener = ""
    found = list(_CURLY.finditer(text, start, end))
    for match, after in zip_longest(found, found[1:]):
        mark = match.group()
        if mark == opener and _CLOSES_TURNED.match(text, match.start()):
            yield match.start(), _CLOSING[mark]
            opener = ""
        elif not opener and mark in _OPENING and after is not None and after.group() == mark:
            if _OPENS_TURNED.match(text, match.start(), end):
                yield match.start(), _OPENING[mark]
                opener = mark
        else:
            opener = "" if opener else mark


def _singles(
    text: str, start: int, end: int, language: str, doubles: Container[int]
) -> Iterator[tuple[int, str]]:
    free_from = start
    is_german = "‚" in text[start:end]
    for match in _SINGLE.finditer(text, start, end):
        at = match.start()
        before, after = _neighbours(text, match, start, end)
        if match.group() == "‘":
            if before.isalpha() and (after.isalpha() or not is_german):
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
