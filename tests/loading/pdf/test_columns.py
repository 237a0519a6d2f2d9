"""Letters to lines, lines to columns."""

import pytest

from reader.loading.pdf.columns import Line, _is_seldom_crossed, gutters_of, in_reading_order, lines_of
from reader.loading.pdf.pieces import Piece, pieces_of
from tests.loading.pdf.handmade import letter, letters_of, line, written


def _texts(pieces: list[Piece]) -> list[str]:
    """The lines of letters one by one, which are those of the pieces they make."""
    found = lines_of(pieces)
    assert lines_of(pieces_of(letters_of(pieces))) == found
    return [each.text for each in found]


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (0.0, ["ab"]),
        (1.7, ["ab"]),
        (1.9, ["a b"]),
        (14.9, ["a b"]),
        (15.1, ["a", "b"]),
        (-9.9, ["ab"]),
        (-10.1, ["a", "b"]),
    ],
)
def test_a_gap_parts_letters_words_and_columns(gap: float, expected: list[str]) -> None:
    assert _texts([letter("a", 0), letter("b", 5 + gap)]) == expected


@pytest.mark.parametrize(
    ("bottom", "size", "expected"),
    [
        (0, 10, ["ab"]),
        (5.9, 10, ["ab"]),
        (6.1, 10, ["a", "b"]),
        (-6.1, 10, ["a", "b"]),
        (7.9, 5, ["ab"]),
        (8.1, 5, ["a", "b"]),
        (0, 21.9, ["ab"]),
        (0, 22.1, ["a", "b"]),
    ],
)
def test_letters_on_about_one_height_and_of_about_one_size_are_a_line(
    bottom: float, size: float, expected: list[str]
) -> None:
    assert _texts([letter("a", 0), letter("b", 5, bottom, size)]) == expected


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (letter(" ", 5, width=0.5), "a b"),
        (letter("\n", 5, width=0.5), "a b"),
        (letter("x", 5, width=0), "a b"),
        (letter("\x02", 5, width=0), "a\x02 b"),
    ],
)
def test_what_has_no_width_parts_words_and_a_hyphen_is_kept(between: Piece, expected: str) -> None:
    assert _texts([letter("a", 0), between, letter("b", 5.5)]) == [expected]


def test_a_hyphen_before_everything_and_blanks_alone_are_nothing() -> None:
    assert lines_of([letter("\x02", 0, width=0), letter(" ", 0)]) == []


def test_a_line_has_the_box_of_its_letters_and_their_usual_height() -> None:
    (found,) = lines_of([letter("a", 0, 2, 10), letter("b", 5, 0, 9), letter("c", 10, 1, 12)])
    assert found == Line("abc", 0, 0, 15, 13, 10)


@pytest.mark.parametrize(
    ("gap", "expected"),
    [(0.0, ["abC"]), (2.1, ["abC"]), (2.2, ["ab C"]), (11.9, ["ab C"]), (12.0, ["ab", "C"])],
)
def test_pieces_of_a_line_drawn_apart_are_put_together(gap: float, expected: list[str]) -> None:
    small = [letter("a", 0, 0, 10), letter("b", 5, 0, 5)]  # a letter of 12 points is too big behind one of 5
    assert _texts([*small, letter("C", 10 + gap, 0, 12)]) == expected


@pytest.mark.parametrize(
    ("before", "behind", "expected"),
    [
        ("a wide area", "", "a wide area"),
        ("hall 40 m", " of floor", "hall 40 m² of floor"),
        ("about 10", "", "about 10²"),
        ("the board.", " It met", "the board. It met"),
        ("", "the board met", "2the board met"),
        ("by an ox", " said", "by an ox² said"),
        ("by the oxen", " said", "by the oxen said"),
    ],
)
def test_small_raised_digits_are_marks_behind_words_and_powers_behind_units(
    before: str, behind: str, expected: str
) -> None:
    at = 5.0 * len(before)
    raised = letter("2", at, 4, 6)
    assert _texts([*written(before), raised, *written(behind, at + 5)]) == [expected]


@pytest.mark.parametrize(
    ("bottom", "size", "is_raised"),
    [(1.3, 8.4, True), (1.1, 8.4, False), (1.3, 8.6, False), (0, 6, False)],
)
def test_digits_are_raised_when_small_and_above_the_line(bottom: float, size: float, is_raised: bool) -> None:
    (found,) = _texts([*written("about 40 m"), letter("2", 50, bottom, size)])
    assert found == ("about 40 m²" if is_raised else "about 40 m2")


_CAP = letter("T", 0, -14, 24.0, 20)


@pytest.mark.parametrize(
    ("cap", "left", "expected"),
    [
        (_CAP, 21, ["The board", "met."]),
        (_CAP, 34.9, ["The board", "met."]),
        (_CAP, 35.1, ["T", "he board", "met."]),
        (_CAP._replace(text="t"), 21, ["t", "he board", "met."]),
        (_CAP._replace(bottom=6), 21, ["T", "he board", "met."]),
        (_CAP._replace(text="A"), 24.9, ["Ahe board", "met."]),
        (_CAP._replace(text="A"), 25.1, ["A he board", "met."]),
        (_CAP, 25.1, ["The board", "met."]),
    ],
)
def test_a_big_first_letter_goes_before_the_line_beside_it(
    cap: Piece, left: float, expected: list[str]
) -> None:
    beside = [*written("he board", left), *written("met.", left, -12)]
    assert _texts([cap, *beside]) == expected


def test_lines_beside_a_big_first_letter_begin_where_it_does() -> None:
    found = lines_of([_CAP, *written("he board", 21), *written("met.", 21, -12), *written("Below", 0, -30)])
    assert [each.left for each in found] == [0, 0, 0]


def _two_columns(rows: int, width: float = 240, *, across: int = 0) -> list[Line]:
    left = [line(f"l{row}", row, right=50 + width) for row in range(rows)]
    right = [line(f"r{row}", row, left=310, right=310 + width) for row in range(rows)]
    spanning = [line(f"a{row}", rows + row, right=550) for row in range(across)]
    mixed = [each for pair in zip(left, right, strict=True) for each in pair]
    return [*mixed, *spanning]


def _uneven(left: int, right: int) -> list[Line]:
    """Two columns of which the second has fewer lines."""
    lines = _two_columns(left)
    return [*lines[: 2 * right], *lines[2 * right :: 2]]


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (_two_columns(4), 1),
        (_two_columns(3), 0),
        (_two_columns(4, 51), 1),
        (_two_columns(4, 49), 0),
        (_uneven(9, 4), 1),
        (_uneven(9, 3), 0),
        (_uneven(24, 5), 1),
        (_uneven(24, 4), 0),
        (_two_columns(4, across=8), 1),
        (_two_columns(4, across=9), 0),
        ([line("one column", row) for row in range(9)], 0),
        ([], 0),
    ],
)
def test_a_gutter_has_enough_wide_lines_on_both_sides_and_few_across(lines: list[Line], count: int) -> None:
    found = gutters_of(lines, [])
    assert len(found) == count
    assert all(50 < gutter < 310 for gutter in found)


def test_three_columns_have_two_gutters_in_the_middle_of_the_strips() -> None:
    lines = [line("c", row, left=left, right=left + 150) for row in range(4) for left in (50, 220, 390)]
    assert gutters_of(lines, []) == [pytest.approx(210, abs=3), pytest.approx(380, abs=3)]


@pytest.mark.parametrize(("across", "holds"), [(1, True), (2, False)])
def test_the_gutters_of_the_page_before_hold_while_hardly_a_line_crosses_them(
    across: int, holds: bool
) -> None:
    lines = [line("left only", row) for row in range(10 - across)]
    lines += [line("across", 10 + row, right=550) for row in range(across)]
    assert gutters_of(lines, [300.0]) == ([300.0] if holds else [])


def test_columns_are_read_one_after_the_other_and_spanning_lines_part_them() -> None:
    left = [line(f"l{row}", row) for row in (1, 2, 4)]
    right = [line(f"r{row}", row, left=310, right=550) for row in (1, 2, 4)]
    across = [line("A", 0, right=550), line("B", 0.5, right=550), line("C", 3, right=550)]
    ordered = in_reading_order([*right, *left, *reversed(across)], [300.0])
    assert [[each.text for each in column] for column in ordered] == [
        ["A", "B"], ["l1", "l2"], ["r1", "r2"], ["C"], ["l4"], ["r4"],
    ]  # fmt: skip


def test_without_gutters_a_page_is_read_from_above() -> None:
    lines = [line("b", 2), line("a", 1, left=90), line("A", 1)]
    assert [[each.text for each in column] for column in in_reading_order(lines, [])] == [["A", "a", "b"]]
    assert in_reading_order([], []) == []


@pytest.mark.parametrize(
    ("rule", "lines", "seldom"),
    [
        ("half of them cross", ((0, 90), (0, 40)), True),
        ("more than half", ((0, 90), (0, 90), (0, 40)), False),
        ("they end a point behind", ((0, 51), (0, 51)), True),
        ("they end more than a point behind", ((0, 51.5), (0, 51.5)), False),
        ("they start a point before", ((49, 90), (49, 90)), True),
        ("they start more than a point before", ((48.5, 90), (48.5, 90)), False),
        ("they stand before and behind", ((0, 40), (60, 90)), True),
    ],
)
def test_a_strip_that_few_lines_cross(
    rule: str, lines: tuple[tuple[float, float], ...], seldom: bool
) -> None:
    made = [Line("x", left, 0, right, 10, 10) for left, right in lines]
    assert _is_seldom_crossed(made, 50) is seldom, rule
