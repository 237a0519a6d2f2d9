"""Sentences that are the same on both sides, found by their keys before anything is compared."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.collation.watch import PLAIN, Watch, look, watched

Pair = tuple[int, int]


def identical_pairs(left: Sequence[int], right: Sequence[int], watch: Watch | None = None) -> list[Pair]:
    """Places with equal keys, each place at most once.

    Keys that stand once on either side are certain; repeated keys beside them grow from them; what is
    left is matched first come, first served. O(n log n). Raises `Cancelled` through `watch`.
    """
    count_left, count_right = Counter(left), Counter(right)
    look(watch)
    both = {key: n + count_right[key] for key, n in count_left.items() if key in count_right}
    look(watch)
    unique = _certain(left, right, {key for key, n in both.items() if n == 2})
    look(watch)
    repeated = {key for key, n in both.items() if n > 2}
    if not repeated:
        return unique
    partner: dict[int, int] = dict(unique)
    taken = {j for _, j in unique}
    ends = [(-1, -1), *unique, (len(left), len(right))]
    ends.sort(key=lambda pair: (pair[0] + pair[1], abs(pair[0] - pair[1])))
    for step, walk in ((1, ends), (-1, ends[::-1])):
        for i, j in watched(walk, watch):
            _grow(left, right, (i + step, j + step), step, partner, taken, watch)
    _rest(_places(left, repeated, watch), _places(right, repeated, watch), partner, taken, watch)
    look(watch)
    return sorted(partner.items())


def _certain(left: Sequence[int], right: Sequence[int], once: set[int]) -> list[Pair]:
    """The pairs of the keys that stand once on either side."""
    place = dict(zip(right, range(len(right)), strict=True))
    return [(i, place[key]) for i, key in enumerate(left) if key in once]


def _places(keys: Sequence[int], wanted: set[int], watch: Watch | None) -> dict[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for at, key in watched(enumerate(keys), watch):
        if key in wanted:
            places[key].append(at)
    return places


def _grow(
    left: Sequence[int],
    right: Sequence[int],
    start: Pair,
    step: int,
    partner: dict[int, int],
    taken: set[int],
    watch: Watch | None,
) -> None:
    """Pair equal keys from `start` on, forwards (`step` 1) or backwards (-1), as far as they are free."""
    i, j = start
    while 0 <= i < len(left) and 0 <= j < len(right) and left[i] == right[j]:
        if i in partner or j in taken:
            break
        partner[i] = j
        taken.add(j)
        i, j = i + step, j + step
        if i % PLAIN == 0:
            look(watch)


def _rest(
    places_left: dict[int, list[int]],
    places_right: dict[int, list[int]],
    partner: dict[int, int],
    taken: set[int],
    watch: Watch | None,
) -> None:
    """Pair what is left of each key in the order of place."""
    for key, where in watched(places_left.items(), watch):
        free_left = [i for i in where if i not in partner]
        free_right = [j for j in places_right[key] if j not in taken]
        partner.update(watched(zip(free_left, free_right, strict=False), watch))
