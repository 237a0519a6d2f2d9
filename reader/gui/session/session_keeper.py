"""Keeps the open work: both articles, where they came from, what is known of them, the comparison shown."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.session.origin import Origin
from reader.session.viewing import Viewing
from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.values import replace
from reader.workers import requests

if TYPE_CHECKING:
    from reader.collation.options import CollationOptions
    from reader.comparison.comparison import Comparison
    from reader.session.session import Session
    from reader.views.display_data import ArticleGround, ComparisonGround


_SAID = ("judgements", "notes")
"""What of a comparison a person says; nothing is worked out of it beforehand."""


class SessionKeeper(QObject):
    """The one place of the session; every change of it is told.

    `article_loaded(side)`, `comparison_landing(comparison)` when a comparison is shown of which more is to
    come, `comparison_ready(comparison)` when one is shown that is whole, `comparison_dropped()` when the one
    shown no longer fits its articles, `judged(comparison)` when something was said of one of its warnings,
    `replaced()` when another article or session came in place of what was there.
    """

    article_loaded = Signal(str)
    comparison_landing = Signal(object)
    comparison_ready = Signal(object)
    comparison_dropped = Signal()
    judged = Signal(object)
    replaced = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._shown: Comparison | None = None
        self._whole: Comparison | None = None
        self._is_more = False
        self._grounds: dict[Side, ArticleGround] = {}
        self._ground: ComparisonGround | None = None
        self._viewing: Viewing | None = None

    @property
    def session(self) -> "Session | None":
        """The open work; None before the first article."""
        return self._session

    @property
    def shown(self) -> "Comparison | None":
        """The comparison as it is shown, corrections applied, or None."""
        return self._shown

    @property
    def is_more(self) -> bool:
        """Whether the comparison shown is the one that was shown before it, with more of it known."""
        return self._is_more

    def articles(self) -> list[Article]:
        """The articles that are open, as the reader has corrected them."""
        return [article for side in SIDES if (article := self.article(side)) is not None]

    def article(self, side: Side) -> Article | None:
        """The article of one side as the reader has corrected it, or None."""
        return self._session.article(side) if self._session is not None else None

    def origin(self, side: Side) -> Origin | None:
        """The file that the article of one side was read from; None for a pasted one."""
        return self._session.origins[side] if self._session is not None else None

    def ground(self, side: Side) -> "ArticleGround | None":
        """What is known already of the article of one side, as it stands."""
        ground = self._grounds.get(side)
        return ground if ground is not None and ground.article is self.article(side) else None

    @property
    def comparison_ground(self) -> "ComparisonGround | None":
        """What is known already of the comparison shown, which may differ from what was worked out in what a
        person said of it."""
        ground, shown = self._ground, self._shown
        if ground is None or shown is None:
            return None
        worked_out = [name for name in shown.__struct_fields__ if name not in _SAID]
        is_same = all(getattr(ground.comparison, name) is getattr(shown, name) for name in worked_out)
        return ground if is_same else None

    def take_article(self, side: Side, ground: "ArticleGround", origin: Origin | None) -> None:
        """Another article comes to one side."""
        self._grounds[side] = ground
        session = self._session if self._session is not None else requests.empty_session()
        before = session.left if side == "left" else session.right
        is_new = before != ground.article
        if is_new:
            self._session = session.with_article(side, ground.article)
        else:
            self._session = replace(session, comparison=None)
        self._session = self._session.with_origin(side, origin)
        if is_new:
            self.replaced.emit()
            self.drop_comparison()
        self.article_loaded.emit(side)

    def take_session(self, session: "Session") -> None:
        """Other work comes in place of all there is."""
        self._session = session
        self._viewing = session.viewing
        self.replaced.emit()
        self.drop_comparison()

    def take_viewing(self) -> Viewing | None:
        """How the session that was opened last had been looked at, for who shows it first."""
        wanted, self._viewing = self._viewing, None
        return wanted

    def tell_articles(self) -> None:
        """Tell of every article that is open."""
        for side in SIDES:
            if self.article(side) is not None:
                self.article_loaded.emit(side)

    def take_comparison(self, ground: "ComparisonGround", options: "CollationOptions") -> None:
        """Both articles have been compared, or so much of a comparison is known."""
        assert self._session is not None
        self._ground = ground
        if ground.comparison.is_whole:
            self._whole = ground.comparison
        self.change(replace(self._session, comparison=ground.comparison, options=options))

    def change(self, session: "Session") -> None:
        """The same work with other corrections or a comparison; what is shown of it is shown anew."""
        self.put(session)
        self.show()

    def put(self, session: "Session") -> None:
        """Keep the same work with other corrections; `show` tells of it."""
        self._session = session

    def show(self) -> None:
        """Show the comparison with the corrections that are kept, if there is one."""
        shown = self._session.shown() if self._session is not None else None
        if shown is not None:
            before, self._shown = self._shown, shown
            self._is_more = before is not None and not before.is_whole and before.collation is shown.collation
            (self.comparison_ready if shown.is_whole else self.comparison_landing).emit(shown)

    def show_sayings(self, *, judged: bool) -> None:
        """Something was said of a warning of the comparison shown, or written beside words of it; all else
        stays as it is shown."""
        said = self._session.shown() if self._session is not None else None
        if said is not None and self._shown is not None:
            self._shown = replace(self._shown, judgements=said.judgements, notes=said.notes)
            if judged:
                self.judged.emit(self._shown)

    def mark_saved(self, written: "Session") -> None:
        """What `written` has set right is in a file now, if it is of the articles that are open."""
        session = self._session
        if session is not None and (session.left, session.right) == (written.left, written.right):
            self._session = replace(session, saved=written.hand_made)

    def swap(self) -> None:
        """Exchange left and right."""
        session = self._session
        if session is not None:
            if session.comparison is not None and self._whole is not None:
                session = replace(session, comparison=self._whole)  # it knows the warnings that were judged
            self._session = session.swapped()
            self._grounds.clear()
            self.drop_comparison()
            for side in SIDES:
                self.article_loaded.emit(side)

    def drop_comparison(self) -> None:
        """The comparison fits its articles no longer."""
        if self._session is not None:
            self._session = replace(self._session, comparison=None)
        self._ground = self._whole = None
        if self._shown is not None:
            self._shown = None
            self.comparison_dropped.emit()
