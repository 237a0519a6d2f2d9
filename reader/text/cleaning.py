"""Paragraphs of a loaded text and what each is for.

Every rule is careful: a line of furniture left in the body costs a sentence that is only here, a body line
taken for furniture hides what the article says. A text without news furniture keeps all its lines.
"""

from collections.abc import Sequence
from itertools import pairwise

from reader.late_pattern import late_pattern
from reader.text.article import Role
from reader.text.dates import read_dateline
from reader.text.furniture import (
    ends_with_stop,
    is_agency,
    is_byline,
    is_caption,
    is_credits,
    is_edge_line,
    is_furniture_line,
    is_masthead,
    is_navigation,
)
from reader.text.head_lines import mark_about_authors, mark_head
from reader.text.links import mark_links_below_labels
from reader.text.loaded import LoadedText
from reader.text.paragraphs import find_paragraphs
from reader.text.references import mark_list_headings, mark_references
from reader.text.span import Span
from reader.values import Struct

_EDGE = 4
_LONG = 10
_LONGEST_HEAD = 40
_LONGEST_HEADLINE, _HEADLINE_WORDS = 220, 32
_LONGEST_STOPPED_HEADLINE = 14
_LONGEST_DATELINE = 120
_REPEATED_WITHIN = 12
_BROKEN = late_pattern(r"(?<=\w-)[ ]*\n\s*(?=\w)")
"""A line end behind a hyphen, in an address or a word: no blank stood there."""
_NO_LETTER = late_pattern(r"[\W_]+")
_SMALL_WORDS = 4

_Roles = list[Role | None]


class Paragraph(Struct, frozen=True):
    """One paragraph: its place without white space or a bullet at its ends, and its role."""

    span: Span
    role: Role


def clean(loaded: LoadedText) -> tuple[Paragraph, ...]:
    """All paragraphs of a loaded text in reading order, with their roles.

    Roles that the format is sure of stand; the others come from rules over lines.
    """
    spans, known = _paragraphs_of(loaded)
    texts = [" ".join(_BROKEN.sub("", span.of(loaded.text)).split()) for span in spans]
    parted = [loaded.text.count("\n", before.end, after.start) > 1 for before, after in pairwise(spans)]
    roles = decide_roles(texts, known, parted)
    return tuple(Paragraph(span, role) for span, role in zip(spans, roles, strict=True))


def decide_roles(texts: Sequence[str], known: Sequence[Role | None], parted: Sequence[bool]) -> list[Role]:
    """A role for each paragraph; `parted[i]` says that a blank line stands after paragraph `i`."""
    roles: _Roles = list(known)
    _mark_lines(texts, roles)
    _mark_doubled(texts, roles)
    mark_references(texts, roles)
    mark_list_headings(texts, roles)
    mark_links_below_labels(texts, roles)
    _mark_credits_of_article(texts, roles)
    mark_head(texts, roles)
    _mark_navigation(texts, roles)
    mark_about_authors(texts, roles)
    _mark_headline(texts, roles, parted)
    decided = [role or Role.BODY for role in roles]
    if not any(role.is_collated for role in decided):
        return [Role.BODY if role is Role.CAPTION else role for role in decided]
    return decided


def _paragraphs_of(loaded: LoadedText) -> tuple[list[Span], _Roles]:
    if loaded.blocks is None:
        spans = find_paragraphs(loaded.text)
        return spans, [None] * len(spans)
    spans = find_paragraphs(loaded.text, [block.span for block in loaded.blocks])
    known: _Roles = []
    at = 0
    for span in spans:
        while at + 1 < len(loaded.blocks) and loaded.blocks[at].span.end < span.end:
            at += 1
        known.append(loaded.blocks[at].role)
    return spans, known


def _mark_lines(texts: Sequence[str], roles: _Roles) -> None:
    for index, text in enumerate(texts):
        if roles[index] is not None:
            continue
        at_edge = index < _EDGE or index >= len(texts) - _EDGE
        if is_furniture_line(text) or (at_edge and is_edge_line(text)):
            roles[index] = Role.FURNITURE
        elif is_caption(text):
            roles[index] = Role.CAPTION


def _mark_doubled(texts: Sequence[str], roles: _Roles) -> None:
    """A photo's words stand twice, as its description and below it; repeated verse has no stops."""
    if not _is_prose(texts):
        return
    for index, (text, after) in enumerate(pairwise(texts)):
        is_pair = text == after and len(text.split()) >= _SMALL_WORDS and not ends_with_stop(text)
        if is_pair and texts.count(text) == 2 and roles[index] is None and roles[index + 1] is None:
            roles[index] = roles[index + 1] = Role.CAPTION


def _is_prose(texts: Sequence[str]) -> bool:
    """Whether the long paragraphs, two at least, mostly end with a stop: verse and lists have none such."""
    long = [text for text in texts if len(text.split()) >= _LONG]
    return len(long) >= 2 and 2 * sum(map(ends_with_stop, long)) >= len(long)


def _mark_navigation(texts: Sequence[str], roles: _Roles) -> None:
    """Words of a menu: three in a row, beside a line that is furniture, or above and below a news text."""
    head, foot = _edges(texts, roles)
    at = 0
    while at < len(texts):
        end = at
        while end < len(texts) and roles[end] is None and is_navigation(texts[end]):
            end += 1
        if end > at:
            beside = any(0 <= near < len(texts) and _is_worded(texts, roles, near) for near in (at - 1, end))
            if end - at >= 3 or beside or end <= head or at >= foot:
                roles[at:end] = [Role.FURNITURE] * (end - at)
        at = max(end, at + 1)


def _is_worded(texts: Sequence[str], roles: _Roles, at: int) -> bool:
    """Whether a paragraph is furniture of words, not a row of stars between two parts of a story."""
    return roles[at] is Role.FURNITURE and any(map(str.isalnum, texts[at]))


def _edges(texts: Sequence[str], roles: _Roles) -> tuple[int, int]:
    """Where the body of a news text begins and ends; (0, all) when nothing says that it is one."""
    bodies = [at for at, text in enumerate(texts) if len(text.split()) >= _LONG and ends_with_stop(text)]
    if not bodies or not {Role.BYLINE, Role.DATELINE} & set(roles):
        return 0, len(texts)
    return bodies[0], bodies[-1] + 1


def _mark_credits_of_article(texts: Sequence[str], roles: _Roles) -> None:
    """Bylines and datelines, in the head of the article or at its foot."""
    head, foot = _head(texts, roles), _foot(texts, roles)
    for index, text in enumerate(texts):
        if roles[index] is not None:
            continue
        at_foot = index >= foot
        if index < head or at_foot:
            roles[index] = _credit_of_article(texts, roles, index)
        if at_foot and roles[index] is None and is_credits(text):
            roles[index] = Role.BYLINE


def _credit_of_article(texts: Sequence[str], roles: _Roles, at: int) -> Role | None:
    """What a line says of the article: who wrote it or when; an agency above a caption took the photo."""
    if at > 0 and is_byline(texts[at]):
        is_photo = is_agency(texts[at]) and at + 1 < len(texts) and roles[at + 1] is Role.CAPTION
        return Role.CAPTION if is_photo else Role.BYLINE
    is_dated = len(texts[at]) <= _LONGEST_DATELINE and read_dateline(texts[at])
    return Role.DATELINE if is_dated else None


def _foot(texts: Sequence[str], roles: _Roles) -> int:
    """Where the foot begins: behind the last paragraph of the body's kind, or a few before the end."""
    prose = [at for at, text in enumerate(texts) if roles[at] is None and _is_prose_line(text)]
    last = len(texts) - _EDGE
    return min(last, prose[-1] + 1) if prose else last


def _is_prose_line(text: str) -> bool:
    return len(text.split()) >= _LONG and ends_with_stop(text) and not is_credits(text)


def _head(texts: Sequence[str], roles: _Roles) -> int:
    """How many paragraphs belong to the head: up to the second that reads like the body's."""
    seen = 0
    for index, text in enumerate(texts[:_LONGEST_HEAD]):
        if roles[index] is None and len(text.split()) >= 12 and ends_with_stop(text):
            seen += 1
            if seen == 2:
                return index
    return min(len(texts), _LONGEST_HEAD)


def _mark_headline(texts: Sequence[str], roles: _Roles, parted: Sequence[bool]) -> None:
    """The first paragraph that is left, when it reads like a headline; its repetition is furniture."""
    if Role.HEADLINE not in roles:
        _find_headline(texts, roles, parted)
    if Role.HEADLINE in roles and _is_prose(texts):
        _mark_repetitions(texts, roles, roles.index(Role.HEADLINE))


def _find_headline(texts: Sequence[str], roles: _Roles, parted: Sequence[bool]) -> None:
    """Marks the headline, and the newspaper's name above it."""
    left = [index for index, role in enumerate(roles) if role is None]
    if len(left) > 2 and is_masthead(texts[left[0]]) and _is_headline(texts[left[1]], is_parted=False):
        roles[left.pop(0)] = Role.FURNITURE
    if len(left) >= 2 and _is_headline(texts[left[0]], parted[left[0]]):
        roles[left[0]] = Role.HEADLINE


def _mark_repetitions(texts: Sequence[str], roles: _Roles, headline: int) -> None:
    if len(texts[headline].split()) < _SMALL_WORDS:
        return
    wanted = _letters(texts[headline])
    for index, text in enumerate(texts[: headline + _REPEATED_WITHIN]):
        if index != headline and roles[index] is None and _letters(text) == wanted:
            roles[index] = Role.FURNITURE


def _is_headline(text: str, is_parted: bool) -> bool:
    words = text.split()
    if len(text) > _LONGEST_HEADLINE or len(words) > _HEADLINE_WORDS:
        return False
    if not text.endswith("."):
        return not text.endswith((",", ";"))
    long_words = [word for word in words if len(word) > _SMALL_WORDS]
    is_title_case = 10 * sum(word[0].isupper() for word in long_words) >= 7 * len(long_words) > 0
    return is_title_case or (is_parted and len(words) <= _LONGEST_STOPPED_HEADLINE)


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", text.casefold())
