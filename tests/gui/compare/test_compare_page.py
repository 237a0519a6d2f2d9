"""The desk: what its panes say while nothing stands in them yet."""

import threading
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtWidgets import QLabel, QPushButton

from reader.gui.shell.main_window import MainWindow
from tests.gui.windows import WIRE, Desktop

_ASKS = {side: f"Drop the {side} article here" for side in ("left", "right")}


def _titles(window: MainWindow) -> dict[str, str]:
    found = {side: window.findChild(QLabel, f"pane.{side}.empty.title") for side in ("left", "right")}
    return {side: title.text() for side, title in found.items() if title is not None}


def _can_open(window: MainWindow, side: str) -> bool:
    button = window.findChild(QPushButton, f"pane.{side}.empty.open")
    return button is not None and button.isVisible()


def test_an_empty_pane_says_that_its_article_is_being_read(desktop: Desktop) -> None:
    released, executor = threading.Event(), ThreadPoolExecutor(1, thread_name_prefix="window-work")
    executor.submit(released.wait)
    window = desktop.window(executor)
    window.controller.open_path("left", WIRE)
    assert _titles(window) == {**_ASKS, "left": "Reading the article …"}
    assert not _can_open(window, "left")
    assert _can_open(window, "right")
    window.controller.cancel()
    released.set()
    desktop.settle(window)
    assert _titles(window) == _ASKS
    assert _can_open(window, "left")
