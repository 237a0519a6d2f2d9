"""Where the reader is in a pane's text and what is selected there, in code points of its article."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser

from reader.gui.panes.text_places import TextPlaces
from reader.text.span import Span
from reader.views.text_map import displayed


class TextCaret:
    """The caret and the selection of one pane."""

    def __init__(self, browser: QTextBrowser, places: TextPlaces) -> None:
        self._browser, self._places = browser, places

    def at(self) -> int:
        """The code point at the caret."""
        return self._places.mapped.code_point(self._browser.textCursor().position())

    def put(self, code_point: int) -> None:
        """Put the caret at a code point without scrolling."""
        document, bar = self._browser.document(), self._browser.verticalScrollBar()
        cursor = QTextCursor(document)
        cursor.setPosition(min(self._places.mapped.position(code_point), document.characterCount() - 1))
        scrolled = bar.value()
        self._browser.setTextCursor(cursor)
        bar.setValue(scrolled)

    def point_at(self, code_point: int) -> None:
        """Put the caret at a code point, unless it lies in what is selected."""
        selected = self.selected_span()
        if not selected.start <= code_point < selected.end:
            self.put(code_point)

    def selects_or_stands_in(self, span: Span) -> bool:
        """Whether the reader has something selected, or the caret stands in a span."""
        return self._browser.textCursor().hasSelection() or span.start <= self.at() < span.end

    def selected_span(self) -> Span:
        """From the first to the last selected code point; empty when nothing is selected."""
        cursor, mapped = self._browser.textCursor(), self._places.mapped
        return Span(mapped.code_point(cursor.selectionStart()), mapped.code_point(cursor.selectionEnd()))

    def selected_text(self) -> str:
        """The selected words as plain text: paragraphs apart, hidden ones left out."""
        if not self._browser.textCursor().hasSelection():
            return ""
        selected, mapped = self.selected_span(), self._places.mapped
        parts = [
            displayed(mapped.text[max(selected.start, block.span.start) : min(selected.end, block.span.end)])
            for block in mapped.blocks
            if block.span.start < selected.end
            and block.span.end > selected.start
            and self._places.shows(block.span.start)
        ]
        return "\n\n".join(parts)
