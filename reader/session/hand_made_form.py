"""What a person made by hand as plain values for JSON, and back with every value checked."""

from collections.abc import Mapping
from typing import Any

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.anchor import Anchor
from reader.comparison.judgement import Judgement, WarningState
from reader.comparison.note import Note, NoteAbout
from reader.lesson.guess import Guess, Vote
from reader.lesson.slide import QuestionKind
from reader.lesson.tour import StepReason, TourStep
from reader.session.checked_values import (
    ends,
    entries,
    mapping,
    number,
    optional_words,
    side,
    span,
    words,
)
from reader.session.corrections import (
    CORRECTABLE_DETAILS,
    Correction,
    DetailCorrected,
    DetailReset,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
)
from reader.session.hand_made import HandMade
from reader.text.article import Role
from reader.values import asdict


def hand_made_parts(made: HandMade) -> dict[str, Any]:
    """What was made by hand as values that `json` can write."""
    return {
        "corrections": [_correction_parts(correction) for correction in made.corrections],
        "judgements": [asdict(judgement) for judgement in made.judgements],
        "notes": [_note_parts(note) for note in made.notes],
        "pairings": [{"left": list(pairing.left), "right": list(pairing.right)} for pairing in made.pairings],
        "tour": [_step_parts(step) for step in made.tour],
        "guesses": [_guess_parts(guess) for guess in made.guesses],
    }


def hand_made_from(values: Mapping[str, Any]) -> HandMade:
    """What was made by hand from what `json` read; what an older program did not know of is empty.

    Raises `ValueError`, `KeyError` or `TypeError` for anything that is none of it.
    """
    return HandMade(
        tuple(_correction(mapping(entry)) for entry in entries(values["corrections"])),
        tuple(_judgement(mapping(entry)) for entry in entries(values.get("judgements", []))),
        tuple(_note(mapping(entry)) for entry in entries(values.get("notes", []))),
        tuple(_pairing(mapping(entry)) for entry in entries(values.get("pairings", []))),
        tuple(_step(mapping(entry)) for entry in entries(values.get("tour", []))),
        tuple(_guess(mapping(entry)) for entry in entries(values.get("guesses", []))),
    )


def _judgement(values: Mapping[str, Any]) -> Judgement:
    return Judgement(words(values["warning"]), WarningState(values["state"]), words(values["note"]))


def _note_parts(note: Note) -> dict[str, Any]:
    return {
        "number": note.number,
        "about": note.about.value,
        "text": note.text,
        "left": _anchor_parts(note.left),
        "right": _anchor_parts(note.right),
    }


def _note(values: Mapping[str, Any]) -> Note:
    left, right = _anchor(values["left"]), _anchor(values["right"])
    return Note(number(values["number"]), NoteAbout(values["about"]), words(values["text"]), left, right)


def _anchor_parts(anchor: Anchor | None) -> dict[str, Any] | None:
    if anchor is None:
        return None
    around = {"before": anchor.before, "behind": anchor.behind}
    return {"place": ends(anchor.span), "words": anchor.words, **around}


def _anchor(entry: object) -> Anchor | None:
    if entry is None:
        return None
    values = mapping(entry)
    said = words(values["words"]), words(values["before"]), words(values["behind"])
    return Anchor(span(values["place"]), *said)


def _step_parts(step: TourStep) -> dict[str, Any]:
    place = {"left": list(step.left), "right": list(step.right)}
    return {**place, "reason": step.reason.value, "hidden": step.hidden, "note": step.note}


def _step(values: Mapping[str, Any]) -> TourStep:
    left, right = _numbers(values["left"]), _numbers(values["right"])
    if not left or not right:
        raise ValueError("a step of one side")
    return TourStep(
        left, right, StepReason(values["reason"]), _switch(values["hidden"]), words(values["note"])
    )


def _guess_parts(guess: Guess) -> dict[str, Any]:
    place = {"left": list(guess.left), "right": list(guess.right)}
    said = {"left_words": guess.left_words, "right_words": guess.right_words, "truth": guess.truth}
    votes = [asdict(vote) for vote in guess.votes]
    return {**place, "question": guess.question.value, **said, "by_key": guess.by_key, "votes": votes}


def _guess(values: Mapping[str, Any]) -> Guess:
    return Guess(
        _numbers(values["left"]),
        _numbers(values["right"]),
        QuestionKind(values["question"]),
        words(values["left_words"]),
        words(values["right_words"]),
        words(values["truth"]),
        _switch(values["by_key"]),
        tuple(_vote(mapping(entry)) for entry in entries(values["votes"])),
    )


def _vote(values: Mapping[str, Any]) -> Vote:
    return Vote(words(values["answer"]), number(values["voices"]), _switch(values["is_right"]))


def _switch(entry: object) -> bool:
    if not isinstance(entry, bool):
        raise TypeError("a switch is neither on nor off")
    return entry


def _numbers(entry: object) -> tuple[int, ...]:
    return tuple(number(each) for each in entries(entry))


def _pairing(values: Mapping[str, Any]) -> Pairing:
    left, right = _numbers(values["left"]), _numbers(values["right"])
    if not left and not right:
        raise ValueError("a pairing of nothing")
    return Pairing(left, right)


def _correction_parts(correction: Correction) -> dict[str, Any]:
    if isinstance(correction, SpeakerCorrected):
        what: dict[str, Any] = {"place": ends(correction.place), "speaker": correction.speaker}
        return {"what": "speaker", "side": correction.side, **what}
    if isinstance(correction, QuotationRejected):
        return {"what": "rejected", "side": correction.side, "place": ends(correction.place)}
    if isinstance(correction, RoleChanged):
        role = {"paragraph": correction.paragraph, "role": correction.role.value}
        return {"what": "role", "side": correction.side, **role}
    if isinstance(correction, DetailReset):
        return {"what": "reset", "side": correction.side, "field": correction.field}
    detail = {"field": correction.field, "value": correction.value}
    return {"what": "detail", "side": correction.side, **detail}


def _correction(values: Mapping[str, Any]) -> Correction:
    of = side(values["side"])
    match values["what"]:
        case "speaker":
            return SpeakerCorrected(of, span(values["place"]), optional_words(values["speaker"]))
        case "rejected":
            return QuotationRejected(of, span(values["place"]))
        case "role":
            return RoleChanged(of, number(values["paragraph"]), Role(values["role"]))
        case "detail" if values["field"] in CORRECTABLE_DETAILS:
            return DetailCorrected(of, values["field"], optional_words(values["value"]))
        case "reset" if values["field"] in CORRECTABLE_DETAILS:
            return DetailReset(of, values["field"])
    raise ValueError("no such correction")
