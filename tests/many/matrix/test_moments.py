"""Which of two moments surely lies before the other."""

import pytest

from reader.many.matrix.moments import is_earlier


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2025-03-01", "2025-03-02", True),
        ("2025-03-02", "2025-03-01", False),
        ("2025-03-01", "2025-03-01", False),
        (None, "2025-03-01", False),
        ("2025-03-01", None, False),
        ("", "2025-03-01", False),
        ("2025-03-01T10:00", "2025-03-01T11:00", True),
        ("2025-03-01T11:00", "2025-03-01T10:00", False),
        ("2025-03-01T10:00", "2025-03-01T10:00", False),
        ("2025-03-01T23:00+02:00", "2025-03-01T22:00+00:00", True),
        ("2025-03-02T00:30+02:00", "2025-03-01T23:00Z", True),
        ("2025-03-01T10:00", "2025-03-01", False),
        ("2025-03-01", "2025-03-01T10:00", False),
        ("2025-03-01", "2025-03-02T10:00", True),
        ("2025-03-01T10:00Z", "2025-03-01T11:00", False),
        ("2025-03-01T10:00Z", "2025-03-02T09:00", True),
        ("2025-03-01Tnoon", "2025-03-01T13:00", False),
    ],
)
def test_one_is_earlier_only_where_that_is_sure(one: str | None, other: str | None, expected: bool) -> None:
    assert is_earlier(one, other) is expected
