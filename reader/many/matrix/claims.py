"""The claim table: what two articles or more claim, and what became of it in each."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from reader.many.matrix.pair_reading import ClaimEnd, ClaimKind, PairReading
from reader.values import Struct

_Node = tuple[int, ClaimKind, int, str]
"""A claim of one article: the article's number, what is claimed, the sentence, the normal form."""


class ClaimState(StrEnum):
    """What became of a claim in an article. Reported: a quotation that is told without marks."""

    SAME = "same"
    ALTERED = "altered"
    REPORTED = "reported"
    MISSING = "missing"


class ClaimCell(Struct, frozen=True):
    """A claim in one article: what became of it, and the article's words ("" where it is missing)."""

    state: ClaimState
    words: str = ""
    who: str = ""


class Claim(Struct, frozen=True):
    """One claim: its words, sentence and speaker in the first article that has it, and a cell an article."""

    kind: ClaimKind
    words: str
    around: str
    who: str
    first: int
    cells: tuple[ClaimCell, ...]

    @property
    def held(self) -> int:
        """In how many articles it stands, alike or not."""
        return sum(cell.state is not ClaimState.MISSING for cell in self.cells)

    @property
    def is_altered(self) -> bool:
        """Whether the articles do not agree on it."""
        return any(cell.state is ClaimState.ALTERED for cell in self.cells)


def claims_of(order: Sequence[int], pairs: Iterable[PairReading]) -> tuple[Claim, ...]:
    """The claims of some articles: those they do not agree on first, then those that most of them make.

    `order` are the articles' numbers, the earliest first: the first one that makes a claim has its wording.
    """
    ends: dict[_Node, ClaimEnd] = {}
    linked, agreeing = _Groups(), _Groups()
    for pair in pairs:
        for link in pair.claims:
            one, other = _node(pair.left, link.kind, link.left), _node(pair.right, link.kind, link.right)
            ends.setdefault(one, link.left)
            ends.setdefault(other, link.right)
            linked.join(one, other)
            if link.agrees:
                agreeing.join(one, other)
    places = {number: place for place, number in enumerate(order)}
    made = [_claim(group, ends, agreeing, places) for group in linked.all()]
    return tuple(sorted(made, key=lambda claim: _rank(claim, places)))


def _node(article: int, kind: ClaimKind, end: ClaimEnd) -> _Node:
    return article, kind, end.sentence, end.value


class _Groups:
    """Claims that are one, by any chain of links."""

    def __init__(self) -> None:
        self._parents: dict[_Node, _Node] = {}

    def join(self, one: _Node, other: _Node) -> None:
        first, second = sorted((self.root(one), self.root(other)))
        self._parents[first] = self._parents[second] = first

    def root(self, node: _Node) -> _Node:
        """The claim that stands for all that are one with this."""
        while (parent := self._parents.get(node, node)) != node:
            node = parent
        return node

    def all(self) -> Iterable[list[_Node]]:
        groups: dict[_Node, list[_Node]] = {}
        for node in self._parents:
            groups.setdefault(self.root(node), []).append(node)
        return groups.values()


def _rank(claim: Claim, places: dict[int, int]) -> tuple[object, ...]:
    kinds = list(ClaimKind)
    return (
        not claim.is_altered, -claim.held, kinds.index(claim.kind), places[claim.first], claim.around,
        claim.words,
    )  # fmt: skip


def _claim(
    nodes: Sequence[_Node], ends: dict[_Node, ClaimEnd], agreeing: _Groups, places: dict[int, int]
) -> Claim:
    ordered = sorted(nodes, key=lambda node: (ends[node].is_reported, places[node[0]], node[2], node[3]))
    wording = ordered[0]
    first = ends[wording]
    cells = {number: ClaimCell(ClaimState.MISSING) for number in places}
    for node in ordered:
        end = ends[node]
        agrees = end.value == first.value or agreeing.root(node) == agreeing.root(wording)
        cell = ClaimCell(_state(first, end, agrees), end.words, end.who)
        if _RANKS[cell.state] < _RANKS[cells[node[0]].state]:
            cells[node[0]] = cell
    told = tuple(cells[number] for number in sorted(cells))
    return Claim(wording[1], first.words, first.around, first.who, wording[0], told)


_RANKS = {state: rank for rank, state in enumerate(ClaimState)}
"""Of an article that makes a claim twice, the cell with the lower rank is told."""


def _state(first: ClaimEnd, end: ClaimEnd, agrees: bool) -> ClaimState:
    if end.is_reported and not first.is_reported:
        return ClaimState.REPORTED
    return ClaimState.SAME if agrees else ClaimState.ALTERED
