"""The parts of a session as plain values for JSON, and back with every value checked."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from reader.collation.options import CollationOptions, Strictness
from reader.errors import LoadError
from reader.loading.article_file import ArticleFile
from reader.loading.saved_session import KIND
from reader.messages import message
from reader.session.checked_values import (
    ends,
    entries,
    mapping,
    number,
    optional_words,
    span,
    words,
)
from reader.session.hand_made import HandMade
from reader.session.hand_made_form import hand_made_from, hand_made_parts
from reader.session.origin import Origin
from reader.session.viewing import Viewing
from reader.sides import Sides
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details, Provenance
from reader.text.span import Span
from reader.values import asdict

VERSION = 2
"""Of the form that is written. Version 1 knew no notes, pairings, files and filters; it is read as well."""


class Parts(NamedTuple):
    """What a saved session holds; no comparison, since it comes out the same when it is made again."""

    left: Article | None
    right: Article | None
    options: CollationOptions
    hand_made: HandMade = HandMade()
    viewing: Viewing = Viewing()
    origins: Sides[Origin | None] = Sides(None, None)


def session_parts(parts: Parts) -> dict[str, Any]:
    """The parts of a session as values that `json` can write."""
    return {
        "kind": KIND,
        "version": VERSION,
        "left": None if parts.left is None else _article_parts(parts.left),
        "right": None if parts.right is None else _article_parts(parts.right),
        "options": asdict(parts.options),
        **hand_made_parts(parts.hand_made),
        "viewing": _viewing_parts(parts.viewing),
        "files": {"left": _origin_parts(parts.origins.left), "right": _origin_parts(parts.origins.right)},
    }


def session_from(parts: object) -> Parts:
    """The parts of a session from what `json` read.

    Raises `LoadError` for another version, and `ValueError`, `KeyError`, `TypeError` or
    `AttributeError` for anything that is no session.
    """
    values = mapping(parts)
    if values["kind"] != KIND:
        raise ValueError("another kind of file")
    if values["version"] not in range(1, VERSION + 1):
        raise LoadError(
            message("This session was saved by a newer version of the reader. Update to open it.")
        )
    left = None if values["left"] is None else _article(mapping(values["left"]))
    right = None if values["right"] is None else _article(mapping(values["right"]))
    files = mapping(values.get("files", {}))
    return Parts(
        left,
        right,
        _options(mapping(values["options"])),
        hand_made_from(values),
        _viewing(mapping(values.get("viewing", {}))),
        Sides(_origin(files.get("left")), _origin(files.get("right"))),
    )


def _article_parts(article: Article) -> dict[str, Any]:
    details = {name: getattr(article.details, name) for name in Details.__struct_fields__}
    details["provenance"] = [[field, found.value] for field, found in article.details.provenance]
    return {
        "text": article.text,
        "origin": article.origin,
        "details": details,
        "paragraphs": [ends(paragraph) for paragraph in article.paragraphs],
        "sentences": [[s.span.start, s.span.end, s.paragraph, s.role.value] for s in article.sentences],
        "format": article.format,
        "encoding": article.encoding,
        "notes": list(article.notes),
    }


def _article(values: Mapping[str, Any]) -> Article:
    text = words(values["text"])
    paragraphs = tuple(span(entry, len(text)) for entry in entries(values["paragraphs"]))
    sentences: list[Sentence] = []
    for index, (start, end, paragraph, role) in enumerate(entries(values["sentences"])):
        place = span((start, end), len(text))
        if sentences and place.start < sentences[-1].span.end:
            raise ValueError("sentences overlap")
        if not 0 <= number(paragraph) < max(1, len(paragraphs)):
            raise ValueError("no such paragraph")
        sentences.append(Sentence(index, place, paragraph, Role(role)))
    return Article(
        text,
        words(values["origin"]),
        _details(mapping(values["details"])),
        paragraphs,
        tuple(sentences),
        words(values["format"]),
        optional_words(values["encoding"]),
        tuple(words(note) for note in entries(values["notes"])),
    )


def _details(values: Mapping[str, Any]) -> Details:
    return Details(
        title=words(values["title"]),
        outlet=optional_words(values["outlet"]),
        byline=optional_words(values["byline"]),
        agency=optional_words(values["agency"]),
        published=optional_words(values["published"]),
        updated=optional_words(values["updated"]),
        address=optional_words(values["address"]),
        language=words(values["language"]),
        provenance=tuple((words(field), Provenance(found)) for field, found in entries(values["provenance"])),
    )


def _options(values: Mapping[str, Any]) -> CollationOptions:
    switches = {name: values[name] for name in CollationOptions.__struct_fields__ if name != "strictness"}
    if not all(isinstance(value, bool) for value in switches.values()):
        raise TypeError("a switch is neither on nor off")
    return CollationOptions(Strictness(values["strictness"]), **switches)


def _viewing_parts(viewing: Viewing) -> dict[str, Any]:
    return {
        "left": None if viewing.left is None else ends(viewing.left),
        "right": None if viewing.right is None else ends(viewing.right),
        "hidden": None if viewing.hidden is None else list(viewing.hidden),
        "tab": viewing.tab,
        "filters": dict(viewing.filters),
    }


def _viewing(values: Mapping[str, Any]) -> Viewing:
    hidden = values.get("hidden")
    filters = mapping(values.get("filters", {}))
    return Viewing(
        _optional_span(values.get("left")),
        _optional_span(values.get("right")),
        None if hidden is None else tuple(words(name) for name in entries(hidden)),
        words(values.get("tab", "")),
        tuple((words(name), words(value)) for name, value in filters.items()),
    )


def _optional_span(entry: object) -> Span | None:
    return None if entry is None else span(entry)


def _origin_parts(origin: Origin | None) -> dict[str, Any] | None:
    if origin is None:
        return None
    file = {"path": str(origin.file.path), "chapter": origin.file.chapter}
    return {**file, "encoding": origin.encoding, "written": max(origin.written, 0)}


def _origin(entry: object) -> Origin | None:
    if entry is None:
        return None
    values = mapping(entry)
    chapter = None if values["chapter"] is None else number(values["chapter"])
    file = ArticleFile(Path(words(values["path"])), chapter)
    return Origin(file, optional_words(values["encoding"]), number(values["written"]))
