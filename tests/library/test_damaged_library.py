"""A damaged file of the library: set aside or repaired, with a sentence; the library stays usable."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.database import FILE_NAME
from reader.library.library import Library
from tests.builders import read_article as kept_article
from tests.library.kept import EELS, FERRY


def test_a_file_that_is_no_database_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"this was never a database, however long it is" * 100)
    with Library(tmp_path) as library:
        assert "set aside" in library.notice
        library.add(kept_article(FERRY))
    (kept,) = tmp_path.glob("library-damaged-*.sqlite3")
    assert kept.read_bytes().startswith(b"this was never")
    with Library(tmp_path) as library:
        assert (library.notice, library.count()) == ("", 1)


def test_a_library_damaged_while_open_is_set_aside_with_a_message(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        for number in range(200):
            library.add(kept_article(f"{FERRY}\nNotice {number}.\n"))
    path = tmp_path / FILE_NAME
    data = bytearray(path.read_bytes())
    data[4096:] = b"\x5a" * (len(data) - 4096)
    path.write_bytes(data)
    with Library(tmp_path) as library:
        if not library.notice:
            with pytest.raises(LibraryError, match="set aside"):
                library.articles()
        library.add(kept_article(EELS))
        assert [stored.title for stored in library.articles()] == ["Eel numbers rise for the third year"]
    assert len(list(tmp_path.glob("library-damaged-*.sqlite3"))) == 1


def test_a_damaged_index_is_built_anew(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        ferry = library.add(kept_article(FERRY))
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute("UPDATE search_data SET block = x'00' WHERE id > 10")
    raw.close()
    with Library(tmp_path) as library:
        with pytest.raises(LibraryError, match="built anew"):
            library.search("customs")
        assert [hit.stored.id for hit in library.search("customs")] == [ferry]
        assert library.notice == ""


def test_each_damaged_file_of_a_day_is_set_aside_under_its_own_name(tmp_path: Path) -> None:
    for _ in range(2):
        (tmp_path / FILE_NAME).write_bytes(b"this was never a database" * 100)
        Library(tmp_path).close()
    names = sorted(path.name for path in tmp_path.glob("library-damaged-*.sqlite3"))
    assert [name.rpartition("-")[2] for name in names] == ["1.sqlite3", "2.sqlite3"]


def _spoiled(data: bytes, seed: int) -> bytes:
    """A database file cut short, with some bytes changed, a stretch of zeros, or a spoiled header."""
    dice, spoiled = random.Random(seed), bytearray(data)
    if seed % 4 == 0:
        return bytes(spoiled[: dice.randrange(len(data))])
    if seed % 4 == 1:
        for _ in range(dice.randint(1, 40)):
            spoiled[dice.randrange(len(data))] = dice.randrange(256)
    elif seed % 4 == 2:
        start = dice.randrange(len(data))
        end = min(len(data), start + dice.randint(100, 30_000))
        spoiled[start:end] = bytes(end - start)
    else:
        spoiled[dice.randrange(100)] = dice.randrange(256)
    return bytes(spoiled)


@pytest.fixture(scope="module")
def sound_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("sound")
    with Library(folder) as library:
        for number in range(20):
            library.add(kept_article(f"{FERRY}\nNotice {number}.\n{EELS}\nWarden {number} counted.\n"))
    return (folder / FILE_NAME).read_bytes()


@pytest.mark.parametrize("seed", range(40))
def test_any_damage_ends_in_an_answer_or_a_sentence(sound_file: bytes, tmp_path: Path, seed: int) -> None:
    (tmp_path / FILE_NAME).write_bytes(_spoiled(sound_file, seed))
    try:
        library = Library(tmp_path)
    except LibraryError as error:
        assert "newer" in str(error) or "written" in str(error)
        return
    asked: tuple[Callable[[], object], ...] = (
        library.articles,
        library.tags,
        lambda: library.search("ferry spare"),
        lambda: library.similar(kept_article(FERRY)),
        lambda: library.article(5),
        lambda: library.rename(2, "Another title"),
        lambda: library.delete([4]),
        lambda: library.add(kept_article(EELS)),
    )
    with library:
        for question in asked:
            with suppress(LibraryError):
                question()
        library.add(kept_article(FERRY))
        assert library.count() >= 1


def _with_index_of_nothing(path: Path, index: str) -> None:
    """Let an index of the articles say that there are none."""
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE empty (hash TEXT UNIQUE)")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = "
            "'sqlite_autoindex_empty_1') WHERE name = ?",
            (index,),
        )
        connection.execute("DELETE FROM sqlite_schema WHERE name IN ('empty', 'sqlite_autoindex_empty_1')")
    connection.close()


def test_rows_that_contradict_their_index_end_in_a_library_that_can_be_used(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add(kept_article(FERRY))
    _with_index_of_nothing(tmp_path / FILE_NAME, "sqlite_autoindex_articles_1")
    for _ in range(4):
        with suppress(LibraryError), Library(tmp_path) as library:
            library.add(kept_article(FERRY))
            library.add(kept_article(EELS))
            assert [hit.stored.title for hit in library.search("eels")] == [
                "Eel numbers rise for the third year"
            ]
            break
    else:
        pytest.fail("the library stays unusable")


def test_words_of_the_search_index_that_no_article_has_are_passed_over(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.add(kept_article(FERRY))
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute("UPDATE articles SET text = '', spaced = NULL")
        connection.execute("INSERT INTO search (rowid, title, body) VALUES (9, 'ghost', 'ghost')")
    connection.close()
    with Library(tmp_path) as library:
        assert library.search("ghost") == ()
        assert [hit.snippet for hit in library.search("customs")] == ["…"]
        with pytest.raises(LibraryError, match="damaged in the library"):
            library.article(library.articles()[0].id)
