"""The kinds of tampering as they are listed."""

from reader.exercises.exercise_sentences import KINDS
from reader.exercises.kind_families import families


def test_kinds_stand_under_their_family_with_their_places() -> None:
    listed = dict(families({"number": 3, "weekday": 0, "unit": 1}))
    assert list(listed) == ["Figures", "Time"]
    assert [(row.kind, row.name, row.places) for row in listed["Figures"]] == [
        ("number", "Figure", 3),
        ("unit", "Unit", 1),
    ]
    assert listed["Time"][0].told == "Another day of the week."


def test_all_kinds_are_in_one_family_and_none_is_listed_that_is_not_offered() -> None:
    rows = [row.kind for _, kinds in families(dict.fromkeys(KINDS, 1)) for row in kinds]
    assert sorted(rows) == sorted(KINDS)
    assert list(families({})) == []
