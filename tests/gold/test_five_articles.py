"""The five real articles against our own reading of them; skipped where they don't lie beside the project."""

import pytest

from tests.gold.five_key import FOLDER
from tests.gold.floors import FIVE, floors

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the five articles are not part of the project")


@pytest.mark.parametrize("name", FIVE)
def test_the_program_reaches_its_floors(name: str) -> None:
    known = floors()["five"][name]
    measured = FIVE[name]()
    assert known.keys() == measured.values.keys()
    fallen = {value: share for value, share in measured.values.items() if share < known[value]}
    assert not fallen, f"fallen below the floor: {fallen}; all misses: {measured.misses}"
