"""All that a person made by hand in one session, as one value: what undo goes back to."""

from collections.abc import Callable
from typing import TypeVar

from reader.collation.by_hand.pairing import Pairing
from reader.comparison.anchor import moved_span
from reader.comparison.judgement import Judgement
from reader.comparison.note import Note
from reader.lesson.guess import Guess
from reader.lesson.tour import Tour, TourStep
from reader.session.corrections import (
    Correction,
    DetailCorrected,
    DetailReset,
    QuotationRejected,
    RoleChanged,
    SpeakerCorrected,
    swapped,
)
from reader.sides import Side
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct, replace

Item = TypeVar("Item")
Paired = TypeVar("Paired", Pairing, TourStep)
FindAgain = Callable[[Span], Span | None]
"""Where a span of the article before stands in the one that came in its place."""


class HandMade(Struct, frozen=True):
    """What was set right, what was said of warnings, what was written beside words, what was paired, the tour
    of a lesson as it was arranged, and what an audience guessed."""

    corrections: tuple[Correction, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    notes: tuple[Note, ...] = ()
    pairings: tuple[Pairing, ...] = ()
    tour: Tour = ()
    guesses: tuple[Guess, ...] = ()

    def __bool__(self) -> bool:
        of_lesson = self.tour or self.guesses
        return bool(self.corrections or self.judgements or self.notes or self.pairings or of_lesson)

    def says_the_same(self, other: "HandMade") -> bool:
        """Whether both say the same, in whatever order but that of a tour."""
        return (
            set(self.corrections) == set(other.corrections)
            and set(self.judgements) == set(other.judgements)
            and set(self.notes) == set(other.notes)
            and set(self.pairings) == set(other.pairings)
            and self.tour == other.tour
            and set(self.guesses) == set(other.guesses)
        )

    def stepped(self, before: "HandMade", after: "HandMade") -> "HandMade":
        """What is made after a step from `before` to `after`; what is in neither stays as it is."""
        return HandMade(
            _stepped(self.corrections, before.corrections, after.corrections),
            _stepped(self.judgements, before.judgements, after.judgements),
            _stepped(self.notes, before.notes, after.notes),
            _stepped(self.pairings, before.pairings, after.pairings),
            after.tour if after.tour != before.tour else self.tour,
            _stepped(self.guesses, before.guesses, after.guesses),
        )

    def corrected_on(self, side: Side) -> frozenset[Correction]:
        """What was set right on one side."""
        return frozenset(c for c in self.corrections if c.side == side)

    @property
    def compared_by(self) -> frozenset[RoleChanged | Pairing]:
        """What a comparison depends on: with other roles and pairings it has to be made again."""
        roles = (c for c in self.corrections if isinstance(c, RoleChanged))
        return frozenset((*roles, *self.pairings))

    def swapped(self, names: dict[str, str]) -> "HandMade":
        """The same after left and right have changed places; `names` has the new name of each warning."""
        return HandMade(
            swapped(self.corrections),
            tuple(replace(each, warning=names.get(each.warning, each.warning)) for each in self.judgements),
            tuple(note.swapped() for note in self.notes),
            tuple(pairing.swapped() for pairing in self.pairings),
            tuple(step.swapped() for step in self.tour),
            tuple(guess.swapped() for guess in self.guesses),
        )

    def without(self, side: Side) -> "HandMade":
        """What is left when another article comes to a side: nothing that is about both."""
        return HandMade(
            tuple(c for c in self.corrections if c.side != side),
            (),
            tuple(note for note in self.notes if note.anchor(side) is None),
            (),
        )

    def after_rereading(self, side: Side, before: Article, after: Article) -> "HandMade":
        """What is left when the article of a side was read again: all whose words are still there.

        Notes stay, also without their words; so does what was said of warnings, which have names of
        their own, and what was guessed.
        """

        def found(span: Span) -> Span | None:
            return moved_span(before.text, after.text, span)

        corrections = (
            _corrected_again(c, before, after, found) if c.side == side else c for c in self.corrections
        )
        pairings = (_paired_again(pairing, side, before, after, found) for pairing in self.pairings)
        tour = (_paired_again(step, side, before, after, found) for step in self.tour)
        return replace(
            self,
            corrections=tuple(c for c in corrections if c is not None),
            pairings=tuple(pairing for pairing in pairings if pairing is not None),
            tour=tuple(step for step in tour if step is not None),
        )


def _stepped(now: tuple[Item, ...], before: tuple[Item, ...], after: tuple[Item, ...]) -> tuple[Item, ...]:
    kept = tuple(item for item in now if item in after or item not in before)
    return (*kept, *(item for item in after if item not in before and item not in kept))


def _corrected_again(
    correction: Correction, before: Article, after: Article, found: FindAgain
) -> Correction | None:
    if isinstance(correction, DetailCorrected | DetailReset):
        return correction
    if isinstance(correction, RoleChanged):
        if correction.paragraph >= len(before.paragraphs):
            return None
        place = found(before.paragraphs[correction.paragraph])
        if place is None or place not in after.paragraphs:
            return None
        return replace(correction, paragraph=after.paragraphs.index(place))
    place = found(correction.place)
    return None if place is None else _at(correction, place)


def _at(correction: SpeakerCorrected | QuotationRejected, place: Span) -> Correction:
    return replace(correction, place=place)


def _paired_again(
    pairing: Paired, side: Side, before: Article, after: Article, found: FindAgain
) -> Paired | None:
    numbers = {sentence.span: sentence.index for sentence in after.sentences}
    again: list[int] = []
    for number in pairing.left if side == "left" else pairing.right:
        place = found(before.sentences[number].span) if number < len(before.sentences) else None
        if place is None or place not in numbers:
            return None
        again.append(numbers[place])
    return replace(pairing, left=tuple(again)) if side == "left" else replace(pairing, right=tuple(again))
