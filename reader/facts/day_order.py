"""Whether a text writes the day or the month first in dates of figures alone."""

import re
from enum import StrEnum
from functools import cache

from reader.language.data import language_data

NUMERIC = (
    r"[0-3]?\d(?:(?P<between>[-/])[0-3]?\d(?P=between)(?:1[5-9]|20)\d\d|/[0-3]?\d/\d\d)(?![\w/]|-\w|[.,]\d)"
)
"""The pattern of such a date: 16/10/2025, 16-10-2025, 10/16/25."""

_LAST_MONTH = 12


class DayOrder(StrEnum):
    """What stands first."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNKNOWN = "unknown"


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w/.:$€£-]){NUMERIC}")


def day_order(text: str, language: str) -> DayOrder:
    """The order of an article: that of its region ("en-US") or language; else what its own dates tell,
    16/10/2025 or 10/16/2025. Unknown where they tell nothing, or both. Linear in its length."""
    code, _, region = language.partition("-")
    table = language_data(code.lower(), "dates") or language_data("en", "dates")
    if region:
        month_first = region.upper() in table.get("month_first_regions", "").split()
        return DayOrder.MONTH_FIRST if month_first else DayOrder.DAY_FIRST
    if not table.get("month_first_regions"):
        return DayOrder.DAY_FIRST
    firsts, seconds = set[bool](), set[bool]()
    for match in _numeric().finditer(text):
        first, second = (int(part) for part in re.split("[-/]", match.group())[:2])
        firsts.add(first > _LAST_MONTH)
        seconds.add(second > _LAST_MONTH)
    if (True in firsts) == (True in seconds):
        return DayOrder.UNKNOWN
    return DayOrder.DAY_FIRST if True in firsts else DayOrder.MONTH_FIRST
