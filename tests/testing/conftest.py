"""The fixtures of the plugin, whether pytest has found it by itself or not."""

from reader.testing.plugin import answers, reader_compare, reader_pair, reader_window
from tests.gui.conftest import holder
from tests.gui.windows import emptied_clipboard

__all__ = ["answers", "emptied_clipboard", "holder", "reader_compare", "reader_pair", "reader_window"]
