"""The rows of the Facts tab: disagreements first, then slips, what only one side has, and what agrees."""

from dataclasses import dataclass
from functools import partial

from reader.comparison.comparison import Comparison
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding, Slip
from reader.sides import Side
from reader.text.article import Article
from reader.views.card import Card, Line, Place, Row, Run, Style, heading, one_line, ready
from reader.views.change_cards import paragraph_at

KIND_LABELS = {FactKind.NUMBER: "Figure", FactKind.DATE: "Date", FactKind.NAME: "Name"}

_GROUPS = (
    (FactStanding.DISAGREES, "Disagree"),
    (FactStanding.ONLY_LEFT, "Only on the left"),
    (FactStanding.ONLY_RIGHT, "Only on the right"),
    (FactStanding.AGREES, "Agree"),
)
_NEIGHBOURHOOD = 60
"""Code points of the article shown before and behind a fact."""


@dataclass(frozen=True, slots=True)
class FactFilter:
    """What of the facts is listed; None means every kind.

    A name that one side alone has is mostly noise (a title left out, a name for a pronoun): `lone_names`
    lists those as well.
    """

    kind: FactKind | None = None
    disagreeing_only: bool = False
    words: str = ""
    lone_names: bool = False


def fact_rows(comparison: Comparison, wanted: FactFilter) -> list[Row]:
    """The rows that a filter leaves, under a heading for each standing."""
    rows: list[Row] = []
    for standing, label in _GROUPS:
        found = [
            Row(
                partial(_pair_card, comparison, number, pair),
                partial(_place_of, pair),
                is_warning=standing is FactStanding.DISAGREES,
            )
            for number, pair in enumerate(comparison.fact_pairs)
            if pair.standing is standing and _is_wanted(comparison, pair, wanted)
        ]
        if found:
            rows += [ready(heading(f"facts {standing}", label, len(found))), *found]
        if standing is FactStanding.DISAGREES:
            rows += [ready(card) for card in _slip_cards(comparison, wanted)]
        if wanted.disagreeing_only:
            break
    return rows


def _is_wanted(comparison: Comparison, pair: FactPair, wanted: FactFilter) -> bool:
    if wanted.kind is not None and pair.kind is not wanted.kind:
        return False
    is_lone = pair.left is None or pair.right is None
    if is_lone and pair.kind is FactKind.NAME and not wanted.lone_names:
        return False
    if not wanted.words:
        return True
    texts = [
        fact.span.of(article.text)
        for article, fact in ((comparison.left, pair.left), (comparison.right, pair.right))
        if fact is not None
    ]
    return wanted.words.casefold() in one_line(" ".join(texts)).casefold()


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
        Run(f"{sign}{KIND_LABELS[pair.kind]}: ", Style.WARNING if disagrees else Style.MUTED),
        Run(between.join(values), Style.STRONG),
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
    before, after = _round(article, fact)
    where = f"{side.capitalize()} ¶\u00a0{paragraph_at(article, fact.span.start)}  "
    return Line(
        (
            Run(where, Style.MUTED),
            Run(before),
            Run(one_line(fact.span.of(article.text)), Style.CHANGED if is_marked else Style.PLAIN),
            Run(after),
        )
    )


def _round(article: Article, fact: Fact) -> tuple[str, str]:
    sentence = article.sentence_at(fact.span.start)
    if sentence is None:
        return "", ""
    span = article.sentences[sentence].span
    start, end = (
        max(span.start, fact.span.start - _NEIGHBOURHOOD),
        min(span.end, fact.span.end + _NEIGHBOURHOOD),
    )
    before, after = article.text[start : fact.span.start], article.text[fact.span.end : end]
    if start > span.start:
        before = f"… {before.partition(' ')[2]}"
    if end < span.end:
        after = f"{after.rpartition(' ')[0]} …"
    space_before = " " if before[-1:].isspace() else ""
    space_after = " " if after[:1].isspace() else ""
    return one_line(before) + space_before, space_after + one_line(after)


def _slip_cards(comparison: Comparison, wanted: FactFilter) -> list[Card]:
    cards = []
    for side, slips in (("left", comparison.left_slips), ("right", comparison.right_slips)):
        for number, slip in enumerate(slips):
            if wanted.kind in (None, slip.kind) and wanted.words.casefold() in slip.sentence.casefold():
                cards.append(_slip_card(comparison, "left" if side == "left" else "right", number, slip))
    if cards:
        cards.insert(0, heading("slips", "Slips inside one article", len(cards)))
    return cards


def _slip_card(comparison: Comparison, side: Side, number: int, slip: Slip) -> Card:
    article = comparison.article(side)
    sentence = article.sentence_at(slip.spans[0].start)
    bead_of = comparison.collation.left_bead if side == "left" else comparison.collation.right_bead
    bead = bead_of[sentence] if sentence is not None else None
    span = slip.spans[0]
    place = Place(bead, span, None) if side == "left" else Place(bead, None, span)
    paragraphs = sorted({paragraph_at(article, each.start) for each in slip.spans})
    where = f"{side.capitalize()} ¶\u00a0{', '.join(str(number) for number in paragraphs)}"
    lines = (
        Line((Run("⚠ ", Style.WARNING), Run(slip.sentence)), 3),
        Line((Run(where, Style.MUTED),), 1),
    )
    return Card(f"slip {side} {number}", lines, place, is_warning=True)
