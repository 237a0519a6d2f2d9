"""Words in common runs of three or more: the share of each side that the other side has too.

Runs do not cross sentences. Sentences that stand on both sides are taken by each other; for the rest, runs
of the rest count. Linear; the tiling of Wise (1993), one-to-one only for whole sentences.
"""

from collections.abc import Container, Iterable

from reader.collation.preparation import Prepared, Side
from reader.collation.watch import PLAIN, Watch

RUN = 3
"""Words in common runs of at least this many count as shared."""

Run = tuple[int, ...]
"""The ids of three words in a row."""


def shared_runs(left: Side, right: Side, watch: Watch) -> tuple[float, float]:
    """The shares (0 to 1) of both sides; raises `Cancelled` through `watch`."""
    common = {s.key for s in left.sentences} & {s.key for s in right.sentences}
    own = [[s for s in watch.over(side.sentences, every=PLAIN) if s.key not in common]
           for side in (left, right)]  # fmt: skip
    runs: list[set[Run]] = [set().union(*map(_runs_of, watch.over(sentences))) for sentences in own]
    return _covered(left, common, runs[1], watch), _covered(right, common, runs[0], watch)


def _covered(side: Side, common: set[int], known: set[Run], watch: Watch) -> float:
    covered = total = 0
    for sentence in watch.over(side.sentences, every=PLAIN):
        length = sentence.length
        total += length
        if sentence.key not in common:
            covered += _covered_words(sentence, known)
        elif length >= RUN:
            covered += length
    return round(covered / total, 4) if total else 0.0


def _covered_words(sentence: Prepared, known: Container[Run]) -> int:
    """How many words of a sentence lie in `known` runs: a byte for each run, 1 where it is known, laid
    over itself for the words it reaches."""
    starts = int.from_bytes(map(known.__contains__, _runs_of(sentence)), "little")
    return (starts | starts << 8 | starts << 16).bit_count()


def _runs_of(sentence: Prepared) -> Iterable[Run]:
    """All runs of three words of a sentence, in order."""
    words = sentence.words
    return zip(words, words[1:], words[2:], strict=False)
