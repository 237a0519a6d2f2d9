"""The kinds of tampering as a dialog lists them: by family, each with its line and its places."""

from collections.abc import Iterator, Mapping

from reader.exercises.exercise_sentences import KINDS
from reader.values import Struct


class KindRow(Struct, frozen=True):
    """One kind that can be chosen: its id, its name, what it does, and its places in the article."""

    kind: str
    name: str
    told: str
    places: int


def families(offers: Mapping[str, int]) -> Iterator[tuple[str, tuple[KindRow, ...]]]:
    """The families that an article's language offers, each with its kinds in their order. `offers` are the
    places by kind, as `offers_of` counts them."""
    names = dict.fromkeys(KINDS[kind].family for kind in KINDS if kind in offers)
    for family in names:
        yield (
            family,
            tuple(
                KindRow(kind, each.name, each.told, offers[kind])
                for kind, each in KINDS.items()
                if each.family == family and kind in offers
            ),
        )
