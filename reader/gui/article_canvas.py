"""One article on the screen: read-only text with its marks painted under it, and where things stand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QPointF, Qt, QUrl, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget

from reader.gui import article_document
from reader.gui.line_shape import BlockShape
from reader.gui.mark_painter import PaintState, paint_block, sign_left
from reader.gui.marks import ShownBlock, TextMap, text_map
from reader.gui.pane_marks import PaneMarks, Shown
from reader.gui.theme import Theme
from reader.gui.typography import COLUMN_WIDTH, GUTTER, reading_font
from reader.text.article import Article
from reader.text.span import Span
from reader.workspace.comparison import Side


class ArticleCanvas(QTextBrowser):
    """Shows one article. Positions are code points of the article.

    Heights are pixels: `content` heights count from the document's top, `view` heights from the
    viewport's.
    """

    relaid = Signal()

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._map = TextMap("", ())
        self.state = PaintState(theme)
        self._furniture_shown = True
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
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.relaid.emit())
        self.set_theme(theme)

    # what is shown

    @property
    def article(self) -> Article | None:
        """The article in the pane."""
        return self._article

    @property
    def blocks(self) -> tuple[ShownBlock, ...]:
        """The blocks of the article."""
        return self._map.blocks

    def show_article(self, article: Article | None) -> None:
        """Replace the text; marks, hits and the current bead go."""
        self._article = article
        self._map = text_map(article) if article is not None else TextMap("", ())
        self.state = PaintState(self.state.theme, self.state.shown, zoom=self.state.zoom)
        self._fill()
        self.set_caret(0)
        self.verticalScrollBar().setValue(0)

    def _fill(self) -> None:
        if self._article is None:
            self.document().clear()
            return
        state = self.state
        compares_all = state.marks is not None and state.marks.compares_all
        article_document.fill(
            self.document(), self._article, self._map.blocks, state.theme, state.zoom, compares_all
        )
        if not self._furniture_shown:
            self._show_dimmed()

    def _show_dimmed(self) -> None:
        marks = self.state.marks
        kept = frozenset(
            block.number
            for block in self._map.blocks
            if marks is not None
            and any(bead is not None for bead in marks.bead_of[block.first_sentence : block.last_sentence])
        )
        article_document.show_dimmed(self.document(), self._map.blocks, self._furniture_shown, kept)

    def caret(self) -> int:
        """The code point at the caret."""
        return self._map.code_point(self.textCursor().position())

    def set_caret(self, code_point: int) -> None:
        """Put the caret at a code point without scrolling."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._map.position(code_point))
        scrolled = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(scrolled)

    def has_selection_or_caret_in(self, span: Span) -> bool:
        """Whether the reader has something selected, or the caret stands in a span."""
        return self.textCursor().hasSelection() or span.start <= self.caret() < span.end

    def shows(self, code_point: int) -> bool:
        """Whether a code point is shown, not hidden as furniture."""
        shown = self._map.block_at(code_point)
        return shown is not None and self.document().findBlockByNumber(shown.number).isVisible()

    def _refill(self) -> None:
        with self._keeping_place():
            caret = self.caret()
            self._fill()
            self.set_caret(caret)

    def set_marks(self, marks: PaneMarks | None) -> None:
        """Show the marks of a comparison; its article must be the one shown."""
        before = self.state.marks is not None and self.state.marks.compares_all
        self.state = replace(self.state, marks=marks, current=None, hovered=None, chosen=None)
        if before != (marks is not None and marks.compares_all):
            self._refill()
        elif not self._furniture_shown:
            self._show_dimmed()
        self.viewport().update()

    def set_shown(self, shown: Shown) -> None:
        """Set what is marked."""
        self.state.shown = shown
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self.state.theme = theme
        palette = self.palette()
        for role, colour in (
            (palette.ColorRole.Base, "paper"),
            (palette.ColorRole.Window, "paper"),
            (palette.ColorRole.Text, "text"),
            (palette.ColorRole.HighlightedText, "text"),
            (palette.ColorRole.Highlight, "selection"),
        ):
            palette.setColor(role, theme.colour(colour))
        self.setPalette(palette)
        self._refill()

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text; 1.0 is 100 %."""
        with self._keeping_place():
            self.state.zoom = zoom
            self._fit_column()
            self.setFont(reading_font(zoom))
            self._refill()

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or hide dimmed paragraphs that take no part in the comparison."""
        if shown != self._furniture_shown:
            with self._keeping_place():
                self._furniture_shown = shown
                self._show_dimmed()

    def set_current(self, bead: int | None) -> None:
        """Mark the current pair."""
        self.state.current, self.state.chosen = bead, None
        self.viewport().update()

    def set_hovered(self, bead: int | None) -> None:
        """Mark the pair under the pointer."""
        if bead != self.state.hovered:
            self.state.hovered = bead
            self.viewport().update()

    def set_chosen_span(self, span: Span | None) -> None:
        """Frame a span."""
        self.state.chosen = span
        self.viewport().update()

    def set_hits(self, hits: tuple[Span, ...], current: Span | None) -> None:
        """Mark what was found."""
        self.state.hits, self.state.current_hit = hits, current
        self.viewport().update()

    # where things stand

    def _block_of(self, number: int) -> QTextBlock:
        """The block, or the nearest one that is shown: the next before the previous."""
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

    def block_heights(self) -> list[tuple[ShownBlock, float, float]]:
        """Every block that is shown with the content heights of its top and bottom."""
        layout, heights = self.document().documentLayout(), []
        block = self.document().begin()
        for shown in self._map.blocks:
            if block.isVisible():
                rect = layout.blockBoundingRect(block)
                heights.append((shown, rect.top(), rect.bottom()))
            block = block.next()
        return heights

    def code_point_at(self, content_height: float) -> int:
        """A code point near a content height."""
        point = QPointF(self.viewport().width() / 2, content_height)
        position = self.document().documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
        return self._map.code_point(max(position, 0))

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

    def visible_span(self) -> Span:
        """What the viewport shows, with a little more."""
        top = float(self.verticalScrollBar().value())
        start = self.code_point_at(top - 20)
        return Span(start, max(self.code_point_at(top + self.viewport().height() + 20), start))

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
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

    # painting

    def visible_blocks(self, top: float, bottom: float) -> Iterator[tuple[ShownBlock, BlockShape]]:
        """The blocks between two view heights, with their lines in the viewport's coordinates."""
        scrolled = float(self.verticalScrollBar().value())
        layout = self.document().documentLayout()
        spot = QPointF(self.viewport().width() / 2, scrolled + top - 12)
        block = self.document().findBlock(max(layout.hitTest(spot, Qt.HitTestAccuracy.FuzzyHit), 0))
        while block.isValid() and block.blockNumber() < len(self._map.blocks):
            if block.isVisible():
                shape = self._shape(block, scrolled)
                if shape.top > bottom + 12:
                    return
                yield self._map.blocks[block.blockNumber()], shape
            block = block.next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks first, text over them."""
        if self._map.blocks:
            painter = QPainter(self.viewport())
            try:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setFont(self.font())
                sign_x = sign_left(self.viewport().width())
                for block, shape in self.visible_blocks(event.rect().top(), event.rect().bottom()):
                    paint_block(painter, self.state, self._map, block, shape, sign_x)
            finally:
                painter.end()  # a painter left open would take the process down
        super().paintEvent(event)

    # the column

    def _fit_column(self) -> None:
        """Centre the column in a wide pane."""
        bar = self.verticalScrollBar().sizeHint().width()
        widest = round(COLUMN_WIDTH * self.state.zoom) + 2 * GUTTER
        spare = max(self.width() - bar - widest, 0) // 2
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (spare, spare):
            self.setViewportMargins(spare, 0, spare, 0)

    def event(self, event: QEvent) -> bool:
        """On a change of size the line that was at the top stays there, and the text is laid out once."""
        if event.type() != QEvent.Type.Resize or not self._map.blocks:
            return super().event(event)
        with self._keeping_place():
            self._fit_column()
            return super().event(event)

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:  # noqa: ARG002 - Qt's signature
        """Nothing named in an article is ever read or fetched.

        The answer is empty, not None: after None the document reads local files by itself.
        """
        return QByteArray()
