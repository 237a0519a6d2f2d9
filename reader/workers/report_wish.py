"""What a person asks of a report beside its form."""

from reader.messages import ENGLISH, Messages
from reader.sides import Side
from reader.values import Struct


class ReportWish(Struct, frozen=True):
    """`source` is the side named as the source, or None; `only_differences` leaves out what is the same;
    `messages` is the language of the report."""

    source: Side | None = None
    only_differences: bool = False
    messages: Messages = ENGLISH


AS_IT_IS = ReportWish()
"""Nothing beside the form."""
