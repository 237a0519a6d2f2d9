"""How sure the rules of the word-list reader are: their rates on annotated German news, and the curve.

A speaker is right when it is the one of the annotated quotation that the program's lies in; what lies in
none counts as wrong. The table is written to `resources/languages/de/confidence.toml`; how many quotations
are found is told by the scorer that lies beside the annotated articles.

python -m tests.benchmarks.quotes_german [--write]
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any
from zlib import crc32

from reader.language.speech_words import load_speech_words
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.by_words.names import form_of
from reader.quotations.quotation import Attribution
from reader.text.article import Article
from reader.text.making import make_article
from reader.text.span import Span
from tests.benchmarks.quotes_confidence import Case, fit, print_curve, rate

GOLD = Path("../shared/gold/quotes_de/train.jsonl")
TABLE = Path("resources/languages/de/confidence.toml")
INSIDE = 0.5
"""Share of a quotation that lies in an annotated one whose speaker it must have."""


def cases_of(row: dict[str, Any]) -> list[Case]:
    """All attributions of one article whose speaker is named; none where loading changed the text."""
    article = make_article(load_text(row["text"], "a.txt"))
    if article.text != row["text"]:
        return []
    seen = bool(crc32(row["id"].encode()) % 2)
    named = (one for one in attribute(article).attributions if one.mention is not None)
    return [Case(_keys(article, one), _is_right(one, row["gold"]), seen) for one in named]


def _keys(article: Article, one: Attribution) -> tuple[str, str, str]:
    mention = "" if one.mention is None else one.mention.of(article.text)
    form = form_of(mention, load_speech_words("de"))
    return one.rule, f"{one.rule} {form}", f"{one.rule} {form} {one.quotation.kind.value}"


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
    """Fit on either half, print the curve on the other, write the table of all."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help=f"write {TABLE}")
    options = parser.parse_args()
    with GOLD.open(encoding="utf-8") as file:
        cases = [case for line in file for case in cases_of(json.loads(line))]
    halves = [[case for case in cases if case.looked_at is seen] for seen in (True, False)]
    tables = [fit(half) for half in halves]
    crossed = [(rate(tables[1 - k], case), case.right) for k, half in enumerate(halves) for case in half]
    print_curve("each half by the other", crossed)
    if options.write:
        head = (
            "# Shares of annotated quotations in which a rule of the word-list reader was right.\n"
            "# Fitted, never written by hand: python -m tests.benchmarks.quotes_german --write\n\n[rates]\n"
        )
        rows = "".join(f'"{key}" = {value}\n' for key, value in sorted(fit(cases).items()))
        TABLE.write_text(head + rows, encoding="utf-8")


if __name__ == "__main__":
    main()
