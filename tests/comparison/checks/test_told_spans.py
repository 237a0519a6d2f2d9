"""Places told already: the quick look against a look at every pair."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.bead import Edit, Tag
from reader.comparison.checks.told_spans import ToldSpans
from reader.text.span import Span

SPAN = st.tuples(st.integers(0, 12), st.integers(0, 5)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(st.tuples(SPAN, SPAN), max_size=8), SPAN, SPAN)
@settings(max_examples=300, deadline=None)
def test_an_edit_is_covered_by_one_pair_that_holds_both_sides(
    pairs: list[tuple[Span, Span]], left: Span, right: Span
) -> None:
    expected = any(
        ours.start <= left.start
        and left.end <= ours.end
        and theirs.start <= right.start
        and right.end <= theirs.end
        for ours, theirs in pairs
    )
    assert ToldSpans(pairs).cover(Edit(Tag.REPLACE, left, right)) is expected
