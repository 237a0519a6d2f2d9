"""Hits are spans made when they are asked for, told by where they stand."""

import pytest

from reader.text.span import Span
from reader.views.hits import NO_HITS, Hits

HITS = Hits([0, 4, 8, 20], 3)
MARKED = Hits([0, 1, 2], 1, [0, 2, 4, 6])
"""Three letters, each with a combining mark that was left out."""


def test_they_are_a_sequence_of_spans() -> None:
    assert len(HITS) == 4
    assert HITS[1] == Span(4, 7)
    assert HITS[-1] == Span(20, 23)
    assert list(HITS) == [Span(0, 3), Span(4, 7), Span(8, 11), Span(20, 23)]
    assert HITS[1:3] == (Span(4, 7), Span(8, 11))
    assert (Span(4, 7),) != HITS
    assert HITS != 4
    assert hash(Hits([0], 3)) == hash((Span(0, 3),))
    assert not NO_HITS


def test_their_places_lead_back_to_the_text() -> None:
    assert (Span(0, 2), Span(2, 4), Span(4, 6)) == MARKED
    assert MARKED[1:] == (Span(2, 4), Span(4, 6))
    assert MARKED.first_from(3) == 2


@pytest.mark.parametrize(("code_point", "number"), [(0, 0), (1, 1), (4, 1), (5, 2), (20, 3), (21, 4)])
def test_the_first_from_a_place(code_point: int, number: int) -> None:
    assert HITS.first_from(code_point) == number


@pytest.mark.parametrize(
    ("span", "starts"),
    [
        (Span(0, 30), [0, 4, 8, 20]),
        (Span(3, 4), []),
        (Span(2, 5), [0, 4]),
        (Span(6, 8), [4]),
        (Span(7, 9), [8]),
        (Span(22, 23), [20]),
        (Span(23, 30), []),
    ],
)
def test_those_that_touch_a_span(span: Span, starts: list[int]) -> None:
    assert [hit.start for hit in HITS.touching(span)] == starts


def test_those_that_touch_a_span_where_marks_were_left_out() -> None:
    assert MARKED.touching(Span(3, 4)) == (Span(2, 4),)


@pytest.mark.parametrize(
    ("hidden", "starts"),
    [
        ([], [0, 4, 8, 20]),
        ([Span(0, 1)], [4, 8, 20]),
        ([Span(1, 4)], [0, 4, 8, 20]),
        ([Span(4, 9)], [0, 20]),
        ([Span(0, 1), Span(8, 10)], [4, 20]),
        ([Span(1, 3), Span(5, 8), Span(19, 40)], [0, 4, 8]),
        ([Span(0, 40)], []),
    ],
)
def test_those_outside_what_is_hidden(hidden: list[Span], starts: list[int]) -> None:
    assert [hit.start for hit in HITS.outside(hidden)] == starts
