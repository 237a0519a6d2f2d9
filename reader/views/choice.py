"""What a reader has chosen: a pair, a quotation, a warning, or words of one or both articles."""

from reader.sides import SIDES, Side
from reader.text.span import Span
from reader.values import Struct, field
from reader.views.card import Place


class Choice(Struct, frozen=True):
    """One choice. `place` has the bead and the spans that are framed; `quotation` (side and index) and
    `warning` (index) say what it is; `stays` is the side on which it was chosen."""

    place: Place = field(default_factory=Place)
    quotation: tuple[Side, int] | None = None
    warning: int | None = None
    stays: Side | None = None

    @property
    def bead(self) -> int | None:
        """The chosen bead."""
        return self.place.bead

    def spans(self) -> dict[Side, Span]:
        """What is framed, by side."""
        return {side: span for side in SIDES if (span := self.place.span(side)) is not None}


NOTHING = Choice()


def bead_choice(bead: int, stays: Side | None = None) -> Choice:
    """A bead by itself; `stays` is the side on which it was chosen."""
    return Choice(Place(bead), stays=stays)
