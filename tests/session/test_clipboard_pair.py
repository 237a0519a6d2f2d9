"""Two texts from the clipboard, one copy after the other."""

import pytest

from reader.session.clipboard_pair import ClipboardPair

ONE, TWO = "First text.\n\nIt goes on.", "Second text."


def test_the_first_copy_goes_left_the_second_right_and_a_third_nowhere() -> None:
    pair = ClipboardPair().copied(ONE)
    assert (pair.left, pair.right, pair.is_whole, pair.next_side()) == (ONE, "", False, "right")
    pair = pair.copied(TWO)
    assert (pair.left, pair.right, pair.is_whole) == (ONE, TWO, True)
    later = pair.copied("Something else.")
    assert (later.left, later.right) == (ONE, TWO)


def test_the_same_copy_is_taken_once_and_an_empty_one_never() -> None:
    pair = ClipboardPair().copied(ONE)
    assert pair.copied(ONE) == pair
    assert pair.copied(" \n") == pair
    assert ClipboardPair(last=ONE).copied(ONE) == ClipboardPair(last=ONE)


def test_a_copy_goes_where_nothing_is() -> None:
    pair = ClipboardPair(right=TWO)
    assert pair.next_side() == "left"
    assert pair.copied(ONE).left == ONE
    assert ClipboardPair(left="  ", right=TWO).copied(ONE).left == ONE


@pytest.mark.parametrize("line", ["=====", "--------", "*****", "  =====  ", "_____"])
def test_a_line_of_signs_parts_two_texts(line: str) -> None:
    pair = ClipboardPair().copied(f"{ONE}\n\n{line}\n\n{TWO}")
    assert (pair.left, pair.right) == (ONE, TWO)


@pytest.mark.parametrize(
    "text",
    [f"{ONE}\n====\n{TWO}", f"{ONE}\n=====\n{TWO}\n=====\nThird.", f"\n=====\n{TWO}", f"{ONE} ===== {TWO}"],
)
def test_other_lines_part_nothing(text: str) -> None:
    assert ClipboardPair().copied(text).left == text
    assert not ClipboardPair().copied(text).is_whole


def test_with_one_text_there_a_line_parts_nothing() -> None:
    both = f"{ONE}\n=====\n{TWO}"
    assert ClipboardPair(left="Here.").copied(both).right == both


def test_texts_are_set_and_swapped() -> None:
    pair = ClipboardPair(ONE, TWO, "x")
    assert pair.with_text("left", "a") == ClipboardPair("a", TWO, "x")
    assert pair.with_text("right", "b") == ClipboardPair(ONE, "b", "x")
    assert pair.swapped() == ClipboardPair(TWO, ONE, "x")
    assert (pair.text("left"), pair.text("right")) == (ONE, TWO)
