"""Sentences that a person put together, or apart: they are what they are, whatever the matching says."""

from collections.abc import Iterable, Sequence

from reader.collation.preparation import Side, Witnesses
from reader.values import Struct


class Pairing(Struct, frozen=True):
    """Sentence indices of both articles that make one bead; where one side is empty, each of the others
    stands alone."""

    left: tuple[int, ...]
    right: tuple[int, ...]

    def swapped(self) -> "Pairing":
        """The pairing after left and right have changed places."""
        return Pairing(self.right, self.left)


def linked(left: Iterable[int], right: Iterable[int]) -> Pairing:
    """Sentences put together."""
    return Pairing(tuple(sorted(left)), tuple(sorted(right)))


def unlinked(left: Iterable[int], right: Iterable[int]) -> tuple[Pairing, ...]:
    """Sentences set alone."""
    return Pairing(tuple(sorted(left)), ()), Pairing((), tuple(sorted(right)))


def with_pairings(pairings: Sequence[Pairing], new: Sequence[Pairing]) -> tuple[Pairing, ...]:
    """The pairings with newer ones, which take their sentences out of the older; what is left without a
    partner is free again."""
    left = {number for pairing in new for number in pairing.left}
    right = {number for pairing in new for number in pairing.right}
    kept = (_without(pairing, left, right) for pairing in pairings)
    return tuple(pairing for pairing in (*kept, *new) if pairing.left or pairing.right)


def _without(pairing: Pairing, left: set[int], right: set[int]) -> Pairing:
    was_linked = bool(pairing.left and pairing.right)
    lefts = tuple(number for number in pairing.left if number not in left)
    rights = tuple(number for number in pairing.right if number not in right)
    is_linked = bool(lefts and rights)
    return Pairing((), ()) if was_linked and not is_linked else Pairing(lefts, rights)


class Settled(Struct, frozen=True):
    """The pairings of one collation by places: what is linked, and all that is settled (left, right)."""

    links: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]
    places: tuple[frozenset[int], frozenset[int]]

    def holds(self, left: tuple[int, ...], right: tuple[int, ...]) -> bool:
        """Whether a group of places is as a person made it."""
        return left[0] in self.places[0] if left else right[0] in self.places[1]


NOTHING_BY_HAND = Settled((), (frozenset(), frozenset()))


def settled_by_hand(pairings: Sequence[Pairing], witnesses: Witnesses) -> Settled:
    """The pairings by places in the sides; sentences that take no part, or that an earlier pairing has, are
    passed over, and a link that lacks a side then is none."""
    if not pairings:
        return NOTHING_BY_HAND
    places = [_places(witnesses.left), _places(witnesses.right)]
    links: list[tuple[tuple[int, ...], tuple[int, ...]]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for pairing in pairings:
        left, right = (
            tuple(where[number] for number in numbers if number in where and where[number] not in full)
            for numbers, where, full in zip((pairing.left, pairing.right), places, taken, strict=True)
        )
        if bool(left and right) == bool(pairing.left and pairing.right):
            taken[0].update(left)
            taken[1].update(right)
            if left and right:
                links.append((left, right))
    return Settled(tuple(links), (frozenset(taken[0]), frozenset(taken[1])))


def _places(side: Side) -> dict[int, int]:
    return {number: place for place, number in enumerate(side.numbers)}
