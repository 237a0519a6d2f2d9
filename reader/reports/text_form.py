"""A whole comparison as plain text: summary, warnings, bead by bead, quotations, facts."""

from reader.collation.bead import Bead, Relation
from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.comparison.judgement import WarningState
from reader.comparison.verdict_sentence import said_of
from reader.facts.fact import FactKind, FactPair, FactStanding
from reader.reports.columns import heading, title_of, words_of, wrapped
from reader.reports.inline_edits import with_edits
from reader.reports.only_differences import differences_of
from reader.reports.statements_form import StatementLine, statement_lines
from reader.reports.warning_lines import warning_lines
from reader.text.article import Article
from reader.text.details import moment_shown

_LABELS = {
    Relation.SAME: "=",
    Relation.EDITED: "~",
    Relation.REWORDED: "≈",
    Relation.ONLY_LEFT: "<",
    Relation.ONLY_RIGHT: ">",
}
_KINDS = {FactKind.NUMBER: "figure", FactKind.DATE: "date", FactKind.NAME: "name"}
_SIGNS = {WarningState.OPEN: "!", WarningState.CHECKED: "✓", WarningState.WRONG: "✗"}
_LEGEND = "= same  ~ edited  ≈ reworded  < only left  > only right  ⇅ moved  [-left-] {+right+}"


def comparison_text(comparison: Comparison, only_differences: bool = False) -> str:
    """What `reader compare` prints for people; with `only_differences` without what is the same in both."""
    shown = differences_of(comparison) if only_differences else comparison
    blocks = [
        f"Left   {_title(comparison.left)}\nRight  {_title(comparison.right)}",
        wrapped(said_of(comparison)),
    ]
    if comparison.collation.coarse:
        blocks.append(wrapped(comparison.collation.coarse_reason))
    if comparison.warnings:
        blocks.append(heading(f"Warnings ({len(comparison.warnings)})"))
        blocks.append(
            "\n".join(
                wrapped(f"{line.sentence} ({line.more})", f"  {_SIGNS[line.state]} ")
                for line in warning_lines(comparison)
            )
        )
    blocks.append(heading("Sentences"))
    blocks.append(_LEGEND)
    wording = Wording(comparison.left, comparison.right, comparison.collation.options)
    blocks.extend(_bead_text(shown, bead, wording) for bead in shown.collation.beads)
    blocks.extend(_quotation_blocks(shown))
    blocks.extend(_fact_blocks(shown))
    blocks.extend(_statement_blocks(shown))
    return "\n\n".join(blocks)


def _title(article: Article) -> str:
    details = article.details
    data = [details.outlet, details.byline, moment_shown(details.published)]
    shown = ", ".join(value for value in data if value)
    title = title_of(article)
    return f"{title} ({shown})" if shown else title


def _bead_text(comparison: Comparison, bead: Bead, wording: Wording) -> str:
    label = _LABELS[bead.relation] + (" ⇅" if bead.moved else "")
    ours = " ".join(words_of(comparison.left, comparison.left.sentences[i].span) for i in bead.left)
    theirs = " ".join(words_of(comparison.right, comparison.right.sentences[i].span) for i in bead.right)
    if bead.relation is Relation.EDITED:
        edits = wording.edits_of(bead)
        return wrapped(with_edits(comparison.left, comparison.right, edits), f"{label:<4}")
    if bead.relation is Relation.REWORDED:
        return f"{wrapped(ours, f'{label:<4}< ')}\n{wrapped(theirs, '    > ')}"
    return wrapped(ours or theirs, f"{label:<4}")


def _quotation_blocks(comparison: Comparison) -> list[str]:
    if not comparison.quotation_matches:
        return []
    return [
        heading("Quoted in both"),
        "\n\n".join(_match_text(comparison, match) for match in comparison.quotation_matches),
    ]


def _match_text(comparison: Comparison, match: QuotationMatch) -> str:
    ours = comparison.left_quotations.attributions[match.left]
    theirs = comparison.right_quotations.attributions[match.right]
    left_words = words_of(comparison.left, ours.quotation.span)
    right_words = words_of(comparison.right, theirs.quotation.span)
    speakers = ours.speaker or theirs.speaker or "speaker not found"
    if match.speakers_differ:
        speakers = f"{ours.speaker} on the left, {theirs.speaker} on the right"
    lines = [wrapped(f"{match.relation.value}: {speakers}", "  ")]
    lines.append(wrapped(f"“{left_words}”", "    < "))
    if match.relation is not MatchRelation.SAME or left_words != right_words:
        lines.append(wrapped(f"“{right_words}”", "    > "))
    return "\n".join(lines)


def _fact_blocks(comparison: Comparison) -> list[str]:
    """What disagrees first; the rest in reading order."""
    pairs = sorted(comparison.fact_pairs, key=lambda pair: pair.standing is not FactStanding.DISAGREES)
    lines = [wrapped(line, "  ") for pair in pairs if (line := _fact_line(comparison, pair)) is not None]
    return [heading("Figures, dates and names in both"), "\n".join(lines)] if lines else []


def _fact_line(comparison: Comparison, pair: FactPair) -> str | None:
    if pair.left is None or pair.right is None:
        return None
    kind = _KINDS[pair.kind]
    ours = words_of(comparison.left, pair.left.span)
    theirs = words_of(comparison.right, pair.right.span)
    if pair.standing is FactStanding.DISAGREES:
        return f"≠ {kind}: {ours} on the left, {theirs} on the right"
    return f"= {kind}: {ours}" + ("" if ours == theirs else f" / {theirs}")


def _statement_blocks(comparison: Comparison) -> list[str]:
    """What sentences that are not linked say of the same thing, then the figures and dates of one side."""
    unlinked = [line for line in statement_lines(comparison) if not line.is_linked]
    both = [_statement_text(line) for line in unlinked if line.left and line.right]
    single = [_single_text(line) for line in unlinked if not (line.left and line.right)]
    blocks = [heading("Said elsewhere too"), "\n\n".join(both)] if both else []
    if single:
        blocks += [heading("Figures and dates on one side only"), "\n".join(single)]
    return blocks


def _single_text(line: StatementLine) -> str:
    return wrapped(line.left or line.right, "  < " if line.left else "  > ")


def _statement_text(line: StatementLine) -> str:
    return "\n".join((wrapped(line.label, "  "), wrapped(line.left, "    < "), wrapped(line.right, "    > ")))
