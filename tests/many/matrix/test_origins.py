"""Who probably took from whom, and what has one origin."""

import pytest

from reader.many.matrix.origins import Cluster, Reason, Taking, clusters_of, settled, takings_of
from reader.many.matrix.pair_reading import PairReading
from tests.many.matrix.readings import pair

FIRST, SECOND, NO_DATE = "2025-03-01", "2025-03-02", None


@pytest.mark.parametrize(
    ("dates", "reading", "taking"),
    [
        ((FIRST, SECOND), pair(0, 1, 0.8, 0.9), Taking(1, 0, 0.9, (Reason.EARLIER,))),
        ((SECOND, FIRST), pair(0, 1, 0.8, 0.9), Taking(0, 1, 0.8, (Reason.EARLIER,))),
        ((FIRST, SECOND), pair(0, 1, 0.4, 0.9), Taking(1, 0, 0.9, (Reason.EARLIER, Reason.LONGER))),
        ((SECOND, FIRST), pair(0, 1, 0.4, 0.9), Taking(0, 1, 0.4, (Reason.EARLIER,))),
        ((NO_DATE, FIRST), pair(0, 1, 0.4, 0.9), Taking(1, 0, 0.9, (Reason.LONGER,))),
        ((NO_DATE, FIRST), pair(0, 1, 0.7, 0.9), Taking(1, 0, 0.9, (Reason.LONGER,))),
        ((NO_DATE, FIRST), pair(0, 1, 0.71, 0.9), Taking(1, 0, 0.9, (), False, False)),
        ((NO_DATE, FIRST), pair(0, 1, 0.9, 0.8), Taking(0, 1, 0.9, (), False, False)),
        ((NO_DATE, FIRST), pair(0, 1, 0.9, 0.9), Taking(1, 0, 0.9, (), False, False)),
        (
            (NO_DATE, NO_DATE), pair(0, 1, 0.9, 0.9, left_credits=True),
            Taking(0, 1, 0.9, (Reason.CREDITED,)),
        ),
        (
            (NO_DATE, NO_DATE), pair(0, 1, 0.9, 0.9, right_credits=True),
            Taking(1, 0, 0.9, (Reason.CREDITED,)),
        ),
        (
            (FIRST, SECOND), pair(0, 1, 0.9, 0.9, left_credits=True), Taking(1, 0, 0.9, (Reason.EARLIER,)),
        ),
        (
            (NO_DATE, NO_DATE), pair(0, 1, 0.4, 0.9, left_credits=True),
            Taking(0, 1, 0.4, (Reason.CREDITED,)),
        ),
        (
            (NO_DATE, NO_DATE), pair(0, 1, 0.9, 0.9, shared_slips=("Lynt",)),
            Taking(1, 0, 0.9, (Reason.SHARED_SLIP,), False, False),
        ),
        (
            (FIRST, SECOND), pair(0, 1, 0.9, 0.9, shared_slips=("Lynt",)),
            Taking(1, 0, 0.9, (Reason.EARLIER, Reason.SHARED_SLIP)),
        ),
        ((FIRST, SECOND), pair(0, 1, 0.5, 0.4), Taking(1, 0, 0.4, (Reason.EARLIER,))),
        ((FIRST, SECOND), pair(0, 1, 0.49, 0.4), Taking(1, 0, 0.4, (Reason.EARLIER,), True)),
        ((FIRST, SECOND), pair(0, 1, 0.1, 0.25), Taking(1, 0, 0.25, (Reason.EARLIER,), True)),
        ((FIRST, SECOND), pair(0, 1, 0.1, 0.24), None),
    ],
)  # fmt: skip
def test_the_likely_source_of_a_pair(
    dates: tuple[str | None, str | None], reading: PairReading, taking: Taking | None
) -> None:
    assert takings_of(dates, [reading]) == (() if taking is None else (taking,))


def test_each_copy_has_its_likeliest_source() -> None:
    dates = [FIRST, FIRST, SECOND]
    more, less = pair(0, 2, 0.9, 0.8), pair(1, 2, 0.9, 0.7)
    assert [(t.copy, t.source) for t in takings_of(dates, [less, more])] == [(2, 0)]
    assert [(t.copy, t.source) for t in takings_of(dates, [more, less])] == [(2, 0)]
    # a direction that is known stands before a greater share, a whole before a part
    unknown = pair(2, 3, 0.95, 0.9)
    assert [t.source for t in takings_of([*dates, None], [unknown, less])] == [1]
    part, whole = pair(0, 2, 0.1, 0.45), pair(1, 2, 0.6, 0.4)
    assert [t.source for t in takings_of(dates, [part, whole])] == [1]
    # of two with the same share the earlier
    alike = [pair(0, 2, 0.9, 0.8), pair(1, 2, 0.9, 0.8)]
    assert [t.source for t in takings_of([SECOND, FIRST, "2025-03-03"], alike)] == [1]


def test_takings_come_with_most_first_and_parts_last() -> None:
    dates = [FIRST, SECOND, SECOND, SECOND]
    found = takings_of(dates, [pair(0, 1, 0.3, 0.3), pair(0, 2, 0.6, 0.6), pair(0, 3, 0.8, 0.8)])
    assert [taking.copy for taking in found] == [3, 2, 1]


def clusters(dates: list[str | None], *pairs: PairReading) -> list[tuple[tuple[int, ...], int | None]]:
    found = clusters_of(dates, pairs, takings_of(dates, pairs))
    return [(cluster.members, cluster.origin) for cluster in found]


def test_half_of_either_article_makes_one_origin() -> None:
    assert clusters([FIRST, SECOND], pair(0, 1, 0.2, 0.5)) == [((0, 1), 0)]
    assert clusters([FIRST, SECOND], pair(0, 1, 0.49, 0.49)) == [((0,), 0), ((1,), 1)]


def test_a_chain_of_copies_is_one_cluster_and_the_largest_comes_first() -> None:
    dates: list[str | None] = [FIRST, FIRST, SECOND, "2025-03-03", FIRST]
    found = clusters(dates, pair(1, 2, 0.9, 0.9), pair(2, 3, 0.9, 0.9))
    assert found == [((1, 2, 3), 1), ((0,), 0), ((4,), 4)]


@pytest.mark.parametrize(
    ("dates", "pairs", "origin"),
    [
        # one took from no other
        ([None, FIRST, SECOND], [pair(0, 1, 0.9, 0.9, right_credits=True), pair(1, 2, 0.9, 0.9)], 0),
        # nothing tells
        ([None, None], [pair(0, 1, 0.9, 0.9)], None),
        # two took from no other, one is surely earlier
        ([FIRST, SECOND, "2025-03-03"], [pair(0, 2, 0.9, 0.9), pair(1, 2, 0.9, 0.95)], 0),
        # two took from no other, and half of the others took from one of them
        (
            [None, None, FIRST, FIRST],
            [pair(0, 1, 0.9, 0.9), pair(0, 2, 0.9, 0.9, right_credits=True),
             pair(0, 3, 0.9, 0.9, right_credits=True)],
            0,
        ),
        (
            [None, None, FIRST, FIRST],
            [pair(0, 1, 0.9, 0.9), pair(0, 2, 0.9, 0.9, right_credits=True), pair(1, 3, 0.9, 0.9)],
            None,
        ),
        # each from another in a ring
        (
            [None, None, None],
            [pair(0, 1, 0.9, 0.9, left_credits=True), pair(1, 2, 0.9, 0.9, left_credits=True),
             pair(0, 2, 0.9, 0.9, right_credits=True)],
            None,
        ),
    ],
)  # fmt: skip
def test_the_likely_origin(dates: list[str | None], pairs: list[PairReading], origin: int | None) -> None:
    assert clusters(dates, *pairs)[0][1] == origin


def test_a_taking_without_direction_by_the_origin_is_left_out() -> None:
    known, unknown = Taking(1, 0, 0.9, (Reason.EARLIER,)), Taking(0, 2, 0.9, (), False, False)
    assert settled([known, unknown], [Cluster((0, 1, 2), 0)]) == (known,)
    assert settled([known, unknown], [Cluster((0, 1, 2), None)]) == (known, unknown)
    assert settled([known], [Cluster((0, 1), 1)]) == (known,)
