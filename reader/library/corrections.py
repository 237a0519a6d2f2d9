"""What the reader set right in a stored article: written beside it, remembered when it is opened again."""

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from reader.cancel import IsCancelled
from reader.errors import Cancelled
from reader.library.rows import content_hash, row_of
from reader.text.article import Article, Role
from reader.text.details import Details, Provenance
from reader.text.making import with_details
from reader.text.span import Span
from reader.values import Struct

_WRITTEN = ("title", "outlet", "byline", "published", "language", "text", "spaced", "words")
_ROLES = "roles_by_hand"


class ByHand(Struct, frozen=True):
    """Details (field and value; None: emptied) and roles (number of the paragraph) set by hand."""

    details: tuple[tuple[str, str | None], ...] = ()
    roles: tuple[tuple[int, Role], ...] = ()


def write_corrected(
    connection: sqlite3.Connection,
    article: Article,
    roles: Mapping[int, Role],
    is_cancelled: IsCancelled,
    reset: Collection[str] = (),
) -> bool:
    """Write details and roles of `article` over the stored one of the same text; False when there is none.

    `roles` are those set by hand, by paragraph. What was set by hand before and is not set in `article`
    stays, unless the field is in `reset`. Call inside a transaction: raises `Cancelled` when a newer
    correction is on its way.
    """
    if is_cancelled():
        raise Cancelled
    hash_ = content_hash(article.text)
    stored = connection.execute("SELECT text, data FROM articles WHERE hash = ?", (hash_,)).fetchone()
    if stored is None:
        return False
    before = _loaded(stored["data"])
    earlier_roles = before.get(_ROLES) if stored["text"] == article.text else None
    row = row_of(with_details(article, _with_earlier(article.details, before, reset)))
    data = json.loads(row["data"])
    data[_ROLES] = _merged(earlier_roles, article.paragraphs, roles)
    row["data"] = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    columns = ", ".join(f"{name} = :{name}" for name in (*_WRITTEN, "data"))
    connection.execute(f"UPDATE articles SET {columns} WHERE hash = :hash", row)
    return True


def by_hand(connection: sqlite3.Connection, article: Article) -> ByHand:
    """What was set by hand in the stored article of the same text. Roles only where the texts are equal in
    every character and the paragraph is still one."""
    stored = connection.execute(
        "SELECT text, data FROM articles WHERE hash = ?", (content_hash(article.text),)
    ).fetchone()
    if stored is None:
        return ByHand()
    data = _loaded(stored["data"])
    numbers = {span: number for number, span in enumerate(article.paragraphs)}
    roles = [
        (numbers[Span(start, end)], Role(role))
        for start, end, role in data.get(_ROLES, ())
        if stored["text"] == article.text and Span(start, end) in numbers
    ]
    return ByHand(_earlier(data), tuple(sorted(roles)))


def _loaded(data: str) -> dict[str, Any]:
    """What the column `data` holds; nothing when it is damaged."""
    try:
        found = json.loads(data)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _earlier(data: Mapping[str, Any]) -> tuple[tuple[str, str | None], ...]:
    details = data.get("details", {})
    found = details.get("provenance", ())
    return tuple((field, details.get(field)) for field, where in found if where == Provenance.HAND.value)


def _with_earlier(details: Details, before: Mapping[str, Any], reset: Collection[str]) -> Details:
    """`details` with what was set by hand before and is not set by hand in them, nor to be as it was read."""
    for field, value in _earlier(before):
        if field not in reset and details.found_in(field) is not Provenance.HAND:
            details = details.corrected(field, value)
    return details


def _merged(
    before: Sequence[Sequence[Any]] | None, paragraphs: Sequence[Span], roles: Mapping[int, Role]
) -> list[list[Any]]:
    merged = {(start, end): role for start, end, role in before or ()}
    for number, role in roles.items():
        merged[paragraphs[number].start, paragraphs[number].end] = role.value
    return [[start, end, role] for (start, end), role in sorted(merged.items())]
