"""The articles of a set: files, names, reading."""

from pathlib import Path, PurePosixPath

import pytest

from reader.cancel import IsCancelled
from reader.errors import Cancelled, LibraryError, LoadError
from reader.many.matrix.article_set import files_named, names_apart, read_set
from reader.many.matrix.matrix import Unread
from reader.text.article import Article
from tests.builders import article


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "deep/c.txt", ".hidden"):
        path = tmp_path / "set" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    (tmp_path / "empty").mkdir()
    return tmp_path


def test_a_folder_stands_for_its_files_and_each_file_is_named_once(desk: Path) -> None:
    inside = [desk / "set" / name for name in ("a.txt", "b.txt", "deep/c.txt")]
    assert files_named([desk / "set"]) == inside
    assert files_named([inside[1], desk / "set"]) == [inside[1], inside[0], inside[2]]
    assert files_named([str(desk / "gone.txt")]) == [desk / "gone.txt"]


def test_an_empty_folder_is_told(desk: Path) -> None:
    with pytest.raises(LoadError, match="The folder “empty” holds no file"):
        files_named([desk / "set", desk / "empty"])


def test_a_folder_that_cannot_be_read_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.folder_import.os.access", lambda *_: False)
    with pytest.raises(LibraryError, match="not a folder that can be read"):
        files_named([desk / "set"])


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["a.txt", "b.txt"], ("a.txt", "b.txt")),
        (["x/a.txt", "y/a.txt", "y/b.txt"], ("x/a.txt", "y/a.txt", "b.txt")),
        (["p/x/a.txt", "q/x/a.txt"], ("p/x/a.txt", "q/x/a.txt")),
        ([], ()),
    ],
)
def test_names_are_as_long_as_it_takes(paths: list[str], names: tuple[str, ...]) -> None:
    assert names_apart([PurePosixPath(path) for path in paths]) == names


def read(path: Path, is_cancelled: IsCancelled) -> Article:
    if is_cancelled():
        raise Cancelled
    if "bad" in path.name:
        raise LoadError(f"“{path.name}” is damaged.")
    return article("It rains.", title=path.stem)


def test_what_cannot_be_read_is_passed_over() -> None:
    told: list[tuple[float, str]] = []
    paths = [Path(name) for name in ("a.txt", "bad.pdf", "b.txt", "bad2.pdf")]
    found = read_set(paths, read, lambda share, doing: told.append((share, doing)))
    assert [each.details.title for each in found.articles] == ["a", "b"]
    assert (found.names, found.paths) == (("a.txt", "b.txt"), (paths[0], paths[2]))
    assert found.unread == (
        Unread("bad.pdf", "“bad.pdf” is damaged."), Unread("bad2.pdf", "“bad2.pdf” is damaged."),
    )  # fmt: skip
    assert told[:2] == [(0.0, "Reading a.txt"), (0.25, "Reading bad.pdf")]


@pytest.mark.parametrize(
    ("names", "least", "says"),
    [
        ([], 2, "2 articles are needed. Name more files, or a folder."),
        (["a.txt"], 2, "2 articles are needed. Name more files, or a folder."),
        (["a.txt", "bad.pdf"], 2, "2 articles are needed, and 1 could be read. “bad.pdf” is damaged."),
        (["bad.pdf"], 1, "1 article is needed, and 0 could be read. “bad.pdf” is damaged."),
        (["bad.pdf"] * 1000, 2, "2 articles are needed, and 0 could be read. “bad.pdf” is damaged."),
    ],
)
def test_too_few_articles_are_one_sentence(names: list[str], least: int, says: str) -> None:
    with pytest.raises(LoadError) as raised:
        read_set([Path(name) for name in names], read, least=least)
    assert str(raised.value) == says


def test_one_article_is_enough_where_one_is_asked_for() -> None:
    assert read_set([Path("a.txt")], read, least=1).names == ("a.txt",)


def test_cancelling_ends_the_reading() -> None:
    with pytest.raises(Cancelled):
        read_set([Path("a.txt")], read, is_cancelled=lambda: True)
