"""What travels by the ten thousand comes back the same, and in the short form."""

import copy
import pickle
from dataclasses import dataclass

import pytest

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.facts.fact import Difference, Fact, FactKind, FactPair, FactStanding, Slip
from reader.facts.statement import Statement, StatementPair, StatementStanding
from reader.quick_pickle import quickly_pickled
from reader.quotations.quotation import Attribution, Kind, Quotation
from reader.text.article import Role, Sentence
from reader.text.span import Span

_SPAN, _OTHER = Span(1, 4), Span(6, 9)
_FACT = Fact(FactKind.NUMBER, _SPAN, "6.3 percent")
_QUOTATION = Quotation(2, _SPAN, _OTHER, Kind.DIRECT, 3, True, 1)
_EDIT = Edit(Tag.REPLACE, _SPAN, _OTHER)
_STATEMENT = Statement(4, _FACT, _SPAN, (_OTHER,), (), _OTHER, None)


@pytest.mark.parametrize(
    "value",
    [
        _SPAN,
        Sentence(3, _SPAN, 2, Role.BODY),
        Bead(1, (2,), (3, 4), Relation.EDITED, 0.75, True, False),
        _EDIT,
        _FACT,
        FactPair(1, FactKind.NUMBER, _FACT, None, FactStanding.ONLY_LEFT, Difference.NUMBER),
        Slip(FactKind.NAME, (_SPAN, _OTHER), "Two ways."),
        _STATEMENT,
        StatementPair(_STATEMENT, None, StatementStanding.ONLY_LEFT, None, 3, False),
        QuotationMatch(1, 2, MatchRelation.ALTERED, 0.5, (_EDIT,), True, left_cut=_SPAN),
        EditorialWarning(
            WarningKind.HEDGE, Grade.SERIOUS, 0, _SPAN, _OTHER, "a", "b", "c", "d", "e", None, "f"
        ),
        _QUOTATION,
        Attribution(_QUOTATION, _SPAN, None, "Ada", "said", 0.5, _OTHER),
    ],
)  # fmt: skip
def test_it_comes_back_the_same(value: object) -> None:
    assert pickle.loads(pickle.dumps(value, pickle.HIGHEST_PROTOCOL)) == value
    assert copy.deepcopy(value) == value
    reduced = value.__reduce__()
    assert isinstance(reduced, tuple)
    assert reduced[0] is type(value)
    assert reduced[0](*reduced[1]) == value


def test_it_is_checked_on_its_way_back() -> None:
    with pytest.raises(ValueError, match="not a span"):
        pickle.loads(pickle.dumps(_SPAN, 0).replace(b"I4", b"I0"))


def test_one_field_is_not_enough() -> None:
    @dataclass(frozen=True, slots=True)
    class _One:
        only: int

    with pytest.raises(TypeError, match="_One has fewer than two fields"):
        quickly_pickled(_One)
