"""The words of datelines of all languages together."""

import re

import pytest

from reader.text.dateline_words import dateline_words


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("january", 1),
        ("sept", 9),
        ("dezember", 12),
        ("janv", 1),
        ("juin", 6),
        ("мая", 5),
        ("ocak", 1),
        ("march", 3),
    ],
)
def test_months_by_their_number(word: str, number: int) -> None:
    assert dateline_words().number_of[word] == number


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("weekdays", ["monday", "tues", "freitag", "segunda-feira"]),
        ("published", ["posted", "publié le", "опубликовано"]),
        ("updated", ["last updated", "aktualisiert"]),
        ("day_endings", ["st", "nd", "rd", "th", "er"]),
        ("of", ["of", "de"]),
        ("before_time", ["at", "um", "à", "a las", "às", "alle", "kl"]),
        ("before_date", ["on", "am", "le"]),
        ("behind_year", ["г", "года", "року"]),
        ("hours", ["uhr", "hrs"]),
        ("hours_alone", ["uhr"]),
        ("local_time", ["local time", "local\u00a0time", "local \n time", "ortszeit"]),
        (
            "reading_time",
            ["reading time: 3 minutes", "3 min read", "4-minute read", "lesezeit 3 min.", "2 hours ago"],
        ),
        ("zones", ["eastern time", "heure de paris"]),
    ],
)
def test_each_kind_of_word(field: str, words: list[str]) -> None:
    pattern = re.compile(getattr(dateline_words(), field))
    assert [word for word in words if pattern.fullmatch(word) is None] == []
    assert pattern.fullmatch("gate") is None


def test_the_longest_word_is_tried_first() -> None:
    found = re.match(dateline_words().updated, "last updated")
    assert found is not None and found.group() == "last updated"


def test_signs_of_year_month_and_day() -> None:
    assert list(map(set, dateline_words().date_signs)) == [{"年", "년"}, {"月", "월"}, {"日", "일"}]
