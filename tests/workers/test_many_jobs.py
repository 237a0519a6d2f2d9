"""Many articles compared, and sources mapped, for the window."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path

import pytest

from reader.cancel import IsCancelled, never, silent
from reader.collation.options import CollationOptions
from reader.errors import LoadError
from reader.library.library import Library
from reader.many.pool import Pool
from reader.text.article import Article
from reader.workers.many_jobs import _workers, compare_files, compare_stored, map_in_library, map_in_set
from reader.workers.reading_process import ReadingProcess
from tests.many.matrix.storm import ALONE, STORM, WIRE
from tests.many.matrix.test_source_map import MIXED

pytestmark = pytest.mark.usefixtures("warm_processes")

OPTIONS = CollationOptions()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, article in zip(("a.txt", "b.txt", "c.txt", "d.txt"), STORM, strict=True):
        (tmp_path / name).write_text(article.text, "utf-8")
    return tmp_path


@pytest.fixture
def reading() -> Iterator[ReadingProcess]:
    process = ReadingProcess()
    yield process
    process.close()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened


def test_files_are_compared_and_know_their_places(folder: Path, reading: ReadingProcess) -> None:
    told: list[tuple[float, str]] = []
    (folder / "bad.txt").write_text("", "utf-8")
    found = compare_files([folder], OPTIONS, reading, lambda share, doing: told.append((share, doing)), never)
    assert [entry.name for entry in found.matrix.entries] == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert found.places == tuple(folder / name for name in ("a.txt", "b.txt", "c.txt", "d.txt"))
    assert [article.text for article in found.articles] == [article.text for article in STORM]
    assert [cluster.members for cluster in found.matrix.clusters] == [(0, 1, 2), (3,)]
    assert [each.name for each in found.matrix.unread] == ["bad.txt"]
    shares = [share for share, _ in told]
    assert shares == sorted(shares)
    assert told[0] == (0.0, "Reading a.txt")
    assert (0.2, "Comparing pair 1 of 6") in told
    assert shares[-1] == 1.0


def test_stored_articles_are_compared_by_their_titles(library: Library) -> None:
    ids = [library.add(article) for article in STORM]
    found = compare_stored(library, ids, OPTIONS, silent, never)
    assert found.places == tuple(ids)
    assert [entry.name for entry in found.matrix.entries] == [
        "Gale hits the coast at night", "Gale hits the coast at night (2)",
        "Gale hits the coast at night (3)", "Choir opens summer with soup",
    ]  # fmt: skip


def test_a_stored_article_that_is_gone_is_told(library: Library) -> None:
    ids = [library.add(article) for article in STORM[:2]]
    found = compare_stored(library, [*ids, 999], OPTIONS, silent, never)
    assert [each.name for each in found.matrix.unread] == ["999"]
    with pytest.raises(LoadError, match="Choose two articles or more"):
        compare_stored(library, [ids[0], 999], OPTIONS, silent, never)


def test_more_than_a_few_pairs_are_compared_in_processes(
    folder: Path, reading: ReadingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bool] = []

    def pool() -> Pool:
        made.append(True)
        return Pool(1)

    monkeypatch.setattr("reader.workers.many_jobs.Pool", pool)
    compare_files([folder], OPTIONS, reading, silent, never)
    assert made == []
    (folder / "e.txt").write_text(MIXED.text, "utf-8")
    compare_files([folder], OPTIONS, reading, silent, never)
    assert made == [True]


@pytest.mark.parametrize(("comparisons", "is_here"), [(6, True), (7, False)])
def test_six_comparisons_need_no_processes(
    comparisons: int, is_here: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.workers.many_jobs.Pool", nullcontext)
    with _workers(comparisons) as workers:
        assert isinstance(workers, ThreadPoolExecutor) is is_here
        assert getattr(workers, "_max_workers", 1) == 1


def test_sources_in_a_set_leave_the_article_itself_out(folder: Path, reading: ReadingProcess) -> None:
    (folder / "e.txt").write_text(MIXED.text, "utf-8")
    found = compare_files([folder], OPTIONS, reading, silent, never)
    mapped, places = map_in_set(MIXED, found, OPTIONS, silent, never)
    assert places == tuple(folder / name for name in ("a.txt", "b.txt", "c.txt", "d.txt"))
    assert "d.txt" in {each.name for each in mapped.sources}
    assert len(mapped.sources) == 2


def test_sources_in_the_library_are_those_that_are_like_it(library: Library) -> None:
    ids = {library.add(article) for article in (WIRE, ALONE)}
    library.add(MIXED)
    mapped, places = map_in_library(library, MIXED, OPTIONS, silent, never)
    assert set(places) == ids
    assert {each.name for each in mapped.sources} == {WIRE.details.title, ALONE.details.title}


def test_thirty_articles_of_the_library_are_asked(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def alike(_: Article, most: int, __: IsCancelled) -> tuple[()]:
        asked.append(most)
        return ()

    monkeypatch.setattr(library, "alike", alike)
    with pytest.raises(LoadError):
        map_in_library(library, MIXED, OPTIONS, silent, never)
    assert asked == [30]


def test_without_another_article_there_are_no_sources(library: Library) -> None:
    library.add(MIXED)
    with pytest.raises(LoadError, match="There is no other article that it may come from"):
        map_in_library(library, MIXED, OPTIONS, silent, never)
