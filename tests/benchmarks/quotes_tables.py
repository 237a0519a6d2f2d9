"""Where `reader.quotations` is right on the annotated articles: by mark, place, publisher and rule.

python -m tests.benchmarks.quotes_tables [--every 4]
"""

import argparse
import contextlib
import io
import re
from collections import Counter, defaultdict
from types import ModuleType
from typing import Any

from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.making import make_article
from tests.benchmarks.quotes_quality import GOLD, as_row, load_harness

_STYLES = {"“": "“ ”", '"': '" "', "‘": "‘ ’", "'": "' '", "«": "« »"}
_NEW_SENTENCE = re.compile(r"[.!?][\"”’']*\s+[\"“A-Z']")


def style_of(text: str, start: int) -> str:
    """The kind of mark before a quotation."""
    if text[max(0, start - 2) : start] == "''":
        return "'' ''"
    return _STYLES.get(text[start - 1 : start], "other")


def place_of(text: str, start: int, end: int, source: str | None) -> str:
    """Where the annotated speaker stands: before or behind, in the same sentence or not."""
    if not source:
        return "no speaker"
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    paragraph = text[low : high if high >= 0 else len(text)]
    places = [low + m.start() for m in re.finditer(re.escape(source[:25]), paragraph)]
    if not places:
        return "other paragraph"
    at = min(places, key=lambda place: abs(place - start))
    between = text[end:at] if at > end else text[at + len(source) : start]
    sentence = "other" if _NEW_SENTENCE.search(between) else "same"
    return f"{'after' if at > end else 'before'}, {sentence} sentence"


def matched(harness: ModuleType, doc: Any, rows: list[dict[str, object]]) -> dict[int, dict[str, object]]:
    """The predicted row for each annotated quotation that was found, paired as the harness pairs."""
    units = harness.units(doc, rows)
    pairs = sorted(
        (-harness.overlap(gold.ids, unit[0]), g, u)
        for g, gold in enumerate(doc.gold)
        for u, unit in enumerate(units)
        if gold.ids & unit[0]
    )
    found: dict[int, dict[str, object]] = {}
    taken: set[int] = set()
    for minus, g, u in pairs:
        if -minus >= 0.8 and g not in found and u not in taken:
            found[g] = units[u][1]
            taken.add(u)
    return found


def is_right(harness: ModuleType, source: str, row: dict[str, object]) -> bool:
    """Whether the speaker is right as written, by the harness's own measure."""
    if harness.same_speaker(source, row.get("speaker")):
        return True
    return not harness.pronoun(source) and bool(harness.same_speaker(source, row.get("resolved_speaker")))


def show(title: str, table: dict[str, Counter[str]]) -> None:
    """Print one table, the largest group first."""
    print(f"\n{title:26} quotations  found %  speaker right %")
    for name, counts in sorted(table.items(), key=lambda pair: (-pair[1]["n"], pair[0])):
        number = counts["n"]
        found, right = 100 * counts["found"] / number, 100 * counts["right"] / max(1, counts["named"])
        print(f"{name:26} {number:10} {found:8.1f} {right:16.1f}")


def main() -> None:
    """Run over the articles and print the four tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    harness = load_harness()
    with contextlib.redirect_stdout(io.StringIO()):
        docs = harness.load_polnear(str(GOLD), "train")[:: options.every]
    tables: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for doc in docs:
        article = make_article(load_text(doc.text, doc.name))
        same = article.text == doc.text
        marked = [a for a in attribute(article).attributions if a.quotation.kind is not Kind.INDIRECT]
        found = matched(harness, doc, [as_row(article, one, same) for one in marked])
        for g, gold in enumerate(doc.gold):
            ids = sorted(gold.ids)
            start, end = doc.toks[ids[0]][1], doc.toks[ids[-1]][2]
            row = found.get(g)
            groups = {
                "mark": style_of(doc.text, start),
                "place of the speaker": place_of(doc.text, start, end, gold.source),
                "publisher": doc.name.split("_")[0],
                "rule": str(row["rule"]) if row else "not found",
            }
            right = row is not None and bool(gold.source) and is_right(harness, gold.source, row)
            one = Counter(n=1, found=row is not None, right=right, named=bool(gold.source))
            for title, name in groups.items():
                tables[title][name].update(one)
    for title, table in tables.items():
        show(title, table)


if __name__ == "__main__":
    main()
