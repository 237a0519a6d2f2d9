"""Fills a pane's document: plain text blocks only, because an article's text is data."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QTextCursor, QTextDocument

from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import GUTTER, Typeface, block_format, char_format, is_dimmed, reading_font
from reader.text.article import Article, Role
from reader.views.text_map import ShownBlock, displayed

_TOP, _BOTTOM = 18, 56
NO_PAGE = QSizeF(0, 0)
"""The page of a document that no pane shows yet. With Qt's own, of no known width, it would lay the beginning
out in lines without end first, which takes longer than the lines that are shown."""


class Typesetter:
    """Sets an article into a document of its own, block after block; positions match `TextMap`.

    The document has no layout before a pane shows it: Qt lays a whole new text out in steps, but one that
    grows under its layout all at once.
    """

    def __init__(
        self,
        article: Article | None,
        blocks: Sequence[ShownBlock],
        look: tuple[Theme, Typeface, bool],
        parent: QObject,
    ) -> None:
        """`look` is theme, typeface, and whether furniture takes part in the comparison."""
        theme, face, compares_all = look
        self.document = QTextDocument(parent)
        self.document.setUndoRedoEnabled(False)
        self.document.setPageSize(NO_PAGE)
        self.document.setDefaultFont(reading_font(face))
        frame = self.document.rootFrame().frameFormat()
        frame.setLeftMargin(GUTTER)
        frame.setRightMargin(GUTTER)
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_BOTTOM)
        self.document.rootFrame().setFrameFormat(frame)
        self._article, self._blocks, self._next = article, blocks, 0
        self._paragraph_formats = {role: block_format(role, face) for role in Role}
        self._text_formats = {role: char_format(role, theme, compares_all) for role in Role}

    @property
    def is_done(self) -> bool:
        """Whether every block is set."""
        return self._next >= len(self._blocks)

    def set_until(self, is_enough: Callable[[int], bool]) -> None:
        """Set blocks until `is_enough(code points set in this call)` or the end."""
        cursor, done = QTextCursor(self.document), 0
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        while not self.is_done and not (done and is_enough(done)):
            block = self._blocks[self._next]
            self._set(cursor, block)
            self._next, done = self._next + 1, done + len(block.span)
        cursor.endEditBlock()

    def _set(self, cursor: QTextCursor, block: ShownBlock) -> None:
        if block.number == 0:
            cursor.setBlockFormat(self._paragraph_formats[block.role])
        else:
            cursor.insertBlock(self._paragraph_formats[block.role])
        assert self._article is not None
        for start, end, role in _runs(self._article, block):
            cursor.insertText(displayed(self._article.text[start:end]), self._text_formats[role])


def _runs(article: Article, block: ShownBlock) -> list[tuple[int, int, Role]]:
    """The block in pieces of one look; a byline inside a body paragraph is dimmed by itself."""
    runs = [(block.span.start, block.span.end, block.role)]
    for sentence in article.sentences[block.first_sentence : block.last_sentence]:
        if is_dimmed(sentence.role) != is_dimmed(block.role):
            start, end, role = runs.pop()
            inner_start, inner_end = max(sentence.span.start, start), min(sentence.span.end, end)
            runs += [
                (start, inner_start, role),
                (inner_start, inner_end, sentence.role),
                (inner_end, end, role),
            ]
    return [run for run in runs if run[1] > run[0]]


def hide(document: QTextDocument, hidden: frozenset[int]) -> None:
    """Hide the blocks of these numbers and show all others."""
    block = document.begin()
    while block.isValid():
        block.setVisible(block.blockNumber() not in hidden)
        block = block.next()
    document.markContentsDirty(0, document.characterCount())
