"""The stages of linking once more, for the sentences that a change can reach.

Two open sentences depend on each other when they are a candidate pair, stand in one gap, or side by side.
A change reaches all that hangs together in this way with: a new or a gone sentence, one beside a change of
the identical pairs, one that holds a word of another weight, one that now has other candidates, one beside
a change of the backbone. All else would come out as before, and is kept.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.collation.chain import Pair
from reader.collation.changes import Change, change_between
from reader.collation.gaps import Gap, gaps_between
from reader.collation.linking import Found, Linking
from reader.collation.preparation import Prepared
from reader.collation.watch import Watch

_FEW = 100
_BESIDE = range(-2, 3)
"""How far the features of a pair look around."""

Sentences = Sequence[Sequence[Prepared]]
"""Some of the left and of the right side."""


def relink(
    linking: Linking,
    old_same: Sequence[Pair],
    exchanged: tuple[Sentences, Sentences],
    changes: tuple[Change, Change],
    reweighed: frozenset[int],
    watch: Watch,
) -> bool:
    """Bring `linking.found`, which comes from before some changes, up to date.

    `exchanged` are the sentences gone and come, `reweighed` the terms whose weight is another. False where
    most of the text is reached or the threshold of all links has moved; then `found` is of no more use.
    """
    found = linking.found
    reached = _Reached(linking)
    before = _renumber(found, changes, reached)
    flipped = _difference(_moved_on(old_same, changes), linking.same)
    for side, change in enumerate(changes):
        reached.add(side, range(change.start, change.new_end))
        reached.add(side, [pair[side] + step for pair in flipped for step in _BESIDE])
    if not _settle_again(linking, reached, watch):
        return False
    if reweighed:
        _reach_holders(linking, reweighed, reached)
    _ask_again(linking, _touched(linking, exchanged, flipped))
    candidates = linking.candidates()
    _reach_changed(found, candidates, linking.closed, reached)
    reached.spread()
    if reached.is_most:
        return False
    linking.score([pair for pair in candidates if pair[0] in reached.sides[0]])
    line = linking.draw_line()
    _reach_beside(linking, before, changes, reached)
    reached.spread()
    for pair in [pair for pair in found.along if reached.has(pair)]:
        del found.along[pair]
    linking.follow(line, sorted(reached.sides[0]), sorted(reached.sides[1]))
    reached.tie(found.along)
    reached.spread()
    if linking.threshold(line) != found.threshold:
        return False
    for core in [core for core in found.groups if reached.has(core)]:
        del found.groups[core]
    first = {pair: z for some in (found.first, found.along) for pair, z in some.items() if reached.has(pair)}
    linking.link(linking.weigh(first, line))
    return True


class _Reached:
    """The open places of both sides that a change can reach."""

    def __init__(self, linking: Linking) -> None:
        self.sides: tuple[set[int], set[int]] = (set(), set())
        self._open = (set(linking.open_left), set(linking.open_right))
        self._ties: tuple[dict[int, list[int]], dict[int, list[int]]] = (defaultdict(list), defaultdict(list))
        self._gap: tuple[dict[int, Gap], dict[int, Gap]] = ({}, {})
        self._waiting: list[tuple[int, int]] = []

    @property
    def is_most(self) -> bool:
        """Whether so much is reached that starting anew takes no longer."""
        reached, whole = sum(map(len, self.sides)), sum(map(len, self._open))
        return reached > _FEW and 2 * reached > whole

    def has(self, pair: Pair) -> bool:
        """Whether either of two places is reached."""
        return pair[0] in self.sides[0] or pair[1] in self.sides[1]

    def add(self, side: int, places: Iterable[int]) -> None:
        """These are reached, those that are open."""
        for place in places:
            if place in self._open[side] and place not in self.sides[side]:
                self.sides[side].add(place)
                self._waiting.append((side, place))

    def pair(self, pair: Pair) -> None:
        """Both are reached."""
        self.add(0, pair[:1])
        self.add(1, pair[1:])

    def lost(self, old: Pair, changes: tuple[Change, Change]) -> None:
        """Of an old pair that is no more, what is left is reached."""
        self.pair((changes[0].place(old[0]), changes[1].place(old[1])))

    def tie(self, pairs: Iterable[Pair]) -> None:
        """These depend on each other."""
        for pair in pairs:
            self._ties[0][pair[0]].append(pair[1])
            self._ties[1][pair[1]].append(pair[0])
            if self.has(pair):
                self.pair(pair)

    def take_gaps(self, gaps: Iterable[Gap]) -> None:
        """The places in one gap depend on each other."""
        for gap in gaps:
            for side in (0, 1):
                self._gap[side].update(dict.fromkeys(gap[side], gap))

    def spread(self) -> None:
        """Reach all that depends on what is reached."""
        while self._waiting:
            side, place = self._waiting.pop()
            self.add(side, (place - 1, place + 1))
            self.add(1 - side, self._ties[side].get(place, ()))
            gap = self._gap[side].get(place)
            if gap is not None:
                self.add(0, gap.left)
                self.add(1, gap.right)


def _difference(before: Sequence[Pair], after: Sequence[Pair]) -> set[Pair]:
    """The pairs that are only in one of two lists."""
    change = change_between(before, after)
    return set(before[change.start : change.old_end]) ^ set(after[change.start : change.new_end])


def _moved_on(pairs: Sequence[Pair], changes: tuple[Change, Change]) -> Sequence[Pair]:
    """Old pairs at their new places; -1 for a place that is gone."""
    if not changes[0].shift and not changes[1].shift:
        return pairs
    left, right = changes[0].place, changes[1].place
    return [(left(i), right(j)) for i, j in pairs]


def _renumber(found: Found, changes: tuple[Change, Change], reached: _Reached) -> list[Pair]:
    """Put what was found at its new places, reach what has lost a partner; gives the old backbone."""
    gone = [set(range(change.start, change.old_end)) for change in changes]
    for kept in (found.settled, found.first, found.along):
        for pair in [pair for pair in kept if pair[0] in gone[0] or pair[1] in gone[1]]:
            del kept[pair]
            reached.lost(pair, changes)
    for near, places in ((found.near_left, gone[0]), (found.near_right, gone[1])):
        for place in places.intersection(near):
            del near[place]
    for core, group in list(found.groups.items()):
        if not (gone[0].isdisjoint(group.left) and gone[1].isdisjoint(group.right)):
            del found.groups[core]
            for i in group.left:
                for j in group.right:
                    reached.lost((i, j), changes)
    found.gaps = [
        gap
        if gone[0].isdisjoint(gap.left) and gone[1].isdisjoint(gap.right)
        else Gap(tuple(map(changes[0].place, gap.left)), tuple(map(changes[1].place, gap.right)))
        for gap in found.gaps
    ]
    if changes[0].shift or changes[1].shift:
        _shift(found, changes)
    return list(_moved_on(found.backbone, changes))


def _shift(found: Found, changes: tuple[Change, Change]) -> None:
    """Move all that stands after a change; what has gone is not there any more."""
    left, right = changes[0].place, changes[1].place
    for kept in (found.settled, found.first, found.along):
        old = list(kept.items())
        kept.clear()
        kept.update(((left(i), right(j)), value) for (i, j), value in old)
    for near, own, other in ((found.near_left, left, right), (found.near_right, right, left)):
        asked = list(near.items())
        near.clear()
        near.update((own(k), tuple(map(other, answers))) for k, answers in asked)
    groups = list(found.groups.items())
    found.groups.clear()
    for (i, j), group in groups:
        lefts, rights = tuple(map(left, group.left)), tuple(map(right, group.right))
        found.groups[left(i), right(j)] = group._replace(left=lefts, right=rights)
    found.gaps = [
        gap
        if min(gap.left + gap.right) < 0
        else Gap(tuple(map(left, gap.left)), tuple(map(right, gap.right)))
        for gap in found.gaps
    ]
    found.twins.clear()


def _settle_again(linking: Linking, reached: _Reached, watch: Watch) -> bool:
    """Match the words of the gaps that are new or other than before, unless they are most of the text."""
    found = linking.found
    gaps = gaps_between(linking.witnesses, linking.same, watch)
    old, new = set(found.gaps), set(gaps)
    stale = {i for gap in old - new for i in gap.left}
    for pair in [pair for pair in found.settled if pair[0] in stale]:
        del found.settled[pair]
    for gap in old ^ new:
        reached.add(0, gap.left)
        reached.add(1, gap.right)
    if reached.is_most:
        return False
    found.gaps = gaps
    linking.settle([gap for gap in gaps if gap not in old])
    reached.take_gaps(gaps)
    return True


def _touched(linking: Linking, exchanged: tuple[Sentences, Sentences], flipped: Iterable[Pair]) -> set[int]:
    """All terms of sentences that are gone or new, or now in an identical pair or no longer."""
    sides = (linking.witnesses.left.sentences, linking.witnesses.right.sentences)
    sentences = [s for some in exchanged for own in some for s in own]
    sentences += [sides[side][pair[side]] for pair in flipped for side in (0, 1) if pair[side] >= 0]
    terms_of = linking.witnesses.vocabulary.terms_of
    return {term for token in set().union(*(s.tokens for s in sentences)) for term in terms_of(token)}


def _reach_holders(linking: Linking, terms: frozenset[int], reached: _Reached) -> None:
    """Reach the open sentences that hold one of some terms."""
    witnesses = linking.witnesses
    for side, sentences, places in (
        (0, witnesses.left.sentences, linking.open_left),
        (1, witnesses.right.sentences, linking.open_right),
    ):
        reached.add(side, [k for k in places if not terms.isdisjoint(sentences[k].terms)])


def _ask_again(linking: Linking, touched: set[int]) -> None:
    """Look for candidates of those who have not asked, or might get another answer."""
    witnesses, found = linking.witnesses, linking.found
    again = []
    for near, sentences, asking in zip(
        (found.near_left, found.near_right),
        (witnesses.left.sentences, witnesses.right.sentences),
        linking.asking(),
        strict=True,
    ):
        for place in near.keys() - set(asking):
            del near[place]
        again.append([k for k in asking if k not in near or not touched.isdisjoint(sentences[k].terms)])
    linking.ask(*again)


def _reach_changed(
    found: Found, candidates: Sequence[Pair], closed: tuple[set[int], set[int]], reached: _Reached
) -> None:
    """Reach whose candidates are others than before."""
    wanted = set(candidates)
    for pair in wanted ^ found.first.keys():
        reached.pair(pair)
        found.first.pop(pair, None)
    for pair in [pair for pair in found.along if pair[0] in closed[0] or pair[1] in closed[1]]:
        del found.along[pair]
        reached.pair(pair)
    reached.tie(wanted)
    reached.tie(found.along)


def _reach_beside(
    linking: Linking, before: Sequence[Pair], changes: tuple[Change, Change], reached: _Reached
) -> None:
    """Reach all between the points of the backbone that stay, where one has come or gone between them."""
    after = linking.found.backbone
    moved = _difference(before, after)
    if not moved and not changes[0].shift and not changes[1].shift:
        return
    sizes = (len(linking.witnesses.left), len(linking.witnesses.right))
    stay = [(-1, -1), *(pair for pair in after if pair not in moved), sizes]
    columns = [i for i, _ in stay], [j for _, j in stay]
    for side in (0, 1):
        known = columns[side]
        spans = [(pair[side], pair[side] + 1) for pair in moved if pair[side] >= 0]
        if changes[side].shift:
            spans.append((changes[side].start, changes[side].new_end))
        for start, end in spans:
            low = bisect_left(known, start) - 1
            high = min(bisect_left(known, end), len(stay) - 1)
            reached.add(0, range(columns[0][low], columns[0][high] + 1))
            reached.add(1, range(columns[1][low], columns[1][high] + 1))
