"""The roles a page's markup is sure of."""

import re

from reader.loading.html.passages import Passage, PassageKind
from reader.text.article import Role
from reader.text.dates import read_dateline
from reader.text.furniture import is_credits, is_furniture_line

_NO_LETTERS = re.compile(r"[\W_]+")
_LONG = 200
_BYLINE_LENGTH = 160
_DATELINE_LENGTH = 80
_DATES_LENGTH = 120
_PROSE = 120
_STANDFIRST, _STANDFIRST_LONGEST = 45, 400
_KICKED, _KICKER = 20, 30
_SIGNS = frozenset(("Share", "Save", "Print", "Email", "E-mail", "Follow", "Listen", "Comments", "Bookmark"))
_FIGURE = re.compile(r"\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_CREDIT = re.compile(r"(?:[Bb]y|BY|Von|Par|Por|Di|Door)\s+[A-ZÀ-Þ][^.:“”]{2,80}$")
_DATE = re.compile(r"\b\d{1,2}[./ ].{0,14}(?:19|20)\d\d\b|\b[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d\b")


def roles_of(passages: list[Passage], kept: list[bool], title: str) -> list[Role | None]:
    """A role for each passage; None where rules over lines must decide.

    `kept` says which passages belong to the article, `title` is the page's declared title. Exactly one
    passage at most is the headline.
    """
    headline = _headline(passages, kept, title)
    body = _first_prose(passages, kept)
    roles: list[Role | None] = []
    for index, passage in enumerate(passages):
        if index == headline:
            roles.append(Role.HEADLINE)
        else:
            in_head = headline is not None and headline < index < body
            roles.append(_role(passage, kept[index], in_head))
    return roles


def _first_prose(passages: list[Passage], kept: list[bool]) -> int:
    """The index of the first kept passage that is prose and no part of the article's head."""
    for index, passage in enumerate(passages):
        place = passage.surroundings
        if (
            kept[index]
            and len(passage.text) >= _PROSE
            and not (place.caption or place.standfirst or place.byline)
        ):
            return index
    return 0


def _headline(passages: list[Passage], kept: list[bool], title: str) -> int | None:
    wanted = _key(title)
    headings = [index for index, passage in enumerate(passages) if passage.level]
    keys = {index: _key(passages[index].text) for index in headings}
    same = [index for index in headings if wanted and keys[index] == wanted]
    if not same:
        same = [index for index in headings if _is_title_and_kicker(keys[index], wanted)]
    if same:
        return min(same, key=lambda index: (passages[index].level, index))
    first = [index for index in headings if passages[index].level == 1]
    articles = [index for index in first if kept[index] or passages[index].surroundings.article]
    if len(first) == 1 and not first[0] > max((i for i, k in enumerate(kept) if k), default=0):
        return first[0]
    return articles[0] if articles else None


def _is_title_and_kicker(heading: str, title: str) -> bool:
    """Whether a heading is the title with a word or two of its section before it."""
    return len(title) >= _KICKED and heading.endswith(title) and len(heading) - len(title) <= _KICKER


def _role(passage: Passage, is_kept: bool, in_head: bool) -> Role | None:
    place = passage.surroundings
    letters = len(passage.text)
    if place.caption or passage.kind is PassageKind.CAPTION:
        return (
            Role.CAPTION if not place.furniture and (is_kept or place.article or in_head) else Role.FURNITURE
        )
    if in_head or (is_kept and not place.furniture):
        if letters <= _DATELINE_LENGTH and place.dateline and _FIGURE.search(passage.text):
            return Role.DATELINE
        is_credit = place.byline or (in_head and _CREDIT.match(passage.text) is not None)
        if is_furniture_line(passage.text) or (place.furniture and passage.text in _SIGNS):
            return Role.FURNITURE
        if letters <= _BYLINE_LENGTH and is_credit and not _YEAR.search(passage.text):
            return Role.BYLINE
        if in_head and letters <= _DATELINE_LENGTH and _DATE.search(passage.text):
            return Role.DATELINE
        if in_head and letters <= _DATES_LENGTH and read_dateline(passage.text):
            return Role.DATELINE
    if is_kept and is_credits(passage.text):
        return Role.BYLINE
    if not is_kept:
        return None if in_head and _is_standfirst(passage) else Role.FURNITURE
    return Role.BODY if letters >= _LONG and not place.note else None


def _is_standfirst(passage: Passage) -> bool:
    """Whether a passage between headline and text reads as a summary: a sentence without links."""
    if passage.surroundings.furniture or passage.linked:
        return False
    return passage.surroundings.standfirst or (
        _STANDFIRST <= len(passage.text) <= _STANDFIRST_LONGEST
        and passage.text.endswith((".", "!", "?", "…"))
    )


def _key(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()
