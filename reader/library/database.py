"""The library's database file: opened, laid out, kept safe beside other programs, set aside when damaged.

SQLite with an FTS5 index over an external view, so that every text is stored once; write-ahead logging and
a busy time-out let several programs use one library.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.errors import LibraryError
from reader.messages import message
from reader.whole_file import make_private_folder

FILE_NAME = "library.sqlite3"
LAYOUT = 1
BUSY_MILLISECONDS = 5_000
KEPT_AFTER_DELETING = timedelta(days=30)

_LAYOUT_SQL = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, title TEXT NOT NULL, outlet TEXT, byline TEXT,
    published TEXT, language TEXT NOT NULL, words INTEGER NOT NULL, origin TEXT NOT NULL,
    added TEXT NOT NULL, opened TEXT NOT NULL, deleted TEXT,
    text TEXT NOT NULL, spaced TEXT, data TEXT NOT NULL);
CREATE INDEX articles_kept ON articles (deleted, opened);
CREATE TABLE tags (
    article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE, tag TEXT NOT NULL,
    PRIMARY KEY (article, tag)) WITHOUT ROWID;
CREATE VIEW searchable AS
    SELECT id, title, outlet, byline, coalesce(spaced, text) AS body FROM articles;
CREATE VIRTUAL TABLE search USING fts5 (title, outlet, byline, body,
    content='searchable', content_rowid='id', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER articles_added AFTER INSERT ON articles BEGIN
    INSERT INTO search (rowid, title, outlet, byline, body)
    VALUES (new.id, new.title, new.outlet, new.byline, coalesce(new.spaced, new.text));
END;
CREATE TRIGGER articles_gone AFTER DELETE ON articles BEGIN
    INSERT INTO search (search, rowid, title, outlet, byline, body)
    VALUES ('delete', old.id, old.title, old.outlet, old.byline, coalesce(old.spaced, old.text));
END;
CREATE TRIGGER articles_changed AFTER UPDATE OF title, outlet, byline ON articles BEGIN
    INSERT INTO search (search, rowid, title, outlet, byline, body)
    VALUES ('delete', old.id, old.title, old.outlet, old.byline, coalesce(old.spaced, old.text));
    INSERT INTO search (rowid, title, outlet, byline, body)
    VALUES (new.id, new.title, new.outlet, new.byline, coalesce(new.spaced, new.text));
END;
"""

_MESSAGES = {
    sqlite3.SQLITE_BUSY: message("Another program is using the library. Try again in a moment."),
    sqlite3.SQLITE_LOCKED: message("Another program is using the library. Try again in a moment."),
    sqlite3.SQLITE_FULL: message(
        "The disk is full, so the library could not be written. Make room and try again."
    ),
    sqlite3.SQLITE_READONLY: message("The library's folder cannot be written. Check its permissions."),
    sqlite3.SQLITE_PERM: message("The library's folder cannot be written. Check its permissions."),
    sqlite3.SQLITE_CANTOPEN: message("The library could not be opened. Check the permissions of its folder."),
    sqlite3.SQLITE_IOERR: message(
        "The library could not be read from the disk. Check the disk and try again."
    ),
    sqlite3.SQLITE_TOOBIG: message("The article is too long to be stored in the library."),
}
_DAMAGED = (
    sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_NOTADB,
    sqlite3.SQLITE_ERROR,
    sqlite3.SQLITE_CONSTRAINT,  # a row that its index does not name is added a second time
    sqlite3.SQLITE_MISMATCH,
)


class LibraryStore:
    """One open database file. Belongs to the thread that opened it; open another in another thread.

    `notice` is a sentence for the reader when a damaged file was set aside, else "".
    Raises `LibraryError` when the folder cannot be used or a newer program wrote the library.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE_NAME
        self.notice = ""
        try:
            make_private_folder(folder)
        except OSError as error:
            raise LibraryError(
                message(
                    "The library's folder “{folder}” cannot be made. Check its permissions.", folder=folder
                )
            ) from error
        self._connection = self._open_or_set_aside()

    def close(self) -> None:
        """Close the file; the store cannot be used afterwards."""
        self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection for queries. Database errors leave as `LibraryError`."""
        try:
            yield self._connection
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise self._explained(error) from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside one transaction: all of it is written, or nothing."""
        with self.reading() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.DatabaseError):
                    connection.execute("ROLLBACK")
                raise

    def _open_or_set_aside(self) -> sqlite3.Connection:
        try:
            return self._opened()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if "no such module" in str(error):
                raise LibraryError(
                    message("This Python's SQLite has no full-text search, so no library.")
                ) from error
            if not _is_damage(error):
                raise _told(error) from error
        self.notice = self._set_aside()
        try:
            return self._opened()
        except sqlite3.DatabaseError as error:
            raise _told(error) from error

    def _opened(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=BUSY_MILLISECONDS / 1000, isolation_level=None)
        with suppress(OSError):
            self.path.chmod(0o600)  # the files beside it get the same
        try:
            connection.row_factory = sqlite3.Row
            connection.text_factory = _decoded
            with suppress(sqlite3.OperationalError):  # another program is switching at this moment
                connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA foreign_keys = ON")
            self._lay_out(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    @staticmethod
    def _lay_out(connection: sqlite3.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        try:
            layout = connection.execute("PRAGMA user_version").fetchone()[0]
            if layout > LAYOUT:
                raise LibraryError(
                    message(
                        "The library was written by a newer version of this program. Install that version."
                    )
                )
            if layout == 0:
                for statement in _statements(_LAYOUT_SQL):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {LAYOUT}")
            limit = (datetime.now(UTC) - KEPT_AFTER_DELETING).isoformat()
            connection.execute("DELETE FROM articles WHERE deleted < ?", (limit,))
            connection.execute("COMMIT")
        except BaseException:
            with suppress(sqlite3.DatabaseError):
                connection.execute("ROLLBACK")
            raise

    def _explained(self, error: sqlite3.DatabaseError | UnicodeDecodeError) -> Exception:
        """Repair what can be repaired, set aside what can't; the error that tells the reader."""
        if not _is_damage(error):
            return _told(error)
        was_sound = _is_sound(self._connection)
        if was_sound or self._reindexed():
            if was_sound and _index_is_sound(self._connection):
                return _told(error)
            if self._index_rebuilt():
                return LibraryError(
                    message("The library's search index was damaged and was built anew. Try again.")
                )
        self._connection.close()
        self._connection = self._reopened()
        return LibraryError(self.notice or message("The library was replaced by another program. Try again."))

    def _reindexed(self) -> bool:
        """Whether the library is sound once its indices have been made anew out of its rows."""
        try:
            self._connection.execute("REINDEX")
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return False
        return _is_sound(self._connection)

    def _index_rebuilt(self) -> bool:
        try:
            self._connection.execute("INSERT INTO search (search) VALUES ('rebuild')")
        except sqlite3.DatabaseError:
            return False
        return _index_is_sound(self._connection)

    def _reopened(self) -> sqlite3.Connection:
        """A sound connection: to the file another program has put there meanwhile, or to a new one."""
        try:
            connection = self._opened()
            if _is_sound(connection) and _index_is_sound(connection):
                return connection
            connection.close()
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            pass
        self.notice = self._set_aside()
        return self._opened()

    def _set_aside(self) -> str:
        """Rename the damaged file and its journal; nothing is deleted. Returns a sentence about it."""
        stem = f"library-damaged-{datetime.now(UTC):%Y-%m-%d}"
        number = 1
        while (target := self.folder / f"{stem}-{number}.sqlite3").exists():
            number += 1
        try:
            for suffix in ("", "-wal", "-shm"):
                part = self.path.with_name(self.path.name + suffix)
                if part.exists():
                    part.rename(target.with_name(target.name + suffix))
        except OSError as error:
            raise LibraryError(
                message(
                    "The library is damaged and could not be set aside. Move “{path}” away by hand.",
                    path=self.path,
                )
            ) from error
        return message(
            "The library was damaged. It was set aside as “{name}” and a new one was started.",
            name=target.name,
        )


def _is_damage(error: sqlite3.DatabaseError | UnicodeDecodeError) -> bool:
    """Whether the file may be damaged: said so, or a question that is right was not understood."""
    if isinstance(error, UnicodeDecodeError):
        return True
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _DAMAGED


def _is_sound(connection: sqlite3.Connection) -> bool:
    """Whether the pages hang together and the layout is the one that this program makes."""
    try:
        if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            return False
        made = {row[0] for row in connection.execute("SELECT sql FROM sqlite_master")}
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False
    return all(statement.strip().rstrip(";") in made for statement in _statements(_LAYOUT_SQL))


def _index_is_sound(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
        connection.execute("SELECT count(*) FROM search WHERE search MATCH 'a*'").fetchone()
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False
    return True


def _told(error: sqlite3.DatabaseError | UnicodeDecodeError) -> Exception:
    """The error for the reader; one that no file or disk explains stays what it is."""
    code = getattr(error, "sqlite_errorcode", None)
    message = None if code is None else _MESSAGES.get(code & 0xFF)
    return LibraryError(message) if message else error


def _decoded(raw: bytes) -> str:
    """Text of a column; damaged characters are shown as such and don't hide the rest."""
    return raw.decode("utf-8", "replace")


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, triggers whole (`executescript` would end our transaction)."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
