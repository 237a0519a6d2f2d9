"""A pair is compared when both articles are there and none is still being read; one alone is looked at."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QObject

from reader.collation.options import CollationOptions, Strictness
from reader.comparison.comparison import Comparison
from reader.gui.session.comparer import Comparer
from reader.gui.session.failures import Failures
from reader.gui.session.session_keeper import SessionKeeper
from reader.gui.shell.tasks import Tasks
from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.views.display_data import ground_of_article, ground_of_comparison
from reader.workers import requests
from reader.workers.reading_ahead import ReadingAhead
from reader.workers.reading_process import ReadingProcess
from tests.builders import stages_of
from tests.gui.invented import comparison
from tests.gui.shell.test_tasks import Held

pytestmark = pytest.mark.usefixtures("qapp")

LOOSE = CollationOptions(Strictness.LOOSE)


class Comparing:
    """A comparer over held work."""

    def __init__(self) -> None:
        self.parent, self.held = QObject(), Held()
        self.tasks = Tasks(self.held)
        self.keeper = SessionKeeper(self.parent)
        self.loading = False
        failures = Failures(self.parent)
        is_loading: Callable[[], bool] = lambda: self.loading  # noqa: E731 - as the loader hands it in
        self.comparer = Comparer(
            self.tasks, self.keeper, failures, CollationOptions(), is_loading, self.parent
        )
        self.ready: list[object] = []
        self.options: list[object] = []
        self.told: list[str] = []
        self.keeper.comparison_ready.connect(self.ready.append)
        for landed in (self.keeper.comparison_landing, self.keeper.comparison_ready):
            landed.connect(lambda shown: self.told.append(shown.stage.value))
        self.comparer.options_changed.connect(self.options.append)

    def take(self, *sides: Side) -> None:
        for side in sides:
            self.keeper.take_article(side, ground_of_article(comparison().article(side)), None)

    def work(self) -> None:
        while self.held.waiting:
            self.held.waiting.pop(0)()


@pytest.fixture
def comparing() -> Comparing:
    return Comparing()


def test_both_articles_are_compared_in_the_way_that_is_in_force(comparing: Comparing) -> None:
    comparing.take(*SIDES)
    comparing.comparer.set_options(LOOSE)
    comparing.comparer.compare()
    comparing.work()
    assert len(comparing.ready) == 1
    shown, session = comparing.keeper.shown, comparing.keeper.session
    assert shown is not None
    assert session is not None
    assert shown.collation.options == session.options == LOOSE


def test_nothing_is_compared_while_an_article_is_being_read(comparing: Comparing) -> None:
    comparing.take(*SIDES)
    comparing.loading = True
    comparing.comparer.compare()
    assert comparing.held.waiting == []
    comparing.loading = False
    comparing.comparer.compare()
    assert len(comparing.held.waiting) == 1


@pytest.mark.parametrize("side", SIDES)
def test_who_is_quoted_is_found_while_only_one_article_is_open(comparing: Comparing, side: Side) -> None:
    comparing.take(side)
    comparing.comparer.compare()
    comparing.work()
    alone = comparing.comparer.alone.shown
    assert alone is not None
    assert alone.side == side
    assert comparing.ready == []


def test_a_pair_is_no_lone_article(comparing: Comparing) -> None:
    comparing.take("left")
    comparing.comparer.compare()
    comparing.work()
    comparing.take("right")
    comparing.comparer.compare()
    assert comparing.comparer.alone.shown is None


def test_without_an_article_nothing_is_done(comparing: Comparing) -> None:
    comparing.comparer.compare()
    assert comparing.held.waiting == []


def test_a_comparison_that_is_no_longer_wanted_never_lands(comparing: Comparing) -> None:
    comparing.take(*SIDES)
    comparing.comparer.compare()
    comparing.comparer.stop()
    assert not comparing.tasks.is_busy
    comparing.work()
    assert comparing.ready == []


def test_the_newest_comparison_wins(comparing: Comparing) -> None:
    comparing.take(*SIDES)
    comparing.comparer.compare()
    comparing.comparer.set_options(LOOSE)
    comparing.comparer.compare()
    comparing.work()
    assert len(comparing.ready) == 1
    assert comparing.keeper.shown is not None
    assert comparing.keeper.shown.collation.options == LOOSE


def test_only_another_way_of_comparing_is_told(comparing: Comparing) -> None:
    assert not comparing.comparer.set_options(CollationOptions())
    assert comparing.options == []
    assert comparing.comparer.set_options(LOOSE)
    assert comparing.options == [LOOSE]
    assert comparing.comparer.options == LOOSE


class Ahead(ReadingAhead):
    """Remembers what it is to keep."""

    def __init__(self) -> None:
        super().__init__(ReadingProcess())
        self.kept: list[list[Article]] = []

    def keep(self, articles: Sequence[Article]) -> None:
        self.kept.append(list(articles))


def test_articles_are_read_ahead_as_soon_as_they_are_there(comparing: Comparing) -> None:
    ahead = Ahead()
    comparer = Comparer(
        comparing.tasks,
        comparing.keeper,
        Failures(comparing.parent),
        CollationOptions(),
        lambda: True,
        comparing.parent,
        ahead,
    )
    comparer.compare()
    comparing.take("left")
    comparer.compare()
    comparing.take("right")
    comparer.compare()
    left, right = comparison().left, comparison().right
    assert ahead.kept == [[], [left], [left, right]]
    assert comparing.held.waiting == []
    ahead.close()


def _landing(monkeypatch: pytest.MonkeyPatch, *parts: Comparison, then: Callable[[int], None]) -> None:
    """Work that hands these over, and calls `then` with the number of each behind it."""

    def comparing(*_asked: object) -> object:
        def work(_progress: object, _is_cancelled: object, land: Callable[[object], None]) -> object:
            for number, part in enumerate(parts[:-1]):
                land(ground_of_comparison(part))
                then(number)
            return ground_of_comparison(parts[-1])

        return work

    monkeypatch.setattr(requests, "comparing", comparing)


def test_each_part_of_a_comparison_lands_then_all_of_it(
    comparing: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = comparison()
    _landing(monkeypatch, *stages_of(whole), then=lambda _: None)
    comparing.take(*SIDES)
    comparing.comparer.compare()
    comparing.work()
    assert comparing.told == ["collated", "quoted", "whole"]
    assert comparing.ready == [whole]


@pytest.mark.parametrize("number", [0, 1])
def test_what_has_landed_stays_when_it_is_stopped(
    number: int, comparing: Comparing, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = stages_of(comparison())

    def stop(at: int) -> None:
        if at == number:
            comparing.comparer.stop()

    _landing(monkeypatch, *parts, then=stop)
    comparing.take(*SIDES)
    comparing.comparer.compare()
    comparing.work()
    assert comparing.told == ["collated", "quoted"][: number + 1]
    assert comparing.ready == []
    assert comparing.keeper.shown == parts[number]


def test_no_part_of_an_older_comparison_lands(comparing: Comparing, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = stages_of(comparison())
    _landing(monkeypatch, *parts, then=lambda _: None)
    comparing.take(*SIDES)
    comparing.comparer.compare()
    comparing.comparer.stop()
    comparing.work()
    assert comparing.told == []
    assert comparing.keeper.shown is None
