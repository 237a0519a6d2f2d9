"""How good `reader.quotations` is on the annotated articles, beside a naive baseline.

python -m tests.benchmarks.quotes_quality [--every 4] [--errors FILE] [--publisher nyt] [--without nyt]
"""

import argparse
import contextlib
import io
import json
import re
import sys
import tempfile
import time
import zlib
from collections import Counter
from importlib import util
from pathlib import Path
from types import ModuleType

from reader.errors import ReaderError
from reader.loading.open_file import load_text
from reader.quotations.attribution import attribute
from reader.quotations.quotation import Attribution
from reader.text.article import Article
from reader.text.making import make_article

GOLD = Path(__file__).resolve().parents[2].parent / "shared" / "gold" / "quotes"
_NAIVE = re.compile(r"[“\"](?P<words>[^“”\"]+)[”\"]|''(?P<other>[^\n]+?)''")
_SAID_AFTER = re.compile(
    r"[\s,]*(?:(?:said|says|added|told)\s+(?P<b>[A-Z][\w.]*(?: [A-Z][\w.]*)*)"
    r"|(?P<a>he|she|[A-Z][\w.]*(?: [A-Z][\w.]*)*) (?:said|says|added|told))"
)
_SAID_BEFORE = re.compile(
    r"(?P<a>[Hh]e|[Ss]he|[A-Z][\w.]*(?: [A-Z][\w.]*)*) (?:said|says|added|told)[^.“\"]*$"
)


def is_looked_at(name: str) -> bool:
    """Whether an article is in the half whose errors are read; the other half is only measured on."""
    return zlib.crc32(name.encode()) % 2 == 0


def load_harness() -> ModuleType:
    """The shared harness as a module."""
    spec = util.spec_from_file_location("eval_quotes", GOLD / "eval_quotes.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no harness in {GOLD}")
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_row(article: Article, one: Attribution, same: bool) -> dict[str, object]:
    """One attribution in the harness's plain form; no span when the loaded text is not the file's."""
    text, span = article.text, one.quotation.span
    row: dict[str, object] = {
        "text": span.of(text),
        "kind": one.quotation.kind.value,
        "speaker": one.mention.of(text) if one.mention else None,
        "resolved_speaker": one.speaker,
        "cue": one.cue.of(text) if one.cue else None,
        "rule": one.rule,
    }
    return row | {"span": [span.start, span.end]} if same else row


def naive(text: str) -> list[dict[str, object]]:
    """Quotation marks and the nearest "X said", by two regular expressions."""
    rows: list[dict[str, object]] = []
    speaker: str | None = None
    for match in _NAIVE.finditer(text):
        after = _SAID_AFTER.match(text, match.end())
        before = _SAID_BEFORE.search(text[max(0, match.start() - 200) : match.start()])
        if after or before:
            speaker = (after["a"] or after["b"]) if after else before["a"] if before else None
        group = "words" if match["words"] else "other"
        rows.append(
            {
                "text": match[group],
                "span": list(match.span(group)),
                "kind": "direct",
                "speaker": speaker,
                "resolved_speaker": None,
                "cue": "said" if speaker else None,
            }
        )
    return rows


def report(name: str, harness: ModuleType, counts: Counter[str]) -> None:
    """Print the figures of one system."""
    s = harness.summary(counts, None)
    core = s["detect_core(no 1-2 word fragments)"]["F1"]
    cue = s["cue"]
    print(f"{name:8} detect {s['detect_overlap80']}  core {core}  kind {s['kind_accuracy']}")
    print(f"{'':8} speaker as written F1 {s['quote+speaker_F1']} (core {s['quote+speaker_F1_core']})")
    print(f"{'':8} speaker resolved F1 {s['quote+resolved_F1']} (core {s['quote+resolved_F1_core']})")
    print(f"{'':8} cue of detected {cue['of_detected']}, of all {cue['of_all_gold']}")
    print(f"{'':8} {s['speaker_as_written']}")


def main() -> None:
    """Run over the articles and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--offset", type=int, default=0)
    parser.add_argument("--errors")
    parser.add_argument("--publisher")
    parser.add_argument("--without")
    parser.add_argument("--part", choices=("looked-at", "measured"))
    options = parser.parse_args()
    harness = load_harness()
    with contextlib.redirect_stdout(io.StringIO()):
        docs = harness.load_polnear(str(GOLD), "train")
    docs = docs[options.offset :: options.every]
    docs = [d for d in docs if not options.publisher or d.name.startswith(options.publisher)]
    docs = [d for d in docs if not options.without or not d.name.startswith(options.without)]
    docs = [d for d in docs if not options.part or is_looked_at(d.name) == (options.part == "looked-at")]
    ours: Counter[str] = Counter()
    base: Counter[str] = Counter()
    errors: list[tuple[str, ...]] = []
    rules: Counter[str] = Counter()
    times: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for doc in docs:
            try:
                article = make_article(load_text(doc.text, doc.name))
            except ReaderError as error:
                print(f"! {doc.name}: {error}", file=sys.stderr)
                continue
            start = time.process_time()
            result = attribute(article)
            times.append(time.process_time() - start)
            rows = [as_row(article, one, article.text == doc.text) for one in result.attributions]
            rules.update(str(row["rule"]) for row in rows)
            path = Path(folder) / f"{doc.name}.json"
            path.write_text(json.dumps({"quotes": rows}), encoding="utf-8")
            rows = json.loads(path.read_text(encoding="utf-8"))["quotes"]
            harness.score_doc(doc, rows, ours, errors if options.errors else None)
            harness.score_doc(doc, naive(doc.text), base)
    ours["docs"] = base["docs"] = len(docs)
    report("naive", harness, base)
    report("reader", harness, ours)
    times.sort()
    p95 = times[int(0.95 * (len(times) - 1))]
    print(f"ms an article: mean {1000 * sum(times) / len(times):.1f}, p95 {1000 * p95:.1f}")
    print("rules:", ", ".join(f"{rule} {count}" for rule, count in rules.most_common()))
    if options.errors:
        lines = ["\t".join(re.sub(r"\s+", " ", str(cell)) for cell in row) for row in errors]
        Path(options.errors).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
