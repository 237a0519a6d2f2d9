"""Fills a pane's document: plain text blocks only, because an article's text is data."""

from PySide6.QtGui import QTextCursor, QTextDocument

from reader.gui.marks import ShownBlock, displayed
from reader.gui.theme import Theme
from reader.gui.typography import GUTTER, block_format, char_format, is_dimmed, reading_font
from reader.text.article import Article, Role

_TOP, _BOTTOM = 18, 56


def open_at_top(document: QTextDocument, zoom: float) -> None:
    """Empty a document and set its font and margins."""
    document.setUndoRedoEnabled(False)
    document.clear()
    document.setDefaultFont(reading_font(zoom))
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(GUTTER)
    frame.setRightMargin(GUTTER)
    frame.setTopMargin(_TOP)
    frame.setBottomMargin(_BOTTOM)
    document.rootFrame().setFrameFormat(frame)


def append(
    document: QTextDocument,
    article: Article,
    blocks: tuple[ShownBlock, ...],
    theme: Theme,
    zoom: float,
    compares_all: bool,
) -> None:
    """Put `blocks` at the document's end; positions match `TextMap`.

    `compares_all` is True when furniture takes part in the comparison. The layout is off meanwhile and
    starts anew at the end: Qt lays a new text out in steps, but one that grows under it all at once.
    """
    document.setLayoutEnabled(False)
    paragraph_formats = {role: block_format(role, zoom) for role in Role}
    text_formats = {role: char_format(role, theme, compares_all) for role in Role}
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.beginEditBlock()
    for block in blocks:
        if block.number == 0:
            cursor.setBlockFormat(paragraph_formats[block.role])
        else:
            cursor.insertBlock(paragraph_formats[block.role])
        for start, end, role in _runs(article, block):
            cursor.insertText(displayed(article.text[start:end]), text_formats[role])
    cursor.endEditBlock()
    document.setLayoutEnabled(True)


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


def show_dimmed(
    document: QTextDocument, blocks: tuple[ShownBlock, ...], shown: bool, kept: frozenset[int]
) -> None:
    """Show or hide the dimmed blocks; block numbers in `kept` always stay."""
    block = document.begin()
    for shown_block in blocks:
        block.setVisible(shown or shown_block.number in kept or not is_dimmed(shown_block.role))
        block = block.next()
    document.markContentsDirty(0, document.characterCount())
