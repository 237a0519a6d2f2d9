"""Places told already: the quick look against a look at every span, and what is told once."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.comparison.checks.told_spans import ToldSpans, told_once
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.text.span import Span

SPAN = st.tuples(st.integers(0, 12), st.integers(0, 5)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPAN, max_size=8), SPAN)
@settings(max_examples=100, deadline=None)
def test_a_span_is_covered_by_one_that_holds_it(spans: list[Span], span: Span) -> None:
    assert ToldSpans(spans).cover(span) is any(known.contains(span) for known in spans)


def warning(kind: WarningKind, left: Span | None, right: Span | None) -> EditorialWarning:
    return EditorialWarning(kind, Grade.GRAVE, 0, left, right)


@pytest.mark.parametrize(
    ("left", "right", "kept"),
    [
        (Span(12, 15), Span(22, 25), False),
        (Span(12, 15), None, False),
        (Span(12, 15), Span(40, 44), True),
        (Span(5, 15), Span(22, 25), True),
        (None, Span(40, 44), True),
    ],
    ids=["inside both", "inside the only side", "outside on the right", "longer on the left", "elsewhere"],
)
def test_what_lies_in_an_altered_quotation_is_told_with_it(
    left: Span | None, right: Span | None, kept: bool
) -> None:
    quotation = warning(WarningKind.ALTERED_QUOTATION, Span(10, 30), Span(20, 38))
    hedge = warning(WarningKind.HEDGE, left, right)
    assert told_once([hedge, quotation]) == ([hedge, quotation] if kept else [quotation])


def test_the_words_before_a_figure_are_told_with_it() -> None:
    fact = warning(WarningKind.DISAGREEING_FACT, Span(20, 22), Span(21, 23))
    near = warning(WarningKind.TURNED_SENSE, Span(10, 14), Span(10, 15))
    far = warning(WarningKind.TURNED_SENSE, Span(8, 12), Span(10, 15))
    assert told_once([fact, near]) == [fact]
    assert told_once([fact, far]) == [fact, far]


def test_a_speaker_or_a_mark_is_told_beside_the_altered_words() -> None:
    quotation = warning(WarningKind.ALTERED_QUOTATION, Span(10, 30), Span(20, 38))
    others = [warning(k, Span(10, 30), Span(20, 38)) for k in (WarningKind.OTHER_SPEAKER, WarningKind.SLIP)]
    assert told_once([quotation, *others]) == [quotation, *others]


def test_a_figure_at_the_beginning_has_no_words_before_it() -> None:
    fact = warning(WarningKind.DISAGREEING_FACT, Span(3, 5), Span(11, 13))
    assert told_once([fact, warning(WarningKind.TURNED_SENSE, Span(0, 4), Span(0, 4))]) == [fact]
