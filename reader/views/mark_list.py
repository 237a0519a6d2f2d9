"""The marks of one pane as a list: what a test asks for, where a reader would look."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from reader.collation.bead import Bead
from reader.messages import message
from reader.text.span import Span
from reader.views.pane_marks import PaneMarks, Shown


class Mark(NamedTuple):
    """One mark: code points `[start, end)` of the article, its kind, and whether it is painted now.

    Kinds: a sentence is `same`, `edited`, `reworded`, `only_left` or `only_right`, and may be `moved`; words
    are `changed`, and `decisive` where their change alters the meaning; quotations are
    `quotation_direct`, `quotation_mixed` and `quotation_indirect`; `found` is what the
    find bar found, `chosen` what is framed.
    """

    start: int
    end: int
    kind: str
    shown: bool


def marks_of(
    marks: PaneMarks, shown: Shown, forced: frozenset[int | None], shows: Callable[[int], bool]
) -> list[Mark]:
    """The marks of a comparison on one side, by where they start.

    `forced` are the beads that are marked whatever the filters say (the chosen one, the one under the
    pointer); `shows` tells whether the paragraph of a code point is shown.
    """
    found = [*_of_sentences(marks, shown, forced), *_of_words(marks, shown), *_of_quotations(marks, shown)]
    return sorted(mark._replace(shown=mark.shown and shows(mark.start)) for mark in found)


def told_at(marks: PaneMarks, bead: Bead, code_point: int) -> str:
    """What a screen reader is told of the words at a code point of a bead, beside its relation: that they
    alter the meaning, or that they were changed; "" for neither."""

    def is_in(spans: Iterable[Span]) -> bool:
        return any(span.start <= code_point < span.end for span in spans)

    if is_in(marks.decisive_in(Span(code_point, code_point + 1))):
        return message("These words alter the meaning.")
    return message("These words were changed.") if is_in(marks.words.spans(bead, marks.side)) else ""


def spans_as(kind: str, spans: Iterable[Span], shows: Callable[[int], bool]) -> list[Mark]:
    """Spans as marks of one kind that no filter hides."""
    return [Mark(span.start, span.end, kind, shows(span.start)) for span in spans]


def _of_sentences(marks: PaneMarks, shown: Shown, forced: frozenset[int | None]) -> list[Mark]:
    found = []
    for sentence, number in zip(marks.article.sentences, marks.bead_of, strict=True):
        if number is None:
            continue
        bead, span = marks.beads[number], sentence.span
        is_shown = shown.has(bead) or number in forced
        found.append(Mark(span.start, span.end, bead.relation.value, is_shown))
        if bead.moved:
            found.append(Mark(span.start, span.end, "moved", is_shown and shown.moved))
    return found


def _of_words(marks: PaneMarks, shown: Shown) -> list[Mark]:
    changed = [
        Mark(span.start, span.end, "changed", shown.has(bead))
        for bead in marks.beads
        for span in marks.words.spans(bead, marks.side)
    ]
    return changed + [Mark(span.start, span.end, "decisive", True) for span in marks.decisive]


def _of_quotations(marks: PaneMarks, shown: Shown) -> list[Mark]:
    return [
        Mark(marked.start, marked.end, f"quotation_{each.quotation.kind.value}", shown.has_quotation(each))
        for each in marks.attributions
        for marked in (each.quotation.marked,)
    ]
