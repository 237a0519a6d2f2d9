"""The rows of the Warnings tab: what changed, both wordings, where, and what a person said of it."""

from collections.abc import Mapping
from functools import partial

from reader.comparison.comparison import Comparison
from reader.comparison.decisive import DecisiveWords
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.comparison.warning_labels import (
    GRADE_HEADINGS,
    GRADE_LABELS,
    KIND_LABELS,
    SIDE_LABELS,
    STATE_LABELS,
)
from reader.messages import composed
from reader.sides import SIDES, Side
from reader.text.span import Span
from reader.values import Struct
from reader.views.card import Card, Line, Place, Row, Run, Style, add_words, heading, one_line, ready
from reader.views.change_cards import paragraph_at

_WORDS_LINES = 3
_GRADES = {grade: place for place, grade in enumerate(Grade)}
_KINDS = {kind: place for place, kind in enumerate(WarningKind)}
_SIGNS = {WarningState.CHECKED: "✓", WarningState.WRONG: "✗"}


class WarningFilter(Struct, frozen=True):
    """What of the warnings is listed, grouped by kind or in reading order."""

    grades: frozenset[Grade] = frozenset(Grade)
    kind: WarningKind | None = None
    open_only: bool = False
    words: str = ""
    by_kind: bool = True


class NumberedWarning(Struct, frozen=True):
    """A warning with its place in `Comparison.warnings`, its identity, and what was said of it."""

    index: int
    warning: EditorialWarning
    judgement: Judgement


def numbered(comparison: Comparison) -> list[NumberedWarning]:
    """All warnings of a comparison, in its order."""
    said: Mapping[str, Judgement] = {found.warning: found for found in comparison.judgements}
    return [
        NumberedWarning(index, warning, said.get(name := identity_of(warning), Judgement(name)))
        for index, warning in enumerate(comparison.warnings)
    ]


def listed_warnings(comparison: Comparison, wanted: WarningFilter) -> list[NumberedWarning]:
    """The warnings that a filter leaves: grade after grade, or in the order in which they are read."""
    found = [each for each in numbered(comparison) if _is_wanted(each, wanted)]
    if wanted.by_kind:
        return sorted(found, key=_gravity)
    return sorted(found, key=lambda each: _reading_place(comparison, each.warning))


def warning_rows(comparison: Comparison, wanted: WarningFilter) -> list[Row]:
    """The rows of the warnings that a filter leaves; by kind there is a heading above each grade."""
    rows: list[Row] = []
    listed, words = listed_warnings(comparison, wanted), DecisiveWords(comparison)
    for at, each in enumerate(listed):
        grade = each.warning.grade
        if wanted.by_kind and (at == 0 or listed[at - 1].warning.grade is not grade):
            count = sum(other.warning.grade is grade for other in listed)
            rows.append(ready(heading(f"warnings {grade}", GRADE_HEADINGS[grade], count)))
        rows.append(
            Row(
                partial(_card, comparison, words, each, not wanted.by_kind),
                partial(place_of_warning, each.warning),
                is_warning=each.warning.grade is not Grade.LOOK,
            )
        )
    return rows


def card_key(index: int) -> str:
    """The key of a warning's row, by its number in `Comparison.warnings`."""
    return f"warning {index}"


def place_of_warning(warning: EditorialWarning) -> Place:
    """Where the row of a warning leads."""
    return Place(warning.bead, warning.left, warning.right)


def _gravity(each: NumberedWarning) -> tuple[int, int, int]:
    return _GRADES[each.warning.grade], _KINDS[each.warning.kind], each.index


def _reading_place(comparison: Comparison, warning: EditorialWarning) -> tuple[int, int]:
    """Bead by bead as they stand in the collation; what has none comes by its place at the end."""
    start = (warning.left or warning.right or Span(0, 0)).start
    return (len(comparison.collation.beads) if warning.bead is None else warning.bead), start


def _is_wanted(each: NumberedWarning, wanted: WarningFilter) -> bool:
    warning = each.warning
    if warning.grade not in wanted.grades or (wanted.kind is not None and warning.kind is not wanted.kind):
        return False
    if wanted.open_only and each.judgement.state is not WarningState.OPEN:
        return False
    if not wanted.words:
        return True
    words = (
        warning.left_words,
        warning.right_words,
        warning.left_who,
        warning.right_who,
        each.judgement.note,
    )
    return wanted.words.casefold() in " ".join(one_line(part or "") for part in words).casefold()


def _card(comparison: Comparison, words: DecisiveWords, each: NumberedWarning, has_grade: bool) -> Card:
    warning, judgement = each.warning, each.judgement
    lines = [_title(warning, judgement, _where(comparison, warning), has_grade)]
    lines += [line for side in SIDES if (line := _wording(comparison, words, warning, side)) is not None]
    if judgement.note:
        lines.append(Line((Run(f"✎ {one_line(judgement.note)}", Style.MUTED),), 4))
    return Card(
        card_key(each.index),
        tuple(lines),
        place_of_warning(warning),
        is_warning=judgement.state is WarningState.OPEN and warning.grade is not Grade.LOOK,
        sides=tuple(side for side in SIDES if _span(warning, side) is not None),
    )


def _title(warning: EditorialWarning, judgement: Judgement, where: str, has_grade: bool) -> Line:
    is_open = judgement.state is WarningState.OPEN
    kind = KIND_LABELS[warning.kind]
    more = [where]
    if not is_open:
        more.insert(0, composed(f"{_SIGNS[judgement.state]} {{state}}", state=STATE_LABELS[judgement.state]))
    elif has_grade:
        more.insert(0, GRADE_LABELS[warning.grade])
    title = Run(composed("⚠ {kind}", kind=kind), Style.WARNING) if is_open else Run(kind, Style.MUTED)
    return Line((title, *(Run(composed(" · {part}", part=part), Style.MUTED) for part in more)), 2)


def _wording(
    comparison: Comparison, all_words: DecisiveWords, warning: EditorialWarning, side: Side
) -> Line | None:
    """The words of one side, the decisive ones among them strong; None where a side has nothing."""
    words, decisive, who = (
        (warning.left_words, warning.left_decisive, warning.left_who)
        if side == "left"
        else (warning.right_words, warning.right_decisive, warning.right_who)
    )
    if not words:
        return None
    changes = all_words.of(warning, side)
    span = _span(warning, side)
    if span is not None and not decisive and changes and changes != (span,):
        told = _with_changes(comparison.article(side).text, span, changes)
    else:
        told = _with_decisive(one_line(words), one_line(decisive))
    runs = [Run(composed("{side}  ", side=SIDE_LABELS[side]), Style.MUTED), *told]
    if who:
        runs.append(Run(f" – {who}", Style.MUTED))
    return Line(tuple(runs), _WORDS_LINES)


def _with_changes(text: str, span: Span, changes: tuple[Span, ...]) -> list[Run]:
    """The words of a span, the changed ones among them strong."""
    runs: list[Run] = []
    at = span.start
    for change in changes:
        add_words(runs, text[at : change.start])
        add_words(runs, change.of(text), Style.DECISIVE)
        at = change.end
    add_words(runs, text[at : span.end])
    return runs


def _with_decisive(words: str, decisive: str) -> list[Run]:
    before, found, behind = words.partition(decisive) if decisive else (words, "", "")
    runs = [Run(before), Run(found, Style.DECISIVE), Run(behind)]
    return [run for run in runs if run.text]


def _where(comparison: Comparison, warning: EditorialWarning) -> str:
    """The paragraphs on both sides, like "¶ 3 → ¶ 4"; "–" where a side has nothing."""
    spans = [(side, _span(warning, side)) for side in SIDES]
    return " → ".join(
        f"¶\u00a0{paragraph_at(comparison.article(side), span.start)}" if span is not None else "–"
        for side, span in spans
    )


def _span(warning: EditorialWarning, side: Side) -> Span | None:
    return warning.left if side == "left" else warning.right
