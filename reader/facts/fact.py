"""Facts: figures, dates and names that can be checked, and the pairs of them inside a bead."""

from enum import StrEnum

from reader.text.span import Span
from reader.values import Struct


class FactKind(StrEnum):
    """What kind of thing can be checked."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"


class FactStanding(StrEnum):
    """How a fact of one side stands to the other side of its bead."""

    AGREES = "agrees"
    DISAGREES = "disagrees"
    ONLY_LEFT = "only_left"
    ONLY_RIGHT = "only_right"


class Difference(StrEnum):
    """In what two facts of one part differ.

    `NUMBER` is another amount of one unit; `MAGNITUDE` the same digits a thousand, a million … times
    larger; `UNIT` one amount in two units; `CONVERSION` an amount turned wrongly into another unit;
    `LIMIT` another bound ("at least", "up to", none); `COUNTED` one amount of two things; `CURRENCY` one
    amount in two kinds of money; `PERCENT_POINTS` percent for percentage points; `EXCHANGED` two figures
    that changed places. `RANK`, `SHARE`, `DURATION`, `FREQUENCY` are amounts of their own kinds.
    """

    NUMBER = "number"
    MAGNITUDE = "magnitude"
    UNIT = "unit"
    CONVERSION = "conversion"
    LIMIT = "limit"
    COUNTED = "counted"
    CURRENCY = "currency"
    PERCENT_POINTS = "percent_points"
    EXCHANGED = "exchanged"
    RANK = "rank"
    SHARE = "share"
    DURATION = "duration"
    FREQUENCY = "frequency"
    DATE = "date"
    WEEKDAY = "weekday"
    TIME = "time"
    NAME = "name"


class Fact(Struct, frozen=True):
    """One checkable thing in one article; `value` is its normal form ("6.3 percent", "2025-06-02")."""

    kind: FactKind
    span: Span
    value: str


class FactPair(Struct, frozen=True):
    """Two facts of one bead that agree or differ; one side is None when only the other has it.

    `difference` says in what they differ where they disagree, else it is None.
    """

    bead: int
    kind: FactKind
    left: Fact | None
    right: Fact | None
    standing: FactStanding
    difference: Difference | None = None


class Slip(Struct, frozen=True):
    """One thing written two ways inside one article: the spans and a sentence that says so."""

    kind: FactKind
    spans: tuple[Span, ...]
    sentence: str
