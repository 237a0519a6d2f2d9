"""Given names and their short forms."""

import pytest

from reader.language.short_names import may_be_one_given_name


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("bill", "william", True),
        ("chris", "christine", True),
        ("chris", "christopher", True),
        ("christine", "christopher", False),
        ("ted", "edward", True),
        ("ada", "ada", True),
        ("j", "jonas", True),
        ("k", "jonas", False),
        ("jan", "jane", False),
        ("alex", "alexander", True),
        ("peter", "maren", False),
        ("peter", "william", False),
        ("zzz", "yyy", False),
    ],
)
def test_two_given_names_may_be_one(one: str, other: str, may_be: bool) -> None:
    assert may_be_one_given_name(one, other) is may_be
    assert may_be_one_given_name(other, one) is may_be
