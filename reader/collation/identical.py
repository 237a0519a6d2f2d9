"""Sentences that are the same on both sides, found by their keys before anything is compared."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.collation.watch import Watch, watched

Pair = tuple[int, int]


def identical_pairs(left: Sequence[int], right: Sequence[int], watch: Watch | None = None) -> list[Pair]:
    """Places with equal keys, each place at most once.

    Keys that stand once on either side are certain; repeated keys beside them grow from them; what is
    left is matched first come, first served. O(n log n). Raises `Cancelled` through `watch`.
    """
    count_left, count_right = Counter(left), Counter(right)
    place = dict(zip(right, range(len(right)), strict=True))
    if watch is not None:
        watch.look()
    once = {key for key, n in count_right.items() if n == 1 == count_left.get(key)}
    unique = [(i, place[key]) for i, key in enumerate(left) if key in once]
    if watch is not None:
        watch.look()
    repeated: set[int] = set()
    if len(count_left) < len(left) or len(count_right) < len(right):
        repeated = {key for key, n in count_left.items() if n + count_right.get(key, -n) > 2}
    if not repeated:
        return unique
    partner: dict[int, int] = dict(unique)
    taken = {j for _, j in unique}
    ends = [(-1, -1), *unique, (len(left), len(right))]
    ends.sort(key=lambda pair: (pair[0] + pair[1], abs(pair[0] - pair[1])))
    _grow(left, right, ends, partner, taken, watch)
    _rest(_places(left, repeated, watch), _places(right, repeated, watch), partner, taken, watch)
    if watch is not None:
        watch.look()
    return sorted(partner.items())


def _places(keys: Sequence[int], wanted: set[int], watch: Watch | None) -> dict[int, list[int]]:
    places: dict[int, list[int]] = defaultdict(list)
    for at, key in watched(enumerate(keys), watch):
        if key in wanted:
            places[key].append(at)
    return places


def _grow(
    left: Sequence[int],
    right: Sequence[int],
    ends: list[Pair],
    partner: dict[int, int],
    taken: set[int],
    watch: Watch | None,
) -> None:
    for step, walk in ((1, ends), (-1, ends[::-1])):
        for i, j in watched(walk, watch):
            i, j = i + step, j + step
            if i in partner:
                continue
            while 0 <= i < len(left) and 0 <= j < len(right) and left[i] == right[j]:
                if i in partner or j in taken:
                    break
                partner[i] = j
                taken.add(j)
                i, j = i + step, j + step
                if watch is not None and not i & 255:
                    watch.look()


def _rest(
    places_left: dict[int, list[int]],
    places_right: dict[int, list[int]],
    partner: dict[int, int],
    taken: set[int],
    watch: Watch | None,
) -> None:
    for key, where in watched(places_left.items(), watch):
        free_left = [i for i in where if i not in partner]
        free_right = [j for j in places_right[key] if j not in taken]
        for i, j in watched(zip(free_left, free_right, strict=False), watch):
            partner[i] = j
            taken.add(j)
