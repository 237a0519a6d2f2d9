"""The places where words were found, as many as there may be: spans are made when they are asked for."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import overload

from reader.text.span import Span


class Hits(Sequence[Span]):
    """Hits in the order of the text, none touching another's inside.

    Of each only its first character in the folded text is kept: a million of them cost no more than their
    numbers. `length` is what each has there; `places` leads back to the text (see `Searchable`). Equal to
    any sequence of the same spans.
    """

    def __init__(
        self, starts: Sequence[int] = (), length: int = 0, places: Sequence[int] | None = None
    ) -> None:
        self._starts, self._length, self._places = starts, length, places

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> "Hits": ...
    def __getitem__(self, index: int | slice) -> "Span | Hits":
        if isinstance(index, slice):
            return Hits(self._starts[index], self._length, self._places)
        start = self._starts[index]
        return Span(self._original(start), self._original(start + self._length))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Hits of {len(self)}"

    def _original(self, place: int) -> int:
        return place if self._places is None else self._places[place]

    def _begins(self, place: int) -> int:
        return self._original(place)

    def first_from(self, code_point: int) -> int:
        """The number of the first hit that begins at or after a code point; their number when none does."""
        return bisect_left(self._starts, code_point, key=self._begins)

    def touching(self, span: Span) -> "Hits":
        """Those that have a code point inside a span."""
        low = bisect_right(self._starts, span.start, key=lambda start: self._original(start + self._length))
        return self[low : bisect_left(self._starts, span.end, key=self._begins)]

    def outside(self, hidden: Iterable[Span]) -> "Hits":
        """Those that begin in none of these spans, which are sorted and disjoint."""
        kept: list[int] = []
        at = 0
        for span in hidden:
            kept += self._starts[at : max(self.first_from(span.start), at)]
            at = max(self.first_from(span.end), at)
        return Hits([*kept, *self._starts[at:]], self._length, self._places) if at else self


NO_HITS = Hits()
