"""A document for paper, made in small steps: set piece by piece, laid out from its beginning to its end, with
no heading and no pair torn apart.

Qt would take a long report in one go and keep the whole program waiting meanwhile, whatever the thread.
"""

from collections.abc import Callable
from heapq import merge
from time import perf_counter

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextFormat, QTextFrame

from reader.reports.paper_pieces import begins_with_table, pieces_of

Step = Callable[[float], None]
"""Told the share done, 0 to 1; may raise to end the work."""
_Part = QTextBlock | QTextFrame | None
"""A heading, a table, or a stretch of whatever there is."""

_MOST_KEPT = 0.5
"""The share of a page that a table takes at most to be kept whole."""
_STRETCH = 1_500
"""Document positions that are laid out in one go where there is no table."""
_BREATH = 0.02
"""Seconds of work between two steps."""


def set_document(html: str, step: Step) -> QTextDocument:
    """A document of a page of simple HTML."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    cursor = QTextCursor(document)
    pieces = pieces_of(html)
    for number, piece in enumerate(pieces, 1):
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if not cursor.atBlockStart() and not begins_with_table(piece):
            cursor.insertBlock()  # else its first paragraph would go on with the last one
        cursor.insertHtml(piece)
        step(number / len(pieces))
    return document


def lay_out(document: QTextDocument, height: float, step: Step) -> None:
    """Lay out a document with a page size, and begin a new page of this height before each heading that would
    stand alone at the end of one, and before each table that would be cut there, unless it is a long one.

    All is done from the beginning to the end: what is put off moves only what is not laid out yet.
    """
    last, heading = perf_counter(), None
    layout, length = document.documentLayout(), document.characterCount()
    stretches: list[tuple[int, _Part]] = [(position, None) for position in range(0, length, _STRETCH)]
    for position, part in merge(
        stretches, _headings(document), _tables(document), key=lambda found: found[0]
    ):
        if part is None:
            layout.blockBoundingRect(document.findBlock(position))
        elif isinstance(part, QTextFrame):
            if _is_cut(document, part, height):
                is_under = heading is not None and _behind(heading).position() >= position
                _put_off(heading if heading is not None and is_under else part)
        else:
            heading = part
            if _is_alone(document, heading, height):
                _put_off(heading)
        if perf_counter() - last > _BREATH:
            step(position / length)
            last = perf_counter()


def _headings(document: QTextDocument) -> "list[tuple[int, _Part]]":
    found: list[tuple[int, _Part]] = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            found.append((block.position(), block))
        block = block.next()
    return found


def _tables(document: QTextDocument) -> "list[tuple[int, _Part]]":
    return [(frame.firstPosition(), frame) for frame in document.rootFrame().childFrames()]


def _put_off(part: QTextBlock | QTextFrame) -> None:
    shape = part.frameFormat() if isinstance(part, QTextFrame) else part.blockFormat()
    shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    if isinstance(part, QTextFrame):
        part.setFrameFormat(shape.toFrameFormat())
    else:
        QTextCursor(part).setBlockFormat(shape.toBlockFormat())


def _is_cut(document: QTextDocument, table: QTextFrame, height: float) -> bool:
    """Whether the end of a page cuts a table that is to be kept whole. (The place of the frame itself is told
    only when all of the document is laid out: its lines are asked.)"""
    layout, last = document.documentLayout(), table.lastPosition()
    block = document.findBlock(table.firstPosition())
    top = bottom = layout.blockBoundingRect(block).top()
    while block.isValid() and block.position() <= last:
        bottom = max(bottom, layout.blockBoundingRect(block).bottom())
        block = block.next()
    return int(top // height) != int((bottom - 1) // height) and bottom - top < height * _MOST_KEPT


def _behind(heading: QTextBlock) -> QTextBlock:
    """The first block with words behind a heading; it may be invalid."""
    behind = heading.next()
    while behind.isValid() and not behind.text().strip():
        behind = behind.next()
    return behind


def _is_alone(document: QTextDocument, heading: QTextBlock, height: float) -> bool:
    behind = _behind(heading)
    if not behind.isValid():
        return False
    layout = document.documentLayout()
    ends, begins = layout.blockBoundingRect(heading).bottom(), layout.blockBoundingRect(behind)
    first = begins.top() + min(begins.height(), height / 20)  # its first line must fit, not its top alone
    return int((ends - 1) // height) != int((first - 1) // height)
