"""The report on paper: pages with a margin, a number and a title, for a printer and for a PDF file."""

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from reader.cancel import IsCancelled, Progress, never, raise_if, silent
from reader.gui.session.paged_document import Step, lay_out, set_document
from reader.measures import measures, points
from reader.messages import message

_MARGIN = 18.0
"""Millimetres on each side of a page."""
_FOOT = 22
"""Points between the text and the edge of the printed part below, where the page's number stands."""
_RESOLUTION = 300
_POINTS = 10.0
"""The size of the text of a page (see `resources/report/paper.html.j2`)."""
_SET, _LAID_OUT = 0.3, 0.8
"""The share of the work that is done when the text is set, and when it is laid out."""
_PAGES = message("Making the pages")


def pdf_of(html: str, title: str, progress: Progress = silent, is_cancelled: IsCancelled = never) -> bytes:
    """A page of simple HTML as a PDF file of A4 pages, with its title in its data. Raises `Cancelled`."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("Source Comparison Reader")
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            margins,
            QPageLayout.Unit.Millimeter,
        )
    )
    draw_pages(writer, html, progress, is_cancelled)
    buffer.close()
    return bytes(buffer.data().data())


def draw_pages(
    device: QPagedPaintDevice, html: str, progress: Progress = silent, is_cancelled: IsCancelled = never
) -> None:
    """Set a page of simple HTML, lay it out for a device and draw all its pages there, each with its number.

    Raises `Cancelled`. All is done in steps of some milliseconds: Qt lets no other thread go on meanwhile.
    """

    def between(first: float, last: float) -> Step:
        def step(share: float) -> None:
            raise_if(is_cancelled)
            progress(first + (last - first) * share, _PAGES)

        return step

    loop = QEventLoop()  # a thread of the executor has none, and the layout's timer needs one
    document = set_document(html, between(0.0, _SET))
    foot = _FOOT * device.logicalDpiY() / 72
    page = QSizeF(device.width(), device.height() - foot)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(0, 0))  # else all of it is laid out at once before its page is known
    document.documentLayout().setPaintDevice(device)
    document.setPageSize(page)
    lay_out(document, page.height(), between(_SET, _LAID_OUT))
    _draw(document, device, page, between(_LAID_OUT, 1.0))
    del document, loop


def _draw(document: QTextDocument, device: QPagedPaintDevice, page: QSizeF, step: Step) -> None:
    painter, count = QPainter(device), document.pageCount()
    foot = QRectF(0, page.height(), page.width(), device.height() - page.height())
    try:
        for number in range(count):
            step(number / count)
            if number:
                device.newPage()
            _draw_page(document, painter, number, page)
            _draw_foot(painter, f"{number + 1} / {count}", foot)
    finally:
        painter.end()


def _draw_page(document: QTextDocument, painter: QPainter, number: int, page: QSizeF) -> None:
    shown = QRectF(0, number * page.height(), page.width(), page.height())
    context = QAbstractTextDocumentLayout.PaintContext()
    touching = page.height() / 200  # lines that only touch the page belong to its neighbours
    context.clip = shown.adjusted(0, touching, 0, -touching)
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    painter.save()
    painter.translate(0, -shown.top())
    painter.setClipRect(shown)
    document.documentLayout().draw(painter, context)
    painter.restore()


def _draw_foot(painter: QPainter, words: str, place: QRectF) -> None:
    font = QFont("Georgia")
    font.setStyleHint(QFont.StyleHint.Serif)
    font.setPointSizeF(points(_POINTS, measures().type.small))
    painter.setFont(font)
    painter.setPen(Qt.GlobalColor.darkGray)
    painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, words)
