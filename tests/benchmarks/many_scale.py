"""Many articles: candidates among generated ones with planted families, pairs a second, matrices.

Run from the project's root: `python -m tests.benchmarks.many_scale [articles] [--library] [--index-only]`.
Every fortieth article has a family: two versions of it in other words and one in other words that is cut to
half. `found` is the share of the members of a family that are among the candidates of each other member.
Times of questions are CPU; those of pairs and matrices are both, because other work on the machine makes the
clock's longer. `--library` asks the library's index on disk as well; `--index-only` leaves pairs and matrices
out, for 200,000.
"""

import argparse
import os
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from reader.library.library import Library
from reader.many.comparing import compare_many
from reader.many.matrix.building import build_matrix
from reader.many.pool import Pool
from reader.many.word_index import WordIndex
from reader.text.article import Article
from tests.builders import read_article
from tests.gold.generated import generate_article, reworded_article

_SENTENCES = 25
_FAMILY = 40
_ASKED = 300
_MOST = 20
_PAIRS = 200

Family = tuple[int, ...]
"""The places of the members of one family among all articles."""


def main(count: int, with_library: bool, index_only: bool) -> None:
    """Make the articles, ask, print the table."""
    articles, families = _made(count, 8 if index_only else _SENTENCES)
    print(f"{len(articles):,} articles, {len(families):,} families of {len(families[0])}")
    began = time.process_time()
    index = WordIndex(articles)
    print(f"words in memory: {1000 * (time.process_time() - began) / len(articles):.2f} ms an article")
    asked = random.Random(1).sample(families, min(_ASKED, len(families)))
    _ask("words in memory", asked, articles, lambda article: index.like(article, _MOST))
    if with_library:
        _ask_library(asked, articles)
    if not index_only:
        _compare(families, articles)
        for size in (20, 200):
            _matrix(size)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _made(count: int, sentences: int) -> tuple[list[Article], list[Family]]:
    articles: list[Article] = []
    families: list[Family] = []
    seed = 0
    while len(articles) < count:
        members = (
            list(_members(sentences, seed)) if seed % _FAMILY == 0 else [generate_article(sentences, seed)]
        )
        if len(members) > 1:
            families.append(tuple(range(len(articles), len(articles) + len(members))))
        articles += [read_article(text, f"{seed}-{number}.txt") for number, text in enumerate(members)]
        seed += 1
    return articles, families


def _members(sentences: int, seed: int) -> Iterator[str]:
    yield generate_article(sentences, seed)
    for variant in (1, 2):
        yield reworded_article(sentences, seed, variant)
    paragraphs = reworded_article(sentences, seed, 3).split("\n\n")
    yield "\n\n".join(paragraphs[: (len(paragraphs) + 1) // 2])


def _ask(
    name: str,
    families: Sequence[Family],
    articles: Sequence[Article],
    like: Callable[[Article], Sequence[int]],
) -> None:
    found = wanted = 0
    seconds = []
    for family in families:
        for member in family:
            began = time.process_time()
            likest = like(articles[member])
            seconds.append(1000 * (time.process_time() - began))
            found += len(set(likest) & set(family) - {member})
            wanted += len(family) - 1
    print(
        f"{name}: found {found / wanted:.4f} of {wanted:,}, median {statistics.median(seconds):.1f} ms, "
        f"worst {max(seconds):.1f} ms"
    )


def _ask_library(families: Sequence[Family], articles: Sequence[Article]) -> None:
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder)) as library:
        began = time.process_time()
        numbers = {library.add(article): place for place, article in enumerate(articles)}
        print(f"library: {1000 * (time.process_time() - began) / len(articles):.2f} ms an article")

        def like(article: Article) -> list[int]:
            return [numbers[stored.id] for stored, _ in library.alike(article, _MOST)]

        _ask("library, with reading the articles", families, articles, like)


def _compare(families: Sequence[Family], articles: Sequence[Article]) -> None:
    pairs = [
        (articles[family[0]], articles[family[1 + number % 3]])
        for number, family in enumerate(families[:_PAIRS])
    ]
    for workers in (1, 2):
        with Pool(workers) as pool:
            list(compare_many(pairs[: 2 * workers], pool))  # the processes come in
            wall, cpu = _clocked(partial(_all_of, pairs, pool))
        print(
            f"{workers} worker{'s' if workers > 1 else ''}: {len(pairs) / wall:.0f} pairs a second by the "
            f"clock, {len(pairs) / cpu:.0f} a second of CPU"
        )


def _all_of(pairs: Sequence[tuple[Article, Article]], pool: Pool) -> None:
    for _ in compare_many(pairs, pool):
        pass


def _matrix(size: int) -> None:
    """A matrix of articles on few events: five versions of each, the last one cut."""
    texts = []
    for event in range(size // 5):
        texts += [generate_article(_SENTENCES, 10_000_000 + event)]
        texts += [reworded_article(_SENTENCES, 10_000_000 + event, variant) for variant in range(4)]
    articles = [read_article(text, f"{number}.txt") for number, text in enumerate(texts)]
    names = [article.origin for article in articles]
    with Pool(2) as pool:
        wall, cpu = _clocked(lambda: build_matrix(articles, names, pool))
    print(f"{size} articles: {wall:.1f} s by the clock, {cpu:.1f} s of CPU on two workers")


def _clocked(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and of CPU of this process and of those it waited for (they are over then)."""
    wall, cpu = time.perf_counter(), _cpu()
    work()
    return time.perf_counter() - wall, max(_cpu() - cpu, 1e-9)


def _cpu() -> float:
    """Seconds of CPU of this process and of its living children, by the kernel's table of processes."""
    ticks = os.sysconf("SC_CLK_TCK")
    own = time.process_time()
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == os.getpid():
            own += (int(fields[11]) + int(fields[12])) / ticks
    return own


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=int, nargs="?", default=10_000, help="how many there are")
    parser.add_argument("--library", action="store_true", help="ask the library's index too")
    parser.add_argument("--index-only", action="store_true", help="ask the index alone")
    chosen = parser.parse_args()
    main(chosen.articles, chosen.library, chosen.index_only)
