"""Every switch stands for one setting and nothing else."""

import pytest

from reader.collation.bead import Relation
from reader.session.settings import Settings
from reader.views.switches import (
    FILTERS,
    OPTION_SWITCHES,
    SWITCHES,
    VIEW_SWITCHES,
    is_on,
    shown_relations,
    switched,
)


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_changes_itself_alone_and_back(name: str) -> None:
    before = Settings()
    was = is_on(before, name)
    other = switched(before, name, not was)
    assert is_on(other, name) is not was
    assert [each for each in SWITCHES if is_on(other, each) != is_on(before, each)] == [name]
    assert switched(other, name, was) == before


def test_setting_a_switch_twice_is_setting_it_once() -> None:
    hidden = switched(switched(Settings(), "show_only", False), "show_only", False)
    assert hidden.hidden_relations == ("only",)
    assert switched(hidden, "show_only", True).hidden_relations == ()


def test_the_table_is_complete() -> None:
    assert set(SWITCHES) == {*VIEW_SWITCHES, *OPTION_SWITCHES, *(f"show_{name}" for name in FILTERS)}


@pytest.mark.parametrize(
    ("hidden", "gone"),
    [
        ((), set()),
        (("same",), {Relation.SAME}),
        (("edited",), {Relation.EDITED}),
        (("reworded",), {Relation.REWORDED}),
        (("only",), {Relation.ONLY_LEFT, Relation.ONLY_RIGHT}),
        (("moved", "quotations"), set()),
    ],
)
def test_hidden_relations(hidden: tuple[str, ...], gone: set[Relation]) -> None:
    settings = Settings(hidden_relations=hidden)
    assert shown_relations(settings) == frozenset(Relation) - gone
