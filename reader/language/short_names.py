"""Given names and their short forms: Bill may be William."""

from functools import cache

from reader.language.data import language_data, languages_with

_TOPIC = "short_names"


@cache
def _lines() -> dict[str, frozenset[int]]:
    """Each given name with the numbers of the lines on which it stands, over all languages."""
    tables = (language_data(code, _TOPIC)["short_forms"] for code in languages_with(_TOPIC))
    found: dict[str, frozenset[int]] = {}
    for number, line in enumerate("\n".join(tables).split("\n")):
        for name in line.split():
            found[name] = found.get(name, frozenset()) | {number}
    return found


def may_be_one_given_name(one: str, other: str) -> bool:
    """Whether two given names, in lower case, may be one person's: equal, one the other's initial, or a name
    and its short form."""
    if one == other or (1 in (len(one), len(other)) and one[0] == other[0]):
        return True
    lines = _lines()
    return not lines.get(one, frozenset()).isdisjoint(lines.get(other, frozenset()))
