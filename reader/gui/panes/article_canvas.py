"""One article on the screen: its text, with its marks painted under it."""

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QWidget

from reader.gui.panes.article_document import Typesetter, hide
from reader.gui.panes.article_sheet import ArticleSheet
from reader.gui.panes.line_shape import runs_from_right
from reader.gui.panes.mark_looks import Margins
from reader.gui.panes.mark_painter import PaintState, paint_block
from reader.gui.panes.pacing import Pacing
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import COLUMN_WIDTH, GUTTER, Typeface, is_dimmed, reading_font
from reader.sides import Side
from reader.text.article import Article
from reader.text.span import Span
from reader.views.pane_marks import PaneMarks, Shown
from reader.views.text_map import ShownBlock, TextMap, text_map

AT_ONCE = 60_000
"""Code points up to which an article is set in one go; a longer one is set in slices."""
_BEGINNING = 6_000
"""Code points of a longer one that are shown meanwhile."""
_SLICE = 0.005
"""Seconds of a slice."""


class ArticleCanvas(ArticleSheet):
    """Shows one article and paints its marks.

    `relaid` tells that lines stand elsewhere, `blocks_changed` that other paragraphs are shown.
    """

    relaid = Signal()
    blocks_changed = Signal()

    def __init__(self, side: Side, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(side, parent)
        self.state = PaintState(side, theme)
        self.zoom = 1.0
        self._face = Typeface()
        self._furniture_shown = True
        self._is_mirrored = False
        self._setter: Typesetter | None = None
        # Kept here: asking a document whose it is has PySide make every type that there is, for 20 ms.
        self._own: QTextDocument | None = None
        self._setting = QTimer(self)
        self._setting.setInterval(0)
        self._setting.timeout.connect(self._set_more)
        self._pacing = Pacing(self)
        self.set_theme(theme)

    # what is shown

    def show_article(self, article: Article | None, mapped: TextMap | None = None) -> None:
        """Replace the text; marks, hits and the current bead go. `mapped` is its map where that is known.

        The same text cut or labelled otherwise stays where it was.
        """
        before = self._article
        self._article = article
        self._is_mirrored = article is not None and runs_from_right(article.text)
        is_same = article is not None and before is not None and article.text == before.text
        self._map = TextMap("", ()) if article is None else mapped or text_map(article)
        self.state = replace(self.state, marks=None, hovered=None, hits=(), current_hit=None)
        if is_same:
            self._fill()
        else:
            self._fill(anew=True)
            self.set_caret(0)
            self.verticalScrollBar().setValue(0)

    def _fill(self, *, anew: bool = False) -> None:
        """Set the article: a short one at once, a long one little by little while what stands there stays.

        `anew`: what stands there is another article; the beginning of the new one takes its place.
        """
        self._hide_dimmed()
        self._stop_setting()
        if self._article is None:
            if self._own is None or not self._own.isEmpty():
                self._show_document(self._typesetter())
            return
        self._setter = self._typesetter()
        self._setter.set_until(lambda done: done >= AT_ONCE)
        if not self._setter.is_done:
            if anew:
                beginning = self._typesetter()
                beginning.set_until(lambda done: done >= _BEGINNING)
                self._show_document(beginning)
            self._setting.start()
        elif anew:
            self._show_set()
        else:
            self._show_in_place()

    def _typesetter(self) -> Typesetter:
        marks = self.state.marks
        compares_all = marks is not None and marks.compares_all
        look = self.state.theme, self._face.zoomed(self.zoom), compares_all
        return Typesetter(self._article, self._map.blocks, look, self)

    def _set_more(self) -> None:
        """Set a little more of a long article; when it is done, put it in the place of what is shown."""
        until = perf_counter() + _SLICE
        if self._setter is not None and not self._setter.is_done:
            self._setter.set_until(lambda _: perf_counter() >= until)
        elif self._setter is not None:
            self._show_in_place()

    def _complete(self) -> None:
        if self._setter is not None:
            self._setter.set_until(lambda _: False)
            self._show_in_place()

    def _show_in_place(self) -> None:
        with self.keeping_place():
            caret = self.caret()
            self._show_set()
            self.set_caret(caret)

    def _show_set(self) -> None:
        assert self._setter is not None
        setter = self._setter
        self._stop_setting()
        self._show_document(setter)

    def _stop_setting(self) -> None:
        self._setting.stop()
        self._setter = None

    def _show_document(self, setter: Typesetter) -> None:
        before, self._own = self._own, setter.document
        if self._hidden:
            hide(setter.document, self._hidden)
        self.setDocument(setter.document)
        self._pacing.watch(setter.document)
        setter.document.documentLayout().documentSizeChanged.connect(self._on_size)
        if before is not None:
            before.deleteLater()
        self.relaid.emit()

    def _on_size(self) -> None:
        self.relaid.emit()

    def _hide_dimmed(self) -> None:
        """Work out which blocks are hidden: none, or the dimmed ones that no bead has."""
        marks = self.state.marks
        self._hidden = frozenset(
            block.number
            for block in (() if self._furniture_shown else self._map.blocks)
            if is_dimmed(block.role) and not _has_bead(marks, block)
        )
        self.blocks_changed.emit()

    def set_marks(self, marks: PaneMarks | None) -> None:
        """Show the marks of a comparison; its article must be the one shown."""
        before = self.state.marks is not None and self.state.marks.compares_all
        self.state = replace(self.state, marks=marks, hovered=None)
        if before != (marks is not None and marks.compares_all):
            self._fill()
        elif not self._furniture_shown:
            self._show_or_hide()
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
        self._fill()

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text; 1.0 is 100 %."""
        self.zoom = zoom
        self._set_size()

    def set_typeface(self, face: Typeface) -> None:
        """Set the text in another family or at another size."""
        if face != self._face:
            self._face = face
            self._set_size()

    def _set_size(self) -> None:
        face = self._face.zoomed(self.zoom)
        self.state.scale = face.scale
        with self.keeping_place():
            self._pacing.restart()
            self._fit_column()
            self.setFont(reading_font(face))
            self._fill()

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or hide dimmed paragraphs that take no part in the comparison."""
        if shown != self._furniture_shown:
            self._furniture_shown = shown
            self._show_or_hide()

    def _show_or_hide(self) -> None:
        before = self._hidden
        self._hide_dimmed()
        if self._hidden != before:
            with self.keeping_place():
                self._pacing.restart()
                hide(self.document(), self._hidden)

    def set_hovered(self, bead: int | None) -> None:
        """Mark the pair under the pointer."""
        if bead != self.state.hovered:
            self.state.hovered = bead
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
                margins = self.margins()
                for block, shape in self.visible_blocks(event.rect().top(), event.rect().bottom()):
                    paint_block(painter, self.state, self._map, block, shape, margins)
            finally:
                painter.end()  # a painter left open would take the process down
        super().paintEvent(event)

    def margins(self) -> Margins:
        """Where bars and signs stand."""
        return Margins(self.viewport().width(), self._is_mirrored)

    # the column

    def _fit_column(self) -> None:
        """Centre the column in a wide pane."""
        bar = self.verticalScrollBar().sizeHint().width()
        widest = round(COLUMN_WIDTH * self.state.scale) + 2 * GUTTER
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
            self._pacing.restart()
            self._fit_column()
            return super().event(event)


def _has_bead(marks: PaneMarks | None, block: ShownBlock) -> bool:
    return marks is not None and any(
        bead is not None for bead in marks.bead_of[block.first_sentence : block.last_sentence]
    )
