"""The file of the library: shared by programs, laid out, written whole or not at all."""

import multiprocessing
import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.database import FILE_NAME, LAYOUT, LibraryStore, _is_sound
from reader.library.library import Library
from tests.builders import read_article as kept_article
from tests.library.kept import EELS, FERRY


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "data") as opened:
        yield opened


def test_two_programs_share_one_library(tmp_path: Path) -> None:
    with Library(tmp_path) as one, Library(tmp_path) as two:
        ferry = one.add(kept_article(FERRY))
        assert two.add(kept_article(FERRY)) == ferry
        eels = two.add(kept_article(EELS))
        assert {stored.id for stored in one.articles()} == {ferry, eels}
        assert [hit.stored.id for hit in one.search("eels")] == [eels]


def test_a_library_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    Library(tmp_path).close()
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute(f"PRAGMA user_version = {LAYOUT + 1}")
    raw.close()
    with pytest.raises(LibraryError, match="newer version"):
        Library(tmp_path)
    assert not list(tmp_path.glob("library-damaged-*"))


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(LibraryError, match="cannot be made"):
        Library(tmp_path / "file" / "data")


def test_a_failed_write_leaves_nothing_behind(library: Library) -> None:
    ferry = library.add(kept_article(FERRY))
    with pytest.raises(LibraryError, match="no longer"):
        library.tag(ferry + 1, ["boats"])
    assert library.tags() == ()
    library.tag(ferry, ["boats"])
    assert library.tags() == (("boats", 1),)


def _add_many(folder: Path, name: str) -> None:
    with Library(folder) as library:
        for number in range(15):
            library.add(kept_article(f"{FERRY}\nNotice {number} of {name} was pinned to the door.\n"))


def test_programs_that_write_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_add_many, args=(tmp_path, name)) for name in ("one", "two")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    with Library(tmp_path) as library:
        assert (library.count(), library.notice) == (30, "")


def failing(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("it failed")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_BUSY, "Another program is using the library. Try again in a moment."),
        (sqlite3.SQLITE_LOCKED, "Another program is using the library"),
        (sqlite3.SQLITE_FULL, "The disk is full"),
        (sqlite3.SQLITE_READONLY, "folder cannot be written"),
        (sqlite3.SQLITE_PERM, "folder cannot be written"),
        (sqlite3.SQLITE_CANTOPEN, "could not be opened"),
        (sqlite3.SQLITE_IOERR, "could not be read from the disk"),
        (sqlite3.SQLITE_IOERR_READ, "could not be read from the disk"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "Another program"),
        (sqlite3.SQLITE_TOOBIG, "too long to be stored"),
    ],
)
def test_what_the_database_refuses_is_a_sentence(tmp_path: Path, code: int, said: str) -> None:
    store = LibraryStore(tmp_path)
    with pytest.raises(LibraryError, match=said), store.reading():
        raise failing(code)
    with pytest.raises(LibraryError, match=said), store.writing():
        raise failing(code)
    assert store.notice == ""
    store.close()


@pytest.mark.parametrize(
    "error",
    [failing(sqlite3.SQLITE_ERROR), failing(sqlite3.SQLITE_MISUSE), sqlite3.DatabaseError("without a code")],
    ids=["wrong question", "misuse", "no code"],
)
def test_an_error_that_no_file_explains_stays_what_it_is(
    tmp_path: Path, error: sqlite3.DatabaseError
) -> None:
    store = LibraryStore(tmp_path)
    with pytest.raises(sqlite3.DatabaseError) as raised, store.reading():
        raise error
    assert raised.value is error
    store.close()


def test_a_python_without_full_text_search_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_connection: sqlite3.Connection) -> None:
        raise sqlite3.OperationalError("no such module: fts5")

    monkeypatch.setattr(LibraryStore, "_lay_out", staticmethod(refuse))
    with pytest.raises(LibraryError, match="no full-text search"):
        LibraryStore(tmp_path)
    assert not list(tmp_path.glob("library-damaged-*"))


def test_what_the_disk_refuses_at_opening_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_connection: sqlite3.Connection) -> None:
        raise failing(sqlite3.SQLITE_FULL)

    monkeypatch.setattr(LibraryStore, "_lay_out", staticmethod(refuse))
    with pytest.raises(LibraryError, match="The disk is full"):
        LibraryStore(tmp_path)
    assert not list(tmp_path.glob("library-damaged-*"))


def test_what_the_disk_refuses_behind_a_damaged_file_is_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes = iter([sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FULL])

    def refuse(_connection: sqlite3.Connection) -> None:
        raise failing(next(codes))

    monkeypatch.setattr(LibraryStore, "_lay_out", staticmethod(refuse))
    with pytest.raises(LibraryError, match="The disk is full"):
        LibraryStore(tmp_path)
    assert len(list(tmp_path.glob("library-damaged-*.sqlite3"))) == 1


def test_a_damaged_file_that_cannot_be_renamed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, _target: Path) -> Path:
        raise OSError

    (tmp_path / FILE_NAME).write_bytes(b"this was never a database" * 100)
    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(LibraryError, match="could not be set aside"):
        LibraryStore(tmp_path)


def test_a_sound_file_that_another_program_put_there_is_opened(tmp_path: Path) -> None:
    store = LibraryStore(tmp_path)
    store.close()
    store._connection = sqlite3.connect(":memory:")  # what was open is gone
    with pytest.raises(LibraryError, match="replaced by another program"), store.reading():
        raise failing(sqlite3.SQLITE_CORRUPT)
    with store.reading() as connection:
        assert connection.execute("SELECT count(*) FROM articles").fetchone()[0] == 0
    assert store.notice == ""
    assert not list(tmp_path.glob("library-damaged-*"))
    store.close()


def test_an_index_without_its_table_cannot_be_built_anew(tmp_path: Path) -> None:
    store = LibraryStore(tmp_path)
    assert store._index_rebuilt()
    with store.writing() as connection:
        connection.execute("DROP TABLE search")
    assert not store._index_rebuilt()
    store.close()


def test_what_is_a_sound_library(tmp_path: Path) -> None:
    store = LibraryStore(tmp_path)
    with store.reading() as connection:
        assert _is_sound(connection)
        connection.execute("CREATE TABLE odd (number CHECK (number > 0))")
        assert _is_sound(connection)
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("INSERT INTO odd VALUES (-1)")
        connection.execute("PRAGMA ignore_check_constraints = OFF")
        assert not _is_sound(connection)
        connection.execute("DROP TABLE odd")
        assert _is_sound(connection)
        connection.execute("DROP TABLE tags")
        assert not _is_sound(connection)
    store.close()
    assert not _is_sound(store._connection)


@pytest.mark.parametrize(("days", "is_kept"), [(29, True), (31, False)])
def test_a_deleted_article_is_kept_for_thirty_days(tmp_path: Path, days: int, is_kept: bool) -> None:
    with Library(tmp_path) as library:
        ferry = library.add(kept_article(FERRY))
    with sqlite3.connect(tmp_path / FILE_NAME) as raw:
        raw.execute(
            "UPDATE articles SET deleted = ?", ((datetime.now(UTC) - timedelta(days=days)).isoformat(),)
        )
    raw.close()
    with Library(tmp_path) as library:
        library.restore([ferry])
        assert library.count() == is_kept


def test_an_error_inside_a_transaction_takes_all_of_it_back(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        ferry = library.add(kept_article(FERRY))
    store = LibraryStore(tmp_path)
    with pytest.raises(KeyError), store.writing() as connection:
        connection.execute("INSERT INTO tags VALUES (?, 'boats')", (ferry,))
        raise KeyError("a")
    with store.writing() as connection:
        assert connection.execute("SELECT count(*) FROM tags").fetchone()[0] == 0
    store.close()


def test_the_layout_numbers_itself_and_writes_ahead(tmp_path: Path) -> None:
    store = LibraryStore(tmp_path)
    with store.reading() as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == LAYOUT
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        assert connection.execute("PRAGMA busy_timeout").fetchone()[0] == 5_000
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 1
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of another kind")
def test_the_library_is_its_owners_alone(tmp_path: Path) -> None:
    store = LibraryStore(tmp_path / "library")
    try:
        assert store.path.stat().st_mode & 0o777 == 0o600
        assert store.folder.stat().st_mode & 0o777 == 0o700
    finally:
        store.close()
