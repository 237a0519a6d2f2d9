"""Precision and recall of speech reported without marks, on the annotated articles and on the own texts.

A reported clause counts as found when it shares half of the words of the longer of the two. The annotated
articles hold every kind of attribution, beliefs and intentions too: recall is told for all of them and for
those whose cue is one of the reporting verbs or "according to". A clause that holds marked words as well
is neither required nor wrong.

python -m tests.benchmarks.quotes_indirect [--every 4] [--errors FILE]
"""

import argparse
import contextlib
import io
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from reader.language.lexicon import load_lexicon
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Kind
from reader.text.making import make_article
from tests.benchmarks.quotes_quality import GOLD, load_harness

Words = frozenset[int]


def contents(harness: ModuleType, doc: Any) -> list[tuple[Words, str, str]]:
    """All annotated contents of an article as token numbers, with source and cue as written."""
    path = sorted((GOLD / "train" / "attributions").glob(f"{doc.name}_*.ann"))[0]
    marked, events = harness.read_ann(path)
    found = []
    for event in events:
        parts: dict[str, list[tuple[int, int]]] = {}
        for role, name in event:
            if name in marked:
                parts.setdefault(role, []).extend(marked[name][1])
        words: Words = frozenset().union(*(doc.ids(a, b) for a, b in parts.get("Content", ())))
        told = [
            " ".join(doc.text[a:b] for a, b in sorted(parts.get(role, ()))).lower()
            for role in ("Source", "Cue")
        ]
        if words:
            found.append((words, told[0], told[1]))
    return found


def near(left: Words, right: Words) -> bool:
    """Whether two sets of words share half of the larger."""
    return 2 * len(left & right) >= max(len(left), len(right))


def score(harness: ModuleType, doc: Any, verbs: frozenset[str], counts: Counter[str]) -> list[str]:
    """Count one article into `counts`; a line for each clause that is wrong or missed."""
    article = make_article(load_text(doc.text, doc.name))
    if article.text != doc.text:
        return []
    ours = [a for a in attribute(article).attributions if a.quotation.kind is Kind.INDIRECT]
    spans = [doc.ids(a.quotation.span.start, a.quotation.span.end) for a in ours]
    gold = contents(harness, doc)
    lines = []
    for one, words in zip(ours, spans, strict=True):
        hits = [g for g in gold if near(words, g[0])]
        if not hits and any(len(words & g[0]) * 2 >= len(words) and g[0] & doc.inmark for g in gold):
            continue
        counts["ours"] += 1
        counts["right"] += bool(hits)
        if hits and one.mention is not None:
            counts["named"] += 1
            said = one.mention.of(doc.text)
            counts["speaker"] += any(harness.same_speaker(g[1], said) for g in hits)
        if not hits:
            lines.append(f"EXTRA\t{doc.name}\t{one.rule}\t{one.quotation.span.of(doc.text)}")
    for content, source, cue in gold:
        if content & doc.inmark or len(content) < 3:
            continue
        found = any(near(words, content) for words in spans)
        counts["gold"] += 1
        counts["found"] += found
        reports = cue.startswith("according to") or not verbs.isdisjoint(cue.split())
        counts["gold speech"] += reports
        counts["found speech"] += reports and found
        if reports and not found:
            lines.append(f"MISSED\t{doc.name}\t{source} | {cue}\t{doc.str(content)}")
    return lines


def share(part: int, whole: int) -> str:
    """A percentage, or a dash."""
    return f"{100 * part / whole:.1f}" if whole else "–"


def main() -> None:
    """Run over the articles and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--errors")
    options = parser.parse_args()
    harness = load_harness()
    with contextlib.redirect_stdout(io.StringIO()):
        docs = harness.load_polnear(str(GOLD), "train")[:: options.every]
    verbs = load_lexicon("en").clausal
    counts: Counter[str] = Counter()
    lines: list[str] = []
    for doc in docs:
        lines += score(harness, doc, verbs, counts)
    print(f"reported clauses: precision {share(counts['right'], counts['ours'])} of {counts['ours']}")
    print(f"recall, all attributions without marks {share(counts['found'], counts['gold'])}", end=", ")
    print(f"reporting verbs {share(counts['found speech'], counts['gold speech'])}", end=" ")
    print(f"of {counts['gold speech']}")
    print(f"speaker as written, of those found: {share(counts['speaker'], counts['named'])}")
    if options.errors:
        Path(options.errors).write_text("\n".join(" ".join(line.split("\n")) for line in lines) + "\n")


if __name__ == "__main__":
    main()
