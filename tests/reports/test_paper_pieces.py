"""A page for paper in pieces: nothing lost, none longer than need be."""

from reader.reports.html_form import comparison_paper
from reader.reports.paper_pieces import CUT, PIECE, begins_with_table, pieces_of
from tests.gui.invented import comparison


def _words_of(piece: str) -> str:
    return piece.partition("<body>")[2].partition("</body>")[0]


def _page(*parts: str) -> str:
    return f"<html><head><style>p {{}}</style></head><body>{CUT.join(parts)}</body></html>"


def test_a_short_page_is_one_piece() -> None:
    assert pieces_of(_page("<p>a</p>", "<p>b</p>")) == [_page("<p>a</p><p>b</p>")]


def test_each_piece_has_the_head_of_the_whole_and_is_as_long_as_may_be() -> None:
    half = "x" * (PIECE // 2)
    pieces = pieces_of(_page(half, half, "<p>a</p>", half))
    assert pieces == [_page(half + half), _page(f"<p>a</p>{half}")]


def test_what_is_not_cut_stays_whole_and_no_piece_is_empty() -> None:
    long = "x" * (3 * PIECE)
    assert pieces_of(_page(long, long)) == [_page(long), _page(long)]
    assert pieces_of(_page(" ", long)) == [_page(f" {long}")]


def test_what_is_no_whole_page_stays_as_it_is() -> None:
    assert pieces_of("<p>a</p>") == ["<p>a</p>"]
    assert pieces_of(f"<p>a</p>{CUT}<p>b</p>") == ["<p>a</p><p>b</p>"]


def test_a_long_report_can_be_set_in_pieces_of_some_twenty_milliseconds() -> None:
    html = comparison_paper(comparison(120))
    pieces = pieces_of(html)
    assert "".join(map(_words_of, pieces)) == _words_of(html.replace(CUT, ""))
    assert max(map(len, map(_words_of, pieces))) < 2 * PIECE


def test_what_a_piece_begins_with() -> None:
    assert begins_with_table(_page(" \n<table><tr><td>a</td></tr></table>"))
    assert not begins_with_table(_page("<h2>a</h2><table></table>"))
