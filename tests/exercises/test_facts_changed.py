"""Figures, units, dates and names changed, each with a harmless twin."""

import pytest

from tests.exercises.sites import changed, twins


@pytest.mark.parametrize(
    ("kind", "sentence", "other", "harmless"),
    [
        ("number", "It killed 14 people.", "It killed 41 people.", "It killed fourteen people."),
        ("number", "It had 1,400 guests.", "It had 1,040 guests.", "It had 1400 guests."),
        ("number", "It had 60 guests.", "It had 63 guests.", "It had sixty guests."),
        ("number", "It had 44 guests.", "It had 47 guests.", "It had a total of 44 guests."),
        ("number", "It had 8 guests.", "It had 1 guests.", "It had eight guests."),
        ("unit", "It is 300 odd metres long.", "It is 300 odd feet long.", "It is 300 odd m long."),
        ("unit", "It is 300 miles long.", "It is 300 kilometres long.", "It is 300 mi long."),
        ("magnitude", "It cost $3 million.", "It cost $3 billion.", "It cost $3 m."),
        ("percent_points", "It rose by 4 percent.", "It rose by 4 percentage points.", "It rose by 4%."),
        ("currency", "It cost 12 million dollars.", "It cost 12 million euros.", "It cost $12 million."),
        ("currency", "It cost 12 pounds.", "It cost 12 euros.", "It cost £12."),
        ("date", "It sank on June 9.", "It sank on June 10.", "It sank on 9 June."),
        ("date", "It sank on June 28.", "It sank on June 27.", "It sank on 28 June."),
        ("date", "It sank on June 27.", "It sank on June 28.", "It sank on 27 June."),
        ("date", "It sank on June 30.", "It sank on June 29.", "It sank on 30 June."),
        ("date", "It sank on June 1.", "It sank on June 2.", "It sank on 1 June."),
        ("weekday", "It met on Monday.", "It met on Wednesday.", "It met on Monday morning."),
        ("weekday", "It met on Sunday.", "It met on Tuesday.", "It met on Sunday morning."),
        ("name", "Ruth Amber left.", "Maren Amber left.", "Ruth E. Amber left."),
        ("name", "Mary Amber left.", "Ada Amber left.", "Mary E. Amber left."),
        ("name", "Tom Amber left.", "Peter Amber left.", "Tom E. Amber left."),
        ("place", "It began in Paris.", "It began in Berlin.", "It began in the town of Paris."),
        ("place", "It began in Warsaw.", "It began in London.", "It began in the town of Warsaw."),
    ],
)  # fmt: skip
def test_english(kind: str, sentence: str, other: str, harmless: str) -> None:
    assert (other, harmless) in twins(kind, sentence)


@pytest.mark.parametrize(
    ("kind", "sentence", "other"),
    [
        ("number", "Es kamen 27 Gäste.", "Es kamen 72 Gäste."),
        ("magnitude", "Es kostet 3 Millionen Euro.", "Es kostet 3 Milliarden Euro."),
        ("unit", "Der Weg ist 30 Kilometer lang.", "Der Weg ist 30 Meilen lang."),
        ("percent_points", "Sie stieg um 4 Prozent.", "Sie stieg um 4 Prozentpunkte."),
        ("currency", "Es kostet 310 Euro.", "Es kostet 310 Dollar."),
        ("date", "Er sank am 14. März 2025.", "Er sank am 15. März 2025."),
        ("weekday", "Er tagte am Freitag.", "Er tagte am Sonntag."),
        ("name", "Karl Lindt ging.", "Peter Lindt ging."),
        ("place", "Es begann in Köln.", "Es begann in Frankfurt."),
    ],
)
def test_german(kind: str, sentence: str, other: str) -> None:
    assert other in changed(kind, sentence, "de")


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("number", "It killed many people."),
        ("number", "“We saw 14 boats,” Karl Lindt said."),
        ("date", "It sank in June."),
        ("date", "It met at 9:30 p.m."),
        ("name", "Tom Sayer Lindt left."),
        ("name", "The Tom left."),
        ("place", "It stood in Paris Hilton."),
        ("place", "It was Paris’s turn."),
        ("unit", "It is 300 years old."),
        ("unit", "It is 300 odd old metres long."),
        ("percent_points", "The percent sign stood there."),
    ],
)
def test_what_offers_no_place(kind: str, sentence: str) -> None:
    assert changed(kind, sentence) == []
