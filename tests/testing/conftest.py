"""The fixtures of the plugin, whether pytest has found it by itself or not."""

from reader.testing.plugin import answers, reader_compare, reader_pair, reader_window
from tests.gui.compared_once import compared_once, known_comparisons
from tests.gui.conftest import holder
from tests.gui.windows import emptied_clipboard
from tests.warm_processes import copying, warm_processes

__all__ = [
    "answers",
    "compared_once",
    "copying",
    "emptied_clipboard",
    "holder",
    "known_comparisons",
    "reader_compare",
    "reader_pair",
    "reader_window",
    "warm_processes",
]
