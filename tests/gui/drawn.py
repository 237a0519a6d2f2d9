"""What is painted, stroke by stroke: the drawing goes into a picture of lines and words, not of pixels."""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QPoint, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_PLACES = {
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "rect": ("x", "y", "width", "height"),
    "text": ("x", "y"),
    "polyline": ("points",),
    "polygon": ("points",),
    "path": ("d",),
}


class Stroke(NamedTuple):
    """One thing drawn: its kind ("line", "path", "circle", "rect", "text" ...), where, by what pen and fill.

    `places` are the numbers that tell it, in order; colours are "#rrggbb", with a transparent one's share
    behind a slash, or "" for none. The size of words is in pixels.
    """

    kind: str
    places: tuple[float, ...]
    pen: str
    width: float
    dashes: str
    fill: str
    words: str
    size: float
    is_bold: bool

    @property
    def corners(self) -> set[tuple[float, float]]:
        """The points of a line or a path."""
        return set(zip(self.places[0::2], self.places[1::2], strict=True))

    @property
    def box(self) -> QRectF:
        """The rectangle round the points of a line or a path."""
        across, down = self.places[0::2], self.places[1::2]
        return QRectF(min(across), min(down), max(across) - min(across), max(down) - min(down))


def drawn(size: QSize, draw: Callable[[QPainter], object]) -> list[Stroke]:
    """What a function draws, in its order."""
    written = QBuffer()
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    sheet = QSvgGenerator()
    sheet.setOutputDevice(written)
    sheet.setSize(size)
    sheet.setResolution(96)
    painter = QPainter(sheet)
    try:
        draw(painter)
    finally:
        painter.end()  # a painter left open would take the process down
    del painter, sheet  # before the buffer that they write into
    strokes: list[Stroke] = []
    _read(ElementTree.fromstring(written.data().data()), {}, strokes)
    return strokes


def painted(widget: QWidget) -> list[Stroke]:
    """What a widget paints, with what stands on it, from its own corner."""
    return drawn(widget.size(), lambda painter: widget.render(painter, QPoint()))


def lines(strokes: Sequence[Stroke]) -> list[tuple[float, ...]]:
    """Where the lines are."""
    return [stroke.places for stroke in strokes if stroke.kind == "line"]


def words(strokes: Sequence[Stroke]) -> list[str]:
    """The words from above, those of a line from the left."""
    told = [stroke for stroke in strokes if stroke.kind == "text"]
    return [stroke.words for stroke in sorted(told, key=lambda each: (round(each.places[1]), each.places[0]))]


def _read(element: ElementTree.Element, above: dict[str, str], strokes: list[Stroke]) -> None:
    kind = element.tag.rpartition("}")[2]
    known = above | dict(element.attrib)
    if kind in _PLACES:
        strokes.append(_stroke(kind, element, known))
    for inner in element:
        _read(inner, known, strokes)


def _stroke(kind: str, element: ElementTree.Element, known: dict[str, str]) -> Stroke:
    told = " ".join(element.get(name, "0") for name in _PLACES[kind])
    numbers = [float(number) for number in re.findall(r"-?\d+(?:\.\d+)?(?:e-?\d+)?", told)]
    turn = [float(part) for part in re.findall(r"-?[\d.]+", known.get("transform", "1 0 0 1 0 0"))]
    length = len(numbers) if kind in ("polyline", "polygon", "path", "text") else 2
    moved = [round(number + (turn[4 + at % 2] if at < length else 0), 2) for at, number in enumerate(numbers)]
    pen = _colour(known, "stroke")
    return Stroke(
        "line" if kind == "polyline" and len(moved) == 4 else kind,
        tuple(moved),
        pen if kind != "text" else "",
        round(float(known.get("stroke-width", "0")), 2) if pen and kind != "text" else 0.0,
        known.get("stroke-dasharray", "") if pen else "",
        _colour(known, "fill"),
        " ".join((element.text or "").split()),
        float(known.get("font-size", "0")) if kind == "text" else 0.0,
        kind == "text" and int(known.get("font-weight", "400")) > 500,
    )


def _colour(known: dict[str, str], part: str) -> str:
    name, share = known.get(part, "none"), float(known.get(f"{part}-opacity", "1"))
    if name == "none":
        return ""
    return name if share == 1 else f"{name}/{share:.2g}"
