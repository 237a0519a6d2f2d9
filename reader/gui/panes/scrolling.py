"""Keeps two panes together through their beads.

The way of Meld's `_sync_vscroll`: the line at a sync point is matched, never a percentage of the whole.
The sync point lies about two fifths down the view and slides to the very top and bottom at the ends of the
text, so that both panes reach them together. Heights between two linked sentences are interpolated.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.gui.panes.article_text import ArticleText
from reader.sides import SIDES, Side, opposite
from reader.views.display_data import Anchor

SYNC_POINT = 0.4
"""Where the eye rests, as a share of the view's height."""


def sync_point(value: int, maximum: int, page: int) -> float:
    """The share of the view's height to match at a scroll position: 0 at the top, 1 at the bottom."""
    if maximum <= 0:
        return 0.0
    if maximum < page:
        return value / maximum
    down, left = value / page, (maximum - value) / page
    if down < SYNC_POINT:
        return down
    return 1.0 - left if left < 1.0 - SYNC_POINT else SYNC_POINT


class ScrollTogether(QObject):
    """Scrolls one pane when the other is scrolled; echoes of its own scrolling are dropped."""

    def __init__(self, left: ArticleText, right: ArticleText, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._panes: dict[Side, ArticleText] = {"left": left, "right": right}
        self._anchors: Sequence[Anchor] | None = None
        self._locked = True
        self._held = False
        left.verticalScrollBar().valueChanged.connect(lambda _: self._scrolled("left"))
        right.verticalScrollBar().valueChanged.connect(lambda _: self._scrolled("right"))

    def set_anchors(self, anchors: Sequence[Anchor] | None) -> None:
        """Scroll by the links of a comparison; with None the panes are independent."""
        self._anchors = anchors

    def set_locked(self, locked: bool) -> None:
        """Keep the panes together, or let each go its own way."""
        self._locked = locked

    def scroll(self, side: Side, value: float) -> None:
        """Scroll one pane alone."""
        held, self._held = self._held, True
        try:
            self._panes[side].verticalScrollBar().setValue(round(value))
        finally:
            self._held = held

    def follow(self, side: Side) -> None:
        """Bring the other pane to where `side` is, locked or not."""
        if self._anchors is None:
            return
        pane, other = self._panes[side], self._panes[opposite(side)]
        bar = pane.verticalScrollBar()
        share = sync_point(bar.value(), bar.maximum(), pane.viewport().height())
        height = self.opposite(side, bar.value() + share * pane.viewport().height())
        self.scroll(opposite(side), height - share * other.viewport().height())

    def opposite(self, side: Side, height: float) -> float:
        """The content height in the other pane that belongs to a content height of `side`.

        The links near it are found by code point: asking for heights in the middle of a long text would
        have half of it laid out.
        """
        if height <= 0:
            return 0.0
        links = self._anchors or []
        after = self._first_below(side, height)
        above = self._heights(side, links[after - 1]) if after > 0 else (0.0, 0.0)
        below = self._heights(side, links[after]) if after < len(links) else self._ends(side)
        share = (height - above[0]) / (below[0] - above[0]) if below[0] > above[0] else 0.0
        return above[1] + min(max(share, 0.0), 1.0) * (below[1] - above[1])

    def _first_below(self, side: Side, height: float) -> int:
        """The first link that stands below a content height of `side`; their number when none does."""
        links, places = self._anchors or [], self._panes[side].places
        here = SIDES.index(side)
        after = bisect_right(links, places.code_point_at(height), key=lambda link: link[here])
        while after < len(links) and places.height_of(links[after][here]) <= height:
            after += 1
        while after > 0 and places.height_of(links[after - 1][here]) > height:
            after -= 1
        return after

    def _heights(self, side: Side, link: Anchor) -> tuple[float, float]:
        """The content heights of a link, in `side` and in the other pane."""
        other = opposite(side)
        ours, theirs = self._panes[side].places, self._panes[other].places
        return ours.height_of(link[SIDES.index(side)]), theirs.height_of(link[SIDES.index(other)])

    def _ends(self, side: Side) -> tuple[float, float]:
        """The heights of both texts, that of `side` first."""
        ours, theirs = self._panes[side], self._panes[opposite(side)]
        return ours.document().size().height(), theirs.document().size().height()

    def _scrolled(self, side: Side) -> None:
        if self._locked and not self._held and not self._panes[side].places.is_settling:
            self.follow(side)
