"""A pair seen from either of its articles."""

from reader.comparison.editorial_warning import Grade
from tests.many.matrix.readings import GRAVE, LOOK, pair


def test_shares_are_told_for_each_article() -> None:
    found = pair(3, 7, 0.2, 0.9)
    assert (found.share_of(3), found.share_of(7), found.share) == (0.2, 0.9, 0.9)
    assert (found.other(3), found.other(7)) == (7, 3)
    assert pair(0, 1, 0.6, 0.1).share == 0.6


def test_warnings_are_counted_by_grade() -> None:
    found = pair(0, 1, 1.0, 1.0, findings=(GRAVE, LOOK, GRAVE))
    assert [found.count(grade) for grade in Grade] == [2, 0, 1]
