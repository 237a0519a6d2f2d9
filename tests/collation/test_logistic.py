"""The weighted sum, and its chance."""

import pytest

from reader.collation.logistic import chance, logit


def test_the_sum_begins_with_the_constant_and_weighs_each_feature() -> None:
    assert logit((0.5, 2.0, -3.0), (10.0, 1.0)) == 0.5 + 20.0 - 3.0
    assert logit((0.5,), ()) == 0.5


@pytest.mark.parametrize(
    ("score", "expected"),
    [(0.0, 0.5), (1.0986122886681098, 0.75), (-1.0986122886681098, 0.25), (1e6, 1.0), (-1e6, 0.0)],
)
def test_a_chance_is_the_logistic_of_a_score(score: float, expected: float) -> None:
    assert chance(score) == pytest.approx(expected)


def test_far_below_the_chance_is_nothing() -> None:
    assert 0 < chance(-40) < 1e-17
    assert chance(-40.001) == 0.0
