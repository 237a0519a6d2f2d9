"""What a reader should be told of a page: consent, a wall, or hardly any text."""

import re
import tomllib
from functools import cache
from typing import TYPE_CHECKING

from reader.loading.html.passages import Passage
from reader.resources import resource_path

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEW_WORDS = 60
_NOT_FREE = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)


_CHALLENGE = "This is a page that checks for robots, not the article. Open it in a browser and copy the text."
_CONSENT = "This looks like a page that asks for consent, not the article. Open it in a browser first."
_WALL = "The page asks for a subscription or login; the article may be cut off."
_HARDLY = "Hardly any article text was found in this page; look at the dimmed parts."


@cache
def _phrases() -> dict[str, tuple[str, ...]]:
    with resource_path("pages", "obstacles.toml").open("rb") as file:
        return {kind: tuple(said) for kind, said in tomllib.load(file).items()}


def notes_of_page(root: "_Element", passages: list[Passage], kept: list[bool]) -> list[str]:
    """Sentences for the reader about a page that is not, or not wholly, the article.

    `kept` says which passages belong to the article.
    """
    words = sum(len(p.text.split()) for p, is_kept in zip(passages, kept, strict=True) if is_kept)
    said = " ".join(passage.text for passage in passages)[:200_000].casefold()
    seen = {kind for kind, phrases in _phrases().items() if any(phrase in said for phrase in phrases)}
    is_short = words < 2 * _FEW_WORDS
    if is_short and "challenge" in seen:
        return [_CHALLENGE]
    if is_short and "consent" in seen:
        return [_CONSENT]
    if "wall" in seen or (words < 4 * _FEW_WORDS and _is_declared_closed(root)):
        return [_WALL]
    if words < _FEW_WORDS and len(passages) > 3 * max(1, sum(kept)):
        return [_HARDLY]
    return []


def _is_declared_closed(root: "_Element") -> bool:
    return any(
        _NOT_FREE.search(script.text or "")
        for script in root.iter("script")
        if "ld+json" in (script.get("type") or "").lower()
    )
