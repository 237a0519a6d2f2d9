"""The rows of statements: both wordings, linked or not, with the figure or date that decides marked."""

from functools import partial

from reader.comparison.comparison import Comparison
from reader.facts.fact import FactKind
from reader.facts.statement import Statement, StatementPair, StatementStanding
from reader.messages import composed, message
from reader.sides import SIDES, Side
from reader.text.article import Article
from reader.text.span import Span
from reader.views.card import Card, Line, Place, Row, Run, Style, add_words, isolated, one_line
from reader.views.change_cards import paragraph_at

KIND_LABELS = {
    FactKind.NUMBER: message("Figure"),
    FactKind.DATE: message("Date"),
    FactKind.NAME: message("Name"),
}

_NEIGHBOURHOOD = 60
"""Code points of the article shown before and behind a fact."""
_WORDS_LINES = 3
_NOT_LINKED, _PERHAPS = message("not linked"), message("perhaps the same")

SIDE_NAMES: dict[Side, str] = {"left": message("Left"), "right": message("Right")}


def statement_row(comparison: Comparison, number: int, pair: StatementPair) -> Row:
    """The row of the pair with this place among `Comparison.statements`."""
    return Row(
        partial(_card, comparison, number, pair),
        partial(place_of_statement, comparison, pair),
        is_warning=is_warned_of(pair),
    )


def is_warned_of(pair: StatementPair) -> bool:
    """Whether a row has a warning sign: other figures of what is surely one thing."""
    return pair.standing is StatementStanding.OTHER_FIGURE and pair.is_sure


def words_of_statement(comparison: Comparison, pair: StatementPair) -> str:
    """What is searched: both wordings."""
    found = ((side, pair.statement(side)) for side in SIDES)
    return " ".join(
        one_line(each.wording.of(comparison.article(side).text)) for side, each in found if each is not None
    )


def place_of_statement(comparison: Comparison, pair: StatementPair) -> Place:
    """Where the row leads: both figures; the bead that links them or that holds the only one."""
    left, right, bead = pair.left, pair.right, pair.bead
    if bead is None and left is not None and right is None:
        bead = comparison.collation.left_bead[left.sentence]
    if bead is None and right is not None and left is None:
        bead = comparison.collation.right_bead[right.sentence]
    return Place(
        bead,
        left.fact.span if left is not None else None,
        right.fact.span if right is not None else None,
    )


def words_round(article: Article, span: Span, within: Span) -> tuple[str, str]:
    """The words before and behind a span as one line each, cut at a blank some sixty code points away."""
    start, end = max(within.start, span.start - _NEIGHBOURHOOD), min(within.end, span.end + _NEIGHBOURHOOD)
    before, after = article.text[start : span.start], article.text[span.end : max(end, span.end)]
    if start > within.start:
        before = f"… {before.partition(' ')[2]}"
    if end < within.end:
        after = f"{after.rpartition(' ')[0]} …"
    space_before = " " if before[-1:].isspace() else ""
    space_after = " " if after[:1].isspace() else ""
    return one_line(before) + space_before, space_after + one_line(after)


def _card(comparison: Comparison, number: int, pair: StatementPair) -> Card:
    said = {side: each for side in SIDES if (each := pair.statement(side)) is not None}
    figures = [one_line(each.fact.span.of(comparison.article(side).text)) for side, each in said.items()]
    wordings = {one_line(each.wording.of(comparison.article(side).text)) for side, each in said.items()}
    lines = [_title(comparison, pair, said, figures)]
    if len(said) == len(SIDES) and len(wordings) == 1:
        lines.append(_wording(comparison.left, message("Both"), said["left"], Style.STRONG, None))
    else:
        style = _style(pair, figures)
        for side, each in said.items():
            lines.append(
                _wording(comparison.article(side), SIDE_NAMES[side], each, style, _own_hedge(pair, side))
            )
    return Card(
        f"statement {number}",
        tuple(lines),
        place_of_statement(comparison, pair),
        is_warning=is_warned_of(pair),
        sides=tuple(said),
    )


def _style(pair: StatementPair, figures: list[str]) -> Style:
    """How the figure is marked: strongest where it alters what is said."""
    if pair.standing is StatementStanding.OTHER_FIGURE:
        return Style.DECISIVE
    return Style.CHANGED if _are_written_otherwise(figures) else Style.STRONG


def _are_written_otherwise(figures: list[str]) -> bool:
    """Whether two figures differ in more than capital letters."""
    return len({figure.casefold() for figure in figures}) > 1


def _own_hedge(pair: StatementPair, side: Side) -> Span | None:
    """The words that weaken a statement on this side alone."""
    left, right = pair.left, pair.right
    if left is None or right is None or (left.hedge is None) == (right.hedge is None):
        return None
    return left.hedge if side == "left" else right.hedge


def _title(
    comparison: Comparison, pair: StatementPair, said: dict[Side, Statement], figures: list[str]
) -> Line:
    is_warned = is_warned_of(pair)
    other = pair.standing is StatementStanding.OTHER_FIGURE
    kind = KIND_LABELS[next(iter(said.values())).fact.kind]
    values = figures if other or _are_written_otherwise(figures) else figures[:1]
    paragraphs = [
        f"¶\u00a0{paragraph_at(comparison.article(side), each.fact.span.start)}"
        for side, each in said.items()
    ]
    notes = [" → ".join(paragraphs)]
    if len(said) == len(SIDES) and pair.bead is None:
        notes.append(_NOT_LINKED)
    if not pair.is_sure:
        notes.append(_PERHAPS)
    return Line(
        (
            Run(
                composed("⚠ {kind}: " if is_warned else "{kind}: ", kind=kind),
                Style.WARNING if is_warned else Style.MUTED,
            ),
            Run((" ≠ " if other else " = ").join(map(isolated, values)), Style.STRONG),
            *(Run(composed(" · {note}", note=note), Style.MUTED) for note in notes),
        ),
        2,
    )


def _wording(article: Article, label: str, said: Statement, style: Style, hedge: Span | None) -> Line:
    """The words round a figure, itself and a hedge that the other side lacks marked."""
    fact = said.fact.span
    before, after = words_round(article, fact, said.wording)
    runs = [Run(composed("{label}  ", label=label), Style.MUTED)]
    runs += _with_hedge(before, article, hedge if hedge and hedge.end <= fact.start else None)
    runs.append(Run(one_line(fact.of(article.text)), style))
    runs += _with_hedge(after, article, hedge if hedge and hedge.start >= fact.end else None)
    return Line(tuple(run for run in runs if run.text), _WORDS_LINES)


def _with_hedge(words: str, article: Article, hedge: Span | None) -> list[Run]:
    own = one_line(hedge.of(article.text)) if hedge is not None else ""
    if not own or own not in words:
        return [Run(words)]
    before, _, after = words.rpartition(own)
    runs: list[Run] = [Run(before)]
    add_words(runs, own, Style.CHANGED)
    return [*runs, Run(after)]
