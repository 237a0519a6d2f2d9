"""A comparison as a summary in Markdown: both articles, the verdict, the warnings and altered quotations."""

from collections.abc import Callable, Iterator

from reader.comparison.comparison import Comparison
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.verdict_sentence import said_of
from reader.late_pattern import late_pattern
from reader.messages import composed, joined, message
from reader.reports.columns import title_of, words_of
from reader.reports.hand_lines import note_lines, pairs_by_hand
from reader.reports.setting import ReportSetting, altered_words, colophon
from reader.reports.warning_lines import warning_lines
from reader.sides import SIDES, Side
from reader.text.details import moment_shown

_MARK_UP = late_pattern(r"[\\`*_{}\[\]<>#|~&@]|(?<=\w):(?=//)|(?<=\bwww)\.")
"""What Markdown, HTML in it or a bare address would make of words; the rest reads as it stands."""

Tell = Callable[[str], str]
"""Says a sentence in the language of the report."""
_SIDES: dict[Side, str] = {"left": message("Left"), "right": message("Right")}


def comparison_markdown(comparison: Comparison, setting: ReportSetting | None = None) -> str:
    """The summary; whatever comes from the articles is escaped."""
    chosen = setting or ReportSetting()
    tell = chosen.messages.tell
    about = [composed("{name}: {value}", name=n, value=value) for n, value in colophon(comparison, chosen)]
    blocks = [
        f"# {_plain(title_of(comparison.left))} / {_plain(title_of(comparison.right))}",
        f"**{_plain(tell(said_of(comparison)))}**",
        "\n".join(_article_line(comparison, side, tell) for side in SIDES),
        *_section(tell(message("Warnings")), _warnings(comparison, tell)),
        *_section(tell(message("Quotations that differ")), _quotations(comparison, chosen)),
        *_section(tell(message("Notes")), _notes(comparison, tell)),
        *_section(tell(message("Pairs made by hand")), _by_hand(comparison, tell)),
        _counts(comparison, tell),
        f"*{_plain(tell(joined(' · ', about)))}*",
    ]
    return "\n\n".join(blocks) + "\n"


def _article_line(comparison: Comparison, side: Side, tell: Tell) -> str:
    article = comparison.article(side)
    details = article.details
    data = (details.outlet, details.byline, moment_shown(details.published), details.address)
    told = ", ".join(_plain(tell(value)) for value in data if value)
    return f"- {tell(_SIDES[side])}: “{_plain(title_of(article))}”{f', {told}' if told else ''}"


def _section(title: str, lines: Iterator[str]) -> list[str]:
    found = "\n".join(lines)
    return [f"## {title}", found] if found else []


def _warnings(comparison: Comparison, tell: Tell) -> Iterator[str]:
    pairs = zip(comparison.warnings, warning_lines(comparison), strict=True)
    for number, (warning, line) in enumerate(pairs, 1):
        place = "" if warning.bead is None else f", {tell(message('pair'))} {warning.bead + 1}"
        yield f"{number}. {_plain(tell(line.sentence))} ({_plain(tell(line.more))}{place})"


def _notes(comparison: Comparison, tell: Tell) -> Iterator[str]:
    for line in note_lines(comparison):
        place = "" if line.bead is None else f", {tell(message('pair'))} {line.bead + 1}"
        on = tell(composed("{on}, {words}", on=line.label, words=line.words))
        yield f"{line.number}. {_plain(line.text)} ({_plain(on)}{place})"


def _by_hand(comparison: Comparison, tell: Tell) -> Iterator[str]:
    for bead in pairs_by_hand(comparison):
        sides = (
            f"{tell(_SIDES[side])}: “{_plain(' '.join(map(comparison.article(side).text_of, sentences)))}”"
            for side in SIDES
            if (sentences := bead.sentences(side))
        )
        yield f"- {tell(message('pair'))} {bead.index + 1}: {', '.join(sides)}"


def _quotations(comparison: Comparison, setting: ReportSetting) -> Iterator[str]:
    for match in comparison.quotation_matches:
        if match.relation is MatchRelation.ALTERED or match.speakers_differ:
            for side in SIDES:
                yield _quotation(comparison, match, side, setting)


def _quotation(comparison: Comparison, match: QuotationMatch, side: Side, setting: ReportSetting) -> str:
    index = match.left if side == "left" else match.right
    attribution = comparison.quotations(side).attributions[index]
    words = _plain(words_of(comparison.article(side), attribution.quotation.span))
    tell = setting.messages.tell
    who = _plain(attribution.speaker or tell(message("speaker not found")))
    is_altered = match.relation is MatchRelation.ALTERED
    standing = f" – {_plain(tell(altered_words(side, comparison, setting)))}" if is_altered else ""
    return f"{'-' if side == 'left' else ' '} {tell(_SIDES[side])}: “{words}” ({who}){standing}  "


def _counts(comparison: Comparison, tell: Tell) -> str:
    counted = comparison.collation.verdict
    rows = (
        (message("same"), counted.same),
        (message("edited"), counted.edited),
        (message("reworded"), counted.reworded),
        (message("only left"), counted.only_left),
        (message("only right"), counted.only_right),
        (message("moved"), counted.moved),
    )
    return "\n".join(
        (
            f"| {tell(message('pairs'))} | {tell(message('number'))} |",
            "|---|---|",
            *(f"| {tell(name)} | {number} |" for name, number in rows),
        )
    )


def _plain(words: str) -> str:
    """Words on one line that Markdown shows as they are."""
    return _MARK_UP.sub(r"\\\g<0>", " ".join(words.split()))
