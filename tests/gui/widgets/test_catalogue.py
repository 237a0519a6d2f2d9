"""The window speaks with the messages that the application holds."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from reader.gui.widgets.catalogue import Catalogue, messages_in_use, tell, tr, trn
from reader.messages import ENGLISH, Messages, message

WORDS = Messages(
    {"Open {side}": ("Öffne {side}",), "left": ("links",), "{n} pair": ("{n} Paar", "{n} Paare")},
    language="xx",
)


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:

    catalogue = Catalogue(WORDS, qapp)
    yield
    delete(catalogue)


@pytest.mark.usefixtures("qapp")
def test_without_messages_the_window_speaks_english() -> None:
    assert messages_in_use() is ENGLISH
    assert tr("Open {side}", side="left") == "Open left"
    assert [trn("{n} pair", "{n} pairs", n) for n in (1, 2)] == ["1 pair", "2 pairs"]


@pytest.mark.usefixtures("_german")
def test_the_window_speaks_with_the_messages_of_the_application() -> None:
    assert messages_in_use() is WORDS
    assert tr("Open {side}", side=message("left")) == "Öffne links"
    assert [trn("{n} pair", "{n} pairs", n) for n in (1, 2)] == ["1 Paar", "2 Paare"]
    assert tell(message("left")) == "links"
    assert tell("left") == "left"
