"""What speaks for a pair of sentences, number by number."""

import math
import random
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.blocks.matching import Budget
from reader.collation.features import OWN, PairFeatures, bound_of, places_of, share
from reader.collation.preparation import Witnesses
from tests.collation.prepared import witnesses_of

SCALE = 1_024
"""As the module has it: a limit that moves is noticed."""

HOPEFUL = (0.0,) * (len(OWN) + 1)
"""Weights under which every pair is given to difflib."""
HOPELESS = (-4.6, *HOPEFUL[1:])


def features(sides: Witnesses, weights: tuple[float, ...] = HOPEFUL) -> dict[str, float]:
    """The features of the first sentences by name."""
    found = PairFeatures(sides, Budget(10**6), weights, {}).own(0, 0)
    return dict(zip(OWN, found, strict=True))


def test_cosine_and_cover_weigh_the_common_words() -> None:
    sides = witnesses_of(["gull mast weir"], ["gull mast", "weir rope"])
    weight = {sides.vocabulary.terms[k]: w for k, w in enumerate(sides.weight)}
    mine, common = weight["gull"] + weight["mast"] + weight["weir"], weight["gull"] + weight["mast"]
    found = features(sides)
    assert found["cosine"] == pytest.approx(common / math.sqrt(mine * common))
    assert found["covered"] == pytest.approx(common / mine)
    assert found["evidence"] == pytest.approx(math.log1p(common / SCALE) / 4)


@pytest.mark.parametrize(
    ("left", "right", "name", "value"),
    [
        ("gull mast", "weir rope", "cosine", 0.0),
        ("gull mast", "weir rope", "covered", 0.0),
        ("a b c d", "a b x d", "word_ratio", 0.75),
        ("a b", "c d", "word_ratio", 0.0),
        ("6 boats", "7 boats", "figures_apart", 1.0),
        ("6 boats", "6 or 7 boats", "figures_apart", 0.0),
        ("6 boats", "boats", "figures_apart", 0.0),
        ("boats", "6 boats", "figures_apart", 0.0),
        ("the Brandt Weil plan", "a Brandt plan", "names_shared", 1.0),
        ("the Brandt Weil plan", "a Brandt Anders plan", "names_shared", 0.5),
        ("the Brandt plan", "a Weil plan", "names_shared", 0.0),
        ("one two three four five six", "one two", "length_apart", math.log(2)),
        ("one two", "one two three four five six", "length_apart", math.log(2)),
    ],
)
def test_each_feature_says_one_thing(left: str, right: str, name: str, value: float) -> None:
    assert features(witnesses_of([left], [right]))[name] == pytest.approx(value)


def test_a_hopeless_pair_keeps_the_bound_and_difflib_is_spared() -> None:
    sides = witnesses_of(["a b c d e f"], ["d e f a b c g h"])
    budget = Budget(10**6)
    found = PairFeatures(sides, budget, HOPELESS, {}).own(0, 0)
    assert found[OWN.index("word_ratio")] == pytest.approx(6 / 14)
    assert budget.steps == 10**6
    PairFeatures(sides, budget, (-4.5, *HOPEFUL[1:]), {}).own(0, 0)
    assert budget.steps < 10**6


def test_what_is_settled_is_not_asked_again() -> None:
    sides = witnesses_of(["a b c d"], ["a b x d"])
    budget = Budget(10**6)
    for weights in (HOPEFUL, HOPELESS):
        found = PairFeatures(sides, budget, weights, {(0, 0): 0.123})
        assert found.ratio(0, 0) == found.own(0, 0)[OWN.index("word_ratio")] == 0.123
    assert budget.steps == 10**6


def test_equal_sentences_are_compared_once() -> None:
    sides = witnesses_of(["a b c d e f g h i", "a b c d e f g h i"], ["a x c d e f g z i"])
    budget = Budget(10**6)
    found = PairFeatures(sides, budget, HOPEFUL, {})
    first, after = found.ratio(0, 0), budget.steps
    assert found.ratio(1, 0) == first
    assert budget.steps == after < 10**6


@pytest.mark.parametrize(("a", "b"), [("", "a"), ("a", ""), ("", "")])
def test_nothing_is_like_nothing(a: str, b: str) -> None:
    found = PairFeatures(witnesses_of(["a"], ["a"]), Budget(0), HOPEFUL, {})
    assert found.ratio_of([ord(x) for x in a], [ord(x) for x in b]) == 0.0


SENTENCE = st.lists(st.sampled_from("abcde"), min_size=1, max_size=9).map(" ".join)


@given(SENTENCE, SENTENCE)
@settings(max_examples=150, deadline=None)
def test_the_bound_is_never_below_difflib_and_both_sides_see_the_same(left: str, right: str) -> None:
    there, back = witnesses_of([left], [right]), witnesses_of([right], [left])
    bound = features(there, HOPELESS)["word_ratio"]
    assert features(there)["word_ratio"] <= bound <= 1.0
    assert features(there) == pytest.approx(features(back))


@pytest.mark.parametrize(("left", "right"), [("t i d e", "d i e t"), ("d i e t", "t i d e")])
def test_the_ratio_begins_with_the_shorter_of_equals_the_first_by_its_words(left: str, right: str) -> None:
    assert features(witnesses_of([left], [right]))["word_ratio"] == 0.5


def test_all_features_come_in_their_order_whether_or_not_difflib_is_asked() -> None:
    left, right = "the Brandt plan cost 6 boats", "a Brandt plan for 7 boats and 2 masts"
    found = [features(witnesses_of([left], [right]), weights) for weights in (HOPEFUL, HOPELESS)]
    assert [set(each) for each in found] == [set(OWN)] * 2
    for name in OWN:
        if name != "word_ratio":
            assert found[0][name] == found[1][name] != 0.0


def test_cover_is_of_the_weightier_sentence() -> None:
    for left, right in (("gull mast weir", "gull"), ("gull", "gull mast weir")):
        sides = witnesses_of([left], [right])
        weight = {sides.vocabulary.terms[k]: w for k, w in enumerate(sides.weight)}
        assert features(sides)["covered"] == pytest.approx(weight["gull"] / sum(weight.values()))


@pytest.mark.parametrize(
    ("left", "right", "ratio"),
    [("a b c", "a b c", 1.0), ("a a a", "a", 0.5), ("a b", "b a", 0.5), ("a b c d", "a c", 4 / 6)],
)
def test_a_ratio_is_twice_the_common_words_by_all_words(left: str, right: str, ratio: float) -> None:
    sides = witnesses_of([left], [right])
    assert features(sides)["word_ratio"] == pytest.approx(ratio)
    assert features(sides, HOPELESS)["word_ratio"] == pytest.approx(ratio)


@pytest.mark.parametrize(("part", "whole", "expected"), [(1, 4, 0.25), (0, 4, 0.0), (0, 0, 0.0)])
def test_a_share_of_nothing_is_nothing(part: float, whole: float, expected: float) -> None:
    assert share(part, whole) == expected


@pytest.mark.parametrize(
    ("rule", "left", "right", "is_ratio"),
    [
        ("shared words once each, in one order", "a b c d", "x a y c z", True),
        ("nothing shared", "a b", "x y", True),
        ("the same", "a b c", "a b c", True),
        ("another order", "a b c", "c a b", False),
        ("twice on the left", "a b a", "x a", False),
        ("twice on the right", "x a", "a b a", False),
        ("a word that only one side has may come twice", "x x a", "a y y", True),
    ],
)
def test_when_the_bound_is_the_ratio(rule: str, left: str, right: str, is_ratio: bool) -> None:
    a, b = [[ord(word) for word in side.split()] for side in (left, right)]
    bound, known = bound_of(places_of(a), len(a), b)
    ratio = SequenceMatcher(None, a, b, autojunk=False).ratio()
    assert known is is_ratio, rule
    assert bound == ratio if known else bound >= ratio


def test_the_bound_is_never_below_difflibs_ratio_and_equals_it_where_it_says_so() -> None:
    dice = random.Random(3)
    known_ones = 0
    for _ in range(2000):
        a, b = ([dice.randrange(9) for _ in range(dice.randrange(8))] for _ in range(2))
        bound, known = bound_of(places_of(a), len(a), b)
        ratios = [SequenceMatcher(None, *pair, autojunk=False).ratio() for pair in ((a, b), (b, a))]
        if a or b:
            assert all(bound >= ratio for ratio in ratios)
            assert not known or set(ratios) == {bound}
        known_ones += known
    assert 200 < known_ones < 1900


def test_places_are_a_bit_a_word() -> None:
    assert places_of([7, 5, 7]) == {7: 0b101, 5: 0b010}
    assert places_of([]) == {}
