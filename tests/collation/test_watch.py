"""Cancelling is heard: little work is done between two looks at the watch, counted in lines, not in time."""

import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import Any

import pytest

from reader.cancel import never, silent
from reader.collation.collate import collate
from reader.collation.watch import Watch, look, watched
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


class Clock:
    """Stands in for the clock: shows what it is set to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        monkeypatch.setattr("reader.collation.watch.time.monotonic", lambda: self.now)


def test_between_two_questions_lie_ten_milliseconds(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, asked = Clock(monkeypatch), []

    def asks() -> bool:
        asked.append(clock.now)
        return False

    watch = Watch(silent, asks)
    for now in (100.0, 100.009, 100.0101, 100.015, 100.0202):
        clock.now = now
        watch.look()
    assert asked == [100.0, 100.0101, 100.0202]


@pytest.mark.parametrize(
    ("share", "told"), [(-1.0, []), (0.0, [0.2]), (0.5, [0.4]), (1.0, [0.6]), (3.0, [0.6])]
)
def test_progress_is_the_share_of_the_stage(
    share: float, told: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    Clock(monkeypatch)
    heard: list[tuple[float, str]] = []
    watch = Watch(lambda done, doing: heard.append((done, doing)), never)
    watch.stage(0.2, 0.6, "Cutting")
    assert heard == [(0.2, "Cutting")]
    watch.look(share)
    assert [done for done, _ in heard[1:]] == pytest.approx(told)
    assert {doing for _, doing in heard} == {"Cutting"}


def test_a_look_without_a_share_tells_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    heard: list[float] = []
    watch = Watch(lambda done, _: heard.append(done), never)
    watch.look()
    assert list(watch.over(range(3))) == [0, 1, 2]
    assert heard == []


def test_a_stage_asks_whatever_the_clock_says(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    answers = iter((False, True))
    watch = Watch(silent, lambda: next(answers))
    watch.stage(0.0, 0.5, "Cutting")
    with pytest.raises(Cancelled):
        watch.stage(0.5, 1.0, "Summing up")


def test_over_tells_how_much_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, heard = Clock(monkeypatch), []
    watch = Watch(lambda done, _: heard.append(done), never)
    watch.stage(0.0, 1.0, "Cutting")
    for item in watch.over(range(8), 8, every=2):
        clock.now += 1.0 + item
    assert heard == [0.0, 0.0, 0.25, 0.5, 0.75]


def looks(work: Callable[[Watch], object], monkeypatch: pytest.MonkeyPatch) -> int:
    """How often a watch is looked at."""
    count = 0

    def looked(*_: object) -> None:
        nonlocal count
        count += 1

    monkeypatch.setattr(Watch, "look", looked)
    work(Watch(silent, never))
    return count


@pytest.mark.parametrize(("size", "count"), [(256, 1), (257, 2), (512, 2), (513, 3)])
def test_plain_loops_look_every_256_items(size: int, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert looks(lambda watch: list(watched(range(size), watch)), monkeypatch) == count


@pytest.mark.parametrize(("size", "count"), [(16, 1), (17, 2)])
def test_other_loops_look_every_16_items(size: int, count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    assert looks(lambda watch: list(watch.over(range(size))), monkeypatch) == count


def test_a_look_without_a_watch_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert looks(look, monkeypatch) == 1
    assert looks(lambda _: look(None), monkeypatch) == 0


def test_the_first_look_asks_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch).now = 0.0
    with pytest.raises(Cancelled):
        Watch(silent, lambda: True).look()


def test_before_any_stage_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    Clock(monkeypatch)
    heard: list[tuple[float, str]] = []
    Watch(lambda done, doing: heard.append((done, doing)), never).look(0.5)
    assert heard == [(0.0, "")]
