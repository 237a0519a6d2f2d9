"""Rows with their tags, and whole articles in the order asked for, without damaged ones."""

import sqlite3
from pathlib import Path

from reader.library.database import FILE_NAME
from reader.library.library import Library
from reader.library.row_sets import stored_in, whole_of
from reader.library.rows import LISTED
from tests.builders import read_article
from tests.library.kept import EELS, FERRY


def test_articles_come_in_the_order_of_their_ids_and_damaged_ones_not_at_all(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        ids = [library.add(read_article(text)) for text in (FERRY, EELS, f"{EELS} Again.")]
        library.tag(ids[0], ["sea", "Boats"])
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.row_factory = sqlite3.Row
    with connection:
        connection.execute("UPDATE articles SET hash = 'x' WHERE id = ?", (ids[2],))
    found = list(whole_of(connection, [ids[1], ids[2], ids[0]]))
    assert [(listed.id, article.text[:5]) for listed, article in found] == [
        (ids[1], EELS[:5]),
        (ids[0], FERRY[:5]),
    ]
    rows = connection.execute(f"SELECT {LISTED} FROM articles WHERE id = ?", (ids[0],)).fetchall()
    assert [listed.tags for listed in stored_in(connection, rows)] == [("Boats", "sea")]
    connection.close()
