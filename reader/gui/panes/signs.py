"""Where signs stand in the far margin of one block. None lies over another: what has no room of its own is
told by one sign with a number."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.gui.panes.line_shape import BlockShape
from reader.gui.panes.mark_looks import (
    SIGN_WIDTH,
    SIGNS_IN_A_ROW,
    Margins,
    draw_count,
    draw_moved_sign,
    draw_note_sign,
    draw_quotation_sign,
    draw_warning_sign,
)
from reader.gui.widgets.theme import Theme
from reader.text.span import Span
from reader.values import Struct


class SignKind(IntEnum):
    """What a sign tells; on one line in this order. The last is several kinds at once."""

    WARNING = 0
    NOTE = 1
    MOVED = 2
    QUOTATION = 3
    SEVERAL = 4


_COLOURS = {
    SignKind.WARNING: "decisive_mark",
    SignKind.NOTE: "accent",
    SignKind.MOVED: "moved_mark",
    SignKind.QUOTATION: "quotation_mark",
    SignKind.SEVERAL: "text",
}


class Sign(Struct, frozen=True):
    """A sign for `many` of a kind, its place, and the words of the first note it tells of."""

    kind: SignKind
    many: int
    spot: QRectF
    note: Span | None


class _Wanted(NamedTuple):
    """A sign for a line, counted from 0."""

    line: int
    kind: SignKind
    many: int
    note: Span | None

    @property
    def room(self) -> int:
        """How many places it takes: one with a number needs room for it."""
        return 1 if self.many == 1 or self.kind is SignKind.SEVERAL else SIGNS_IN_A_ROW


class Signs:
    """The signs beside one block: wanted one by one, placed together."""

    def __init__(self, shape: BlockShape, margins: Margins) -> None:
        self._shape, self._margins = shape, margins
        self._wanted: list[_Wanted] = []

    def want(self, kind: SignKind, offset: int, note: Span | None = None) -> None:
        """A sign on the line of an offset. A line has one of a kind at most, save for warnings: there each
        is told."""
        line = self._shape.line_at(offset)
        wanted = _Wanted(line.lineNumber() if line.isValid() else 0, kind, 1, note)
        if kind is SignKind.WARNING or all(other[:2] != wanted[:2] for other in self._wanted):
            self._wanted.append(wanted)

    def placed(self) -> tuple[Sign, ...]:
        """Where they stand: each on its line or the next one with room; if the block has none, those of a
        kind on one line are one, then all of a kind in the block, the last kind first."""
        alone = sorted(self._wanted, key=_order)
        placed = self._places(alone)
        for kind in reversed(SignKind):
            if placed is None:
                placed = self._places(_joined(alone, kind))
        if placed is not None:
            return placed
        return self._crowded(_joined(alone, SignKind.WARNING))

    def _crowded(self, wanted: Sequence[_Wanted]) -> tuple[Sign, ...]:
        """A kind on each of the last lines; if there are more kinds than lines, the last line has one sign,
        and beside it how many more there are."""
        last = max(len(self._shape.lines), 1) - 1
        if len(wanted) <= last + 1:
            return tuple(self._sign(own, last - number, 0) for number, own in enumerate(reversed(wanted)))
        one, *others = wanted[last:]
        further = one.many - 1 + sum(other.many for other in others)
        note = next((other.note for other in others if other.note is not None), None)
        return (
            *(self._sign(own, line, 0) for line, own in enumerate(wanted[:last])),
            self._sign(one._replace(many=1), last, 0),
            self._sign(_Wanted(last, SignKind.SEVERAL, further, note), last, 1),
        )

    def _places(self, wanted: Sequence[_Wanted]) -> tuple[Sign, ...] | None:
        taken: Counter[int] = Counter()
        placed = []
        for one in wanted:
            lines = range(one.line, max(len(self._shape.lines), 1))
            line = next((each for each in lines if taken[each] + one.room <= SIGNS_IN_A_ROW), None)
            if line is None:
                return None
            placed.append(self._sign(one, line, taken[line]))
            taken[line] += one.room
        return tuple(placed)

    def _sign(self, one: _Wanted, line: int, number: int) -> Sign:
        top, height = self._shape.top, 16.0
        if line < len(self._shape.lines):
            top += self._shape.lines[line].y()
            height = self._shape.lines[line].height()
        spot = QRectF(self._margins.sign(number), top, SIGN_WIDTH - 2, height)
        for further in range(number + 1, number + one.room):
            spot = spot.united(QRectF(self._margins.sign(further), top, SIGN_WIDTH - 2, height))
        return Sign(one.kind, one.many, spot, one.note)


def _order(wanted: _Wanted) -> tuple[int, SignKind]:
    return wanted.line, wanted.kind


def _joined(wanted: Iterable[_Wanted], first: SignKind) -> list[_Wanted]:
    """One for all of a kind on a line, from the kind `first` on for all of a kind; where the first of them is
    wanted."""
    joined: dict[tuple[SignKind, int], _Wanted] = {}
    for one in wanted:
        key = one.kind, one.line if one.kind < first else 0
        before = joined.get(key)
        joined[key] = one if before is None else before._replace(many=before.many + one.many)
    return sorted(joined.values(), key=_order)


def paint_signs(painter: QPainter, theme: Theme, signs: Iterable[Sign], *, mirrored: bool) -> None:
    """Paint signs; the number of one that tells of several stands beside it."""
    for sign in signs:
        colour, spot = theme.colour(_COLOURS[sign.kind]), QRectF(sign.spot)
        if sign.kind is SignKind.SEVERAL:
            draw_count(painter, spot, f"+{sign.many}", colour)
            continue
        if sign.many > 1:
            beside = SIGN_WIDTH if not mirrored else -SIGN_WIDTH
            spot.setWidth(SIGN_WIDTH - 2)
            if mirrored:
                spot.moveRight(sign.spot.right())
            draw_count(painter, spot.translated(beside, 0), str(sign.many), colour)
        if sign.kind is SignKind.WARNING:
            draw_warning_sign(painter, spot, colour)
        elif sign.kind is SignKind.NOTE:
            draw_note_sign(painter, spot, colour)
        elif sign.kind is SignKind.MOVED:
            draw_moved_sign(painter, spot.center(), colour)
        else:
            draw_quotation_sign(painter, spot, colour)
