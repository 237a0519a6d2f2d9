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
        "27.06.2025",
        "27 июня 2025",
        "Posted: 2025/06/27",
        "June 27, 2025 5:30",
        "27 June 2025 | 3 min read",
        "27 de junio de 2025",
        "KYIV, June 27, 2025",
    ],
)
def test_lines_of_one_date(line: str) -> None:
    assert read_dateline(line) == DateLine("2025-06-27", None)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Published 27 June 2025, 14:05 BST", "2025-06-27T14:05:00+01:00"),
        ("June 27, 2025 at 9:14 a.m. EDT", "2025-06-27T09:14:00-04:00"),
        ("9:14 AM EDT, Fri June 27, 2025", "2025-06-27T09:14:00-04:00"),
        ("27.06.2025, 16:05 Uhr MESZ", "2025-06-27T16:05:00+02:00"),
        ("27.06.2025, 16.05 Uhr (MESZ)", "2025-06-27T16:05:00+02:00"),
        ("Fri 27 Jun 2025 14.05 BST", "2025-06-27T14:05:00+01:00"),
        ("27 juin 2025 à 14h05 (heure de Paris)", "2025-06-27T14:05:00+02:00"),
        ("January 4, 2025 12:30 p.m. Eastern Time", "2025-01-04T12:30:00-05:00"),
        ("27 June 2025 12:05 am GMT+3", "2025-06-27T00:05:00+03:00"),
        ("Fri, 27 Jun 2025 14:05:09 +0530", "2025-06-27T14:05:09+05:30"),
        ("Published 2025-06-27T10:30:00+02:00", "2025-06-27T10:30:00+02:00"),
        ("2025-06-27T10:30:00.123Z", "2025-06-27T10:30:00+00:00"),
        ("27 июня 2025 года, 14:05 MSK", "2025-06-27T14:05:00+03:00"),
    ],
)
def test_a_time_with_its_zone_is_kept(line: str, moment: str) -> None:
    assert read_dateline(line) == DateLine(moment, None)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("June 27, 2025 10:30 p.m. IST", "2025-06-27T22:30:00"),
        ("27 June 2025, 10:30 CET", "2025-06-27T10:30:00"),
        ("30 March 2025, 10:30 Paris time", "2025-03-30T10:30:00"),
        ("2025-06-27 10:30", "2025-06-27T10:30:00"),
        ("27.06.2025, 10:30 Uhr", "2025-06-27T10:30:00"),
        ("27.06.2025, 16 Uhr", "2025-06-27T16:00:00"),
        ("Posted: 2025/06/27 3pm", "2025-06-27T15:00:00"),
    ],
)
def test_a_time_without_a_sure_zone_is_local(line: str, moment: str) -> None:
    assert read_dateline(line) == DateLine(moment, None)


def test_each_date_has_the_time_on_its_side() -> None:
    line = "14:05 BST, 27 June 2025, updated 16:00 BST, 28 June 2025"
    assert read_dateline(line) == DateLine("2025-06-27T14:05:00+01:00", "2025-06-28T16:00:00+01:00")


def test_a_later_change_is_told_apart() -> None:
    line = "Published June 27, 2025 10:30 am ET | Updated June 28, 2025, 5:00 p.m. EDT"
    assert read_dateline(line) == DateLine("2025-06-27T10:30:00-04:00", "2025-06-28T17:00:00-04:00")
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
