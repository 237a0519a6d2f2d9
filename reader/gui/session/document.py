"""The file of the open session: which it is, and whether it holds what is open."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.session.session_keeper import SessionKeeper

if TYPE_CHECKING:
    from reader.session.session import Session


class Document(QObject):
    """`changed()` when the session is in another file, or in none any more.

    A session in which neither article is that of the file is another session: it is in no file.
    """

    changed = Signal()

    def __init__(self, keeper: SessionKeeper, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._path: Path | None = None
        self._texts: frozenset[str] = frozenset()
        keeper.article_loaded.connect(self._look)

    @property
    def path(self) -> Path | None:
        """The file; None while the session is in none."""
        return self._path

    @property
    def differs(self) -> bool:
        """Whether the file holds other articles than those that are open."""
        return self._path is not None and self._texts != _texts(self._keeper.session)

    def take(self, path: Path | None, written: "Session | None") -> None:
        """The session is in this file now, which holds `written`; None: it is in no file."""
        self._path = path
        self._texts = _texts(written)
        self.changed.emit()

    def _look(self, _side: str) -> None:
        if self._path is not None and self._texts.isdisjoint(_texts(self._keeper.session)):
            self.take(None, None)


def _texts(session: "Session | None") -> frozenset[str]:
    if session is None:
        return frozenset()
    return frozenset(article.text for article in (session.left, session.right) if article is not None)
