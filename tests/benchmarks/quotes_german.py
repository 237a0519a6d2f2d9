"""How sure the rules of the word-list reader are: their rates on annotated German news, and the curve.

A speaker is right when it is the one of the annotated quotation that the program's lies in; what lies in
none counts as wrong. How many quotations are found is told by the scorer that lies beside the annotated
articles.

python -m tests.benchmarks.quotes_german
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any
from zlib import crc32

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attribution
from reader.text.making import make_article
from reader.text.span import Span
from tests.benchmarks.quotes_confidence import Case, print_curve, print_rules

GOLD = Path("../shared/gold/quotes_de/train.jsonl")
INSIDE = 0.5
"""Share of a quotation that lies in an annotated one whose speaker it must have."""


def cases_of(row: dict[str, Any]) -> list[Case]:
    """All attributions of one article whose speaker is named; none where loading changed the text."""
    article = make_article(load_text(row["text"], "a.txt"))
    if article.text != row["text"]:
        return []
    seen = bool(crc32(row["id"].encode()) % 2)
    named = (one for one in attribute(article).attributions if one.mention is not None)
    return [Case(one.rule, one.confidence, _is_right(one, row["gold"]), seen) for one in named]


def _is_right(one: Attribution, gold: list[dict[str, Any]]) -> bool:
    for row in gold:
        inside = sum(_shared(one.quotation.span, Span(*span)) for span in row["spans"])
        if inside < INSIDE * (one.quotation.span.end - one.quotation.span.start) or not row["speaker"]:
            continue
        told = any(
            one.mention is not None and _shared(one.mention, Span(*span)) for span in row["speaker_spans"]
        )
        if told or _names(one.speaker or "") & _names(row["speaker"]):
            return True
    return False


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _names(text: str) -> set[str]:
    return {word for word in re.findall(r"\w{3,}", text) if word[0].isupper()}


def main() -> None:
    """Print the curve of what is said on the annotated articles, and each rule's own share."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    ).parse_args()
    with GOLD.open(encoding="utf-8") as file:
        cases = [case for line in file for case in cases_of(json.loads(line))]
    for title, wanted in (("the half looked at", True), ("the half only measured", False)):
        print_curve(title, [(case.said, case.right) for case in cases if case.looked_at is wanted])
    print_rules(cases)


if __name__ == "__main__":
    main()
