"""Relations in the window's words."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.quotations.quotation import Attributions
from reader.views.relation_names import RELATION_NAMES, bead_name, bead_told
from tests.builders import article, collation_of


def test_every_relation_has_a_name() -> None:
    assert set(RELATION_NAMES) == set(Relation)


@pytest.mark.parametrize(("moved", "name"), [(False, "Reworded"), (True, "Reworded, moved")])
def test_a_bead_says_that_it_moved(moved: bool, name: str) -> None:
    assert bead_name(Bead(0, (0,), (0,), Relation.REWORDED, 0.5, moved)) == name


def test_a_screen_reader_is_told_the_words_opposite() -> None:
    left, right = article("The gate\nfailed.", "Ferries run."), article("A gate\nbroke.")
    collation = collation_of(left, right, (0, 0))
    compared = Comparison(left, right, collation, Attributions(), Attributions(), (), ())
    linked, alone = collation.beads
    assert bead_told(linked, compared, "left") == "Reworded. Pair 1 of 2. On the right: A gate broke."
    assert bead_told(linked, compared, "right") == "Reworded. Pair 1 of 2. On the left: The gate failed."
    assert bead_told(alone, compared, "left") == "Only on the left. Pair 2 of 2."
    both = replace(linked, left=(0, 1))
    assert bead_told(both, compared, "right").endswith("On the left: The gate failed. Ferries run.")
