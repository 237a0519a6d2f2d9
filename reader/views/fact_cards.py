"""The rows of the Facts tab: the same thing with another figure, slips, said by both, by one side alone.

Figures and dates are told as statements, whether their sentences are linked or not; names, and what no
statement tells, as the facts of linked sentences.
"""

from collections.abc import Iterator
from functools import partial

from reader.comparison.comparison import Comparison
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding, Slip
from reader.facts.statement import Statement, StatementPair, StatementStanding, facts_beside
from reader.messages import composed, message
from reader.sides import Side
from reader.text.span import Span
from reader.values import Struct
from reader.views.card import Card, Line, Place, Row, Run, Style, heading, isolated, one_line, ready
from reader.views.change_cards import paragraph_at
from reader.views.statement_cards import (
    KIND_LABELS,
    SIDE_NAMES,
    is_warned_of,
    statement_row,
    words_of_statement,
    words_round,
)

STANDING_LABELS = {
    StatementStanding.OTHER_FIGURE: message("Same thing, other figure"),
    StatementStanding.BOTH: message("Said by both"),
    StatementStanding.ONLY_LEFT: message("Only on the left"),
    StatementStanding.ONLY_RIGHT: message("Only on the right"),
}
"""The headings in their order."""
_AS_STATEMENT = {
    FactStanding.DISAGREES: StatementStanding.OTHER_FIGURE,
    FactStanding.AGREES: StatementStanding.BOTH,
    FactStanding.ONLY_LEFT: StatementStanding.ONLY_LEFT,
    FactStanding.ONLY_RIGHT: StatementStanding.ONLY_RIGHT,
}


class FactFilter(Struct, frozen=True):
    """What of the facts is listed; None means every kind, every standing.

    A name that one side alone has is mostly noise (a title left out, a name for a pronoun): `lone_names`
    lists those as well. `disagreeing_only` leaves what has a warning sign.
    """

    kind: FactKind | None = None
    disagreeing_only: bool = False
    words: str = ""
    lone_names: bool = False
    standing: StatementStanding | None = None


def fact_rows(comparison: Comparison, wanted: FactFilter) -> list[Row]:
    """The rows that a filter leaves, under a heading for each standing; what has a warning sign first, then
    in reading order."""
    groups = _by_standing(comparison, wanted)
    rows: list[Row] = []
    for standing, label in STANDING_LABELS.items():
        found = [row for *_, row in sorted(groups[standing], key=lambda each: each[:2])]
        if found:
            rows += [ready(heading(f"facts {standing}", label, len(found))), *found]
        if standing is StatementStanding.OTHER_FIGURE and wanted.standing in (None, standing):
            rows += [ready(card) for card in _slip_cards(comparison, wanted)]
    return rows


def _by_standing(
    comparison: Comparison, wanted: FactFilter
) -> dict[StatementStanding, list[tuple[bool, int, Row]]]:
    """The rows of each standing, each behind what they are sorted by."""
    groups: dict[StatementStanding, list[tuple[bool, int, Row]]] = {each: [] for each in STANDING_LABELS}
    for number, said in enumerate(comparison.statements):
        if _is_wanted_statement(comparison, said, wanted):
            row = statement_row(comparison, number, said)
            groups[said.standing].append((not row.is_warning, _start(said), row))
    for number, pair in facts_beside(comparison.fact_pairs, comparison.statements):
        if _is_wanted(comparison, pair, wanted):
            row = _pair_row(comparison, number, pair)
            groups[_AS_STATEMENT[pair.standing]].append((not row.is_warning, _start(pair), row))
    return groups


def _start(pair: StatementPair | FactPair) -> int:
    """Where a row stands in the left article, or in the right one where the left has none."""
    return next(_spans_of(pair)).start


def _spans_of(pair: StatementPair | FactPair) -> Iterator[Span]:
    for each in (pair.left, pair.right):
        if each is not None:
            yield each.fact.span if isinstance(each, Statement) else each.span


def _is_wanted_statement(comparison: Comparison, said: StatementPair, wanted: FactFilter) -> bool:
    one = said.left or said.right
    if (
        one is None
        or wanted.kind not in (None, one.fact.kind)
        or wanted.standing not in (None, said.standing)
    ):
        return False
    if wanted.disagreeing_only and not is_warned_of(said):
        return False
    return not wanted.words or wanted.words.casefold() in words_of_statement(comparison, said).casefold()


def _pair_row(comparison: Comparison, number: int, pair: FactPair) -> Row:
    return Row(
        partial(_pair_card, comparison, number, pair),
        partial(_place_of, pair),
        is_warning=pair.standing is FactStanding.DISAGREES,
    )


def _is_wanted(comparison: Comparison, pair: FactPair, wanted: FactFilter) -> bool:
    standing = _AS_STATEMENT[pair.standing]
    if wanted.kind not in (None, pair.kind) or wanted.standing not in (None, standing):
        return False
    if wanted.disagreeing_only and pair.standing is not FactStanding.DISAGREES:
        return False
    is_lone = pair.left is None or pair.right is None
    if is_lone and pair.kind is FactKind.NAME and not wanted.lone_names:
        return False
    return not wanted.words or wanted.words.casefold() in _words_of_pair(comparison, pair).casefold()


def _words_of_pair(comparison: Comparison, pair: FactPair) -> str:
    texts = [
        fact.span.of(article.text)
        for article, fact in ((comparison.left, pair.left), (comparison.right, pair.right))
        if fact is not None
    ]
    return one_line(" ".join(texts))


def _pair_card(comparison: Comparison, number: int, pair: FactPair) -> Card:
    disagrees = pair.standing is FactStanding.DISAGREES
    values = [
        one_line(fact.span.of(article.text))
        for article, fact in ((comparison.left, pair.left), (comparison.right, pair.right))
        if fact is not None
    ]
    sign = "⚠ " if disagrees else ""
    between = " ≠ " if disagrees else " = "
    if len(set(values)) == 1:
        values = values[:1]
    title = (
        Run(
            composed(f"{sign}{{kind}}: ", kind=KIND_LABELS[pair.kind]),
            Style.WARNING if disagrees else Style.MUTED,
        ),
        Run(between.join(map(isolated, values)), Style.STRONG),
    )
    lines = [Line(title)]
    if pair.left is not None:
        lines.append(_context(comparison, "left", pair.left, disagrees))
    if pair.right is not None and (disagrees or pair.left is None):
        lines.append(_context(comparison, "right", pair.right, disagrees))
    return Card(f"fact {number}", tuple(lines), _place_of(pair), is_warning=disagrees)


def _place_of(pair: FactPair) -> Place:
    return Place(
        pair.bead,
        pair.left.span if pair.left is not None else None,
        pair.right.span if pair.right is not None else None,
    )


def _context(comparison: Comparison, side: Side, fact: Fact, is_marked: bool) -> Line:
    """The words round a fact, itself marked when the other side has another value."""
    article = comparison.article(side)
    sentence = article.sentence_at(fact.span.start)
    within = article.sentences[sentence].span if sentence is not None else fact.span
    before, after = words_round(article, fact.span, within)
    number = paragraph_at(article, fact.span.start)
    where = composed("{side} ¶\u00a0{number}  ", side=SIDE_NAMES[side], number=number)
    return Line(
        (
            Run(where, Style.MUTED),
            Run(before),
            Run(one_line(fact.span.of(article.text)), Style.DECISIVE if is_marked else Style.PLAIN),
            Run(after),
        )
    )


def _slip_cards(comparison: Comparison, wanted: FactFilter) -> list[Card]:
    cards = []
    for side, slips in (("left", comparison.left_slips), ("right", comparison.right_slips)):
        for number, slip in enumerate(slips):
            if wanted.kind in (None, slip.kind) and wanted.words.casefold() in slip.sentence.casefold():
                cards.append(_slip_card(comparison, "left" if side == "left" else "right", number, slip))
    if cards:
        cards.insert(0, heading("slips", message("Slips inside one article"), len(cards)))
    return cards


def _slip_card(comparison: Comparison, side: Side, number: int, slip: Slip) -> Card:
    article = comparison.article(side)
    sentence = article.sentence_at(slip.spans[0].start)
    bead_of = comparison.collation.left_bead if side == "left" else comparison.collation.right_bead
    bead = bead_of[sentence] if sentence is not None else None
    span = slip.spans[0]
    place = Place(bead, span, None) if side == "left" else Place(bead, None, span)
    paragraphs = sorted({paragraph_at(article, each.start) for each in slip.spans})
    numbers = ", ".join(str(number) for number in paragraphs)
    where = composed("{side} ¶\u00a0{numbers}", side=SIDE_NAMES[side], numbers=numbers)
    lines = (
        Line((Run("⚠ ", Style.WARNING), Run(slip.sentence)), 3),
        Line((Run(where, Style.MUTED),), 1),
    )
    return Card(f"slip {side} {number}", lines, place, is_warning=True)
