"""The map between a text and what was written anew of it."""

import pytest
from msgspec import Struct

from reader.text.offsets import Offsets, restored
from reader.text.span import Span

# "a  bfi\u00adc" became "a bfic": two blanks are one, a ligature is two letters, a soft hyphen is gone.
SOURCE, RESULT = "a  b\ufb01\u00adc", "a bfic"
MAP = Offsets((1, 4, 5), (3, 5, 6), (1, 3, 5), (2, 5, 5))


@pytest.mark.parametrize(
    ("found", "stands"),
    [
        ("a", "a"),
        ("a ", "a  "),
        (" ", "  "),
        ("b", "b"),
        ("fi", "\ufb01"),
        ("f", "\ufb01"),
        ("i", "\ufb01"),
        ("bfi", "b\ufb01"),
        ("c", "c"),
        ("fic", "\ufb01\u00adc"),
        ("a bfic", SOURCE),
    ],
)
def test_a_span_of_the_result_stands_for_what_it_was_made_from(found: str, stands: str) -> None:
    start = RESULT.index(found)
    assert MAP.span_in_source(Span(start, start + len(found))).of(SOURCE) == stands


@pytest.mark.parametrize(("place", "stands"), [(0, 0), (1, 1), (2, 3), (3, 4), (4, 4), (5, 6), (6, 7)])
def test_an_empty_span_stays_empty(place: int, stands: int) -> None:
    assert MAP.span_in_source(Span(place, place)) == Span(stands, stands)
    assert MAP.start_in_source(place) == stands


@pytest.mark.parametrize(
    ("stands", "found"),
    [
        ((0, 1), "a"),
        ((0, 2), "a "),
        ((1, 3), " "),
        ((2, 4), " b"),
        ((3, 4), "b"),
        ((4, 5), "fi"),
        ((4, 6), "fi"),
        ((5, 6), ""),
        ((5, 7), "c"),
        ((6, 7), "c"),
        ((0, 7), RESULT),
    ],
)
def test_a_span_of_the_source_and_what_became_of_it(stands: tuple[int, int], found: str) -> None:
    assert MAP.span_in_result(Span(*stands)).of(RESULT) == found


def test_no_change_leads_everywhere_to_the_same_place() -> None:
    same = Offsets()
    assert same.is_identity
    assert not MAP.is_identity
    assert same.span_in_source(Span(3, 9)) == Span(3, 9) == same.span_in_result(Span(3, 9))


class _Found(Struct, frozen=True):
    name: str
    place: Span | None
    more: tuple[tuple[Span, int], ...] = ()


def test_spans_are_restored_however_deep_they_lie() -> None:
    found = _Found("x", Span(2, 5), ((Span(5, 6), 7),))
    assert restored(found, MAP) == _Found("x", Span(3, 5), ((Span(6, 7), 7),))
    assert restored(_Found("x", None), MAP) == _Found("x", None)
    assert restored((Span(0, 1), Span(0, 2)), MAP) == (Span(0, 1), Span(0, 3))


def test_without_a_change_the_value_itself_comes_back() -> None:
    found = _Found("x", Span(2, 5))
    assert restored(found, Offsets()) is found


def test_two_maps_one_after_the_other() -> None:
    # The result "a bfic" became "abfic" when its blank was dropped.
    both = Offsets((1,), (2,), (1,), (1,)).after(MAP)
    assert both.span_in_source(Span(1, 4)).of(SOURCE) == "b\ufb01"
    assert both.start_in_source(4) == 6
    assert both.span_in_result(Span(3, 5)) == Span(1, 4)
    assert Offsets().after(MAP) is MAP
    assert MAP.after(Offsets()) is MAP
