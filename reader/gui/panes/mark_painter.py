"""Paints the marks of one visible block under its text.

Every class has a cue without colour: same a solid gutter bar, edited a thin solid one, reworded a dashed
one, only here a dotted one; changed words a dashed underline, quotations a second thin bar and an opening
mark in the far margin, moved text two arrows there; words whose change alters the meaning a thick solid
underline, and a warning sign in the far margin. What a person put together or apart has a ring on its bar,
and a note a sheet of paper in the far margin.
"""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from reader.collation.bead import Bead
from reader.gui.panes.line_shape import BlockShape
from reader.gui.panes.mark_looks import (
    Margins,
    bar_pen,
    draw_hand_ring,
    fill_brush,
    mark_colour,
    quotation_pen,
)
from reader.gui.panes.signs import SignKind, Signs, paint_signs
from reader.gui.session.selection import Selection
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import is_dimmed
from reader.quotations.quotation import Kind
from reader.sides import Side
from reader.text.span import Span
from reader.values import Struct, field
from reader.views.hits import Hits
from reader.views.pane_marks import PaneMarks, Shown
from reader.views.text_map import ShownBlock, TextMap

_HOVERED = 0.5
"""How strong the marks of the pair under the pointer are beside those of the chosen one."""
_DECISIVE_LINE = 3.0
"""Pixels: more than twice the line under changed words, so that both are told apart without colour."""


class PaintState(Struct):
    """What a pane shows besides its text; changed by the pane, read by the painter."""

    side: Side
    theme: Theme
    selection: Selection = field(default_factory=Selection)
    shown: Shown = field(default_factory=Shown)
    marks: PaneMarks | None = None
    hovered: int | None = None
    hits: Hits = field(default_factory=Hits)
    current_hit: Span | None = None
    notes: tuple[Span, ...] = ()
    note_signs: dict[int, tuple[tuple[QRectF, Span], ...]] = field(default_factory=dict)
    """Where the signs of notes were painted beside each block (by its number), from the block's own top."""
    scale: float = 1.0

    @property
    def current(self) -> int | None:
        """The chosen bead."""
        return self.selection.bead

    @property
    def chosen(self) -> Span | None:
        """What is framed on this side."""
        return self.selection.span(self.side)


def paint_block(
    painter: QPainter,
    state: PaintState,
    mapped: TextMap,
    block: ShownBlock,
    shape: BlockShape,
    margins: Margins,
) -> None:
    """Paint fills, bars, underlines, hits and signs of one block."""
    signs = Signs(shape, margins)
    if state.marks is not None:
        _BlockPainter(painter, state, state.marks, mapped, block, shape, margins, signs).paint()
    for note in state.notes:
        begins = mapped.units_in(block, note) if block.span.start <= note.start < block.span.end else None
        if begins is not None:
            signs.want(SignKind.NOTE, begins[0], note)
    placed = signs.placed()
    paint_signs(painter, state.theme, placed, mirrored=margins.mirrored)
    state.note_signs[block.number] = tuple(
        (sign.spot.translated(0, -shape.top), sign.note) for sign in placed if sign.note is not None
    )
    seen = Span(*(mapped.code_point_in(block, offset) for offset in shape.seen_part()))
    for hit in state.hits.touching(seen):
        part = mapped.units_in(block, hit)
        if part is not None:
            _paint_hit(painter, state, shape, part, hit == state.current_hit, is_dimmed(block.role))
    if state.chosen is not None:
        part = mapped.units_in(block, state.chosen)
        if part is not None:
            _fill(painter, shape, part, None, state.theme.colour("accent"))


def _paint_hit(
    painter: QPainter,
    state: PaintState,
    shape: BlockShape,
    part: tuple[int, int],
    is_current: bool,
    is_pale: bool,
) -> None:
    """A fill, framed for the current hit; pale words would not be read on a fill and get a frame only."""
    colour = state.theme.colour("search_current" if is_current else "search_fill")
    if is_pale:
        _fill(painter, shape, part, None, state.theme.colour("text" if is_current else "search_current"))
    else:
        _fill(painter, shape, part, colour, state.theme.colour("text") if is_current else None)


def _fill(
    painter: QPainter,
    shape: BlockShape,
    part: tuple[int, int],
    filling: QBrush | QColor | None,
    outline: QColor | None,
) -> None:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for rect, _ in shape.strips(*part):
        grown = rect.height() * 0.09
        path.addRoundedRect(rect.adjusted(-2.5, -grown, 2.5, grown), 3, 3)
    painter.setPen(QPen(outline, 1.4) if outline is not None else Qt.PenStyle.NoPen)
    painter.setBrush(filling if filling is not None else Qt.BrushStyle.NoBrush)
    painter.drawPath(path.simplified() if outline is not None else path)


class _BlockPainter:
    """The marks of a comparison in one block."""

    def __init__(
        self,
        painter: QPainter,
        state: PaintState,
        marks: PaneMarks,
        mapped: TextMap,
        block: ShownBlock,
        shape: BlockShape,
        margins: Margins,
        signs: Signs,
    ) -> None:
        self._painter, self._state, self._marks = painter, state, marks
        self._map, self._block, self._shape, self._margins = mapped, block, shape, margins
        self._signs = signs

    def paint(self) -> None:
        pieces = self._pieces()
        for bead, part in pieces:
            self._paint_fill(bead, part)
        for bead, part in pieces:
            self._paint_bar(bead, part)
            self._paint_words(bead)
        for part in self._decisive():
            self._paint_decisive(part)
        if self._state.shown.moved:
            for bead, part in pieces:
                if bead.moved and self._starts_here(bead):
                    self._signs.want(SignKind.MOVED, part[0])
        if self._state.shown.quotations:
            self._paint_quotations()

    def _pieces(self) -> list[tuple[Bead, tuple[int, int]]]:
        """The beads of this block with their parts in units; neighbours of one bead are joined."""
        pieces: list[tuple[Bead, tuple[int, int]]] = []
        for index in range(self._block.first_sentence, self._block.last_sentence):
            number = self._marks.bead_of[index]
            part = self._map.units_in(self._block, self._marks.article.sentences[index].span)
            if number is None or part is None:
                continue
            bead = self._marks.beads[number]
            if not (self._state.shown.has(bead) or number in (self._state.current, self._state.hovered)):
                continue
            if pieces and pieces[-1][0] is bead:
                pieces[-1] = (bead, (pieces[-1][1][0], part[1]))
            else:
                pieces.append((bead, part))
        return pieces

    def _starts_here(self, bead: Bead) -> bool:
        first = self._marks.sentences_of(bead)[0]
        start = self._marks.article.sentences[first].span.start
        return self._block.span.start <= start < self._block.span.end

    def _paint_fill(self, bead: Bead, part: tuple[int, int]) -> None:
        state = self._state
        is_current, is_hovered = bead.index == state.current, bead.index == state.hovered
        if not (is_current or is_hovered or state.shown.full_colour):
            return
        is_full = is_current or state.shown.full_colour
        outline = mark_colour(state.theme, bead) if is_full and (is_current or is_hovered) else None
        if outline is not None and not is_current:
            outline.setAlphaF(_HOVERED)
        brush = fill_brush(state.theme, bead.relation, 1.0 if is_full else _HOVERED)
        _fill(self._painter, self._shape, part, brush, outline)

    def _decisive(self) -> list[tuple[int, int]]:
        """The words whose change alters the meaning, in units of this block."""
        found = (self._map.units_in(self._block, span) for span in self._marks.decisive_in(self._block.span))
        return [part for part in found if part is not None]

    def _paint_decisive(self, part: tuple[int, int]) -> None:
        """A fill and a thick solid line under the words; a sign in the margin where they begin."""
        _fill(self._painter, self._shape, part, self._state.theme.colour("decisive_fill"), None)
        colour = self._state.theme.colour("decisive_mark")
        width = _DECISIVE_LINE * max(self._state.scale, 0.8)
        self._painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for rect, baseline in self._shape.strips(*part):
            y = baseline + (rect.bottom() - baseline) * 0.72
            self._painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
        self._signs.want(SignKind.WARNING, part[0])

    def _paint_bar(self, bead: Bead, part: tuple[int, int]) -> None:
        top, bottom = self._shape.eye(part[0]), self._shape.eye(part[1])
        if part[0] == 0 and self._shape.lines:
            top = self._shape.top
        if bottom - top < 2:
            bottom = top + 2
        is_current = bead.index == self._state.current
        self._painter.setPen(bar_pen(self._state.theme, bead.relation, 1.5 if is_current else 1.0))
        inset = 2.5 if not bead.relation.is_shared else 0.75
        x = self._margins.bar
        self._painter.drawLine(QLineF(x, top + inset, x, max(bottom - inset, top + inset)))
        if bead.by_hand and self._starts_here(bead):
            colour, paper = mark_colour(self._state.theme, bead), self._state.theme.colour("paper")
            draw_hand_ring(self._painter, QPointF(x, top + 8), colour, paper)

    def _paint_words(self, bead: Bead) -> None:
        if not self._state.shown.has(bead):
            return
        pen = QPen(mark_colour(self._state.theme, bead), 1.3 * max(self._state.scale, 0.8))
        pen.setDashPattern([3.0, 1.8])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        strong = self._state.theme.colour("changed_strong")
        for span in self._marks.words.spans(bead, self._marks.side):
            part = self._map.units_in(self._block, span)
            if part is not None:
                if bead.index == self._state.current:
                    _fill(self._painter, self._shape, part, strong, None)
                self._painter.setPen(pen)
                for rect, baseline in self._shape.strips(*part):
                    y = baseline + (rect.bottom() - baseline) * 0.72
                    self._painter.drawLine(QLineF(rect.left(), y, rect.right(), y))

    def _paint_quotations(self) -> None:
        colour = self._state.theme.colour("quotation_mark")
        for attribution in self._marks.quotations_in(self._block):
            marked = attribution.quotation.marked
            part = self._map.units_in(self._block, marked)
            if part is None or not self._state.shown.has_quotation(attribution):
                continue
            is_indirect = attribution.quotation.kind is Kind.INDIRECT
            top, bottom = self._shape.eye(part[0]), self._shape.eye(part[1])
            self._painter.setPen(quotation_pen(colour, is_indirect))
            x = self._margins.quotation
            self._painter.drawLine(QLineF(x, top, x, max(bottom, top + 4)))
            if not is_indirect and marked.start >= self._block.span.start:
                self._signs.want(SignKind.QUOTATION, part[0])
