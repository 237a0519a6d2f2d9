"""All forms of the verbs that a language lists by their base, and the forms by kind."""

from collections.abc import Callable, Collection, Mapping

from reader.language.inflection import all_forms, past_forms, present_participle, third_person

Table = Callable[[str], dict[str, str]]


def verb_tables(data: dict[str, str]) -> tuple[Table, dict[str, frozenset[str]]]:
    """A maker of form → base tables, and the forms sorted by kind.

    Forms are made only where a file lists which verbs double their last letter.
    """
    rows = [row.split() for row in data.get("irregular", "").replace("\n", "|").split("|")]
    irregular = {row[0]: row[1:] for row in rows if row}
    doubling = frozenset(data.get("doubling", "").split())
    inflects = "doubling" in data

    def table(key: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for base in data.get(key, "").split():
            for form in all_forms(base, irregular, doubling) if inflects else [base]:
                found.setdefault(form, base)
        return found

    if not inflects:
        return table, dict.fromkeys(("past", "bases", "thirds", "participles"), frozenset())
    bases = {base for key in ("speech", "label", "frame", "plain") for base in table(key).values()}
    return table, _forms_by_kind(bases, irregular, doubling)


def _forms_by_kind(
    bases: Collection[str], irregular: Mapping[str, list[str]], doubling: Collection[str]
) -> dict[str, frozenset[str]]:
    past = frozenset(form for base in bases for form in past_forms(base, irregular, doubling))
    return {
        "past": past,
        "bases": frozenset(bases) - past,
        "thirds": frozenset(map(third_person, bases)),
        "participles": frozenset(present_participle(base, doubling) for base in bases),
    }
