"""Two translations of the Bible against each other: quality by verse, time, multiple of the floor.

    python -m tests.benchmarks.align_bible --books Genesis-Exodus
    python -m tests.benchmarks.align_bible --books Genesis-Revelation

Needs Debian's `diatheke`, `sword-text-kjv` and `sword-text-web`. Every verse is one sentence; a verse's
partner is the verse of the same number. Prints verses, CPU seconds, the multiple of the floor, precision,
recall and F1 of links in the strict setting.
"""

import argparse
import re
import shutil
import subprocess
import sys

from reader.collation.collate import collate
from tests.benchmarks.align_articles import article_of
from tests.benchmarks.align_speed import clock, floor

_VERSE = re.compile(r"^((?:[IV]+ )?[A-Z][\w ]*? \d+:\d+): (.+)$", re.MULTILINE)
MODULES = ("engKJV2006eb", "engWEB2015eb")


def verses(module: str, books: str) -> dict[str, str]:
    """Text by verse ("Genesis 1:1") of some books of a module; empty where it is not installed."""
    command = ["diatheke", "-b", module, "-f", "plain", "-k", books]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {key: " ".join(text.split()) for key, text in _VERSE.findall(shown) if text.strip()}


def main() -> int:
    """Print the line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--books", default="Genesis-Exodus")
    if shutil.which("diatheke") is None:
        print("diatheke is not installed", file=sys.stderr)
        return 2
    books: str = parser.parse_args().books
    left, right = (verses(module, books) for module in MODULES)
    if not left or not right:
        print(f"one of the modules {', '.join(MODULES)} is not installed", file=sys.stderr)
        return 2
    texts = list(left.values()), list(right.values())
    articles = article_of(texts[0]), article_of(texts[1])
    seconds = clock(lambda: collate(*articles))
    keys = list(left), list(right)
    found = {
        (keys[0][i], keys[1][j]) for bead in collate(*articles).beads for i in bead.left for j in bead.right
    }
    gold = {(key, key) for key in left if key in right}
    hits = len(found & gold)
    precision, recall = hits / max(1, len(found)), hits / max(1, len(gold))
    print("   left   right   seconds  x floor  precision  recall     F1")
    print(
        f"{len(left):7d} {len(right):7d} {seconds:9.2f} {seconds / clock(lambda: floor(*texts)):8.1f}"
        f" {precision:10.4f} {recall:7.4f} {2 * hits / max(1, len(found) + len(gold)):6.4f}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
