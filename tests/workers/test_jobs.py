"""Short articles are compared on the thread, long ones in a process made for it; the result is the same."""

import pytest

from reader.cancel import never, silent
from reader.collation.options import CollationOptions
from reader.comparison.compare import compare
from reader.quotations.attribution import attribute
from reader.workers import jobs
from reader.workers.child import run_in_child
from reader.workers.sizes import words_in
from tests.builders import article_of

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
