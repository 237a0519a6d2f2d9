"""A whole comparison as one HTML page that needs no other file."""

from typing import Any

from reader.collation.bead import Bead, Relation, Tag
from reader.collation.wording import Wording
from reader.comparison.comparison import Comparison, MatchRelation, QuotationMatch
from reader.comparison.verdict_sentence import said_of
from reader.facts.fact import FactPair
from reader.facts.statement import StatementStanding, facts_beside
from reader.messages import joined, message
from reader.program import VERSION
from reader.quotations.quotation import Kind
from reader.reports.columns import direction_of, title_of, words_of
from reader.reports.hand_lines import BY_HAND, note_lines
from reader.reports.labels import FACT_KINDS_IN_TABLES, FACT_STANDINGS, RELATION_LABELS
from reader.reports.only_differences import differences_of, same_quotations
from reader.reports.paper_pieces import in_rows
from reader.reports.quotes_form import source_line
from reader.reports.setting import ReportSetting, altered_words, colophon
from reader.reports.statements_form import StatementLine, statement_lines
from reader.reports.templates import template_of
from reader.reports.warning_lines import warning_lines
from reader.resources import resource_path
from reader.rewriting.operation import OperationFound, Rewriting
from reader.rewriting.profile import profile_of
from reader.rewriting.rewriting import rewriting_of
from reader.rewriting.rewriting_sentences import line_of, name_of, profile_sentence
from reader.sides import Side, opposite
from reader.tables import read_table
from reader.text.article import Article
from reader.text.details import moment_shown
from reader.text.span import Span

_LEGEND = {
    Relation.SAME: message("solid bar: the same words"),
    Relation.EDITED: message("thin bar: some words differ; they are underlined"),
    Relation.REWORDED: message("dashed bar: the same, said anew"),
    Relation.ONLY_LEFT: message("dotted bar: the left article alone has it"),
    Relation.ONLY_RIGHT: message("dotted bar: the right article alone has it"),
}
_SPEAKERS_DIFFER = message("⚠ given to different speakers")
_SAME: dict[Side, str] = {"left": message("the same on the left"), "right": message("the same on the right")}
_RETOLD: dict[Side, str] = {
    "left": message("paraphrased on the left"),
    "right": message("paraphrased on the right"),
}
_WORDS = {
    "warnings": message("Warnings"),
    "notes": message("Notes"),
    "by_hand": BY_HAND,
    "sentences": message("Sentence by sentence"),
    "rewriting": message("How it was rewritten"),
    "quotations": message("Quotations"),
    "no_quotation": message("No quotation was found."),
    "statements": message("Figures and dates, claim by claim"),
    "facts": message("Figures, dates and names"),
    "other_facts": message("Names and other facts"),
    "left": message("Left"),
    "right": message("Right"),
    "kind": message("Kind"),
    "moved": message("moved"),
    "source": message("source"),
    "pair": message("pair"),
    "underlined": message("Underlined words differ."),
}
"""The templates' own words."""

Piece = tuple[bool, str]
"""Words, and whether they differ from the other side."""

_Numbers = dict[int, list[int]]
"""Numbers of things by the bead that they are about."""


def comparison_html(
    comparison: Comparison, only_differences: bool = False, setting: ReportSetting | None = None
) -> str:
    """The comparison as a page; everything from the articles is escaped. With `only_differences` it is
    without what is the same in both."""
    return _rendered(comparison, "comparison.html.j2", only_differences, setting or ReportSetting())


def comparison_paper(
    comparison: Comparison, only_differences: bool = False, setting: ReportSetting | None = None
) -> str:
    """The comparison as a page in the simple HTML that Qt can print, always dark on light."""
    return _rendered(comparison, "paper.html.j2", only_differences, setting or ReportSetting())


def _rendered(comparison: Comparison, name: str, only_differences: bool, setting: ReportSetting) -> str:
    shown = differences_of(comparison) if only_differences else comparison
    rewriting = rewriting_of(comparison)
    template = template_of(name, setting.messages)
    colours = read_table(resource_path("theme", "colours.toml"))
    return template.render(
        version=VERSION,
        colours=colours,
        verdict=said_of(comparison),
        left=_article(comparison, "left", only_differences, setting),
        right=_article(comparison, "right", only_differences, setting),
        warnings=[
            {"number": number, "pair": _number(warning.bead), "line": line}
            for number, (warning, line) in enumerate(
                zip(comparison.warnings, warning_lines(comparison), strict=True), 1
            )
        ],
        notes=[{"line": line, "pair": _number(line.bead)} for line in note_lines(comparison)],
        linked={bead.index + 1 for bead in shown.collation.beads},
        beads=_beads(shown, (_warned(comparison), _noted(comparison)), rewriting, setting),
        profile=_profile(comparison, rewriting),
        statements=[_statement(line) for line in statement_lines(shown)],
        facts=[_fact(shown, pair) for _, pair in facts_beside(shown.fact_pairs, shown.statements)],
        legend=[(relation.value, RELATION_LABELS[relation], _LEGEND[relation]) for relation in Relation],
        colophon=colophon(comparison, setting),
        words=_WORDS,
        language=setting.messages.language,
    )


def _number(bead: int | None) -> int | None:
    """The number that a pair has in reports."""
    return None if bead is None else bead + 1


def _warned(comparison: Comparison) -> dict[int, list[int]]:
    """The numbers of the warnings of each bead."""
    warned: dict[int, list[int]] = {}
    for number, warning in enumerate(comparison.warnings, 1):
        if warning.bead is not None:
            warned.setdefault(warning.bead, []).append(number)
    return warned


def _noted(comparison: Comparison) -> dict[int, list[int]]:
    """The numbers of the notes of each bead."""
    noted: dict[int, list[int]] = {}
    for line in note_lines(comparison):
        if line.bead is not None:
            noted.setdefault(line.bead, []).append(line.number)
    return noted


def _article(
    comparison: Comparison, side: Side, only_differences: bool, setting: ReportSetting
) -> dict[str, Any]:
    article = comparison.article(side)
    hidden = same_quotations(comparison, side) if only_differences else frozenset[int]()
    details = article.details
    standings = _standings(comparison, side, setting)
    data = (details.outlet, details.byline, moment_shown(details.published), details.address)
    return {
        "title": title_of(article),
        "language": details.language,
        "direction": direction_of(article),
        "is_source": setting.source == side,
        "data": [value for value in data if value],
        "quotations": [
            {
                "words": _quoted(article, attribution.quotation.span, attribution.quotation.kind),
                "source": source_line(article, attribution),
                "standing": standings.get(attribution.quotation.index, ""),
            }
            for attribution in comparison.quotations(side).attributions
            if attribution.quotation.index not in hidden
            and (attribution.quotation.kind is not Kind.INDIRECT or attribution.quotation.index in standings)
        ],
    }


def _quoted(article: Article, span: Span, kind: Kind) -> str:
    words = words_of(article, span)
    return words if kind is Kind.INDIRECT else f"“{words}”"


def _standings(comparison: Comparison, side: Side, setting: ReportSetting) -> dict[int, str]:
    """What the other article does with each quotation of one side."""
    return {
        match.left if side == "left" else match.right: _standing(match, side, comparison, setting)
        for match in comparison.quotation_matches
    }


def _standing(match: QuotationMatch, side: Side, comparison: Comparison, setting: ReportSetting) -> str:
    other = opposite(side)
    shown = {
        MatchRelation.SAME: _SAME[other],
        MatchRelation.ALTERED: altered_words(side, comparison, setting),
        MatchRelation.PARAPHRASED: _RETOLD[other],
    }[match.relation]
    return joined(", ", [shown, _SPEAKERS_DIFFER]) if match.speakers_differ else shown


def _profile(comparison: Comparison, rewriting: Rewriting) -> dict[str, Any]:
    """How the right article was made from the left one, as a sentence and as numbers; none where nothing is
    linked."""
    profile = profile_of(comparison, rewriting)
    if not profile.linked:
        return {}
    return {
        "sentence": profile_sentence(profile),
        "counts": [(name_of(operation), count) for operation, count in profile.counts],
    }


def _beads(
    comparison: Comparison, numbered: tuple[_Numbers, _Numbers], rewriting: Rewriting, setting: ReportSetting
) -> list[dict[str, Any]]:
    """The beads; `numbered` are the numbers of the warnings and of the notes of each."""
    warned, noted = numbered
    wording = Wording(comparison.left, comparison.right, comparison.collation.options)
    found: dict[int, list[OperationFound]] = {}
    for one in rewriting.operations:
        found.setdefault(one.bead, []).append(one)
    return [
        {
            **_bead(comparison, bead, wording),
            "warnings": warned.get(bead.index, []),
            "notes": noted.get(bead.index, []),
            "how": setting.messages.tell(line_of(found.get(bead.index, ()))),
        }
        for bead in comparison.collation.beads
    ]


def _bead(comparison: Comparison, bead: Bead, wording: Wording) -> dict[str, Any]:
    left, right = _pieces(comparison, bead, wording)
    return {
        "number": bead.index + 1,
        "relation": bead.relation.value,
        "label": RELATION_LABELS[bead.relation],
        "moved": bead.moved,
        "by_hand": bead.by_hand,
        "left": left,
        "right": right,
        "rows": in_rows(left, right),
    }


def _pieces(comparison: Comparison, bead: Bead, wording: Wording) -> tuple[list[Piece], list[Piece]]:
    if bead.relation not in (Relation.EDITED, Relation.REWORDED):
        return (
            [(False, _sentences(comparison.left, bead.left))],
            [(False, _sentences(comparison.right, bead.right))],
        )
    left: list[Piece] = []
    right: list[Piece] = []
    for edit in wording.edits_of(bead):
        changed = edit.tag is not Tag.EQUAL
        left.append((changed, edit.left.of(comparison.left.text)))
        right.append((changed, edit.right.of(comparison.right.text)))
    return [piece for piece in left if piece[1]], [piece for piece in right if piece[1]]


def _sentences(article: Article, indices: tuple[int, ...]) -> str:
    return " ".join(words_of(article, article.sentences[index].span) for index in indices)


def _statement(line: StatementLine) -> dict[str, Any]:
    is_other = line.standing is StatementStanding.OTHER_FIGURE
    return {
        "label": line.label,
        "left": _with_figure(line.left, line.left_figure, is_other),
        "right": _with_figure(line.right, line.right_figure, is_other),
    }


def _with_figure(words: str, figure: str, is_marked: bool) -> list[Piece]:
    """A clause with its figure as a piece of its own where it differs."""
    before, found, behind = words.partition(figure) if figure and is_marked else (words, "", "")
    return [piece for piece in ((False, before), (True, found), (False, behind)) if piece[1]]


def _fact(comparison: Comparison, pair: FactPair) -> dict[str, str]:
    return {
        "kind": FACT_KINDS_IN_TABLES[pair.kind],
        "left": "" if pair.left is None else words_of(comparison.left, pair.left.span),
        "right": "" if pair.right is None else words_of(comparison.right, pair.right.span),
        "standing": FACT_STANDINGS[pair.standing],
    }
