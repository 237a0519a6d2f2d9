"""What a printer is to the window; `paper`, which makes the pages, comes in with the first."""

from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from reader.cancel import IsCancelled, Progress


class Draws(Protocol):
    """Puts a page of simple HTML on paper, on any thread."""

    def __call__(self, html: str, progress: Progress, is_cancelled: IsCancelled, /) -> None:
        """Draw all its pages. Raises `Cancelled`."""


class Prints(Protocol):
    """Asks where to print."""

    def __call__(self, parent: QWidget, /) -> Draws | None:
        """Ask for a printer; answer what draws there, None when the reader thinks better of it."""


def print_with_dialog(parent: QWidget) -> Draws | None:
    """Ask for a printer with the system's dialog."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 - a Qt module only for printing

    from reader.gui.session.paper import draw_pages  # noqa: PLC0415 - not before there is something to print

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setObjectName("dialog.print")
    return partial(draw_pages, printer) if dialog.exec() else None
