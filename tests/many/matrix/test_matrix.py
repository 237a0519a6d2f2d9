"""What can be asked of a matrix."""

import pytest

from reader.many.matrix.matrix import Entry, Matrix
from tests.many.matrix.readings import MATRIX, pair


@pytest.mark.parametrize(
    ("article", "other", "share"), [(0, 1, 0.804), (1, 0, 0.9), (0, 2, 0.05), (2, 0, 0.1), (1, 2, None)]
)
def test_the_share_of_one_in_another(article: int, other: int, share: float | None) -> None:
    assert MATRIX.share(article, other) == share


def test_articles_that_were_not_compared_share_nothing() -> None:
    matrix = Matrix((Entry("a"), Entry("b")))
    assert matrix.pair(0, 1) is None
    assert matrix.share(0, 1) == 0.0


def test_a_pair_is_found_from_either_side() -> None:
    assert MATRIX.pair(1, 0) is MATRIX.pair(0, 1) is MATRIX.pairs[0]


def test_copies_are_the_checked_pairs_most_first() -> None:
    one, two, three = pair(0, 1, 0.3, 0.4), pair(0, 2, 0.9, 0.2), pair(1, 2, 0.1, 0.4)
    matrix = Matrix(
        (Entry("a"), Entry("b"), Entry("c")), (one, two, three, pair(1, 3, 1, 1, is_checked=False))
    )
    assert list(matrix.copies()) == [two, one, three]


def test_what_is_not_known_of_an_article_is_empty() -> None:
    assert Entry("a") == Entry("a", title="", outlet=None, published=None, sentences=0, origin="")
