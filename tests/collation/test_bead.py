"""Beads: their relations and defaults."""

import pytest

from reader.collation.bead import Bead, Relation


@pytest.mark.parametrize(
    ("relation", "is_shared"),
    [
        (Relation.SAME, True),
        (Relation.EDITED, True),
        (Relation.REWORDED, True),
        (Relation.ONLY_LEFT, False),
        (Relation.ONLY_RIGHT, False),
    ],
)
def test_what_both_articles_have_is_shared(relation: Relation, is_shared: bool) -> None:
    assert relation.is_shared is is_shared


def test_a_bead_stands_in_order_unless_said_otherwise() -> None:
    assert not Bead(0, (0,), (0,), Relation.SAME, 1.0).moved
