"""Which names are told in place of one that is not there."""

import pytest

from reader.testing.near_names import near

KNOWN = ("find.bar", "find.text", "find.next", "toolbar.find", "sidebar", "zoom")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("find", "; near it: 'find.bar', 'find.next', 'find.text', 'toolbar.find'"),
        ("find.txt", "; near it: 'find.text'"),
        ("sidebar.lists", "; near it: 'sidebar'"),
        ("quotation", ""),
        ("zooom", "; near it: 'zoom'"),
    ],
)
def test_names_that_hold_it_or_are_spelled_alike_are_near(name: str, told: str) -> None:
    assert near(name, KNOWN)[: len(told) or None] == told


def test_five_are_told_at_most() -> None:
    assert near("a", [f"a{number}" for number in range(9)]).count("'") == 10


def test_an_empty_name_is_near_to_nothing_by_being_held() -> None:
    assert near("find", ["", "x"]) == ""
