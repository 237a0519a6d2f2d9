"""Compares the open pair whenever there is something new to compare."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.collation.options import CollationOptions
from reader.gui.session.failures import Failures
from reader.gui.session.lone_article import LoneArticle
from reader.gui.session.session_keeper import SessionKeeper
from reader.gui.shell.tasks import Tasks
from reader.workers import requests

if TYPE_CHECKING:
    from reader.views.display_data import ComparisonGround
    from reader.workers.head_start import HeadStart
    from reader.workers.reading_ahead import ReadingAhead

_TOPIC = "comparison"


class Comparer(QObject):
    """`options_changed(options)` when another way of comparing comes into force; `alone` finds who is quoted
    while there is only one article; `ahead` reads in each article what needs no other."""

    options_changed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        keeper: SessionKeeper,
        failures: Failures,
        options: CollationOptions,
        is_loading: Callable[[], bool],
        parent: QObject,
        ahead: "ReadingAhead | None" = None,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._keeper, self._options, self._is_loading = tasks, keeper, options, is_loading
        self._failed = partial(failures.report, "")
        self._begun: HeadStart | None = None
        self._ahead = ahead
        self.alone = LoneArticle(tasks, self._failed)

    @property
    def options(self) -> CollationOptions:
        """What is asked of a collation."""
        return self._options

    def set_options(self, options: CollationOptions) -> bool:
        """Compare in another way from now on; answers whether it is another."""
        if options == self._options:
            return False
        self._options = options
        self.options_changed.emit(options)
        return True

    def take_up(self, begun: "HeadStart | None") -> None:
        """Take the comparison that another process has begun."""
        self._begun = begun

    def stop(self) -> None:
        """A comparison under way is no longer wanted."""
        self._tasks.cancel(_TOPIC)

    def compare(self) -> None:
        """Compare both articles, or look at the only one; nothing while one is still being read."""
        session = self._keeper.session
        pair = session.to_compare() if session is not None else None
        if self._ahead is not None:
            self._ahead.keep(self._keeper.articles())
        if self._is_loading():
            return
        if pair is None:
            self.alone.look_at(session)
            return
        assert session is not None
        comparing = requests.comparing(*pair, self._options, self._begun, session.pairings, self._ahead)
        self._tasks.start_in_stages(_TOPIC, comparing, self._on_comparison, self._failed)
        self.alone.forget()

    def _on_comparison(self, ground: "ComparisonGround") -> None:
        """The comparison, or as much of it as is known."""
        self._begun = None
        self._keeper.take_comparison(ground, self._options)
