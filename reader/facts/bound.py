"""What a text says about the limit of an amount: "more than", "at least", "up to", "about"."""

from enum import StrEnum


class Bound(StrEnum):
    """How an amount stands to the true one."""

    NONE = ""
    MORE_THAN = ">"
    AT_LEAST = "≥"
    LESS_THAN = "<"
    AT_MOST = "≤"
    ABOUT = "~"
    NEARLY = "≲"

    @property
    def is_lower(self) -> bool:
        """Whether the true amount is the one told or more."""
        return self in (Bound.MORE_THAN, Bound.AT_LEAST)

    @property
    def is_upper(self) -> bool:
        """Whether the true amount is the one told or less."""
        return self in (Bound.LESS_THAN, Bound.AT_MOST)

    def goes_with(self, other: "Bound") -> bool:
        """Whether both are limits in one direction."""
        return (self.is_lower and other.is_lower) or (self.is_upper and other.is_upper)

    def opposes(self, other: "Bound") -> bool:
        """Whether one says "more" and the other "less" or "nearly"."""
        return (self.is_lower and other.is_below) or (self.is_below and other.is_lower)

    @property
    def is_below(self) -> bool:
        """Whether the true amount is the one told or less, or somewhat less."""
        return self.is_upper or self is Bound.NEARLY

    @property
    def is_rough(self) -> bool:
        """Whether the amount told is only near the true one."""
        return self in (Bound.ABOUT, Bound.NEARLY)

    @property
    def is_limit(self) -> bool:
        """Whether it says on which side of the amount told the true one lies."""
        return self.is_lower or self.is_upper


BOUND_FIELDS: dict[str, Bound] = {
    "more_than": Bound.MORE_THAN,
    "at_least": Bound.AT_LEAST,
    "less_than": Bound.LESS_THAN,
    "at_most": Bound.AT_MOST,
    "about": Bound.ABOUT,
    "nearly": Bound.NEARLY,
}
"""The lists of words in a language's data -> what they mean."""
