"""Words in common runs of three and more: the shares of both sides."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.cancel import never, silent
from reader.collation.options import CollationOptions
from reader.collation.preparation import Cutter
from reader.collation.runs import shared_runs
from reader.collation.watch import Watch
from tests.builders import article_of

SENTENCE = st.lists(st.sampled_from("abcde"), min_size=1, max_size=8).map(" ".join)
TEXT = st.lists(SENTENCE, min_size=1, max_size=6)


def shares(left: list[str], right: list[str]) -> tuple[float, float]:
    """The shares of two texts, a sentence an item."""
    watch = Watch(silent, never)
    cutter = Cutter(CollationOptions(), ("en", "en"), watch)
    return shared_runs(cutter.side(article_of(left)), cutter.side(article_of(right)), watch)


def covered(text: list[str], other: list[str]) -> float:
    """The share of a side, word by word: a word counts that lies in three in a row of the other side's."""
    runs = {tuple(s.split()[k : k + 3]) for s in other if s not in text for k in range(len(s.split()) - 2)}
    counted = total = 0
    for sentence in text:
        words = sentence.split()
        total += len(words)
        if sentence in other:
            counted += len(words) if len(words) >= 3 else 0
            continue
        starts = [k for k in range(len(words) - 2) if tuple(words[k : k + 3]) in runs]
        counted += len({place for k in starts for place in (k, k + 1, k + 2)})
    return round(counted / total, 4)


@given(TEXT, TEXT)
@settings(max_examples=150, deadline=None)
def test_the_shares_are_those_counted_word_by_word(left: list[str], right: list[str]) -> None:
    assert shares(left, right) == (covered(left, right), covered(right, left))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (["one two three"], ["one two three"], (1.0, 1.0)),
        (["one two"], ["one two"], (0.0, 0.0)),
        (["one two three four"], ["zero one two three"], (0.75, 0.75)),
        (["one two x three"], ["one two y three"], (0.0, 0.0)),
        (["one two", "three four"], ["one two three four"], (0.0, 0.0)),
        (["one two three", "one two three"], ["one two three five"], (1.0, 0.75)),
        ([], ["one two three"], (0.0, 0.0)),
    ],
    ids=[
        "equal sentences count whole",
        "shorter than a run never counts",
        "a run counts its words",
        "a broken run does not count",
        "runs do not cross sentences",
        "each repetition counts",
        "an empty side shares nothing",
    ],
)
def test_what_counts(left: list[str], right: list[str], expected: tuple[float, float]) -> None:
    assert shares(left, right) == expected
