"""Files below a folder: which are read, in which order, and what fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.cancel import IsCancelled, never
from reader.errors import Cancelled, LibraryError, LoadError
from reader.library.folder_import import files_below, load_article, loaded
from reader.library.library import Library
from reader.text.article import Article
from tests.builders import read_article


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Some words.", "utf-8")
    return folder


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ((), []),
        (("b.txt", "a.txt"), ["a.txt", "b.txt"]),
        (("b/x.txt", "a.txt", "b/a/y.txt"), ["a.txt", "b/a/y.txt", "b/x.txt"]),
        ((".hidden.txt", "a.txt"), ["a.txt"]),
        ((".git/a.txt", "a/.git/b.txt", "a/c.txt"), ["a/c.txt"]),
    ],
)
def test_files_are_found_in_a_fixed_order(tmp_path: Path, names: tuple[str, ...], found: list[str]) -> None:
    paths = files_below(made(tmp_path, *names))
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == found


def test_links_are_not_followed(tmp_path: Path) -> None:
    made(tmp_path, "in/a.txt", "out/b.txt")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "out" / "b.txt")
    (tmp_path / "in" / "folder").symlink_to(tmp_path / "out")
    assert [path.name for path in files_below(tmp_path / "in")] == ["a.txt"]


@pytest.mark.parametrize("name", ["nowhere", "a.txt"])
def test_what_is_no_folder_is_refused(tmp_path: Path, name: str) -> None:
    made(tmp_path, "a.txt")
    with pytest.raises(LibraryError, match="is not a folder that can be read"):
        files_below(tmp_path / name)


def test_each_file_gives_its_article_or_its_error(tmp_path: Path) -> None:
    paths = files_below(made(tmp_path, "a.txt", "b.txt", "c.txt"))

    def load(path: Path, _is_cancelled: IsCancelled) -> Article:
        if path.name == "b.txt":
            raise LoadError("It is damaged.")
        return read_article("Some words.", path.name)

    found = list(loaded(paths, load, never))
    assert [(number, path.name) for number, path, _ in found] == [(0, "a.txt"), (1, "b.txt"), (2, "c.txt")]
    kinds = [str(result) if isinstance(result, LoadError) else result.origin for _, _, result in found]
    assert kinds == ["a.txt", "It is damaged.", "c.txt"]


def test_a_cancel_passes_through(tmp_path: Path) -> None:
    made(tmp_path, "a.html").joinpath("a.html").write_text("<p>Some words.</p>", "utf-8")
    with pytest.raises(Cancelled):
        list(loaded(files_below(tmp_path), load_article, lambda: True))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data") as opened:
        yield opened


def numbered(path: Path, _is_cancelled: IsCancelled) -> Article:
    return read_article(f"Notice {path.stem}\n\nIt was pinned to the door of the hall.\n", path.name)


@pytest.mark.parametrize("count", [0, 1, 24, 25, 26, 51])
def test_every_file_of_a_folder_is_kept_however_many(library: Library, tmp_path: Path, count: int) -> None:
    (tmp_path / "in").mkdir()
    made(tmp_path / "in", *(f"{number}.txt" for number in range(count)))
    report = library.import_folder(tmp_path / "in", numbered)
    assert (report.added, report.known, report.failed, report.cancelled) == (count, 0, (), False)
    assert library.count() == count
    again = library.import_folder(tmp_path / "in", numbered)
    assert (again.added, again.known) == (0, count)


def test_an_import_stops_between_two_files_and_keeps_what_was_read(library: Library, tmp_path: Path) -> None:
    made(tmp_path / "in", "1.txt", "2.txt", "3.txt")
    told: list[tuple[float, str]] = []
    report = library.import_folder(
        tmp_path / "in", numbered, lambda share, doing: told.append((share, doing)), lambda: len(told) == 2
    )
    assert (report.added, report.cancelled, library.count()) == (2, True, 2)
    assert told == [(1 / 3, "Reading 1.txt"), (2 / 3, "Reading 2.txt")]


def test_an_import_stops_inside_a_file_and_keeps_what_was_read(library: Library, tmp_path: Path) -> None:
    made(tmp_path / "in", "1.txt", "2.txt", "3.txt")

    def load(path: Path, is_cancelled: IsCancelled) -> Article:
        if path.stem == "3":
            raise Cancelled
        return numbered(path, is_cancelled)

    report = library.import_folder(tmp_path / "in", load)
    assert (report.added, report.known, report.cancelled, library.count()) == (2, 0, True, 2)


def test_a_file_that_failed_is_named_by_its_place_below_the_folder(library: Library, tmp_path: Path) -> None:
    made(tmp_path / "in", "deep/a.txt")

    def load(_path: Path, _is_cancelled: IsCancelled) -> Article:
        raise LoadError("It is damaged.")

    report = library.import_folder(tmp_path / "in", load)
    assert report.failed == ((str(Path("deep", "a.txt")), "It is damaged."),)
