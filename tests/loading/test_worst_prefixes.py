"""No pattern of a loader takes time that grows with the square of what it reads, or worse."""

import re

import pytest

from tests.loading.cpu_time import TooSlowError, at_most
from tests.loading.shaped import SECONDS, SIZE
from tests.loading.worst_prefixes import Used, patterns, worst_prefixes

_PATTERNS = patterns()


@pytest.mark.parametrize("used", _PATTERNS.values(), ids=_PATTERNS)
def test_a_pattern_is_quick_on_its_own_worst_prefixes(used: Used) -> None:
    for text in worst_prefixes(used.pattern, SIZE):
        with at_most(SECONDS):
            used.ask(text)


@pytest.mark.parametrize(
    "slow",
    [
        r"\s*(?:<!--.*?-->\s*)*<html",
        r"\{\\title((?:[^{}\\]|\\u-?\d+ ?\??|\\[a-z]+)*)\}",
        r"a\s*:?\s*b",
        r"(?:x+)+y",
    ],
)
def test_a_slow_pattern_would_be_found(slow: str) -> None:
    used = Used(re.compile(slow, re.DOTALL), ("search",))
    with pytest.raises(TooSlowError):
        for text in worst_prefixes(used.pattern, SIZE):
            with at_most(0.2):
                used.ask(text)
