"""A document for paper: set in pieces as if in one, no heading and no pair torn apart."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextBlock, QTextDocument
from pytestqt.qtbot import QtBot

from reader.gui.session.paged_document import lay_out, set_document
from reader.reports.html_form import comparison_paper
from reader.reports.paper_pieces import CUT, pieces_of
from tests.gui.invented import comparison

LINE = "<p>The old mill outside the town burned down on Friday night.</p>"
PAIR = "<table><tr><td>7 edited</td><td>First line.<br>Second.<br>Third.<br>Last line.</td></tr></table>"


def nothing(_share: float) -> None:
    """Nobody watches."""


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
        lay_out(before, height, nothing)
        assert page_of(before, "Quotations", height) == page_of(before, "Behind", height)
        has_break = bool(block_of(before, "Quotations").blockFormat().pageBreakPolicy())
        assert has_break or not torn
        moved += has_break
    assert 0 < moved < 13


def test_a_heading_with_nothing_behind_it_stays(qtbot: QtBot) -> None:  # noqa: ARG001
    document = laid_out("<h2>Alone</h2>", 300)
    lay_out(document, 300, nothing)
    assert not block_of(document, "Alone").blockFormat().pageBreakPolicy()


def test_a_pair_is_not_cut_at_the_end_of_a_page_unless_it_is_long(qtbot: QtBot) -> None:  # noqa: ARG001
    height = 300.0
    pair = "<table><tr><td>7 edited</td><td>First line.<br>Second.<br>Third.<br>Last line.</td></tr></table>"
    kept = 0
    for lines in range(1, 14):
        document = laid_out(LINE * lines + pair, height)
        lay_out(document, height, nothing)
        (frame,) = document.rootFrame().childFrames()
        place = document.documentLayout().frameBoundingRect(frame)
        assert int(place.top() // height) == int((place.bottom() - 1) // height)
        kept += bool(frame.frameFormat().pageBreakPolicy())
    assert 0 < kept < 13
    long = laid_out(f"<table><tr><td>{LINE * 30}</td></tr></table>", height)
    lay_out(long, height, nothing)
    assert not long.rootFrame().childFrames()[0].frameFormat().pageBreakPolicy()


def test_a_heading_over_a_pair_that_is_cut_goes_to_the_next_page_with_it(qtbot: QtBot) -> None:  # noqa: ARG001
    height = 300.0
    together = 0
    for lines in range(1, 14):
        document = laid_out(f"{LINE * lines}<h2>Sentences</h2>{PAIR}", height)
        lay_out(document, height, nothing)
        (frame,) = document.rootFrame().childFrames()
        assert page_of(document, "Sentences", height) == page_of(document, "First", height)
        assert page_of(document, "First", height) == page_of(document, "Last line", height)
        assert not frame.frameFormat().pageBreakPolicy()
        together += bool(block_of(document, "Sentences").blockFormat().pageBreakPolicy())
    assert 0 < together < 13


def test_pairs_are_kept_whole_on_every_page_of_a_long_report(qtbot: QtBot) -> None:  # noqa: ARG001
    height = 300.0
    document = laid_out(PAIR * 400, height)
    lay_out(document, height, nothing)
    layout = document.documentLayout()
    frames = document.rootFrame().childFrames()
    places = [layout.frameBoundingRect(frame) for frame in frames]
    assert len(places) == 400
    assert {int((place.bottom() - 5) // height) - int(place.top() // height) for place in places} == {0}
    assert all(before.bottom() <= after.top() + 1 for before, after in pairwise(places))
    assert document.pageCount() > 60


STYLE = "<head><style>h1 { font-size: 14pt; } p { margin-top: 3px; }</style></head>"
PARTS = (LINE, f"<h1 style='page-break-before: always'>Answers</h1>{LINE}", LINE, PAIR, PAIR, LINE, PAIR)


@pytest.mark.parametrize(
    "made",
    [
        lambda: comparison_paper(comparison(40)),
        lambda: f"<html>{STYLE}<body>{CUT.join(PARTS * 90)}</body></html>",
    ],
    ids=["report", "paragraphs and tables"],
)
def test_a_long_page_set_in_pieces_is_what_it_would_be_in_one(
    qtbot: QtBot,  # noqa: ARG001
    made: Callable[[], str],
) -> None:
    html = made()
    pieces = pieces_of(html)
    assert len(pieces) > 3
    shares: list[float] = []
    document, whole = set_document(html, shares.append), QTextDocument()
    whole.setHtml(html)
    for each in (document, whole):
        each.setDocumentMargin(0)
        each.setPageSize(QSizeF(600, 800))
    assert document.toPlainText().split() == whole.toPlainText().split()
    assert document.size().height() == pytest.approx(whole.size().height(), rel=0.001)
    assert document.size().width() == whole.size().width()
    assert shares == [(number + 1) / len(pieces) for number in range(len(pieces))]


def test_how_far_the_layout_is_is_told_while_it_is_made(qtbot: QtBot) -> None:  # noqa: ARG001
    document = laid_out(LINE * 4000, 300)
    shares: list[float] = []
    lay_out(document, 300, shares.append)
    assert shares == sorted(set(shares))
    assert shares
    assert all(0 <= share < 1 for share in shares)


@pytest.mark.parametrize("text", [LINE * 900, f"<p>{'word ' * 9000}</p>"])
def test_the_whole_document_is_laid_out_at_the_end(qtbot: QtBot, text: str) -> None:  # noqa: ARG001
    document = laid_out(text, 300)
    lay_out(document, 300, nothing)
    before = document.documentLayout().blockBoundingRect(document.lastBlock())
    assert document.pageCount() == int((before.bottom() - 1) // 300) + 1
