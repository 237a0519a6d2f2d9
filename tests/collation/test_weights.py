"""The fitted weights and the thresholds of each strictness."""

import pytest
from msgspec.structs import replace

from reader.collation.features import OWN
from reader.collation.joining import JOIN
from reader.collation.options import Strictness
from reader.collation.weights import AROUND, weights_for

SETTINGS = [Strictness.STRICT, Strictness.NORMAL, Strictness.LOOSE]


@pytest.mark.parametrize(
    ("support", "needed"), [(0.0, 0.8), (0.125, 0.6), (0.25, 0.4), (0.5, 0.4), (1.0, 0.4)]
)
def test_a_link_needs_less_the_more_is_shared_for_sure_up_to_a_quarter(support: float, needed: float) -> None:
    weights = replace(weights_for(Strictness.STRICT), link=0.4, link_alone=0.8)
    assert weights.threshold(support) == pytest.approx(needed)


@pytest.mark.parametrize("strictness", SETTINGS)
def test_every_feature_has_its_weight_behind_the_constant(strictness: Strictness) -> None:
    weights = weights_for(strictness)
    sizes = len(weights.own), len(weights.around), len(weights.joining)
    assert sizes == (1 + len(OWN), 1 + len(AROUND), 1 + len(JOIN))
    assert weights.own[0] < 0
    assert weights.own[1 + OWN.index("word_ratio")] == max(weights.own)
    assert weights.own[1 + OWN.index("figures_apart")] < 0
    assert weights.around[1 + AROUND.index("off_line")] == min(weights.around)
    assert weights.joining[1 + JOIN.index("closer")] == max(weights.joining)


@pytest.mark.parametrize("strictness", SETTINGS)
def test_a_link_needs_more_where_hardly_anything_else_is_shared(strictness: Strictness) -> None:
    weights = weights_for(strictness)
    assert 0 < weights.link < weights.link_alone < 1
    assert weights.off_chain >= weights.link
    assert 0 < weights.join < 1
    assert 0 < weights.fill <= 1
    assert weights.fill < 1 or strictness is not Strictness.LOOSE


def test_strict_needs_more_than_normal_and_shares_its_weights() -> None:
    strict, normal = weights_for(Strictness.STRICT), weights_for(Strictness.NORMAL)
    assert (strict.own, strict.around, strict.joining) == (normal.own, normal.around, normal.joining)
    assert strict.link > normal.link
    assert strict.link_alone > normal.link_alone
    assert strict.join > normal.join


def test_auto_has_no_weights_of_its_own() -> None:
    with pytest.raises(KeyError):
        weights_for(Strictness.AUTO)
