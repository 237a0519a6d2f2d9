"""Which checkable action stands for which setting."""

from reader.collation.bead import Relation
from reader.session.settings import Settings
from reader.values import replace

VIEW_SWITCHES = {
    "full_colour": "full_colour",
    "show_furniture": "furniture_shown",
    "show_map": "overview_visible",
    "show_sidebar": "sidebar_visible",
    "scroll_lock": "scroll_lock",
}
"""Action and field of the settings."""

OPTION_SWITCHES = ("ignore_case", "ignore_punctuation", "ignore_figure_spelling", "include_furniture")
"""Actions that are fields of the collation's options."""

FILTERS = ("same", "edited", "reworded", "only", "moved", "quotations")
"""What can be hidden; the action is `show_NAME`."""

SWITCHES: tuple[str, ...] = (*VIEW_SWITCHES, *OPTION_SWITCHES, *(f"show_{name}" for name in FILTERS))
"""Every action that is a switch of the settings."""

_RELATIONS = {
    "same": {Relation.SAME},
    "edited": {Relation.EDITED},
    "reworded": {Relation.REWORDED},
    "only": {Relation.ONLY_LEFT, Relation.ONLY_RIGHT},
}


def is_on(settings: Settings, name: str) -> bool:
    """Whether the switch of an action is on."""
    if name in VIEW_SWITCHES:
        return bool(getattr(settings, VIEW_SWITCHES[name]))
    if name in OPTION_SWITCHES:
        return bool(getattr(settings.options, name))
    return name.removeprefix("show_") not in settings.hidden_relations


def switched(settings: Settings, name: str, on: bool) -> Settings:
    """The settings with one switch set."""
    if name in VIEW_SWITCHES:
        changed: Settings = replace(settings, **{VIEW_SWITCHES[name]: on})
        return changed
    if name in OPTION_SWITCHES:
        options = replace(settings.options, **{name: on})
        return replace(settings, options=options)
    hidden = [each for each in settings.hidden_relations if each != name.removeprefix("show_")]
    return replace(settings, hidden_relations=tuple(hidden if on else [*hidden, name.removeprefix("show_")]))


def shown_relations(settings: Settings) -> frozenset[Relation]:
    """The relations whose filter is on."""
    return frozenset(
        relation
        for name, relations in _RELATIONS.items()
        if name not in settings.hidden_relations
        for relation in relations
    )
