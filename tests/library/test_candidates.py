"""Which words are read, and how articles are ranked by them."""

import pytest

from reader.library.candidates import ranked, rarest

RAREST_WORDS = 30
"""As the module has it: a limit that moves is noticed."""


@pytest.mark.parametrize(
    ("holders", "budget", "chosen"),
    [
        ({"a": 3, "b": 1, "c": 2}, 100, ["b", "c", "a"]),
        ({"a": 3, "b": 1, "c": 2}, 6, ["b", "c", "a"]),
        ({"a": 3, "b": 1, "c": 2}, 5, ["b", "c"]),
        ({"a": 3, "b": 1, "c": 2}, 2, ["b"]),
        ({"a": 3}, 1, ["a"]),
        ({"b": 2, "a": 2}, 100, ["a", "b"]),
        ({"a": 0, "b": 1}, 100, ["b"]),
        ({}, 100, []),
    ],
)
def test_the_rarest_words_as_far_as_the_budget_goes(
    holders: dict[str, int], budget: int, chosen: list[str]
) -> None:
    assert rarest(holders, budget) == chosen


def test_more_words_than_enough_are_not_read() -> None:
    assert len(rarest({f"w{number:03}": 1 for number in range(RAREST_WORDS + 5)})) == RAREST_WORDS


def test_articles_are_ranked_by_the_rarity_of_what_they_share() -> None:
    assert ranked([[7], [1, 2, 3], [2]], 10) == [2, 7, 1, 3]
    assert ranked([], 10) == []
    assert ranked([[5, 4]], 10) == [4, 5]
