"""Statements as values of the JSON form, and as lines of the other reports."""

from collections.abc import Iterator

from reader.comparison.comparison import Comparison
from reader.facts.statement import Statement, StatementPair, StatementStanding
from reader.messages import composed, message
from reader.reports.article_form import Form, span_form
from reader.reports.columns import words_of
from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.values import Struct

STANDING_LABELS = {
    StatementStanding.OTHER_FIGURE: message("same thing, other figure"),
    StatementStanding.BOTH: message("said by both"),
    StatementStanding.ONLY_LEFT: message("only left"),
    StatementStanding.ONLY_RIGHT: message("only right"),
}


class StatementLine(Struct, frozen=True):
    """One pair of statements as reports tell it: the clauses of both sides, "" where a side has none, each
    with its figure as it is written there."""

    standing: StatementStanding
    kind: str
    left: str
    right: str
    left_figure: str
    right_figure: str
    is_linked: bool
    is_sure: bool

    @property
    def label(self) -> str:
        """How the articles stand to each other, with a sign where an editor must look."""
        label = STANDING_LABELS[self.standing]
        if self.standing is not StatementStanding.OTHER_FIGURE:
            return label
        return (
            composed("⚠ {label}", label=label)
            if self.is_sure
            else message("perhaps the same thing, other figure")
        )


def statement_lines(comparison: Comparison) -> Iterator[StatementLine]:
    """The statements, other figures first, then what both say, what the left, what the right alone says."""
    order = list(StatementStanding)
    for pair in sorted(
        comparison.statements, key=lambda each: (order.index(each.standing), not each.is_sure)
    ):
        yield _line(comparison, pair)


def _line(comparison: Comparison, pair: StatementPair) -> StatementLine:
    either = pair.left or pair.right
    assert either is not None
    wordings, figures = dict[Side, str](), dict[Side, str]()
    for side in SIDES:
        said, article = pair.statement(side), comparison.article(side)
        wordings[side] = words_of(article, said.wording) if said is not None else ""
        figures[side] = words_of(article, said.fact.span) if said is not None else ""
    return StatementLine(
        pair.standing,
        either.fact.kind.value,
        wordings["left"],
        wordings["right"],
        figures["left"],
        figures["right"],
        pair.bead is not None,
        pair.is_sure,
    )


def statement_form(comparison: Comparison, pair: StatementPair) -> Form:
    """A pair of statements as plain values; `bead` is null where their sentences are not linked."""
    left, right = (
        _side_form(comparison.article(side), said) if (said := pair.statement(side)) is not None else None
        for side in SIDES
    )
    return {
        "standing": pair.standing.value,
        "difference": pair.difference.value if pair.difference is not None else None,
        "bead": pair.bead,
        "sure": pair.is_sure,
        "left": left,
        "right": right,
    }


def _side_form(article: Article, said: Statement) -> Form:
    return {
        "sentence": said.sentence,
        "kind": said.fact.kind.value,
        "fact": {**span_form(article, said.fact.span), "value": said.fact.value},
        "wording": span_form(article, said.wording),
        "who": [span_form(article, span) for span in said.who],
        "when": [span_form(article, span) for span in said.when],
        "source": span_form(article, said.source) if said.source is not None else None,
        "hedge": span_form(article, said.hedge) if said.hedge is not None else None,
    }
