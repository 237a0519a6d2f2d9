"""First names, and the small words inside names, of all languages together (`resources/names/`)."""

from functools import cache

from reader.resources import resource_path
from reader.tables import read_table


@cache
def first_names() -> frozenset[str]:
    """Known first names, in small letters."""
    return frozenset(_names("male") + _names("female"))


@cache
def name_particles() -> frozenset[str]:
    """Small words inside the names of people ("van", "al"), in small letters."""
    return frozenset(_names("particles") + _names("particles_of_authors"))


def _names(key: str) -> list[str]:
    return _tables().get(key, "").split()


@cache
def _tables() -> dict[str, str]:
    return read_table(resource_path("names", "first_names.toml"))
