"""What was open before: kept in the settings, offered in a menu and on the start page, opened again."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu

from reader.gui.session.controller import Controller
from reader.gui.session.filing import Filing
from reader.gui.shell.pair_list import recent_entry
from reader.gui.widgets.catalogue import tr
from reader.loading.article_file import ArticleFile, file_spelled
from reader.session.settings import KEPT, RecentPair, Settings
from reader.sides import SIDES
from reader.workers import library_requests

if TYPE_CHECKING:
    from reader.sides import Side
    from reader.text.article import Article
    from reader.workers.work import Work

_LONGEST = 90
"""Letters of an entry in the menu."""
_SOON = 50
"""Milliseconds after which the settings are written when a part of a long comparison has landed: it has been
painted by then."""


class Recents(QObject):
    """Over the settings of one window, which it changes by `change`."""

    def __init__(
        self,
        menu: QMenu,
        controller: Controller,
        filing: Filing,
        library: Path,
        settings: Callable[[], Settings],
        change: Callable[[Settings], None],
    ) -> None:
        super().__init__(menu)
        self._menu, self._controller, self._filing = menu, controller, filing
        self._library, self._settings, self._change = library, settings, change
        self.is_private = False
        menu.aboutToShow.connect(self.fill)
        controller.comparison_landing.connect(lambda _: QTimer.singleShot(_SOON, self, self.remember))
        controller.comparison_ready.connect(lambda _: self.remember())
        controller.saved.connect(self.remember)

    def remember(self) -> None:
        """Keep what is open, now, so that no crash loses it; of a private window nothing."""
        pair = self._filing.recent_pair() if not self.is_private else None
        if pair is not None and pair not in self._settings().recent_pairs[:1]:
            self._change(self._settings().with_recent(pair))

    def fill(self) -> None:
        """Offer what was open before, the latest first."""
        self._menu.clear()
        for number, pair in enumerate(self._settings().recent_pairs):
            entry = recent_entry(pair)
            text = " · ".join(filter(None, (entry.title, entry.note)))
            action = self._menu.addAction(_in_menu(text))
            action.setObjectName(f"action.recent.{number}")
            action.triggered.connect(lambda _=False, p=pair: self.open(p))
        self._menu.addSeparator()
        clear = self._menu.addAction(tr("&Clear this list"))
        clear.setObjectName("action.recent.clear")
        clear.setEnabled(bool(self._settings().recent_pairs))
        clear.triggered.connect(lambda: self._change(self._settings().without_recent()))

    def open(self, pair: RecentPair) -> None:
        """Open again what was open before."""
        if pair.session:
            if not self._filing.is_shown_elsewhere(Path(pair.session)):
                self._controller.loader.open_session(Path(pair.session))
            return
        works = {side: self._work(said) for side, said in zip(SIDES, (pair.left, pair.right), strict=True)}
        files: dict[Side, ArticleFile] = {s: f for s, f in works.items() if isinstance(f, ArticleFile)}
        if len(files) == len(SIDES):
            self._filing.open_files(files)
        else:
            self._controller.loader.open_both(works)

    def _work(self, said: str) -> "ArticleFile | Work[Article]":
        if said.startswith(KEPT):
            return library_requests.reading_named(self._library, said.removeprefix(KEPT))
        return file_spelled(said)


def _in_menu(text: str) -> str:
    """A line of a menu: not too long, and no letter of it a key."""
    line = text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
    return line.replace("&", "&&")
