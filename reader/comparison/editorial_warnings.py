"""What an editor must look at, gravest first, each in one plain sentence."""

from dataclasses import dataclass
from enum import StrEnum

from reader.collation.collation import Collation
from reader.comparison.checks.turned_sense import turns_in
from reader.comparison.quotation_matching import MatchRelation, QuotationMatch
from reader.facts.fact import FactKind, FactPair, FactStanding, Slip
from reader.quotations.quotation import Attributions, Kind
from reader.text.article import Article
from reader.text.span import Span

_LONGEST = 160
"""Characters of a quotation that a warning shows."""

_LIMIT = len("fewer than ")
"""Characters before a figure that a warning about the figure covers too."""

_KINDS = {FactKind.NUMBER: "figure", FactKind.DATE: "date", FactKind.NAME: "name"}


class WarningKind(StrEnum):
    """What an editor must look at, gravest first."""

    OTHER_SPEAKER = "other_speaker"
    ALTERED_QUOTATION = "altered_quotation"
    TURNED_SENSE = "turned_sense"
    DISAGREEING_FACT = "disagreeing_fact"
    UNCLOSED_QUOTATION = "unclosed_quotation"
    SLIP = "slip"


@dataclass(frozen=True, slots=True)
class Caution:
    """One warning: its kind, a plain sentence, and where it points.

    `bead` is the bead to show or None; `left` and `right` are code points (start) in each article's
    text or None.
    """

    kind: WarningKind
    sentence: str
    bead: int | None = None
    left: int | None = None
    right: int | None = None


def cautions(
    left: Article,
    right: Article,
    collation: Collation,
    left_q: Attributions,
    right_q: Attributions,
    matches: tuple[QuotationMatch, ...],
    pairs: tuple[FactPair, ...],
    left_slips: tuple[Slip, ...],
    right_slips: tuple[Slip, ...],
) -> tuple[Caution, ...]:
    """All warnings of one comparison, gravest kind first, within a kind in reading order."""
    found: list[Caution] = []
    for match in matches:
        found.extend(_about_match(left, right, collation, left_q, right_q, match))
    told = [*_altered(left_q, right_q, matches), *_disagreeing(pairs)]
    found.extend(_turned(left, right, collation, told))
    for pair in pairs:
        found.extend(_about_pair(left, right, pair))
    found.extend(_unclosed(left, left_q, "left", collation.left_bead))
    found.extend(_unclosed(right, right_q, "right", collation.right_bead))
    found.extend(
        Caution(WarningKind.SLIP, f"Left: {slip.sentence}", left=slip.spans[0].start) for slip in left_slips
    )
    found.extend(
        Caution(WarningKind.SLIP, f"Right: {slip.sentence}", right=slip.spans[0].start)
        for slip in right_slips
    )
    gravity = {kind: place for place, kind in enumerate(WarningKind)}
    return tuple(sorted(found, key=lambda caution: gravity[caution.kind]))


def _about_match(
    left: Article,
    right: Article,
    collation: Collation,
    left_q: Attributions,
    right_q: Attributions,
    match: QuotationMatch,
) -> list[Caution]:
    a, b = left_q.attributions[match.left], right_q.attributions[match.right]
    bead = collation.left_bead[a.quotation.sentence]
    ours, theirs = _stretches(match, a.quotation.span, b.quotation.span)
    places = {"bead": bead, "left": ours.start, "right": theirs.start}
    found = []
    if match.speakers_differ:
        shorter = min(_shown(left, ours), _shown(right, theirs), key=len)
        found.append(
            Caution(
                WarningKind.OTHER_SPEAKER,
                f"“{shorter}” is said by {a.speaker} on the left and by {b.speaker} on the right.",
                **places,
            )
        )
    if match.relation is MatchRelation.ALTERED:
        who = a.speaker or b.speaker
        by = f" by {who}" if who and not match.speakers_differ else ""
        found.append(
            Caution(
                WarningKind.ALTERED_QUOTATION,
                f"A quotation{by} reads “{_shown(left, ours)}” on the left and "
                f"“{_shown(right, theirs)}” on the right.",
                **places,
            )
        )
    return found


def _stretches(match: QuotationMatch, ours: Span, theirs: Span) -> tuple[Span, Span]:
    """What both quotations render: the edits' reach where there are edits."""
    if not match.edits:
        return ours, theirs
    first, last = match.edits[0], match.edits[-1]
    return Span(first.left.start, last.left.end), Span(first.right.start, last.right.end)


def _altered(
    left_q: Attributions, right_q: Attributions, matches: tuple[QuotationMatch, ...]
) -> list[tuple[Span, Span]]:
    return [
        (left_q.attributions[match.left].quotation.span, right_q.attributions[match.right].quotation.span)
        for match in matches
        if match.relation is MatchRelation.ALTERED
    ]


def _disagreeing(pairs: tuple[FactPair, ...]) -> list[tuple[Span, Span]]:
    """Facts that disagree, with the "more than" before them."""
    return [
        (_with_limit(pair.left.span), _with_limit(pair.right.span))
        for pair in pairs
        if pair.standing is FactStanding.DISAGREES and pair.left is not None and pair.right is not None
    ]


def _with_limit(span: Span) -> Span:
    return Span(max(0, span.start - _LIMIT), span.end)


def _turned(
    left: Article, right: Article, collation: Collation, told: list[tuple[Span, Span]]
) -> list[Caution]:
    return [
        Caution(
            WarningKind.TURNED_SENSE,
            turn.sentence,
            turn.bead,
            turn.left.start if turn.left is not None else None,
            turn.right.start if turn.right is not None else None,
        )
        for turn in turns_in(left, right, collation, told)
    ]


def _about_pair(left: Article, right: Article, pair: FactPair) -> list[Caution]:
    if pair.standing is not FactStanding.DISAGREES or pair.left is None or pair.right is None:
        return []
    ours, theirs = pair.left.span.of(left.text), pair.right.span.of(right.text)
    if ours == theirs:
        ours, theirs = _limited(left.text, pair.left.span), _limited(right.text, pair.right.span)
    return [
        Caution(
            WarningKind.DISAGREEING_FACT,
            f"A {_KINDS[pair.kind]} differs: “{ours}” on the left, “{theirs}” on the right.",
            pair.bead,
            pair.left.span.start,
            pair.right.span.start,
        )
    ]


def _limited(text: str, span: Span) -> str:
    """A fact with the words before it that set its limit, as in "fewer than 1,200"."""
    before = text[: span.start].rpartition("\n")[2].split()[-2:]
    return " ".join([*before, span.of(text)])


def _unclosed(
    article: Article, quotations: Attributions, side: str, bead_of: tuple[int | None, ...]
) -> list[Caution]:
    found = []
    for attribution in quotations.attributions:
        quotation = attribution.quotation
        if quotation.closed or quotation.kind is Kind.INDIRECT:
            continue
        start = quotation.span.start
        words = _shown(article, quotation.span)
        found.append(
            Caution(
                WarningKind.UNCLOSED_QUOTATION,
                f"On the {side}, the quotation “{words}” has no proper closing mark.",
                bead_of[quotation.sentence],
                start if side == "left" else None,
                start if side == "right" else None,
            )
        )
    return found


def _shown(article: Article, span: Span) -> str:
    words = " ".join(span.of(article.text).split()).rstrip(",;: ")
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]} …"
