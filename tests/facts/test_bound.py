import pytest

from reader.facts.bound import Bound

LOWER, UPPER = (Bound.MORE_THAN, Bound.AT_LEAST), (Bound.LESS_THAN, Bound.AT_MOST)


@pytest.mark.parametrize("one", list(Bound))
@pytest.mark.parametrize("two", list(Bound))
def test_limits_of_one_direction_go_together_and_those_of_two_oppose(one: Bound, two: Bound) -> None:
    assert one.goes_with(two) is ((one in LOWER and two in LOWER) or (one in UPPER and two in UPPER))
    below = (*UPPER, Bound.NEARLY)
    assert one.opposes(two) is ((one in LOWER and two in below) or (one in below and two in LOWER))
    assert one.is_below is (one in below)
    assert one.is_rough is (one in (Bound.ABOUT, Bound.NEARLY))
    assert one.is_limit is (one in LOWER or one in UPPER)
