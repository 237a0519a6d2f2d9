"""The lines above the body of a news text: section, authors, posts, places and moments around the headline.

Each is judged by its place: below the headline and above the first paragraph that reads like prose.
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

from reader.language.given_names import first_names, name_particles
from reader.late_pattern import late_pattern
from reader.text.article import Role
from reader.text.bylines import byline_data, is_post, without_by
from reader.text.dates import find_date, is_moment_line
from reader.text.furniture import ends_with_stop, is_agency, is_navigation, line_rules
from reader.values import Struct

_PROSE = 10
_HEADLINE_WORDS = 4
_SECTION_WORDS = 3
_LONGEST_LINE = 90
_POST_WORDS = 4
_PLACE_WORDS = 3
_EDGE = 8
"""Paragraphs at either end among which somebody is said to have written the article."""

_PART = r"[A-ZÀ-Þ][\w’'-]*\.?"
_BETWEEN = late_pattern(r"\s*(?:,|/|&|;)\s*(?=[A-ZÀ-Þ])|,? \w{1,3} (?=[A-ZÀ-Þ])")
_HANDLE = late_pattern(r"@\w{2,30}")
_CAPITALS = late_pattern(r"[A-ZÀ-Þ][A-ZÀ-Þ .’'-]{2,40}(?P<more>, .{3,24})?(?P<agency>\s\([\w/ .-]{2,30}\))?")
_AGENCY = late_pattern(r"[A-ZÀ-Þ][\w-]+(?:\s?/\s?[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)?|\([A-Z]{2,12}\)")
_PLACED = late_pattern(r"[A-ZÀ-Þ][\w’' -]{2,40}, (?P<date>.{6,30})")

_Roles = list[Role | None]


class _Patterns(Struct, frozen=True):
    named: re.Pattern[str]
    """A person's name: first name and surname, with what stands between."""
    tail: re.Pattern[str]
    """What stands behind authors: a place or an outlet."""


@cache
def _patterns() -> _Patterns:
    small = "|".join(sorted(name_particles()))
    the = "|".join(word.lower() for word in byline_data()["outlet_article"])
    return _Patterns(
        named=late_pattern(
            rf"(?P<first>[A-ZÀ-Þ][\w’'-]+)(?: (?:{_PART}|(?:{small}))){{0,2}} [A-ZÀ-Þ][\w’'-]+"
        ),
        tail=late_pattern(
            rf"(?:,? [a-zà-ÿ]{{1,4}} (?:(?:{the}) )?{_PART}(?: {_PART}){{0,3}}"
            rf"|\s?[|/•·,–—-]\s?(?:(?:{the}) )?{_PART}(?: {_PART}){{0,4}})?"
        ),
    )


def mark_head(texts: Sequence[str], roles: _Roles) -> None:
    """Roles of the lines above the body that have none yet: sections above the headline are furniture, names
    below it bylines, places and moments datelines. A text without a byline or dateline keeps its lines."""
    body = next((at for at, text in enumerate(texts) if roles[at] is None and is_prose(text)), None)
    if body is None:
        return
    headline = _headline(texts, roles, body)
    if headline is None:
        return
    _mark_below(texts, roles, headline, body)
    if {Role.BYLINE, Role.DATELINE} & set(roles[:body]) and roles[headline] is None:
        for at in range(headline):
            if (
                roles[at] is None
                and len(texts[at].split()) <= _SECTION_WORDS
                and not ends_with_stop(texts[at])
            ):
                roles[at] = Role.FURNITURE


def mark_about_authors(texts: Sequence[str], roles: _Roles) -> None:
    """What somebody who wrote the article is or does ("Jane Doe covers the sea for …") is furniture."""
    names = {
        match.group().casefold()
        for text, role in zip(texts, roles, strict=True)
        if role is Role.BYLINE
        for match in _patterns().named.finditer(without_by(text))
    }
    about = line_rules().about_authors
    for at, text in enumerate(texts):
        if roles[at] is not None or _EDGE <= at < len(texts) - _EDGE:
            continue
        name = next((name for name in names if text.casefold().startswith(f"{name} ")), None)
        if name is not None and about.has(text[len(name) + 1 :]):
            roles[at] = Role.FURNITURE


def is_prose(text: str) -> bool:
    """Whether a paragraph reads like one of the body: some words and a stop."""
    return len(text.split()) >= _PROSE and ends_with_stop(text)


def _headline(texts: Sequence[str], roles: _Roles, body: int) -> int | None:
    """The line that is the headline: the one marked so, else the first of some words that names nobody."""
    if Role.HEADLINE in roles[:body]:
        return roles.index(Role.HEADLINE)
    return next(
        (
            at
            for at in range(body)
            if roles[at] is None
            and len(texts[at].split()) >= _HEADLINE_WORDS
            and not is_author_line(texts[at])
        ),
        None,
    )


def _mark_below(texts: Sequence[str], roles: _Roles, headline: int, body: int) -> None:
    """Authors and datelines between headline and body, then what stands beside them."""
    head = range(headline + 1, body)
    short = [at for at in head if len(texts[at]) <= _LONGEST_LINE]
    for at in short:
        if roles[at] is None:
            roles[at] = next((role for role, holds in _ALONE if holds(texts[at])), None)
    for at, below in pairwise(head):
        if roles[at] is None and _is_place_above_agency(texts[at], texts[below]):
            roles[at] = Role.DATELINE
    for at in (*short, *reversed(short)):
        if roles[at] is None:
            beside = {roles[at - 1], roles[at + 1] if at + 1 < body else None}
            roles[at] = next(
                (role for role, near, holds in _BESIDE if near & beside and holds(texts[at])), None
            )


def is_author_line(text: str) -> bool:
    """Whether a line is names of people alone, or with an outlet or a place behind them.

    The first of them begins with a first name that is known.
    """
    at = 0
    while match := _patterns().named.match(text, at):
        if at == 0 and match["first"].casefold() not in first_names():
            return False
        at = match.end()
        more = _BETWEEN.match(text, at)
        if more is None or _patterns().named.match(text, more.end()) is None:
            break
        at = more.end()
    return at > 0 and _patterns().tail.fullmatch(text, at) is not None


def is_place_line(text: str) -> bool:
    """Whether a line is a place in capitals with a date or an agency, or any place with a full date."""
    placed = _PLACED.fullmatch(text)
    dated = find_date(placed["date"]) if placed else None
    if placed and dated and dated[1].start == 0 and dated[1].end == len(placed["date"]):
        return True
    found = _CAPITALS.fullmatch(text)
    if found is None or not (found["agency"] or found["more"]):
        return False
    return not found["more"] or any(map(str.isdigit, found["more"]))


def _is_place_above_agency(text: str, below: str) -> bool:
    """Whether a line is a place in capitals alone and the next an agency alone."""
    is_place = len(text.split()) <= _PLACE_WORDS and _CAPITALS.fullmatch(text) is not None
    return is_place and not text.endswith(".") and _is_agency_alone(below)


def _is_post_alone(text: str) -> bool:
    return (
        len(text.split()) <= _POST_WORDS and text[:1].isupper() and is_post(text) and not ends_with_stop(text)
    )


def _is_agency_alone(text: str) -> bool:
    return is_agency(text) or (_AGENCY.fullmatch(text) is not None and not is_navigation(text))


_ALONE: tuple[tuple[Role, Callable[[str], bool]], ...] = (
    (Role.DATELINE, is_moment_line),
    (Role.BYLINE, is_author_line),
    (Role.DATELINE, is_place_line),
)
"""What a line is by itself below the headline."""
_BESIDE: tuple[tuple[Role, frozenset[Role | None], Callable[[str], bool]], ...] = (
    (Role.BYLINE, frozenset((Role.BYLINE,)), lambda text: _HANDLE.fullmatch(text) is not None),
    (Role.BYLINE, frozenset((Role.BYLINE, Role.DATELINE)), _is_post_alone),
    (Role.BYLINE, frozenset((Role.DATELINE,)), _is_agency_alone),
)
"""What a line is beside one of certain roles."""
