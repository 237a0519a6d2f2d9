"""Where things stand in a pane, in code points of its article."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextBrowser

from reader.gui.panes.line_shape import EVERYWHERE, BlockShape
from reader.text.span import Span
from reader.views.text_map import ShownBlock, TextMap

_SLACK = 12.0
"""Pixels beyond a range of heights in which blocks are looked for: marks reach a little over their lines."""
FAR_BELOW = 3
"""Views below which no height is asked for to draw what leads there."""


class TextPlaces:
    """Leads from code points to heights and back. Keeps the map of the text and which blocks are hidden.

    Heights are pixels: `content` heights count from the document's top, `view` heights from the
    viewport's. `complete` is called before a place is told that is not set yet.
    """

    def __init__(self, browser: QTextBrowser) -> None:
        self._browser = browser
        self.mapped = TextMap("", ())
        self.hidden: frozenset[int] = frozenset()
        self.is_settling = False
        self.complete: Callable[[], None] = lambda: None

    def shows(self, code_point: int) -> bool:
        """Whether a code point is shown, not hidden as furniture."""
        shown = self.mapped.block_at(code_point)
        return shown is not None and shown.number not in self.hidden

    def hidden_spans(self) -> list[Span]:
        """The parts of the article that are hidden, sorted and disjoint."""
        return [self.mapped.blocks[number].span for number in sorted(self.hidden)]

    def shown_blocks(self) -> list[ShownBlock]:
        """The blocks that are shown, in reading order."""
        return [block for block in self.mapped.blocks if block.number not in self.hidden]

    def _block_of(self, number: int) -> QTextBlock:
        """The block, or the nearest one that is shown: the next before the previous."""
        if number >= self._browser.document().blockCount():
            self.complete()
        block = self._browser.document().findBlockByNumber(number)
        later = block
        while later.isValid() and not later.isVisible():
            later = later.next()
        while not later.isValid() and block.isValid() and not block.isVisible():
            block = block.previous()
        return later if later.isValid() else block

    def _shape(
        self, block: QTextBlock, scrolled: float, seen: tuple[float, float] = EVERYWHERE
    ) -> BlockShape:
        rect = self._browser.document().documentLayout().blockBoundingRect(block)
        return BlockShape(block, rect.left(), rect.top() - scrolled, seen)

    def height_of(self, code_point: int) -> float:
        """The content height at which a reader's eye meets a code point."""
        shown = self.mapped.block_at(code_point)
        if shown is None:
            return 0.0
        block = self._block_of(shown.number)
        if not block.isValid():
            return 0.0
        offset = self.mapped.offset_in(shown, code_point) if block.blockNumber() == shown.number else 0
        return self._shape(block, 0.0).eye(offset)

    def code_point_at(self, content_height: float) -> int:
        """A code point near a content height."""
        return self.mapped.code_point(self._position_at(content_height))

    def _position_at(self, content_height: float) -> int:
        """The document's position at a content height, at the middle of the pane.

        Above the first line Qt answers with any place at all while a layout is under way: the first line
        is asked for instead.
        """
        layout = self._browser.document().documentLayout()
        first = layout.blockBoundingRect(self._block_of(0)).top() + 1
        point = QPointF(self._browser.viewport().width() / 2, max(content_height, first))
        return max(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit), 0)

    def code_point_under(self, spot: QPointF) -> int | None:
        """The code point of the character under a place in the viewport, None beside the text."""
        for block, shape in self.visible_blocks(spot.y(), spot.y()):
            position = shape.offset_under(spot)
            if position is not None:
                return self.mapped.code_point_in(block, position)
        return None

    def block_at(self, code_point: int) -> ShownBlock | None:
        """The block that shows a code point."""
        return self.mapped.block_at(code_point)

    def extent(self, span: Span) -> tuple[float, float]:
        """The view heights of a span's first line's top and last line's bottom."""
        shown = self.mapped.block_at(span.start)
        last = self.mapped.block_at(max(span.end - 1, span.start))
        scrolled = float(self._browser.verticalScrollBar().value())
        if shown is None or last is None:
            return 0.0, 0.0
        first_shape = self._shape(self._block_of(shown.number), scrolled)
        last_shape = self._shape(self._block_of(last.number), scrolled)
        top = first_shape.eye(self.mapped.offset_in(shown, span.start))
        return top, max(last_shape.eye(self.mapped.offset_in(last, span.end)), top)

    def extent_in_view(self, span: Span) -> tuple[float, float]:
        """`extents_in_view` of one span."""
        return next(self.extents_in_view((span,)))

    def extents_in_view(self, spans: Iterable[Span]) -> Iterator[tuple[float, float]]:
        """As `extent` for each of some spans, without asking for heights far below the view, where text would
        have to be laid out: what stands there is told as `FAR_BELOW` views down."""
        far = float(FAR_BELOW * self._browser.viewport().height())
        last = self.code_point_at(self._browser.verticalScrollBar().value() + far)
        for span in spans:
            if span.start > last:
                yield far, far
            elif span.end <= last:
                yield self.extent(span)
            else:
                yield self.extent(Span(span.start, span.start))[0], far

    def ends_in_view(self) -> tuple[int, int]:
        """The code points at which the first line in view begins and the last one ends."""
        top = self._browser.verticalScrollBar().value()
        first, last = self._position_at(top), self._position_at(top + self._browser.viewport().height())
        return self.mapped.code_point(self._line_at(first)[0]), self.mapped.code_point(self._line_at(last)[1])

    def _line_at(self, position: int) -> tuple[int, int]:
        """The document's positions at which the line with a position begins and ends."""
        block = self._browser.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return position, position
        start = block.position() + line.textStart()
        return start, start + line.textLength()

    def visible_span(self) -> Span:
        """The blocks that the viewport shows."""
        seen = [block.span for block, _ in self.visible_blocks(0, self._browser.viewport().height())]
        return Span(seen[0].start, seen[-1].end) if seen else Span(0, 0)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Change the layout inside; the line at the top of the view is there again afterwards."""
        if self.is_settling:
            yield
            return
        top = float(self._browser.verticalScrollBar().value())
        code_point = self.code_point_at(top) if top > 0 else 0
        away = self.height_of(code_point) - top
        self.is_settling = True
        try:
            yield
            bar, value = self._browser.verticalScrollBar(), round(self.height_of(code_point) - away)
            bar.setMaximum(max(bar.maximum(), value))  # Qt lays out what follows, and sets this right, later
            bar.setValue(value)
        finally:
            self.is_settling = False

    def visible_blocks(self, top: float, bottom: float) -> Iterator[tuple[ShownBlock, BlockShape]]:
        """The blocks between two view heights, with their lines in the viewport's coordinates; what is
        painted of them is what stands between these heights."""
        scrolled = float(self._browser.verticalScrollBar().value())
        block = self._browser.document().findBlock(self._position_at(scrolled + top - _SLACK))
        while block.isValid() and block.blockNumber() < len(self.mapped.blocks):
            if block.isVisible():
                shape = self._shape(block, scrolled, (top - _SLACK, bottom + _SLACK))
                if shape.top > bottom + _SLACK:
                    return
                yield self.mapped.blocks[block.blockNumber()], shape
            block = block.next()
