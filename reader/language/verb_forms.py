"""Forms of irregular verbs, from `resources/languages/<code>/verb_forms.toml`."""

from functools import cache

from reader.language.data import language_data

_ALREADY_BASE = 3
"""Letters below which a doubled consonant at the end belongs to the word ("add")."""


@cache
def irregular_bases(language: str) -> dict[str, str]:
    """Past form or participle -> base form; empty for a language without a file."""
    rows = language_data(language, "verb_forms").get("irregular", "").replace("\n", " ").split("|")
    return {form: row.split()[0] for row in rows for form in row.split()[1:]}


def undoubled(stem: str) -> str:
    """A stem without the consonant that an ending has doubled: "dropp" is "drop"."""
    if len(stem) > _ALREADY_BASE and stem[-1] == stem[-2] and stem[-1] not in "aeiousl":
        return stem[:-1]
    return stem
