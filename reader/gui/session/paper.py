"""The report on paper: pages with a margin, a number and a title, for a printer and for a PDF file."""

from typing import Protocol

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
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QWidget

from reader.measures import measures, points


class Prints(Protocol):
    """Puts a document on paper; False when the reader thinks better of it."""

    def __call__(self, document: QTextDocument, parent: QWidget) -> bool:
        """Ask for a printer and print."""


_MARGIN = 18.0
"""Millimetres on each side of a page."""
_FOOT = 22
"""Points between the text and the edge of the printed part below, where the page's number stands."""
_RESOLUTION = 300
_POINTS = 10.0
"""The size of the text of a page (see `resources/report/paper.html.j2`)."""
_MOST_PAGES = 60
"""Pages up to which pairs are kept whole: each that is put off lays the rest of the document out anew."""
_MOST_KEPT = 0.5
"""The share of a page that a table takes at most to be kept whole."""


def pdf_of(html: str, title: str) -> bytes:
    """A page of simple HTML as a PDF file of A4 pages, with its title in its data."""
    loop = QEventLoop()  # a thread of the executor has none, and the layout's timer needs one
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
    document = QTextDocument()
    document.setHtml(html)
    draw_pages(document, writer)
    buffer.close()
    del document, loop
    return bytes(buffer.data().data())


def draw_pages(document: QTextDocument, device: QPagedPaintDevice) -> None:
    """Lay a document out for a device and draw all its pages there, each with its number."""
    foot = _FOOT * device.logicalDpiY() / 72
    page = QSizeF(device.width(), device.height() - foot)
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0)
    document.setPageSize(page)
    keep_headings(document, page.height())
    keep_pairs(document, page.height())
    keep_headings(document, page.height())  # what was put off has moved them
    painter = QPainter(device)
    try:
        for number in range(document.pageCount()):
            if number:
                device.newPage()
            _draw_page(document, painter, number, page)
            _draw_foot(
                painter,
                f"{number + 1} / {document.pageCount()}",
                QRectF(0, page.height(), page.width(), foot),
            )
    finally:
        painter.end()


def keep_headings(document: QTextDocument, height: float) -> None:
    """Begin a new page before each heading that would stand alone at the end of one."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel() and _is_alone(document, block, height):
            cursor = QTextCursor(block)
            shape = block.blockFormat()
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.setBlockFormat(shape)
        block = block.next()


def keep_pairs(document: QTextDocument, height: float) -> None:
    """Begin a new page before each table that would be cut at the end of one, unless it is a long one or the
    document has many pages."""
    if document.pageCount() > _MOST_PAGES:
        return
    layout = document.documentLayout()
    for frame in document.rootFrame().childFrames():
        place = layout.frameBoundingRect(frame)
        cuts = int(place.top() // height) != int((place.bottom() - 1) // height)
        if cuts and place.height() < height * _MOST_KEPT:
            shape = frame.frameFormat()
            shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            frame.setFrameFormat(shape)


def _is_alone(document: QTextDocument, heading: QTextBlock, height: float) -> bool:
    behind = heading.next()
    while behind.isValid() and not behind.text().strip():
        behind = behind.next()
    if not behind.isValid():
        return False
    layout = document.documentLayout()
    ends, begins = layout.blockBoundingRect(heading).bottom(), layout.blockBoundingRect(behind)
    first = begins.top() + min(begins.height(), height / 20)  # its first line must fit, not its top alone
    return int((ends - 1) // height) != int((first - 1) // height)


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


def print_with_dialog(document: QTextDocument, parent: QWidget) -> bool:
    """Ask for a printer with the system's dialog and print."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - a Qt module only for printing

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("dialog.print")
    if not dialog.exec():
        return False
    draw_pages(document, printer)
    return True
