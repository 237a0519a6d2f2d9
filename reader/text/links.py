"""Labels above lists of links ("Read also:"), and the titles and teasers below them."""

from collections.abc import Sequence

from reader.late_pattern import late_pattern
from reader.text.article import Role
from reader.text.dates import is_moment_line
from reader.text.furniture import ends_with_stop, is_byline, is_label, is_link_counter, is_teaser_label
from reader.text.head_lines import is_author_line, is_prose

_LINKS_AFTER_LABEL = 12
_LONGEST_LINK = 160
_WORD = late_pattern(r"[^\W\d_]{4,}")

_Roles = list[Role | None]


def mark_links_below_labels(texts: Sequence[str], roles: _Roles) -> None:
    """Labels and what belongs to them are furniture.

    Above all prose the last title before what names authors or dates, or before prose, is the headline.
    """
    for index, text in enumerate(texts):
        if roles[index] is not None or not is_label(text):
            continue
        roles[index] = Role.FURNITURE
        is_above_body = not any(map(is_prose, texts[:index]))
        links = _links_below(texts, roles, index + 1, is_above_body, with_teasers=is_teaser_label(text))
        if links and is_above_body and _leads_to_body(texts, roles, links[-1] + 1):
            links.pop()
        for at in links:
            roles[at] = Role.FURNITURE


def _leads_to_body(texts: Sequence[str], roles: _Roles, after: int) -> bool:
    if after >= len(texts) or roles[after] is not None:
        return False
    return _tells_whose(texts[after]) or is_prose(texts[after])


def _tells_whose(text: str) -> bool:
    return is_byline(text) or is_author_line(text) or is_moment_line(text)


def _links_below(
    texts: Sequence[str], roles: _Roles, first: int, is_above_body: bool, *, with_teasers: bool
) -> list[int]:
    """Paragraphs that belong to the label above: titles without a stop, a teaser below a title."""
    found: list[int] = []
    at = first
    while at < min(len(texts), first + _LINKS_AFTER_LABEL):
        if roles[at] is Role.FURNITURE and is_link_counter(texts[at]):
            at += 1
            continue
        if roles[at] is not None or not _is_title(texts[at]):
            break
        if is_above_body and _tells_whose(texts[at]):
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
