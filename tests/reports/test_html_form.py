"""A comparison as a page: what articles hold is escaped, each relation and standing has its words."""

import re
from collections.abc import Callable
from datetime import date
from html import escape

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding
from reader.messages import messages_for
from reader.program import VERSION
from reader.quotations.quotation import Kind
from reader.reports.html_form import comparison_html, comparison_paper
from reader.reports.labels import RELATION_LABELS
from reader.reports.setting import ReportSetting
from reader.text.details import Details
from reader.text.span import Span
from tests.builders import article, article_of, collation_of, quotations_of, read_article

LEFT = article("Alma won 4 games.", "“We wait,” Ada Brunner said.", title="Left")
RIGHT = article("Alma won 5 games.", "“We wait,” Karl Lindt said.", title="Right")
PAGES = pytest.mark.parametrize("page", [comparison_html, comparison_paper])
Page = Callable[[Comparison], str]
EVIL = '<script>alert("x")</script>&amp;\''

_OTHER = "⚠ worded differently on the"


def comparison(*beads: Bead) -> Comparison:
    """A comparison of the two with nothing but the given beads."""
    return Comparison(
        LEFT,
        RIGHT,
        replace(collation_of(LEFT, RIGHT), beads=beads),
        quotations_of(LEFT, ("We wait,", "Ada Brunner")),
        quotations_of(RIGHT, ("We wait,", "Karl Lindt")),
        (),
        (),
    )


def matched(relation: MatchRelation, differ: bool = False) -> Comparison:
    match = QuotationMatch(0, 0, relation, 1.0, speakers_differ=differ)
    return replace(comparison(), quotation_matches=(match,))


@PAGES
@pytest.mark.parametrize(
    "details",
    [
        Details(EVIL),
        Details("A", outlet=EVIL),
        Details("A", byline=EVIL),
        Details("A", published=EVIL),
        Details("A", address=EVIL),
    ],
)
def test_details_are_escaped(page: Page, details: Details) -> None:
    made = page(replace(comparison(), left=replace(LEFT, details=details)))
    assert EVIL not in made
    assert "<script" not in made
    assert "&lt;script&gt;alert(&#34;x&#34;)&lt;/script&gt;&amp;amp;&#39;" in made


@PAGES
@pytest.mark.parametrize("relation", list(Relation))
def test_sentences_are_escaped_whatever_their_relation(page: Page, relation: Relation) -> None:
    left, right = article(f"{EVIL} fell."), article(f"{EVIL} rose.")
    made = Comparison(
        left,
        right,
        replace(collation_of(left, right), beads=(Bead(0, (0,), (0,), relation, 0.5),)),
        quotations_of(left),
        quotations_of(right),
        (),
        (),
    )
    text = page(made)
    assert "<script" not in text
    assert "&lt;" in text


@PAGES
def test_speakers_are_escaped(page: Page) -> None:
    quotations = quotations_of(LEFT, ("We wait,", EVIL))
    text = page(replace(comparison(), left_quotations=quotations))
    assert "<script" not in text
    assert "&lt;script&gt;" in text


@pytest.mark.parametrize("relation", list(Relation))
@pytest.mark.parametrize("moved", [True, False])
def test_a_bead_has_the_class_and_label_of_its_relation(relation: Relation, moved: bool) -> None:
    text = comparison_html(comparison(Bead(0, (0,), (0,), relation, 0.5, moved)))
    assert f'<section class="bead {relation.value}{" moved" if moved else ""}" id="pair-1">' in text
    assert f'<span class="label">1 · {RELATION_LABELS[relation]}</span>' in text
    paper = comparison_paper(comparison(Bead(0, (0,), (0,), relation, 0.5, moved)))
    assert f">1 {RELATION_LABELS[relation]}{' ⇅ moved' if moved else ''}</td>" in paper


@pytest.mark.parametrize("relation", list(Relation))
def test_changed_words_are_marked_in_edited_and_reworded_beads_alone(relation: Relation) -> None:
    text = comparison_html(comparison(Bead(0, (0,), (0,), relation, 0.5)))
    is_marked = relation in (Relation.EDITED, Relation.REWORDED)
    assert ("<p>Alma won <del>4</del> games.</p>" in text) is is_marked
    assert ("<p>Alma won <ins>5</ins> games.</p>" in text) is is_marked
    assert ("<p>Alma won 4 games.</p>" in text) is not is_marked


def test_a_side_without_sentences_is_empty() -> None:
    text = comparison_html(comparison(Bead(0, (0, 1), (), Relation.ONLY_LEFT, 0.0)))
    assert "<p>Alma won 4 games. “We wait,” Ada Brunner said.</p>" in text
    assert "<p></p>" in text


@PAGES
@pytest.mark.parametrize(
    ("relation", "differ", "left", "right"),
    [
        (MatchRelation.SAME, False, "the same on the right", "the same on the left"),
        (
            MatchRelation.ALTERED,
            False,
            "⚠ worded differently on the right",
            "⚠ worded differently on the left",
        ),
        (MatchRelation.PARAPHRASED, False, "paraphrased on the right", "paraphrased on the left"),
        (
            MatchRelation.SAME,
            True,
            "the same on the right, ⚠ given to different speakers",
            "the same on the left, ⚠ given to different speakers",
        ),
    ],
)
def test_a_quotation_tells_what_the_other_side_does_with_it(
    page: Page, relation: MatchRelation, differ: bool, left: str, right: str
) -> None:
    text = page(matched(relation, differ))
    assert f">{left}<" in text
    assert f">{right}<" in text
    assert f">{left}<" not in page(comparison())


def test_reported_speech_is_shown_where_it_has_a_partner_and_without_marks() -> None:
    made = matched(MatchRelation.PARAPHRASED)
    (only,) = made.left_quotations.attributions
    indirect = replace(only, quotation=replace(only.quotation, kind=Kind.INDIRECT))
    reported = replace(made, left_quotations=replace(made.left_quotations, attributions=(indirect,)))
    assert ">We wait,</p>" in comparison_html(reported)
    alone = comparison_html(replace(reported, quotation_matches=()))
    assert ">We wait,</p>" not in alone
    assert ">“We wait,”</p>" in alone
    assert "No quotation was found." in alone


FOUR, FIVE = Fact(FactKind.NUMBER, Span(9, 10), "4"), Fact(FactKind.NUMBER, Span(9, 10), "5")


@PAGES
@pytest.mark.parametrize(
    ("pair", "cells"),
    [
        (FactPair(0, FactKind.NUMBER, FOUR, FIVE, FactStanding.DISAGREES), ("number", "4", "5", "⚠ differ")),
        (FactPair(0, FactKind.DATE, FOUR, FIVE, FactStanding.AGREES), ("date", "4", "5", "agree")),
        (FactPair(0, FactKind.NUMBER, FOUR, None, FactStanding.ONLY_LEFT), ("number", "4", "", "only left")),
        (
            FactPair(0, FactKind.NUMBER, None, FIVE, FactStanding.ONLY_RIGHT),
            ("number", "", "5", "only right"),
        ),
    ],
)
def test_a_row_of_facts(page: Page, pair: FactPair, cells: tuple[str, ...]) -> None:
    row = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    html = page(replace(comparison(), fact_pairs=(pair,)))
    assert f"<tr>{row}</tr>" in re.sub(r' width="\d+%"', "", html)
    assert "Figures, dates and names" not in page(comparison())


@pytest.mark.parametrize(
    ("details", "data"),
    [
        (Details("A"), ""),
        (Details("A", outlet="Wire", address="https://a.example"), "Wire · https://a.example"),
        (Details("A", "Wire", "Ada", published="2024-05-03T00:00"), "Wire · Ada · 2024-05-03"),
    ],
)
def test_the_data_of_an_article_are_joined(details: Details, data: str) -> None:
    made = replace(comparison(), left=replace(LEFT, details=details))
    assert f'<div class="data">{data}</div>' in comparison_html(made)


def test_the_page_tells_its_program_and_the_printed_one_has_plain_styles() -> None:
    assert f'content="Source Comparison Reader {VERSION}"' in comparison_html(comparison())
    paper = comparison_paper(comparison())
    assert "var(--" not in paper
    assert "grid" not in paper


def test_warnings_and_pairs_lead_to_each_other() -> None:
    warnings = (
        EditorialWarning(WarningKind.DISAGREEING_FACT, Grade.GRAVE, 1, detail="number"),
        EditorialWarning(WarningKind.SLIP, Grade.LOOK, None, Span(0, 4), None, "Alma"),
    )
    beads = (Bead(0, (0,), (0,), Relation.SAME, 1.0), Bead(1, (1,), (1,), Relation.EDITED, 0.9))
    text = comparison_html(replace(comparison(*beads), warnings=warnings))
    assert text.count('<a href="#pair-2">pair 2</a>') == 1
    assert text.count("#pair-") == 1
    assert '<span class="label">2 · edited · <a href="#warning-1">⚠ 1</a></span>' in text
    assert '<span class="label">1 · same</span>' in text
    assert 'id="warning-1"' in text
    assert 'id="warning-2"' in text
    paper = comparison_paper(replace(comparison(*beads), warnings=warnings))
    assert "2 edited ⚠ 1</td>" in paper


def test_each_article_has_its_language_and_direction() -> None:
    arabic = article_of(["قال الوزير إن السفن عادت."], "ar")
    made = replace(comparison(Bead(0, (0,), (0,), Relation.REWORDED, 0.5)), right=arabic)
    made = replace(made, right_quotations=quotations_of(arabic))
    text = comparison_html(made)
    assert '<html lang="en">' in text
    assert text.count('<div lang="en" dir="ltr"><p>') == text.count('<div lang="ar" dir="rtl"><p>') == 1
    assert '<p dir="rtl">' in comparison_paper(made)


@PAGES
def test_the_original_is_never_accused(page: Callable[..., str]) -> None:
    made = matched(MatchRelation.ALTERED)
    named = replace(made, right=replace(RIGHT, details=Details("R", outlet="Gazette")))
    by_left = page(named, setting=ReportSetting(source="left"))
    assert ">⚠ altered by Gazette<" in by_left
    assert ">⚠ altered here; the words of the left article differ<" in by_left
    by_right = page(named, setting=ReportSetting(source="right"))
    assert ">⚠ altered here; the words of Gazette differ<" in by_right
    assert ">⚠ altered by the left article<" in by_right
    assert "altered" not in page(named)


def test_the_source_is_named_and_the_report_says_when_and_how() -> None:
    text = comparison_html(comparison(), setting=ReportSetting(date(2026, 3, 5), "right"))
    assert text.count('<span class="tag">source</span>') == 1
    assert text.index("Right</strong>") < text.index('<span class="tag">')
    assert "<dt>Date</dt><dd>2026-03-05</dd>" in text
    assert '<span class="tag">' not in comparison_html(comparison())
    paper = comparison_paper(comparison(), setting=ReportSetting(date(2026, 3, 5), "left"))
    assert '<b>Left</b> <span class="data">(source)</span>' in paper
    assert "Date: 2026-03-05 · Program: " in paper


def test_the_legend_explains_every_relation() -> None:
    text = comparison_html(comparison())
    for relation in Relation:
        assert f'<li class="{relation.value}"><strong>{RELATION_LABELS[relation]}</strong> – ' in text


@PAGES
def test_how_it_was_rewritten_is_told_of_the_whole_and_of_each_pair(page: Page) -> None:
    left = read_article("News of the day\n\nThe crew repaired the heavy engine in May.\n", language="en")
    right = read_article("News of the day\n\nThe crew fixed the heavy engine in May.\n", language="en")
    told = page(compare(left, right))
    assert "How it was rewritten" in told
    assert "2 of 2 sentences have a source on the left; 1 copied, 1 word exchanged one for one" in told
    german = page(compare(left, right), False, ReportSetting(messages=messages_for("de")))  # type: ignore[call-arg]
    assert "Wie umgeschrieben wurde" in german
    if page is comparison_html:
        assert '<p class="how">synonym (“repaired” → “fixed”)</p>' in told
        assert '<p class="how">copied</p>' in told
        assert "<li>synonym <strong>1</strong></li>" in told


@PAGES
def test_of_articles_that_share_nothing_nothing_is_told_of_rewriting(page: Page) -> None:
    assert "How it was rewritten" not in page(comparison(Bead(0, (0,), (), Relation.ONLY_LEFT, 0.0, False)))
