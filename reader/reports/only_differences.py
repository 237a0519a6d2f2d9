"""A comparison without what is the same in both articles, for reports that tell the differences only."""

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.facts.fact import FactStanding
from reader.facts.statement import StatementStanding
from reader.sides import Side
from reader.values import replace


def differences_of(comparison: Comparison) -> Comparison:
    """The comparison with those beads, matches, facts and statements only that differ, moved or stand alone,
    and the beads that were made by hand.

    What both articles are to each other is to be asked of the whole comparison, not of this one. Beads keep
    their indices.
    """
    beads = tuple(bead for bead in comparison.collation.beads if is_difference(bead))
    return replace(
        comparison,
        collation=replace(comparison.collation, beads=beads),
        quotation_matches=tuple(match for match in comparison.quotation_matches if differs(match)),
        fact_pairs=tuple(pair for pair in comparison.fact_pairs if pair.standing is not FactStanding.AGREES),
        statements=tuple(
            pair for pair in comparison.statements if pair.standing is not StatementStanding.BOTH
        ),
    )


def is_difference(bead: Bead) -> bool:
    """Whether the sentences of a bead are not the same, stand elsewhere, or were paired by hand."""
    return bead.relation is not Relation.SAME or bead.moved or bead.by_hand


def differs(match: QuotationMatch) -> bool:
    """Whether an utterance was altered or given to another speaker."""
    return match.relation is not MatchRelation.SAME or match.speakers_differ


def same_quotations(comparison: Comparison, side: Side) -> frozenset[int]:
    """The quotations of one side, by their numbers, that the other side has alike."""
    same, other = set[int](), set[int]()
    for match in comparison.quotation_matches:
        (other if differs(match) else same).add(match.left if side == "left" else match.right)
    return frozenset(same - other)
