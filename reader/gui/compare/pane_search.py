"""Finds words in both panes: the find bar, the marks of hits, and the way to the next."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from reader.gui.compare.find_bar import FindBar
from reader.gui.compare.reveal import Reveal
from reader.gui.panes.article_text import ArticleText
from reader.sides import Side
from reader.text.article import Article
from reader.views.finding import Finder
from reader.views.hits import NO_HITS


class PaneSearch:
    """One search at a time over both panes, left before right. `focused` tells the side in use."""

    def __init__(
        self, bar: FindBar, texts: dict[Side, ArticleText], reveal: Reveal, focused: Callable[[], Side]
    ) -> None:
        self._bar, self._texts, self._reveal, self._focused = bar, texts, reveal, focused
        self._finder = Finder()
        bar.searched.connect(self.find)
        bar.closed.connect(self._leave)

    def set_article(self, side: Side, article: Article | None) -> None:
        """Search another text on one side; what was found is forgotten."""
        self._finder.set_article(side, article)
        self.stop()

    def open(self) -> None:
        """Show the find bar, with the selected words if there are any."""
        self._bar.begin(" ".join(self._texts[self._focused()].caret.selected_text().split()))

    def find_next(self, backwards: bool = False) -> tuple[int, int]:
        """Go to the next place found; without words to find, open the find bar."""
        if not self._bar.text().strip():
            self.open()
            return 0, 0
        self._bar.show()
        return self.find(self._bar.text(), backwards)

    def find(self, words: str, backwards: bool = False) -> tuple[int, int]:
        """Mark `words` in both panes and go to the next place, first from what is in view on the side in use;
        answers which of how many, (0, 0) for none."""
        side = self._focused()
        start = (side, self._texts[side].places.visible_span().start)
        current, total = self._finder.find(
            words, backwards, start, lambda own: self._texts[own].places.hidden_spans()
        )
        hit = self._finder.current_hit()
        for own, text in self._texts.items():
            text.display.set_hits(
                self._finder.hits_of(own), hit[1] if hit is not None and hit[0] == own else None
            )
        if hit is not None:
            self._reveal.go_to_span(*hit)
            self._texts[hit[0]].caret.put(hit[1].start)
        self._bar.show_count(current, total)
        return current, total

    def stop(self) -> None:
        """Forget what was found and take its marks away."""
        self._finder.forget()
        for text in self._texts.values():
            text.display.set_hits(NO_HITS, None)
        self._bar.show_count(0, 0)

    def _leave(self) -> None:
        self.stop()
        self._texts[self._focused()].setFocus(Qt.FocusReason.OtherFocusReason)
