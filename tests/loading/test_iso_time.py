"""Moments in the spellings of metadata."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.loading.iso_time import iso_moment


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2025-06-27", "2025-06-27"),
        ("2025/6/7", "2025-06-07"),
        ("2025.06.27", "2025-06-27"),
        (" 2025-06-27T10:00:00Z ", "2025-06-27T10:00:00+00:00"),
        ("2025-06-27 10:00 +0200", "2025-06-27T10:00:00+02:00"),
        ("2025-06-27T10:00:00.123456+02:00", "2025-06-27T10:00:00+02:00"),
        ("20250627T100000", "2025-06-27T10:00:00"),
        ("Fri, 27 Jun 2025 10:00:00 +0200", "2025-06-27T10:00:00+02:00"),
        ("Fri, 27 Jun 2025 10:00:00 -0000", "2025-06-27T10:00:00"),
        ("2025-02-30", None),
        ("2025-13-01T10:00", None),
        ("yesterday", None),
        ("", None),
        ("Mon, 1 Jan 99999999999999999999 10:00:00 +0000", None),
    ],
)
def test_a_moment_is_told_as_iso_8601(said: str, moment: str | None) -> None:
    assert iso_moment(said) == moment


@given(st.text(max_size=40) | st.from_regex(r"\d{1,9}[-/.]\d{1,9}[-/.]\d{1,9}", fullmatch=True))
def test_any_words_are_a_moment_or_none(said: str) -> None:
    moment = iso_moment(said)
    assert moment is None or iso_moment(moment) == moment
