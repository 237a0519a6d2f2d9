"""The parts of the reading view, where they stand and how they look."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.collation.bead import Relation
from reader.gui.compare.connectors import WIDTH as RIBBON
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.explanation import WhyDesk
from reader.gui.compare.find_bar import FindBar
from reader.gui.compare.overview import Overview
from reader.gui.compare.pane_search import PaneSearch
from reader.gui.compare.reveal import Choosing
from reader.gui.compare.verdict_strip import VerdictStrip
from reader.gui.compare.why_card import WhyCard
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.scrolling import ScrollTogether
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import Typeface
from reader.quotations.quotation import Kind
from reader.session.settings import LARGEST_ZOOM, SMALLEST_ZOOM
from reader.sides import SIDES, Side
from reader.views.pane_marks import Shown

_ROOMY, _NARROW_RIBBON = 600, 34
"""Pixels of the view from which the connectors have their whole width, and what they have below."""
_LEAST_SHARE = 0.2
_PRESENTED, _LARGEST_CARD = 1.6, 2.0
"""How much larger words above the articles are while presenting, and the reasons at most."""


class ReadingFrame(QWidget):
    """Two panes with the ribbon between them, the map beside them and the find bar below."""

    zoom_changed = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reading_view")
        self._theme = theme
        self._shown = Shown()
        self._share = 0.5
        self._zoom = 1.0
        self._furniture_shown = True
        self.panes: dict[Side, ArticlePane] = {side: ArticlePane(side, self._theme, self) for side in SIDES}
        self.texts: dict[Side, ArticleText] = {side: pane.text for side, pane in self.panes.items()}
        left, right = self.texts["left"], self.texts["right"]
        self._ribbon = Ribbon(left, right, self._theme, self)
        self._overview = Overview(left, right, self._theme, self)
        self.verdict = VerdictStrip(self._theme, self)
        self._find_bar = FindBar(self._theme, self)
        self._scrolling = ScrollTogether(left, right, self)
        self._choosing = Choosing(self.texts, self._scrolling)
        self._search = PaneSearch(self._find_bar, self.texts, self._choosing)
        self._card = WhyCard(self._theme, self)
        self._why = WhyDesk(self._card, self.texts, self._choosing, self)
        self._lay_out()
        self.setTabOrder(left, right)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        for widget in (self.panes["left"], self._ribbon, self.panes["right"], self._overview):
            self._row.addWidget(widget)
        self._set_share(0.5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.verdict)
        column.addLayout(self._row, 1)
        column.addWidget(self._find_bar)
        self._ribbon.dragged.connect(self._drag)
        self._ribbon.evened.connect(lambda: self._set_share(0.5))

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self._theme = theme
        self.setPalette(theme.palette())
        for pane in self.panes.values():
            pane.set_theme(theme)
        self._find_bar.set_theme(theme)
        self._card.set_theme(theme)
        self.verdict.set_theme(theme)
        self._set_shown(self._shown)

    def set_full_colour(self, full: bool) -> None:
        """Fill every marked sentence, or only the chosen pair and the one under the pointer."""
        self._set_shown(replace(self._shown, full_colour=full))

    def set_visible_relations(self, relations: frozenset[Relation], moved: bool, quotations: bool) -> None:
        """Set which relations, moved signs and quotations are marked."""
        self._set_shown(replace(self._shown, relations=relations, moved=moved, quotations=quotations))

    def set_quotation_kinds(self, kinds: frozenset[Kind]) -> None:
        """Set which kinds of quotation are marked."""
        self._set_shown(replace(self._shown, kinds=kinds))

    def _set_shown(self, shown: Shown) -> None:
        self._shown = shown
        for text in self.texts.values():
            text.set_shown(shown)
        self._ribbon.set_look(self._theme, shown)
        self._overview.set_look(self._theme, shown)

    def set_scroll_lock(self, locked: bool) -> None:
        """Keep the panes at the same sentence, or let each go its own way."""
        self._scrolling.set_locked(locked)

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or hide dimmed text that takes no part in the comparison."""
        if shown != self._furniture_shown:
            self._furniture_shown = shown
            for text in self.texts.values():
                text.set_furniture_shown(shown)
            self._search.stop()

    def set_overview_visible(self, visible: bool) -> None:
        """Show or hide the map."""
        self._overview.setVisible(visible)

    def set_presenting(self, on: bool) -> None:
        """Set verdict and headers so that they can be read from the last row, or as usual again."""
        self.verdict.set_size(_PRESENTED if on else 1.0)
        for pane in self.panes.values():
            pane.header.set_presenting(on)

    def zoom(self) -> float:
        """The size of the text; 1.0 is 100 %."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text, kept within the bounds of the settings."""
        zoom = round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 2)
        if zoom != self._zoom:
            self._zoom = zoom
            self._card.set_size(min(max(zoom, 1.0), _LARGEST_CARD))
            for text in self.texts.values():
                text.set_zoom(zoom)
            self.zoom_changed.emit(zoom)

    def set_typeface(self, face: Typeface) -> None:
        """Set both articles in another family or at another size at 100 %."""
        for text in self.texts.values():
            text.set_typeface(face)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the articles get what the connectors can spare."""
        super().resizeEvent(event)
        self._ribbon.setFixedWidth(RIBBON if event.size().width() >= _ROOMY else _NARROW_RIBBON)

    def _set_share(self, share: float) -> None:
        self._share = min(max(share, _LEAST_SHARE), 1 - _LEAST_SHARE)
        self._row.setStretch(0, round(self._share * 1000))
        self._row.setStretch(2, round((1 - self._share) * 1000))

    def _drag(self, pixels: int) -> None:
        both = self.panes["left"].width() + self.panes["right"].width()
        self._set_share((self.panes["left"].width() + pixels) / max(both, 1))
