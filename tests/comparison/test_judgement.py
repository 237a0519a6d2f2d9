"""What a person says of a warning: its identity, its states, and what is still to be checked."""

import pytest
from msgspec.structs import replace

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import (
    Judgement,
    WarningState,
    identity_of,
    judged,
    judgement_of,
    still_to_check,
    swapped_identities,
)
from reader.text.span import Span

WARNING = EditorialWarning(
    WarningKind.HEDGE, Grade.SERIOUS, 3, Span(10, 17), None, "the alleged thief", "the thief", "alleged", "",
    left_who="Ada Holt",
)  # fmt: skip


def test_an_identity_hangs_on_kind_and_words() -> None:
    others = (
        {"kind": WarningKind.MODALITY}, {"left_words": "a"}, {"right_words": "a"}, {"left_decisive": "a"},
        {"right_decisive": "a"}, {"left_who": None}, {"right_who": "Karl Lindt"},
    )  # fmt: skip
    names = {identity_of(replace(WARNING, **other)) for other in others}
    assert len({*names, identity_of(WARNING)}) == len(others) + 1


def test_an_identity_does_not_hang_on_place_or_grade() -> None:
    moved = replace(WARNING, bead=9, left=Span(40, 47), right=Span(1, 2), grade=Grade.LOOK, detail="x")
    assert identity_of(moved) == identity_of(WARNING)
    assert len(identity_of(WARNING)) == 12


def test_words_of_two_sides_are_kept_apart() -> None:
    left = replace(WARNING, left_words="ab", right_words="")
    assert identity_of(left) != identity_of(replace(WARNING, left_words="a", right_words="b"))
    assert identity_of(left) != identity_of(replace(WARNING, left_words="", right_words="ab"))


def test_a_warning_is_known_again_when_the_sides_change() -> None:
    swapped = replace(
        WARNING, left_words="the thief", right_words="the alleged thief", left_decisive="",
        right_decisive="alleged", left_who=None, right_who="Ada Holt",
    )  # fmt: skip
    assert swapped_identities([WARNING]) == {identity_of(WARNING): identity_of(swapped)}


def test_a_later_word_overrules_an_earlier_one() -> None:
    name = identity_of(WARNING)
    other = Judgement("other", WarningState.CHECKED)
    found = judged(
        (Judgement(name, WarningState.CHECKED, "seen"), other), Judgement(name, WarningState.WRONG)
    )
    assert found == (other, Judgement(name, WarningState.WRONG))
    assert judgement_of(found, WARNING).state is WarningState.WRONG
    assert judged(found, Judgement(name)) == (other,)
    assert judged(found, Judgement(name, note="ask"))[-1].note == "ask"


def test_nothing_said_is_open() -> None:
    assert judgement_of((), WARNING) == Judgement(identity_of(WARNING), WarningState.OPEN, "")


@pytest.mark.parametrize(
    ("grade", "state", "count"),
    [
        (Grade.GRAVE, WarningState.OPEN, 1),
        (Grade.SERIOUS, WarningState.OPEN, 1),
        (Grade.LOOK, WarningState.OPEN, 0),
        (Grade.GRAVE, WarningState.CHECKED, 0),
        (Grade.SERIOUS, WarningState.WRONG, 0),
    ],
)
def test_only_grave_and_serious_ones_that_nobody_looked_at_are_to_check(
    grade: Grade, state: WarningState, count: int
) -> None:
    warning = replace(WARNING, grade=grade)
    assert still_to_check([warning], [Judgement(identity_of(warning), state, "note")]) == count
