"""Months that are first names too: April Jones, Jan Sobel."""

import re
from functools import cache

from reader.language.name_forms import is_people, plain_name, words_for

_REACH = 20


def is_first_name(text: str, start: int, end: int) -> bool:
    """Whether the month's name at `text[start:end]` (code points) is the first name of the capitalised
    word that follows it.

    Not after a word of time ("in May Russia …"), nor after "by", "from" and "of" where they open a
    sentence ("By May Russia …"), nor after a figure.
    """
    if plain_name(text[start:end]) not in words_for("month_first_names"):
        return False
    follower = _follower().match(text, end)
    if follower is None or not follower[1][0].isupper():
        return False
    surname = plain_name(follower[1])
    if surname in words_for("no_names") or surname in words_for("titles") or is_people(surname):
        return False
    before = text[max(0, start - _REACH) : start].split()
    if not before:
        return True
    last = before[-1]
    if last[0].isupper() and last.lower() in ("by", "from", "of"):
        return False
    word = last.casefold().rstrip("-").rpartition("-")[2]
    return not last[-1:].isdigit() and word not in words_for("before_months")


@cache
def _follower() -> re.Pattern[str]:
    return re.compile(r"[ \u00a0]([^\W\d_][^\W\d_'’-]+)")
