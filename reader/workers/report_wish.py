"""What a person asks of a report beside its form."""

from dataclasses import dataclass

from reader.sides import Side


@dataclass(frozen=True, slots=True)
class ReportWish:
    """`source` is the side named as the source, or None; `only_differences` leaves out what is the same."""

    source: Side | None = None
    only_differences: bool = False


AS_IT_IS = ReportWish()
"""Nothing beside the form."""
