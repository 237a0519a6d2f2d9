"""Filing over a controller whose work is done at once, and a reader's answers to what it asks."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from reader.gui.session.filing import Filing
from reader.gui.session.printing import Draws
from reader.gui.session.reporting import Reporting
from reader.gui.widgets.messages import MessageStrip
from reader.gui.widgets.theme import load_theme
from reader.sides import Side
from tests.gui.at_once import controller_at_once
from tests.gui.windows import Answers

TEXT = "Bridge closed\n\nThe bridge is closed until Monday.\n\nFerries run every hour."


class Asked(Answers):
    """Answers that remember what was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.titles: list[str] = []
        self.places: list[str] = []

    def to_open(self, parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
        self.titles.append(title)
        self.places.append(folder)
        return super().to_open(parent, title, folder, filters)

    def to_write(self, parent: QWidget, title: str, place: str, filters: str) -> tuple[Path, str] | None:
        self.titles.append(title)
        self.places.append(place)
        return super().to_write(parent, title, place, filters)


class Desk:
    """Filing over a controller whose work is done at once."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self.answers, self.folder = Asked(), folder
        self.controller = controller_at_once()
        self.prints = True
        self.printed: list[str] = []
        self.filing = Filing(self.controller, self.answers, str(folder), window)
        self.strip = MessageStrip(load_theme("light"), window)
        self.reporting = Reporting(self.controller, self.filing, self._print, self.strip, window)
        self.told: list[object] = []
        for name in ("said", "refused", "folder_changed"):
            getattr(self.filing, name).connect(self._note(name))
        for name in ("said", "refused"):
            getattr(self.reporting, name).connect(self._note(name))
        self.filing.address_wanted.connect(lambda side, address: self.told.append(("address", side, address)))
        self.filing.stored_wanted.connect(lambda side, stored: self.told.append(("stored", side, stored)))
        self.filing.many_wanted.connect(lambda files: self.told.append(("many", files)))
        self.filing.books_wanted.connect(lambda files: self.told.append(("books", dict(files))))

    def _note(self, name: str) -> Callable[[str], None]:
        return lambda words: self.told.append((name, words))

    def _print(self, parent: QWidget) -> Draws | None:  # noqa: ARG002 - as a printer is asked
        return (lambda html, _progress, _is_cancelled: self.printed.append(html)) if self.prints else None

    def file(self, name: str, text: str = TEXT) -> Path:
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def opened(self, side: Side) -> str | None:
        path = self.controller.path(side)
        return path.name if path is not None else None
