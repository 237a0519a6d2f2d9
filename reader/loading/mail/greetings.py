"""What in a mail is letter and no article: greeting, close, signature, what was answered to, small print."""

import re
from collections.abc import Sequence
from functools import cache

from reader.language.data import words_of
from reader.late_pattern import late_pattern
from reader.text.article import Role
from reader.values import Struct

_REPLY = late_pattern(r"^(?:\s*(?:RE|Re|FW|Fw|FWD|Fwd|AW|WG|TR|RV|SV|VS|Antw|Wtr)\s?(?:\[\d+\])?:)+\s*")
_STOPS = (".", "!", "?", "…", ".”", "!”", "?”", '."')
_HEADERS_FROM, _HEADERS_WITHIN = 2, 6
_LETTER = 200
"""Letters of a mail that only sends another one on."""

_CLOSE_WITHIN = 12


class _Patterns(Struct, frozen=True):
    """How the lines of a letter are known, in all languages that have data on mails."""

    header: re.Pattern[str]
    opening: re.Pattern[str]
    greeting: re.Pattern[str]
    close: re.Pattern[str]
    small_print: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    def any_of(key: str) -> str:
        return f"(?:{'|'.join(words_of('mail', key))})"

    greeted = rf"{any_of('greetings')}\b[^.?:,]{{0,40}}"
    return _Patterns(
        header=late_pattern(rf"[>*_\s]*+{any_of('headers')}[*_]*\s?:[*_]*\s*\S"),
        opening=late_pattern(
            rf"-{{2,}}\s*{any_of('sent_on')}\s*-{{2,}}$|{any_of('sent_on_alone')}:?$"
            rf"|{any_of('on')}\b.{{6,150}}\b{any_of('wrote')}\b.{{0,60}}:$"
        ),
        greeting=late_pattern(
            rf"{greeted}(?:, ?(?i:{greeted}))?[,!.]?$|{any_of('greetings')}, [^.?:,]{{1,25}}[,!]$"
        ),
        close=late_pattern(rf"{any_of('closes')}\W*$"),
        small_print=late_pattern(any_of("small_print"), re.IGNORECASE),
    )


def subject_alone(subject: str) -> str:
    """A mail's subject without the signs that it was answered or sent on ("RE: AW: …")."""
    return _REPLY.sub("", subject)


def letter_roles(texts: Sequence[str]) -> list[Role | None]:
    """For the paragraphs of a mail: furniture where they are letter and no article, else None; body for a
    sentence that comes first behind a greeting, which is no headline.

    A mail that says little above one that was sent on hands on that one; above one that was answered to,
    what was answered to is the furniture.
    """
    roles: list[Role | None] = [None] * len(texts)
    opening = _opening(texts)
    if opening is not None:
        start, after = opening
        is_sent_on = sum(len(text) for text in texts[:start]) < _LETTER
        marked = range(after) if is_sent_on else range(start, len(texts))
        for index in marked:
            roles[index] = Role.FURNITURE
    _mark_letter(texts, roles, [index for index, role in enumerate(roles) if role is None])
    first = next((index for index, role in enumerate(roles) if role is None), 0)
    if first > 0 and texts[first].endswith(_STOPS):
        roles[first] = Role.BODY
    return roles


def _opening(texts: Sequence[str]) -> tuple[int, int] | None:
    """Where an earlier mail begins, and where its headers end."""
    for index, text in enumerate(texts):
        is_opening = _patterns().opening.match(text) is not None
        start = end = index + 1 if is_opening else index
        while end < len(texts) and end - start < _HEADERS_WITHIN and _patterns().header.match(texts[end]):
            end += 1
        if is_opening or end - start >= _HEADERS_FROM:
            return index, end
    return None


def _mark_letter(texts: Sequence[str], roles: list[Role | None], rest: Sequence[int]) -> None:
    """Mark greeting, close, signature, quoted lines and small print among the paragraphs `rest`."""
    for index in rest[:2]:
        if _patterns().greeting.match(texts[index]):
            roles[index] = Role.FURNITURE
    for place, index in enumerate(rest):
        text = texts[index]
        is_close = _patterns().close.match(text) is not None and len(rest) - place <= _CLOSE_WITHIN
        if place > 0 and (is_close or text.startswith("--")):
            for later in rest[place:]:
                roles[later] = Role.FURNITURE
            return
        if text.startswith(">") or _patterns().small_print.search(text):
            roles[index] = Role.FURNITURE
