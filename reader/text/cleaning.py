"""Paragraphs of a loaded text and what each is for.

Every rule is careful: a line of furniture left in the body costs a sentence that is only here, a body line
taken for furniture hides what the article says. A text without news furniture keeps all its lines.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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
    is_label,
    is_masthead,
    is_navigation,
    is_teaser_label,
    references_in,
    without_number,
)
from reader.text.loaded import LoadedText
from reader.text.paragraphs import find_paragraphs
from reader.text.span import Span

_EDGE = 4
_LONG = 10
_LONGEST_HEAD = 40
_LINKS_AFTER_LABEL = 12
_LONGEST_LINK = 160
_LONGEST_HEADLINE, _HEADLINE_WORDS = 220, 32
_LONGEST_STOPPED_HEADLINE = 14
_REPEATED_WITHIN = 12
_COUNTER = re.compile(r"list (?:of )?\d+ (?:of \d+|items)")
_WORD = re.compile(r"[^\W\d_]{4,}")
_BROKEN = re.compile(r"(?<=\w-)[ ]*\n\s*(?=\w)")
"""A line end behind a hyphen, in an address or a word: no blank stood there."""
_NO_LETTER = re.compile(r"[\W_]+")
_SMALL_WORDS = 4

_Roles = list[Role | None]


@dataclass(frozen=True, slots=True)
class Paragraph:
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
    _mark_references(texts, roles)
    _mark_links_below_labels(texts, roles)
    _mark_credits_of_article(texts, roles)
    _mark_navigation(texts, roles)
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


def _mark_references(texts: Sequence[str], roles: _Roles) -> None:
    """A list of references at the foot, and the entries that explain them."""
    lists = [references_in(text) for text in texts]
    if 2 * sum(map(bool, lists)) > len(texts):
        return
    first = next((at for at, titles in enumerate(lists) if titles and _is_foot(at, lists, texts)), None)
    if first is None:
        return
    titles = tuple(title for entries in lists[first:] for title in entries)
    stems = tuple(_stem(title) for title in titles)
    for index in range(first, len(texts)):
        entry = without_number(texts[index])
        explains = entry != texts[index] and entry.lower().startswith(stems)
        if roles[index] is None and (lists[index] or explains):
            roles[index] = Role.FURNITURE


def _is_foot(at: int, lists: Sequence[tuple[str, ...]], texts: Sequence[str]) -> bool:
    """Whether a list of references begins here: two entries or more, in the second half of the text."""
    count = len(lists[at]) + (len(lists[at + 1]) if at + 1 < len(lists) else 0)
    return count >= 2 and 2 * sum(map(len, texts[:at])) > sum(map(len, texts[at:]))


def _stem(title: str) -> str:
    """How an entry that explains a reference begins: its first two words."""
    return " ".join(title.lower().split()[:2]).rstrip(" .,:;")


def _mark_links_below_labels(texts: Sequence[str], roles: _Roles) -> None:
    for index, text in enumerate(texts):
        if roles[index] is not None or not is_label(text):
            continue
        roles[index] = Role.FURNITURE
        for at in _links_below(texts, roles, index + 1, with_teasers=is_teaser_label(text)):
            roles[at] = Role.FURNITURE


def _links_below(texts: Sequence[str], roles: _Roles, first: int, *, with_teasers: bool) -> list[int]:
    """Paragraphs that belong to the label above: titles without a stop, a teaser below a title."""
    found: list[int] = []
    at = first
    while at < min(len(texts), first + _LINKS_AFTER_LABEL):
        if roles[at] is Role.FURNITURE and _COUNTER.fullmatch(texts[at]):
            at += 1
            continue
        if roles[at] is not None or not _is_title(texts[at]):
            break
        found.append(at)
        at += 1
        if with_teasers and at < len(texts) and roles[at] is None and _is_teaser(texts[at - 1], texts[at]):
            found.append(at)
            at += 1
    return found


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_LINK and not ends_with_stop(text) and not text.endswith((",", ";", ":"))


def _is_teaser(title: str, text: str) -> bool:
    """Whether `text` retells the title above it: two long words of it at least, a fifth of them."""
    words = _long_words(title)
    shared = len(words & _long_words(text))
    return (
        shared >= 2 and 5 * shared >= len(words) and len(text) <= _LONGEST_LINK * 2 and ends_with_stop(text)
    )


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word.lower()[:6] for word in _WORD.findall(text))


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
    head = _head(texts, roles)
    for index, text in enumerate(texts):
        if roles[index] is not None:
            continue
        at_foot = index >= len(texts) - _EDGE
        if index < head or at_foot:
            if index > 0 and is_byline(text):
                is_photo = is_agency(text) and index + 1 < len(texts) and roles[index + 1] is Role.CAPTION
                roles[index] = Role.CAPTION if is_photo else Role.BYLINE
            elif len(text) <= 120 and read_dateline(text):
                roles[index] = Role.DATELINE
        if at_foot and roles[index] is None and is_credits(text):
            roles[index] = Role.BYLINE


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
        left = [index for index, role in enumerate(roles) if role is None]
        if len(left) > 2 and is_masthead(texts[left[0]]) and _is_headline(texts[left[1]], is_parted=False):
            roles[left.pop(0)] = Role.FURNITURE
        if len(left) < 2 or not _is_headline(texts[left[0]], parted[left[0]]):
            return
        roles[left[0]] = Role.HEADLINE
    first = roles.index(Role.HEADLINE)
    wanted = _letters(texts[first])
    if len(texts[first].split()) < _SMALL_WORDS or not _is_prose(texts):
        return
    for index in range(len(texts[: first + _REPEATED_WITHIN])):
        if index != first and roles[index] is None and _letters(texts[index]) == wanted:
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
