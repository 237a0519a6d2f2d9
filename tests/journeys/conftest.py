"""Fixtures of the journeys."""

from tests.gui.compared_once import compared_once, known_comparisons
from tests.gui.read_once import known_articles, known_quotations, read_once
from tests.gui.windows import desktop, emptied_clipboard
from tests.warm_processes import always_warm

__all__ = [
    "always_warm",
    "compared_once",
    "desktop",
    "emptied_clipboard",
    "known_articles",
    "known_comparisons",
    "known_quotations",
    "read_once",
]
