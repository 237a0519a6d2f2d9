"""Moments shown to people."""

import pytest

from reader.text.details import moment_shown


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (None, ""),
        ("2025-06-27", "2025-06-27"),
        ("2025-06-27T14:05:00", "2025-06-27 14:05"),
        ("2025-06-27T14:05:00+01:00", "2025-06-27 14:05 +01:00"),
        ("2025-06-27T14:05:00Z", "2025-06-27 14:05 +00:00"),
        ("2025-06-27T00:00:00", "2025-06-27"),
        ("some day in June", "some day in June"),
    ],
)
def test_moments_for_people(moment: str | None, shown: str) -> None:
    assert moment_shown(moment) == shown
