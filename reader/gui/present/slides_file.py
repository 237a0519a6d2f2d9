"""The slides of a lesson as a PDF file: one a page, as wide as a screen, all of each revealed."""

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.gui.present.slide_layout import Look, SlideLayout
from reader.gui.present.slide_painter import SlidePainter
from reader.gui.widgets.theme import load_theme
from reader.lesson.slide import Lesson, Reveal

_SHEET = QSizeF(338.67, 190.5)
"""Millimetres: the sheet of presentations, sixteen to nine."""
_SIZE = QSizeF(1600, 900)
"""What is drawn on, whatever the resolution."""
_RESOLUTION = 144


def slides_pdf(lesson: Lesson, title: str, family: str = "") -> bytes:
    """An opening, every slide, an end, dark on light; `family` is the type of the texts ("" for our own)."""
    loop = QEventLoop()  # a thread of the executor has none, and the documents' timers need one
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Source Comparison Reader")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(_SHEET, QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait,  # the sheet itself is wide
            QMarginsF(),
            QPageLayout.Unit.Millimeter,
        )
    )
    _draw(lesson, writer, Look(load_theme("light"), family))
    buffer.close()
    del loop
    return bytes(buffer.data().data())


def _draw(lesson: Lesson, writer: QPdfWriter, look: Look) -> None:
    painter = QPainter(writer)
    try:
        painter.scale(writer.width() / _SIZE.width(), writer.height() / _SIZE.height())
        drawing = SlidePainter(painter, _SIZE, look)
        drawing.opening(lesson)
        for slide in lesson.slides:
            writer.newPage()
            drawing.slide(SlideLayout(slide, _SIZE, look), Reveal.VERDICT)
            drawing.number(slide.number, slide.count)
        writer.newPage()
        drawing.end(lesson, (), asked=False)
    finally:
        painter.end()
