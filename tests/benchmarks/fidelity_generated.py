"""Changes of meaning that are told, and harmless twins that are left alone, by kind, on generated pairs.

    python -m tests.benchmarks.fidelity_generated [--language en] [--count 50] [--seed 1] [--misses]

A change is told when a warning points into the sentence that was changed; a twin is silent when none does.
`elsewhere` counts warnings on the sentences around, which say the same on both sides.
"""

import argparse
from collections import Counter
from collections.abc import Iterator

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.text.span import Span
from tests.builders import read_article
from tests.fidelity.cases import Case, cases
from tests.fidelity.operators import kinds


def told(case: Case, copy: str) -> tuple[list[str], int]:
    """Kinds of the warnings on the changed sentence, and how many there are on others."""
    left = read_article(case.source, "source.txt", case.language)
    comparison = compare(left, read_article(copy, "copy.txt", case.language))
    mine, others = [], 0
    for warning in comparison.warnings:
        if _points_at(comparison, warning.bead, warning.left, case.sentence):
            mine.append(f"{warning.kind}/{warning.grade}")
        else:
            others += 1
    return mine, others


def _points_at(comparison: Comparison, bead: int | None, left: Span | None, sentence: int) -> bool:
    if left is not None and comparison.left.sentence_at(left.start) == sentence:
        return True
    return bead is not None and sentence in comparison.collation.beads[bead].left


def measured(
    kind: str, language: str, count: int, seed: int
) -> Iterator[tuple[Case, list[str], list[str], int]]:
    """Every case of a kind with the warnings on the change, those on its twin, and those elsewhere."""
    for case in cases(kind, language, count, seed):
        change, elsewhere = told(case, case.changed)
        twin, more = told(case, case.harmless)
        yield case, change, twin, elsewhere + more


def main() -> None:
    """Print a row for each kind and one for all."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--language", default="en")
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kind", action="append", default=[])
    parser.add_argument("--misses", action="store_true")
    asked = parser.parse_args()
    all_of: Counter[str] = Counter()
    for kind in asked.kind or kinds(asked.language):
        row: Counter[str] = Counter()
        for case, change, twin, elsewhere in measured(kind, asked.language, asked.count, asked.seed):
            row.update(cases=1, told=bool(change), silent=not twin, elsewhere=elsewhere)
            if asked.misses and not change:
                print(f"    missed  {case.before}  →  {case.edit.changed}")
            if asked.misses and twin:
                print(f"    false   {case.before}  →  {case.edit.harmless}  {twin}")
        all_of.update(row)
        _say(kind, row)
    _say("all", all_of)


def _say(kind: str, row: Counter[str]) -> None:
    of = row["cases"] or 1
    print(
        f"{kind:24} {row['cases']:5} cases  told {row['told'] / of:5.2f}  "
        f"twins silent {row['silent'] / of:5.2f}  elsewhere {row['elsewhere']}"
    )


if __name__ == "__main__":
    main()
