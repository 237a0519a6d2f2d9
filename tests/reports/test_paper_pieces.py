"""A page for paper in pieces: nothing lost, none longer than need be."""

from reader.reports.html_form import comparison_paper
from reader.reports.paper_pieces import (
    CUT,
    LONGEST_WORD,
    PIECE,
    ROW,
    Words,
    begins_with_table,
    in_rows,
    pieces_of,
)
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


def _joined(rows: list[tuple[list[Words], list[Words]]], side: int) -> str:
    return "".join(words for row in rows for _, words in row[side])


def test_a_pair_is_one_row_as_it_is() -> None:
    left: list[Words] = [(False, "The mill "), (True, "burned")]
    assert in_rows(left, [(False, "The mill fell")]) == [(left, [(False, "The mill fell")])]
    assert in_rows([], []) == [([], [])]
    full: list[Words] = [(False, ("word " * ROW)[:ROW])]
    assert in_rows(full, []) == [(full, [])]


def test_a_sentence_without_end_has_rows_that_end_between_words() -> None:
    left, right = ("word " * 3 * ROW)[: 2 * ROW + 10], "short"
    rows = in_rows([(False, left), (True, "end")], [(False, right)])
    assert len(rows) == 3
    assert _joined(rows, 0) == f"{left}end"
    assert [row[1] for row in rows] == [[(False, right)], [], []]
    for row in rows[:-1]:
        assert row[0][-1][1].endswith(" ")
        assert ROW - 5 < sum(len(words) for _, words in row[0]) <= ROW
    assert rows[-1][0][-1] == (True, "end")


def test_words_that_fit_into_no_row_any_more_begin_the_next() -> None:
    first: Words = (False, ("word " * ROW)[: ROW - 3])
    assert in_rows([first, (True, "rebuilt")], []) == [([first], []), ([(True, "rebuilt")], [])]


def test_a_word_without_end_may_be_broken_and_is_cut_where_a_row_ends() -> None:
    long = "x" * (2 * ROW)
    rows = in_rows([(False, long)], [])
    assert _joined(rows, 0).replace("\u200b", "") == long
    assert len(rows) == 3
    parts = _joined(rows, 0).split("\u200b")
    assert {len(part) for part in parts[:-1]} == {LONGEST_WORD}
    assert in_rows([(False, "x" * LONGEST_WORD)], [])[0][0] == [(False, "x" * LONGEST_WORD)]
