"""Writes a copy of an article in which one sentence says something else, and its key.

    python -m tests.fidelity.mutate ARTICLE --kind KIND --seed N [--harmless] [--out COPY]

The copy goes to COPY or standard output, the key (JSON: kind, seed, place, wordings) to COPY.key.json or
standard error. `--kinds` lists the kinds that the article offers. With `--harmless` the same sentence is put
in other words that say the same.
"""

import argparse
import json
import random
import sys
from pathlib import Path

import reader
from tests.fidelity.cases import sites_of
from tests.fidelity.operators import kinds


def main() -> int:
    """Change one sentence; 2 when the article offers no change of the kind."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("article", type=Path)
    parser.add_argument("--kind")
    parser.add_argument("--kinds", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--harmless", action="store_true")
    parser.add_argument("--out", type=Path)
    asked = parser.parse_args()
    article = reader.read(asked.article)
    known = kinds(article.details.language[:2])
    if asked.kinds or asked.kind is None:
        print("\n".join(f"{len(sites_of(article, kind)):4} {kind}" for kind in known))
        return 0
    if asked.kind not in known:
        parser.error(f"--kind is one of {', '.join(known)}")
    offered = sites_of(article, asked.kind)
    if not offered:
        print(f"“{asked.article.name}” offers no change of the kind {asked.kind}.", file=sys.stderr)
        return 2
    site, edit = random.Random(asked.seed).choice(offered)
    words = edit.harmless if asked.harmless else edit.changed
    text = article.text[: site.span.start] + words + article.text[site.span.end :]
    key = json.dumps(
        {
            "kind": asked.kind,
            "seed": asked.seed,
            "must_warn": not asked.harmless,
            "sentence": site.index,
            "start": site.span.start,
            "end": site.span.start + len(words),
            "before": site.text,
            "after": words,
        },
        ensure_ascii=False,
        indent=1,
    )
    if asked.out is None:
        sys.stdout.write(text)
        print(key, file=sys.stderr)
    else:
        asked.out.write_text(text, "utf-8")
        asked.out.with_name(f"{asked.out.name}.key.json").write_text(f"{key}\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
