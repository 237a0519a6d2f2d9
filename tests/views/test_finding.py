"""Stepping through what was found on both sides."""

from reader.views.finding import Finder
from tests.gui.invented import comparison


def _finder() -> Finder:
    compared, finder = comparison(), Finder()
    finder.set_article("left", compared.left)
    finder.set_article("right", compared.right)
    return finder


def test_steps_forwards_through_left_then_right_and_round() -> None:
    finder = _finder()
    total = finder.find("bridge", False, ("left", 0), lambda *_: True)[1]
    steps = [finder.find("bridge", False, ("left", 0), lambda *_: True)[0] for _ in range(total)]
    assert steps == [*range(2, total + 1), 1]
    assert {side for side, _ in finder.hits} == {"left", "right"}


def test_steps_backwards_round_the_start() -> None:
    finder = _finder()
    total = finder.find("bridge", False, ("left", 0), lambda *_: True)[1]
    assert finder.find("bridge", True, ("left", 0), lambda *_: True) == (total, total)


def test_new_words_begin_where_the_reader_is() -> None:
    finder = _finder()
    finder.find("bridge", False, ("right", 0), lambda *_: True)
    hit = finder.current_hit()
    assert hit is not None
    assert hit[0] == "right"


def test_hidden_places_are_left_out() -> None:
    finder = _finder()
    assert finder.find("bridge", False, ("left", 0), lambda side, _: side == "right")[1] > 0
    assert finder.hits_of("left") == ()


def test_nothing_found_is_none_of_none() -> None:
    assert _finder().find("zebra", False, ("left", 0), lambda *_: True) == (0, 0)


def test_nothing_is_current_before_the_first_search() -> None:
    finder = _finder()
    assert finder.current_hit() is None
    finder.find("bridge", False, ("left", 0), lambda *_: True)
    finder.forget()
    assert finder.current_hit() is None
