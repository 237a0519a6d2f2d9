"""What was done to one article to make the other, what that rests on, and what is wrong with it."""

from collections.abc import Sequence
from enum import StrEnum

from reader.collation.collation import Collation
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.values import Struct


class Deed(StrEnum):
    """What two articles are to each other."""

    COPIED = "copied"
    EDITED = "edited"
    REWRITTEN_WORD_BY_WORD = "rewritten_word_by_word"
    REWRITTEN_FREELY = "rewritten_freely"
    SHORTENED = "shortened"
    PARTLY_TAKEN_OVER = "partly_taken_over"
    TWO_REPORTS = "two_reports"
    UNRELATED = "unrelated"


class Fault(Struct, frozen=True):
    """What is wrong of one kind: how many, and the index of the first warning that tells of it.

    `left` and `right` are the decisive words where one fact alone is told ("4", "40").
    """

    kind: WarningKind
    count: int
    warning: int
    left: str = ""
    right: str = ""


class ComparisonVerdict(Struct, frozen=True):
    """The verdict on a whole comparison, as values.

    `linked` counts the linked groups of sentences, of which `copied` are the same word for word and
    `moved` stand elsewhere; `left_only` and `right_only` count the sentences of one side alone. `faults`
    are the grave and serious warnings by kind, the gravest first.
    """

    deed: Deed
    linked: int
    copied: int
    moved: int
    left_only: int
    right_only: int
    faults: tuple[Fault, ...] = ()


_WHOLE = 0.7
"""The share of a side's sentences that are linked from which on it is taken over as a whole."""
_CONTAINED = 0.8
"""The same for the shorter of two articles that is contained in the longer one."""
_PART = 0.25
"""The share from which on part of an article is taken over."""
_FEWEST = 3
"""Linked groups below which half of an article must be linked for a part to be taken over: one quotation
and one fact are what two reports of one event have in common."""
_MOSTLY_COPIED, _PARTLY_COPIED = 0.9, 0.4
"""The shares of the linked sentences that are the same in a copy, and in a copy that was edited."""
_CLOSE = 0.5
"""The share of them that are the same or edited when word by word, and not freely, was rewritten."""
_SHORTER = 0.75
"""The share of the longer article's sentences that a shortened one has at most."""


def verdict_on(
    collation: Collation, warnings: Sequence[EditorialWarning], has_matches: bool
) -> ComparisonVerdict:
    """The verdict on a collation and its warnings.

    `has_matches`: a quotation is in both, so that the two tell of one event though no sentence is linked.
    """
    found = collation.verdict
    linked = found.same + found.edited + found.reworded
    deed = _deed(collation, linked, has_matches)
    return ComparisonVerdict(
        deed, linked, found.same, found.moved, found.only_left, found.only_right, _faults(warnings)
    )


def _deed(collation: Collation, linked: int, has_matches: bool) -> Deed:
    found = collation.verdict
    low, high = sorted((found.left_linked, found.right_linked))
    if not linked:
        return Deed.TWO_REPORTS if has_matches else Deed.UNRELATED
    if low >= _WHOLE:
        return _rewriting(found.same / linked, (found.same + found.edited) / linked)
    if high >= _CONTAINED and _is_shorter(
        found.left_linked, found.only_left, found.right_linked, found.only_right
    ):
        return Deed.SHORTENED
    is_part = high >= (_PART if linked >= _FEWEST else _CLOSE)
    return Deed.PARTLY_TAKEN_OVER if is_part else Deed.TWO_REPORTS


def _rewriting(copied: float, close: float) -> Deed:
    if copied >= _MOSTLY_COPIED:
        return Deed.COPIED
    if copied >= _PARTLY_COPIED:
        return Deed.EDITED
    return Deed.REWRITTEN_WORD_BY_WORD if close >= _CLOSE else Deed.REWRITTEN_FREELY


def _is_shorter(left_linked: float, left_only: int, right_linked: float, right_only: int) -> bool:
    """Whether the side that is contained in the other has far fewer sentences of its own than that one."""
    contained, more = (left_only, right_only) if left_linked > right_linked else (right_only, left_only)
    return contained <= (1 - _SHORTER) * more


def _fact_words(warning: EditorialWarning) -> tuple[str, str]:
    """The facts of a warning themselves; with the words about them where they read alike."""
    if warning.left_decisive.casefold() != warning.right_decisive.casefold():
        return warning.left_decisive, warning.right_decisive
    return warning.left_words, warning.right_words


def _faults(warnings: Sequence[EditorialWarning]) -> tuple[Fault, ...]:
    """Grave and serious warnings counted by kind, in their order; two facts at most with their words."""
    counted: dict[WarningKind, list[int]] = {}
    for index, warning in enumerate(warnings):
        if warning.grade is not Grade.LOOK:
            counted.setdefault(warning.kind, []).append(index)
    faults: list[Fault] = []
    for kind, indices in counted.items():
        if kind is WarningKind.DISAGREEING_FACT and len(indices) <= _TOLD_WITH_WORDS:
            faults += [Fault(kind, 1, i, *_fact_words(warnings[i])) for i in indices]
        else:
            faults.append(Fault(kind, len(indices), indices[0]))
    return tuple(faults)


_TOLD_WITH_WORDS = 2
"""So many facts that differ are told with their words, more are counted."""
