"""The layout is kept as text; what cannot be read is no layout."""

import pytest
from PySide6.QtCore import QByteArray

from reader.gui.shell.window_layout import state_in, state_text


@pytest.mark.parametrize("state", [b"", b"\x00\xff layout", bytes(range(256))])
def test_a_layout_comes_back(state: bytes) -> None:
    kept = state_in((("splitter", "AAAA"), ("window", state_text(QByteArray(state)))), "window")
    assert kept is not None
    assert kept.data() == state


@pytest.mark.parametrize(
    "layout", [(), (("splitter", "AAAA"),), (("window", "no base 64!"),), (("window", "A"),)]
)
def test_what_cannot_be_read_is_no_layout(layout: tuple[tuple[str, str], ...]) -> None:
    assert state_in(layout, "window") is None
