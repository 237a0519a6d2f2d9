"""Collating again after one edited sentence, beside collating anew.

    python -m tests.benchmarks.align_edited
    python -m tests.benchmarks.align_edited --sizes 210 4200 --edits 40

For each size (24 words a sentence: 210 sentences are 5,000 words, 4,200 are 100,000) and style of the
pair: CPU milliseconds of a collation from nothing, then of the collation after a change of one sentence on
the right: a few words edited, the sentence taken out, one put in, one moved. Of many such changes the median
and the ninth decile, and the share that was done anew because the change reached too far. A few results of
the first kind are compared with those of `collate`.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable

from reader.collation.collate import collate
from reader.collation.recollation import Recollation
from tests.benchmarks.align_articles import article_of
from tests.benchmarks.align_texts import pair

Change = Callable[[list[str], random.Random], None]


def edited(text: list[str], chance: random.Random) -> None:
    """A tenth of the words of one sentence replaced by words of another."""
    place = chance.randrange(len(text))
    words, others = text[place][:-1].split(), chance.choice(text)[:-1].split()
    for _ in range(max(1, len(words) // 10)):
        words[chance.randrange(len(words))] = chance.choice(others)
    text[place] = " ".join(words) + "."


def left_out(text: list[str], chance: random.Random) -> None:
    """One sentence less."""
    del text[chance.randrange(len(text))]


def put_in(text: list[str], chance: random.Random) -> None:
    """One sentence more, of words of the text."""
    words = [chance.choice(chance.choice(text)[:-1].split()) for _ in range(24)]
    text.insert(chance.randrange(len(text)), " ".join(words) + ".")


def moved(text: list[str], chance: random.Random) -> None:
    """One sentence elsewhere."""
    sentence = text.pop(chance.randrange(len(text)))
    text.insert(chance.randrange(len(text)), sentence)


CHANGES: dict[str, Change] = {"edited": edited, "left out": left_out, "put in": put_in, "moved": moved}


def row(size: int, name: str, edits: int, *, heavy: bool) -> str:
    """One line of the table."""
    chance = random.Random(size)
    left, right = pair(size, heavy=heavy)
    original = article_of(left)
    recollation = Recollation()
    start = time.process_time()
    recollation.collate(original, article_of(right))
    anew = time.process_time() - start
    times, partial = [], 0
    for place in range(edits):
        CHANGES[name](right, chance)
        article = article_of(right)
        start = time.process_time()
        found = recollation.collate(original, article)
        times.append(1000 * (time.process_time() - start))
        partial += recollation.was_partial
        if name == "edited" and place < 3 and found != collate(original, article):
            raise AssertionError(f"another result than from nothing: size {size}, edit {place}")
    deciles = statistics.quantiles(times, n=10)
    return (
        f"{size:9d} {'heavy' if heavy else 'light':>6s} {name:>9s} {1000 * anew:9.1f}"
        f" {statistics.median(times):8.2f} {deciles[8]:8.2f} {1 - partial / edits:8.2f}"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="+", type=int, default=[210, 4200])
    parser.add_argument("--edits", type=int, default=40)
    arguments = parser.parse_args()
    print("sentences  style    change   anew ms   median   decile9    anew")
    for heavy in (False, True):
        for size in arguments.sizes:
            for name in CHANGES:
                print(row(size, name, arguments.edits, heavy=heavy), flush=True)


if __name__ == "__main__":
    main()
