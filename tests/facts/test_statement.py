"""Statements as values: what of the facts no statement tells."""

import pytest

from reader.facts.fact import Fact, FactKind, FactPair, FactStanding
from reader.facts.statement import Statement, StatementPair, StatementStanding, facts_beside
from reader.text.span import Span


def fact(start: int, end: int, kind: FactKind = FactKind.NUMBER) -> Fact:
    return Fact(kind, Span(start, end), "5")


def said(start: int, end: int) -> Statement:
    return Statement(0, fact(start, end), Span(0, 50))


TOLD = (
    StatementPair(said(10, 12), said(20, 22), StatementStanding.OTHER_FIGURE, bead=0),
    StatementPair(said(30, 32), None, StatementStanding.ONLY_LEFT),
    StatementPair(None, said(40, 42), StatementStanding.ONLY_RIGHT),
)
DIFFER, AGREE = FactStanding.DISAGREES, FactStanding.AGREES
LEFT, RIGHT = FactStanding.ONLY_LEFT, FactStanding.ONLY_RIGHT
NAME = FactKind.NAME


@pytest.mark.parametrize(
    ("why", "pair", "is_beside"),
    [
        ("the same pair", FactPair(0, FactKind.NUMBER, fact(10, 12), fact(20, 22), DIFFER), False),
        ("with its bound before", FactPair(0, FactKind.NUMBER, fact(5, 12), fact(15, 22), DIFFER), False),
        ("with its noun behind", FactPair(0, FactKind.NUMBER, fact(10, 18), fact(20, 28), DIFFER), False),
        ("differing from another", FactPair(0, FactKind.NUMBER, fact(10, 12), fact(40, 42), DIFFER), True),
        ("agreeing, both told", FactPair(0, FactKind.NUMBER, fact(30, 32), fact(40, 42), AGREE), False),
        ("agreeing, one told", FactPair(0, FactKind.NUMBER, fact(30, 32), fact(43, 45), AGREE), True),
        ("on the left, told", FactPair(0, FactKind.NUMBER, fact(30, 32), None, LEFT), False),
        (
            "on the left, at a place of the right",
            FactPair(0, FactKind.NUMBER, fact(40, 42), None, LEFT),
            True,
        ),
        ("on the right, told", FactPair(0, FactKind.NUMBER, None, fact(40, 42), RIGHT), False),
        ("on the right, not told", FactPair(0, FactKind.DATE, None, fact(44, 46), RIGHT), True),
        ("a name", FactPair(0, NAME, fact(30, 32, NAME), None, LEFT), True),
    ],
)
def test_beside_the_statements_stands(why: str, pair: FactPair, is_beside: bool) -> None:
    assert list(facts_beside((pair,), TOLD)) == ([(0, pair)] if is_beside else []), why


def test_without_statements_every_fact_is_told_with_its_number() -> None:
    pairs = tuple(FactPair(bead, FactKind.NUMBER, fact(1, 2), None, LEFT) for bead in range(3))
    assert list(facts_beside(pairs, ())) == list(enumerate(pairs))


def test_a_pair_knows_the_statement_of_a_side() -> None:
    pair = StatementPair(said(1, 2), said(3, 4), StatementStanding.BOTH)
    assert (pair.statement("left"), pair.statement("right")) == (pair.left, pair.right)
