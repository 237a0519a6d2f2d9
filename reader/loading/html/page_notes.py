"""What a reader should be told of a page: consent, a wall, or hardly any text."""

import re
from functools import cache
from typing import TYPE_CHECKING

from reader.late_pattern import late_pattern
from reader.loading.html.passages import Passage
from reader.messages import message
from reader.resources import resource_path
from reader.tables import read_table

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEW_WORDS = 60
_NOT_FREE = late_pattern(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)


_CHALLENGE = message(
    "This is a page that checks for robots, not the article. Open it in a browser and copy the text."
)
_CONSENT = message(
    "This looks like a page that asks for consent, not the article. Open it in a browser first."
)
_WALL = message("The page asks for a subscription or login; the article may be cut off.")
_HARDLY = message("Hardly any article text was found in this page; look at the dimmed parts.")


_INSTEAD = {"challenge": _CHALLENGE, "consent": _CONSENT}
"""What a short page is instead of the article, the first that holds."""

_LOOKED_AT = 200_000


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    table = read_table(resource_path("pages", "obstacles.toml"))
    return {kind: tuple(said) for kind, said in table.items()}


def notes_of_page(root: "_Element", passages: list[Passage], kept: list[bool]) -> list[str]:
    """Sentences for the reader about a page that is not, or not wholly, the article.

    `kept` says which passages belong to the article.
    """
    words = _words_kept(passages, kept)
    seen = _kinds_said(passages)
    if words < 2 * _FEW_WORDS and seen & _INSTEAD.keys():
        return [next(sentence for kind, sentence in _INSTEAD.items() if kind in seen)]
    if "wall" in seen or (words < 4 * _FEW_WORDS and _is_declared_closed(root)):
        return [_WALL]
    if words < _FEW_WORDS and len(passages) > 3 * max(1, sum(kept)):
        return [_HARDLY]
    return []


def _words_kept(passages: list[Passage], kept: list[bool]) -> int:
    return sum(len(p.text.split()) for p, is_kept in zip(passages, kept, strict=True) if is_kept)


def _kinds_said(passages: list[Passage]) -> frozenset[str]:
    """The kinds of obstacles whose phrases stand in the first `_LOOKED_AT` letters of a page."""
    said = " ".join(passage.text for passage in passages)[:_LOOKED_AT].casefold()
    return frozenset(
        kind for kind, phrases in _phrases().items() if any(phrase in said for phrase in phrases)
    )


def _is_declared_closed(root: "_Element") -> bool:
    return any(
        _NOT_FREE.search(script.text or "")
        for script in root.iter("script")
        if "ld+json" in (script.get("type") or "").lower()
    )
