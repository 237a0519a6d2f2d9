"""Each value is looked at before it is used."""

from collections.abc import Callable
from typing import Any

import pytest

from reader.session import checked_values as checked
from reader.text.span import Span

GOOD: list[tuple[Callable[[Any], object], object, object]] = [
    (checked.mapping, {}, {}),
    (checked.entries, [], []),
    (checked.words, "", ""),
    (checked.optional_words, None, None),
    (checked.optional_words, "a", "a"),
    (checked.number, 0, 0),
    (checked.side, "right", "right"),
    (checked.span, [1, 3], Span(1, 3)),
]
BAD: list[tuple[Callable[[Any], object], object]] = [
    (checked.mapping, []),
    (checked.entries, {}),
    (checked.words, None),
    (checked.optional_words, 1),
    (checked.number, True),
    (checked.number, -1),
    (checked.number, 1.0),
    (checked.side, "middle"),
    (checked.span, [3, 1]),
    (checked.span, [1]),
    (checked.span, [-1, 1]),
]


@pytest.mark.parametrize(("check", "value", "found"), GOOD)
def test_a_right_value_passes(check: Callable[[Any], object], value: object, found: object) -> None:
    assert check(value) == found


@pytest.mark.parametrize(("check", "value"), BAD)
def test_a_wrong_one_does_not(check: Callable[[Any], object], value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        check(value)


def test_a_span_stays_in_its_text() -> None:
    assert checked.span([1, 3], 3) == Span(1, 3)
    assert checked.ends(Span(1, 3)) == [1, 3]
    with pytest.raises(ValueError, match="leaves the text"):
        checked.span([1, 4], 3)
