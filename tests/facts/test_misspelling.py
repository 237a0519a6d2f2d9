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
