"""What was kept from an address before is offered, and comes to the left."""

import pytest
from PySide6.QtWidgets import QPushButton

from reader.library.library import Library
from reader.sides import Side
from tests.gui.library.shelves import FERRY, FERRY_SPUN, settle, stock
from tests.gui.windows import Desktop, comparison_of


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_earlier_one_comes_to_the_left(desktop: Desktop, side: Side) -> None:
    window = desktop.window()
    (number,) = stock(desktop.folder / "library", FERRY)
    window.controller.open_text(side, FERRY_SPUN)
    settle(desktop, window)
    with Library(desktop.folder / "library") as library:
        stored = next(each for each in library.articles() if each.id == number)
    window.library.articles.earlier_found.emit(side, stored)
    assert window.strip.text.startswith("An earlier version of this address is kept, of ")
    button = window.strip.findChild(QPushButton, "message_strip.act")
    assert isinstance(button, QPushButton)
    assert button.text() == "Compare"
    button.click()
    settle(desktop, window)
    compared = comparison_of(window)
    assert (compared.left.text, compared.right.text) == (FERRY, FERRY_SPUN)
