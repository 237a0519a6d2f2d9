"""Other versions of an article: what was kept from the same web address with another text."""

import json
import sqlite3

from reader.library.rows import LISTED, content_hash
from reader.text.article import Article

_WEB = ("http://", "https://")
_FROM_ADDRESSES = (
    "(rtrim(origin, '/') IN (SELECT value FROM json_each(?))"
    " OR rtrim(json_extract(data, '$.details.address'), '/') IN (SELECT value FROM json_each(?)))"
)


def addresses_of(article: Article) -> tuple[str, ...]:
    """The web addresses by which an article is known, without a slash at their end."""
    found = (article.origin, article.details.address or "")
    return tuple({address.rstrip("/"): None for address in found if address.startswith(_WEB)})


def earlier_rows(connection: sqlite3.Connection, article: Article) -> list[sqlite3.Row]:
    """The row of the version that was kept last, with the columns `LISTED`; none where there is none."""
    addresses = json.dumps(addresses_of(article))
    return connection.execute(
        f"SELECT {LISTED} FROM articles WHERE deleted IS NULL AND hash != ? AND {_FROM_ADDRESSES}"
        " ORDER BY added DESC, id DESC LIMIT 1",
        (content_hash(article.text), addresses, addresses),
    ).fetchall()
