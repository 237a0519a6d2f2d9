"""A whole comparison as plain text: summary, warnings, bead by bead, quotations, facts."""

from reader.collation.bead import Bead, Relation
from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.comparison.judgement import WarningState
from reader.comparison.verdict_sentence import said_of
from reader.facts.fact import FactPair, FactStanding
from reader.messages import Messages, composed, joined, message
from reader.reports.columns import heading, title_of, words_of, wrapped
from reader.reports.hand_lines import BY_HAND, note_lines, pairs_by_hand
from reader.reports.inline_edits import with_edits
from reader.reports.labels import FACT_KINDS, MATCH_LABELS
from reader.reports.only_differences import differences_of
from reader.reports.setting import ReportSetting
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
_SIGNS = {WarningState.OPEN: "!", WarningState.CHECKED: "✓", WarningState.WRONG: "✗"}
_LEGEND = message("= same  ~ edited  ≈ reworded  < only left  > only right  ⇅ moved  [-left-] {+right+}")


def comparison_text(
    comparison: Comparison, only_differences: bool = False, setting: ReportSetting | None = None
) -> str:
    """What `reader compare` prints for people; with `only_differences` without what is the same in both."""
    return _TextReport(comparison, (setting or ReportSetting()).messages).text(only_differences)


class _TextReport:
    """A comparison as text in one language."""

    def __init__(self, comparison: Comparison, messages: Messages) -> None:
        self._comparison = comparison
        self._tell = messages.tell
        self._left, self._right = comparison.left, comparison.right

    def text(self, only_differences: bool) -> str:
        """The whole report."""
        comparison = self._comparison
        shown = differences_of(comparison) if only_differences else comparison
        blocks = [self._titles(), self._wrapped(said_of(comparison))]
        if comparison.collation.coarse:
            blocks.append(self._wrapped(comparison.collation.coarse_reason))
        blocks += self._warning_blocks()
        blocks += self._note_blocks()
        blocks += [self._heading(message("Sentences")), self._legend()]
        wording = Wording(self._left, self._right, comparison.collation.options)
        blocks.extend(self._bead_text(bead, wording) for bead in shown.collation.beads)
        blocks.extend(self._quotation_blocks(shown))
        blocks.extend(self._fact_blocks(shown))
        blocks.extend(self._statement_blocks(shown))
        return "\n\n".join(blocks)

    def _legend(self) -> str:
        by_hand = f"\n✎ {self._tell(BY_HAND)}" if pairs_by_hand(self._comparison) else ""
        return f"{self._tell(_LEGEND)}{by_hand}"

    def _heading(self, text: str) -> str:
        return heading(self._tell(text))

    def _wrapped(self, text: str, first: str = "", later: str | None = None) -> str:
        return wrapped(self._tell(text), first, later)

    def _titles(self) -> str:
        sides = [self._tell(message("Left")), self._tell(message("Right"))]
        width = max(map(len, sides)) + 2
        titles = [self._title(self._left), self._title(self._right)]
        return "\n".join(f"{side:<{width}}{title}" for side, title in zip(sides, titles, strict=True))

    def _title(self, article: Article) -> str:
        details = article.details
        shown = joined(", ", [details.outlet or "", details.byline or "", moment_shown(details.published)])
        title = title_of(article)
        return f"{title} ({self._tell(shown)})" if shown else title

    def _warning_blocks(self) -> list[str]:
        comparison = self._comparison
        if not comparison.warnings:
            return []
        told = [
            self._wrapped(
                composed("{said} ({more})", said=line.sentence, more=line.more), f"  {_SIGNS[line.state]} "
            )
            for line in warning_lines(comparison)
        ]
        return [
            self._heading(message("Warnings ({count})", count=len(comparison.warnings))),
            "\n".join(told),
        ]

    def _note_blocks(self) -> list[str]:
        lines = note_lines(self._comparison)
        told = [
            self._wrapped(
                composed("{text} ({on}, {words})", text=line.text, on=line.label, words=line.words),
                f"  {line.number}. ",
            )
            for line in lines
        ]
        return [self._heading(message("Notes ({count})", count=len(lines))), "\n".join(told)] if lines else []

    def _bead_text(self, bead: Bead, wording: Wording) -> str:
        label = _LABELS[bead.relation] + (" ⇅" if bead.moved else "") + (" ✎" if bead.by_hand else "")
        left, right = self._left, self._right
        ours = " ".join(words_of(left, left.sentences[i].span) for i in bead.left)
        theirs = " ".join(words_of(right, right.sentences[i].span) for i in bead.right)
        if bead.relation is Relation.EDITED:
            return wrapped(with_edits(left, right, wording.edits_of(bead)), f"{label:<4}")
        if bead.relation is Relation.REWORDED:
            return f"{wrapped(ours, f'{label:<4}< ')}\n{wrapped(theirs, '    > ')}"
        return wrapped(ours or theirs, f"{label:<4}")

    def _quotation_blocks(self, shown: Comparison) -> list[str]:
        if not shown.quotation_matches:
            return []
        told = "\n\n".join(self._match_text(match) for match in shown.quotation_matches)
        return [self._heading(message("Quoted in both")), told]

    def _match_text(self, match: QuotationMatch) -> str:
        ours = self._comparison.left_quotations.attributions[match.left]
        theirs = self._comparison.right_quotations.attributions[match.right]
        left_words = words_of(self._left, ours.quotation.span)
        right_words = words_of(self._right, theirs.quotation.span)
        speakers = ours.speaker or theirs.speaker or message("speaker not found")
        if match.speakers_differ:
            speakers = message(
                "{left} on the left, {right} on the right", left=ours.speaker, right=theirs.speaker
            )
        title = composed("{relation}: {speakers}", relation=MATCH_LABELS[match.relation], speakers=speakers)
        lines = [self._wrapped(title, "  "), wrapped(f"“{left_words}”", "    < ")]
        if match.relation is not MatchRelation.SAME or left_words != right_words:
            lines.append(wrapped(f"“{right_words}”", "    > "))
        return "\n".join(lines)

    def _fact_blocks(self, shown: Comparison) -> list[str]:
        """What disagrees first; the rest in reading order."""
        pairs = sorted(shown.fact_pairs, key=lambda pair: pair.standing is not FactStanding.DISAGREES)
        lines = [self._wrapped(line, "  ") for pair in pairs if (line := self._fact_line(pair)) is not None]
        return [self._heading(message("Figures, dates and names in both")), "\n".join(lines)] if lines else []

    def _fact_line(self, pair: FactPair) -> str | None:
        if pair.left is None or pair.right is None:
            return None
        kind = FACT_KINDS[pair.kind]
        ours = words_of(self._left, pair.left.span)
        theirs = words_of(self._right, pair.right.span)
        if pair.standing is FactStanding.DISAGREES:
            return message(
                "≠ {kind}: {left} on the left, {right} on the right", kind=kind, left=ours, right=theirs
            )
        return composed(
            "= {kind}: {words}", kind=kind, words=ours if ours == theirs else f"{ours} / {theirs}"
        )

    def _statement_blocks(self, shown: Comparison) -> list[str]:
        """What sentences that are not linked say of one thing, then the figures and dates of one side."""
        unlinked = [line for line in statement_lines(shown) if not line.is_linked]
        both = [self._statement_text(line) for line in unlinked if line.left and line.right]
        single = [_single_text(line) for line in unlinked if not (line.left and line.right)]
        blocks = [self._heading(message("Said elsewhere too")), "\n\n".join(both)] if both else []
        if single:
            blocks += [self._heading(message("Figures and dates on one side only")), "\n".join(single)]
        return blocks

    def _statement_text(self, line: StatementLine) -> str:
        lines = (wrapped(line.left, "    < "), wrapped(line.right, "    > "))
        return "\n".join((self._wrapped(line.label, "  "), *lines))


def _single_text(line: StatementLine) -> str:
    return wrapped(line.left or line.right, "  < " if line.left else "  > ")
