"""First names and the small words inside names."""

from reader.language.given_names import first_names, name_particles


def test_first_names_of_men_and_women_are_in_small_letters() -> None:
    assert {"peter", "mary"} <= first_names()
    assert all(name == name.casefold() for name in first_names())


def test_particles_of_names_and_of_authors() -> None:
    assert {"van", "al", "do", "della"} <= name_particles()
    assert not name_particles() & {"and", "of", "the"}
