"""Many articles compared with one another."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.cancel import IsCancelled, never
from reader.errors import Cancelled
from reader.library.candidates import Candidates
from reader.many.matrix.block import Block, BlockOptions, read_block
from reader.many.matrix.building import ALL_PAIRS, build_matrix, order_of
from reader.many.matrix.matrix import Matrix, Unread
from reader.many.matrix.origins import Cluster, Reason, Taking
from reader.many.matrix.pair_reading import PairReading
from reader.many.pool import Pool
from reader.text.article import Article
from tests.many.matrix.storm import COPY, NAMES, STORM, WIRE, article


def built(articles: Sequence[Article] = STORM, candidates: Candidates | None = None) -> Matrix:
    names = NAMES if articles is STORM else [f"{number}.txt" for number in range(len(articles))]
    with ThreadPoolExecutor(2) as executor:
        return build_matrix(articles, names, executor, candidates=candidates)


def test_origins_are_told_of_a_few_articles() -> None:
    matrix = built()
    assert [entry.name for entry in matrix.entries] == list(NAMES)
    assert matrix.entries[0].outlet == "Landwire"
    assert matrix.entries[0].published == "2025-03-01"
    assert matrix.entries[0].sentences == 9
    assert [cluster.members for cluster in matrix.clusters] == [(0, 1, 2), (3,)]
    assert matrix.clusters[0].origin == 0
    assert {(taking.copy, taking.source) for taking in matrix.takings} == {(1, 0), (2, 0)}
    assert len(matrix.pairs) == 6
    altered = [claim for claim in matrix.claims if claim.is_altered]
    assert [claim.words.split()[0] for claim in altered] == ["30"]


def test_the_earlier_article_of_a_pair_stands_on_the_left() -> None:
    matrix = built([COPY, WIRE])
    (pair,) = matrix.pairs
    assert (pair.left, pair.right) == (1, 0)


def test_processes_give_what_threads_give() -> None:
    with Pool(2) as pool:
        assert build_matrix(STORM, NAMES, pool) == built()


def test_progress_rises_to_the_end() -> None:
    told: list[tuple[float, str]] = []
    with ThreadPoolExecutor(2) as executor:
        build_matrix(STORM, NAMES, executor, progress=lambda share, doing: told.append((share, doing)))
    assert told[0] == (0.0, "Comparing pair 1 of 6")
    assert told[-1] == (1.0, "Comparing pair 6 of 6")
    assert [share for share, _ in told] == sorted(share for share, _ in told)


def test_cancelling_ends_it() -> None:
    with ThreadPoolExecutor(1) as executor, pytest.raises(Cancelled):
        build_matrix(STORM, NAMES, executor, is_cancelled=lambda: True)


def test_files_that_could_not_be_read_go_along() -> None:
    with ThreadPoolExecutor(1) as executor:
        matrix = build_matrix(STORM, NAMES, executor, unread=[Unread("bad.pdf", "It is damaged.")])
    assert matrix.unread == (Unread("bad.pdf", "It is damaged."),)


def test_options_reach_the_pairs() -> None:
    with ThreadPoolExecutor(1) as executor:
        matrix = build_matrix(STORM, NAMES, executor, BlockOptions(seconds=1e-9))
    assert all(pair.trouble for pair in matrix.pairs)
    assert [matrix.share(0, 1), len(matrix.clusters)] == [None, 4]


class _Named(Candidates):
    """Names the same articles for each."""

    def __init__(self, *numbers: int) -> None:
        self.numbers = numbers

    def like(self, _article: Article, most: int, _is_cancelled: IsCancelled = never) -> Sequence[int]:
        return self.numbers[:most]


def test_candidates_of_another_engine_are_compared_and_no_others() -> None:
    matrix = built(STORM, _Named(0, 3))
    compared = {frozenset((pair.left, pair.right)) for pair in matrix.pairs}
    assert compared == {frozenset(pair) for pair in ((0, 1), (0, 2), (0, 3), (1, 3), (2, 3))}


def test_of_many_articles_only_the_likeliest_are_compared() -> None:
    words = [f"word{number} other{number} more{number} thing{number}" for number in range(ALL_PAIRS)]
    many = [article(f"n{number}", (f"It rains {words[number]}.",)) for number in range(ALL_PAIRS)]
    matrix = built([*many, WIRE, COPY])
    assert len(matrix.pairs) < (ALL_PAIRS + 2) * (ALL_PAIRS + 1) / 2
    assert matrix.share(ALL_PAIRS, ALL_PAIRS + 1) == 1.0
    few = built(many[:4])
    assert len(few.pairs) == 6


def test_a_block_whose_process_dies_is_read_again_pair_by_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(_block: object, **_options: object) -> object:
        raise RuntimeError("dead")

    monkeypatch.setattr("reader.many.matrix.building.read_block", failing)
    matrix = built()
    assert [pair.trouble for pair in matrix.pairs] == ["An internal error ended it (RuntimeError: dead)."] * 6


def test_the_order_has_sources_before_copies_then_the_earliest() -> None:
    dates = ["2025-03-03", None, "2025-03-01", "2025-03-01"]
    assert order_of(dates, []) == [2, 3, 0, 1]
    assert order_of(dates, [Taking(2, 1, 0.9, (Reason.CREDITED,))]) == [3, 0, 1, 2]
    assert order_of(dates, [Taking(2, 1, 0.9, (), False, False)]) == [2, 3, 0, 1]
    assert order_of(dates, [], [Cluster((0, 1)), Cluster((2,), 2), Cluster((3,), 3)]) == [0, 1, 2, 3]


def test_of_a_block_that_failed_the_pairs_that_can_be_read_are(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = built()

    def failing(block: Block, options: BlockOptions) -> tuple[PairReading, ...]:
        if len(block.pairs) > 1 or block.pairs == ((0, 3),):
            raise RuntimeError("dead")
        return read_block(block, options)

    monkeypatch.setattr("reader.many.matrix.building.read_block", failing)
    matrix = built()
    assert [(pair.left, pair.right) for pair in matrix.pairs if pair.trouble] == [(0, 3)]
    assert [pair for pair in matrix.pairs if not pair.trouble] == [
        pair for pair in whole.pairs if (pair.left, pair.right) != (0, 3)
    ]
