"""Paragraphs from the places of letters on pages: lines, columns, page furniture, hyphens.

Knows nothing of PDF itself. Lengths are points, y grows upward, as in PDF.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from statistics import median

from reader.language.data import words_of
from reader.loading.pdf.boxes import without_box
from reader.loading.pdf.columns import Line, gutters_of, in_reading_order
from reader.loading.pdf.tables import BETWEEN, with_rows
from reader.values import Struct, replace

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
_STEP = 0.5
_INDENT = 0.7
_ROOM = 1.1
_SIZES_DIFFER = 0.12
_EDGE = 0.12
_EDGE_ROWS = 3
_GAP = 1.3
_FEW_PAGES = 2


class Page(Struct, frozen=True):
    """The lines of a page as they stand, and its height in points."""

    lines: tuple[Line, ...]
    height: float


class Paragraph(Struct, frozen=True):
    """A paragraph's text and the size of its letters in points."""

    text: str
    size: float


class Layout(Struct, frozen=True):
    """The paragraphs in reading order, and the furniture: paragraphs of boxes, then lines of page edges, each
    wording once."""

    paragraphs: tuple[Paragraph, ...]
    furniture: tuple[str, ...]


def lay_out(pages: Sequence[Page]) -> Layout:
    """Rebuild the paragraphs of a document.

    Lines at the edge of several pages that differ only in figures, page numbers and boxes beside the text
    are furniture. A
    paragraph goes on over columns and pages when its last line does not end a sentence.
    """
    repeated = _repeated(pages)
    furniture: dict[str, None] = {}
    ordered: list[list[Line]] = []
    boxes: list[list[Line]] = []
    gutters: list[float] = []
    for page in pages:
        kept, apart = _without_furniture(page, repeated)
        furniture.update(dict.fromkeys(line.text for line in apart))
        gutters = gutters_of(kept, gutters)
        if not gutters:
            kept, box = without_box(kept)
            boxes.append(box)
            kept = with_rows(kept)
        ordered.extend(in_reading_order(kept, gutters))
    words = _words_of([*ordered, *boxes])
    paragraphs = [_joined(lines, words) for lines in _paragraphs(ordered)]
    beside = [_joined(lines, words).text for box in boxes for lines in _paragraphs([box])]
    numbers = [text for text in furniture if not _page_number().fullmatch(text)]
    return Layout(tuple(p for p in paragraphs if p.text), (*beside, *numbers))


def _words_of(columns: Iterable[list[Line]]) -> Counter[str]:
    return Counter(word for column in columns for line in column for word in line.text.split())


def _without_furniture(page: Page, repeated: set[str]) -> tuple[list[Line], list[Line]]:
    """The lines of a page without the furniture at its edge, and that furniture."""
    edge = _edge(page)
    apart = [line for line in page.lines if line in edge and _is_furniture(line, repeated)]
    out = frozenset(apart)
    return [line for line in page.lines if line not in out], apart


@cache
def _page_number() -> re.Pattern[str]:
    """A line that holds nothing but the number of its page."""
    page, of = ("|".join(words_of("page", key)) for key in ("page_number", "page_of"))
    number = r"(?:\d{1,4}|[ivxlc]{1,6})"
    return re.compile(rf"\W*(?:(?:{page})\s*)?{number}(?:\s*(?:/|{of})\s*\d{{1,4}})?\W*", re.IGNORECASE)


def _key(text: str) -> str:
    return re.sub(r"\d+", "#", text).casefold()


def _edge(page: Page) -> frozenset[Line]:
    """The lines above the first gap and below the last one, near the top and the foot of the page."""
    rows = sorted({round(line.bottom) for line in page.lines}, reverse=True)
    if len(rows) < 2:
        return frozenset(page.lines)
    gap = _GAP * median(above - below for above, below in pairwise(rows))
    top = _before_gap(rows, gap, page.height * 2)
    foot = _before_gap(rows[::-1], gap, -1.0)
    edge = page.height * _EDGE
    head = {line for line in page.lines if line.bottom >= top - 1 and line.top > page.height - edge}
    return frozenset(
        head.union(line for line in page.lines if line.bottom <= foot + 1 and line.bottom < edge)
    )


def _before_gap(rows: Sequence[float], gap: float, otherwise: float) -> float:
    """The row before the first gap among the first rows; `otherwise` where there is none."""
    steps = list(pairwise(rows[: _EDGE_ROWS + 1]))
    return next((before for before, behind in steps if abs(before - behind) > gap), otherwise)


def _repeated(pages: Sequence[Page]) -> set[str]:
    counts = Counter(key for page in pages for key in {_key(line.text) for line in _edge(page)})
    enough = max(_FEW_PAGES, len(pages) // 4)
    return {key for key, count in counts.items() if count >= enough}


def _is_furniture(line: Line, repeated: set[str]) -> bool:
    return _key(line.text) in repeated or _page_number().fullmatch(line.text) is not None


def _paragraphs(columns: Iterable[list[Line]]) -> list[list[Line]]:
    """The lines of each paragraph. A column's first line may go on from the column before."""
    paragraphs: list[list[Line]] = []
    previous: _Shape | None = None
    for column in columns:
        if not column:
            continue
        shape = _shape(column)
        for number, line in enumerate(column):
            before = column[number - 1] if number else None
            if before is None:
                last = paragraphs[-1][-1] if paragraphs else None
                begins = last is None or not (
                    _goes_on(last, line) or (previous and _fills_up(last, line, previous, shape))
                )
            else:
                begins = _begins(before, line, shape)
            if begins:
                paragraphs.append([line])
            else:
                paragraphs[-1].append(line)
        previous = shape
    return paragraphs


class _Shape(Struct, frozen=True):
    """How a column is set: where most lines begin, where the longest ends, the step from line to line.

    `indents_begin`: an indented line begins a paragraph, even after another one (most indented lines are
    followed by one that is not).
    """

    left: float
    right: float
    leading: float
    indents_begin: bool

    def is_indented(self, line: Line) -> bool:
        return line.left - self.left > _INDENT * line.size


def _shape(column: list[Line]) -> _Shape:
    starts = Counter(round(line.left) for line in column)
    left, right = float(starts.most_common(1)[0][0]), max(line.right for line in column)
    plain = _Shape(left, right, _leading(column), False)
    after = [plain.is_indented(b) for a, b in pairwise(column) if plain.is_indented(a)]
    return replace(plain, indents_begin=bool(after) and sum(after) < len(after) / 2)


def _fills_up(last: Line, line: Line, before: _Shape, shape: _Shape) -> bool:
    """Whether a column's first line goes on from a sentence that ended with the column before: paragraphs
    begin with an indent, this line does not, and the line before is full."""
    if _sizes_differ(last, line) or not (before.indents_begin and shape.indents_begin):
        return False
    return not shape.is_indented(line) and not _has_room(last, line, before.right)


def _leading(column: list[Line]) -> float:
    """The usual step between two lines of one paragraph: the lower quarter of all steps, because in short
    paragraphs every second step is one between paragraphs."""
    steps = sorted(a.bottom - b.bottom for a, b in pairwise(column) if a.bottom - b.bottom > _STEP * b.size)
    return steps[len(steps) // 4] if steps else 0.0


def _begins(before: Line, line: Line, shape: _Shape) -> bool:
    if _sizes_differ(before, line) or BETWEEN in before.text or BETWEEN in line.text:
        return True
    if shape.leading and before.bottom - line.bottom > _LEADING * shape.leading:
        return True
    if shape.is_indented(line) and (shape.indents_begin or not shape.is_indented(before)):
        return True
    return before.text.endswith(_ENDS) and _has_room(before, line, shape.right)


def _has_room(before: Line, line: Line, right: float) -> bool:
    """Whether the first word of `line` had room on the line before, which then ended on purpose."""
    letters = len(line.text.split(" ", 1)[0]) + 1
    width = (line.right - line.left) / max(1, len(line.text)) * letters
    return right - before.right > _ROOM * width


def _sizes_differ(before: Line, line: Line) -> bool:
    return abs(before.size - line.size) > _SIZES_DIFFER * max(before.size, line.size)


def _goes_on(last: Line, line: Line) -> bool:
    if _sizes_differ(last, line) or BETWEEN in last.text:
        return False
    if last.text.endswith(HYPHEN) or line.text[:1].islower():
        return True
    return not last.text.endswith(_ENDS)


def _joined(lines: list[Line], words: Counter[str]) -> Paragraph:
    text = ""
    for line in lines:
        piece = line.text if line.text.isascii() else line.text.translate(_LIGATURES)
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
