"""The library at 10,000 generated articles: adding, starting, searching, and finding similar articles.

Run from the project's root: `python -m tests.benchmarks.library_scale [articles]`.
Every fiftieth article is stored in two versions, so that the similar one is known: `found` is how often
the other version comes first. Times are CPU. Floors in the same table: counting the rows, and a bare scan of
all texts.
"""

import argparse
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reader.library.database import FILE_NAME
from reader.library.library import Library
from reader.library.similar import candidates
from tests.builders import read_article as _article
from tests.gold.generated import generate_article, reworded_article

_SENTENCES = 25
_ASKED = 50
_PAIRED = 50
_WORDS = ("orchestra", "lighthouse Norbury", '"farmers around"', "strike theatre lessons", "Quar")


def main(articles: int) -> None:
    """Build a library, ask it, print the table."""
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        started = time.perf_counter()
        paired = _filled(library, articles)
        print(f"{articles} articles made and added in {time.perf_counter() - started:.0f} s")
        size = sum(path.stat().st_size for path in Path(folder).glob(f"{FILE_NAME}*"))
        print(f"on disk {size / 1e6:.0f} MB")
        _row("start a second program", [_timed(lambda: Library(Path(folder)).close()) for _ in range(10)])
        _row("floor: count the rows", [_timed(library.count) for _ in range(10)])
        _row("list 10,000", [_timed(library.articles) for _ in range(3)])
        for typed in _WORDS:
            _row(f"search {typed}", [_timed(partial(library.search, typed)) for _ in range(5)])
        _row("floor: scan all texts", [_timed(lambda: _scan(library)) for _ in range(2)])
        _ask_similar(library, paired)
        print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _filled(library: Library, articles: int) -> list[tuple[int, int]]:
    """Store the articles; returns (seed, id of the reworded version) of those stored twice."""
    paired: list[tuple[int, int]] = []
    adding = 0.0
    for seed in range(articles):
        article = _article(generate_article(_SENTENCES, seed))
        begun = time.process_time()
        library.add(article)
        adding += time.process_time() - begun
        if seed % _PAIRED == 0:
            paired.append((seed, library.add(_article(reworded_article(_SENTENCES, seed, 1)))))
    print(f"adding alone: {1000 * adding / articles:.2f} ms an article")
    return paired


def _ask_similar(library: Library, paired: list[tuple[int, int]]) -> None:
    asked = random.Random(1).sample(paired, min(_ASKED, len(paired)))
    whole: list[float] = []
    index: list[float] = []
    first = 0
    for seed, other in asked:
        article = _article(generate_article(_SENTENCES, seed))
        with library._store.reading() as connection:
            index.append(_timed(partial(candidates, connection, article)))
        begun = time.process_time()
        similar = library.similar(article)
        whole.append(time.process_time() - begun)
        first += bool(similar) and similar[0].stored.id == other
    _row("similar: index alone", index)
    _row("similar: with verdicts", whole)
    print(f"found: the other version first in {first} of {len(asked)}")


def _scan(library: Library) -> int:
    with library._store.reading() as connection:
        return sum("orchestra" in row[0] for row in connection.execute("SELECT text FROM articles"))


def _timed(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun


def _row(name: str, seconds: list[float]) -> None:
    ordered = sorted(1000 * s for s in seconds)
    print(f"{name:32} median {statistics.median(ordered):8.1f} ms   worst {ordered[-1]:8.1f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=int, nargs="?", default=10_000, help="how many are stored")
    main(parser.parse_args().articles)
