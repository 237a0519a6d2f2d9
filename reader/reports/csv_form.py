"""Quotations, changes, facts and statements of a comparison as tables for a spreadsheet."""

import csv
import io
from collections.abc import Iterable

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison, QuotationMatch
from reader.comparison.note import NoteAbout
from reader.facts.fact import FactPair
from reader.reports.columns import one_line, words_of
from reader.reports.hand_lines import notes_by_bead, notes_on
from reader.reports.only_differences import differences_of, same_quotations
from reader.reports.statements_form import statement_lines
from reader.sides import SIDES, Side, Sides
from reader.text.article import Article

Row = tuple[object, ...]

_RISKY = ("=", "+", "-", "@", "\t", "\r")


def quotations_csv(comparison: Comparison, only_differences: bool = False) -> str:
    """One row for each quotation of both articles, with what the other article does with it."""
    header = ("article", "number", "kind", "quotation", "speaker", "cue", "paragraph", "rule", "confidence",
              "in the other article", "wording there", "speaker there", "notes")  # fmt: skip
    rows = [
        *_quotation_rows(comparison, "left", only_differences),
        *_quotation_rows(comparison, "right", only_differences),
    ]
    return table(header, rows)


def changes_csv(comparison: Comparison, only_differences: bool = False) -> str:
    """One row for each bead, in reading order."""
    shown = differences_of(comparison) if only_differences else comparison
    header = ("number", "relation", "moved", "score", "left", "right", "by hand", "notes")
    noted = notes_by_bead(comparison)
    rows = [
        (*_bead_row(shown, bead), " / ".join(one_line(line.text) for line in noted.get(bead.index, ())))
        for bead in shown.collation.beads
    ]
    return table(header, rows)


def facts_csv(comparison: Comparison, only_differences: bool = False) -> str:
    """One row for each figure, date and name of the beads."""
    shown = differences_of(comparison) if only_differences else comparison
    header = ("bead", "kind", "standing", "left", "right", "left value", "right value", "notes")
    rows = [
        (
            pair.bead + 1,
            pair.kind.value,
            pair.standing.value,
            "" if pair.left is None else words_of(comparison.left, pair.left.span),
            "" if pair.right is None else words_of(comparison.right, pair.right.span),
            "" if pair.left is None else pair.left.value,
            "" if pair.right is None else pair.right.value,
            _notes_on_fact(comparison, pair),
        )
        for pair in shown.fact_pairs
    ]
    return table(header, rows)


def statements_csv(comparison: Comparison, only_differences: bool = False) -> str:
    """One row for each pair of statements, whether their sentences are linked or not."""
    shown = differences_of(comparison) if only_differences else comparison
    header = ("standing", "kind", "linked", "sure", "left figure", "right figure", "left", "right")
    rows = [
        (
            line.standing.value,
            line.kind,
            "yes" if line.is_linked else "",
            "yes" if line.is_sure else "",
            line.left_figure,
            line.right_figure,
            line.left,
            line.right,
        )
        for line in statement_lines(shown)
    ]
    return table(header, rows)


def _quotation_rows(comparison: Comparison, side: Side, only_differences: bool) -> Iterable[Row]:
    article = comparison.article(side)
    hidden = same_quotations(comparison, side) if only_differences else frozenset[int]()
    matches: dict[int, QuotationMatch] = {}
    for match in comparison.quotation_matches:
        matches.setdefault(match.left if side == "left" else match.right, match)
    for attribution in comparison.quotations(side).attributions:
        quotation = attribution.quotation
        if quotation.index in hidden:
            continue
        yield (
            side,
            quotation.index + 1,
            quotation.kind.value,
            words_of(article, quotation.span),
            attribution.speaker or "",
            "" if attribution.cue is None else words_of(article, attribution.cue),
            article.sentences[quotation.sentence].paragraph + 1,
            attribution.rule,
            f"{attribution.confidence:.2f}",
            *_opposite(comparison, side, matches.get(quotation.index)),
            notes_on(comparison, NoteAbout.QUOTATION, side, quotation.span),
        )


def _notes_on_fact(comparison: Comparison, pair: FactPair) -> str:
    facts = Sides(pair.left, pair.right)
    found = (
        notes_on(comparison, NoteAbout.FACT, side, fact.span)
        for side in SIDES
        if (fact := facts[side]) is not None
    )
    return " / ".join(dict.fromkeys(filter(None, found)))


def _opposite(comparison: Comparison, side: Side, match: QuotationMatch | None) -> tuple[str, str, str]:
    if match is None:
        return ("", "", "")
    other: Side = "right" if side == "left" else "left"
    index = match.right if side == "left" else match.left
    attribution = comparison.quotations(other).attributions[index]
    words = words_of(comparison.article(other), attribution.quotation.span)
    return (match.relation.value, words, attribution.speaker or "")


def _bead_row(comparison: Comparison, bead: Bead) -> Row:
    return (
        bead.index + 1,
        bead.relation.value,
        "yes" if bead.moved else "",
        f"{bead.score:.2f}" if bead.relation not in (Relation.ONLY_LEFT, Relation.ONLY_RIGHT) else "",
        _sentences(comparison.left, bead.left),
        _sentences(comparison.right, bead.right),
        "yes" if bead.by_hand else "",
    )


def _sentences(article: Article, indices: tuple[int, ...]) -> str:
    return " ".join(words_of(article, article.sentences[index].span) for index in indices)


def table(header: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(header)
    writer.writerows(tuple(_harmless(cell) for cell in row) for row in rows)
    return out.getvalue()


def _harmless(cell: object) -> object:
    """A text that a spreadsheet would run as a formula gets a leading apostrophe."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RISKY) else cell
