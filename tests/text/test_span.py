"""A half-open range of code points."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.span import Span

_PLACES = st.integers(0, 12)
_SPANS = st.tuples(_PLACES, _PLACES).map(lambda two: Span(min(two), max(two)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2), (-2, -1)])
def test_what_is_no_span(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not a span: {start}, {end}"):
        Span(start, end)


def test_an_empty_span_is_false_and_covers_nothing() -> None:
    assert not Span(3, 3)
    assert len(Span(3, 3)) == 0
    assert Span(3, 3).of("gate house") == ""


def test_a_span_is_its_slice() -> None:
    assert Span(2, 4)
    assert len(Span(2, 4)) == 2
    assert Span(2, 4).of("gate house") == "te"


def test_spans_are_in_order_of_their_starts() -> None:
    assert sorted([Span(2, 4), Span(0, 9), Span(0, 1)]) == [Span(0, 1), Span(0, 9), Span(2, 4)]


@given(_SPANS, _SPANS)
def test_containing_and_overlapping_are_those_of_the_places(one: Span, other: Span) -> None:
    mine, yours = set(range(one.start, one.end)), set(range(other.start, other.end))
    if yours:
        assert one.contains(other) == (yours <= mine)
    if mine and yours:
        assert one.overlaps(other) == bool(mine & yours)
    assert one.overlaps(other) == other.overlaps(one)


@pytest.mark.parametrize(
    ("other", "contained"), [(Span(2, 2), True), (Span(5, 5), True), (Span(6, 6), False), (Span(2, 6), False)]
)
def test_the_ends_belong_to_a_span(other: Span, contained: bool) -> None:
    assert Span(2, 5).contains(other) is contained
