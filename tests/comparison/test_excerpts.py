from hypothesis import given, settings
from hypothesis import strategies as st

from reader.comparison.excerpts import narrowed
from reader.text.span import Span

LONG = (
    "Good morning. I will be short today. We need new boats before the winter storms come. "
    "The talks go on, and the board will meet again."
)


def stretch(short: str, long: str = LONG) -> str:
    left, right = narrowed(short, Span(0, len(short)), long, Span(0, len(long)))
    assert left == Span(0, len(short))
    back, _ = narrowed(long, Span(0, len(long)), short, Span(0, len(short)))
    assert back == right
    return right.of(long)


def test_the_rendered_sentence_is_cut_out() -> None:
    assert stretch("We want new boats before the storms") == "We need new boats before the winter storms"


def test_words_at_the_ends_may_differ_within_the_sentence() -> None:
    assert stretch("They need new boats before winter gales arrive").startswith("We need new boats")


def test_equals_in_length_stay_as_they_are() -> None:
    short = "We need boats, the board said"
    assert stretch(short, short.replace("boats", "ships")) == short.replace("boats", "ships")


def test_nothing_in_common_leaves_the_whole() -> None:
    assert stretch("Nie wieder") == LONG


@settings(deadline=None)
@given(st.text(alphabet="ab .!“”é", max_size=12), st.text(alphabet="ab .!“”é", max_size=40))
def test_a_stretch_never_leaves_its_quotation(short: str, long: str) -> None:
    ours, theirs = Span(1, 1 + len(short)), Span(2, 2 + len(long))
    left, right = narrowed(f"“{short}”", ours, f"x“{long}”", theirs)
    assert ours.contains(left)
    assert theirs.contains(right)
