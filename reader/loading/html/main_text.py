"""Which passages of a page are its article: trafilatura's choice, checked against the markup."""

import logging
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from trafilatura import bare_extraction

from reader.late_pattern import late_pattern
from reader.loading.html.passages import Passage, PassageKind

if TYPE_CHECKING:
    from lxml.etree import _Element

# The library reports pages it gives up on; the reader is told in the pane instead.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)

_NO_LETTERS = late_pattern(r"[\W_]+")
_SURE_LENGTH = 25
_PROSE_LENGTH = 60
_LINKED = 0.6
_TREE_LIMIT = 40_000
_PASSAGE_LIMIT = 8_000
_SECOND_OPINION_LIMIT = 1_000
_SEARCH_BUDGET = 200_000_000
_ENDS = (".", "!", "?", "…", "”", '"', "»", "’", ")", ":", "。", "！", "？")


def main_passages(root: "_Element", passages: list[Passage]) -> list[bool]:
    """For each passage, whether it belongs to the article.

    Fragments and pages in which the extractor finds nothing are judged by the markup alone. Passages that
    the extractor left out but that are prose between kept ones come back; what it kept inside navigation,
    forms or lists of links goes.
    """
    lines = _extracted(root, len(passages))
    kept = _matched(passages, lines) if lines else []
    if not any(kept):
        return by_markup(passages)
    return _corrected(passages, kept)


def _extracted(root: "_Element", passages: int) -> list[str]:
    """The extractor's lines as keys of letters and figures only.

    Its second opinions take time that grows with the square of the passages, so pages of more than
    `_SECOND_OPINION_LIMIT` do without, and very large ones are judged by their markup alone.
    """
    if passages > _PASSAGE_LIMIT or sum(1 for _ in root.iter()) > _TREE_LIMIT:
        return []
    try:
        document = bare_extraction(
            deepcopy(root),
            favor_precision=True,
            include_comments=False,
            include_tables=True,
            fast=passages > _SECOND_OPINION_LIMIT,
        )
    except Exception:  # any failure of the library means: judge by the markup alone
        return []
    body = getattr(document, "body", None)
    if body is None:
        return []
    lines = (_key(line) for element in body.iter() for line in _own_lines(element))
    return [line for line in lines if line]


def _own_lines(element: "_Element") -> list[str]:
    if element.tag in ("p", "head", "item", "quote", "cell", "code", "note", "ab"):
        return ["".join(element.itertext())]
    return [element.text or "", element.tail or ""] if element.tag != "lb" else [element.tail or ""]


def _key(text: str) -> str:
    return _NO_LETTERS.sub("", text).casefold()


def _matched(passages: list[Passage], lines: list[str]) -> list[bool]:
    """Which passages are among the extracted lines; of passages alike, the one nearest to the others."""
    is_extracted = _Extracted(lines)
    candidates: dict[str, list[int]] = defaultdict(list)
    for index, passage in enumerate(passages):
        keys = [_key(part) for part in passage.text.split(" | ")]
        if all(is_extracted(key) for key in keys if key):
            candidates["".join(keys)].append(index)
    kept = [False] * len(passages)
    single = [found[0] for found in candidates.values() if len(found) == 1]
    single.sort()
    for found in candidates.values():
        best = min(
            found, key=lambda index: (passages[index].surroundings.furniture, _distance(index, single))
        )
        kept[best] = True
    return kept


class _Extracted:
    """Tells whether a key is one of the extracted lines or a part of one; the search for parts is bounded."""

    def __init__(self, lines: list[str]) -> None:
        self._exact = frozenset(lines)
        self._whole = "\n".join(lines)
        self._budget = _SEARCH_BUDGET

    def __call__(self, key: str) -> bool:
        if key in self._exact:
            return True
        if len(key) < _SURE_LENGTH or self._budget < 0:
            return False
        self._budget -= len(self._whole)
        return key in self._whole


def _distance(index: int, single: list[int]) -> int:
    """How far `index` is from the nearest of the sorted numbers `single`."""
    place = bisect_left(single, index)
    return min((abs(index - other) for other in single[max(0, place - 1) : place + 1]), default=0)


def _corrected(passages: list[Passage], kept: list[bool]) -> list[bool]:
    """Prose between kept brothers comes back; what only links or stands in navigation goes."""
    numbers = [index for index, is_kept in enumerate(kept) if is_kept]
    brothers = Counter(passages[index].parent for index in numbers)
    result: list[bool] = []
    for index, passage in enumerate(passages):
        if kept[index]:
            result.append(not _is_surely_furniture(passage))
        else:
            between = numbers[0] < index < numbers[-1] and passage.surroundings.article
            result.append(_is_prose(passage) and (between or brothers[passage.parent] >= 2))
    _bring_back_lists(passages, result)
    return result


def _bring_back_lists(passages: list[Passage], result: list[bool]) -> None:
    """Lists between kept passages come back when at least half of their entries are sentences."""
    for start, end in _lists(passages):
        is_between = start > 0 and end < len(passages) and result[start - 1] and result[end]
        if is_between and 2 * sum(p.text.endswith(_ENDS) for p in passages[start:end]) >= end - start:
            result[start:end] = [True] * (end - start)


def _lists(passages: list[Passage]) -> Iterator[tuple[int, int]]:
    """Lists of two entries or more that neither link nor stand in furniture, as ranges of passages."""
    start = 0
    for index, passage in enumerate([*passages, None]):
        if passage is None or not _is_entry(passage):
            if index - start > 1:
                yield start, index
            start = index + 1


def _is_entry(passage: Passage) -> bool:
    place = passage.surroundings
    is_plain = passage.linked < _LINKED and not (place.furniture or place.caption)
    return passage.kind is PassageKind.ITEM and is_plain


def _is_surely_furniture(passage: Passage) -> bool:
    if passage.linked < _LINKED or passage.level:
        return False
    return passage.surroundings.furniture or not passage.text.endswith(_ENDS)


def _is_prose(passage: Passage) -> bool:
    place = passage.surroundings
    return (
        passage.kind in (PassageKind.PARAGRAPH, PassageKind.ITEM)
        and not (place.furniture or place.caption or place.byline or place.dateline)
        and passage.linked < _LINKED
        and len(passage.text) >= _PROSE_LENGTH
        and passage.text.endswith(_ENDS)
    )


def by_markup(passages: list[Passage]) -> list[bool]:
    """For each passage, whether the markup alone takes it for the article.

    Not what stands inside navigation, forms and the like (unless most prose does), nor lists of links.
    """
    named = [passage.surroundings.furniture for passage in passages]
    prose = [len(p.text) for p in passages if p.linked < _LINKED]
    named_prose = [len(p.text) for p in passages if p.linked < _LINKED and p.surroundings.furniture]
    if 2 * sum(named_prose) > sum(prose):
        named = [False] * len(passages)
    return [
        not is_named and not (passage.linked >= _LINKED and passage.kind is PassageKind.ITEM)
        for passage, is_named in zip(passages, named, strict=True)
    ]
