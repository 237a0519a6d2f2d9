"""Which of two articles was published earlier, by what both tell."""

from datetime import datetime

_DAY = 10
"""Characters of an ISO 8601 day."""


def is_earlier(one: str | None, other: str | None) -> bool:
    """Whether one ISO 8601 day or moment surely lies before the other.

    Where one tells no time of day, or only one tells its zone, nothing is sure within a day.
    """
    if not one or not other:
        return False
    moments = _moment(one), _moment(other)
    if moments[0] is None or moments[1] is None or _is_zoned(moments[0]) != _is_zoned(moments[1]):
        return one[:_DAY] < other[:_DAY]
    return moments[0] < moments[1]


def _moment(said: str) -> datetime | None:
    """A moment with a time of day; None for a day."""
    if len(said) <= _DAY:
        return None
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        return None


def _is_zoned(moment: datetime) -> bool:
    return moment.tzinfo is not None
