"""Finds words in both panes: the find bar, the marks of hits, and the way to the next."""

from reader.gui.compare.find_bar import FindBar
from reader.gui.compare.reveal import Choosing
from reader.gui.panes.article_text import ArticleText
from reader.sides import Side
from reader.text.article import Article
from reader.views.finding import Finder


class PaneSearch:
    """One search at a time over both panes, left before right."""

    def __init__(self, bar: FindBar, texts: dict[Side, ArticleText], choosing: Choosing) -> None:
        self._bar, self._texts, self._choosing = bar, texts, choosing
        self._finder = Finder()

    def set_article(self, side: Side, article: Article | None) -> None:
        """Search another text on one side; what was found is forgotten."""
        self._finder.set_article(side, article)
        self.stop()

    def open(self, side: Side) -> None:
        """Show the find bar with what is selected on a side."""
        self._bar.begin(" ".join(self._texts[side].selected_text().split()))

    def find(self, words: str, backwards: bool, side: Side) -> tuple[int, int]:
        """Mark `words` and go to the next place, first from what `side` shows; answers which of how many."""
        start = (side, self._texts[side].visible_span().start)
        current, total = self._finder.find(words, backwards, start, lambda s, at: self._texts[s].shows(at))
        hit = self._finder.current_hit()
        for own, text in self._texts.items():
            text.set_hits(self._finder.hits_of(own), hit[1] if hit is not None and hit[0] == own else None)
        if hit is not None:
            self._choosing.go_to_span(*hit)
            self._texts[hit[0]].set_caret(hit[1].start)
        self._bar.show_count(current, total)
        return current, total

    def stop(self) -> None:
        """Forget what was found and take its marks away."""
        self._finder.forget()
        for text in self._texts.values():
            text.set_hits((), None)
        self._bar.show_count(0, 0)
