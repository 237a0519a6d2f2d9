"""Rows of the library as values: with their tags, or as whole articles."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress

from reader.errors import LibraryError
from reader.library.rows import WHOLE, StoredArticle, article_of, stored_of
from reader.text.article import Article


def whole_of(connection: sqlite3.Connection, ids: Sequence[int]) -> Iterator[tuple[StoredArticle, Article]]:
    """The articles with these ids in their order, without those that are damaged."""
    marks = ", ".join("?" * len(ids))
    rows = connection.execute(f"SELECT {WHOLE} FROM articles WHERE id IN ({marks})", ids).fetchall()
    places = {number: place for place, number in enumerate(ids)}
    pairs = sorted(zip(stored_in(connection, rows), rows, strict=True), key=lambda pair: places[pair[0].id])
    for listed, row in pairs:
        with suppress(LibraryError):  # a damaged one is no answer
            yield listed, article_of(row)


def stored_in(connection: sqlite3.Connection, rows: list[sqlite3.Row]) -> tuple[StoredArticle, ...]:
    """What a list shows of rows that begin with the columns `LISTED`, with their tags."""
    ids = json.dumps([row["id"] for row in rows])
    tags: dict[int, list[str]] = {}
    for article, tag in connection.execute(
        "SELECT article, tag FROM tags WHERE article IN (SELECT value FROM json_each(?))"
        " ORDER BY tag COLLATE NOCASE, tag",
        (ids,),
    ):
        tags.setdefault(article, []).append(tag)
    return tuple(stored_of(row, tuple(tags.get(row["id"], ()))) for row in rows)
