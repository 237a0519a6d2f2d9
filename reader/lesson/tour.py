"""A tour: the pairs of sentences that a lesson shows, in order, each hidden or not and with a note."""

from collections.abc import Sequence
from enum import StrEnum

from reader.text.article import Article
from reader.values import Struct, replace


class StepReason(StrEnum):
    """Why a step is in a tour.

    Quotation: words in marks were altered. Meaning: another change of what is said. Reworded: said anew,
    close to its source. Decoy: copied, or two sentences of which neither was made from the other. Chosen:
    a person put it there.
    """

    QUOTATION = "quotation"
    MEANING = "meaning"
    REWORDED = "reworded"
    DECOY = "decoy"
    CHOSEN = "chosen"


class TourStep(Struct, frozen=True):
    """One step: the sentences of both articles that it shows, by their numbers; `note` is the speaker's."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    reason: StepReason = StepReason.CHOSEN
    hidden: bool = False
    note: str = ""

    @property
    def place(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """What the step shows, whatever else is said of it: no two steps of a tour have the same."""
        return self.left, self.right

    def swapped(self) -> "TourStep":
        """The step after left and right have changed places."""
        return replace(self, left=self.right, right=self.left)

    def fits(self, left: Article, right: Article) -> bool:
        """Whether both articles have its sentences."""
        return _has(left, self.left) and _has(right, self.right)


Tour = tuple[TourStep, ...]
"""The steps in their order; empty where a person arranged none."""


def shown_steps(tour: Tour) -> Tour:
    """The steps that are not hidden."""
    return tuple(step for step in tour if not step.hidden)


def moved(tour: Tour, at: int, to: int) -> Tour:
    """The tour with one step in another place; places beyond the ends mean the ends."""
    step, rest = tour[at], [*tour[:at], *tour[at + 1 :]]
    rest.insert(min(max(to, 0), len(rest)), step)
    return tuple(rest)


def reordered(tour: Tour, order: Sequence[int]) -> Tour:
    """The tour in another order. Raises `ValueError` when `order` does not name each step once."""
    if sorted(order) != list(range(len(tour))):
        raise ValueError(f"not an order of {len(tour)} steps: {order}")
    return tuple(tour[at] for at in order)


def with_step(tour: Tour, step: TourStep) -> Tour:
    """The tour with a step at its end, or the one that shows the same brought to light."""
    if all(each.place != step.place for each in tour):
        return (*tour, step)
    return tuple(replace(each, hidden=False) if each.place == step.place else each for each in tour)


def changed(tour: Tour, at: int, *, hidden: bool | None = None, note: str | None = None) -> Tour:
    """The tour with one step hidden, or shown, or with another note."""
    step = tour[at]
    step = replace(
        step,
        hidden=step.hidden if hidden is None else hidden,
        note=step.note if note is None else note.strip(),
    )
    return (*tour[:at], step, *tour[at + 1 :])


def _has(article: Article, numbers: tuple[int, ...]) -> bool:
    return bool(numbers) and all(0 <= number < len(article.sentences) for number in numbers)
