"""All forms of the verbs that a language lists by their base, and the forms by kind."""

from collections.abc import Callable, Sequence, Set
from functools import cache

from reader.language.inflection import all_forms

Table = Callable[[str], dict[str, str]]


def verb_tables(data: dict[str, str]) -> tuple[Table, dict[str, frozenset[str]]]:
    """A maker of form → base tables, and the forms sorted by kind.

    Forms are made only where a file lists which verbs double their last letter.
    """
    rows = [row.split() for row in data.get("irregular", "").replace("\n", "|").split("|")]
    irregular = {row[0]: row[1:] for row in rows if row}
    doubling = frozenset(data.get("doubling", "").split())
    inflects = "doubling" in data

    forms_of: dict[str, list[str]] = {}

    def forms(base: str) -> list[str]:
        made = forms_of.get(base)
        if made is None:
            made = forms_of[base] = all_forms(base, irregular, doubling) if inflects else [base]
        return made

    @cache
    def table(key: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for base in data.get(key, "").split():
            for form in forms(base):
                found.setdefault(form, base)
        return found

    if not inflects:
        return table, dict.fromkeys(("past", "bases", "thirds", "participles"), frozenset())
    bases = {base for key in ("speech", "label", "frame", "plain") for base in table(key).values()}
    return table, _forms_by_kind(bases, [forms(base) for base in bases])


def _forms_by_kind(bases: Set[str], forms: Sequence[Sequence[str]]) -> dict[str, frozenset[str]]:
    """`forms` are those of all bases, in the order of `all_forms`."""
    past = frozenset(form for each in forms for form in each[3:])
    return {
        "past": past,
        "bases": frozenset(bases) - past,
        "thirds": frozenset(each[1] for each in forms),
        "participles": frozenset(each[2] for each in forms),
    }
