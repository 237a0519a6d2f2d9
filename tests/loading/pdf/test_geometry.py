"""Lines to paragraphs: where one ends, where it goes on, what stands at the edge of pages."""

import pytest

from reader.loading.pdf.columns import Line
from reader.loading.pdf.geometry import HYPHEN, Layout, Page, _has_room, _leading, _Shape, lay_out
from tests.loading.pdf.handmade import line


def _paragraphs(lines: list[Line]) -> list[str]:
    return [paragraph.text for paragraph in lay_out([Page(tuple(lines), 842)]).paragraphs]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("the gate", "was shut", "the gate was shut"),
        (f"the govern{HYPHEN}", "ment said", "the government said"),
        ("the govern\u00ad", "ment said", "the government said"),
        ("the govern-", "ment said", "the government said"),
        (f"a Russo{HYPHEN}", "Ukrainian war", "a Russo-Ukrainian war"),
        (f"pages 10{HYPHEN}", "twelve only", "pages 10-twelve only"),
        ("pages 10-", "12 only", "pages 10-12 only"),
        ("well-known and well-", "known men", "well-known and well-known men"),
        (f"well-known and well{HYPHEN}", "known men", "well-known and well-known men"),
        (f"wellknown and well{HYPHEN}", "known men", "wellknown and wellknown men"),
        ("well-known wellknown wellknown well-", "known men", "well-known wellknown wellknown wellknown men"),
        ("well-known wellknown well-", "known men", "well-known wellknown well-known men"),
        (f"well-known wellknown well{HYPHEN}", "known men", "well-known wellknown wellknown men"),
        ("the \ufb01rst", "\ufb02ood", "the first flood"),
        (f"ends here{HYPHEN}", "", "ends here-"),
    ],
)
def test_hyphens_at_line_ends(first: str, second: str, expected: str) -> None:
    assert _paragraphs([line(first, 0), *([line(second, 1)] if second else [])]) == [expected]


_FULL = "The board met again on"


@pytest.mark.parametrize(
    ("second", "begins"),
    [
        (line("Tuesday and", 2), False),
        (line("Tuesday and", 2.34), False),
        (line("Tuesday and", 2.36), True),
        (line("Tuesday and", 2, left=56.9), False),
        (line("Tuesday and", 2, left=57.1), True),
        (line("Tuesday and", 2, size=11.3), False),
        (line("Tuesday and", 2, size=11.4), True),
        (line("Tuesday and", 2, size=8.8), False),
        (line("Tuesday and", 2, size=8.7), True),
    ],
)
def test_a_paragraph_begins_at_an_indent_a_gap_and_another_size(second: Line, begins: bool) -> None:
    lines = [line(_FULL, 0), line(_FULL, 1), second]
    last = second.bottom
    lines += [Line(_FULL, 50, last - 12 * n, 290, last - 12 * n + second.size, second.size) for n in (1, 2)]
    assert len(_paragraphs(lines)) == 1 + begins


@pytest.mark.parametrize(
    ("right", "said", "begins"),
    [(245, "goes home.", True), (247, "goes home.", False), (245, "goes home", False), (245, "home”", True)],
)
def test_a_short_last_line_ends_a_paragraph_when_the_next_word_had_room(
    right: float, said: str, begins: bool
) -> None:
    # "I go on to" is ten letters on 200 points: "I" and a blank take 40, with a tenth more (`_ROOM`) 44
    lines = [line(_FULL, 0), line(said, 1, right=right), line("I go on to", 2, right=250), line(_FULL, 3)]
    assert len(_paragraphs(lines)) == 1 + begins


def test_lines_in_a_hanging_indent_stay_together() -> None:
    lines = [line("One begins", 0), *(line(f"and goes {row}", row, left=62) for row in (1, 2, 3))]
    assert len(_paragraphs(lines)) == 1
    assert len(_paragraphs([*lines, *(line(f"x{row}", row) for row in range(4, 12))])) == 2


def test_an_indented_line_begins_a_paragraph_behind_another_one_where_indents_begin_them() -> None:
    rows = [62, 50, 50, 62, 50, 50, 62, 62, 50, 50]
    lines = [line(f"words {row}", row, left=left) for row, left in enumerate(rows)]
    assert _paragraphs(lines) == [
        "words 0 words 1 words 2", "words 3 words 4 words 5", "words 6", "words 7 words 8 words 9",
    ]  # fmt: skip


def test_gaps_part_paragraphs_of_two_full_lines() -> None:
    lines = [line("Alone it stood.", row) for row in (0, 2, 4)]
    for row in (6, 9, 12):
        lines += [line("The board said", row), line("words, said the board.", row + 1)]
    expected = ["Alone it stood."] * 3 + ["The board said words, said the board."] * 3
    assert _paragraphs(lines) == expected


def _in_two_columns(last: str, first: str, size: float = 10) -> list[str]:
    left = [line(f"left {row}", row) for row in range(4)] + [line(last, 4)]
    right = [line(first, 0, left=310, right=550, size=size)]
    right += [line(f"right {row}", row, left=310, right=550, size=size) for row in range(1, 5)]
    return _paragraphs([*left, *right])


@pytest.mark.parametrize(
    ("last", "first", "size", "goes_on"),
    [
        ("to the", "Quay and", 10, True),
        ("to the quay.", "Nobody came", 10, False),
        ("to the quay.", "and nobody came", 10, True),
        ("to the quay?", "Nobody came", 10, False),
        (f"to the har{HYPHEN}", "bour", 10, True),
        ("to the", "Quay and", 14, False),
    ],
)
def test_a_column_goes_on_from_the_one_before(last: str, first: str, size: float, goes_on: bool) -> None:
    assert len(_in_two_columns(last, first, size)) == 2 - goes_on


@pytest.mark.parametrize(("left", "paragraphs"), [(310, 2), (322, 3)])
def test_a_new_column_without_indent_goes_on_where_paragraphs_have_one(left: float, paragraphs: int) -> None:
    first = [line("One begins", 0, left=62), line("and goes on", 1), line("to a full end.", 2)]
    first += [line("Two begins", 3, left=62), line("and goes on", 4), line("to a full end.", 5)]
    second = [line("More of two", 0, left=left, right=550), line("and its end", 1, left=310, right=550)]
    second += [line("and more", 2, left=310, right=550), line("and its end.", 3, left=310, right=400)]
    third = [line("Three begins", 4, left=322, right=550), line("and ends.", 5, left=310, right=400)]
    assert len(_paragraphs([*first, *second, *third])) == paragraphs + 1


def test_a_paragraph_has_the_usual_size_of_its_lines() -> None:
    lines = [line("a", 0, size=10), line("b", 1, size=10.2), line("c", 2, size=10.4)]
    assert [paragraph.size for paragraph in lay_out([Page(tuple(lines), 842)]).paragraphs] == [10.2]


def _page(head: str, foot: str, *, top: float = 820, bottom: float = 30, words: str = "Words") -> Page:
    body = [line(f"{words} {row} go on and on", row) for row in range(40)]
    edge = [Line(head, 50, top - 8, 120, top, 8), Line(foot, 50, bottom - 8, 120, bottom, 8)]
    return Page((edge[0], *body, edge[1]), 842)


def _edges(pages: list[Page]) -> Layout:
    return lay_out(pages)


@pytest.mark.parametrize(
    ("pages", "furniture"),
    [
        (
            [_page("Isle News", "4 March 1"), _page("Isle News", "4 March 2")],
            ("Isle News", "4 March 1", "4 March 2"),
        ),
        ([_page("Isle News", "12"), _page("ISLE NEWS", "13")], ("Isle News", "ISLE NEWS")),
        ([_page("Isle News", "a foot")], ()),
        ([_page(f"Head {sign}", f"Foot {sign}") for sign in "abcd"], ()),
        (
            [_page("Same", f"Foot {sign}") for sign in "ab"]
            + [_page(f"Head {s}", "x" * ord(s)) for s in "cdef"],
            ("Same",),
        ),
    ],
)
def test_what_stands_at_the_edge_of_several_pages_is_furniture(
    pages: list[Page], furniture: tuple[str, ...]
) -> None:
    assert _edges(pages).furniture == furniture


def test_enough_is_a_quarter_of_many_pages() -> None:
    many = [_page("Same" if number < 2 else f"Head {'x' * number}", "1") for number in range(12)]
    assert "Same" not in _edges(many).furniture
    assert "Same" in _edges([_page("Same", "1"), *many]).furniture


@pytest.mark.parametrize(("top", "is_edge"), [(742, True), (740, False)])
def test_the_edge_is_an_eighth_of_the_page_at_most(top: float, is_edge: bool) -> None:
    pages = []
    for words in ("Some", "Other"):
        body = tuple(Line(f"{words} {row}", 50, 690 - 12 * row, 290, 700 - 12 * row, 10) for row in range(40))
        pages.append(Page((Line("Isle News", 50, top - 8, 120, top, 8), *body), 842))
    assert ("Isle News" in _edges(pages).furniture) is is_edge


@pytest.mark.parametrize(
    ("text", "is_number"),
    [
        ("7", True),
        ("1234", True),
        ("12345", False),
        ("– 7 –", True),
        ("xiv", True),
        ("Page 7", True),
        ("page 7 of 12", True),
        ("7 / 12", True),
        ("7 ships", False),
        ("Seven", False),
    ],
)
def test_numbers_of_pages_are_left_out_wherever_one_is_told(text: str, is_number: bool) -> None:
    layout = _edges([_page("The head of the page stays", text)])
    assert (text not in [paragraph.text for paragraph in layout.paragraphs]) is is_number
    assert layout.furniture == ()


def test_a_number_in_the_text_stays() -> None:
    lines = [line(f"Words {row} go on and", row) for row in range(40)]
    lines[20] = line("1970", 20)
    assert "1970" in " ".join(_paragraphs(lines))


def test_a_page_of_one_line_is_all_edge() -> None:
    assert _edges([Page((Line("7", 50, 30, 60, 40, 10),), 842)]) == Layout((), ())


@pytest.mark.parametrize(("left", "is_indented"), [(107.0, False), (107.5, True)])
def test_an_indent_is_more_than_seven_tenths_of_a_letter(left: float, is_indented: bool) -> None:
    shape = _Shape(100.0, 300.0, 12.0, False)
    assert shape.is_indented(Line("A", left, 0.0, 200.0, 10.0, 10.0)) is is_indented


@pytest.mark.parametrize(("step", "leading"), [(5.0, 0.0), (5.5, 5.5)])
def test_a_step_to_the_next_line_is_more_than_half_a_letter(step: float, leading: float) -> None:
    assert _leading([Line("A", 0.0, bottom, 9.0, 99.0, 10.0) for bottom in (50.0, 50.0 - step)]) == leading


@pytest.mark.parametrize(("right", "had_room"), [(133.0, False), (133.5, True)])
def test_a_word_had_room_where_a_tenth_more_than_it_was_left(right: float, had_room: bool) -> None:
    before, line = (Line("It is", 50.0, bottom, 100.0, 99.0, 10.0) for bottom in (50.0, 38.0))
    assert _has_room(before, line, right) is had_room
