"""One step of a lesson with all that is revealed of it, as values: what a window, a page and paper draw."""

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from itertools import pairwise

from reader.comparison.editorial_warning import Grade
from reader.lesson.tour import TourStep
from reader.sides import Sides
from reader.text.span import Span
from reader.values import Struct


class Reveal(IntEnum):
    """How much of a slide is shown; each has all that those before it have."""

    LEFT = 0
    RIGHT = 1
    MARKS = 2
    LABELS = 3
    VERDICT = 4


class MarkKind(StrEnum):
    """Changed: these words differ from the other side. Decisive: their change alters the meaning."""

    CHANGED = "changed"
    DECISIVE = "decisive"


class Answer(StrEnum):
    """What two passages are to each other: word for word the same, one made from the other with changes, or
    neither made from the other."""

    COPIED = "copied"
    REWRITTEN = "rewritten"
    INDEPENDENT = "independent"


class QuestionKind(StrEnum):
    """Origin: is it copied, rewritten or independent? Word: which word on the right was altered?"""

    ORIGIN = "origin"
    WORD = "word"


class SlideMark(Struct, frozen=True):
    """Marked words, in code points of the shown text."""

    span: Span
    kind: MarkKind


class SlideText(Struct, frozen=True):
    """One side: whose it is, its language and its words. `marks` are in reading order and do not overlap;
    `tags` are the numbers of labels with the place of the words that they begin at."""

    who: str
    language: str
    text: str
    marks: tuple[SlideMark, ...] = ()
    tags: tuple[tuple[int, int], ...] = ()

    def pieces(self) -> list[tuple[MarkKind | None, str, tuple[int, ...]]]:
        """The text in pieces: how each is marked (None: not), its words, the labels that begin with it."""
        kinds = {mark.span: mark.kind for mark in self.marks}
        cuts = {0, len(self.text), *(place for place, _ in self.tags)}
        for span in kinds:
            cuts |= {span.start, span.end}
        edges = sorted(cut for cut in cuts if 0 <= cut <= len(self.text))
        return [
            (
                next((kind for span, kind in kinds.items() if span.contains(Span(start, end))), None),
                self.text[start:end],
                tuple(number for place, number in self.tags if place == start),
            )
            for start, end in pairwise(edges)
        ]


class SlideLabel(Struct, frozen=True):
    """One kind of what was done, by its number: its name and some of its words ("jammed → blocked")."""

    number: int
    name: str
    words: str = ""


class Question(Struct, frozen=True):
    """What an audience is asked before marks are shown, and what is true.

    `answers` are the right ones to the question of origin, more than one where both are defensible;
    `targets` the altered words on the right, in code points of the shown text. `by_key` tells that an answer
    key says so and not the program; an answer key may leave a question open: then nothing is right.
    """

    kind: QuestionKind
    answers: frozenset[Answer] = frozenset()
    targets: tuple[Span, ...] = ()
    by_key: bool = False


class Slide(Struct, frozen=True):
    """A step with its place among those shown (from 1), both texts, what was done, why, and the verdict.

    `why` are rows of a label and what it says; `grade` is that of the gravest warning, None where there is
    none. `is_linked` is False of a decoy of two sentences that are apart. All sentences are messages;
    `Messages.tell` says them in another language.
    """

    step: TourStep
    number: int
    count: int
    sides: Sides[SlideText]
    labels: tuple[SlideLabel, ...]
    why: tuple[tuple[str, str], ...]
    verdict: str
    grade: Grade | None
    question: Question
    is_linked: bool = True

    @property
    def is_marked(self) -> bool:
        """Whether any word is marked."""
        return any(text.marks for text in self.sides)


class Lesson(Struct, frozen=True):
    """All slides of a tour, the titles of both articles and whose they are, and the verdict on the whole
    comparison with what was done in numbers.

    `key_problem` says what is wrong with the answer key that lies beside the articles, "" for nothing.
    """

    slides: tuple[Slide, ...]
    titles: Sides[str]
    whose: Sides[str]
    verdict: str
    profile: str
    key_problem: str = ""


def without_overlaps(marks: Sequence[SlideMark]) -> tuple[SlideMark, ...]:
    """Marks in reading order, each code point in one at most: decisive ones win over changed ones."""
    decisive = sorted((m for m in marks if m.kind is MarkKind.DECISIVE and m.span), key=lambda m: m.span)
    kept: list[SlideMark] = []
    for mark in decisive:
        start = max(mark.span.start, kept[-1].span.end if kept else 0)
        if start < mark.span.end:
            kept.append(SlideMark(Span(start, mark.span.end), mark.kind))
    rest: list[SlideMark] = []
    for mark in marks:
        if mark.kind is MarkKind.CHANGED:
            rest += [SlideMark(span, mark.kind) for span in _left_over(mark.span, kept)]
    return tuple(sorted((*kept, *rest), key=lambda mark: mark.span))


def _left_over(span: Span, taken: Sequence[SlideMark]) -> list[Span]:
    """What of a span no mark has taken."""
    free, at = [], span.start
    for mark in taken:
        if mark.span.overlaps(span):
            free.append(Span(at, max(at, mark.span.start)))
            at = max(at, mark.span.end)
    free.append(Span(min(at, span.end), span.end))
    return [each for each in free if each]
