"""A date as people type it."""

from datetime import date

import pytest

from reader.session.typed_date import typed_date

TODAY = date(2031, 3, 10)

TYPED: list[tuple[str, str | None]] = [
    ("2031-03-04", "2031-03-04"),
    ("2031-03-04T18:30", "2031-03-04T18:30"),
    ("2031-03-04 18:30+01:00", "2031-03-04 18:30+01:00"),
    ("  4  March 2031 ", "2031-03-04"),
    ("March 4, 2031", "2031-03-04"),
    ("4th of March 2031", "2031-03-04"),
    ("4. März 2031", "2031-03-04"),
    ("4 mars 2031", "2031-03-04"),
    ("2031年3月4日", "2031-03-04"),
    ("March 4", "2031-03-04"),
    ("4 March", "2031-03-04"),
    ("4.3.2031", "2031-03-04"),
    ("4.3.31", "2031-03-04"),
    ("2031/3/4", "2031-03-04"),
    ("31/12/1999", "1999-12-31"),
    ("3/14/2031", "2031-03-14"),
    ("14/3/2031", "2031-03-14"),
    ("4 March 2031, 6:30 pm", "2031-03-04T18:30:00"),
    ("Tue, 4 March 2031 18:30 GMT", "2031-03-04T18:30:00+00:00"),
    ("4.3.2031 18:30", "2031-03-04T18:30:00"),
    ("4.3.2031 or so", None),
    ("32.1.2031", None),
    ("13/13/2031", None),
    ("2031-13-04", None),
    ("20310304", None),
    ("yesterday", None),
    ("2031", None),
    ("on 4 March 2031 it rained", None),
    ("", None),
    ("   ", None),
]


WRITTEN = [
    ("Mar. 4, 2031, 6:30 p. m.", "2031-03-04T18:30:00"),
    ("Mar. 4, 2031, 6:30 a. m.", "2031-03-04T06:30:00"),
    ("4-Mar-2031", "2031-03-04"),
    ("Tue 4 March 2031", "2031-03-04"),
    ("Tuesday 4/3/2031", "2031-03-04"),
    ("4. Mrz. 2031", "2031-03-04"),
    ("Dienstag, 4. März 2031, 18.30 Uhr", "2031-03-04T18:30:00"),
    ("Di., 04.03.2031, 18:30 Uhr", "2031-03-04T18:30:00"),
    ("4. März 2031 um 18:30 Uhr", "2031-03-04T18:30:00"),
    ("mardi 4 mars 2031", "2031-03-04"),
    ("mar. 04/03/2031", "2031-03-04"),
    ("le 4 févr. 2031", "2031-02-04"),
    ("1er mars 2031", "2031-03-01"),
    ("4 mars 2031 à 18h30", "2031-03-04T18:30:00"),
    ("4 mars 2031 à 18 h 30", "2031-03-04T18:30:00"),
    ("4 mars 2031 à 18 h", "2031-03-04T18:00:00"),
    ("martes, 4 de marzo de 2031", "2031-03-04"),
    ("1.º de marzo de 2031", "2031-03-01"),
    ("4 mar. 2031", "2031-03-04"),
    ("4 de ene. de 2031", "2031-01-04"),
    ("4 de marzo de 2031 a las 18:30 h", "2031-03-04T18:30:00"),
    ("4 de marzo de 2031 a las 6:30 p. m.", "2031-03-04T18:30:00"),
    ("вторник, 4 марта 2031 г.", "2031-03-04"),
    ("вт, 04.03.2031", "2031-03-04"),
    ("4 мар. 2031", "2031-03-04"),
    ("4 нояб. 2031", "2031-11-04"),
    ("4 мая 2031", "2031-05-04"),
    ("4 марта 2031 г. в 18:30", "2031-03-04T18:30:00"),
    ("4 mar. or so", None),
    ("Di.", None),
    ("18 h 30", None),
    ("mars", None),
]


@pytest.mark.parametrize(("typed", "read"), [*TYPED, *WRITTEN])
def test_what_is_typed_is_read(typed: str, read: str | None) -> None:
    assert typed_date(typed, TODAY) == read


@pytest.mark.parametrize(
    ("typed", "day_first", "month_first"),
    [
        ("3/4/2031", "2031-04-03", "2031-03-04"),
        ("3-4-31", "2031-04-03", "2031-03-04"),
        ("3.4.2031", "2031-04-03", "2031-04-03"),
        ("30/4/2031", "2031-04-30", "2031-04-30"),
        ("2031/3/4", "2031-03-04", "2031-03-04"),
    ],
)
def test_where_both_may_be_the_month_the_system_says_which(
    typed: str, day_first: str, month_first: str
) -> None:
    assert typed_date(typed, TODAY) == day_first
    assert typed_date(typed, TODAY, month_first=True) == month_first


def test_the_year_that_is_left_out_is_this_one() -> None:
    assert typed_date("March 4", date(2040, 1, 1)) == "2040-03-04"
    assert typed_date("29 February", date(2031, 1, 1)) is None
