"""What is asked of the library, each in one go."""

from pathlib import Path

import pytest

from reader.cancel import never
from reader.errors import LibraryError
from reader.library.database import FILE_NAME
from reader.library.library import Library
from reader.text.article import Role
from reader.workers import library_jobs
from reader.workers.reading_process import ReadingProcess
from tests.builders import read_article
from tests.library.kept import EELS, FERRY


def test_the_library_is_opened_asked_and_closed(tmp_path: Path) -> None:
    opened: list[Library] = []

    def act(library: Library) -> int:
        opened.append(library)
        return library.add(read_article(FERRY))

    stored = library_jobs.ask(tmp_path, act)
    assert (stored.notice, library_jobs.ask(tmp_path, act).value) == ("", stored.value)
    assert opened[0] is not opened[1]


def test_a_damaged_file_is_told(tmp_path: Path) -> None:
    library_jobs.ask(tmp_path, lambda library: library.add(read_article(FERRY)))
    (tmp_path / FILE_NAME).write_bytes(b"no library" * 500)
    assert library_jobs.ask(tmp_path, lambda library: library.notice).notice


def test_what_was_set_right_comes_back_with_an_article_kept_again(tmp_path: Path) -> None:
    article = read_article(FERRY)
    library_jobs.ask(tmp_path, lambda library: library_jobs.keep(library, article))
    library_jobs.ask(tmp_path, lambda library: library.correct(article, {1: Role.FURNITURE}, never))
    again = library_jobs.ask(tmp_path, lambda library: library_jobs.keep(library, article))
    assert again.value.roles == ((1, Role.FURNITURE),)


def test_a_renamed_article_gives_its_text(tmp_path: Path) -> None:
    stored = library_jobs.ask(tmp_path, lambda library: library.add(read_article(FERRY))).value
    text = library_jobs.ask(tmp_path, lambda library: library_jobs.rename(library, stored, "Other")).value
    assert text == read_article(FERRY).text
    with pytest.raises(LibraryError):
        library_jobs.ask(tmp_path, lambda library: library_jobs.rename(library, stored + 1, "Other"))


def test_likes_are_found_for_each_side(tmp_path: Path) -> None:
    articles = [read_article(FERRY), read_article(EELS)]
    library_jobs.ask(tmp_path, lambda library: [library.add(article) for article in articles])
    sides = [("left", read_article(EELS)), ("right", read_article(FERRY))]
    found = library_jobs.ask(tmp_path, lambda library: library_jobs.similar(library, sides, never)).value
    assert [side for side, _ in found] == ["left", "right"]


def test_a_folder_is_imported_through_the_loaders(tmp_path: Path, reading: ReadingProcess) -> None:
    source = tmp_path / "source"
    source.mkdir()
    (source / "ferry.html").write_text(f"<!doctype html><p>{FERRY}</p>", encoding="utf-8")
    (source / "odd#2").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\0")
    told: list[float] = []
    report = library_jobs.ask(
        tmp_path / "data",
        lambda library: library_jobs.import_folder(
            library, source, reading, lambda share, _doing: told.append(share), never
        ),
    ).value
    assert report.added == 1
    assert told == sorted(told) and told


def test_an_article_that_is_kept_is_there_and_nothing_was_set_right_in_it_yet(tmp_path: Path) -> None:
    article = read_article(FERRY)
    kept = library_jobs.ask(tmp_path, lambda library: library_jobs.keep(library, article)).value
    assert (kept.details, kept.roles) == ((), ())
    assert library_jobs.ask(tmp_path, lambda library: library.find(article)).value is not None


def test_a_renamed_article_has_its_new_title(tmp_path: Path) -> None:
    stored = library_jobs.ask(tmp_path, lambda library: library.add(read_article(FERRY))).value
    library_jobs.ask(tmp_path, lambda library: library_jobs.rename(library, stored, "Other"))
    titles = library_jobs.ask(tmp_path, lambda library: [each.title for each in library.articles()]).value
    assert titles == ["Other"]
