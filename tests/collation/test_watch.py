"""Cancelling is heard: little work is done between two looks at the watch, counted in lines, not in time."""

import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

import pytest

from reader.cancel import never, silent
from reader.collation.collate import collate
from reader.collation.watch import Watch, watched
from reader.errors import Cancelled
from tests.builders import article_of

_SIZE = 6000
_LINES = 24_000
"""Lines of Python between two looks, a few milliseconds: four for each of `_SIZE` sentences, so that
no longer loop over a whole article goes without looks."""

STREAM = [f"word{k * 7919 % 997} stone{k * 104729 % 4999}." for k in range(_SIZE)]


def _most_lines(work: Callable[[], object], monkeypatch: pytest.MonkeyPatch) -> int:
    """The most lines run between two looks at a watch while `work` runs."""
    lines = most = 0

    def looked(*_: object) -> None:
        nonlocal lines, most
        most, lines = max(most, lines), 0

    def trace(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal lines
        lines += event == "line"
        return trace

    monkeypatch.setattr(Watch, "look", looked)
    monkeypatch.setattr(Watch, "stage", looked)
    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    looked()
    return most


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (["It is so."] * _SIZE, ["It is so."] * _SIZE),
        (["It is so.", "He said no."] * (_SIZE // 2), ["He said no."] * _SIZE),
        (STREAM, STREAM[::-1]),
        ([" ".join(STREAM)], [" ".join(STREAM[::-1])]),
    ],
    ids=["identical", "two repeated", "reversed", "one long sentence"],
)
def test_looks_come_often(left: Sequence[str], right: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> None:
    articles = article_of(left), article_of(right)
    collate(article_of(left[:2]), article_of(right[:2]))  # reads the word lists and weights, once
    assert _most_lines(lambda: collate(*articles), monkeypatch) <= _LINES


def test_over_hands_on_every_item_and_looks_before_each_few() -> None:
    told: list[float] = []
    watch = Watch(lambda share, _: told.append(share), never)
    assert list(watch.over(iter(range(100)), 100, every=16)) == list(range(100))
    assert told[0] == 0.0
    assert list(watch.over([])) == []


def test_over_raises_once_the_work_is_unwanted() -> None:
    with pytest.raises(Cancelled):
        list(Watch(silent, lambda: True).over(range(3)))


def test_watched_items_are_the_same_with_and_without_a_watch() -> None:
    assert list(watched(range(600), Watch(silent, never))) == list(watched(range(600), None))
