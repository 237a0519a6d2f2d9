"""Credits of photos at the end of a paragraph: "(AP Photo/Jane Doe)", "JANE DOE / AFP", "Getty Images"."""

import re
from collections.abc import Iterable
from functools import cache

from reader.language.data import words_of
from reader.late_pattern import late_pattern
from reader.resources import resource_path
from reader.tables import read_table
from reader.values import Struct

_NAME = r"[A-ZÀ-ÞА-ЯЁІЇЄ][\w.'’-]*"
_STOP = late_pattern(r"[.!?…。！？][\"”»’'“)\]]*$")


def has_photo_credit(text: str) -> bool:
    """Whether a paragraph ends with a credit; one in brackets with a name alone counts only behind words
    that do not end as a sentence does."""
    credits = _credits()
    if any(sign in text and _made(pattern).search(text) for sign, pattern in credits.by_sign):
        return True
    plain = _made(credits.in_brackets).search(text) if text.endswith(")") else None
    return plain is not None and plain.start() > 0 and _STOP.search(text[: plain.start()].rstrip()) is None


@cache
def agency_names() -> dict[str, list[str]]:
    """The lists of `resources/names/agencies.toml`."""
    return read_table(resource_path("names", "agencies.toml"))


class _Credits(Struct, frozen=True):
    """Patterns, made when a paragraph has what they need."""

    by_sign: tuple[tuple[str, str], ...]
    """Each with a sign that it holds: most paragraphs have none of them."""
    in_brackets: str


@cache
def _credits() -> _Credits:
    names = agency_names()
    agency = _either(names["agencies"] + names["photo_agencies"])
    photo = _either(words_of("lines", "photo_words"))
    behind = _either(words_of("lines", "behind_photo_agency"))
    in_brackets = (
        rf"\((?:[^()]{{0,60}}[/\s])?(?:{agency})\s+(?:(?:{behind})\b|/)[^()]{{0,80}}\)\W*$"
        rf"|\([^()]{{0,60}}/\s?(?:{agency})(?:/[^()]{{0,40}})?\)\W*$"
    )
    with_stroke = (
        rf"(?:{_NAME}\s+){{2,3}}/\s{_NAME}(?:\s+\w+){{0,2}}$"
        rf"|(?:{_NAME}\s+){{1,4}}/\s?(?:{agency})(?:\s?/\s?[\w ]{{2,30}})?\W*$"
        rf"|\b(?:{_either(names['before_photographer'])})\s?/\s?{_NAME}(?:\s+{_NAME}){{1,3}}\W*$"
        rf"|\b(?:{_either(names['before_any_source'])})/[A-Z]\w+[^.!?]{{0,100}}$"
    )
    with_photo = (
        rf"\([A-Z]{{2,6}} (?:{photo})/[^()]{{2,60}}\)\W*$"
        rf"|\b(?:{_either(names['before_photo'])}) (?:{photo})\b[^.!?]{{0,60}}\W*$"
    )
    alone = {name: rf"\b{re.escape(name)}\W{{0,3}}$" for name in names["alone"]}
    return _Credits(
        by_sign=(
            ("(", in_brackets),
            ("/", with_stroke),
            *((word, with_photo) for word in words_of("lines", "photo_words")),
            *alone.items(),
        ),
        in_brackets=rf"\((?:(?:{_either(words_of('lines', 'before_photo_agency'))}) )?(?:{agency})\)$",
    )


@cache
def _made(pattern: str) -> re.Pattern[str]:
    return late_pattern(pattern)


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
