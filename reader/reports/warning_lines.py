"""The warnings of a comparison as reports tell them: a sentence each, with what a person said of it."""

from collections.abc import Iterator

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import Grade
from reader.comparison.judgement import Judgement, WarningState, judgement_of
from reader.comparison.warning_labels import GRADE_LABELS, STATE_LABELS
from reader.comparison.warning_sentences import sentence_of
from reader.messages import joined
from reader.values import Struct


class WarningLine(Struct, frozen=True):
    """One warning: its grade, its sentence, its state, and what of both is told behind the sentence."""

    grade: Grade
    sentence: str
    state: WarningState
    more: str


def warning_lines(comparison: Comparison) -> Iterator[WarningLine]:
    """The warnings in the order of the comparison."""
    for warning in comparison.warnings:
        judgement = judgement_of(comparison.judgements, warning)
        more = _told(warning.grade, judgement)
        yield WarningLine(warning.grade, sentence_of(warning), judgement.state, more)


def _told(grade: Grade, judgement: Judgement) -> str:
    is_open = judgement.state is WarningState.OPEN
    said = GRADE_LABELS[grade] if is_open else STATE_LABELS[judgement.state]
    return joined(": ", [said, " ".join(judgement.note.split())])
