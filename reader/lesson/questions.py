"""What an audience is asked about a step before its marks are shown, and what is true."""

from collections.abc import Sequence

from reader.collation.bead import Bead, Relation
from reader.lesson.answer_key import AnswerKey
from reader.lesson.slide import Answer, Question, QuestionKind, SlideText
from reader.lesson.tour import TourStep
from reader.text.span import Span
from reader.text.tokens import tokenise

_MOST_ALTERED = 4
"""Words on the right that differ at most where the altered one is asked for."""
_LEAST_TO_SEARCH = 4
"""Words that are not altered for each that is: with fewer there is nothing to look for."""


def question_of(step: TourStep, beads: Sequence[Bead], right: SlideText, key: AnswerKey | None) -> Question:
    """The altered word is asked for where a sentence has few altered words, else where it comes from.

    `beads` are the linked pairs that the step shows, none where its sentences are apart, `right` what is
    shown on the right. What an answer key says goes before what the comparison says.
    """
    known = key.answers(step) if key is not None else None
    origin = _origin(beads)
    targets = _altered(right) if origin is Answer.REWRITTEN else ()
    if targets and (known is None or Answer.REWRITTEN in known):
        return Question(QuestionKind.WORD, targets=targets, by_key=known is not None)
    if known is not None:
        return Question(QuestionKind.ORIGIN, known, by_key=True)
    return Question(QuestionKind.ORIGIN, frozenset({origin}))


def words_in(text: str) -> tuple[Span, ...]:
    """The words and figures of a shown text that can be picked, in reading order."""
    return tuple(span for span in tokenise(text) if any(letter.isalnum() for letter in span.of(text)))


def _origin(beads: Sequence[Bead]) -> Answer:
    """What the comparison says of what is shown: one changed pair among copied ones makes it rewritten."""
    if not beads:
        return Answer.INDEPENDENT
    is_copied = all(bead.relation is Relation.SAME for bead in beads)
    return Answer.COPIED if is_copied else Answer.REWRITTEN


def _altered(right: SlideText) -> tuple[Span, ...]:
    """The altered words of a text where they are few among many."""
    words = words_in(right.text)
    targets = tuple(word for word in words if any(mark.span.overlaps(word) for mark in right.marks))
    is_search = len(words) - len(targets) >= _LEAST_TO_SEARCH * len(targets)
    return targets if len(targets) <= _MOST_ALTERED and is_search else ()
