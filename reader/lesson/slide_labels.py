"""Labels of a slide: the kinds of what was done, with some of their words, and where these begin."""

from collections.abc import Sequence

from reader.lesson.shown_text import ShownText
from reader.lesson.slide import SlideLabel
from reader.rewriting.operation import Operation, OperationFound
from reader.rewriting.rewriting_sentences import name_of
from reader.sides import Side

_LABELS = 6
"""Kinds of what was done that a slide has room for."""
_PAIRS = 3
"""Words of one kind that a label shows."""
_LONGEST_PAIR = 6
"""Words on either side of a pair that a label shows."""


def labels_of(found: Sequence[OperationFound]) -> tuple[tuple[SlideLabel, ...], dict[Operation, int]]:
    """The kinds of what was done, numbered from 1 in their order, with some of their words."""
    kinds = sorted({one.operation for one in found}, key=list(Operation).index)[:_LABELS]
    numbers = {kind: number for number, kind in enumerate(kinds, 1)}
    labels = (
        SlideLabel(number, name_of(kind), _pairs([one for one in found if one.operation is kind]))
        for kind, number in numbers.items()
    )
    return tuple(labels), numbers


def _pairs(found: Sequence[OperationFound]) -> str:
    """Some words of one kind: "jammed → blocked, faulty → defective, …"."""
    pairs = [_pair(one) for one in found if not one.is_of_bead and _is_short(one)]
    return ", ".join(pairs[:_PAIRS]) + (", …" if len(pairs) > _PAIRS else "")


def _pair(found: OperationFound) -> str:
    sides = [" ".join(words.split()) for words in (found.left_words, found.right_words) if words]
    if len({side.casefold() for side in sides}) == 1:
        return sides[0]
    return " → ".join(sides)


def _is_short(found: OperationFound) -> bool:
    return max(len(words.split()) for words in (found.left_words, found.right_words)) <= _LONGEST_PAIR


def tags_of(
    found: Sequence[OperationFound], numbers: dict[Operation, int], side: Side, shown: ShownText
) -> tuple[tuple[int, int], ...]:
    """Where on one side the words of each label begin."""
    tags = set()
    for one in found:
        span = one.left if side == "left" else one.right
        if span is not None and one.operation in numbers and (place := shown.span(span)):
            tags.add((place.start, numbers[one.operation]))
    return tuple(sorted(tags))
