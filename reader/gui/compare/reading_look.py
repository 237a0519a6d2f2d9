"""How the reading view looks: colours, what is marked, sizes. Hands each wish to the parts it concerns."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.collation.bead import Relation
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.find_bar import FindBar
from reader.gui.compare.overview import Overview
from reader.gui.compare.verdict_strip import VerdictStrip
from reader.gui.compare.why_card import WhyCard
from reader.gui.panes.article_pane import ArticlePane
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import Typeface
from reader.quotations.quotation import Kind
from reader.session.settings import LARGEST_ZOOM, SMALLEST_ZOOM
from reader.sides import Side
from reader.values import replace
from reader.views.pane_marks import Shown

_LARGEST_CARD = 2.0
"""How much larger the reasons are at most."""


class ReadingLook(QObject):
    """`zoom_changed(zoom)` when a wish from inside the view has changed it; `furniture_changed()` when other
    paragraphs are shown."""

    zoom_changed = Signal(float)
    furniture_changed = Signal()

    def __init__(
        self,
        view: QWidget,
        panes: Mapping[Side, ArticlePane],
        maps: tuple[Ribbon, Overview],
        strips: tuple[VerdictStrip, FindBar, WhyCard],
        theme: Theme,
    ) -> None:
        super().__init__(view)
        self._view, self._panes, self._maps, self._strips = view, panes, maps, strips
        self._theme, self._shown = theme, Shown()
        self._zoom = 1.0
        self._furniture_shown = True

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        self._theme = theme
        self._view.setPalette(theme.palette())
        for pane in self._panes.values():
            pane.set_theme(theme)
        for strip in self._strips:
            strip.set_theme(theme)
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
        for pane in self._panes.values():
            pane.text.display.set_shown(shown)
        for part in self._maps:
            part.set_look(self._theme, shown)

    def set_furniture_shown(self, shown: bool) -> None:
        """Show or hide dimmed text that takes no part in the comparison."""
        if shown != self._furniture_shown:
            self._furniture_shown = shown
            for pane in self._panes.values():
                pane.text.display.set_furniture_shown(shown)
            self.furniture_changed.emit()

    def set_overview_visible(self, visible: bool) -> None:
        """Show or hide the map."""
        self._maps[1].setVisible(visible)

    def zoom(self) -> float:
        """The size of the text; 1.0 is 100 %."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Set the size of the text, kept within the bounds of the settings."""
        zoom = round(min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM), 2)
        if zoom != self._zoom:
            self._zoom = zoom
            self._strips[2].set_size(min(max(zoom, 1.0), _LARGEST_CARD))
            for pane in self._panes.values():
                pane.text.display.set_zoom(zoom)
            self.zoom_changed.emit(zoom)

    def set_typeface(self, face: Typeface) -> None:
        """Set both articles in another family or at another size at 100 %."""
        for pane in self._panes.values():
            pane.text.display.set_typeface(face)
