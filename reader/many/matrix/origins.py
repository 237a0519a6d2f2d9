"""What has one origin, and who probably took from whom: likely, never known."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from reader.many.matrix.moments import is_earlier
from reader.many.matrix.pair_reading import PairReading
from reader.values import Struct

ONE_ORIGIN = 0.5
"""The share of an article's sentences that stands in another from which on both have one origin."""
_PART = 0.25
"""The share from which on an article takes part of its text from another origin."""
_LONGER = 0.2
"""By how much the share of the shorter article must be the greater for it to be a shortened one."""


class Reason(StrEnum):
    """Why one of two articles is probably the source of the other."""

    CREDITED = "credited"
    EARLIER = "earlier"
    LONGER = "longer"
    SHARED_SLIP = "shared_slip"


_WEIGHTS = {Reason.EARLIER: 4, Reason.CREDITED: 2, Reason.LONGER: 1, Reason.SHARED_SLIP: 0}
"""How much a reason says about the direction: a date outweighs that one names the other, and that the length.
A slip that both have says that there is one origin, and nothing about which is it."""


class Taking(Struct, frozen=True):
    """That one article probably took from another, by their numbers.

    `share` is how much of the copy stands in the source. `is_part` marks a copy that has an origin of its
    own for the rest. Without a reason that tells the direction, `is_directed` is False: either may be the
    source.
    """

    copy: int
    source: int
    share: float
    reasons: tuple[Reason, ...]
    is_part: bool = False
    is_directed: bool = True


class Cluster(Struct, frozen=True):
    """Articles of one origin by their numbers; `origin` is the likely first one, None where nothing tells."""

    members: tuple[int, ...]
    origin: int | None = None


def takings_of(published: Sequence[str | None], pairs: Sequence[PairReading]) -> tuple[Taking, ...]:
    """Who probably took from whom: for each article the likeliest source, most taken first.

    `published` are the articles' days or moments by number.
    """
    sources: dict[int, Taking] = {}
    for pair in pairs:
        found = _taking(published, pair)
        if found is None:
            continue
        known = sources.get(found.copy)
        if known is None or _rank(published, found) < _rank(published, known):
            sources[found.copy] = found
    return tuple(sorted(sources.values(), key=lambda each: (each.is_part, -each.share, each.copy)))


def _rank(published: Sequence[str | None], taking: Taking) -> tuple[bool, bool, float, str, int]:
    """The least is the likeliest source: directed, of the whole, with the most, the earliest."""
    moment = published[taking.source] or "~"
    return (not taking.is_directed, taking.is_part, -round(taking.share, 2), moment, taking.source)


def _taking(published: Sequence[str | None], pair: PairReading) -> Taking | None:
    if pair.share < _PART:
        return None
    is_part = pair.share < ONE_ORIGIN
    sides = (pair.left, pair.right), (pair.right, pair.left)
    reasons = [tuple(_reasons(published, pair, source, copy)) for source, copy in sides]
    weights = [sum(_WEIGHTS[reason] for reason in each) for each in reasons]
    if weights[0] == weights[1]:
        # The one with the greater share is called the copy, as nothing tells more.
        copy = pair.left if pair.left_share > pair.right_share else pair.right
        slips = tuple(reason for reason in reasons[0] if reason is Reason.SHARED_SLIP)
        return Taking(copy, pair.other(copy), pair.share_of(copy), slips, is_part, False)
    side = 0 if weights[0] > weights[1] else 1
    source, copy = sides[side]
    return Taking(copy, source, pair.share_of(copy), reasons[side], is_part)


def _reasons(published: Sequence[str | None], pair: PairReading, source: int, copy: int) -> Iterator[Reason]:
    """What speaks for one article of a pair as the source of the other."""
    if pair.left_credits if copy == pair.left else pair.right_credits:
        yield Reason.CREDITED
    if is_earlier(published[source], published[copy]):
        yield Reason.EARLIER
    if pair.share_of(copy) - pair.share_of(source) >= _LONGER:
        yield Reason.LONGER
    if pair.shared_slips:
        yield Reason.SHARED_SLIP


def clusters_of(
    published: Sequence[str | None], pairs: Sequence[PairReading], takings: Sequence[Taking]
) -> tuple[Cluster, ...]:
    """All articles by origin, the largest cluster first; an article by itself is one too."""
    parents = list(range(len(published)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for pair in pairs:
        if pair.share >= ONE_ORIGIN:
            one, other = sorted((root(pair.left), root(pair.right)))
            parents[other] = one
    groups: dict[int, list[int]] = {}
    for number in range(len(published)):
        groups.setdefault(root(number), []).append(number)
    found = [Cluster(tuple(members), _origin(members, published, takings)) for members in groups.values()]
    return tuple(sorted(found, key=lambda cluster: (-len(cluster.members), cluster.members)))


def _origin(members: Sequence[int], published: Sequence[str | None], takings: Sequence[Taking]) -> int | None:
    """The one member that took from no other, was surely published before all others that did not, or from
    which half of the others took."""
    inside = [each for each in takings if each.is_directed and {each.copy, each.source} <= set(members)]
    copies = {each.copy for each in inside}
    firsts = [member for member in members if member not in copies]
    taken = {member: sum(each.source == member for each in inside) for member in firsts}
    likely = [
        member
        for member in firsts
        if _is_first(member, firsts, published) or _is_taken_by_half(member, taken, len(members) - 1)
    ]
    return likely[0] if likely else None


def _is_first(member: int, firsts: Sequence[int], published: Sequence[str | None]) -> bool:
    return all(is_earlier(published[member], published[other]) for other in firsts if other != member)


def _is_taken_by_half(member: int, taken: Mapping[int, int], others: int) -> bool:
    is_most = all(count < taken[member] for other, count in taken.items() if other != member)
    return is_most and 2 * taken[member] >= others


def settled(takings: Sequence[Taking], clusters: Sequence[Cluster]) -> tuple[Taking, ...]:
    """The takings without those by which the likely origin might have taken from another."""
    origins = {cluster.origin for cluster in clusters}
    return tuple(each for each in takings if each.is_directed or each.copy not in origins)
