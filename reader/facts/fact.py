"""Facts: figures, dates and names that can be checked, and the pairs of them inside a bead."""

from dataclasses import dataclass
from enum import StrEnum

from reader.text.span import Span


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


@dataclass(frozen=True, slots=True)
class Fact:
    """One checkable thing in one article; `value` is its normal form ("6.3 percent", "2025-06-02")."""

    kind: FactKind
    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class FactPair:
    """Two facts of one bead that agree or differ; one side is None when only the other has it."""

    bead: int
    kind: FactKind
    left: Fact | None
    right: Fact | None
    standing: FactStanding


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing written two ways inside one article: the spans and a sentence that says so."""

    kind: FactKind
    spans: tuple[Span, ...]
    sentence: str
