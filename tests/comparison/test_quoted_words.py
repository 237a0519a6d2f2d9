import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.comparison.quoted_words import Wording, is_excerpt, likeness, overlap, wording_of

WORDS = st.lists(st.sampled_from(["boats", "harbour", "the", "we", "wait", "never"]), max_size=8)


def wording(text: str) -> Wording:
    return wording_of(text, "en")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It’s a lot,", "It's a lot."),
        ("we wait… and see", "We wait ... and see"),
        ("we wait — and see", "we wait - and see"),
        ("[w]e wait", "we wait"),
        ("being organised", "being organized"),
        ("the colour of defence", "the color of defense"),
        ("1,000 boats", "1000 boats"),
        ("we  wait\nhere", "we wait here"),
    ],
)
def test_style_leaves_no_trace(left: str, right: str) -> None:
    assert wording(left).words == wording(right).words


@pytest.mark.parametrize(
    ("left", "right"), [("we wait", "we waited"), ("four boats", "five boats"), ("a", "an")]
)
def test_another_word_is_another_wording(left: str, right: str) -> None:
    assert wording(left).words != wording(right).words


@settings(deadline=None)
@given(WORDS, WORDS)
def test_likeness_is_symmetric_and_full_only_for_equals(left: list[str], right: list[str]) -> None:
    a, b = wording(" ".join(left)), wording(" ".join(right))
    assert likeness(a, b) == likeness(b, a)
    assert 0 <= likeness(a, b) <= 1
    assert (likeness(a, b) == 1) is (left == right)
    assert overlap(a, b) == overlap(b, a)


def test_a_run_of_words_is_an_excerpt() -> None:
    whole = wording("We wait for boats, but never for long.")
    assert is_excerpt(wording("never for long"), whole)
    assert is_excerpt(whole, wording("We wait for boats"))
    assert not is_excerpt(wording("We never wait"), whole)
    assert not is_excerpt(wording("…"), whole)


def test_words_without_end_are_bounded() -> None:
    long = wording("a b " * 50_000)
    assert likeness(long, wording("b a " * 50_000)) <= 1
