"""Keeps in the library what is opened, and what is set right in it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.cancel import never, silent
from reader.gui.dialogs.crash import LOG
from reader.gui.library.library_work import LibraryWork
from reader.gui.session.controller import Controller
from reader.messages import message
from reader.resources import samples_path
from reader.sides import Side
from reader.workers import library_requests
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.library.corrections import ByHand
    from reader.library.rows import StoredArticle
    from reader.text.article import Article
    from reader.workers.library_jobs import Answer

_WEB = ("http://", "https://")
_NOT_KEPT = message("The article could not be kept in the library. {error}")


class ArticleKeeper(QObject):
    """`changed()` when an article or a correction is in the library; `earlier_found(side, stored)` when it
    has another version from the same web address. `wants` says whether an article is to be kept."""

    changed = Signal()
    earlier_found = Signal(str, object)

    def __init__(self, work: LibraryWork, folder: Path, controller: Controller, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._folder, self._controller = work, folder, controller
        self.wants: Callable[[Article], bool] = lambda _article: True
        self._keepings = 0
        self._opened: list[Side] = []
        self._unwritten: dict[str, Work[Answer[None]]] = {}
        controller.article_loaded.connect(self._note)
        controller.idle.connect(self._keep_soon)
        controller.corrected.connect(self._keep_corrected)

    @property
    def is_waiting(self) -> bool:
        """Whether something is open that will be kept when it has been shown."""
        return bool(self._opened)

    def keeps(self, side: Side) -> bool:
        """Whether the article of one side, with what was set by hand in it, is kept: all that `wants` names
        but samples."""
        path, article = self._controller.path(side), self._controller.article(side)
        is_wanted = article is None or self.wants(article)
        return is_wanted and (path is None or path.parent != samples_path())

    def write_last(self) -> None:
        """Write what the reader set right last, at once: the window is closing."""
        for work in self._unwritten.values():
            try:
                work(silent, never)
            except Exception as error:  # the log is the only place left
                LOG.error("a correction was not kept in the library", exc_info=error)
        self._unwritten.clear()

    def _note(self, side: Side) -> None:
        self._opened.append(side)
        self._keep_soon()

    def _keep_soon(self) -> None:
        QTimer.singleShot(0, self, self._keep_opened)

    def _keep_opened(self) -> None:
        """Keep what was opened, now that it is painted and nothing else is under way."""
        if not self._controller.is_busy:
            sides, self._opened = dict.fromkeys(self._opened), []
            for side in sides:
                self._keep(side)

    def _keep(self, side: Side) -> None:
        article = self._controller.article(side)
        if article is not None and self.keeps(side):
            self._keepings += 1
            keeping = library_requests.keeping(self._folder, article)
            landed = partial(self._on_kept, side, article.text)
            self._work.start(f"library.keep.{self._keepings}", keeping, landed, _NOT_KEPT)

    def _on_kept(self, side: Side, text: str, by_hand: "ByHand") -> None:
        article = self._controller.article(side)
        if article is not None and article.text == text:
            self._controller.corrector.recall(side, by_hand)
            if (article.details.address or article.origin).startswith(_WEB):
                finding = library_requests.finding_earlier(self._folder, article)
                self._work.start(f"library.earlier.{side}", finding, partial(self._on_earlier, side, text))
        self.changed.emit()

    def _on_earlier(self, side: Side, text: str, stored: "StoredArticle | None") -> None:
        article = self._controller.article(side)
        if stored is not None and article is not None and article.text == text:
            self.earlier_found.emit(side, stored)

    def _keep_corrected(self, side: Side) -> None:
        article, session = self._controller.article(side), self._controller.session
        if article is None or session is None or not self.keeps(side):
            return
        topic = f"library.correct.{hash(article.text)}"
        correcting = library_requests.correcting(
            self._folder, article, session.roles_by_hand(side), session.details_reset(side)
        )
        self._unwritten[topic] = correcting
        self._work.start(topic, correcting, partial(self._on_corrected, topic), _NOT_KEPT)

    def _on_corrected(self, topic: str, _nothing: object) -> None:
        self._unwritten.pop(topic, None)
        self.changed.emit()
