"""Keeps the place when the articles are compared again, change sides or are read again; and in a session."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.comparison.anchor import moved_span
from reader.gui.session.controller import Controller
from reader.gui.sidebar.filter_states import filters_of, set_filters
from reader.session.viewing import Viewing
from reader.sides import SIDES, Sides
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct, field, replace
from reader.views.card import Place
from reader.views.choice import NOTHING, Choice, bead_choice

if TYPE_CHECKING:
    from reader.comparison.comparison import Comparison
    from reader.gui.compare.reading_view import ReadingView
    from reader.gui.sidebar.sidebar import Sidebar
    from reader.sides import Side

Texts = Sides[Article | None]
NOWHERE: Sides[Span | None] = Sides(None, None)


class Kept(Struct, frozen=True):
    """A place: the articles it was in, what was chosen in them, and what stood at the top of each pane.

    `is_framed` when words were chosen, not only a pair of sentences."""

    articles: Texts
    chosen: Sides[Span | None]
    is_framed: bool = False
    tops: Sides[Span | None] = field(default=NOWHERE)


class PlaceKeeping(QObject):
    """For one page of articles. `hidden_wanted(names)` when a session that was opened hides relations."""

    hidden_wanted = Signal(object)

    def __init__(
        self, controller: Controller, view: "ReadingView", sidebar: "Sidebar", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._controller, self._view, self._sidebar = controller, view, sidebar
        self._kept: Kept | None = None
        self._filters: tuple[tuple[str, str], ...] = ()
        self.hidden: Callable[[], tuple[str, ...]] = tuple
        controller.selection.changed.connect(self._note)
        controller.keeper.comparison_dropped.connect(self._note_tops)
        controller.files.viewing = self.viewing

    def viewing(self) -> Viewing:
        """How the session is looked at now."""
        chosen, _ = self._chosen(self._controller.selection.choice)
        tab = self._sidebar.currentWidget()
        return Viewing(
            chosen.left,
            chosen.right,
            hidden=self.hidden(),
            tab=tab.objectName() if tab is not None else "",
            filters=filters_of(self._sidebar),
        )

    def take_up(self, comparison: "Comparison") -> None:
        """A comparison is shown: look at what was looked at before it, here or when the session was saved."""
        self._filters = ()
        wanted = self._controller.keeper.take_viewing()
        if wanted is not None:
            self._kept = Kept(self._articles(), Sides(wanted.left, wanted.right))
            self._show_tab(wanted)
            self.take_more(comparison)
        kept, self._kept = self._kept, None
        if kept is not None:
            self._go_back(kept)

    def take_more(self, comparison: "Comparison") -> None:
        """More of the comparison is known, perhaps all that a saved filter lets through."""
        set_filters(self._sidebar, self._filters)
        if comparison.is_whole:
            self._filters = ()

    def _show_tab(self, wanted: Viewing) -> None:
        if wanted.hidden is not None:
            self.hidden_wanted.emit(wanted.hidden)
        self._filters = wanted.filters
        for tab in self._sidebar.tabs:
            if tab.objectName() == wanted.tab:
                self._sidebar.setCurrentWidget(tab)

    # what is kept

    def _note(self, choice: Choice) -> None:
        if choice is not NOTHING and self._controller.comparison is not None:
            chosen, is_framed = self._chosen(choice)
            self._kept = Kept(self._articles(), chosen, is_framed)

    def _note_tops(self) -> None:
        """The comparison goes while its articles are still in the panes."""
        tops: Sides[Span | None] = Sides(*(self._view.texts[side].places.visible_span() for side in SIDES))
        kept = self._kept if self._kept is not None else Kept(self._shown(), NOWHERE)
        self._kept = replace(kept, tops=tops)

    def _articles(self) -> Texts:
        return Sides(*(self._controller.article(side) for side in SIDES))

    def _shown(self) -> Texts:
        return Sides(*(self._view.texts[side].article for side in SIDES))

    def _chosen(self, choice: Choice) -> tuple[Sides[Span | None], bool]:
        """What is chosen as places in the texts, and whether it is words of a pair."""
        spans, comparison = choice.spans(), self._controller.comparison
        if spans or choice.bead is None or comparison is None:
            return Sides(spans.get("left"), spans.get("right")), bool(spans)
        bead = comparison.collation.beads[choice.bead]
        return Sides(*(_first_of(comparison, side, bead.sentences(side)) for side in SIDES)), False

    # where it is now

    def _go_back(self, kept: Kept) -> None:
        articles = self._articles()
        if _are_same(kept.articles, articles):
            self._choose(kept, kept.articles, kept.chosen, kept.tops)
        elif _are_same(kept.articles.mirrored(), articles):
            self._choose(kept, kept.articles.mirrored(), kept.chosen.mirrored(), kept.tops.mirrored())

    def _choose(
        self, kept: Kept, before: Texts, chosen: Sides[Span | None], tops: Sides[Span | None]
    ) -> None:
        spans = Sides(*(self._now(side, before, chosen) for side in SIDES))
        beads = (self._bead(side, spans[side]) for side in SIDES)
        bead = next((found for found in beads if found is not None), None)
        if bead is not None:
            place = Place(bead, spans.left, spans.right)
            self._controller.selection.choose(Choice(place) if kept.is_framed else bead_choice(bead))
            return
        for side in SIDES:
            top = self._now(side, before, tops)
            text = self._view.texts[side]
            if top is not None and not text.places.visible_span().overlaps(Span(top.start, top.start + 1)):
                text.verticalScrollBar().setValue(round(text.places.height_of(top.start)))

    def _now(self, side: "Side", before: Texts, spans: Sides[Span | None]) -> Span | None:
        """Where the words of a span of the article before stand in the one that is there now."""
        was, now, span = before[side], self._controller.article(side), spans[side]
        if span is None:
            return None
        assert was is not None  # the same articles are there
        assert now is not None
        return span if was.text == now.text else moved_span(was.text, now.text, span)

    def _bead(self, side: "Side", span: Span | None) -> int | None:
        comparison = self._controller.comparison
        if comparison is None or span is None:
            return None
        sentence = comparison.article(side).sentence_at(span.start)
        beads = comparison.collation.left_bead if side == "left" else comparison.collation.right_bead
        return None if sentence is None else beads[sentence]


def _first_of(comparison: "Comparison", side: "Side", sentences: tuple[int, ...]) -> Span | None:
    return comparison.article(side).sentences[sentences[0]].span if sentences else None


def _are_same(before: Texts, now: Texts) -> bool:
    """Whether each article is the same one, or was read again from the same place."""
    return all(
        was is not None and here is not None and (was.text == here.text or was.origin == here.origin)
        for was, here in zip(before, now, strict=True)
    )
