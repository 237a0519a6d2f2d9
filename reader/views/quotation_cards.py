"""The rows of the Quotations tab: one for each utterance, with who said it, where, and what was altered."""

from collections.abc import Sequence
from functools import partial

from reader.comparison.comparison import MatchRelation
from reader.comparison.warning_labels import SIDE_LABELS
from reader.messages import composed, joined, message
from reader.quotations.quotation import Kind, Quotation
from reader.sides import Side
from reader.text.article import Article
from reader.values import Struct
from reader.views.card import (
    Card,
    Line,
    Place,
    Row,
    Run,
    Style,
    heading,
    isolated,
    marked_runs,
    one_line,
    ready,
)
from reader.views.citing import UNKNOWN_SPEAKER as UNKNOWN_LABEL
from reader.views.citing import naming, who_says
from reader.views.utterances import Quoted, Utterance, place_of, speaker_names

UNKNOWN_SPEAKER = ""
"""The speaker in a filter that stands for quotations whose speaker is unknown."""

_WORDS_LINES = 4
_UNCLOSED: dict[Side, str] = {
    "left": message("No proper closing mark on the left"),
    "right": message("No proper closing mark on the right"),
}
_RETOLD: dict[Side, str] = {
    "left": message("Retold without marks on the left"),
    "right": message("Retold without marks on the right"),
}
_LONGEST_OUTLET = 24


class QuotationFilter(Struct, frozen=True):
    """What of the quotations is listed; None means all. Indirect speech and fragments are off by default."""

    side: Side | None = None
    kinds: frozenset[Kind] = frozenset({Kind.DIRECT, Kind.MIXED})
    fragments: bool = False
    speaker: str | None = None
    warnings_only: bool = False
    words: str = ""
    by_speaker: bool = True


def quotation_rows(
    quoted: Quoted,
    wanted: QuotationFilter,
    utterances: Sequence[Utterance],
    known_names: dict[str, str] | None = None,
) -> list[Row]:
    """The rows that a filter leaves, in reading order or grouped by speaker, fragments behind all others.

    `known_names` are the `speaker_names` of the utterances where they are known.
    """
    names = known_names if known_names is not None else speaker_names(utterances)
    shown = [u for u in utterances if _is_wanted(quoted, u, wanted, names)]
    made = [
        (
            _speaker(u, names),
            Row(
                partial(_utterance_card, quoted, u),
                partial(place_of, quoted, u),
                is_warning=u.is_warning,
            ),
        )
        for u in shown
    ]
    rows = _grouped(made) if wanted.by_speaker else [row for _, row in made]
    if wanted.fragments:
        rows += [ready(card) for card in _fragment_cards(quoted, wanted)]
    return rows


def _is_wanted(quoted: Quoted, utterance: Utterance, wanted: QuotationFilter, names: dict[str, str]) -> bool:
    if wanted.side is not None and wanted.side not in utterance.sides:
        return False
    if all(a.quotation.kind not in wanted.kinds for a in utterance.all_parts):
        return False
    if wanted.warnings_only and not utterance.is_warning:
        return False
    if wanted.speaker is not None and _speaker(utterance, names) != wanted.speaker:
        return False
    return not wanted.words or wanted.words.casefold() in _all_words(quoted, utterance)


def _all_words(quoted: Quoted, utterance: Utterance) -> str:
    words = []
    for side in utterance.sides:
        for part in utterance.parts(side):
            words += [one_line(part.quotation.span.of(quoted.article(side).text)), part.speaker or ""]
    return " ".join(words).casefold()


def _speaker(utterance: Utterance, names: dict[str, str]) -> str:
    for part in utterance.all_parts:
        if part.speaker:
            return names[part.speaker]
    return UNKNOWN_SPEAKER


def _grouped(made: list[tuple[str, Row]]) -> list[Row]:
    """Speakers by their number of utterances, then by name; the unknown speaker last."""
    groups: dict[str, list[Row]] = {}
    for speaker, row in made:
        groups.setdefault(speaker, []).append(row)
    rows: list[Row] = []
    for speaker in sorted(groups, key=lambda name: (name == UNKNOWN_SPEAKER, -len(groups[name]), name)):
        rows.append(ready(heading(f"speaker {speaker}", speaker or UNKNOWN_LABEL, len(groups[speaker]))))
        rows += groups[speaker]
    return rows


def _utterance_card(quoted: Quoted, utterance: Utterance) -> Card:
    lines = [Line(_words_of(quoted, utterance, utterance.first[0]), _WORDS_LINES)]
    lines.append(Line(_who_and_where(quoted, utterance), 2))
    lines += _warning_lines(quoted, utterance)
    side, attribution = utterance.first
    return Card(
        key=f"quotation {side} {attribution.quotation.index}",
        lines=tuple(lines),
        place=place_of(quoted, utterance),
        is_quotation=True,
        is_warning=utterance.is_warning,
        sides=utterance.sides,
    )


def _words_of(quoted: Quoted, utterance: Utterance, side: Side) -> tuple[Run, ...]:
    """The words of one side in marks, its parts one behind the other, altered words marked."""
    text = quoted.article(side).text
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


def _who_and_where(quoted: Quoted, utterance: Utterance) -> tuple[Run, ...]:
    side, attribution = utterance.first
    named = naming(utterance.all_parts)
    runs = [Run(message("perhaps "), Style.MUTED)] if named is not None and named.is_unsure else []
    speaker = named.speaker if named is not None else None
    runs.append(Run(isolated(speaker) if speaker else UNKNOWN_LABEL, Style.STRONG))
    if attribution.cue is not None:
        runs.append(Run(f" · {one_line(attribution.cue.of(quoted.article(side).text))}", Style.MUTED))
    places = [
        _place(quoted, name, parts[0].quotation)
        for name in utterance.sides
        if (parts := utterance.parts(name))
    ]
    runs.append(Run(composed(" · {places}", places=joined(", ", places)), Style.MUTED))
    if all(a.quotation.kind is Kind.INDIRECT for a in utterance.all_parts):
        runs.append(Run(message(" · indirect"), Style.MUTED))
    return tuple(runs)


def _place(quoted: Quoted, side: Side, quotation: Quotation) -> str:
    """Which article and paragraph: "Left ¶ 3", or "¶ 3" of a lone one."""
    label = side_label(quoted, side)
    number = paragraph_of(quoted.article(side), quotation)
    return composed("{side} ¶\u00a0{n}" if label else "¶\u00a0{n}", side=label, n=number)


def side_label(quoted: Quoted, side: Side) -> str:
    """The outlet of one side where both are known and differ, else "left" or "right"; "" for a lone one."""
    outlets = [one_line(quoted.article(each).details.outlet or "") for each in quoted.sides]
    if not all(outlets) or len(set(outlets)) < len(outlets):
        return SIDE_LABELS[side] if len(outlets) > 1 else ""
    outlet = outlets[quoted.sides.index(side)]
    return outlet if len(outlet) <= _LONGEST_OUTLET else outlet[: _LONGEST_OUTLET - 1].rstrip() + "…"


def paragraph_of(article: Article, quotation: Quotation) -> int:
    """The number of the paragraph a quotation stands in, counted from 1."""
    return article.sentences[quotation.sentence].paragraph + 1


def _warning_lines(quoted: Quoted, utterance: Utterance) -> list[Line]:
    lines = [*_speaker_lines(utterance), *_wording_lines(quoted, utterance)]
    lines += [
        _warning(_UNCLOSED[side])
        for side in utterance.sides
        if any(not part.quotation.closed for part in utterance.parts(side))
    ]
    return lines


def _speaker_lines(utterance: Utterance) -> list[Line]:
    """That both articles name another speaker."""
    if not any(match.speakers_differ for match in utterance.matches):
        return []
    left, right = (who_says(parts) for parts in (utterance.left, utterance.right))
    told = message("Given to {left} on the left, to {right} on the right", left=left, right=right)
    return [_warning(told)]


def _wording_lines(quoted: Quoted, utterance: Utterance) -> list[Line]:
    """That the right has other words, or one side tells them without marks."""
    if utterance.is_altered:
        return [
            _warning(message("Altered on the right:")),
            Line(_words_of(quoted, utterance, "right"), _WORDS_LINES),
        ]
    if all(match.relation is not MatchRelation.PARAPHRASED for match in utterance.matches):
        return []
    is_retold_left = all(a.quotation.kind is Kind.INDIRECT for a in utterance.left)
    retold: Side = "left" if is_retold_left else "right"
    return [Line((Run(_RETOLD[retold], Style.MUTED),), 1)]


def _warning(words: str) -> Line:
    return Line((Run(composed("⚠ {words}", words=words), Style.WARNING),))


def _fragment_cards(quoted: Quoted, wanted: QuotationFilter) -> list[Card]:
    cards = []
    for side in quoted.sides if wanted.side is None else (wanted.side,):
        article = quoted.article(side)
        for fragment in quoted.quotations(side).fragments:
            words = one_line(fragment.span.of(article.text))
            if wanted.words.casefold() not in words.casefold():
                continue
            where = _place(quoted, side, fragment)
            place = Place(None, fragment.span, None) if side == "left" else Place(None, None, fragment.span)
            lines = (Line((Run(f"“{words}”"),)), Line((Run(where, Style.MUTED),), 1))
            cards.append(Card(f"fragment {side} {fragment.index}", lines, place, sides=(side,)))
    if cards:
        cards.insert(0, heading("fragments", message("Fragments: titles, labels, scare quotes"), len(cards)))
    return cards
