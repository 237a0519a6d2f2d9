"""All kinds of tampering: an operator each, which gives the changed sentence and its harmless twin."""

from collections.abc import Callable, Iterable

from reader.exercises import clauses_changed, facts_changed, quotations_changed
from reader.exercises.site import SentenceSite, Twins, exercise_words
from reader.exercises.swapping import swap_kinds, swapped

Operator = Callable[[SentenceSite], Iterable[Twins]]

_READ: dict[str, tuple[Operator, str, str]] = {
    "number": (facts_changed.number_changed, "facts", "in_all"),
    "magnitude": (facts_changed.magnitude_changed, "facts", "magnitudes"),
    "unit": (facts_changed.unit_changed, "facts", "units"),
    "percent_points": (facts_changed.percent_changed, "facts", "percent"),
    "currency": (facts_changed.currency_changed, "facts", "currencies"),
    "date": (facts_changed.date_changed, "facts", "days"),
    "weekday": (facts_changed.weekday_changed, "facts", "days"),
    "name": (facts_changed.name_changed, "facts", "women"),
    "place": (facts_changed.place_changed, "facts", "places"),
    "roles_swapped": (clauses_changed.roles_swapped, "clauses", "passive"),
    "condition_dropped": (clauses_changed.condition_dropped, "clauses", "conditions"),
    "item_dropped": (clauses_changed.item_dropped, "clauses", "and"),
    "irony_added": (clauses_changed.irony_added, "clauses", "markable"),
    "attribution_dropped": (clauses_changed.attribution_dropped, "clauses", "sources"),
    "quotation_altered": (quotations_changed.quotation_altered, "quotations", "other_words"),
    "quotation_negated": (quotations_changed.quotation_negated, "quotations", "negated"),
    "quotation_cut": (quotations_changed.quotation_cut, "quotations", "limits"),
    "quotation_other_speaker": (quotations_changed.quotation_other_speaker, "quotations", "others"),
    "quotation_invented": (quotations_changed.quotation_invented, "quotations", "report"),
    "speaker_unnamed": (quotations_changed.speaker_unnamed, "quotations", "unnamed"),
}
"""By kind: its operator, and the table and key of the words without which a language has not that kind."""


def tampering_kinds(language: str) -> tuple[str, ...]:
    """The kinds of tampering that can be made in a language (ISO 639-1), sorted; none for a language that
    offers no words for exercises."""
    words = exercise_words(language)
    read = [kind for kind, (_, table, key) in _READ.items() if key in words.get(table, ())]
    return tuple(sorted({*swap_kinds(language), *read}))


def twins_of(site: SentenceSite, kind: str) -> list[Twins]:
    """All changes of one kind that a sentence offers; raises `KeyError` for a kind its language has not."""
    if kind not in tampering_kinds(site.read.language):
        raise KeyError(kind)
    found = _READ[kind][0](site) if kind in _READ else swapped(site, kind)
    return [twins for twins in found if twins.changed != site.text]
