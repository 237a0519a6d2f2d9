"""A read-only sheet of text and where things stand on it, in code points of its article."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.gui.panes.line_shape import BlockShape
from reader.sides import Side
from reader.text.article import Article
from reader.text.span import Span
from reader.views.text_map import ShownBlock, TextMap, displayed


class ArticleSheet(QTextBrowser):
    """A text that can be read, selected and copied but not changed. Positions are code points.

    Heights are pixels: `content` heights count from the document's top, `view` heights from the
    viewport's.
    """

    def __init__(self, side: Side, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._map = TextMap("", ())
        self._hidden: frozenset[int] = frozenset()
        self.is_settling = False
        self.setObjectName(f"pane.{side}.text")
        self.setAccessibleName("Left article" if side == "left" else "Right article")
        self.viewport().setObjectName(f"pane.{side}.text.viewport")
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    @property
    def article(self) -> Article | None:
        """The article in the pane."""
        return self._article

    def caret(self) -> int:
        """The code point at the caret."""
        return self._map.code_point(self.textCursor().position())

    def set_caret(self, code_point: int) -> None:
        """Put the caret at a code point without scrolling."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(self._map.position(code_point), self.document().characterCount() - 1))
        scrolled = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)

    def has_selection_or_caret_in(self, span: Span) -> bool:
        """Whether the reader has something selected, or the caret stands in a span."""
        return self.textCursor().hasSelection() or span.start <= self.caret() < span.end

    def shows(self, code_point: int) -> bool:
        """Whether a code point is shown, not hidden as furniture."""
        shown = self._map.block_at(code_point)
        return shown is not None and shown.number not in self._hidden

    def shown_blocks(self) -> list[ShownBlock]:
        """The blocks that are shown, in reading order."""
        return [block for block in self._map.blocks if block.number not in self._hidden]

    def selected_text(self) -> str:
        """The selected words as plain text: paragraphs apart, hidden ones left out."""
        cursor = self.textCursor()
        if not cursor.hasSelection() or self._article is None:
            return ""
        start = self._map.code_point(cursor.selectionStart())
        end = self._map.code_point(cursor.selectionEnd())
        parts = [
            displayed(self._article.text[max(start, block.span.start) : min(end, block.span.end)])
            for block in self._map.blocks
            if block.span.start < end and block.span.end > start and self.shows(block.span.start)
        ]
        return "\n\n".join(parts)

    def selected_span(self) -> Span:
        """From the first to the last selected code point; empty when nothing is selected."""
        cursor = self.textCursor()
        return Span(
            self._map.code_point(cursor.selectionStart()), self._map.code_point(cursor.selectionEnd())
        )

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied or dragged is plain text, without our sizes and colours."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:  # noqa: ARG002 - Qt's signature
        """Nothing named in an article is ever read or fetched.

        The answer is empty, not None: after None the document reads local files by itself.
        """
        return QByteArray()

    # where things stand

    def _complete(self) -> None:
        """Set what is not set yet of a long article: its place is asked for."""

    def _block_of(self, number: int) -> QTextBlock:
        """The block, or the nearest one that is shown: the next before the previous."""
        if number >= self.document().blockCount():
            self._complete()
        block = self.document().findBlockByNumber(number)
        later = block
        while later.isValid() and not later.isVisible():
            later = later.next()
        while not later.isValid() and block.isValid() and not block.isVisible():
            block = block.previous()
        return later if later.isValid() else block

    def _shape(self, block: QTextBlock, scrolled: float) -> BlockShape:
        rect = self.document().documentLayout().blockBoundingRect(block)
        return BlockShape(block, rect.left(), rect.top() - scrolled)

    def height_of(self, code_point: int) -> float:
        """The content height at which a reader's eye meets a code point."""
        shown = self._map.block_at(code_point)
        if shown is None:
            return 0.0
        block = self._block_of(shown.number)
        if not block.isValid():
            return 0.0
        offset = self._map.offset_in(shown, code_point) if block.blockNumber() == shown.number else 0
        return self._shape(block, 0.0).eye(offset)

    def code_point_at(self, content_height: float) -> int:
        """A code point near a content height."""
        return self._map.code_point(self._position_at(content_height))

    def _position_at(self, content_height: float) -> int:
        """The document's position at a content height, at the middle of the pane.

        Above the first line Qt answers with any place at all while a layout is under way: the first line
        is asked for instead.
        """
        layout = self.document().documentLayout()
        first = layout.blockBoundingRect(self._block_of(0)).top() + 1
        point = QPointF(self.viewport().width() / 2, max(content_height, first))
        return max(layout.hitTest(point, Qt.HitTestAccuracy.FuzzyHit), 0)

    def code_point_under(self, spot: QPointF) -> int | None:
        """The code point of the character under a place in the viewport, None beside the text."""
        for block, shape in self.visible_blocks(spot.y(), spot.y()):
            position = shape.offset_under(spot)
            if position is not None:
                return self._map.code_point_in(block, position)
        return None

    def block_at(self, code_point: int) -> ShownBlock | None:
        """The block that shows a code point."""
        return self._map.block_at(code_point)

    def extent(self, span: Span) -> tuple[float, float]:
        """The view heights of a span's first line's top and last line's bottom."""
        shown = self._map.block_at(span.start)
        last = self._map.block_at(max(span.end - 1, span.start))
        scrolled = float(self.verticalScrollBar().value())
        if shown is None or last is None:
            return 0.0, 0.0
        first_shape = self._shape(self._block_of(shown.number), scrolled)
        last_shape = self._shape(self._block_of(last.number), scrolled)
        top = first_shape.eye(self._map.offset_in(shown, span.start))
        return top, max(last_shape.eye(self._map.offset_in(last, span.end)), top)

    def ends_in_view(self) -> tuple[int, int]:
        """The code points at which the first line in view begins and the last one ends."""
        top = self.verticalScrollBar().value()
        first, last = self._position_at(top), self._position_at(top + self.viewport().height())
        return self._map.code_point(self._line_at(first)[0]), self._map.code_point(self._line_at(last)[1])

    def _line_at(self, position: int) -> tuple[int, int]:
        """The document's positions at which the line with a position begins and ends."""
        block = self.document().findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return position, position
        start = block.position() + line.textStart()
        return start, start + line.textLength()

    def visible_span(self) -> Span:
        """The blocks that the viewport shows."""
        seen = [block.span for block, _ in self.visible_blocks(0, self.viewport().height())]
        return Span(seen[0].start, seen[-1].end) if seen else Span(0, 0)

    @contextmanager
    def keeping_place(self) -> Iterator[None]:
        """Change the layout inside; the line at the top of the view is there again afterwards."""
        if self.is_settling:
            yield
            return
        top = float(self.verticalScrollBar().value())
        code_point = self.code_point_at(top) if top > 0 else 0
        away = self.height_of(code_point) - top
        self.is_settling = True
        try:
            yield
            bar, value = self.verticalScrollBar(), round(self.height_of(code_point) - away)
            bar.setMaximum(max(bar.maximum(), value))  # Qt lays out what follows, and sets this right, later
            bar.setValue(value)
        finally:
            self.is_settling = False

    def visible_blocks(self, top: float, bottom: float) -> Iterator[tuple[ShownBlock, BlockShape]]:
        """The blocks between two view heights, with their lines in the viewport's coordinates."""
        scrolled = float(self.verticalScrollBar().value())
        block = self.document().findBlock(self._position_at(scrolled + top - 12))
        while block.isValid() and block.blockNumber() < len(self._map.blocks):
            if block.isVisible():
                shape = self._shape(block, scrolled)
                if shape.top > bottom + 12:
                    return
                yield self._map.blocks[block.blockNumber()], shape
            block = block.next()
