"""Who is quoted while only one article is open: found off the GUI thread, ready before there is a pair."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.gui.shell.tasks import Tasks
from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.values import Struct
from reader.workers import requests

if TYPE_CHECKING:
    from reader.quotations.quotation import Attributions
    from reader.session.session import Session

_TOPIC = "quotations"


class Alone(Struct, frozen=True):
    """The only article, and who is quoted in it, with the reader's corrections."""

    side: "Side"
    article: Article
    quotations: "Attributions"


class LoneArticle(QObject):
    """`found(Alone)` when the quotations of a lone article are known, `found(None)` when it is so no more."""

    found = Signal(object)

    def __init__(self, tasks: Tasks, failed: Callable[[Exception], None]) -> None:
        super().__init__(tasks)
        self._tasks, self._failed = tasks, failed
        self._raw: Alone | None = None
        self._shown: Alone | None = None

    @property
    def shown(self) -> Alone | None:
        """What was found last; None while there is no article, or a pair."""
        return self._shown

    def look_at(self, session: "Session | None") -> None:
        """Find the quotations when exactly one article is open; known ones are only corrected anew."""
        sides = [] if session is None else [side for side in SIDES if session.article(side) is not None]
        article = session.article(sides[0]) if session is not None and len(sides) == 1 else None
        if session is None or article is None:
            self.forget()
        elif self._raw is not None and (self._raw.side, self._raw.article) == (sides[0], article):
            self._show(session, self._raw)
        else:
            self._clear()
            found = partial(self._on_found, session, sides[0], article)
            self._tasks.start(_TOPIC, requests.quoting(article), found, self._failed)

    def forget(self) -> None:
        """There is no lone article; what is being looked for is no longer wanted."""
        self._tasks.cancel(_TOPIC)
        self._clear()

    def _clear(self) -> None:
        self._raw = None
        if self._shown is not None:
            self._shown = None
            self.found.emit(None)

    def _on_found(
        self, session: "Session", side: "Side", article: Article, quotations: "Attributions"
    ) -> None:
        self._raw = Alone(side, article, quotations)
        self._show(session, self._raw)

    def _show(self, session: "Session", raw: Alone) -> None:
        quotations = session.with_speakers(raw.side, raw.quotations)
        self._shown = Alone(raw.side, raw.article, quotations)
        self.found.emit(self._shown)
