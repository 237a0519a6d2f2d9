"""Many pairs compared."""

from concurrent.futures import ThreadPoolExecutor

import pytest

import reader
from reader.collation.options import CollationOptions
from reader.errors import Cancelled
from reader.many.comparing import compare_many
from reader.text.article import Article
from tests.builders import read_article

TEXT = "News\n\nThe storm killed 14 people in the two villages.\n"
FIRST = read_article(TEXT, "a.txt")
OTHER = read_article(TEXT.replace("14", "41"), "b.txt")
LOUD = read_article(TEXT.upper(), "c.txt")
PAIRS: list[tuple[Article, Article]] = [(FIRST, OTHER), (FIRST, FIRST), (OTHER, FIRST)]


def test_each_pair_gets_what_compare_gives() -> None:
    with ThreadPoolExecutor(2) as executor:
        found = {pair.number: pair for pair in compare_many(PAIRS, executor)}
    assert {number: pair.comparison for number, pair in found.items()} == {
        number: reader.compare(*pair) for number, pair in enumerate(PAIRS)
    }
    assert [pair.trouble for pair in found.values()] == [""] * 3


def test_without_an_executor_processes_of_this_machine_do_it() -> None:
    (found,) = compare_many([(FIRST, OTHER)])
    assert found.comparison == reader.compare(FIRST, OTHER)


def test_options_reach_the_comparison() -> None:
    options = CollationOptions(ignore_case=True)
    with ThreadPoolExecutor(1) as executor:
        (found,) = compare_many([(FIRST, LOUD)], executor, options=options)
    assert found.comparison is not None
    assert found.comparison.collation.options == options


def test_a_pair_that_fails_is_told_and_the_others_are_done() -> None:
    broken = (FIRST, None)
    with ThreadPoolExecutor(1) as executor:
        first, second, third = sorted(
            compare_many([PAIRS[0], broken, PAIRS[2]], executor),  # type: ignore[list-item]
            key=lambda pair: pair.number,
        )
    assert second.comparison is None
    assert second.trouble.startswith("An internal error ended it (")
    assert first.comparison is not None
    assert third.comparison is not None


def test_a_pair_that_takes_too_long_is_told() -> None:
    with ThreadPoolExecutor(1) as executor:
        (found,) = compare_many(PAIRS[:1], executor, seconds=1e-9)
    assert found.trouble.startswith("It took longer than 1e-09 seconds")


def test_cancelling_ends_it() -> None:
    with ThreadPoolExecutor(1) as executor, pytest.raises(Cancelled):
        list(compare_many(PAIRS, executor, is_cancelled=lambda: True))
