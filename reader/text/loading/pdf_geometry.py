"""Paragraphs from the places of letters on pages: lines, columns, page furniture, hyphens.

Knows nothing of PDF itself. Lengths are points, y grows upward, as in PDF.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.text.loading.pdf_columns import Line, in_reading_order

HYPHEN = "\x02"
"""What PDFium writes for a hyphen at the end of a line."""

_ENDS = (".", "!", "?", "…", "”", '"', "»", "’", ")", ":", "。", "！", "？")
_LIGATURES = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_LEADING = 1.35
_INDENT = 0.7
_ROOM = 1.1
_SIZES_DIFFER = 0.12
_EDGE = 0.12
_FEW_PAGES = 2
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|sur)\s*\d{1,4})?\W*", re.I
)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a page as they stand, and its height in points."""

    lines: tuple[Line, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph's text and the size of its letters in points."""

    text: str
    size: float


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs in reading order, and the page furniture, each wording once."""

    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[str, ...]


def lay_out(pages: Sequence[Page]) -> Layout:
    """Rebuild the paragraphs of a document.

    Lines at the edge of several pages that differ only in figures, and page numbers, are furniture. A
    paragraph goes on over columns and pages when its last line does not end a sentence.
    """
    repeated = _repeated(pages)
    furniture: dict[str, None] = {}
    ordered: list[list[Line]] = []
    for page in pages:
        kept: list[Line] = []
        for line in page.lines:
            if _is_furniture(line, page, repeated):
                furniture.setdefault(line.text, None)
            else:
                kept.append(line)
        ordered.extend(in_reading_order(kept))
    words = Counter(word for column in ordered for line in column for word in line.text.split())
    paragraphs = [_joined(lines, words) for lines in _paragraphs(ordered)]
    numbers = [text for text in furniture if not _PAGE_NUMBER.fullmatch(text)]
    return Layout(tuple(p for p in paragraphs if p.text), tuple(numbers))


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


def _is_at_edge(line: Line, page: Page) -> bool:
    edge = page.height * _EDGE
    return line.bottom < edge or line.top > page.height - edge


def _repeated(pages: Sequence[Page]) -> set[str]:
    counts = Counter(
        key for page in pages for key in {_key(line.text) for line in page.lines if _is_at_edge(line, page)}
    )
    enough = max(_FEW_PAGES, len(pages) // 4)
    return {key for key, count in counts.items() if count >= enough}


def _is_furniture(line: Line, page: Page, repeated: set[str]) -> bool:
    if not _is_at_edge(line, page):
        return False
    return _key(line.text) in repeated or _PAGE_NUMBER.fullmatch(line.text) is not None


def _paragraphs(columns: Iterable[list[Line]]) -> list[list[Line]]:
    """The lines of each paragraph. A column's first line may go on from the column before."""
    paragraphs: list[list[Line]] = []
    for column in columns:
        if not column:
            continue
        left, right = _margins(column)
        leading = _leading(column)
        for number, line in enumerate(column):
            before = column[number - 1] if number else None
            if before is None:
                begins = not paragraphs or not _goes_on(paragraphs[-1][-1], line)
            else:
                begins = _begins(before, line, left, right, leading)
            if begins:
                paragraphs.append([line])
            else:
                paragraphs[-1].append(line)
    return paragraphs


def _margins(column: list[Line]) -> tuple[float, float]:
    """Where most lines begin and the longest end."""
    starts = Counter(round(line.left) for line in column)
    return float(starts.most_common(1)[0][0]), max(line.right for line in column)


def _leading(column: list[Line]) -> float:
    steps = [a.bottom - b.bottom for a, b in pairwise(column) if a.bottom > b.bottom]
    return median(steps) if steps else 0.0


def _begins(before: Line, line: Line, left: float, right: float, leading: float) -> bool:
    if _sizes_differ(before, line):
        return True
    if leading and before.bottom - line.bottom > _LEADING * leading:
        return True
    is_indented = line.left - left > _INDENT * line.size
    was_indented = before.left - left > _INDENT * before.size
    if is_indented and not was_indented:
        return True
    return before.text.endswith(_ENDS) and _has_room(before, line, right)


def _has_room(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` had room on the line before, which then ended on purpose."""
    letters = len(line.text.split(" ", 1)[0]) + 1
    width = (line.right - line.left) / max(1, len(line.text)) * letters
    return right - before.right > _ROOM * width


def _sizes_differ(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) > _SIZES_DIFFER * max(before.size, line.size)


def _goes_on(last: Line, line: Line) -> bool:
    if _sizes_differ(last, line):
        return False
    if last.text.endswith(HYPHEN) or line.text[:1].islower():
        return True
    return not last.text.endswith(_ENDS)


def _joined(lines: list[Line], words: Counter[str]) -> Paragraph:
    text = ""
    for line in lines:
        piece = line.text.translate(_LIGATURES)
        text = _together(text, piece, words) if text else piece
    folded = " ".join(text.replace(HYPHEN, "-").replace("\u00ad", "").split())
    return Paragraph(folded, median(line.size for line in lines))


def _together(text: str, piece: str, words: Counter[str]) -> str:
    """Two lines as one; a hyphen at the end goes unless the word is written with it elsewhere."""
    if not text.endswith((HYPHEN, "\u00ad", "-")):
        return f"{text} {piece}"
    mark, before = text[-1], text[:-1]
    first, last = piece.split(" ", 1)[0], before.rsplit(" ", 1)[-1]
    if not first[:1].islower() or not last[-1:].isalpha():
        return f"{before}-{piece}"
    with_hyphen, without = words[f"{last}-{first}"], words[f"{last}{first}"]
    keeps = with_hyphen > without if mark != "-" else with_hyphen >= max(1, without)
    return f"{before}-{piece}" if keeps else f"{before}{piece}"
