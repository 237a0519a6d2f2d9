"""Dates in lines, addresses and file names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.dates import DateLine, date_of_address, date_of_file_name, find_date, read_dateline


@pytest.mark.parametrize(
    "line",
    [
        "June 27, 2025",
        "27 June 2025",
        "Friday, 27th June 2025",
        "27.06.2025, 10:30 Uhr",
        "27 июня 2025",
        "Posted: 2025/06/27 3pm",
        "27 de junio de 2025",
        "KYIV, June 27, 2025",
    ],
)
def test_lines_of_one_date(line: str) -> None:
    assert read_dateline(line) == DateLine("2025-06-27", None)


def test_a_time_with_its_zone_is_kept() -> None:
    assert read_dateline("Published 2025-06-27T10:30:00+02:00") == DateLine("2025-06-27T10:30:00+02:00", None)
    assert read_dateline("2025-06-27 10:30") == DateLine("2025-06-27", None)


def test_a_later_change_is_told_apart() -> None:
    line = "Published June 27, 2025 10:30 am ET | Updated June 28, 2025, 5:00 p.m. EDT"
    assert read_dateline(line) == DateLine("2025-06-27", "2025-06-28")
    assert read_dateline("Last updated: 3 Jan. 2024") == DateLine(None, "2024-01-03")


@pytest.mark.parametrize("line", ["June 27, 2025 was a hot day", "31 June 2025", "May 2016", "", "12.12"])
def test_what_is_no_line_of_dates(line: str) -> None:
    assert read_dateline(line) is None


def test_dates_elsewhere() -> None:
    assert date_of_address("https://www.ledger.example/2025/06/27/flood") == "2025-06-27"
    assert date_of_address("https://www.ledger.example/flood") is None
    assert date_of_file_name("ledger_2016-02-11_flood.txt") == "2016-02-11"
    assert date_of_file_name("a1234567890.txt") is None
    found = find_date("It began on June 27, 2025, at noon.")
    assert found is not None and found[0] == "2025-06-27"


@given(st.text(max_size=60))
def test_no_line_is_too_odd(line: str) -> None:
    dates = read_dateline(line)
    assert dates is None or dates.published or dates.updated
