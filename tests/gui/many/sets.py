"""What the tests of many articles share: the page, and a folder that is compared."""

from pathlib import Path

from reader.gui.many.many_page import ManyPage
from reader.gui.shell.main_window import MainWindow
from tests.gui.library.shelves import settle
from tests.gui.windows import Desktop


def page_of(window: MainWindow) -> ManyPage:
    page = window.findChild(ManyPage, "many")
    assert page is not None
    return page


def still(desktop: Desktop, window: MainWindow) -> None:
    desktop.qtbot.waitUntil(lambda: not window.many.is_busy, timeout=60_000)
    settle(desktop, window)


def compared(desktop: Desktop, folder: Path) -> MainWindow:
    window = desktop.window()
    with desktop.qtbot.waitSignal(window.many.compared, timeout=60_000):
        window.many.compare_files([folder])
    return window


def said(window: MainWindow) -> str:
    return window.strip.text
