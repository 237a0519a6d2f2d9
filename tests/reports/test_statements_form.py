"""Statements in the reports: which come first, what each line and each value says."""

import csv
import io

import pytest

import reader
from reader.comparison.comparison import Comparison
from reader.facts.fact import Difference, Fact, FactKind
from reader.facts.statement import Statement, StatementPair, StatementStanding
from reader.quotations.quotation import Attributions
from reader.reports.html_form import comparison_html, comparison_paper
from reader.reports.statements_form import statement_form, statement_lines
from reader.reports.text_form import comparison_text
from reader.reports.writing import ReportForm, report_text
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import article, collation_of

LEFT = article("Ada Brunner said about 40 boats were lost.", "It rained for 9 days.")
RIGHT = article("It rained for 9 days.", "Some 50 boats were lost on Monday.", "Then 3 more sank.")


def _span(made: Article, words: str) -> Span:
    start = made.text.index(words)
    return Span(start, start + len(words))


def _said(made: Article, figure: str, **more: object) -> Statement:
    span = _span(made, figure)
    sentence = made.sentence_at(span.start)
    assert sentence is not None
    within = made.sentences[sentence].span
    fact = Fact(FactKind.NUMBER, span, figure)
    return Statement(sentence, fact, Span(within.start, within.end - 1), **more)  # type: ignore[arg-type]


FORTY = _said(
    LEFT, "40", who=(_span(LEFT, "Ada Brunner"),), source=_span(LEFT, "said"), hedge=_span(LEFT, "about")
)
FIFTY = _said(RIGHT, "50", when=(_span(RIGHT, "Monday"),))
RAIN = StatementPair(_said(LEFT, "9"), _said(RIGHT, "9"), StatementStanding.BOTH, bead=1)
OTHER = StatementPair(FORTY, FIFTY, StatementStanding.OTHER_FIGURE, Difference.NUMBER)
UNSURE = StatementPair(FORTY, FIFTY, StatementStanding.OTHER_FIGURE, Difference.NUMBER, None, False)
ALONE = StatementPair(None, _said(RIGHT, "3"), StatementStanding.ONLY_RIGHT)


def _compared(*statements: StatementPair) -> Comparison:
    return Comparison(
        LEFT, RIGHT, collation_of(LEFT, RIGHT, (1, 0)), Attributions(), Attributions(), (), (),
        statements=statements,
    )  # fmt: skip


def test_other_figures_come_first_and_the_sure_ones_before_the_others() -> None:
    lines = list(statement_lines(_compared(ALONE, RAIN, UNSURE, OTHER)))
    assert [line.label for line in lines] == [
        "⚠ same thing, other figure", "perhaps the same thing, other figure", "said by both", "only right",
    ]  # fmt: skip
    assert (lines[0].left, lines[0].left_figure) == ("Ada Brunner said about 40 boats were lost", "40")
    assert (lines[3].left, lines[3].left_figure, lines[3].right_figure) == ("", "", "3")
    assert [line.is_linked for line in lines] == [False, False, True, False]


def test_every_field_of_the_json_form() -> None:
    form = statement_form(_compared(OTHER), OTHER)
    piece = {"start": 0, "end": 11, "text": "Ada Brunner"}
    assert form["left"] == {
        "sentence": 0,
        "kind": "number",
        "fact": {"start": 23, "end": 25, "text": "40", "value": "40"},
        "wording": {"start": 0, "end": 41, "text": "Ada Brunner said about 40 boats were lost"},
        "who": [piece],
        "when": [],
        "source": {"start": 12, "end": 16, "text": "said"},
        "hedge": {"start": 17, "end": 22, "text": "about"},
    }
    assert [when["text"] for when in form["right"]["when"]] == ["Monday"]
    assert (form["right"]["source"], form["right"]["hedge"]) == (None, None)
    assert {name: form[name] for name in ("standing", "difference", "bead", "sure")} == {
        "standing": "other_figure", "difference": "number", "bead": None, "sure": True,
    }  # fmt: skip
    alone = statement_form(_compared(ALONE), ALONE)
    assert (alone["left"], alone["difference"], alone["standing"]) == (None, None, "only_right")


def test_the_text_report_tells_what_no_link_tells() -> None:
    told = comparison_text(_compared(RAIN, OTHER, ALONE))
    end = told[told.index("Said elsewhere too") :].splitlines()
    assert [line for line in end if line and not line.startswith("─")] == [
        "Said elsewhere too",
        "  ⚠ same thing, other figure",
        "    < Ada Brunner said about 40 boats were lost",
        "    > Some 50 boats were lost on Monday",
        "Figures and dates on one side only",
        "  > Then 3 more sank",
    ]
    assert "Said elsewhere too" not in comparison_text(_compared(RAIN))
    assert "on one side only" not in comparison_text(_compared(RAIN))


@pytest.mark.parametrize("page", [comparison_html, comparison_paper])
def test_pages_have_the_statements_with_other_figures_marked(page: object) -> None:
    shown = page(_compared(OTHER, RAIN))  # type: ignore[operator]
    assert "claim by claim" in shown
    for figure in ("40", "50"):
        assert any(f"{tag}{figure}<" in shown for tag in ("<del>", "<ins>", '<span class="changed">'))
    assert not any(f"{tag}9<" in shown for tag in ("<del>", "<ins>", '<span class="changed">'))
    assert "claim by claim" not in page(_compared())  # type: ignore[operator]


def test_the_table_has_a_row_for_each_pair() -> None:
    rows = list(csv.reader(io.StringIO(report_text(_compared(RAIN, UNSURE), ReportForm.STATEMENTS_CSV))))
    assert rows[0] == [
        "standing", "kind", "linked", "sure", "left figure", "right figure", "left", "right",
    ]  # fmt: skip
    assert [row[:6] for row in rows[1:]] == [
        ["other_figure", "number", "", "", "40", "50"], ["both", "number", "yes", "yes", "9", "9"],
    ]  # fmt: skip


def test_the_public_interface_gives_statements_too() -> None:
    compared = _compared(OTHER)
    assert reader.report(compared, "statements_csv") == report_text(compared, ReportForm.STATEMENTS_CSV)
