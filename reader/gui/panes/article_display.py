"""What a pane shows: its article, the marks on it, colours, sizes, hidden paragraphs."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser

from reader.gui.panes.appearing import Appearing
from reader.gui.panes.article_setting import ArticleSetting
from reader.gui.panes.headline_size import set_headlines, steps_for
from reader.gui.panes.line_shape import runs_from_right
from reader.gui.panes.mark_looks import Margins
from reader.gui.panes.mark_painter import PaintState
from reader.gui.panes.text_caret import TextCaret
from reader.gui.panes.text_places import TextPlaces
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import COLUMN_WIDTH, GUTTER, Typeface, is_dimmed, reading_font
from reader.sides import Side
from reader.text.article import Article
from reader.text.span import Span
from reader.values import replace
from reader.views.hits import NO_HITS, Hits
from reader.views.mark_list import Mark, marks_of, spans_as
from reader.views.pane_marks import PaneMarks, Shown
from reader.views.text_map import ShownBlock, TextMap, text_map


class ArticleDisplay(QObject):
    """One article with its marks, as a pane is told to show it.

    `relaid` tells that lines stand elsewhere, `blocks_changed` that other paragraphs are shown, `appearing`
    when the text is whole and painted.
    """

    relaid = Signal()
    blocks_changed = Signal()

    def __init__(
        self, browser: QTextBrowser, side: Side, theme: Theme, places: TextPlaces, caret: TextCaret
    ) -> None:
        super().__init__(browser)
        self._browser, self._places, self._caret = browser, places, caret
        self._setting = ArticleSetting(browser, places, caret)
        self._setting.relaid.connect(self.relaid)
        self._setting.finish = self._fit_headlines
        self.appearing = Appearing(browser, self._setting)
        self.article: Article | None = None
        self.state = PaintState(side, theme)
        self.zoom = 1.0
        self._face = Typeface()
        self._furniture_shown = True
        self._is_mirrored = False

    def show_article(self, article: Article | None, mapped: TextMap | None = None) -> None:
        """Replace the text; marks, hits and the current bead go. `mapped` is its map where that is known.

        The same text cut or labelled otherwise stays where it was, and so does the beginning of this one.
        """
        before, self.article = self.article, article
        self._is_mirrored = article is not None and runs_from_right(article.text)
        goes_on = article is not None and before is not None and article.text.startswith(before.text)
        self._places.mapped = TextMap("", ()) if article is None else mapped or text_map(article)
        self.state = replace(self.state, marks=None, hovered=None, hits=NO_HITS, current_hit=None)
        self._set(anew=not goes_on)
        if not goes_on:
            self._caret.put(0)
            self._browser.verticalScrollBar().setValue(0)

    def _set(self, *, anew: bool = False) -> None:
        self._places.hidden = self._hidden()
        self.blocks_changed.emit()
        look = self.state.theme, self._face.zoomed(self.zoom), self._compares_all()
        self._setting.set(self.article, look, anew=anew)

    def _compares_all(self) -> bool:
        return self.state.marks is not None and self.state.marks.compares_all

    def _hidden(self) -> frozenset[int]:
        """The blocks that are hidden: none, or the dimmed ones that no bead has."""
        if self._furniture_shown:
            return frozenset()
        return frozenset(
            block.number
            for block in self._places.mapped.blocks
            if is_dimmed(block.role) and not _has_bead(self.state.marks, block)
        )

    def set_marks(self, marks: PaneMarks | None) -> None:
        """Show the marks of a comparison; its article must be the one shown."""
        before = self._compares_all()
        self.state = replace(self.state, marks=marks, hovered=None)
        if before != self._compares_all():
            self._set()
        elif not self._furniture_shown:
            self._show_or_hide()
        self._repaint()

    def set_shown(self, shown: Shown) -> None:
        """Set what is marked."""
        self.state.shown = shown
        self._repaint()

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self.state.theme = theme
        palette = self._browser.palette()
        for role, colour in (
            (palette.ColorRole.Base, "paper"),
            (palette.ColorRole.Window, "paper"),
            (palette.ColorRole.Text, "text"),
            (palette.ColorRole.HighlightedText, "text"),
            (palette.ColorRole.Highlight, "selection"),
        ):
            palette.setColor(role, theme.colour(colour))
        self._browser.setPalette(palette)
        self._set()

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
        with self._places.keeping_place():
            self.fit_column()
            self._browser.setFont(reading_font(face))
            self._set()

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or hide dimmed paragraphs that take no part in the comparison."""
        if shown != self._furniture_shown:
            self._furniture_shown = shown
            self._show_or_hide()

    def _show_or_hide(self) -> None:
        hidden = self._hidden()
        self._setting.hide(hidden)
        self.blocks_changed.emit()

    def set_hovered(self, bead: int | None) -> None:
        """Mark the pair under the pointer."""
        if bead != self.state.hovered:
            self.state.hovered = bead
            self._repaint()

    def set_notes(self, notes: tuple[Span, ...]) -> None:
        """Mark where notes were written, by the words they are on, sorted."""
        if notes != self.state.notes:
            self.state.notes = notes
            self._repaint()

    def set_hits(self, hits: Hits, current: Span | None) -> None:
        """Mark what was found."""
        self.state.hits, self.state.current_hit = hits, current
        self._repaint()

    def _repaint(self) -> None:
        self._browser.viewport().update()

    def marks(self) -> list[Mark]:
        """All marks in the order of the text, each with whether it is painted now."""
        state, shows = self.state, self._places.shows
        found = spans_as("found", state.hits, shows)
        if state.chosen is not None:
            found += spans_as("chosen", (state.chosen,), shows)
        if state.marks is not None:
            forced = frozenset({state.current, state.hovered}) - {None}
            found += marks_of(state.marks, state.shown, forced, shows)
        return sorted(found)

    # the column

    def margins(self) -> Margins:
        """Where bars and signs stand."""
        return Margins(self._browser.viewport().width(), self._is_mirrored)

    def fit_column(self) -> None:
        """Centre the column in a wide pane, set headlines smaller in a narrow one; the text is about to be
        laid out anew."""
        self._setting.restart()
        if self._setting.is_whole:
            self._fit_headlines(self._browser.document())
        bar = self._browser.verticalScrollBar().sizeHint().width()
        widest = round(COLUMN_WIDTH * self.state.scale) + 2 * GUTTER
        spare = max(self._browser.width() - bar - widest, 0) // 2
        margins = self._browser.viewportMargins()
        if (margins.left(), margins.right()) != (spare, spare):
            self._browser.setViewportMargins(spare, 0, spare, 0)

    def _fit_headlines(self, document: QTextDocument) -> None:
        steps = steps_for(self._browser.width(), self.state.scale)
        set_headlines(document, self._places.mapped.headlines, steps)


def _has_bead(marks: PaneMarks | None, block: ShownBlock) -> bool:
    return marks is not None and any(
        bead is not None for bead in marks.bead_of[block.first_sentence : block.last_sentence]
    )
