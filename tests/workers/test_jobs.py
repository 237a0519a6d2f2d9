"""Short articles are compared on the thread, long ones in a process made for it; the result is the same."""

import pytest

from reader.cancel import IsCancelled, never, silent
from reader.collation.by_hand.pairing import Pairing
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.quotations.attribution import attribute
from reader.sides import Sides
from reader.text.article import Article
from reader.workers import article_jobs, jobs
from reader.workers.article_jobs import FoundAlone, QuotedAlone, find_alone, quote_alone
from reader.workers.child import run_in_child
from reader.workers.reading_ahead import ReadingAhead
from reader.workers.reading_process import ReadingProcess
from reader.workers.sizes import words_in
from tests.builders import article_of, stages_of

pytestmark = pytest.mark.usefixtures("warm_processes")

_LEFT = article_of([f"The {k}th boat of the harbour carried {k * 7} crates of salt." for k in range(12)])
_RIGHT = article_of([f"The {k}th boat of the harbour carried {k * 7} crates." for k in range(12)])
_WORDS = len(_LEFT.text) // 6 + len(_RIGHT.text) // 6


@pytest.mark.parametrize(("limit", "in_child"), [(_WORDS, False), (_WORDS - 1, True)])
def test_where_a_pair_is_compared(limit: int, in_child: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def noting(*arguments: object) -> object:
        asked.append(arguments[0])
        return run_in_child(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(jobs, "run_in_child", noting)
    monkeypatch.setattr(jobs, "THREAD_WORDS", limit)
    told: list[tuple[float, str]] = []
    options = CollationOptions(ignore_case=True)
    result = jobs.compare_pair(_LEFT, _RIGHT, options, lambda *said: told.append(said), never)
    assert result == compare(_LEFT, _RIGHT, options)
    assert told[0] == (0.0, "Comparing")
    assert bool(asked) is in_child


class Ahead(ReadingAhead):
    """Reads in this process, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__(ReadingProcess())
        self.asked: list[str] = []

    def facts(self, articles: Sides[Article], _is_cancelled: IsCancelled) -> Sides[FoundAlone] | None:
        self.asked.append("facts")
        return articles.map(find_alone)

    def quotations(self, articles: Sides[Article], _is_cancelled: IsCancelled) -> Sides[QuotedAlone] | None:
        self.asked.append("quotations")
        return articles.map(lambda article: quote_alone(article, ()))


@pytest.mark.parametrize(("limit", "parts"), [(_WORDS, 0), (_WORDS - 1, 2)])
@pytest.mark.parametrize("reads_ahead", [True, False])
def test_a_long_pair_lands_part_by_part(
    limit: int, parts: int, reads_ahead: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "THREAD_WORDS", limit)
    monkeypatch.setattr(article_jobs, "_STANDS_BACK", 0)
    landed: list[Comparison] = []
    ahead = Ahead() if reads_ahead else None
    whole = jobs.compare_pair(_LEFT, _RIGHT, CollationOptions(), silent, never, (), landed.append, ahead)
    assert whole == compare(_LEFT, _RIGHT)
    assert landed == list(stages_of(whole)[:parts])
    assert all(each.collation is whole.collation for each in landed)
    if ahead is not None:
        assert ahead.asked == (["quotations", "facts"] if parts else [])
        ahead.close()


def test_pairings_reach_a_comparison_in_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "THREAD_WORDS", 0)
    apart = (Pairing((0,), ()), Pairing((), (0,)))
    found = jobs.compare_pair(_LEFT, _RIGHT, CollationOptions(), silent, never, apart)
    assert found == compare(_LEFT, _RIGHT, pairings=apart)
    assert found.collation.beads != compare(_LEFT, _RIGHT).collation.beads


@pytest.mark.parametrize("limit", [0, 10_000])
def test_quotations_are_the_same_in_a_process_and_on_the_thread(
    limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "THREAD_WORDS", limit)
    article = article_of(["“The pier is shut,” the harbour master said.", "“Until May,” she added."])
    assert jobs.quote_article(article, silent, never) == attribute(article)


@pytest.mark.parametrize(("more", "in_child"), [(0, False), (-1, True)])
def test_where_quotations_are_looked_for(more: int, in_child: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def noting(*arguments: object) -> object:
        asked.append(arguments[1])
        return "found"

    monkeypatch.setattr(jobs, "run_in_child", noting)
    monkeypatch.setattr(jobs, "THREAD_WORDS", words_in(_LEFT) + more)
    told: list[tuple[float, str]] = []
    found = jobs.quote_article(_LEFT, lambda *said: told.append(said), never)
    assert told == [(0.0, "Looking for quotations")]
    assert asked == ([(_LEFT,)] if in_child else [])
    assert found == ("found" if in_child else attribute(_LEFT))
