"""What of a comparison is a difference."""

import pytest
from msgspec.structs import replace

import reader
from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import MatchRelation, QuotationMatch
from reader.facts.fact import FactStanding
from reader.facts.statement import StatementStanding
from reader.reports.only_differences import differences_of, differs, is_difference, same_quotations
from tests.builders import read_article

LEFT = (
    "News\n\nThe storm killed 14 people in the two villages.\n\nThe fire burned 30 houses on the hill.\n\n"
    "“We will build every house again,” Ada Holt said.\n\n"
    "“Nobody came to help us that night,” Karl Lindt said.\n"
)
RIGHT = LEFT.replace("14", "41").replace("every", "each")


@pytest.mark.parametrize(
    ("relation", "moved", "expected"),
    [
        (Relation.SAME, False, False), (Relation.SAME, True, True), (Relation.EDITED, False, True),
        (Relation.REWORDED, False, True), (Relation.ONLY_LEFT, False, True),
        (Relation.ONLY_RIGHT, False, True),
    ],
)  # fmt: skip
def test_a_bead_is_a_difference(relation: Relation, moved: bool, expected: bool) -> None:
    assert is_difference(Bead(0, (0,), (0,), relation, 1.0, moved)) is expected
    assert is_difference(Bead(0, (0,), (0,), relation, 1.0, moved, by_hand=True))


@pytest.mark.parametrize(
    ("relation", "speakers_differ", "expected"),
    [
        (MatchRelation.SAME, False, False), (MatchRelation.SAME, True, True),
        (MatchRelation.ALTERED, False, True), (MatchRelation.PARAPHRASED, False, True),
    ],
)  # fmt: skip
def test_an_utterance_differs(relation: MatchRelation, speakers_differ: bool, expected: bool) -> None:
    assert differs(QuotationMatch(0, 0, relation, 1.0, speakers_differ=speakers_differ)) is expected


def test_only_differences_are_left() -> None:
    whole = reader.compare(read_article(LEFT, "a.txt"), read_article(RIGHT, "b.txt"))
    left = differences_of(whole)
    assert [bead.index for bead in left.collation.beads] == [
        bead.index for bead in whole.collation.beads if bead.relation is not Relation.SAME
    ]
    assert 0 < len(left.collation.beads) < len(whole.collation.beads)
    assert {pair.standing for pair in whole.fact_pairs} >= {FactStanding.AGREES, FactStanding.DISAGREES}
    assert {pair.standing for pair in left.fact_pairs} == {FactStanding.DISAGREES}
    assert {pair.standing for pair in whole.statements} >= {StatementStanding.BOTH}
    assert {pair.standing for pair in left.statements} == {StatementStanding.OTHER_FIGURE}
    assert [match.relation for match in left.quotation_matches] == [MatchRelation.ALTERED]
    assert left.warnings == whole.warnings


def test_a_quotation_is_the_same_where_each_of_its_matches_is() -> None:
    whole = reader.compare(read_article(LEFT, "a.txt"), read_article(RIGHT, "b.txt"))
    assert same_quotations(whole, "left") == same_quotations(whole, "right") == frozenset({1})
    crossed = (
        QuotationMatch(0, 1, MatchRelation.SAME, 1.0),
        QuotationMatch(0, 0, MatchRelation.ALTERED, 1.0),
    )
    crossing = replace(whole, quotation_matches=crossed)
    assert same_quotations(crossing, "left") == frozenset()
    assert same_quotations(crossing, "right") == frozenset({1})
