"""The library: every article that was opened, kept, searchable, and safe beside other programs."""

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

import platformdirs

from reader.cancel import IsCancelled, Progress, never, silent
from reader.errors import Cancelled, LibraryError
from reader.library.corrections import ByHand, by_hand, write_corrected
from reader.library.database import LibraryStore
from reader.library.folder_import import ImportReport, Load, files_below, load_article, loaded
from reader.library.row_sets import stored_in, whole_of
from reader.library.rows import (
    LISTED,
    WHOLE,
    StoredArticle,
    article_of,
    content_hash,
    row_of,
)
from reader.library.search import Hit, hit_of, match_expression, search_rows
from reader.library.similar import IndexCandidates, Judge, SimilarArticle, candidates, judged, verdict_of
from reader.library.versions import earlier_rows
from reader.messages import message
from reader.text.article import Article, Role
from reader.text.making import with_details

_BATCH = 25
_ORDERS = {
    "opened": "opened DESC, id DESC",
    "title": "title COLLATE NOCASE, id",
    "published": "published DESC, id",
}


def default_folder() -> Path:
    """Where the library lies when no other folder is given."""
    return Path(platformdirs.user_data_dir("source-comparison-reader", appauthor=False))


class Library:
    """All stored articles. Belongs to the thread that made it; make another one in another thread.

    Every method raises `LibraryError` with a sentence for the reader when the file cannot be read or
    written. A damaged file is set aside, nothing deleted; `notice` then says so.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._store = LibraryStore(default_folder() if folder is None else folder)

    @property
    def notice(self) -> str:
        """A sentence about a damaged library that was set aside, or ""."""
        return self._store.notice

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, article: Article) -> int:
        """Keep an article and return its id. The same text (white space aside) is kept once: adding it
        again brings it to the top of the list, and back if it had been deleted."""
        with self._store.writing() as connection:
            return _added(connection, article)[0]

    def correct(
        self,
        article: Article,
        roles: Mapping[int, Role] | None = None,
        is_cancelled: IsCancelled = never,
        reset: Collection[str] = (),
    ) -> None:
        """Keep the details and roles of `article` as the reader set them right; a text that is not kept yet
        is. `roles` are the roles set by hand, by paragraph, `reset` the details that are as they were read
        again. Raises `Cancelled` when a newer correction is on its way; then nothing is written."""
        with self._store.writing() as connection:
            if not write_corrected(connection, article, roles or {}, is_cancelled, reset):
                _added(connection, article)
                write_corrected(connection, article, roles or {}, is_cancelled, reset)

    def by_hand(self, article: Article) -> ByHand:
        """What the reader set right in this text when it was open before."""
        with self._store.reading() as connection:
            return by_hand(connection, article)

    def article(self, stored: int) -> Article:
        """The whole article, as it was kept."""
        with self._store.reading() as connection:
            row = connection.execute(f"SELECT {WHOLE} FROM articles WHERE id = ?", (stored,)).fetchone()
        return _found(row)

    def named(self, name: str) -> Article:
        """The whole article whose text `content_hash` names so."""
        with self._store.reading() as connection:
            row = connection.execute(
                f"SELECT {WHOLE} FROM articles WHERE hash = ? AND deleted IS NULL", (name,)
            ).fetchone()
        return _found(row)

    def find(self, article: Article) -> int | None:
        """The id under which this text is kept, or None."""
        with self._store.reading() as connection:
            row = connection.execute(
                "SELECT id FROM articles WHERE hash = ? AND deleted IS NULL", (content_hash(article.text),)
            ).fetchone()
        return None if row is None else int(row[0])

    def earlier(self, article: Article) -> StoredArticle | None:
        """The article with another text that was kept last from the same web address; None for none."""
        with self._store.reading() as connection:
            return next(iter(stored_in(connection, earlier_rows(connection, article))), None)

    def articles(
        self, order: str = "opened", tag: str | None = None, limit: int = 10_000
    ) -> tuple[StoredArticle, ...]:
        """Stored articles by `order` ("opened", newest first; "title"; "published"), all or of one tag."""
        where = "" if tag is None else "AND id IN (SELECT article FROM tags WHERE tag = ?)"
        with self._store.reading() as connection:
            rows = connection.execute(
                f"SELECT {LISTED} FROM articles WHERE deleted IS NULL {where}"
                f" ORDER BY {_ORDERS[order]} LIMIT ?",
                (limit,) if tag is None else (tag, limit),
            ).fetchall()
            return stored_in(connection, rows)

    def count(self) -> int:
        """How many articles are kept."""
        with self._store.reading() as connection:
            return int(
                connection.execute("SELECT count(*) FROM articles WHERE deleted IS NULL").fetchone()[0]
            )

    def search(self, typed: str, limit: int = 100) -> tuple[Hit, ...]:
        """The articles that hold all typed words, words in quotation marks as a phrase, the last word as
        a beginning; best first. Nothing typed finds nothing."""
        expression = match_expression(typed)
        if not expression:
            return ()
        with self._store.reading() as connection:
            rows = search_rows(connection, LISTED, expression, limit)
            stored = stored_in(connection, rows)
        return tuple(hit_of(article, row["line"] or "") for article, row in zip(stored, rows, strict=True))

    def rename(self, stored: int, title: str) -> None:
        """Give an article another title, marked as set by hand. Raises `LibraryError` when it is empty."""
        if not title.strip():
            raise LibraryError(message("A title needs at least one character. Type another title."))
        article = self.article(stored)
        self.correct(with_details(article, article.details.corrected("title", title.strip())))

    def tag(self, stored: int, tags: Iterable[str]) -> None:
        """Set the tags of an article; earlier ones are replaced."""
        wanted = sorted({" ".join(tag.split()) for tag in tags} - {""})
        with self._store.writing() as connection:
            if not connection.execute("SELECT 1 FROM articles WHERE id = ?", (stored,)).fetchone():
                raise _missing()
            connection.execute("DELETE FROM tags WHERE article = ?", (stored,))
            connection.executemany("INSERT INTO tags VALUES (?, ?)", [(stored, tag) for tag in wanted])

    def tags(self) -> tuple[tuple[str, int], ...]:
        """All tags with the number of articles that have them, in alphabetical order."""
        with self._store.reading() as connection:
            rows = connection.execute(
                "SELECT tag, count(*) FROM tags JOIN articles ON articles.id = article"
                " WHERE deleted IS NULL GROUP BY tag ORDER BY tag COLLATE NOCASE, tag"
            ).fetchall()
        return tuple((row[0], row[1]) for row in rows)

    def delete(self, stored: Sequence[int]) -> None:
        """Take articles out of the library; `restore` with the same ids brings them back for 30 days."""
        self._mark_deleted(stored, _now())

    def restore(self, stored: Sequence[int]) -> None:
        """Undo a deletion."""
        self._mark_deleted(stored, None)

    def similar(
        self, article: Article, judge: Judge = verdict_of, is_cancelled: IsCancelled = never
    ) -> tuple[SimilarArticle, ...]:
        """At most five stored articles that share text with `article`, near-duplicates first; the article
        itself is left out. Raises `Cancelled`."""
        with self._store.reading() as connection:
            others = list(whole_of(connection, candidates(connection, article, is_cancelled)))
        return judged(article, others, judge, is_cancelled)

    def alike(
        self, article: Article, most: int, is_cancelled: IsCancelled = never
    ) -> tuple[tuple[StoredArticle, Article], ...]:
        """The stored articles that share the most and rarest words with `article`, best first and without it;
        those that are damaged are left out. Raises `Cancelled`."""
        with self._store.reading() as connection:
            found = IndexCandidates(connection).like(article, most, is_cancelled)
            return tuple(whole_of(connection, found))

    def import_folder(
        self,
        folder: Path,
        load: Load = load_article,
        progress: Progress = silent,
        is_cancelled: IsCancelled = never,
    ) -> ImportReport:
        """Keep every article in the files below `folder`. A file that cannot be read is reported and
        passed over; when cancelled, what was read until then stays."""
        paths = files_below(folder)
        added, known, failed = 0, 0, list[tuple[str, str]]()
        batch: list[Article] = []
        cancelled = False
        try:
            for number, path, result in loaded(paths, load, is_cancelled):
                if isinstance(result, Article):
                    batch.append(result)
                else:
                    failed.append((str(path.relative_to(folder)), result.sentence))
                if len(batch) == _BATCH:
                    new = self._add_all(batch)
                    added, known, batch = added + new, known + len(batch) - new, []
                progress((number + 1) / len(paths), message("Reading {name}", name=path.name))
                if is_cancelled():
                    cancelled = True
                    break
        except Cancelled:
            cancelled = True
        new = self._add_all(batch)
        return ImportReport(added + new, known + len(batch) - new, tuple(failed), cancelled)

    def _add_all(self, articles: list[Article]) -> int:
        """How many of them were new."""
        if not articles:
            return 0
        with self._store.writing() as connection:
            return sum(_added(connection, article)[1] for article in articles)

    def _mark_deleted(self, stored: Sequence[int], when: str | None) -> None:
        with self._store.writing() as connection:
            connection.executemany(
                "UPDATE articles SET deleted = ? WHERE id = ?", [(when, number) for number in stored]
            )


def _added(connection: sqlite3.Connection, article: Article) -> tuple[int, bool]:
    """The id of an article, and whether it is new."""
    now = _now()
    known = connection.execute(
        "UPDATE articles SET opened = ?, deleted = NULL WHERE hash = ? RETURNING id",
        (now, content_hash(article.text)),
    ).fetchone()
    if known:
        return int(known[0]), False
    row = {**row_of(article), "added": now, "opened": now}
    places = ", ".join(f":{name}" for name in row)
    insert = f"INSERT INTO articles ({', '.join(row)}) VALUES ({places}) RETURNING id"
    new = connection.execute(insert, row).fetchone()
    return int(new[0]), True


def _found(row: sqlite3.Row | None) -> Article:
    if row is None:
        raise _missing()
    return article_of(row)


def _missing() -> LibraryError:
    return LibraryError(message("The article is no longer in the library."))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
