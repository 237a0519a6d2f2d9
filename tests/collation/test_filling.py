"""What a retelling has between two links."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from reader.collation.filling import filled_pairs
from reader.collation.linking import chances_of
from reader.collation.options import Strictness
from reader.collation.weights import weights_for
from tests.collation.prepared import WATCH, state_of, witnesses_of

LOOSE = weights_for(Strictness.LOOSE)
LEFT = [
    "A miller drove his ass to the fair one morning.",
    "Some girls laughed at him, since he walked beside a beast that could carry him.",
    "So the miller let his son ride.",
    "An old man scolded the son, for the father had to walk.",
    "They sold nothing at the fair.",
]
RIGHT = [
    "A miller and his ass went to the fair one morning.",
    "Girls at a well mocked a man who owned a beast and walked.",
    "At that he put the son upon it.",
    "Next they met an old man, who was angry with such an idle son.",
    "They sold nothing at the fair.",
]
ENDS = [(0, 0), (4, 4)]


def filled(
    left: list[str], right: list[str], cores: list[tuple[int, int]], fill: float = 0.01
) -> dict[tuple[int, int], float]:
    """The pairs filled in, from a chance on."""
    state = state_of(witnesses_of(left, right), Strictness.LOOSE)
    return filled_pairs(state, cores, replace(LOOSE, fill=fill), WATCH)


def test_free_sentences_between_links_are_paired_in_order() -> None:
    assert list(filled(LEFT, RIGHT, [ENDS[0]])) == [(1, 1), (2, 2), (3, 3)]


def test_only_what_reaches_the_chance_is_paired() -> None:
    found = filled(LEFT, RIGHT, ENDS[:1])
    bar = sorted(found.values())[1]
    assert filled(LEFT, RIGHT, ENDS[:1], bar) == {p: c for p, c in found.items() if c >= bar}
    assert filled(LEFT, RIGHT, ENDS[:1], 1.0) == {}


def test_nothing_is_filled_in_unless_a_third_of_the_shorter_side_is_linked() -> None:
    left, right = ["A gull nests early here.", *LEFT[:4]], ["A gull nests early there.", *RIGHT[:4]]
    assert filled(left, right, [(0, 0)]) == {}
    assert (2, 2) in filled(left, right, [(0, 0), (1, 1)])


def test_without_a_common_content_word_nothing_is_paired() -> None:
    left = [LEFT[0], "Gulls cried.", LEFT[4]]
    assert filled(left, [RIGHT[0], "Rain fell.", RIGHT[4]], ENDS[:1]) == {}


def test_sentences_in_different_gaps_are_not_paired() -> None:
    left, right = [LEFT[0], LEFT[3], LEFT[4]], [RIGHT[0], RIGHT[4], RIGHT[3]]
    assert filled(left, right, ENDS[:1]) == {}


def test_a_gap_too_wide_to_look_at_is_left() -> None:
    crowd = [f"Miller number{k} son of{k} man." for k in range(21)]
    assert filled([LEFT[0], *crowd[:20], LEFT[4]], [RIGHT[0], *crowd[::-1][:20], RIGHT[4]], ENDS[:1] * 8)
    twice = [f"Miller number{k} son was{k} old man." for k in range(21)]
    assert not filled([LEFT[0], *crowd, LEFT[4]], [RIGHT[0], *twice[::-1], RIGHT[4]], ENDS[:1] * 8)


NOUNS = st.sampled_from(("miller", "ass", "fair", "girl", "beast", "son", "man", "well"))
WORDS = st.lists(NOUNS, min_size=2, max_size=6)
TEXT = st.lists(WORDS.map(lambda words: f"{' '.join(words)}."), min_size=1, max_size=7)


@given(TEXT, TEXT)
@settings(max_examples=60, deadline=None)
def test_pairs_are_free_and_rise(left: list[str], right: list[str]) -> None:
    state = state_of(witnesses_of(left, right), Strictness.LOOSE)
    pairs = list(filled_pairs(state, [], replace(LOOSE, fill=0.0), WATCH))
    assert pairs == sorted(pairs)
    assert [j for _, j in pairs] == sorted({j for _, j in pairs})
    assert len({i for i, _ in pairs}) == len(pairs)
    assert not {i for i, _ in pairs} & state.closed[0]
    assert not {j for _, j in pairs} & state.closed[1]


def test_what_is_filled_in_reaches_the_limit_and_touches_no_link() -> None:
    state = state_of(witnesses_of(LEFT, RIGHT), Strictness.LOOSE)
    for fill in (0.01, 0.3):
        found = filled_pairs(state, ENDS[:1], replace(LOOSE, fill=fill), WATCH)
        assert list(found) == sorted(found)
        assert min(found.values()) >= fill
        assert not {pair[0] for pair in found} & {0, 4}


@pytest.mark.parametrize(
    ("size", "cores", "is_filled"),
    [(9, 3, True), (10, 3, False), (6, 2, True), (7, 2, False), (3, 1, True), (4, 1, False)],
)
def test_a_third_of_the_shorter_side_must_be_linked(size: int, cores: int, is_filled: bool) -> None:
    left = [f"Miller number{k} walked{k} home." for k in range(size)]
    right = [f"Miller zahl{k} went{k} away." for k in range(size + 5)]
    assert bool(filled(left, right, [(k, k) for k in range(cores)])) is is_filled
    assert bool(filled(right, left, [(k, k) for k in range(cores)])) is is_filled


def test_identical_sentences_count_as_linked() -> None:
    left = [LEFT[4], *LEFT[1:3]]
    right = [RIGHT[4], *RIGHT[1:3]]
    assert filled(left, right, []) != {}


def test_the_chances_are_those_of_the_second_pass() -> None:
    state = state_of(witnesses_of(LEFT, RIGHT), Strictness.LOOSE)
    found = filled_pairs(state, ENDS[:1], replace(LOOSE, fill=0.01), WATCH)
    chances = chances_of(state, LOOSE, WATCH)
    known = [pair for pair in found if pair in chances]
    assert known
    assert all(found[pair] == pytest.approx(chances[pair], abs=0.05) for pair in known)


@pytest.mark.parametrize(("left", "right"), [([0], [1]), ([1], [0])])
def test_what_is_linked_already_is_not_free(left: list[int], right: list[int]) -> None:
    cores = [(0, 0), (left[0] + 1, right[0] + 1), (3, 3)]
    found = filled([*LEFT[:3], LEFT[4]], [*RIGHT[:3], RIGHT[4]], cores)
    assert not {i for i, _ in found} & {i for i, _ in cores}
    assert not {j for _, j in found} & {j for _, j in cores}


@pytest.mark.parametrize(
    ("fill", "expected"),
    [(0.01, [(1, 1), (2, 2)]), (0.09, [(1, 1), (2, 2)]), (0.11, [(1, 2)]), (0.3, [(1, 2)]), (0.31, [(1, 2)])],
    ids=["two of .3 outweigh one of .5", "by a little", "above .1 they do not", "at the limit", "below it"],
)
def test_chances_count_by_how_far_they_lie_above_the_limit(
    fill: float, expected: list[tuple[int, int]]
) -> None:
    sides = witnesses_of(
        ["gull mast", "weir rope", "weir crab", "boat mill"],
        ["gull quay", "weir fair", "weir song", "boat pier"],
    )
    chances = {(1, 1): 0.3, (2, 2): 0.3, (1, 2): 0.5, (2, 1): 0.001}
    first = {pair: math.log(p / (1 - p)) for pair, p in chances.items()}
    state = replace(state_of(sides, Strictness.LOOSE), first=first)
    alone = replace(LOOSE, fill=fill, around=(0.0, 1.0) + (0.0,) * (len(LOOSE.around) - 2))
    found = filled_pairs(state, [(0, 0), (3, 3)], alone, WATCH)
    assert list(found) == expected
    assert found == pytest.approx({pair: chances[pair] for pair in expected})
