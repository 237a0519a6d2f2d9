"""Which place comes next."""

from hypothesis import given
from hypothesis import strategies as st

from reader.collation.bead import Relation
from reader.views.stepping import differences, position, step
from tests.gui.invented import comparison

places_of = st.lists(st.integers(0, 50), unique=True).map(sorted)


@given(places_of, st.none() | st.integers(0, 50))
def test_a_step_leads_to_a_place_and_back(places: list[int], current: int | None) -> None:
    there = step(places, current, False)
    if not places:
        assert there is None
        return
    assert there in places
    if current in places and len(places) > 1:
        assert step(places, there, True) == current


@given(places_of.filter(bool))
def test_stepping_visits_every_place_in_order(places: list[int]) -> None:
    seen: list[int] = []
    current: int | None = None
    for _ in places:
        current = step(places, current, False)
        assert current is not None
        seen.append(current)
    assert seen == places


def test_positions_in_words() -> None:
    assert position([2, 5, 9], 5) == "2 of 3"
    assert position([2, 5, 9], 4) == "3 differences"
    assert position([2], None) == "1 difference"
    assert position([], None) == "No differences"


def test_what_is_the_same_and_in_place_is_no_difference() -> None:
    compared = comparison()
    beads = compared.collation.beads
    found = differences(compared, frozenset(Relation), True)
    assert found == [b.index for b in beads if b.moved or b.relation is not Relation.SAME]
    assert all(beads[i].moved for i in differences(compared, frozenset(), True))
