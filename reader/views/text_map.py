"""Spans to what stands in a pane: the only place that knows that Qt counts UTF-16 units.

An article's text is never altered; a pane shows a copy of it in which every code point keeps its place:
line ends inside a paragraph become spaces, characters that Qt gives a meaning of its own become U+FFFD,
text between paragraphs is left out. `TextMap` leads from code points to document positions and back.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.late_pattern import late_pattern
from reader.text.article import Article, Role, Sentence
from reader.text.span import Span
from reader.values import Struct

LONGEST_BLOCK = 8_000
"""Code points after which a paragraph is shown as several blocks: one huge block is slow to lay out."""

_ASTRAL = late_pattern("[\U00010000-\U0010ffff]")
_SPACES = dict.fromkeys([*range(9, 14), 0x85, 0x2028, 0x2029, *range(0x1C, 0x20)], " ")
_MEANT_BY_QT = dict.fromkeys([0, 0xFDD0, 0xFDD1, 0xFFFC, 0xFFFE, 0xFFFF], "\ufffd")
_DISPLAYED = {**_SPACES, **_MEANT_BY_QT, **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}


def displayed(text: str) -> str:
    """The text as a pane shows it: as many code points, each in its place, on one line."""
    if text.isprintable() and "\ufffc" not in text:  # of what changes only this one is printable
        return text
    return text.translate(_DISPLAYED)


def by_units(text: str) -> str:
    """The text with one character for each unit that Qt counts: those of two units become two letters."""
    return _ASTRAL.sub("xx", text)


class ShownBlock(Struct, frozen=True):
    """One block of a pane: its part of the article's text, its paragraph, the role of most of it.

    `first_sentence` and `last_sentence` bound the sentences that touch it (half-open).
    """

    number: int
    span: Span
    paragraph: int
    role: Role
    first_sentence: int
    last_sentence: int


def shown_blocks(article: Article) -> tuple[ShownBlock, ...]:
    """The blocks of an article's pane, in reading order; empty paragraphs have none."""
    starts = [sentence.span.start for sentence in article.sentences]
    blocks: list[ShownBlock] = []
    for paragraph, whole in enumerate(article.paragraphs):
        for span in _pieces(article, whole, starts):
            first = max(bisect_right(starts, span.start) - 1, 0)
            while first < len(starts) and article.sentences[first].span.end <= span.start:
                first += 1
            last = max(bisect_left(starts, span.end), first)
            role = _role_of(article.sentences[first:last])
            blocks.append(ShownBlock(len(blocks), span, paragraph, role, first, last))
    return tuple(blocks)


def _pieces(article: Article, whole: Span, starts: Sequence[int]) -> Iterator[Span]:
    """A paragraph without white space at its ends, cut before a sentence where it is too long."""
    start, end = whole.start, whole.end
    while start < end and article.text[start].isspace():
        start += 1
    while start < end and article.text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_BLOCK:
        candidate = bisect_right(starts, start + LONGEST_BLOCK) - 1
        cut = starts[candidate] if candidate >= 0 and starts[candidate] > start else start + LONGEST_BLOCK
        yield Span(start, cut)
        start = cut
    if start < end:
        yield Span(start, end)


def _role_of(sentences: Sequence[Sentence]) -> Role:
    if sentences and all(sentence.role is sentences[0].role for sentence in sentences):
        return sentences[0].role
    counted: Counter[Role] = Counter()
    for sentence in sentences:
        counted[sentence.role] += len(sentence.span)
    return counted.most_common(1)[0][0] if counted else Role.FURNITURE


class TextMap:
    """Leads from code points of an article to positions in its pane's document and back.

    A code point between two blocks belongs to the start of the next one. Positions are Qt's: UTF-16
    units with one separator after each block.
    """

    def __init__(self, text: str, blocks: tuple[ShownBlock, ...]) -> None:
        self.text, self.blocks = text, blocks
        self.worked_out: dict[type, object] = {}  # of this map by others, once for all who show it
        self.headlines = tuple(block for block in blocks if block.role is Role.HEADLINE)
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._starts = [block.span.start for block in blocks]
        self._astral_before = [bisect_left(self._astral, start) for start in self._starts]
        self._positions = [0] * len(blocks)
        for before, block in pairwise(blocks):
            self._positions[block.number] = self._positions[before.number] + self._units(before) + 1

    def _units(self, block: ShownBlock) -> int:
        return len(block.span) + bisect_left(self._astral, block.span.end) - self._astral_before[block.number]

    def block_at(self, code_point: int) -> ShownBlock | None:
        """The block that shows a code point, or the next one; None when there are no blocks."""
        if not self.blocks:
            return None
        number = max(bisect_right(self._starts, code_point) - 1, 0)
        if code_point >= self.blocks[number].span.end and number + 1 < len(self.blocks):
            number += 1
        return self.blocks[number]

    def position(self, code_point: int) -> int:
        """The document position of a code point, clamped to what is shown."""
        block = self.block_at(code_point)
        if block is None:
            return 0
        return self._positions[block.number] + self.offset_in(block, code_point)

    def offset_in(self, block: ShownBlock, code_point: int) -> int:
        """How many UTF-16 units into `block` a code point stands, clamped to the block."""
        clamped = min(max(code_point, block.span.start), block.span.end)
        if not self._astral:
            return clamped - block.span.start
        astral = bisect_left(self._astral, clamped) - self._astral_before[block.number]
        return clamped - block.span.start + astral

    def units_in(self, block: ShownBlock, span: Span) -> tuple[int, int] | None:
        """The part of `span` that `block` shows, in units from the block's start; None when empty."""
        if span.end <= block.span.start or span.start >= block.span.end:
            return None
        start, end = self.offset_in(block, span.start), self.offset_in(block, span.end)
        return (start, end) if end > start else None

    def document_range(self, span: Span) -> tuple[int, int]:
        """The document positions of a span's start and end; the end never runs into the next block."""
        if not span:
            return self.position(span.start), self.position(span.start)
        start, last = self.position(span.start), self.block_at(span.end - 1)
        if last is None:
            return 0, 0
        return start, max(self._positions[last.number] + self.offset_in(last, span.end), start)

    def code_point(self, position: int) -> int:
        """The code point at a document position; inside a surrogate pair, the character's own."""
        if not self.blocks:
            return 0
        number = max(bisect_right(self._positions, position) - 1, 0)
        block, offset = self.blocks[number], max(position - self._positions[number], 0)
        first = self._astral_before[number]
        low, high = first, bisect_left(self._astral, block.span.end)
        while low < high:  # the astral characters that end at or before the offset
            middle = (low + high) // 2
            if self._astral[middle] - block.span.start + (middle - first) + 2 <= offset:
                low = middle + 1
            else:
                high = middle
        code_point = block.span.start + offset - (low - first)
        if low < len(self._astral) and self._astral[low] < code_point <= self._astral[low] + 1:
            units = self._astral[low] - block.span.start + (low - first)
            code_point = self._astral[low] if offset < units + 2 else code_point
        return min(code_point, block.span.end)

    def code_point_in(self, block: ShownBlock, offset: int) -> int:
        """The code point at an offset in units from a block's start."""
        return self.code_point(self._positions[block.number] + offset)


def text_map(article: Article) -> TextMap:
    """The map of an article's pane."""
    return TextMap(article.text, shown_blocks(article))
