"""What was found in both panes, and which one the reader stands at."""

from collections.abc import Callable
from dataclasses import dataclass, field

from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.text.span import Span
from reader.views.searching import Searchable, searchable

IsShown = Callable[[Side, int], bool]


@dataclass
class Finder:
    """Hits of the latest words, left before right; `current` is a place in that list or -1."""

    words: str = ""
    hits: list[tuple[Side, Span]] = field(default_factory=list)
    current: int = -1
    _texts: dict[Side, str] = field(default_factory=dict)
    _folded: dict[Side, Searchable] = field(default_factory=dict)

    def set_article(self, side: Side, article: Article | None) -> None:
        """Search another text on one side; what was found is forgotten."""
        self._folded.pop(side, None)
        self._texts.pop(side, None)
        if article is not None:
            self._texts[side] = article.text
        self.forget()

    def forget(self) -> None:
        """Nothing is found."""
        self.words, self.hits, self.current = "", [], -1

    def find(
        self, words: str, backwards: bool, start: tuple[Side, int], is_shown: IsShown
    ) -> tuple[int, int]:
        """Step to the next hit; new words start at or after `start`. Answers (current, total), from 1.

        Places for which `is_shown(side, code_point)` is False are left out.
        """
        if words != self.words:
            self.words = words
            self.hits = [
                (side, span)
                for side in SIDES
                if side in self._texts
                for span in self._fold(side).find_all(words)
                if is_shown(side, span.start)
            ]
            self.current = self._first_after(start)
        elif self.hits:
            self.current = (self.current + (-1 if backwards else 1)) % len(self.hits)
        return self.current + 1, len(self.hits)

    def _fold(self, side: Side) -> Searchable:
        """A side's text as it is searched; a long one takes a while, so not before it is asked for."""
        if side not in self._folded:
            self._folded[side] = searchable(self._texts[side])
        return self._folded[side]

    def _first_after(self, start: tuple[Side, int]) -> int:
        later = (
            i
            for i, (side, span) in enumerate(self.hits)
            if (SIDES.index(side), span.start) >= (SIDES.index(start[0]), start[1])
        )
        return next(later, 0 if self.hits else -1)

    def hits_of(self, side: Side) -> tuple[Span, ...]:
        """The hits of one side."""
        return tuple(span for own, span in self.hits if own == side)

    def current_hit(self) -> tuple[Side, Span] | None:
        """The hit the reader stands at."""
        return self.hits[self.current] if self.current >= 0 else None
