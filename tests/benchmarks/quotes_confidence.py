"""Whether speakers are as sure as they say: fits the table of confidences and prints the curve.

A row of the table is the share of quotations in which a rule, a rule with a form of mention (name, pronoun,
noun) or both with a kind of quotation was right, each smoothed towards the row above it. What nobody
annotated as a quotation counts as wrong. The curve is drawn on the articles that the table was not fitted
on: two halves by a checksum of the name.

python -m tests.benchmarks.quotes_confidence [--write]
"""

import argparse
import contextlib
import io
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from reader.language.lexicon import load_lexicon
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.confidence import form_of
from reader.quotations.quotation import Attribution, Kind
from reader.text.making import make_article
from tests.benchmarks.quotes_indirect import contents, near
from tests.benchmarks.quotes_quality import GOLD, as_row, is_looked_at, load_harness
from tests.benchmarks.quotes_tables import is_right, matched

TABLE = Path("resources/languages/en/confidence.toml")
SMOOTHING = 6.0
"""A row counts as many more quotations at the rate of the row above it."""
FEWEST = 12
"""Quotations below which a row is left out."""
BORDERS = (1.01, 0.975, 0.95, 0.9, 0.8, 0.7, 0.6, 0.4, 0.0)


class Case(NamedTuple):
    """One attribution: its keys from coarse to fine, whether it is right, and the half of its article."""

    keys: tuple[str, str, str]
    right: bool
    looked_at: bool


def keys_of(one: Attribution, mention: str | None) -> tuple[str, str, str]:
    """The rows of the table that speak for an attribution."""
    form = form_of(mention, load_lexicon("en"))
    return one.rule, f"{one.rule} {form}", f"{one.rule} {form} {one.quotation.kind.value}"


def cases_of(harness: ModuleType, doc: Any) -> list[Case]:
    """All attributions of one article whose speaker is named."""
    article = make_article(load_text(doc.text, doc.name))
    if article.text != doc.text:
        return []
    named = [a for a in attribute(article).attributions if a.mention is not None]
    seen = is_looked_at(doc.name)
    found: list[Case] = []
    marked = [a for a in named if a.quotation.kind is not Kind.INDIRECT]
    rows = [as_row(article, a, True) for a in marked]
    pairs = matched(harness, doc, rows)
    right_of = {
        id(row): bool(doc.gold[g].source) and is_right(harness, doc.gold[g].source, row)
        for g, row in pairs.items()
    }
    for one, row in zip(marked, rows, strict=True):
        ids = doc.ids(one.quotation.span.start, one.quotation.span.end)
        if id(row) not in right_of and any(ids and harness.overlap(ids, m) >= 0.5 for m in doc.ignore):
            continue
        found.append(Case(keys_of(one, str(row["speaker"])), right_of.get(id(row), False), seen))
    gold = contents(harness, doc)
    for one in (a for a in named if a.quotation.kind is Kind.INDIRECT):
        ids = doc.ids(one.quotation.span.start, one.quotation.span.end)
        hits = [g for g in gold if near(ids, g[0])]
        if not hits and any(len(ids & g[0]) * 2 >= len(ids) and g[0] & doc.inmark for g in gold):
            continue
        said = one.mention.of(article.text) if one.mention is not None else ""
        good = any(harness.same_speaker(g[1], said) for g in hits)
        found.append(Case(keys_of(one, said), good, seen))
    return found


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """The table: key to share, with the row "all"."""
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    parents: dict[str, str] = {}
    for case in cases:
        parent = "all"
        counts["all"][case.right] += 1
        for key in case.keys:
            counts[key][case.right] += 1
            parents[key] = parent
            parent = key
    rates = {"all": counts["all"][True] / max(1, counts["all"].total())}
    for key in sorted(parents, key=lambda k: (k.count(" "), k)):
        above = rates.get(parents[key], rates["all"])
        number = counts[key].total()
        if number >= FEWEST:
            rates[key] = (counts[key][True] + SMOOTHING * above) / (number + SMOOTHING)
    return {key: round(rate, 3) for key, rate in rates.items()}


def rate(rates: dict[str, float], case: Case) -> float:
    """The confidence that a table gives a case."""
    return next((rates[key] for key in reversed(case.keys) if key in rates), rates["all"])


def print_curve(title: str, pairs: Sequence[tuple[float, bool]]) -> None:
    """How many are said with what confidence, and how many of them are right."""
    print(f"\n{title:24} said     n   right")
    for high, low in pairwise(BORDERS):
        inside = [(said, right) for said, right in pairs if low <= said < high]
        if inside:
            mean = sum(said for said, _ in inside) / len(inside)
            right = sum(right for _, right in inside) / len(inside)
            print(f"  {low:.3f} to {min(high, 1):.3f}         {mean:.3f} {len(inside):5}   {right:.3f}")
    for limit in (0.95, 0.9, 0.8):
        above = [right for said, right in pairs if said >= limit]
        print(f"  said with {limit} or more: {len(above)}, right {sum(above) / max(1, len(above)):.3f}")


def main() -> None:
    """Fit on either half, print the curve on the other, write the table of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    harness = load_harness()
    with contextlib.redirect_stdout(io.StringIO()):
        docs = harness.load_polnear(str(GOLD), "train")
    cases = [case for doc in docs for case in cases_of(harness, doc)]
    halves = [[c for c in cases if c.looked_at is seen] for seen in (True, False)]
    tables = [fit(half) for half in halves]
    crossed = [(rate(tables[1 - k], c), c.right) for k, half in enumerate(halves) for c in half]
    print_curve("each half by the other", crossed)
    rates = fit(cases)
    if options.write:
        head = (
            "# Shares of annotated quotations in which a rule named the right speaker: a rule, a rule with\n"
            "# a form of mention, both with a kind of quotation. Fitted, never written by hand:\n"
            "# python -m tests.benchmarks.quotes_confidence --write\n\n[rates]\n"
        )
        TABLE.write_text(head + "".join(f'"{key}" = {value}\n' for key, value in sorted(rates.items())))


if __name__ == "__main__":
    main()
