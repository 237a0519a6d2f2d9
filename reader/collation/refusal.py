"""Links that chances alone would make and a reader would not: on nothing, on names, on one common word.

Judged by hand on 76 links that the normal setting added to strict on reports of several outlets (36 wrong):
13 are refused here, all of them wrong.
"""

from collections.abc import Iterable, Sequence

from reader.collation.bead import Relation
from reader.collation.grouping import Group
from reader.collation.preparation import Side, Witnesses

_ALIKE = 0.25
"""From this likeness on small words alone are enough: "Who was that?" has no content word to share. Wrong
links without one, on all annotated sets, lie below .06, right ones above .28."""
_LEAST = 0.10
"""A link of less likeness fills a gap, …"""
_INSIDE = 0.25
"""… unless this share of one side's content stands in the other."""
_FEW = 10
"""Where less than one sentence in this many of the shorter side is linked, the articles treat one topic, and
share its words and names all over: there a link needs more."""
_COVERED, _COVERING = 0.6, 0.25
"""One common word is enough there where it is this share of the one side's content, and of the other's."""


def without_refused(groups: Sequence[Group], identical: int, witnesses: Witnesses) -> list[Group]:
    """The groups that a reader would make too; `identical` is how many further pairs are the same.

    Headline with headline stays: their role speaks for them.
    """
    shorter = min(len(witnesses.left), len(witnesses.right))
    few = (len(groups) + identical) * _FEW < shorter
    return [group for group in groups if not _is_refused(group, witnesses, few=few)]


def _is_refused(group: Group, witnesses: Witnesses, *, few: bool) -> bool:
    if group.relation is not Relation.REWORDED or _are_headlines(group, witnesses):
        return False
    left, right = _terms(witnesses.left, group.left), _terms(witnesses.right, group.right)
    shared = left & right
    if not shared:
        return group.likeness < _ALIKE
    common = _mass(shared, witnesses)
    low, high = sorted((common / _mass(left, witnesses), common / _mass(right, witnesses)))
    if group.likeness < _LEAST and high < _INSIDE:
        return True
    is_thin = len(shared) == 1 and (high < _COVERED or low < _COVERING)
    return few and (is_thin or witnesses.are_names(shared))


def _are_headlines(group: Group, witnesses: Witnesses) -> bool:
    """Whether a group holds part of the headline on both sides."""
    sides = (witnesses.left, group.left), (witnesses.right, group.right)
    return not any(side.headlines.isdisjoint(places) for side, places in sides)


def _terms(side: Side, places: Iterable[int]) -> frozenset[int]:
    return frozenset().union(*(side.sentences[place].terms for place in places))


def _mass(terms: frozenset[int], witnesses: Witnesses) -> int:
    return sum(map(witnesses.weight.__getitem__, terms))
