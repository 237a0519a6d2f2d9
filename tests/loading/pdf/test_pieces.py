"""Letters to pieces."""

import pytest

from reader.loading.pdf.pieces import Piece, pieces_of
from tests.loading.pdf.handmade import letter, letters_of, written

_HYPHEN = letter("\x02", 5, width=0)


def _texts(*letters: Piece) -> list[str]:
    return [piece.text for piece in pieces_of(letters_of(letters))]


def test_letters_on_one_height_are_one_piece_with_one_blank_between_words() -> None:
    letters = [*written("by the"), letter("\n", 30, width=0), *written(" sea", 35)]
    assert list(pieces_of(letters_of(letters))) == [Piece("by the sea", 0, 0, 55, 10)]


@pytest.mark.parametrize(
    ("rule", "right", "expected"),
    [
        ("a narrow gap is none", letter("b", 6.8), ["ab"]),
        ("a word's gap", letter("b", 6.9), ["a", "b"]),
        ("a little back", letter("b", 0), ["ab"]),
        ("far back", letter("b", -5, width=20), ["a", "b"]),
        ("begins before", letter("b", -0.1, width=9), ["a", "b"]),
        ("ends before", letter("b", 1, width=3.9), ["a", "b"]),
        ("ends with it", letter("b", 1, width=4), ["ab"]),
        ("stands higher", letter("b", 5, 1, 9), ["a", "b"]),
        ("is taller", letter("b", 5, 0, 11), ["a", "b"]),
    ],
)
def test_what_does_not_simply_go_on_is_another_piece(rule: str, right: Piece, expected: list[str]) -> None:
    assert _texts(letter("a", 0), right) == expected, rule


@pytest.mark.parametrize(
    ("left", "expected"),
    [(6.8, ["a b"]), (6.9, ["a b"]), (19.9, ["a b"]), (20, ["a", " ", "b"]), (-0.1, ["a", " ", "b"])],
)
def test_a_gap_with_a_blank_may_be_as_wide_as_one_in_a_line(left: float, expected: list[str]) -> None:
    assert _texts(letter("a", 0), letter(" ", 5), letter("b", left, width=9)) == expected


@pytest.mark.parametrize("between", [[], [letter(" ", 30)]])
@pytest.mark.parametrize(("left", "count"), [(20, 2), (20.1, 1)])
def test_a_letter_that_begins_a_letter_height_before_the_end_is_another_piece(
    left: float, count: int, between: list[Piece]
) -> None:
    found = _texts(letter("a", 0, width=30), *between, letter("b", left, width=20))
    assert len([text for text in found if not text.isspace()]) == count


def test_one_letter_out_of_order_leaves_the_other_pieces_alone() -> None:
    assert _texts(*written("ab"), letter("c", 4, width=1), *written("de", 50)) == ["a", "b", "c", "de"]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [
        ([letter("a", 0), _HYPHEN, letter("b", 5)], ["a", "\x02", "b"]),
        ([_HYPHEN, letter("a", 5), letter(" ", 10)], ["\x02", "a"]),
        ([letter("a", 0), letter("\n", 5), _HYPHEN, letter(" ", 5)], ["a", " ", "\x02"]),
        ([letter(" ", 0), letter("a", 5)], [" ", "a"]),
        ([letter(" ", 0)], []),
        ([], []),
    ],
)
def test_what_is_not_drawn_is_a_piece_of_its_own(letters: list[Piece], expected: list[str]) -> None:
    assert _texts(*letters) == expected
    assert _HYPHEN.text not in expected or _HYPHEN in pieces_of(letters_of(letters))
