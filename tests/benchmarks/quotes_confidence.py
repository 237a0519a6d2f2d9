"""Whether speakers are as sure as they say: the curve of confidences, and each rule's own share.

What nobody annotated as a quotation counts as wrong. The articles are parted into two halves by a checksum of
the name.

python -m tests.benchmarks.quotes_confidence
"""

import argparse
import contextlib
import io
from collections.abc import Sequence
from itertools import pairwise
from types import ModuleType
from typing import Any, NamedTuple

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.making import make_article
from tests.benchmarks.quotes_indirect import contents, near
from tests.benchmarks.quotes_quality import GOLD, as_row, is_looked_at, load_harness
from tests.benchmarks.quotes_tables import is_right, matched

BORDERS = (1.01, 0.975, 0.95, 0.9, 0.8, 0.7, 0.6, 0.4, 0.0)


class Case(NamedTuple):
    """One attribution: its rule, its confidence, whether it is right, and the half of its article."""

    rule: str
    said: float
    right: bool
    looked_at: bool


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
        found.append(Case(one.rule, one.confidence, right_of.get(id(row), False), seen))
    gold = contents(harness, doc)
    for one in (a for a in named if a.quotation.kind is Kind.INDIRECT):
        ids = doc.ids(one.quotation.span.start, one.quotation.span.end)
        hits = [g for g in gold if near(ids, g[0])]
        if not hits and any(len(ids & g[0]) * 2 >= len(ids) and g[0] & doc.inmark for g in gold):
            continue
        said = one.mention.of(article.text) if one.mention is not None else ""
        good = any(harness.same_speaker(g[1], said) for g in hits)
        found.append(Case(one.rule, one.confidence, good, seen))
    return found


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


def print_rules(cases: Sequence[Case]) -> None:
    """What each rule says on average, and how often it is right."""
    print("\nrule                     said     n   right")
    rules = sorted({case.rule for case in cases})
    for rule in rules:
        own = [case for case in cases if case.rule == rule]
        said = sum(case.said for case in own) / len(own)
        print(f"  {rule:22} {said:.3f} {len(own):5}   {sum(case.right for case in own) / len(own):.3f}")


def main() -> None:
    """Print the curve of what is said on the annotated articles, whole and by rule."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    harness = load_harness()
    with contextlib.redirect_stdout(io.StringIO()):
        docs = harness.load_polnear(str(GOLD), "train")
    cases = [case for doc in docs for case in cases_of(harness, doc)]
    for title, wanted in (("the half looked at", True), ("the half only measured", False)):
        print_curve(title, [(case.said, case.right) for case in cases if case.looked_at is wanted])
    print_rules(cases)


if __name__ == "__main__":
    main()
