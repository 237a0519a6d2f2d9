"""The report on paper: as many pages as it needs, no heading and no pair torn apart."""

import io
import re

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextDocument
from pytestqt.qtbot import QtBot

from reader.gui.session.paper import keep_headings, keep_pairs, pdf_of

LINE = "<p>The old mill outside the town burned down on Friday night.</p>"


def pages(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        return [re.sub(r"\s+", " ", page.get_textpage().get_text_range()) for page in document]


def test_a_file_has_a_title_and_numbered_pages(qtbot: QtBot) -> None:  # noqa: ARG001 - fonts need an application
    data = pdf_of(LINE * 150, "Mill / Müll")
    found = pages(data)
    assert len(found) > 2
    for number, text in enumerate(found, 1):
        assert text.strip().endswith(f"{number} / {len(found)}")
        assert "burned down" in text
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        assert document.get_metadata_dict()["Title"] == "Mill / Müll"
        assert document[0].get_size() == pytest.approx((595, 842), abs=1)


def test_no_word_is_lost_between_two_pages(qtbot: QtBot) -> None:  # noqa: ARG001
    words = [f"word{number}x" for number in range(3000)]
    found = [re.findall(r"word\d+x", page) for page in pages(pdf_of(f"<p>{' '.join(words)}</p>", ""))]
    assert len(found) > 2
    assert sorted({word for page in found for word in page}) == sorted(words)
    assert all(page == [word for word in words if word in page] for page in found)


def laid_out(html: str, height: float) -> QTextDocument:
    document = QTextDocument()
    document.setHtml(html)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(400, height))
    return document


def block_of(document: QTextDocument, words: str) -> QTextBlock:
    return document.find(words).block()


def page_of(document: QTextDocument, words: str, height: float) -> int:
    """The page on which the last line of a block stands."""
    place = document.documentLayout().blockBoundingRect(block_of(document, words))
    return int((place.bottom() - 1) // height)


def test_a_heading_at_the_end_of_a_page_goes_to_the_next(qtbot: QtBot) -> None:  # noqa: ARG001
    height = 300.0
    moved = 0
    for lines in range(1, 14):
        html = f"{LINE * lines}<h2>Quotations</h2><p>Behind the heading.</p>"
        before = laid_out(html, height)
        torn = page_of(before, "Quotations", height) != page_of(before, "Behind", height)
        keep_headings(before, height)
        assert page_of(before, "Quotations", height) == page_of(before, "Behind", height)
        has_break = bool(block_of(before, "Quotations").blockFormat().pageBreakPolicy())
        assert has_break or not torn
        moved += has_break
    assert 0 < moved < 13


def test_a_heading_with_nothing_behind_it_stays(qtbot: QtBot) -> None:  # noqa: ARG001
    document = laid_out("<h2>Alone</h2>", 300)
    keep_headings(document, 300)
    assert not block_of(document, "Alone").blockFormat().pageBreakPolicy()


def test_a_pair_is_not_cut_at_the_end_of_a_page_unless_it_is_long(qtbot: QtBot) -> None:  # noqa: ARG001
    height = 300.0
    pair = "<table><tr><td>7 edited</td><td>First line.<br>Second.<br>Third.<br>Last line.</td></tr></table>"
    kept = 0
    for lines in range(1, 14):
        document = laid_out(LINE * lines + pair, height)
        keep_pairs(document, height)
        (frame,) = document.rootFrame().childFrames()
        place = document.documentLayout().frameBoundingRect(frame)
        assert int(place.top() // height) == int((place.bottom() - 1) // height)
        kept += bool(frame.frameFormat().pageBreakPolicy())
    assert 0 < kept < 13
    long = laid_out(f"<table><tr><td>{LINE * 30}</td></tr></table>", height)
    keep_pairs(long, height)
    assert not long.rootFrame().childFrames()[0].frameFormat().pageBreakPolicy()
