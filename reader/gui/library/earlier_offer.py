"""Offers to compare what was opened with what was kept from its web address before."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.gui.library.article_keeper import ArticleKeeper
from reader.gui.session.controller import Controller
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.messages import MessageStrip
from reader.sides import Side
from reader.views.library_cards import local_day

if TYPE_CHECKING:
    from reader.library.rows import StoredArticle


class EarlierOffer(QObject):
    """Speaks in `strip`; `open_stored(side, id)` opens a stored article."""

    def __init__(
        self,
        keeper: ArticleKeeper,
        controller: Controller,
        strip: MessageStrip,
        open_stored: Callable[[Side, int], None],
    ) -> None:
        super().__init__(keeper)
        self._controller, self._strip, self._open_stored = controller, strip, open_stored
        keeper.earlier_found.connect(self._offer)

    def _offer(self, side: Side, stored: "StoredArticle") -> None:
        self._strip.say(
            tr("An earlier version of this address is kept, of {day}.", day=local_day(stored.added)),
            button=tr("Compare"),
            act=partial(self._compare, side, stored.id),
        )

    def _compare(self, side: Side, stored: int) -> None:
        """The earlier version comes to the left, the later one to the right."""
        if side == "left":
            self._controller.swap()
        self._open_stored("left", stored)
