"""Long articles are read ahead: no other ones, none that is gone, and once each."""

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from reader.cancel import IsCancelled, never
from reader.errors import Cancelled, LoadError
from reader.quotations.offices import Office
from reader.sides import Sides
from reader.workers import reading_ahead
from reader.workers.article_jobs import FoundAlone, QuotedAlone, find_alone
from reader.workers.reading_ahead import ReadingAhead
from reader.workers.reading_process import ReadingProcess
from reader.workers.sizes import words_in
from reader.workers.work import Show, nobody
from tests.builders import article_of

LEFT = article_of(["The 1st boat carried salt."])
RIGHT = article_of(["The 2nd boat carried herring and salt."])
BOTH = Sides(LEFT, RIGHT)


class Reads(ReadingProcess):
    """A reading process that answers in words, when it is let; it remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[Any, ...]] = []
        self.cancelled: list[IsCancelled] = []
        self.gone: list[object] = []
        self.goes_on = threading.Event()
        self.goes_on.set()
        self.trouble: Exception | None = None

    def read(
        self,
        name: str,  # noqa: ARG002 - as the reading process has it
        function: Callable[..., Any],
        arguments: tuple[Any, ...],
        is_cancelled: IsCancelled,
        *,
        is_timed: bool = True,
        show: Show = nobody,
    ) -> Any:
        assert not is_timed
        assert show is nobody
        self.asked.append((function.__name__, *arguments))
        self.cancelled.append(is_cancelled)
        while not self.goes_on.wait(0.01):
            if is_cancelled():
                raise Cancelled
        if self.trouble is not None:
            raise self.trouble
        text = arguments[0].text
        if function is find_alone:
            return FoundAlone(b"", (Office(text, "master"),), text.encode())
        return QuotedAlone(b"", f"{text} {arguments[1][0].name}".encode())

    def let_go(self, about: object) -> None:
        self.gone.append(about)

    def names(self) -> list[str]:
        return sorted(asked[0] for asked in self.asked)


@pytest.fixture
def reads() -> Reads:
    return Reads()


@pytest.fixture
def ahead(reads: Reads) -> Iterator[ReadingAhead]:
    made = ReadingAhead(reads)
    yield made
    reads.goes_on.set()
    made.close()


def test_either_article_is_read_alone_then_with_the_offices_of_the_other(
    ahead: ReadingAhead, reads: Reads
) -> None:
    found = ahead.facts(BOTH, never)
    assert found is not None
    assert (found.left.facts, found.right.facts) == (LEFT.text.encode(), RIGHT.text.encode())
    quoted = ahead.quotations(BOTH, never)
    assert quoted is not None
    assert quoted.left.quotations == f"{LEFT.text} {RIGHT.text}".encode()
    assert quoted.right.quotations == f"{RIGHT.text} {LEFT.text}".encode()
    assert reads.names() == ["find_alone", "find_alone", "quote_alone", "quote_alone"]


@pytest.mark.parametrize(("more", "goes"), [(0, False), (-1, True)])
def test_who_read_a_weighty_article_goes_when_there_is_no_more_to_ask(
    more: int, goes: bool, ahead: ReadingAhead, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "WEIGHTY_WORDS", words_in(LEFT) + more)
    ahead.facts(Sides(LEFT, LEFT), never)
    assert reads.gone == []
    ahead.quotations(Sides(LEFT, LEFT), never)
    assert reads.gone == ([LEFT] if goes else [])


def test_nothing_is_read_twice(ahead: ReadingAhead, reads: Reads) -> None:
    first = ahead.quotations(BOTH, never)
    assert ahead.quotations(BOTH, never) == first
    assert ahead.facts(BOTH, never) is not None
    assert len(reads.asked) == 4


def test_quotations_are_read_again_beside_another_article(ahead: ReadingAhead, reads: Reads) -> None:
    ahead.quotations(BOTH, never)
    ahead.quotations(Sides(LEFT, article_of(["Another one."])), never)
    assert reads.names() == ["find_alone"] * 3 + ["quote_alone"] * 4


def test_an_article_on_both_sides_is_read_once(ahead: ReadingAhead, reads: Reads) -> None:
    ahead.facts(Sides(LEFT, LEFT), never)
    assert reads.names() == ["find_alone"]


@pytest.mark.parametrize(("more", "is_read"), [(0, False), (-1, True)])
def test_only_a_long_article_is_read_before_it_is_compared(
    more: int, is_read: bool, ahead: ReadingAhead, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "THREAD_WORDS", words_in(LEFT) + more)
    ahead.keep([LEFT])
    ahead.facts(Sides(RIGHT, RIGHT), never)
    assert ((("find_alone", LEFT) in reads.asked), len(reads.asked)) == (is_read, 1 + is_read)


def test_what_is_gone_is_no_longer_read(
    ahead: ReadingAhead, reads: Reads, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "THREAD_WORDS", 0)
    reads.goes_on.clear()
    ahead.keep([LEFT, RIGHT])
    ahead.keep([RIGHT])
    reads.goes_on.set()
    assert ahead.facts(Sides(RIGHT, RIGHT), never) is not None
    ended = {
        asked[1].text: is_cancelled()
        for asked, is_cancelled in zip(reads.asked, reads.cancelled, strict=True)
    }
    assert ended.get(LEFT.text, True)
    assert not ended[RIGHT.text]


def test_after_a_stop_it_begins_anew(ahead: ReadingAhead, reads: Reads) -> None:
    ahead.facts(BOTH, never)
    ahead.stop()
    assert all(is_cancelled() for is_cancelled in reads.cancelled)
    ahead.facts(BOTH, never)
    assert reads.names() == ["find_alone"] * 4


@pytest.mark.parametrize("trouble", [LoadError("damaged"), RuntimeError("fault"), Cancelled()])
def test_what_could_not_be_read_is_none(ahead: ReadingAhead, reads: Reads, trouble: Exception) -> None:
    reads.trouble = trouble
    assert ahead.facts(BOTH, never) is None
    assert ahead.quotations(BOTH, never) is None


def test_who_waits_may_stop_waiting_without_ending_what_is_read(ahead: ReadingAhead, reads: Reads) -> None:
    reads.goes_on.clear()
    with pytest.raises(Cancelled):
        ahead.facts(BOTH, lambda: True)
    reads.goes_on.set()
    assert ahead.facts(BOTH, never) is not None
    assert len(reads.asked) == 2


def test_after_the_end_nothing_is_read(reads: Reads) -> None:
    ahead = ReadingAhead(reads)
    ahead.close()
    assert ahead.facts(BOTH, never) is None
    assert ahead.quotations(BOTH, never) is None
    assert reads.asked == []


def test_quotations_of_two_that_are_compared_are_not_waited_for(
    ahead: ReadingAhead, reads: Reads, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading_ahead, "THREAD_WORDS", 0)
    ahead.keep([LEFT])
    ahead.keep([LEFT, RIGHT])
    qtbot.waitUntil(lambda: len(reads.asked) == 4)
    first = ahead.quotations(BOTH, never)
    assert first is not None
    assert first.left.quotations == f"{LEFT.text} {RIGHT.text}".encode()
    assert reads.names() == ["find_alone", "find_alone", "quote_alone", "quote_alone"]


@pytest.mark.parametrize(
    "rule", ["one article alone", "one that is short", "one that is gone", "one that could not be read"]
)
def test_who_is_quoted_is_not_looked_for_where_nobody_will_ask(
    rule: str, reads: Reads, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    ahead = ReadingAhead(reads)
    short = words_in(LEFT) if rule == "one that is short" else 0
    monkeypatch.setattr(reading_ahead, "THREAD_WORDS", short)
    reads.goes_on.clear()
    reads.trouble = RuntimeError("fault") if rule == "one that could not be read" else None
    ahead.keep([RIGHT] if rule == "one article alone" else [LEFT, RIGHT])
    if rule == "one that is gone":
        ahead.keep([RIGHT])
    reads.goes_on.set()
    ahead.facts(Sides(RIGHT, RIGHT), never)
    ahead._threads.shutdown(wait=True)
    assert "quote_alone" not in reads.names()
    assert caplog.records == []
