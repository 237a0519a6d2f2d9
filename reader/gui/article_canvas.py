"""One article on the screen: its text, with its marks painted under it."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.gui import article_document
from reader.gui.article_sheet import ArticleSheet
from reader.gui.mark_painter import PaintState, paint_block, sign_left
from reader.gui.marks import TextMap, text_map
from reader.gui.pane_marks import PaneMarks, Shown
from reader.gui.theme import Theme
from reader.gui.typography import COLUMN_WIDTH, GUTTER, reading_font
from reader.text.article import Article
from reader.text.span import Span
from reader.workspace.comparison import Side


class ArticleCanvas(ArticleSheet):
    """Shows one article and paints its marks."""

    relaid = Signal()

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(side, parent)
        self.state = PaintState(theme)
        self._furniture_shown = True
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.relaid.emit())
        self.set_theme(theme)

    # what is shown

    def show_article(self, article: Article | None) -> None:
        """Replace the text; marks, hits and the current bead go.

        The same text cut or labelled otherwise stays where it was.
        """
        before = self._article
        if article is not None and before is not None and article.text == before.text:
            with self.keeping_place():
                caret = self.caret()
                self._replace(article)
                self.set_caret(caret)
        else:
            self._replace(article)
            self.set_caret(0)
            self.verticalScrollBar().setValue(0)

    def _replace(self, article: Article | None) -> None:
        self._article = article
        self._map = text_map(article) if article is not None else TextMap("", ())
        self.state = PaintState(self.state.theme, self.state.shown, zoom=self.state.zoom)
        self._fill()

    def _fill(self) -> None:
        if self._article is None:
            self.document().clear()
            return
        state = self.state
        compares_all = state.marks is not None and state.marks.compares_all
        article_document.open_at_top(self.document(), state.zoom)
        blocks = self._map.blocks
        for part in (blocks[:1], blocks[1:]):
            article_document.append(
                self.document(), self._article, part, state.theme, state.zoom, compares_all
            )
            self.set_caret(0)  # left at the end, it would have everything laid out at once
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

    def _refill(self) -> None:
        with self.keeping_place():
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
        with self.keeping_place():
            self.state.zoom = zoom
            self._fit_column()
            self.setFont(reading_font(zoom))
            self._refill()

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or hide dimmed paragraphs that take no part in the comparison."""
        if shown != self._furniture_shown:
            with self.keeping_place():
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

    # painting

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
        if event.type() == QEvent.Type.Wheel:  # over the margins; Qt would let it go by
            return self.viewportEvent(event)
        if event.type() != QEvent.Type.Resize or not self._map.blocks:
            return super().event(event)
        with self.keeping_place():
            self._fit_column()
            return super().event(event)
