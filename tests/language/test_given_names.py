<<<<<<< HEAD
"""First names and the small words inside names."""

from reader.language.given_names import first_names, name_particles


def test_first_names_of_men_and_women_are_in_small_letters() -> None:
    assert {"peter", "mary"} <= first_names()
    assert all(name == name.casefold() for name in first_names())


def test_particles_of_names_and_of_authors() -> None:
    assert {"van", "al", "do", "della"} <= name_particles()
    assert not name_particles() & {"and", "of", "the"}
=======
"""Given names and their short forms."""

import pytest

from reader.language.given_names import may_be_one_given_name


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
>>>>>>> 0ab735a (facts: since and until, nearly and over, namesakes, people and buildings counted, first woman)
