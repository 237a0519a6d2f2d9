"""Moments shown to people."""

import pytest

from reader.messages import messages_for
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


@pytest.mark.parametrize(
    ("moment", "english", "german"),
    [
        ("2031-03-04", "2031-03-04", "04.03.2031"),
        ("2031-03-04T00:00", "2031-03-04", "04.03.2031"),
        ("2031-03-04 14:05:09", "2031-03-04 14:05", "04.03.2031, 14:05"),
        ("2031-03-04T00:00Z", "2031-03-04 00:00 +00:00", "04.03.2031, 00:00 +00:00"),
        ("2031-03-04T14:05+01:00", "2031-03-04 14:05 +01:00", "04.03.2031, 14:05 +01:00"),
        ("about 2031", "about 2031", "about 2031"),
    ],
)
def test_a_moment_is_written_as_each_language_does(moment: str, english: str, german: str) -> None:
    assert moment_shown(moment) == english
    assert messages_for("de").tell(moment_shown(moment)) == german
