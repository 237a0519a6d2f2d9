"""Keeps two panes together through their beads.

The way of Meld's `_sync_vscroll`: the line at a sync point is matched, never a percentage of the whole.
The sync point lies about two fifths down the view and slides to the very top and bottom at the ends of the
text, so that both panes reach them together. Heights between two linked sentences are interpolated.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.gui.panes.article_text import ArticleText
from reader.sides import Side
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
        pane, other = self._panes[side], self._panes["right" if side == "left" else "left"]
        bar = pane.verticalScrollBar()
        share = sync_point(bar.value(), bar.maximum(), pane.viewport().height())
        height = self.opposite(side, bar.value() + share * pane.viewport().height())
        self.scroll("right" if side == "left" else "left", height - share * other.viewport().height())

    def opposite(self, side: Side, height: float) -> float:
        """The content height in the other pane that belongs to a content height of `side`.

        The links near it are found by code point: asking for heights in the middle of a long text would
        have half of it laid out.
        """
        if height <= 0:
            return 0.0
        here, there = (0, 1) if side == "left" else (1, 0)
        pane, other = self._panes[side], self._panes["right" if side == "left" else "left"]
        links = self._anchors or []

        def ours(link: int) -> float:
            return pane.places.height_of(links[link][here])

        after = bisect_right(links, pane.places.code_point_at(height), key=lambda link: link[here])
        while after < len(links) and ours(after) <= height:
            after += 1
        while after > 0 and ours(after - 1) > height:
            after -= 1
        low, low_there = 0.0, 0.0
        if after > 0:
            low, low_there = ours(after - 1), other.places.height_of(links[after - 1][there])
        if after == len(links):
            high, high_there = pane.document().size().height(), other.document().size().height()
        else:
            high, high_there = ours(after), other.places.height_of(links[after][there])
        share = (height - low) / (high - low) if high > low else 0.0
        return low_there + min(max(share, 0.0), 1.0) * (high_there - low_there)

    def _scrolled(self, side: Side) -> None:
        if self._locked and not self._held and not self._panes[side].places.is_settling:
            self.follow(side)
