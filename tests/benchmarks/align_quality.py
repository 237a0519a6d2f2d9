"""Quality of the alignment on annotated sets, beside exact difflib and all-pairs difflib.

    python -m tests.benchmarks.align_quality ../shared/gold/align/*.jsonl

Prints a table: F1 of links, sentences rightly linked or left alone, and F1 of whole groups, by set and by
method. Links and groups are counted as `eval_align.py` beside the data counts them (equal segmentation).
`--slow` adds all-pairs difflib, which takes minutes.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import product
from pathlib import Path
from typing import Any

from tests.benchmarks.align_articles import auto, loose, normal, strict

Links = list[tuple[tuple[int, ...], tuple[int, ...]]]
Method = Callable[[Sequence[str], Sequence[str]], Links]

_RATIO = 0.45


def exact(left: Sequence[str], right: Sequence[str]) -> Links:
    """difflib over whole sentences, as a line diff does."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    return [((i + k,), (j + k,)) for i, j, n in blocks for k in range(n)]


def all_pairs(left: Sequence[str], right: Sequence[str]) -> Links:
    """difflib's ratio of the words of all pairs, the best first, each sentence once."""
    words = [s.casefold().split() for s in left], [s.casefold().split() for s in right]
    scored = []
    for j, b in enumerate(words[1]):
        matcher = SequenceMatcher(None, [], b, autojunk=False)
        for i, a in enumerate(words[0]):
            matcher.set_seq1(a)
            if matcher.real_quick_ratio() >= _RATIO and matcher.quick_ratio() >= _RATIO:
                scored.append((-matcher.ratio(), i, j))
    taken: tuple[set[int], set[int]] = (set(), set())
    out: Links = []
    for negative, i, j in sorted(scored):
        if -negative >= _RATIO and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            out.append(((i,), (j,)))
    return out


def _ours(link: Callable[[Sequence[str], Sequence[str]], list[dict[str, Any]]]) -> Method:
    return lambda left, right: [(tuple(x["left"]), tuple(x["right"])) for x in link(left, right)]


METHODS: dict[str, Method] = {
    "auto": _ours(auto),
    "strict": _ours(strict),
    "normal": _ours(normal),
    "loose": _ours(loose),
    "exact difflib": exact,
}


def groups_of(pairs: set[tuple[int, int]]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Connected pairs as groups of left and right sentences."""
    groups: list[tuple[set[int], set[int]]] = []
    for i, j in sorted(pairs):
        touching = [g for g in groups if i in g[0] or j in g[1]]
        merged = {i}.union(*(g[0] for g in touching)), {j}.union(*(g[1] for g in touching))
        groups = [g for g in groups if not any(g is t for t in touching)]
        groups.append(merged)
    return {(tuple(sorted(a)), tuple(sorted(b))) for a, b in groups}


def measure(documents: Sequence[dict[str, Any]], method: Method) -> tuple[float, float, float]:
    """F1 of links, share of sentences rightly linked or left alone, F1 of groups."""
    count: Counter[str] = Counter()
    for document in documents:
        left, right = document["left_sentences"], document["right_sentences"]
        gold = {(i, j) for i, j, _ in document["gold_links"]}
        optional = {tuple(pair) for pair in document.get("optional_links", [])}
        found = {pair for sides in method(left, right) for pair in product(*sides)} - (optional - gold)
        count["right"] += len(found & gold)
        count["found"] += len(found)
        count["gold"] += len(gold)
        for side, size in ((0, len(left)), (1, len(right))):
            linked, wanted = {pair[side] for pair in found}, {pair[side] for pair in gold}
            count["sentences"] += size
            count["alone"] += sum((k in linked) == (k in wanted) for k in range(size))
        groups, true = groups_of(found), groups_of(gold)
        count["groups right"] += len(groups & true)
        count["groups"] += len(groups) + len(true)
    links = 2 * count["right"] / max(1, count["found"] + count["gold"])
    return links, count["alone"] / count["sentences"], 2 * count["groups right"] / max(1, count["groups"])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--slow", action="store_true", help="add all-pairs difflib")
    arguments = parser.parse_args()
    methods = METHODS | ({"all-pairs difflib": all_pairs} if arguments.slow else {})
    print(f"{'set':16s}" + "".join(f"{name:>24s}" for name in methods))
    print(f"{'':16s}" + "".join(f"{'F1    side  groups':>24s}" for _ in methods))
    for path in arguments.data:
        documents = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        cells = [measure(documents, method) for method in methods.values()]
        print(
            f"{path.stem:16s}" + "".join(f"{f1:11.3f} {side:6.3f} {group:5.3f}" for f1, side, group in cells)
        )


if __name__ == "__main__":
    main()
