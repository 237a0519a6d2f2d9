"""The key of an exercise as JSON: what was changed where, for programs and for the reveal."""

import json
from typing import Any

from reader.exercises.exercise import Alteration, Exercise
from reader.text.span import Span

_FORMAT = 1


def key_json(exercise: Exercise) -> str:
    """The key; offsets are code points of the source's text and of the copy as it is written. Fields may be
    added, never renamed."""
    source = exercise.source
    key = {
        "format": _FORMAT,
        "source": source.origin,
        "title": source.details.title,
        "language": source.details.language,
        "seed": exercise.seed,
        "number": exercise.number,
        "without_place": list(exercise.without_place),
        "alterations": [_entry(exercise, one) for one in exercise.alterations],
    }
    return json.dumps(key, ensure_ascii=False, indent=1) + "\n"


def _entry(exercise: Exercise, one: Alteration) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "alters": one.alters,
        "sentence": one.sentence,
        "left": {"start": one.left.start, "end": one.left.end},
        "right": {"start": one.right.start, "end": one.right.end},
        "before": one.before,
        "after": one.after,
        "sentence_before": exercise.source.text_of(one.sentence),
    }


def alterations_in(key: str) -> tuple[Alteration, ...]:
    """The entries of a key. Raises `ValueError` when the text is none (`json.JSONDecodeError` is one)."""
    try:
        return tuple(
            Alteration(
                str(entry["kind"]),
                bool(entry["alters"]),
                int(entry["sentence"]),
                Span(int(entry["left"]["start"]), int(entry["left"]["end"])),
                Span(int(entry["right"]["start"]), int(entry["right"]["end"])),
                str(entry["before"]),
                str(entry["after"]),
            )
            for entry in json.loads(key)["alterations"]
        )
    except (KeyError, TypeError) as error:
        raise ValueError(f"no key of an exercise: {error}") from error
