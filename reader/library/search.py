"""What the reader types into the library's search field, and what is found."""

import json
import re
import sqlite3

from reader.late_pattern import late_pattern
from reader.library.rows import UNSPACED, StoredArticle, spaced
from reader.text.span import Span
from reader.text.tokens import is_word, tokenise_words
from reader.values import Struct

_OPEN, _CLOSE = "\ue000", "\ue001"
_SNIPPET_WORDS = 16
_PHRASE = late_pattern(r"[\"“”„«»]([^\"“”„«»]*)[\"“”„«»]|(\S+)")
_DENSE = f"{UNSPACED}\u3000-\u303f\uff00-\uffef"
_BETWEEN_DENSE = late_pattern(f"([{_DENSE}][{_OPEN}{_CLOSE}]?) (?=[{_OPEN}{_CLOSE}]?[{_DENSE}])")


class Hit(Struct, frozen=True):
    """A found article with a line of its text; `marks` are the found words in `snippet`."""

    stored: StoredArticle
    snippet: str
    marks: tuple[Span, ...]


def match_expression(typed: str) -> str:
    """The FTS5 question for what was typed: all words, words in marks as a phrase, the last word as a
    beginning. Empty when nothing was typed that can be searched; never a syntax error."""
    parts: list[str] = []
    unfinished = False
    for found in _PHRASE.finditer(typed):
        phrase, word = found.group(1), found.group(2)
        tokens = [t for t in _words(phrase if phrase is not None else word) if is_word(t)]
        if tokens:
            parts.append('"' + " ".join(tokens).replace('"', "") + '"')
            unfinished = phrase is None and found.end() == len(typed)
    if not parts:
        return ""
    return " ".join(parts) + ("*" if unfinished else "")


def search_rows(
    connection: sqlite3.Connection, columns: str, expression: str, limit: int
) -> list[sqlite3.Row]:
    """Rows with `columns` of the articles and `line`, a piece of the text, best first.

    In two steps, because a line is costly and would be made for every article that holds the words.
    """
    best = connection.execute(
        "SELECT rowid FROM search WHERE search MATCH ?"
        " AND rowid NOT IN (SELECT id FROM articles WHERE deleted IS NOT NULL)"
        " ORDER BY bm25(search, 6.0, 2.0, 2.0, 1.0), rowid LIMIT ?",
        (expression, limit),
    ).fetchall()
    named = ", ".join(f"articles.{column}" for column in columns.split(", "))
    places = {row[0]: place for place, row in enumerate(best)}
    # The sign before the number keeps SQLite from asking the index anew for every one of them.
    found = connection.execute(
        f"SELECT {named}, snippet(search, 3, '{_OPEN}', '{_CLOSE}', '…', {_SNIPPET_WORDS}) AS line"
        " FROM search JOIN articles ON articles.id = search.rowid"
        " WHERE search MATCH ? AND +search.rowid IN (SELECT value FROM json_each(?))",
        (expression, json.dumps(list(places))),
    ).fetchall()
    return sorted(found, key=lambda row: places[row["id"]])


def hit_of(stored: StoredArticle, line: str) -> Hit:
    """The hit with its marks taken out of the line."""
    line = " ".join(_BETWEEN_DENSE.sub(r"\1", line).split())
    snippet: list[str] = []
    marks: list[Span] = []
    length, start = 0, 0
    for piece in re.split(f"([{_OPEN}{_CLOSE}])", line):
        if piece == _OPEN:
            start = length
        elif piece == _CLOSE:
            marks.append(Span(start, length))
        else:
            snippet.append(piece)
            length += len(piece)
    return Hit(stored, "".join(snippet), tuple(marks))


def _words(text: str) -> list[str]:
    return tokenise_words(spaced(text) or text)
