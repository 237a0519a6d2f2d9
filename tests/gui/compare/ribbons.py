"""The ribbon of an opened pair, and where the ends of a pair of sentences are in it."""

from PySide6.QtCore import QPoint

from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.reading_view import ReadingView
from reader.sides import Side
from reader.text.span import Span
from tests.gui.invented import comparison


def ribbon_of(view: ReadingView) -> Ribbon:
    """The ribbon of a view, painted."""
    found = view.findChild(Ribbon, "ribbon")
    assert isinstance(found, Ribbon)
    found.grab()
    return found


def end_of(view: ReadingView, ribbon: Ribbon, side: Side, bead: int) -> tuple[float, float]:
    """The heights (pixels) in the ribbon between which a pair of the invented comparison ends."""
    compared = comparison()
    found, text = compared.collation.beads[bead], view.texts[side]
    sentences = found.left if side == "left" else found.right
    spans = [compared.article(side).sentences[index].span for index in sentences]
    top, bottom = text.places.extent(Span(spans[0].start, spans[-1].end))
    offset = ribbon.mapFromGlobal(text.viewport().mapToGlobal(QPoint(0, 0))).y()
    return top + offset, bottom + offset
