"""The summary in Markdown: what it tells, and that articles cannot speak Markdown."""

from datetime import date

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.reports.markdown_form import _plain, comparison_markdown
from reader.reports.setting import ReportSetting
from reader.text.details import Details
from tests.builders import article, quotations_of, read_article

LEFT = article("The mill lost 4 wheels.", "“We wait,” Ada Brunner said.", title="Mill_burns")
RIGHT = article("The mill lost 5 wheels.", "“We hope,” Karl Lindt said.", title="Mill *burned*")


def made(relation: MatchRelation | None = None, differ: bool = False) -> Comparison:
    found = replace(
        compare(LEFT, RIGHT),
        left_quotations=quotations_of(LEFT, ("We wait,", "Ada Brunner")),
        right_quotations=quotations_of(RIGHT, ("We hope,", None)),
        quotation_matches=(),
    )
    if relation is None:
        return found
    return replace(found, quotation_matches=(QuotationMatch(0, 0, relation, 0.5, speakers_differ=differ),))


def test_it_tells_both_articles_the_verdict_and_the_numbers() -> None:
    text = comparison_markdown(made(), ReportSetting(date(2026, 3, 5)))
    assert text.startswith("# Mill\\_burns / Mill \\*burned\\*\n\n**")
    assert "- Left: “Mill\\_burns”\n- Right: “Mill \\*burned\\*”\n" in text
    assert "| pairs | number |\n|---|---|\n| same | " in text
    assert text.rstrip().endswith("datelines*")
    assert "*Date: 2026-03-05 · Program: " in text


def test_the_data_of_an_article_follow_its_title() -> None:
    known = replace(made(), left=replace(LEFT, details=Details("T", "Wire", "Ada", published="2026-03-05")))
    assert "- Left: “T”, Wire, Ada, 2026-03-05\n" in comparison_markdown(known)


def test_warnings_are_numbered_with_their_pair() -> None:
    warned = compare(
        read_article("The mill lost 4 wheels on Friday night."),
        read_article("The mill lost 5 wheels on Friday night."),
    )
    lines = comparison_markdown(warned).splitlines()
    at = lines.index("## Warnings")
    assert lines[at + 2].startswith("1. ")
    assert lines[at + 2].endswith("(grave, pair 1)")
    assert "## Warnings" not in comparison_markdown(replace(warned, warnings=()))
    nowhere = replace(warned, warnings=(replace(warned.warnings[0], bead=None),))
    assert "(grave)" in comparison_markdown(nowhere)


@pytest.mark.parametrize(
    ("relation", "differ", "is_told"),
    [
        (None, False, False),
        (MatchRelation.SAME, False, False),
        (MatchRelation.PARAPHRASED, False, False),
        (MatchRelation.SAME, True, True),
        (MatchRelation.ALTERED, False, True),
    ],
)
def test_quotations_that_differ_are_told(relation: MatchRelation | None, differ: bool, is_told: bool) -> None:
    text = comparison_markdown(made(relation, differ))
    assert ("## Quotations that differ" in text) is is_told
    assert ("- Left: “We wait,” (Ada Brunner)" in text) is is_told
    assert ("  Right: “We hope,” (speaker not found)" in text) is is_told
    assert ("worded differently" in text) is (relation is MatchRelation.ALTERED)


def test_the_source_is_not_accused() -> None:
    text = comparison_markdown(made(MatchRelation.ALTERED), ReportSetting(source="right"))
    assert "Right: “We hope,” (speaker not found) – ⚠ altered by the left article" in text


@pytest.mark.parametrize(
    "words",
    [
        "a *bold* _claim_ of `code`",
        "<script>alert(1)</script> &amp; <!-- no -->",
        "[a link](https://evil.example) and ![a picture](x)",
        "https://evil.example www.evil.example ada@evil.example",
        "# no head",
        "a | b ~~gone~~ \\ end",
    ],
)
def test_articles_cannot_speak_markdown(words: str) -> None:
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    assert parser.renderInline(_plain(words)) == MarkdownIt("zero").renderInline(words)
    named = article(words, title=words)
    page = parser.render(comparison_markdown(compare(named, named)))
    assert not [tag for tag in ("<script", "<a ", "<img", "<code", "<s>") if tag in page]
