"""Boxes beside the running text of a page: told by where lines begin, not by drawn frames."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reader.loading.pdf.columns import Line

_LEAST_LINES = 4
_MOST_LINES = 400
_NARROWER = 0.6
_SHARE = 0.35
_APART = 0.8
_INDENT = 2.5
_STEP = 3.0
_WORDS_OF_TEXT, _WORDS_OF_BOX = 5.0, 2.0


def without_box(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines of a page of one column without the box beside its text, and those of the box, from above.

    A box is a block of at least `_LEAST_LINES` lines below each other with as many lines of the text beside
    them, clearly narrower than the text, a small part of the page and without a line across both. The cells
    of a table are not: they hold too few words. Empty when there is none.
    """
    box: list[Line] = []
    if 2 * _LEAST_LINES <= len(lines) <= _MOST_LINES:
        box = next((found for block in _blocks_of(lines) if (found := _box(lines, block))), [])
    return [line for line in lines if line not in box], box


def _blocks_of(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The blocks at each edge where several lines begin, from the left."""
    starts = Counter(round(line.left) for line in lines)
    for edge in sorted(start for start, count in starts.items() if count > 1):
        yield from _blocks([line for line in lines if edge - 1 <= line.left <= edge + _INDENT * line.size])


def _blocks(lines: Sequence[Line]) -> list[list[Line]]:
    """Runs of lines below each other without a large gap."""
    blocks: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.top, line.left)):
        if blocks and blocks[-1][-1].bottom - line.bottom <= _STEP * line.size:
            blocks[-1].append(line)
        else:
            blocks.append([line])
    return [block for block in blocks if len(block) >= _LEAST_LINES]


def _box(lines: Sequence[Line], right: list[Line]) -> list[Line]:
    """The narrower of a block and what stands to its left, when it is a box; else nothing."""
    left = _left_of(lines, right)
    if len(left) < _LEAST_LINES:
        return []
    box, text = (right, left) if _width(right) <= _width(left) else (left, right)
    is_small = _width(box) <= _NARROWER * _width(text) and _letters(box) <= _SHARE * _letters(lines)
    is_wordy = _words(text) >= _WORDS_OF_TEXT and _words(box) >= _WORDS_OF_BOX
    return sorted(box, key=lambda line: (-line.top, line.left)) if is_small and is_wordy else []


def _left_of(lines: Sequence[Line], right: list[Line]) -> list[Line]:
    """The lines level with a block and clear of it on the left; none when others are level with it too."""
    edge = min(line.left for line in right)
    foot, top = min(line.bottom for line in right), max(line.top for line in right)
    level = [line for line in lines if foot < (line.bottom + line.top) / 2 < top]
    left = [line for line in level if line.right <= edge - _APART * line.size]
    return left if len(left) + len(right) == len(level) else []


def _width(lines: Sequence[Line]) -> float:
    return max(line.right for line in lines) - min(line.left for line in lines)


def _letters(lines: Sequence[Line]) -> int:
    return sum(len(line.text) for line in lines)


def _words(lines: Sequence[Line]) -> float:
    return sum(len(line.text.split()) for line in lines) / len(lines)
