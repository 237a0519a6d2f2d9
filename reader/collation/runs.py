"""Words in common runs of three or more: the share of each side that the other side has too.

Runs do not cross sentences. Sentences that stand on both sides are taken by each other; for the rest, runs
of the rest count. Linear; the tiling of Wise (1993), one-to-one only for whole sentences.
"""

from collections.abc import Iterable, Sequence
from itertools import compress

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
    known: set[Run] = set().union(*map(_runs_of, watch.over(own[1])))
    met: set[Run] = set()
    watch.look()
    return _covered(left, common, known, met, watch), _covered(right, common, met, None, watch)


def _covered(side: Side, common: set[int], known: set[Run], met: set[Run] | None, watch: Watch) -> float:
    """The share of a side that stands on both sides or lies in `known` runs; those go into `met`."""
    covered = total = 0
    for sentence in watch.over(side.sentences, every=PLAIN):
        length = sentence.length
        total += length
        if sentence.key not in common:
            found = list(map(known.__contains__, _runs_of(sentence)))
            if True in found:
                covered += _words_in(found)
                if met is not None:
                    met.update(compress(_runs_of(sentence), found))
        elif length >= RUN:
            covered += length
    return round(covered / total, 4) if total else 0.0


def _words_in(found: Sequence[bool]) -> int:
    """How many words lie in runs of which it is said, from word to word, whether they are known: a byte for
    each run, laid over itself for the words it reaches."""
    starts = int.from_bytes(found, "little")
    return (starts | starts << 8 | starts << 16).bit_count()


def _runs_of(sentence: Prepared) -> Iterable[Run]:
    """All runs of three words of a sentence, in order."""
    words = sentence.words
    return zip(words, words[1:], words[2:], strict=False)
