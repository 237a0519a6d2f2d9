"""What of an article is at a place in its pane: a sentence, the bar or sign of a quotation, a note's sign."""

from PySide6.QtCore import QPoint, QPointF

from reader.gui.panes.article_display import ArticleDisplay
from reader.gui.panes.text_places import TextPlaces
from reader.text.span import Span

_FAR = 12.0
"""Pixels above or below a quotation's bar that still mean it: as far as its sign reaches."""


class PointedAt:
    """Answers for one pane; places are in its viewport."""

    def __init__(self, places: TextPlaces, display: ArticleDisplay) -> None:
        self._places, self._display = places, display

    def sentence(self, spot: QPoint) -> int:
        """The index of the sentence at a place, -1 beside the text."""
        code_point = self._places.code_point_under(QPointF(spot))
        if code_point is None or self._display.article is None:
            return -1
        sentence = self._display.article.sentence_at(code_point)
        return -1 if sentence is None else sentence

    def note(self, spot: QPoint) -> Span | None:
        """The words of the note whose sign is at a place, None for none."""
        state = self._display.state
        for block, shape in self._places.visible_blocks(spot.y() - 2, spot.y() + 2):
            for sign, note in state.note_signs.get(block.number, ()):
                if note in state.notes and sign.translated(0, shape.top).contains(QPointF(spot)):
                    return note
        return None

    def quotation(self, spot: QPoint) -> int:
        """The index of the quotation whose bar or sign is at a place, -1 for none."""
        marks, shown = self._display.state.marks, self._display.state.shown
        if marks is None or not shown.quotations or not self._display.margins().means_quotation(spot.x()):
            return -1
        best, nearest = -1, _FAR
        for block, _ in self._places.visible_blocks(spot.y() - 2, spot.y() + 2):
            for attribution in filter(shown.has_quotation, marks.quotations_in(block)):
                top, bottom = self._places.extent_in_view(attribution.quotation.marked)
                away = max(top - spot.y(), spot.y() - bottom, 0.0)
                if away < nearest:
                    best, nearest = attribution.quotation.index, away
        return best
