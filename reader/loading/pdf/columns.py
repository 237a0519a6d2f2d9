"""Pieces to lines, lines to columns: the order in which a page is read."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, repeat
from operator import sub
from statistics import median

from reader.loading.pdf.pieces import COLUMN_GAP, WORD_GAP, Piece
from reader.values import Struct, replace

_SAME_LINE = 0.4
_NARROW = 0.62
_COVERED = 0.06
_SIDE = 0.15
_LEAST_LINES = 4
_STEP = 2.0
_TEXT_WIDTH = 5.0
_CROSSING = 0.1
_RAISED_SIZE, _RAISED_BY = 0.85, 0.12
_MARKED_WORD = 3
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_CAP_SIZE = 2.2
_CAP_LETTERS = 2
_CAP_GAP = 1.5
_CAP_WORD_GAP = 0.5
_CAP_WORDS = frozenset(("A", "I", "O"))


class Line(Struct, frozen=True):
    """A run of letters on one line inside one column; `size` is the height of its letters in points."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    size: float


def lines_of(pieces: Iterable[Piece]) -> list[Line]:
    """Lines from pieces in the order they are drawn.

    A line ends where the next piece stands on another height, back to the left, or further away than
    `COLUMN_GAP` letter heights.
    """
    lines = [_line(run) for run in _runs(pieces)]
    return _with_drop_caps(_rejoined([line for line in lines if line.text]))


def _runs(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces of each line, with a blank between words."""
    run: list[Piece] = []
    spaced = False
    for piece in pieces:
        text, left, bottom, right, top = piece
        if right <= left or text.isspace():
            spaced = True
            run += _hyphen_behind(run) if text == "\x02" else []
            continue
        if run and not _continues(run[-1], piece):
            yield run
            run = []
        elif run and (spaced or left - run[-1].right > WORD_GAP * (top - bottom)):
            run.append(Piece(" ", run[-1].right, bottom, left, top))
        run.append(piece)
        spaced = False
    if run:
        yield run


def _hyphen_behind(run: Sequence[Piece]) -> list[Piece]:
    """PDFium's mark of a hyphen at the end of a line, which has no place of its own; none behind nothing."""
    return [Piece("\x02", last.right, last.bottom, last.right, last.top) for last in run[-1:]]


def _continues(last: Piece, piece: Piece) -> bool:
    before, height = last.top - last.bottom, piece.top - piece.bottom
    taller, smaller = (before, height) if before > height else (height, before)
    gap = piece.left - last.right
    if taller > _CAP_SIZE * smaller or not -taller < gap < COLUMN_GAP * taller:
        return False
    return min(last.top, piece.top) - max(last.bottom, piece.bottom) >= _SAME_LINE * smaller


def _line(run: Sequence[Piece]) -> Line:
    if len(run) == 1:
        text, left, bottom, right, top = run[0]
        return Line(text, left, bottom, right, top, top - bottom)
    _, lefts, bottoms, rights, tops = zip(*run, strict=True)
    size = _usual(run, map(sub, tops, bottoms))
    return Line(_text(run, size), min(lefts), min(bottoms), max(rights), max(tops), size)


def _usual(run: Sequence[Piece], values: Iterable[float]) -> float:
    """The median of a value of each piece, over their letters."""
    return median(
        chain.from_iterable(repeat(value, len(piece.text)) for piece, value in zip(run, values, strict=True))
    )


def _text(run: Sequence[Piece], size: float) -> str:
    """What a run of pieces says. Small raised digits behind a word are marks of notes and left out; behind
    a unit or a figure they stay raised ("m²", "10⁶"), so that no digit is glued to what it is no part of."""
    bottoms = [piece.bottom for piece in run]
    if min(bottoms) == max(bottoms):
        return "".join(piece.text for piece in run).strip(" ")
    foot = _usual(run, bottoms) + _RAISED_BY * size
    said: list[str] = []
    raised: list[str] = []
    for piece in run:
        is_small = piece.top - piece.bottom < _RAISED_SIZE * size and piece.bottom > foot
        for sign in piece.text:
            if is_small and sign in "0123456789":
                raised.append(sign)
                continue
            said.extend(_raised(said, raised))
            raised.clear()
            said.append(sign)
    said.extend(_raised(said, raised))
    return "".join(said).strip(" ")


def _raised(said: Sequence[str], digits: Sequence[str]) -> str:
    """What stands for small raised digits behind what is `said`."""
    before = "".join(said[-_MARKED_WORD:])
    if not before.strip():
        return "".join(digits)  # the number of the note itself
    is_mark = (len(before) == _MARKED_WORD and before.isalpha()) or not before[-1].isalnum()
    return "" if is_mark else "".join(digits).translate(_RAISED)


def _with_drop_caps(lines: list[Line]) -> list[Line]:
    """Big first letters that reach over several lines, put before the first of the lines beside them."""
    for cap in [line for line in lines if len(line.text) <= _CAP_LETTERS and line.text[-1].isupper()]:
        beside = [line for line in lines if _is_beside(cap, line)]
        if beside:
            begun = _begun_by(cap, beside)
            lines = [begun.get(id(line), line) for line in lines if line is not cap]
    return lines


def _begun_by(cap: Line, beside: list[Line]) -> dict[int, Line]:
    """The lines beside a big first letter, by identity, as they are with it: all begin where it does."""
    first = max(beside, key=lambda line: line.top)
    is_word = cap.text in _CAP_WORDS and first.left - cap.right > _CAP_WORD_GAP * first.size
    text = f"{cap.text} {first.text}" if is_word else f"{cap.text}{first.text}"
    widened = {id(line): replace(line, left=cap.left) for line in beside}
    return widened | {id(first): replace(first, left=cap.left, text=text)}


def _is_beside(cap: Line, line: Line) -> bool:
    middle = (line.bottom + line.top) / 2
    is_near = -line.size < line.left - cap.right < _CAP_GAP * line.size
    return is_near and cap.size > _CAP_SIZE * line.size and cap.bottom < middle < cap.top


def _rejoined(lines: list[Line]) -> list[Line]:
    """Pieces of one line that were drawn apart (a word in italics, a capital) put together again."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last is not None and _is_same_line(last, line):
            apart = " " if line.left - last.right > WORD_GAP * line.size else ""
            joined[-1] = Line(
                f"{last.text}{apart}{line.text}",
                last.left, min(last.bottom, line.bottom), line.right, max(last.top, line.top), last.size,
            )  # fmt: skip
        else:
            joined.append(line)
    return joined


def _is_same_line(last: Line, line: Line) -> bool:
    overlap = min(last.top, line.top) - max(last.bottom, line.bottom)
    is_level = overlap >= _SAME_LINE * min(last.top - last.bottom, line.top - line.bottom)
    is_cap = max(last.size, line.size) > _CAP_SIZE * min(last.size, line.size)
    return is_level and not is_cap and 0 <= line.left - last.right < line.size


def in_reading_order(lines: list[Line], gutters: list[float]) -> list[list[Line]]:
    """The columns of a page in reading order, each from top to bottom.

    A gutter is a strip that hardly any line crosses, with text on both sides. Lines that cross it (a
    headline, a foot) part the page into bands; inside a band columns go from left to right.
    """
    if not gutters:
        return [sorted(lines, key=lambda line: (-line.top, line.left))] if lines else []
    ordered: list[list[Line]] = []
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.top, line.left)):
        if not _is_spanning(line, gutters):
            band.append(line)
            continue
        ordered.extend(_columns(band, gutters))
        band = []
        if ordered and _is_spanning(ordered[-1][-1], gutters):
            ordered[-1].append(line)
        else:
            ordered.append([line])
    return [*ordered, *_columns(band, gutters)]


def _is_spanning(line: Line, gutters: list[float]) -> bool:
    return any(line.left < gutter - 1 and line.right > gutter + 1 for gutter in gutters)


def _columns(band: list[Line], gutters: list[float]) -> list[list[Line]]:
    columns: list[list[Line]] = [[] for _ in range(len(gutters) + 1)]
    for line in band:
        middle = (line.left + line.right) / 2
        columns[sum(middle > gutter for gutter in gutters)].append(line)
    return [column for column in columns if column]


def gutters_of(lines: list[Line], before: list[float]) -> list[float]:
    """The middles of the strips between columns.

    Where a page shows none of its own (a last page that is half empty), those of the page `before` hold, as
    long as hardly a line crosses them.
    """
    own = _gutters(lines)
    if own or not before:
        return own
    crossing = sum(any(line.left < gutter < line.right for gutter in before) for line in lines)
    return before if crossing <= _CROSSING * len(lines) else []


def _gutters(lines: list[Line]) -> list[float]:
    if len(lines) < 2 * _LEAST_LINES:
        return []
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    narrow = [line for line in lines if line.right - line.left < _NARROW * (right - left)]
    strips = _clear_strips(narrow, left, right)
    middles = [left + (start + end) / 2 * _STEP for start, end in strips if start > 0]
    return [m for m in middles if _has_text_on_both_sides(narrow, m) and _is_seldom_crossed(lines, m)]


def _clear_strips(narrow: list[Line], left: float, right: float) -> Iterator[tuple[int, int]]:
    """The strips between lines, from step to step of `_STEP` points, that hardly a narrow line covers."""
    steps = int(min((right - left) / _STEP, 2_000)) + 1
    changes = [0] * (steps + 1)
    for line in narrow:
        changes[min(steps, max(0, int((line.left - left) / _STEP)))] += 1
        changes[min(steps, max(0, int((line.right - left) / _STEP) + 1))] -= 1
    start: int | None = None
    for step, covered in enumerate(accumulate(changes[:steps])):
        if covered <= _COVERED * len(narrow):
            start = step if start is None else start
        elif start is not None:
            yield start, step
            start = None


def _is_seldom_crossed(lines: list[Line], middle: float) -> bool:
    """Whether fewer lines cross a strip than keep clear of it; else it is a box beside the text at most."""
    crossing = sum(line.left < middle - 1 and line.right > middle + 1 for line in lines)
    return crossing <= len(lines) / 2


def _has_text_on_both_sides(narrow: list[Line], middle: float) -> bool:
    """Whether enough lines stand on each side, on average as wide as text: cells of tables are not."""
    before = [line for line in narrow if line.right <= middle + 1]
    after = [line for line in narrow if line.left >= middle - 1]
    if min(len(before), len(after)) < max(_LEAST_LINES, _SIDE * len(narrow)):
        return False
    return all(
        sum(line.right - line.left - _TEXT_WIDTH * line.size for line in s) >= 0 for s in (before, after)
    )
