"""The parts of a session as plain values for JSON, and back with every value checked."""

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any, cast

from reader.collation.options import CollationOptions, Strictness
from reader.comparison.judgement import Judgement, WarningState
from reader.errors import LoadError
from reader.loading.saved_session import KIND
from reader.session.corrections import (
    CORRECTABLE_DETAILS,
    Correction,
    DetailCorrected,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.sides import Side
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details, Provenance
from reader.text.span import Span

_VERSION = 1

Parts = tuple[Article | None, Article | None, CollationOptions, tuple[Correction, ...], tuple[Judgement, ...]]


def session_parts(
    left: Article | None,
    right: Article | None,
    options: CollationOptions,
    corrections: tuple[Correction, ...],
    judgements: tuple[Judgement, ...] = (),
) -> dict[str, Any]:
    """The parts of a session as values that `json` can write."""
    return {
        "kind": KIND,
        "version": _VERSION,
        "left": None if left is None else _article_parts(left),
        "right": None if right is None else _article_parts(right),
        "options": asdict(options),
        "corrections": [_correction_parts(correction) for correction in corrections],
        "judgements": [asdict(judgement) for judgement in judgements],
    }


def session_from(parts: object) -> Parts:
    """The parts of a session from what `json` read.

    Raises `LoadError` for another version, and `ValueError`, `KeyError`, `TypeError` or
    `AttributeError` for anything that is no session.
    """
    values = _mapping(parts)
    if values["kind"] != KIND:
        raise ValueError("another kind of file")
    if values["version"] != _VERSION:
        raise LoadError("This session was saved by a newer version of the reader. Update to open it.")
    left = None if values["left"] is None else _article(_mapping(values["left"]))
    right = None if values["right"] is None else _article(_mapping(values["right"]))
    corrections = tuple(_correction(_mapping(entry)) for entry in _entries(values["corrections"]))
    judgements = tuple(_judgement(_mapping(entry)) for entry in _entries(values.get("judgements", [])))
    return left, right, _options(_mapping(values["options"])), corrections, judgements


def _judgement(values: Mapping[str, Any]) -> Judgement:
    return Judgement(_text(values["warning"]), WarningState(values["state"]), _text(values["note"]))


def _article_parts(article: Article) -> dict[str, Any]:
    details = {f.name: getattr(article.details, f.name) for f in fields(Details)}
    details["provenance"] = [[field, found.value] for field, found in article.details.provenance]
    return {
        "text": article.text,
        "origin": article.origin,
        "details": details,
        "paragraphs": [[span.start, span.end] for span in article.paragraphs],
        "sentences": [[s.span.start, s.span.end, s.paragraph, s.role.value] for s in article.sentences],
        "format": article.format,
        "encoding": article.encoding,
        "notes": list(article.notes),
    }


def _article(values: Mapping[str, Any]) -> Article:
    text = _text(values["text"])
    paragraphs = tuple(_span(entry, len(text)) for entry in _entries(values["paragraphs"]))
    sentences: list[Sentence] = []
    for index, (start, end, paragraph, role) in enumerate(_entries(values["sentences"])):
        span = _span((start, end), len(text))
        if sentences and span.start < sentences[-1].span.end:
            raise ValueError("sentences overlap")
        if not 0 <= _number(paragraph) < max(1, len(paragraphs)):
            raise ValueError("no such paragraph")
        sentences.append(Sentence(index, span, paragraph, Role(role)))
    return Article(
        text,
        _text(values["origin"]),
        _details(_mapping(values["details"])),
        paragraphs,
        tuple(sentences),
        _text(values["format"]),
        _optional_text(values["encoding"]),
        tuple(_text(note) for note in _entries(values["notes"])),
    )


def _details(values: Mapping[str, Any]) -> Details:
    return Details(
        title=_text(values["title"]),
        outlet=_optional_text(values["outlet"]),
        byline=_optional_text(values["byline"]),
        agency=_optional_text(values["agency"]),
        published=_optional_text(values["published"]),
        updated=_optional_text(values["updated"]),
        address=_optional_text(values["address"]),
        language=_text(values["language"]),
        provenance=tuple(
            (_text(field), Provenance(found)) for field, found in _entries(values["provenance"])
        ),
    )


def _options(values: Mapping[str, Any]) -> CollationOptions:
    switches = {f.name: values[f.name] for f in fields(CollationOptions) if f.name != "strictness"}
    if not all(isinstance(value, bool) for value in switches.values()):
        raise TypeError("a switch is neither on nor off")
    return CollationOptions(Strictness(values["strictness"]), **switches)


def _correction_parts(correction: Correction) -> dict[str, Any]:
    if isinstance(correction, SpeakerCorrected):
        what: dict[str, Any] = {"place": _pair(correction.place), "speaker": correction.speaker}
        return {"what": "speaker", "side": correction.side, **what}
    if isinstance(correction, QuotationRejected):
        return {"what": "rejected", "side": correction.side, "place": _pair(correction.place)}
    if isinstance(correction, RoleChanged):
        role = {"paragraph": correction.paragraph, "role": correction.role.value}
        return {"what": "role", "side": correction.side, **role}
    detail = {"field": correction.field, "value": correction.value}
    return {"what": "detail", "side": correction.side, **detail}


def _correction(values: Mapping[str, Any]) -> Correction:
    if values["side"] not in ("left", "right"):
        raise ValueError("no such side")
    side = cast("Side", values["side"])
    match values["what"]:
        case "speaker":
            return SpeakerCorrected(side, _span(values["place"]), _optional_text(values["speaker"]))
        case "rejected":
            return QuotationRejected(side, _span(values["place"]))
        case "role":
            return RoleChanged(side, _number(values["paragraph"]), Role(values["role"]))
        case "detail" if values["field"] in CORRECTABLE_DETAILS:
            return DetailCorrected(side, values["field"], _optional_text(values["value"]))
    raise ValueError("no such correction")


def _pair(span: Span) -> list[int]:
    return [span.start, span.end]


def _span(entry: Any, limit: int | None = None) -> Span:
    start, end = entry
    span = Span(_number(start), _number(end))
    if limit is not None and span.end > limit:
        raise ValueError("a span leaves the text")
    return span


def _mapping(value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise TypeError("not an object")
    return value


def _entries(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _optional_text(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("not a number")
    return value
