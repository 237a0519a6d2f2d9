"""The roles a page's markup is sure of: a table of rules, asked in order."""

import re
from collections.abc import Callable
from functools import cache

from reader.language.data import words_of
from reader.late_pattern import late_pattern
from reader.loading.html.passages import Passage, PassageKind
from reader.text.article import Role
from reader.text.dates import read_dateline
from reader.text.furniture import is_credits, is_furniture_line
from reader.values import Struct

_NO_LETTERS = late_pattern(r"[\W_]+")
_LONG = 200
_BYLINE_LENGTH = 160
_DATELINE_LENGTH = 80
_DATES_LENGTH = 120
_PROSE = 120
_STANDFIRST, _STANDFIRST_LONGEST = 45, 400
_KICKED, _KICKER = 20, 30
_FIGURE = late_pattern(r"\d")
_YEAR = late_pattern(r"\b(?:19|20)\d\d\b")
_DATE = late_pattern(r"\b\d{1,2}[./ ].{0,14}(?:19|20)\d\d\b|\b[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d\b")


class Seen(Struct, frozen=True):
    """A passage as the rules see it: whether it belongs to the article, and whether it stands between the
    headline and the first prose."""

    passage: Passage
    is_kept: bool
    in_head: bool

    @property
    def is_near(self) -> bool:
        """Whether what a line says of itself is trusted here."""
        return self.in_head or (self.is_kept and not self.passage.surroundings.furniture)

    def is_short(self, letters: int) -> bool:
        """Whether the passage is near and has at most so many letters."""
        return self.is_near and len(self.passage.text) <= letters


class Rule(Struct, frozen=True):
    """A row of the table: a name, when it holds, and the role it gives."""

    name: str
    holds: Callable[[Seen], bool]
    role: Role | None


@cache
def _credit() -> re.Pattern[str]:
    """A line that names an author behind a word for it, as it is spelled, in small letters or in capitals."""
    words = words_of("page", "byline")
    spelled = dict.fromkeys(form for word in words for form in (word, word.lower(), word.upper()))
    return re.compile(rf"(?:{'|'.join(spelled)})\s+[A-ZÀ-Þ][^.:“”]{{2,80}}$")


def _is_caption(seen: Seen) -> bool:
    return seen.passage.surroundings.caption or seen.passage.kind is PassageKind.CAPTION


def _is_of_article(seen: Seen) -> bool:
    place = seen.passage.surroundings
    return not place.furniture and (seen.is_kept or place.article or seen.in_head)


def _is_marked_date(seen: Seen) -> bool:
    is_marked = seen.passage.surroundings.dateline and _FIGURE.search(seen.passage.text) is not None
    return is_marked and seen.is_short(_DATELINE_LENGTH)


def _is_sign(seen: Seen) -> bool:
    text, is_furniture = seen.passage.text, seen.passage.surroundings.furniture
    return seen.is_near and (
        is_furniture_line(text) or (is_furniture and text in words_of("page", "buttons"))
    )


def _is_credit(seen: Seen) -> bool:
    text = seen.passage.text
    is_said = seen.passage.surroundings.byline or (seen.in_head and _credit().match(text) is not None)
    return is_said and seen.is_short(_BYLINE_LENGTH) and _YEAR.search(text) is None


def _is_date(seen: Seen) -> bool:
    text = seen.passage.text
    is_plain = seen.is_short(_DATELINE_LENGTH) and _DATE.search(text) is not None
    return seen.in_head and (is_plain or (seen.is_short(_DATES_LENGTH) and bool(read_dateline(text))))


def _is_long(seen: Seen) -> bool:
    return len(seen.passage.text) >= _LONG and not seen.passage.surroundings.note


RULES = (
    Rule("caption of the article", lambda seen: _is_caption(seen) and _is_of_article(seen), Role.CAPTION),
    Rule("caption of something else", _is_caption, Role.FURNITURE),
    Rule("date that the markup names", _is_marked_date, Role.DATELINE),
    Rule("button or line of furniture", _is_sign, Role.FURNITURE),
    Rule("author that markup or words name", _is_credit, Role.BYLINE),
    Rule("date in the head", _is_date, Role.DATELINE),
    Rule("credits of the article", lambda seen: seen.is_kept and is_credits(seen.passage.text), Role.BYLINE),
    Rule(
        "summary under the headline",
        lambda seen: not seen.is_kept and seen.in_head and _is_standfirst(seen.passage),
        None,
    ),
    Rule("what stands round the article", lambda seen: not seen.is_kept, Role.FURNITURE),
    Rule("long prose", _is_long, Role.BODY),
)
"""Asked in this order; the first that holds gives the role."""


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
            roles.append(role_of(Seen(passage, kept[index], in_head)))
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
    """The index of the headline: the heading that says the page's title, else the only one of the first level
    that does not follow the article, else the first of these inside it."""
    headings = [index for index, passage in enumerate(passages) if passage.level]
    titled = _titled({index: _key(passages[index].text) for index in headings}, _key(title))
    if titled:
        return min(titled, key=lambda index: (passages[index].level, index))
    return _of_first_level(passages, kept)


def _of_first_level(passages: list[Passage], kept: list[bool]) -> int | None:
    first = [index for index, passage in enumerate(passages) if passage.level == 1]
    end = max((index for index, is_kept in enumerate(kept) if is_kept), default=0)
    if len(first) == 1 and first[0] <= end:
        return first[0]
    return next((index for index in first if kept[index] or passages[index].surroundings.article), None)


def _titled(headings: dict[int, str], title: str) -> list[int]:
    """The headings (index and key) that say the title, else those that say it behind a kicker."""
    same = [index for index, key in headings.items() if title and key == title]
    return same or [index for index, key in headings.items() if _is_title_and_kicker(key, title)]


def _is_title_and_kicker(heading: str, title: str) -> bool:
    """Whether a heading is the title with a word or two of its section before it."""
    return len(title) >= _KICKED and heading.endswith(title) and len(heading) - len(title) <= _KICKER


def role_of(seen: Seen) -> Role | None:
    """The role of one passage by the first rule that holds; None where no rule is sure."""
    return next((rule.role for rule in RULES if rule.holds(seen)), None)


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
