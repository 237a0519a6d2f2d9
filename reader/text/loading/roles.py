"""The roles a page's markup is sure of."""

import re

from reader.text.article import Role
from reader.text.loading.walk import Passage, PassageKind

_NO_LETTERS = re.compile(r"[\W_]+")
_LONG = 200
_BYLINE_LENGTH = 160
_DATELINE_LENGTH = 80


def roles_of(passages: list[Passage], kept: list[bool], title: str) -> list[Role | None]:
    """A role for each passage; None where rules over lines must decide.

    `kept` says which passages belong to the article, `title` is the page's declared title. Exactly one
    passage at most is the headline.
    """
    headline = _headline(passages, kept, title)
    last_kept = max((index for index, is_kept in enumerate(kept) if is_kept), default=0)
    roles: list[Role | None] = []
    for index, passage in enumerate(passages):
        if index == headline:
            roles.append(Role.HEADLINE)
        else:
            in_head = headline is not None and headline < index < last_kept
            roles.append(_role(passage, kept[index], in_head))
    return roles


def _headline(passages: list[Passage], kept: list[bool], title: str) -> int | None:
    wanted = _key(title)
    headings = [index for index, passage in enumerate(passages) if passage.level in (1, 2)]
    same = [index for index in headings if wanted and _key(passages[index].text) == wanted]
    if same:
        return min(same, key=lambda index: (passages[index].level, index))
    first = [index for index in headings if passages[index].level == 1]
    articles = [index for index in first if kept[index] or passages[index].surroundings.article]
    if len(first) == 1 and not first[0] > max((i for i, k in enumerate(kept) if k), default=0):
        return first[0]
    return articles[0] if articles else None


def _role(passage: Passage, is_kept: bool, in_head: bool) -> Role | None:
    place = passage.surroundings
    words = len(passage.text)
    if place.caption or passage.kind is PassageKind.CAPTION:
        return Role.CAPTION if is_kept or place.article or in_head else Role.FURNITURE
    if in_head or is_kept:
        if place.byline and words <= _BYLINE_LENGTH and not place.furniture:
            return Role.BYLINE
        if place.dateline and words <= _DATELINE_LENGTH and not place.furniture:
            return Role.DATELINE
    if not is_kept:
        if place.standfirst and in_head and not place.furniture and not passage.linked:
            return Role.BODY
        return Role.FURNITURE
    return Role.BODY if words >= _LONG and not place.note else None


def _key(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()
