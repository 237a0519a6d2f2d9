"""What was found in both panes, and which one the reader stands at."""

from collections.abc import Callable, Sequence

from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.text.span import Span
from reader.values import Struct, field
from reader.views.hits import NO_HITS, Hits
from reader.views.searching import Searchable, searchable

Hidden = Callable[[Side], Sequence[Span]]
"""The parts of a side that are not shown, sorted and disjoint."""


class Finder(Struct):
    """Hits of the latest words, left before right; `current` is a number among all of them or -1."""

    words: str = ""
    current: int = -1
    _hits: dict[Side, Hits] = field(default_factory=dict)
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
        self.words, self._hits, self.current = "", {}, -1

    @property
    def total(self) -> int:
        """How many hits there are on both sides."""
        return sum(map(len, self._hits.values()))

    def find(self, words: str, backwards: bool, start: tuple[Side, int], hidden: Hidden) -> tuple[int, int]:
        """Step to the next hit; new words start at or after `start`. Answers (current, total), from 1.

        What begins where a side is `hidden` is left out.
        """
        if words != self.words:
            self.words = words
            self._hits = {
                side: self._fold(side).find_all(words).outside(hidden(side))
                for side in SIDES
                if side in self._texts
            }
            self.current = self._first_after(start)
        elif self.total:
            self.current = (self.current + (-1 if backwards else 1)) % self.total
        return self.current + 1, self.total

    def _fold(self, side: Side) -> Searchable:
        """A side's text as it is searched; a long one takes a while, so not before it is asked for."""
        if side not in self._folded:
            self._folded[side] = searchable(self._texts[side])
        return self._folded[side]

    def _first_after(self, start: tuple[Side, int]) -> int:
        if not self.total:
            return -1
        side, code_point = start
        before = len(self.hits_of("left")) if side == "right" else 0
        return (before + self.hits_of(side).first_from(code_point)) % self.total

    def hits_of(self, side: Side) -> Hits:
        """The hits of one side."""
        return self._hits.get(side, NO_HITS)

    def current_hit(self) -> tuple[Side, Span] | None:
        """The hit the reader stands at."""
        if self.current < 0:
            return None
        on_left = len(self.hits_of("left"))
        if self.current < on_left:
            return "left", self.hits_of("left")[self.current]
        return "right", self.hits_of("right")[self.current - on_left]
