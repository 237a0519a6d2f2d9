import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.facts.misspelling import distance, is_misspelling

WORDS = st.text(alphabet="abcd", max_size=7)


@settings(deadline=None)
@given(WORDS, WORDS)
def test_the_distance_is_symmetric_and_zero_only_for_equals(left: str, right: str) -> None:
    assert distance(left, right, 9) == distance(right, left, 9)
    assert (distance(left, right, 9) == 0) is (left == right)
    assert distance(left, right, 9) <= max(len(left), len(right))


def test_a_swap_is_one_step() -> None:
    assert distance("sysrky", "syrsky", 2) == 1
    assert is_misspelling("sysrky", "syrsky")
    assert not is_misspelling("russia", "russian")
    assert not is_misspelling("iran", "iraq")


@pytest.mark.parametrize(
    ("left", "right", "is_one"),
    [
        ("sobel", "sobol", True),
        ("sobe", "sobo", False),
        ("anders", "andres", True),
        ("anders", "andrez", False),
        ("sikorsk", "sikrosc", True),
        ("lindsey", "lindzay", True),
        ("lindse", "lindza", False),
        ("sobel", "mobel", False),
        ("russia", "russian", False),
        ("sobelings", "sobel", False),
        ("sobel", "sobel", False),
    ],
)
def test_how_far_apart_two_spellings_of_one_name_may_be(left: str, right: str, is_one: bool) -> None:
    assert is_misspelling(left, right) is is_one
    assert is_misspelling(right, left) is is_one


def test_the_distance_stops_at_its_limit() -> None:
    assert distance("abcdef", "uvwxyz", 2) == 3
    assert distance("abcd", "abcdxy", 2) == 2
