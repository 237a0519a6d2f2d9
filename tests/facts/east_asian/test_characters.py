"""The data of numbers and dates in Chinese and Japanese, joined."""

import pytest

from reader.facts.bound import Bound
from reader.facts.east_asian.characters import characters, date_marks, is_unparted, weekday_names


@pytest.mark.parametrize(("language", "unparted"), [("zh", True), ("ja", True), ("en", False), ("ko", False)])
def test_which_languages_write_without_spaces(language: str, unparted: bool) -> None:
    assert is_unparted(language) is unparted


def test_both_languages_are_read_together() -> None:
    known = characters()
    assert (known.units["公里"], known.units["円"]) == ("kilometer", "yen")
    assert {"下午", "午後"} <= known.after_noon
    assert known.bounds["約"] is Bound.ABOUT
    assert (known.digits["两"], known.places["百"], known.myriads["亿"]) == (2, 100, 1e8)
    assert [names.names[0] for names in weekday_names()] == ["月", "一"]
    assert (date_marks().year, date_marks().month) == ("年", "月")
