"""A window with its library panel, and a shelf of articles invented for it."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton

from reader.gui.library.panel import LibraryPanel
from reader.gui.shell.main_window import MainWindow
from reader.library.library import Library
from reader.loading.open_file import load_text
from reader.text.making import make_article
from reader.views.card import Card
from tests.gui.windows import Desktop, trigger

FERRY = (
    "Ferry sails again\n\nThe ferry to Averle sails again on Monday, the harbour master Ines Calloway said. "
    "It had been tied up for six weeks after its rudder broke in a storm.\n\nRepairs cost 40,000 crowns. "
    "The town council will pay half of them, and the owners the other half."
)
FERRY_SPUN = FERRY.replace("The town council", "The council of the town").replace("six weeks", "7 weeks")
BAKERY = (
    "Bakery wins prize\n\nA bakery in Northbank has won the prize for the best rye loaf in the province. "
    "The judges praised its crust.\n\nThe baker thanked his mother, who taught him to knead."
)


def stock(folder: Path, *texts: str) -> list[int]:
    """Keep these texts in the library in `folder`; their ids."""
    with Library(folder) as library:
        return [library.add(make_article(load_text(text, "test"))) for text in texts]


def settle(desktop: Desktop, window: MainWindow) -> None:
    """Wait until neither the window nor its library nor its books work any more."""

    def is_still() -> bool:
        busy = window.controller.is_busy or window.library.is_busy or window.books.tasks.is_busy
        return not busy and not window.web_pages.is_busy

    desktop.qtbot.waitUntil(is_still, timeout=30_000)
    QApplication.processEvents()


def opened(desktop: Desktop, window: MainWindow) -> LibraryPanel:
    """Show the panel and wait until it is filled."""
    trigger(window, "library")
    settle(desktop, window)
    panel = window.library.panel
    assert panel is not None
    return panel


def cards(panel: LibraryPanel, prefix: str = "library:") -> list[Card]:
    """The rows whose keys contain `prefix`."""
    model = panel.list.cards
    return [card for row in range(model.rowCount()) if prefix in (card := model.card(row)).key]


def choose(panel: LibraryPanel, title: str) -> None:
    """Choose the row with this title."""
    row = panel.list.cards.row_where(lambda card: card.lines[0].text.startswith(title))
    assert row is not None, title
    panel.list.show_row(row)


def part(panel: LibraryPanel, name: str) -> QPushButton:
    """A button of the panel."""
    found = panel.findChild(QPushButton, f"library.{name}")
    assert isinstance(found, QPushButton)
    return found


def press(panel: LibraryPanel, name: str) -> None:
    """Press a button of the panel, which can be pressed."""
    button = part(panel, name)
    assert button.isEnabled()
    button.click()
