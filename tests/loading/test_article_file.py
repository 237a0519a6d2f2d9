"""How a file, or a chapter of the book in it, is spelled and read back."""

from pathlib import Path

import pytest

from reader.loading.article_file import ArticleFile, file_of, file_spelled, spelled


@pytest.mark.parametrize(
    ("said", "path", "chapter"),
    [
        ("book.epub", "book.epub", None),
        ("book.epub#3", "book.epub", 3),
        ("draft.docx#before", "draft.docx", 1),
        ("draft.docx#after", "draft.docx", 2),
        ("draft.docx#later", "draft.docx#later", None),
        ("shelf/book.epub#12", "shelf/book.epub", 12),
        ("book.epub#0", "book.epub", 0),
        ("book.epub#999999", "book.epub", 999_999),
        ("book.epub#1000000", "book.epub#1000000", None),
        ("book.epub#", "book.epub#", None),
        ("book.epub#x", "book.epub#x", None),
        ("book.epub#3x", "book.epub#3x", None),
        ("book.epub#٣", "book.epub#٣", None),
        ("#3", "#3", None),
        ("a#2#3", "a#2", 3),
        ("line\nend#2", "line\nend", 2),
    ],
)
def test_a_number_behind_a_hash_is_a_chapter(said: str, path: str, chapter: int | None) -> None:
    assert file_spelled(said) == ArticleFile(Path(path), chapter)


def test_a_file_that_is_called_so_is_that_file(tmp_path: Path) -> None:
    odd = tmp_path / "notes#2"
    assert file_spelled(str(odd)) == ArticleFile(tmp_path / "notes", 2)
    odd.write_text("A note of its own.", encoding="utf-8")
    assert file_spelled(str(odd)) == ArticleFile(odd)


@pytest.mark.parametrize("name", ["a\0b#1", "x" * 5_000 + "#1"])
def test_a_name_no_file_can_have_is_no_trouble_yet(name: str) -> None:
    assert file_spelled(name).chapter == 1


@pytest.mark.parametrize("file", [ArticleFile(Path("shelf/a.txt")), ArticleFile(Path("shelf/b.epub"), 7)])
def test_what_was_stored_is_read_back(file: ArticleFile) -> None:
    assert file_spelled(str(file)) == file


def test_sentences_use_the_name_and_storage_the_path() -> None:
    file = ArticleFile(Path("shelf/b.epub"), 7)
    assert (file.name, str(file)) == ("b.epub#7", str(Path("shelf/b.epub")) + "#7")
    assert ArticleFile(Path("shelf/a.txt")).name == "a.txt"
    assert ArticleFile(Path("/")).name == "/"
    assert spelled("a", None) == "a"


def test_the_absolute_path_keeps_the_chapter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert ArticleFile(Path("b.epub"), 7).resolved() == ArticleFile(tmp_path.resolve() / "b.epub", 7)


def test_a_path_stands_for_the_whole_file() -> None:
    chosen = ArticleFile(Path("b.epub"), 2)
    assert file_of(chosen) is chosen
    assert file_of(Path("b.epub")) == ArticleFile(Path("b.epub"))


@pytest.mark.parametrize(
    ("name", "chapter", "expected"),
    [
        ("draft.docx", None, "draft.docx"),
        ("draft.docx", 1, "draft.docx#before"),
        ("Draft.DOCX", 2, "Draft.DOCX#after"),
        ("draft.docx", 3, "draft.docx#3"),
        ("book.epub", 1, "book.epub#1"),
    ],
)
def test_a_version_is_spelled_by_its_name(name: str, chapter: int | None, expected: str) -> None:
    assert ArticleFile(Path(name), chapter).name == expected
    assert file_spelled(str(ArticleFile(Path(name), chapter))) == ArticleFile(Path(name), chapter)
