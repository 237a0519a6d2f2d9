"""One stored article: how it is written into a row and read back."""

import hashlib
import json
import sqlite3
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.errors import LibraryError
from reader.late_pattern import late_pattern
from reader.messages import message
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details, Provenance
from reader.text.span import Span
from reader.text.tokens import each_word, is_word, tokenise_words
from reader.values import Struct, replace

LISTED = "id, title, outlet, byline, published, language, words, origin, added, opened"
"""The columns of `StoredArticle`, in its order."""

WHOLE = f"{LISTED}, hash, text, data"
"""The columns of an article that is read as a whole."""

_LISTED = LISTED.count(",") + 1
_AT_ONCE = 300
"""Rows of a long article's sentences that are written as JSON in one call: a millisecond."""
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Scripts that are written without spaces between words, as a regex class."""

_UNSPACED = late_pattern(f"[{UNSPACED}]")


class StoredArticle(Struct, frozen=True):
    """What a list of the library shows of one article; `added` and `opened` are ISO 8601 in UTC."""

    id: int
    title: str
    outlet: str | None
    byline: str | None
    published: str | None
    language: str
    words: int
    origin: str
    added: str
    opened: str
    tags: tuple[str, ...] = ()


def content_hash(text: str) -> str:
    """Equal for texts that differ in nothing but Unicode form and white space."""
    digest, space = hashlib.sha256(), ""
    for line in text.split("\n"):  # one by one: other threads get their turn
        plain = " ".join(unicodedata.normalize("NFC", line).split())
        if plain:
            digest.update(f"{space}{plain}".encode("utf-8", "surrogatepass"))
            space = " "
    return digest.hexdigest()


def title_of(article: Article) -> str:
    """The title, or the first headline or body sentence where none is known."""
    if article.details.title:
        return article.details.title
    for role in (Role.HEADLINE, Role.BODY):
        for sentence in article.sentences:
            if sentence.role is role:
                return " ".join(sentence.span.of(article.text).split())[:200]
    return article.origin


def row_of(article: Article) -> dict[str, Any]:
    """The columns that depend on the article alone."""
    return {
        "hash": content_hash(article.text),
        "title": title_of(article),
        "outlet": article.details.outlet,
        "byline": article.details.byline,
        "published": article.details.published,
        "language": article.details.language,
        "words": sum(map(is_word, each_word(article.text))),  # one by one: other threads get their turn
        "origin": article.origin,
        "text": article.text,
        "spaced": spaced(article.text),
        "data": _data_of(article),
    }


def spaced(text: str) -> str | None:
    """`text` with its tokens apart when it is written without spaces (Chinese, Thai), else None: the
    index cuts words at spaces only."""
    return " ".join(tokenise_words(text)) if _UNSPACED.search(text) else None


def stored_of(row: sqlite3.Row, tags: tuple[str, ...]) -> StoredArticle:
    """The listed values of a row that begins with the columns `LISTED`."""
    values: tuple[Any, ...] = tuple(row)[:_LISTED]
    return replace(StoredArticle(*values), tags=tags)


def article_of(row: sqlite3.Row) -> Article:
    """The article of a row with the columns `WHOLE`. Raises `LibraryError` when the row is damaged:
    better no article than one whose places are wrong."""
    try:
        if content_hash(row["text"]) != row["hash"]:
            raise _damaged(row)
        return _read(row)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _damaged(row) from error


def _damaged(row: sqlite3.Row) -> LibraryError:
    return LibraryError(message("“{row}” is damaged in the library. Open its file again.", row=row["title"]))


def _read(row: sqlite3.Row) -> Article:
    data = json.loads(row["data"])
    details = data["details"]
    details["provenance"] = tuple((field, Provenance(found)) for field, found in details["provenance"])
    return Article(
        text=row["text"],
        origin=row["origin"],
        details=Details(**details),
        paragraphs=tuple(Span(start, end) for start, end in data["paragraphs"]),
        sentences=tuple(
            Sentence(index, Span(start, end), paragraph, Role(role))
            for index, (start, end, paragraph, role) in enumerate(data["sentences"])
        ),
        format=data["format"],
        encoding=data["encoding"],
        notes=tuple(data["notes"]),
    )


def _data_of(article: Article) -> str:
    details = article.details
    fields = {field: getattr(details, field) for field in Details.__struct_fields__}
    fields["provenance"] = [[field, found.value] for field, found in details.provenance]
    paragraphs = ([span.start, span.end] for span in article.paragraphs)
    sentences = ([s.span.start, s.span.end, s.paragraph, s.role.value] for s in article.sentences)
    rest = {"format": article.format, "encoding": article.encoding, "notes": list(article.notes)}
    return (
        f'{{"details":{_plain(fields)},"paragraphs":[{_rows(paragraphs)}],'
        f'"sentences":[{_rows(sentences)}],{_plain(rest)[1:]}'
    )


def _rows(values: Iterator[list[Any]]) -> str:
    """Some rows, as they stand in a list; a few hundred in one go, so that other threads get their turn."""
    some = iter(lambda: list(islice(values, _AT_ONCE)), [])
    return ",".join(_plain(rows)[1:-1] for rows in some)


def _plain(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
