"""The fixtures of the plugin, whether pytest has found it by itself or not."""

from reader.testing.plugin import answers, reader_compare, reader_pair, reader_window
from tests.gui.compared_once import compared_once, known_comparisons
from tests.gui.conftest import holder
from tests.gui.read_once import known_articles, known_quotations, read_once
from tests.gui.windows import emptied_clipboard
from tests.warm_processes import always_warm

__all__ = [
    "always_warm",
    "answers",
    "compared_once",
    "emptied_clipboard",
    "holder",
    "known_articles",
    "known_comparisons",
    "known_quotations",
    "read_once",
    "reader_compare",
    "reader_pair",
    "reader_window",
]
