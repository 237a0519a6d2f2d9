"""Moments as metadata writes them, told as ISO 8601."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from reader.late_pattern import late_pattern

_ISO = late_pattern(r"\d{4}-\d{2}-\d{2}|\d{8}T")
_DAY = late_pattern(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")


def iso_moment(said: str) -> str | None:
    """`said` as ISO 8601, to the second and with its zone where one is given; None when it is no moment.

    Reads ISO 8601 in its common spellings ("2025-06-27", "2025-06-27T10:00:00Z", "2025-06-27 10:00 +0200"),
    year/month/day, and the dates of mail headers (RFC 5322). "-0000" and missing zones stay without zone.
    """
    text = said.strip()
    day = _DAY.match(text)
    try:
        if day is not None:
            return date(int(day[1]), int(day[2]), int(day[3])).isoformat()
        if _ISO.match(text):
            moment = datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d{2}:?\d{2}$)|\s*(?=Z$)", "", text))
        else:
            moment = parsedate_to_datetime(text)
        return moment.isoformat(timespec="seconds")
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
