"""What a report says of itself."""

from datetime import date

import pytest
from msgspec.structs import replace

from reader.collation.options import CollationOptions, Strictness
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.program import NAME, VERSION
from reader.reports.setting import ReportSetting, colophon, who
from reader.sides import Side
from tests.builders import article


def made(options: CollationOptions) -> Comparison:
    return compare(article("The mill burned."), article("The mill burned."), options)


@pytest.mark.parametrize(
    ("options", "links", "ignored"),
    [
        (
            CollationOptions(Strictness.NORMAL),
            "normal",
            "navigation, captions, bylines and datelines",
        ),
        (CollationOptions(Strictness.NORMAL, include_furniture=True), "normal", "nothing"),
        (
            CollationOptions(Strictness.AUTO, ignore_case=True, include_furniture=True),
            "auto (strict in force)",
            "letter case",
        ),
        (
            CollationOptions(Strictness.LOOSE, False, True, True, True),
            "loose",
            "punctuation, the spelling of figures",
        ),
    ],
)
def test_date_program_and_options(options: CollationOptions, links: str, ignored: str) -> None:
    assert colophon(made(options), ReportSetting(date(2026, 3, 5))) == [
        ("Date", "2026-03-05"),
        ("Program", f"{NAME} {VERSION}"),
        ("Links", links),
        ("Ignored", ignored),
    ]


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_source_is_told_when_one_was_named(side: Side) -> None:
    told = colophon(made(CollationOptions()), ReportSetting(source=side))
    assert told[-1] == ("Source", f"{side} article, as named by the reader")
    assert "Source" not in dict(colophon(made(CollationOptions()), ReportSetting()))


def test_a_report_bears_the_day_of_today_unless_it_is_told_another() -> None:
    assert ReportSetting().day == date.today()
    assert ReportSetting(date(2026, 3, 5)).day == date(2026, 3, 5)


def test_an_article_goes_by_its_outlet_else_by_its_side() -> None:
    plain = article("The mill burned.")
    assert who(plain, "right") == "the right article"
    assert who(replace(plain, details=replace(plain.details, outlet=" The\nWire ")), "right") == "The Wire"
