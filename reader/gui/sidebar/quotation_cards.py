"""The rows of the Quotations tab: one for each utterance, with who said it, where, and what was altered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.gui.sidebar.card import Card, Line, Place, Run, Style, heading, marked_runs, one_line
from reader.quotes.quotation import Attribution, Kind, Quotation
from reader.text.article import Article
from reader.workspace.comparison import Comparison, MatchRelation, QuotationMatch, Side

UNKNOWN_SPEAKER = ""
"""The speaker in a filter that stands for quotations whose speaker is unknown."""

_UNKNOWN_LABEL = "Speaker unknown"
_WORDS_LINES = 4


@dataclass(frozen=True, slots=True)
class QuotationFilter:
    """What of the quotations is listed; None means all. Indirect speech and fragments are off by default."""

    side: Side | None = None
    kinds: frozenset[Kind] = frozenset({Kind.DIRECT, Kind.MIXED})
    fragments: bool = False
    speaker: str | None = None
    warnings_only: bool = False
    words: str = ""
    by_speaker: bool = True


@dataclass(frozen=True, slots=True)
class Utterance:
    """What one person said once: quoted on the left, on the right, or on both sides."""

    left: Attribution | None
    right: Attribution | None
    match: QuotationMatch | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        """The articles that quote it."""
        found: list[Side] = []
        if self.left is not None:
            found.append("left")
        if self.right is not None:
            found.append("right")
        return tuple(found)

    def on(self, side: Side) -> Attribution | None:
        """Its attribution on one side."""
        return self.left if side == "left" else self.right

    @property
    def first(self) -> tuple[Side, Attribution]:
        """The side and attribution that the row speaks of first."""
        if self.left is not None:
            return "left", self.left
        assert self.right is not None
        return "right", self.right

    @property
    def kinds(self) -> frozenset[Kind]:
        """The kinds it is quoted in."""
        return frozenset(a.quotation.kind for a in (self.left, self.right) if a is not None)

    @property
    def is_warning(self) -> bool:
        """Whether an editor must look at it."""
        altered = self.match is not None and self.match.relation is MatchRelation.ALTERED
        misgiven = self.match is not None and self.match.speakers_differ
        unclosed = any(not a.quotation.closed for a in (self.left, self.right) if a is not None)
        return altered or misgiven or unclosed


def utterances_of(comparison: Comparison) -> tuple[Utterance, ...]:
    """All utterances in the reading order of the left, those of the right alone behind them in theirs."""
    lefts, rights = comparison.left_quotations.attributions, comparison.right_quotations.attributions
    found = [Utterance(lefts[m.left], rights[m.right], m) for m in comparison.quotation_matches]
    seen_left = {match.left for match in comparison.quotation_matches}
    seen_right = {match.right for match in comparison.quotation_matches}
    found += [Utterance(a, None) for a in lefts if a.quotation.index not in seen_left]
    found += [Utterance(None, a) for a in rights if a.quotation.index not in seen_right]
    return tuple(sorted(found, key=_reading_order))


def _reading_order(utterance: Utterance) -> tuple[int, int]:
    side, attribution = utterance.first
    return (0 if side == "left" else 1, attribution.quotation.span.start)


def speaker_names(utterances: Iterable[Utterance]) -> dict[str, str]:
    """The name to group each speaker under: "Putin" goes to "Vladimir Putin" where only one such is named."""
    names = sorted({a.speaker for u in utterances for a in (u.left, u.right) if a and a.speaker})
    chosen = {}
    for name in names:
        longer = [other for other in names if other.endswith(f" {name}")]
        chosen[name] = longer[0] if len(longer) == 1 else name
    return chosen


def quotation_cards(
    comparison: Comparison, wanted: QuotationFilter, utterances: Sequence[Utterance]
) -> list[Card]:
    """The rows that a filter leaves, in reading order or grouped by speaker, fragments behind all others."""
    names = speaker_names(utterances)
    shown = [u for u in utterances if _is_wanted(comparison, u, wanted, names)]
    cards = [(_speaker(u, names), _utterance_card(comparison, u)) for u in shown]
    rows = _grouped(cards) if wanted.by_speaker else [card for _, card in cards]
    if wanted.fragments:
        rows += _fragment_cards(comparison, wanted)
    return rows


def _is_wanted(
    comparison: Comparison, utterance: Utterance, wanted: QuotationFilter, names: dict[str, str]
) -> bool:
    if wanted.side is not None and wanted.side not in utterance.sides:
        return False
    if not utterance.kinds & wanted.kinds:
        return False
    if wanted.warnings_only and not utterance.is_warning:
        return False
    if wanted.speaker is not None and _speaker(utterance, names) != wanted.speaker:
        return False
    return not wanted.words or wanted.words.casefold() in _all_words(comparison, utterance)


def _all_words(comparison: Comparison, utterance: Utterance) -> str:
    words = []
    for side, attribution in (("left", utterance.left), ("right", utterance.right)):
        if attribution is not None:
            article = comparison.left if side == "left" else comparison.right
            words += [one_line(attribution.quotation.span.of(article.text)), attribution.speaker or ""]
    return " ".join(words).casefold()


def _speaker(utterance: Utterance, names: dict[str, str]) -> str:
    for attribution in (utterance.left, utterance.right):
        if attribution is not None and attribution.speaker:
            return names[attribution.speaker]
    return UNKNOWN_SPEAKER


def _grouped(cards: list[tuple[str, Card]]) -> list[Card]:
    """Speakers by their number of utterances, then by name; the unknown speaker last."""
    groups: dict[str, list[Card]] = {}
    for speaker, card in cards:
        groups.setdefault(speaker, []).append(card)
    rows: list[Card] = []
    for speaker in sorted(groups, key=lambda name: (name == UNKNOWN_SPEAKER, -len(groups[name]), name)):
        rows.append(heading(f"speaker {speaker}", speaker or _UNKNOWN_LABEL, len(groups[speaker])))
        rows += groups[speaker]
    return rows


def _utterance_card(comparison: Comparison, utterance: Utterance) -> Card:
    lines = [Line(_quoted(comparison, utterance, utterance.first[0]), _WORDS_LINES)]
    lines.append(Line(_who_and_where(comparison, utterance), 2))
    lines += _warning_lines(comparison, utterance)
    return Card(
        key=f"quotation {utterance.left and utterance.left.quotation.index} "
        f"{utterance.right and utterance.right.quotation.index}",
        lines=tuple(lines),
        place=place_of(comparison, utterance),
        is_quotation=True,
        is_warning=utterance.is_warning,
        sides=utterance.sides,
    )


def place_of(comparison: Comparison, utterance: Utterance) -> Place:
    """Where an utterance stands: its bead and its words on either side."""
    side, attribution = utterance.first
    bead_of = comparison.collation.left_bead if side == "left" else comparison.collation.right_bead
    return Place(
        bead_of[attribution.quotation.sentence],
        utterance.left.quotation.span if utterance.left is not None else None,
        utterance.right.quotation.span if utterance.right is not None else None,
    )


def _quoted(comparison: Comparison, utterance: Utterance, side: Side) -> tuple[Run, ...]:
    attribution = utterance.on(side)
    assert attribution is not None
    article = comparison.article(side)
    edits = utterance.match.edits if utterance.match is not None else ()
    words = marked_runs(article.text, attribution.quotation.span, edits, side)
    if attribution.quotation.kind is Kind.INDIRECT:
        return words
    return (Run("“"), *words, Run("”" if attribution.quotation.closed else " …"))


def _who_and_where(comparison: Comparison, utterance: Utterance) -> tuple[Run, ...]:
    side, attribution = utterance.first
    article = comparison.article(side)
    speaker = attribution.speaker or next(
        (a.speaker for a in (utterance.left, utterance.right) if a is not None and a.speaker), None
    )
    runs = [Run(speaker or _UNKNOWN_LABEL, Style.STRONG)]
    if attribution.cue is not None:
        runs.append(Run(f" · {one_line(attribution.cue.of(article.text))}", Style.MUTED))
    places = [
        f"{side_label(comparison, name)}, paragraph {paragraph_of(comparison.article(name), a.quotation)}"
        for name in utterance.sides
        if (a := utterance.on(name)) is not None
    ]
    runs.append(Run(" · " + "; ".join(places), Style.MUTED))
    if attribution.quotation.kind is Kind.INDIRECT:
        runs.append(Run(" · indirect", Style.MUTED))
    return tuple(runs)


def side_label(comparison: Comparison, side: Side) -> str:
    """The outlet of one side, or its name where the outlet is unknown or the same on both sides."""
    outlet = comparison.article(side).details.outlet
    both = comparison.left.details.outlet, comparison.right.details.outlet
    return outlet if outlet and both[0] != both[1] else side


def paragraph_of(article: Article, quotation: Quotation) -> int:
    """The number of the paragraph a quotation stands in, counted from 1."""
    return article.sentences[quotation.sentence].paragraph + 1


def _warning_lines(comparison: Comparison, utterance: Utterance) -> list[Line]:
    lines = []
    match = utterance.match
    if match is not None and match.speakers_differ and utterance.left and utterance.right:
        who = f"⚠ Given to {utterance.left.speaker} on the left, to {utterance.right.speaker} on the right"
        lines.append(Line((Run(who, Style.WARNING),)))
    if match is not None and match.relation is MatchRelation.ALTERED:
        lines.append(Line((Run("⚠ Altered on the right:", Style.WARNING),), 1))
        lines.append(Line(_quoted(comparison, utterance, "right"), _WORDS_LINES))
    elif match is not None and match.relation is MatchRelation.PARAPHRASED:
        retold: Side = (
            "left" if utterance.left and utterance.left.quotation.kind is Kind.INDIRECT else "right"
        )
        lines.append(Line((Run(f"Retold without marks on the {retold}", Style.MUTED),), 1))
    for side, attribution in (("left", utterance.left), ("right", utterance.right)):
        if attribution is not None and not attribution.quotation.closed:
            lines.append(Line((Run(f"⚠ No proper closing mark on the {side}", Style.WARNING),)))
    return lines


def _fragment_cards(comparison: Comparison, wanted: QuotationFilter) -> list[Card]:
    cards = []
    sides: tuple[Side, ...] = ("left", "right") if wanted.side is None else (wanted.side,)
    for side in sides:
        article = comparison.article(side)
        for fragment in comparison.quotations(side).fragments:
            words = one_line(fragment.span.of(article.text))
            if wanted.words.casefold() not in words.casefold():
                continue
            where = f"{side_label(comparison, side)}, paragraph {paragraph_of(article, fragment)}"
            place = Place(None, fragment.span, None) if side == "left" else Place(None, None, fragment.span)
            lines = (Line((Run(f"“{words}”"),)), Line((Run(where, Style.MUTED),), 1))
            cards.append(Card(f"fragment {side} {fragment.index}", lines, place, sides=(side,)))
    if cards:
        cards.insert(0, heading("fragments", "Fragments: titles, labels, scare quotes", len(cards)))
    return cards
