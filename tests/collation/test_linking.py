"""Linking as a whole: which strictness is in force, what a moved link needs, what goes with headlines."""

from typing import Any

import pytest
from msgspec.structs import replace

from reader.collation.bead import Relation
from reader.collation.joining import Joiner
from reader.collation.linking import Linked, chances_of, link
from reader.collation.linking_state import Effort
from reader.collation.options import Strictness
from reader.collation.weights import Weights, weights_for
from tests.collation.prepared import WATCH, state_of, witnesses_of

STORY = [
    "The old harbour bridge in Marlow was closed on Tuesday after engineers found cracks.",
    "Mayor Ilse Brandt told reporters that repairs would cost 4.2 million crowns.",
    "Ferries carry commuters across the river until the work is done in October.",
    "Shopkeepers on the quay fear for their trade this summer.",
]
OTHER = [f"Gull{a}{b} nests on roof{b}{a}." for a in "abc" for b in "defg"]


def linked(
    left: list[str],
    right: list[str],
    strictness: Strictness = Strictness.STRICT,
    headlines: tuple[int, int] = (0, 0),
) -> Linked:
    """What is linked."""
    return link(witnesses_of(left, right, headlines=headlines), strictness, Effort(1000), WATCH)


def pairs(found: Linked) -> list[tuple[tuple[int, ...], tuple[int, ...], bool]]:
    """The groups without their numbers."""
    return [(group.left, group.right, group.moved) for group in found.groups]


@pytest.mark.parametrize(
    ("left", "right", "asked", "in_force"),
    [
        (STORY, STORY, Strictness.AUTO, Strictness.STRICT),
        ([STORY[0], *OTHER[:6]], [STORY[0], *OTHER[6:]], Strictness.AUTO, Strictness.NORMAL),
        (OTHER[:6], OTHER[6:], Strictness.AUTO, Strictness.STRICT),
        (STORY, STORY, Strictness.NORMAL, Strictness.NORMAL),
        (STORY, STORY, Strictness.LOOSE, Strictness.LOOSE),
        (OTHER[:6], OTHER[6:], Strictness.NORMAL, Strictness.NORMAL),
    ],
    ids=["a copy", "one event", "strangers", "normal is asked", "loose is asked", "normal for strangers"],
)
def test_auto_is_normal_for_one_event_and_strict_otherwise(
    left: list[str], right: list[str], asked: Strictness, in_force: Strictness
) -> None:
    assert linked(left, right, asked).strictness is in_force


def test_identical_and_alike_sentences_come_in_order_of_the_left() -> None:
    edited = f"{STORY[1][:-1]} again."
    found = linked(STORY[:3], [STORY[0], edited, STORY[2]])
    assert pairs(found) == [((k,), (k,), False) for k in range(3)]
    relations = [(group.relation, group.likeness == 1.0) for group in found.groups]
    assert relations == [(Relation.SAME, True), (Relation.EDITED, False), (Relation.SAME, True)]
    assert [group.chance == 1.0 for group in found.groups] == [True, False, True]


def with_limits(monkeypatch: pytest.MonkeyPatch, **limits: float) -> None:
    """Other limits for every strictness."""

    def weights(strictness: Strictness) -> Weights:
        return replace(weights_for(strictness), **limits)

    monkeypatch.setattr("reader.collation.linking.weights_for", weights)


MOVED = [*STORY[1:], f"{STORY[0][:-1]} again."]


def test_a_link_in_another_order_needs_more(monkeypatch: pytest.MonkeyPatch) -> None:
    found = linked(STORY, MOVED)
    assert [group.left for group in found.groups if group.moved] == [(0,)]
    chance = next(group.chance for group in found.groups if group.moved)
    with_limits(monkeypatch, off_chain=chance)
    assert len(linked(STORY, MOVED).groups) == 4
    with_limits(monkeypatch, off_chain=chance + 1e-9)
    assert [group.left for group in linked(STORY, MOVED).groups] == [(1,), (2,), (3,)]


def test_what_is_in_order_needs_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    with_limits(monkeypatch, off_chain=2.0)
    assert len(linked(STORY, [f"{s[:-1]} again." for s in STORY]).groups) == 4


def test_the_chances_are_those_of_all_compared_pairs_by_both_passes() -> None:
    state = state_of(witnesses_of(STORY, [f"{s[:-1]} again." for s in STORY]))
    chances = chances_of(state, weights_for(Strictness.STRICT), WATCH)
    assert chances.keys() == state.first.keys()
    assert all(chances[k, k] > 0.9 for k in range(4))


HEADS = "Storm shuts bridge in Marlow for weeks", "Marlow without its bridge as gales rage"


@pytest.mark.parametrize(
    ("left", "right", "headlines", "is_linked"),
    [
        ([HEADS[0], STORY[0], *OTHER[:4]], [HEADS[1], STORY[0], *OTHER[4:]], (1, 1), True),
        ([HEADS[0], STORY[0], *OTHER[:4]], [HEADS[1], STORY[0], *OTHER[4:]], (0, 0), False),
        ([HEADS[0], *OTHER[:4]], [HEADS[1], *OTHER[4:]], (1, 1), False),
        ([HEADS[0], *STORY[:3]], [HEADS[1], *STORY[:3]], (1, 1), False),
    ],
    ids=["one event", "no headlines", "nothing surely shared", "a copy"],
)
def test_headlines_are_linked_by_their_role_where_one_event_is_shared(
    left: list[str], right: list[str], headlines: tuple[int, int], is_linked: bool
) -> None:
    body = "A bridge in the storm."
    found = linked([*left, body], [*right, "Gales over the bridge."], headlines=headlines)
    assert (((0,), (0,), False) in pairs(found)) is is_linked


def test_headlines_are_as_sure_as_the_threshold_at_least() -> None:
    left, right = [HEADS[0], STORY[0], *OTHER[:4]], [HEADS[1], STORY[0], *OTHER[4:]]
    found = linked([*left, "A bridge."], [*right, "The bridge."], headlines=(1, 1))
    chance = next(group.chance for group in found.groups if group.left == (0,))
    assert chance >= weights_for(Strictness.STRICT).link


TALE = [
    "A miller drove his ass to the fair one morning.",
    "Some girls laughed at him, since he walked beside a beast that could carry him.",
    "An old man scolded the son, for the father had to walk.",
    "They sold nothing at the fair.",
]
RETOLD = [
    "A miller and his ass went to the fair one morning.",
    "Girls at a well mocked a man who owned a beast and walked.",
    "Next they met an old man, who was angry with such an idle son.",
    "They sold nothing at the fair.",
]


def lefts_of_tale(extra: int) -> set[tuple[int, ...]]:
    """The left sides that are linked in two tellings, with some further sentences that nothing is like."""
    strangers = [f"Crane{k}{k} sleeps." for k in range(extra)], [f"Weir{k}{k} rises." for k in range(extra)]
    found = linked([*TALE, *strangers[0]], [*RETOLD, *strangers[1]], Strictness.LOOSE)
    return {group.left for group in found.groups}


def test_only_retellings_are_filled_in_and_no_copy_is(monkeypatch: pytest.MonkeyPatch) -> None:
    limits = {"link": 0.965, "link_alone": 0.965, "off_chain": 0.0}
    with_limits(monkeypatch, **limits)
    assert (2,) in lefts_of_tale(4)
    assert (2,) not in lefts_of_tale(0)
    with_limits(monkeypatch, **limits, fill=1.0)
    assert (2,) not in lefts_of_tale(4)


@pytest.mark.parametrize(
    ("extra", "fill", "threshold"),
    [(4, 0.2, 0.2), (4, 0.35, 0.3), (4, 1.0, 0.3), (0, 0.2, 0.3)],
    ids=["what is filled in joins as easily", "never less easily", "nothing is filled in", "a copy"],
)
def test_a_retelling_joins_from_the_chance_that_fills_it(
    extra: int, fill: float, threshold: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[float] = []
    grow = Joiner.grow

    def growing(joiner: Joiner, cores: Any, closed: Any, limit: float) -> Any:
        asked.append(limit)
        return grow(joiner, cores, closed, limit)

    monkeypatch.setattr(Joiner, "grow", growing)
    with_limits(monkeypatch, link=0.965, link_alone=0.965, off_chain=0.0, join=0.3, fill=fill)
    lefts_of_tale(extra)
    assert asked == [threshold]


def test_what_is_settled_before_is_no_headline_any_more() -> None:
    left, right = [HEADS[0], STORY[0], *OTHER[:4]], [HEADS[0], STORY[0], *OTHER[4:]]
    found = linked(left, right, headlines=(1, 1))
    assert pairs(found)[0] == ((0,), (0,), False)
    assert found.groups[0].relation is Relation.SAME
