"""A comparison as a summary in Markdown: both articles, the verdict, the warnings and altered quotations."""

import re
from collections.abc import Iterator

from reader.comparison.comparison import Comparison
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.comparison.verdict_sentence import said_of
from reader.reports.columns import title_of, words_of
from reader.reports.setting import ReportSetting, altered_words, colophon
from reader.reports.warning_lines import warning_lines
from reader.sides import SIDES, Side
from reader.text.details import moment_shown

_MARK_UP = re.compile(r"[\\`*_{}\[\]<>#|~&@]|(?<=\w):(?=//)|(?<=\bwww)\.")
"""What Markdown, HTML in it or a bare address would make of words; the rest reads as it stands."""


def comparison_markdown(comparison: Comparison, setting: ReportSetting | None = None) -> str:
    """The summary; whatever comes from the articles is escaped."""
    chosen = setting or ReportSetting()
    blocks = [
        f"# {_plain(title_of(comparison.left))} / {_plain(title_of(comparison.right))}",
        f"**{_plain(said_of(comparison))}**",
        "\n".join(_article_line(comparison, side) for side in SIDES),
        *_section("Warnings", _warnings(comparison)),
        *_section("Quotations that differ", _quotations(comparison, chosen)),
        _counts(comparison),
        f"*{_plain(' · '.join(f'{name}: {value}' for name, value in colophon(comparison, chosen)))}*",
    ]
    return "\n\n".join(blocks) + "\n"


def _article_line(comparison: Comparison, side: Side) -> str:
    article = comparison.article(side)
    details = article.details
    data = (details.outlet, details.byline, moment_shown(details.published), details.address)
    told = ", ".join(_plain(value) for value in data if value)
    return f"- {side.capitalize()}: “{_plain(title_of(article))}”{f', {told}' if told else ''}"


def _section(title: str, lines: Iterator[str]) -> list[str]:
    found = "\n".join(lines)
    return [f"## {title}", found] if found else []


def _warnings(comparison: Comparison) -> Iterator[str]:
    pairs = zip(comparison.warnings, warning_lines(comparison), strict=True)
    for number, (warning, line) in enumerate(pairs, 1):
        place = "" if warning.bead is None else f", pair {warning.bead + 1}"
        yield f"{number}. {_plain(line.sentence)} ({_plain(line.more)}{place})"


def _quotations(comparison: Comparison, setting: ReportSetting) -> Iterator[str]:
    for match in comparison.quotation_matches:
        if match.relation is MatchRelation.ALTERED or match.speakers_differ:
            for side in SIDES:
                yield _quotation(comparison, match, side, setting)


def _quotation(comparison: Comparison, match: QuotationMatch, side: Side, setting: ReportSetting) -> str:
    index = match.left if side == "left" else match.right
    attribution = comparison.quotations(side).attributions[index]
    words = _plain(words_of(comparison.article(side), attribution.quotation.span))
    who = _plain(attribution.speaker or "speaker not found")
    is_altered = match.relation is MatchRelation.ALTERED
    standing = f" – {_plain(altered_words(side, comparison, setting))}" if is_altered else ""
    return f"{'-' if side == 'left' else ' '} {side.capitalize()}: “{words}” ({who}){standing}  "


def _counts(comparison: Comparison) -> str:
    counted = comparison.collation.verdict
    rows = (
        ("same", counted.same),
        ("edited", counted.edited),
        ("reworded", counted.reworded),
        ("only left", counted.only_left),
        ("only right", counted.only_right),
        ("moved", counted.moved),
    )
    return "\n".join(
        ("| pairs | number |", "|---|---|", *(f"| {name} | {number} |" for name, number in rows))
    )


def _plain(words: str) -> str:
    """Words on one line that Markdown shows as they are."""
    return _MARK_UP.sub(r"\\\g<0>", " ".join(words.split()))
