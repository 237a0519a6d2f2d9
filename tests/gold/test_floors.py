"""The floors of quality on the samples: none may fall, and none may be missing."""

import pytest

from tests.gold.floors import FIVE, FLOORED, floors

CASES = [(section, name) for section, (names, _) in FLOORED.items() for name in names]


@pytest.mark.parametrize(("section", "name"), CASES)
def test_the_program_reaches_its_floors(section: str, name: str) -> None:
    known = floors()[section][name]
    measured = FLOORED[section][1](name)
    assert known.keys() == measured.values.keys()
    fallen = {value: share for value, share in measured.values.items() if share < known[value]}
    assert not fallen, f"fallen below the floor: {fallen}; all misses: {measured.misses}"


def test_no_floor_is_left_over() -> None:
    known = [(section, name) for section, samples in floors().items() for name in samples]
    assert sorted(known) == sorted([*CASES, *(("five", name) for name in FIVE)])
