"""All operators: one for each kind of change, each giving the changed sentence and its harmless twin."""

from collections.abc import Callable, Iterable
from functools import partial

from tests.fidelity import clauses_changed, facts_changed, quotations_changed
from tests.fidelity.sentence import Edit, SentenceSite
from tests.fidelity.swapping import swap_kinds, swapped

Operator = Callable[[SentenceSite], Iterable[Edit]]

_READ: dict[str, tuple[Operator, tuple[str, ...]]] = {
    "number": (facts_changed.number_changed, ("en", "de")),
    "magnitude": (facts_changed.magnitude_changed, ("en",)),
    "unit": (facts_changed.unit_changed, ("en",)),
    "percent_points": (facts_changed.percent_changed, ("en",)),
    "currency": (facts_changed.currency_changed, ("en",)),
    "date": (facts_changed.date_changed, ("en",)),
    "weekday": (facts_changed.weekday_changed, ("en", "de")),
    "name": (facts_changed.name_changed, ("en", "de")),
    "place": (facts_changed.place_changed, ("en",)),
    "roles_swapped": (clauses_changed.roles_swapped, ("en",)),
    "condition_dropped": (clauses_changed.condition_dropped, ("en",)),
    "item_dropped": (clauses_changed.item_dropped, ("en",)),
    "irony_added": (clauses_changed.irony_added, ("en",)),
    "attribution_dropped": (clauses_changed.attribution_dropped, ("en",)),
    "quotation_altered": (quotations_changed.quotation_altered, ("en",)),
    "quotation_negated": (quotations_changed.quotation_negated, ("en",)),
    "quotation_cut": (quotations_changed.quotation_cut, ("en",)),
    "quotation_other_speaker": (quotations_changed.quotation_other_speaker, ("en",)),
    "quotation_invented": (quotations_changed.quotation_invented, ("en",)),
    "speaker_unnamed": (quotations_changed.speaker_unnamed, ("en",)),
}


def kinds(language: str) -> list[str]:
    """The kinds of change that can be made in a language."""
    read = [kind for kind, (_, languages) in _READ.items() if language in languages]
    return sorted({*swap_kinds(language), *read})


def edits_of(site: SentenceSite, kind: str) -> list[Edit]:
    """All changes of one kind that a sentence offers; raises `KeyError` for an unknown kind."""
    if kind in _READ:
        return list(_READ[kind][0](site))
    if kind not in swap_kinds(site.read.language):
        raise KeyError(kind)
    return list(partial(swapped, kind=kind)(site))
