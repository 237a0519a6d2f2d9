"""Stepping through what was found on both sides."""

import pytest

from reader.sides import SIDES, Side
from reader.text.span import Span
from reader.views.finding import Finder
from tests.builders import article
from tests.gui.invented import comparison


def _all(_side: Side) -> list[Span]:
    """Nothing is hidden."""
    return []


def _only_right(side: Side) -> list[Span]:
    """All of the left article is hidden."""
    return [Span(0, 1_000_000)] if side == "left" else []


def _finder() -> Finder:
    compared, finder = comparison(), Finder()
    finder.set_article("left", compared.left)
    finder.set_article("right", compared.right)
    return finder


def test_steps_forwards_through_left_then_right_and_round() -> None:
    finder = _finder()
    total = finder.find("bridge", False, ("left", 0), _all)[1]
    steps = [finder.find("bridge", False, ("left", 0), _all)[0] for _ in range(total)]
    assert steps == [*range(2, total + 1), 1]
    assert len(finder.hits_of("left")) + len(finder.hits_of("right")) == total == finder.total
    assert finder.hits_of("left")
    assert finder.hits_of("right")


def test_steps_backwards_round_the_start() -> None:
    finder = _finder()
    total = finder.find("bridge", False, ("left", 0), _all)[1]
    assert finder.find("bridge", True, ("left", 0), _all) == (total, total)


def test_new_words_begin_where_the_reader_is() -> None:
    finder = _finder()
    finder.find("bridge", False, ("right", 0), _all)
    hit = finder.current_hit()
    assert hit is not None
    assert hit[0] == "right"


def test_hidden_places_are_left_out() -> None:
    finder = _finder()
    assert finder.find("bridge", False, ("left", 0), _only_right)[1] > 0
    assert finder.hits_of("left") == ()


def test_nothing_found_is_none_of_none() -> None:
    assert _finder().find("zebra", False, ("left", 0), _all) == (0, 0)


def test_nothing_is_current_before_the_first_search() -> None:
    finder = _finder()
    assert finder.current_hit() is None
    finder.find("bridge", False, ("left", 0), _all)
    finder.forget()
    assert finder.current_hit() is None


def _told(left: str | None, right: str | None = None) -> Finder:
    """A finder over texts; every sentence ends in a point."""
    finder = Finder()
    for side, text in zip(SIDES, (left, right), strict=True):
        finder.set_article(side, article(text) if text is not None else None)
    return finder


def test_hits_are_kept_apart_by_side() -> None:
    finder = _told("one two one", "two one")
    assert finder.find("one", False, ("left", 0), _all) == (1, 3)
    assert finder.hits_of("left") == (Span(0, 3), Span(8, 11))
    assert finder.hits_of("right") == (Span(4, 7),)
    assert finder.current_hit() == ("left", Span(0, 3))


@pytest.mark.parametrize(
    ("start", "current"),
    [
        (("left", 0), 1),
        (("left", 1), 2),
        (("left", 8), 2),
        (("left", 9), 3),
        (("right", 0), 3),
        (("right", 5), 1),
    ],
)
def test_the_first_hit_is_the_next_from_where_the_reader_is_and_else_the_first_of_all(
    start: tuple[Side, int], current: int
) -> None:
    assert _told("one two one", "two one").find("one", False, start, _all) == (current, 3)


def test_words_that_are_not_there_any_more_stay_none_of_none() -> None:
    finder = _told("one")
    for _ in range(2):
        assert finder.find("zebra", False, ("left", 0), _all) == (0, 0)


def test_another_article_ends_the_search_and_is_searched_itself() -> None:
    finder = _told("one two", "one")
    finder.find("one", False, ("left", 0), _all)
    finder.set_article("left", article("three one"))
    assert (finder.words, finder.total, finder.current_hit()) == ("", 0, None)
    finder.find("one", False, ("left", 0), _all)
    assert finder.hits_of("left") == (Span(6, 9),)
    finder.set_article("left", None)
    assert finder.find("one", False, ("left", 0), _all) == (1, 1)
    assert finder.hits_of("left") == ()


def test_only_one_article_is_searched_where_there_is_no_other() -> None:
    assert _told(None, "one").find("one", False, ("left", 0), _all) == (1, 1)
