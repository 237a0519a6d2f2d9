"""Where the characters of a rewritten text stood in the text it was made from."""

from bisect import bisect_left, bisect_right
from typing import TypeVar, cast

from reader.text.span import Span
from reader.values import Struct, replace

_Value = TypeVar("_Value")
_PLAIN = (str, int, float, type(None))
"""What holds no place, most fields by far."""


class Offsets(Struct, frozen=True):
    """A map between a source text and a result that differs from it in some places.

    The four tuples hold the borders of the changed stretches in order; what lies between two of them is
    equal in both texts. A place inside a changed stretch stands for the whole of it. `before`, where the
    source was itself made from another text, leads on to that one.
    """

    source_starts: tuple[int, ...] = ()
    source_ends: tuple[int, ...] = ()
    result_starts: tuple[int, ...] = ()
    result_ends: tuple[int, ...] = ()
    before: "Offsets | None" = None

    def after(self, first: "Offsets") -> "Offsets":
        """The map of two rewritings, `first` and then this one."""
        if first.is_identity:
            return self
        return first if self.is_identity else replace(self, before=first)

    @property
    def is_identity(self) -> bool:
        """Whether both texts are the same."""
        return not self.source_starts

    def span_in_source(self, span: Span) -> Span:
        """The characters of the source that a span of the result was made from.

        What was dropped at the borders of the span is left out; an empty span stays empty.
        """
        start = self._start_in_source(span.start)
        here = Span(start, max(start, self._end_in_source(span.end))) if span else Span(start, start)
        return here if self.before is None else self.before.span_in_source(here)

    def _end_in_source(self, place: int) -> int:
        last = place - 1
        at = bisect_right(self.result_starts, last) - 1
        while at >= 0 and self.result_starts[at] == self.result_ends[at]:
            at -= 1
        if at >= 0 and last < self.result_ends[at]:
            return self.source_ends[at]
        at = bisect_right(self.result_starts, last) - 1
        return place + (self.source_ends[at] - self.result_ends[at] if at >= 0 else 0)

    def start_in_source(self, place: int) -> int:
        """Where the character at a place of the result begins in the source."""
        here = self._start_in_source(place)
        return here if self.before is None else self.before.start_in_source(here)

    def _start_in_source(self, place: int) -> int:
        at = bisect_right(self.result_starts, place) - 1
        if at < 0:
            return place
        if place < self.result_ends[at]:
            return self.source_starts[at]
        return place + self.source_ends[at] - self.result_ends[at]

    def span_in_result(self, span: Span) -> Span:
        """The characters of the result that were made from a span of the source."""
        span = span if self.before is None else self.before.span_in_result(span)
        start = self._start_in_result(span.start)
        return Span(start, max(start, self._end_in_result(span.end)))

    def _start_in_result(self, place: int) -> int:
        at = bisect_right(self.source_starts, place) - 1
        if at < 0:
            return place
        if place < self.source_ends[at]:
            return self.result_starts[at]
        return place + self.result_ends[at] - self.source_ends[at]

    def _end_in_result(self, place: int) -> int:
        at = bisect_left(self.source_starts, place) - 1
        if at < 0:
            return place
        if place <= self.source_ends[at]:
            return self.result_ends[at]
        return place + self.result_ends[at] - self.source_ends[at]


def restored(value: _Value, offsets: Offsets) -> _Value:
    """A value over the result as the same value over the source: every span in it, however deep in tuples and
    structs, leads to the source."""
    if offsets.is_identity:
        return value
    return cast(_Value, _restored(value, offsets))


def _restored(value: object, offsets: Offsets) -> object:
    if isinstance(value, Span):
        return offsets.span_in_source(value)
    if isinstance(value, tuple):
        return tuple([_restored(each, offsets) for each in value]) if value else value
    if isinstance(value, Struct):
        parts = {name: getattr(value, name) for name in value.__struct_fields__}
        new = {name: _restored(part, offsets) for name, part in parts.items() if not isinstance(part, _PLAIN)}
        changed = {name: part for name, part in new.items() if part is not parts[name]}
        return replace(value, **changed) if changed else value
    return value
