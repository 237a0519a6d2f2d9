"""The rows of the Quotations tab: one for each utterance, with who said it, where, and what was altered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.gui.sidebar.card import Card, Line, Place, Run, Style, heading, marked_runs, one_line
from reader.quotes.quotation import Attribution, Kind, Quotation
from reader.text.article import Article
from reader.workspace.comparison import Comparison, MatchRelation, QuotationMatch, Side

UNKNOWN_SPEAKER = ""
"""The speaker in a filter that stands for quotations whose speaker is unknown."""

SIDES: tuple[Side, Side] = ("left", "right")

_UNKNOWN_LABEL = "Speaker unknown"
_WORDS_LINES = 4
_LONGEST_OUTLET = 24


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
    """What one person said once: quoted on the left, on the right, or on both sides.

    A side has several parts where the quotation is broken in two there.
    """

    left: tuple[Attribution, ...]
    right: tuple[Attribution, ...]
    matches: tuple[QuotationMatch, ...] = ()

    def parts(self, side: Side) -> tuple[Attribution, ...]:
        """Its quotations on one side, in reading order."""
        return self.left if side == "left" else self.right

    @property
    def sides(self) -> tuple[Side, ...]:
        """The articles that quote it."""
        return tuple(side for side in SIDES if self.parts(side))

    @property
    def first(self) -> tuple[Side, Attribution]:
        """The side and attribution that the row speaks of first."""
        side = self.sides[0]
        return side, self.parts(side)[0]

    @property
    def all_parts(self) -> tuple[Attribution, ...]:
        """Its quotations on both sides."""
        return (*self.left, *self.right)

    @property
    def is_altered(self) -> bool:
        """Whether the words inside the marks differ."""
        return any(match.relation is MatchRelation.ALTERED for match in self.matches)

    @property
    def is_warning(self) -> bool:
        """Whether an editor must look at it."""
        misgiven = any(match.speakers_differ for match in self.matches)
        return self.is_altered or misgiven or any(not a.quotation.closed for a in self.all_parts)


def utterances_of(comparison: Comparison) -> tuple[Utterance, ...]:
    """All utterances in the reading order of the left, those of the right alone behind them in theirs."""
    lefts, rights = comparison.left_quotations.attributions, comparison.right_quotations.attributions
    group = _Groups()
    for match in comparison.quotation_matches:
        group.join(("left", match.left), ("right", match.right))
    for side, attributions in (("left", lefts), ("right", rights)):
        for attribution in attributions:
            group.add((side, attribution.quotation.index))
    matches: dict[int, list[QuotationMatch]] = {}
    for match in comparison.quotation_matches:
        matches.setdefault(match.left, []).append(match)
    found = [
        Utterance(
            tuple(lefts[index] for side, index in members if side == "left"),
            tuple(rights[index] for side, index in members if side == "right"),
            tuple(m for side, index in members if side == "left" for m in matches.get(index, ())),
        )
        for members in group.members()
    ]
    return tuple(sorted(found, key=_reading_order))


class _Groups:
    """Quotations that are matched with each other, directly or through a third."""

    def __init__(self) -> None:
        self._of: dict[tuple[str, int], list[tuple[str, int]]] = {}

    def add(self, member: tuple[str, int]) -> list[tuple[str, int]]:
        return self._of.setdefault(member, [member])

    def join(self, one: tuple[str, int], two: tuple[str, int]) -> None:
        ours, theirs = self.add(one), self.add(two)
        if ours is not theirs:
            ours.extend(theirs)
            for member in theirs:
                self._of[member] = ours

    def members(self) -> list[list[tuple[str, int]]]:
        unique = {id(group): group for group in self._of.values()}
        return [sorted(group) for group in unique.values()]


def _reading_order(utterance: Utterance) -> tuple[int, int]:
    side, attribution = utterance.first
    return (0 if side == "left" else 1, attribution.quotation.span.start)


def speaker_names(utterances: Iterable[Utterance]) -> dict[str, str]:
    """The name to group each speaker under: "Putin" goes to "Vladimir Putin" where only one such is named."""
    names = sorted({a.speaker for u in utterances for a in u.all_parts if a.speaker})
    by_last_word: dict[str, list[str]] = {}
    for name in names:
        by_last_word.setdefault(name.rpartition(" ")[2], []).append(name)
    chosen = {}
    for name in names:
        alike = by_last_word[name.rpartition(" ")[2]]
        longer = [other for other in alike if other.endswith(f" {name}")]
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
    if all(a.quotation.kind not in wanted.kinds for a in utterance.all_parts):
        return False
    if wanted.warnings_only and not utterance.is_warning:
        return False
    if wanted.speaker is not None and _speaker(utterance, names) != wanted.speaker:
        return False
    return not wanted.words or wanted.words.casefold() in _all_words(comparison, utterance)


def _all_words(comparison: Comparison, utterance: Utterance) -> str:
    words = []
    for side in utterance.sides:
        for part in utterance.parts(side):
            words += [one_line(part.quotation.span.of(comparison.article(side).text)), part.speaker or ""]
    return " ".join(words).casefold()


def _speaker(utterance: Utterance, names: dict[str, str]) -> str:
    for part in utterance.all_parts:
        if part.speaker:
            return names[part.speaker]
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
    side, attribution = utterance.first
    return Card(
        key=f"quotation {side} {attribution.quotation.index}",
        lines=tuple(lines),
        place=place_of(comparison, utterance),
        is_quotation=True,
        is_warning=utterance.is_warning,
        sides=utterance.sides,
    )


def place_of(comparison: Comparison, utterance: Utterance) -> Place:
    """Where an utterance stands: its bead and its first words on either side."""
    side, attribution = utterance.first
    bead_of = comparison.collation.left_bead if side == "left" else comparison.collation.right_bead
    left, right = (parts[0].quotation.span if parts else None for parts in (utterance.left, utterance.right))
    return Place(bead_of[attribution.quotation.sentence], left, right)


def _quoted(comparison: Comparison, utterance: Utterance, side: Side) -> tuple[Run, ...]:
    """The words of one side in marks, its parts one behind the other, altered words marked."""
    text = comparison.article(side).text
    runs: list[Run] = []
    for part in utterance.parts(side):
        index = part.quotation.index
        edits = [
            edit
            for match in utterance.matches
            if (match.left if side == "left" else match.right) == index
            for edit in match.edits
        ]
        words = marked_runs(text, part.quotation.span, edits, side)
        if runs:
            runs.append(Run(" … "))
        if part.quotation.kind is Kind.INDIRECT:
            runs += words
        else:
            runs += [Run("“"), *words, Run("”" if part.quotation.closed else " …")]
    return tuple(runs)


def _who_and_where(comparison: Comparison, utterance: Utterance) -> tuple[Run, ...]:
    side, attribution = utterance.first
    speaker = next((a.speaker for a in utterance.all_parts if a.speaker), None)
    runs = [Run(speaker or _UNKNOWN_LABEL, Style.STRONG)]
    if attribution.cue is not None:
        runs.append(Run(f" · {one_line(attribution.cue.of(comparison.article(side).text))}", Style.MUTED))
    places = [
        f"{side_label(comparison, name)} ¶\u00a0{paragraph_of(comparison.article(name), parts[0].quotation)}"
        for name in utterance.sides
        if (parts := utterance.parts(name))
    ]
    runs.append(Run(" · " + ", ".join(places), Style.MUTED))
    if all(a.quotation.kind is Kind.INDIRECT for a in utterance.all_parts):
        runs.append(Run(" · indirect", Style.MUTED))
    return tuple(runs)


def side_label(comparison: Comparison, side: Side) -> str:
    """The outlet of one side where both outlets are known and differ, else "left" or "right"."""
    outlets = comparison.left.details.outlet, comparison.right.details.outlet
    if not all(outlets) or outlets[0] == outlets[1]:
        return side
    outlet = one_line(comparison.article(side).details.outlet or "")
    return outlet if len(outlet) <= _LONGEST_OUTLET else outlet[: _LONGEST_OUTLET - 1].rstrip() + "…"


def paragraph_of(article: Article, quotation: Quotation) -> int:
    """The number of the paragraph a quotation stands in, counted from 1."""
    return article.sentences[quotation.sentence].paragraph + 1


def _warning_lines(comparison: Comparison, utterance: Utterance) -> list[Line]:
    lines = []
    if any(match.speakers_differ for match in utterance.matches):
        ours, theirs = (
            next((a.speaker for a in parts if a.speaker), _UNKNOWN_LABEL)
            for parts in (utterance.left, utterance.right)
        )
        lines.append(_warning(f"Given to {ours} on the left, to {theirs} on the right"))
    if utterance.is_altered:
        lines.append(_warning("Altered on the right:"))
        lines.append(Line(_quoted(comparison, utterance, "right"), _WORDS_LINES))
    elif any(match.relation is MatchRelation.PARAPHRASED for match in utterance.matches):
        is_retold_left = all(a.quotation.kind is Kind.INDIRECT for a in utterance.left)
        retold = "left" if is_retold_left else "right"
        lines.append(Line((Run(f"Retold without marks on the {retold}", Style.MUTED),), 1))
    lines += [
        _warning(f"No proper closing mark on the {side}")
        for side in utterance.sides
        if any(not part.quotation.closed for part in utterance.parts(side))
    ]
    return lines


def _warning(words: str) -> Line:
    return Line((Run(f"⚠ {words}", Style.WARNING),))


def _fragment_cards(comparison: Comparison, wanted: QuotationFilter) -> list[Card]:
    cards = []
    sides: tuple[Side, ...] = ("left", "right") if wanted.side is None else (wanted.side,)
    for side in sides:
        article = comparison.article(side)
        for fragment in comparison.quotations(side).fragments:
            words = one_line(fragment.span.of(article.text))
            if wanted.words.casefold() not in words.casefold():
                continue
            where = f"{side_label(comparison, side)} ¶\u00a0{paragraph_of(article, fragment)}"
            place = Place(None, fragment.span, None) if side == "left" else Place(None, None, fragment.span)
            lines = (Line((Run(f"“{words}”"),)), Line((Run(where, Style.MUTED),), 1))
            cards.append(Card(f"fragment {side} {fragment.index}", lines, place, sides=(side,)))
    if cards:
        cards.insert(0, heading("fragments", "Fragments: titles, labels, scare quotes", len(cards)))
    return cards
