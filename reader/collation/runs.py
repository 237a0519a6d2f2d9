"""Words in common runs of three or more: the share of each side that the other side has too.

Runs do not cross sentences. Sentences that stand on both sides are taken by each other; for the rest, runs
of the rest count. Linear; the tiling of Wise (1993), one-to-one only for whole sentences.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence

from reader.collation.preparation import Prepared, Side
from reader.collation.watch import Watch

RUN = 3
"""Words in common runs of at least this many count as shared."""

Run = tuple[int, ...]
"""The ids of three words in a row."""


def shared_runs(left: Side, right: Side, watch: Watch) -> tuple[float, float]:
    """The shares (0 to 1) of both sides; raises `Cancelled` through `watch`."""
    common = {s.key for s in left.sentences} & {s.key for s in right.sentences}
    own = [[s for s in watch.over(side.sentences, every=256) if s.key not in common]
           for side in (left, right)]  # fmt: skip
    runs: list[set[Run]] = [set().union(*map(runs_of, watch.over(sentences))) for sentences in own]
    return _covered(left, common, runs[1], watch), _covered(right, common, runs[0], watch)


def _covered(side: Side, common: set[int], known: set[Run], watch: Watch) -> float:
    covered = total = 0
    for sentence in watch.over(side.sentences, every=64):
        length = sentence.length
        total += length
        if sentence.key not in common:
            covered += covered_words(sentence, known)
        elif length >= RUN:
            covered += length
    return _share(covered, total)


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def covered_words(sentence: Prepared, known: Container[Run]) -> int:
    """How many words of a sentence lie in `known` runs: a byte for each run, 1 where it is known, laid
    over itself for the words it reaches."""
    starts = int.from_bytes(map(known.__contains__, runs_of(sentence)), "little")
    return (starts | starts << 8 | starts << 16).bit_count()


def runs_of(sentence: Prepared) -> Iterable[Run]:
    """All runs of three words of a sentence, in order."""
    words = sentence.words
    return zip(words, words[1:], words[2:], strict=False)


class KeptRuns:
    """The same shares, kept while sentences come and go; a change costs what it touches."""

    def __init__(self, left: Side, right: Side, watch: Watch) -> None:
        self._times = (Counter(left.sentences), Counter(right.sentences))
        self._total = [sum(s.length for s in watch.over(side.sentences, every=64)) for side in (left, right)]
        self._holders: tuple[dict[Run, list[Prepared]], ...] = (defaultdict(list), defaultdict(list))
        self._covered: tuple[dict[Prepared, int], ...] = ({}, {})
        self._sum = [0, 0]
        for side in (0, 1):
            for sentence in watch.over(self._times[side]):
                if self._is_own(side, sentence):
                    self._hold(side, sentence)
        for side in (0, 1):
            for sentence in watch.over(self._times[side]):
                self._count(side, sentence)

    def shares(self) -> tuple[float, float]:
        """The shares (0 to 1) of both sides."""
        return _share(self._sum[0], self._total[0]), _share(self._sum[1], self._total[1])

    def change(self, gone: Sequence[Sequence[Prepared]], come: Sequence[Sequence[Prepared]]) -> None:
        """Sentences have gone from, and come to, the left and the right side."""
        touched = set().union(*gone, *come)
        before = [{s for s in touched if self._is_own(side, s)} for side in (0, 1)]
        for side in (0, 1):
            for sentence in touched:
                self._discount(side, sentence)
            self._times[side].subtract(Counter(gone[side]))
            self._times[side].update(come[side])
            self._total[side] += sum(s.length for s in come[side]) - sum(s.length for s in gone[side])
        others: tuple[set[Prepared], set[Prepared]] = (set(), set())
        for side in (0, 1):
            after = {s for s in touched if self._is_own(side, s)}
            for sentence in before[side] - after:
                others[1 - side].update(self._release(side, sentence))
            for sentence in after - before[side]:
                others[1 - side].update(self._hold(side, sentence))
        for side in (0, 1):
            for sentence in others[side] - touched:
                self._discount(side, sentence)
                self._count(side, sentence)
            for sentence in touched:
                self._count(side, sentence)

    def _is_own(self, side: int, sentence: Prepared) -> bool:
        return self._times[side][sentence] > 0 and not self._times[1 - side][sentence]

    def _hold(self, side: int, sentence: Prepared) -> list[Prepared]:
        """Add the runs of a sentence; the sentences of the other side that have runs new to this one."""
        changed: list[Prepared] = []
        for run in runs_of(sentence):
            holders = self._holders[side][run]
            if not holders:
                changed.extend(self._holders[1 - side].get(run, ()))
            holders.append(sentence)
        return changed

    def _release(self, side: int, sentence: Prepared) -> list[Prepared]:
        """Take the runs of a sentence out; the sentences of the other side that had them in common."""
        changed: list[Prepared] = []
        for run in runs_of(sentence):
            holders = self._holders[side][run]
            holders.remove(sentence)
            if not holders:
                del self._holders[side][run]
                changed.extend(self._holders[1 - side].get(run, ()))
        return changed

    def _count(self, side: int, sentence: Prepared) -> None:
        """Add what a sentence has in common, as often as it stands on its side."""
        times = self._times[side][sentence]
        if not times:
            return
        covered = sentence.length if sentence.length >= RUN else 0
        if self._is_own(side, sentence):
            covered = covered_words(sentence, self._holders[1 - side])
        self._covered[side][sentence] = covered
        self._sum[side] += times * covered

    def _discount(self, side: int, sentence: Prepared) -> None:
        self._sum[side] -= self._times[side][sentence] * self._covered[side].pop(sentence, 0)
