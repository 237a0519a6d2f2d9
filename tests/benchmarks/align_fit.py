"""Fits the weights of `resources/collation/weights.toml` on annotated alignments.

    python -m tests.benchmarks.align_fit ../shared/gold/align/*.jsonl

Plain logistic regression (Newton's method with a ridge), no library. Every set counts the same, however
long it is, so that no kind of text decides alone. `--held-out` fits on all sets but one, for each set in
turn, and prints the loss on the set left out beside the loss of a fit on everything.
"""

import argparse
import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from reader.cancel import never, silent
from reader.collation.features import OWN
from reader.collation.grouping import mutual_bests
from reader.collation.joining import JOIN, Joiner, beside
from reader.collation.linking import chances_of
from reader.collation.linking_state import Effort, LinkingState, score_pairs
from reader.collation.logistic import chance, logit
from reader.collation.options import CollationOptions, Strictness
from reader.collation.preparation import prepare
from reader.collation.scoring import Surroundings
from reader.collation.watch import Watch
from reader.collation.weights import AROUND, Weights, weights_for
from tests.benchmarks.align_articles import article_of, language_of

Sets = dict[str, list[dict[str, Any]]]
"""Annotated pairs by the name of their set."""
Row = tuple[tuple[float, ...], int, float]
"""Features, label, weight."""

SHARES = {
    "news": {
        "aesop": 0.5,
        "argneg": 1.0,
        "argrewrite": 1.0,
        "bible_chapters": 1.0,
        "deplain": 0.7,
        "wikisplit": 1.0,
    },
    "retold": {
        "aesop": 1.0,
        "argneg": 0.3,
        "argrewrite": 0.3,
        "bible_chapters": 0.2,
        "deplain": 0.5,
        "wikisplit": 0.2,
    },
}
"""How much a set counts in each of the two tables of weights."""

FREE = frozenset(("length_apart", "rival"))
AGAINST = frozenset(("figures_apart", "off_line", "rival_of_join"))
"""Features that may only speak against a link; the others (`length_apart` and the constant apart) for it."""


def fit_signed(rows: Sequence[Row], names: Sequence[str]) -> list[float]:
    """A fit in which a feature whose weight has the wrong sign is left out, the worst first."""
    kept = list(range(len(names)))
    while True:
        weights = fit([(tuple(x[k] for k in kept), label, share) for x, label, share in rows])
        wrong = [
            (abs(w), place)
            for place, w in enumerate(weights[1:])
            if (w > 0) == (names[kept[place]] in AGAINST) and names[kept[place]] not in FREE
        ]
        if not wrong:
            break
        del kept[max(wrong)[1]]
    out = [weights[0], *[0.0] * len(names)]
    for place, k in enumerate(kept, 1):
        out[k + 1] = weights[place]
    return out


def fit(rows: Sequence[Row], ridge: float = 0.5, rounds: int = 12) -> list[float]:
    """Weights, constant first, by Newton's method; features are not scaled."""
    size = len(rows[0][0]) + 1
    weights = [0.0] * size
    for _ in range(rounds):
        gradient = [-ridge * w for w in weights]
        hessian = [[ridge if a == b else 0.0 for b in range(size)] for a in range(size)]
        for features, label, share in rows:
            x = (1.0, *features)
            p = chance(sum(w * v for w, v in zip(weights, x, strict=True)))
            slope, bend = share * (label - p), share * p * (1 - p)
            for a, value in enumerate(x):
                if value:
                    gradient[a] += slope * value
                    row, scaled = hessian[a], bend * value
                    for b in range(a + 1):
                        row[b] += scaled * x[b]
        for a in range(size):
            for b in range(a):
                hessian[b][a] = hessian[a][b]
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-4:
            break
    return weights


def solve(matrix: list[list[float]], vector: Sequence[float]) -> list[float]:
    """Gaussian elimination with pivots."""
    rows = [[*row, v] for row, v in zip(matrix, vector, strict=True)]
    size = len(rows)
    for k in range(size):
        pivot = max(range(k, size), key=lambda r: abs(rows[r][k]))
        rows[k], rows[pivot] = rows[pivot], rows[k]
        for r in range(k + 1, size):
            factor = rows[r][k] / rows[k][k]
            if factor:
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[k], strict=True)]
    out = [0.0] * size
    for k in reversed(range(size)):
        out[k] = (rows[k][size] - sum(rows[k][c] * out[c] for c in range(k + 1, size))) / rows[k][k]
    return out


def scored(document: dict[str, Any], weights: Weights) -> LinkingState:
    """The first pass over one annotated pair."""
    left, right = document["left_sentences"], document["right_sentences"]
    language = language_of([*left, *right])
    watch = Watch(silent, never)
    articles = article_of(left, language), article_of(right, language)
    witnesses = prepare(*articles, CollationOptions(), watch)
    return score_pairs(witnesses, weights, Effort(10**6), watch)


def rows_of(sets: Sets, weights: Weights, shares: dict[str, float], *, around: bool) -> dict[str, list[Row]]:
    """Rows by set; a set's weights sum to a fixed number."""
    out = {}
    for name, documents in sets.items():
        rows = [row for document in documents for row in _labelled(document, weights, around=around)]
        share = 4000 * shares.get(name, 0.5) / max(1, len(rows))
        out[name] = [(features, label, share) for features, label in rows]
    return out


def _labelled(
    document: dict[str, Any], weights: Weights, *, around: bool
) -> Iterator[tuple[tuple[float, ...], int]]:
    gold = {(i, j) for i, j, _ in document["gold_links"]}
    optional = {tuple(pair) for pair in document.get("optional_links", [])}
    state = scored(document, weights)
    surroundings = Surroundings(state.first, dict(state.identical), state.line, Watch(silent, never))
    for pair in state.first:
        if pair not in optional:
            features = surroundings.of(pair) if around else state.features.own(*pair)
            yield features, int(pair in gold)


def join_rows(sets: Sets, weights: Weights, shares: dict[str, float]) -> dict[str, list[Row]]:
    """Rows of the joins: sentences beside a rightly linked pair that no other pair took."""
    out = {}
    for name, documents in sets.items():
        rows = [row for document in documents for row in _joins(document, weights)]
        share = 1000 * shares.get(name, 0.5) / max(200, len(rows))
        out[name] = [(features, label, share) for features, label in rows]
    return out


def _joins(document: dict[str, Any], weights: Weights) -> Iterator[tuple[tuple[float, ...], int]]:
    gold = {(i, j) for i, j, _ in document["gold_links"]}
    state = scored(document, weights)
    witnesses, watch = state.witnesses, Watch(silent, never)
    chances = chances_of(state, weights, watch)
    joiner = Joiner(witnesses, chances, (0.0,) * (len(JOIN) + 1), 0.0, watch)
    sides = (witnesses.left, witnesses.right)
    cores = mutual_bests(chances, 0.3, watch)
    taken = ({i for i, _ in cores} | state.closed[0], {j for _, j in cores} | state.closed[1])
    for core in cores:
        if core not in gold:
            continue
        grown = joiner.start(core)
        again = True
        while again:
            again = False
            for side, at in list(beside(grown.members, sides)):
                if at in taken[side]:
                    continue
                others = grown.members[1 - side]
                label = any(((at, k) if side == 0 else (k, at)) in gold for k in others)
                yield joiner.features(grown, side, at), int(label)
                if label and at not in grown.members[side]:
                    joiner.add(grown, side, at)
                    again = True
                    break


def loss(rows: Sequence[Row], weights: Sequence[float]) -> float:
    """Mean log loss."""
    total = 0.0
    for features, label, _ in rows:
        p = min(1 - 1e-9, max(1e-9, chance(logit(weights, features))))
        total -= math.log(p if label else 1 - p)
    return total / max(1, len(rows))


def merged(rows: dict[str, list[Row]], without: str = "") -> list[Row]:
    """All rows, a set left out."""
    return [row for name, part in rows.items() if name != without for row in part]


def table(title: str, names: Sequence[str], weights: Sequence[float]) -> str:
    """One section of the weights file."""
    lines = [f"{name} = {weight:.3f}" for name, weight in zip(("constant", *names), weights, strict=True)]
    return "\n".join([f"[{title}]", *lines])


def main() -> None:
    """Fit both passes and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="+", type=Path)
    parser.add_argument("--held-out", action="store_true", help="leave one set out in turn and print losses")
    arguments = parser.parse_args()
    sets = {
        path.stem: [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for path in arguments.data
    }
    for kind, strictness in (("news", Strictness.STRICT), ("retold", Strictness.LOOSE)):
        print(fitted(sets, kind, weights_for(strictness), held_out=arguments.held_out))


def fitted(sets: Sets, kind: str, start: Weights, *, held_out: bool) -> str:
    """The tables of one kind of weights; prints losses on sets left out."""
    shares = SHARES[kind]
    own_rows = rows_of(sets, start, shares, around=False)
    own = fit_signed(merged(own_rows), OWN)
    first = replace(start, own=tuple(own))
    around_rows = rows_of(sets, first, shares, around=True)
    around = fit_signed(merged(around_rows), AROUND)
    tables = [table(f"{kind}.own", OWN, own), table(f"{kind}.around", AROUND, around)]
    passes: list[tuple[dict[str, list[Row]], list[float], tuple[str, ...]]] = [
        (own_rows, own, OWN),
        (around_rows, around, AROUND),
    ]
    joins = join_rows(sets, replace(first, around=tuple(around)), shares)
    join = fit_signed(merged(joins), JOIN)
    tables.append(table(f"{kind}.join", JOIN, join))
    passes.append((joins, join, JOIN))
    for name in sets if held_out else ():
        losses = [
            f"{loss(rows[name], full):.4f} -> {loss(rows[name], fit_signed(merged(rows, name), names)):.4f}"
            for rows, full, names in passes
        ]
        print(f"{name:16s} {'   '.join(losses)}", file=sys.stderr)
    return "\n\n".join(tables) + "\n"


if __name__ == "__main__":
    main()
