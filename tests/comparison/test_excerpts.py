import pytest
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


TEN = "a b c d e f g h i j"

STRETCHES = {
    "half as long again is not much longer": (TEN, f"{TEN} k l m n", f"{TEN} k l m n"),
    "from half as long again on": (TEN, f"{TEN} k l m n o", TEN),
    "fewer than five words more": ("a b c d", "a b c d e f g h", "a b c d e f g h"),
    "from five words more on": ("a b c d", "a b c d e f g h i", "a b c d"),
    "as many more as the short one has at its ends": ("x b c y", "m n a b c d e f g h", "a b c d"),
    "not beyond the sentence": ("x b c y", "m n! b c? d e f g h", "b c"),
    "up to the beginning and end": ("x y b c z w", "“a b c d” e f g h i j k l", "“a b c d” e"),
    "a word far from the rest is chance": ("a f g h", "a b1 b2 b3 b4 b5 b6 b7 f g h", "b7 f g h"),
    "a word that is near belongs": ("a f g h", "a b1 b2 b3 b4 f g h i j", "a b1 b2 b3 b4 f g h"),
}  # fmt: skip


@pytest.mark.parametrize(("short", "long", "expected"), STRETCHES.values(), ids=STRETCHES)
def test_the_stretch_of_the_long_one(short: str, long: str, expected: str) -> None:
    assert stretch(short, long) == expected


@pytest.mark.parametrize(("words", "is_whole"), [(632, False), (633, True)])
def test_one_word_over_and_over_is_not_searched(words: int, is_whole: bool) -> None:
    long = " ".join(["ha"] * words)
    assert (stretch("ha", long) == long) is is_whole
