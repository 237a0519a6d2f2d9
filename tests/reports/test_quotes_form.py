"""The quotations of one article as text: who said it, how and where."""

import pytest
from msgspec.structs import replace

from reader.messages import messages_for
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.reports.quotes_form import quotation_text, quotes_text, source_line
from reader.text.article import Article
from reader.text.span import Span
from tests.builders import article, quotations_of

MADE = article("A mast fell.", "“We wait,” Ada Brunner told the Wire, which said so.", title="Mast")


def span(words: str) -> Span:
    start = MADE.text.index(words)
    return Span(start, start + len(words))


def attribution(kind: Kind = Kind.DIRECT, closed: bool = True) -> Attribution:
    place = span("We wait,")
    return Attribution(Quotation(0, place, place, kind, 1, closed, 0), speaker="Ada Brunner")


@pytest.mark.parametrize(
    ("changes", "kind", "closed", "line"),
    [
        ({}, Kind.DIRECT, True, "Ada Brunner, direct, paragraph 2"),
        ({"speaker": None}, Kind.DIRECT, True, "speaker not found, direct, paragraph 2"),
        ({"cue": span("told")}, Kind.MIXED, True, "Ada Brunner (“told”), mixed, paragraph 2"),
        ({"via": span("the Wire")}, Kind.DIRECT, True, "Ada Brunner, via the Wire, direct, paragraph 2"),
        ({}, Kind.DIRECT, False, "Ada Brunner, direct, paragraph 2, no proper closing mark"),
        (
            {"speaker": None, "cue": span("told"), "via": span("the Wire")},
            Kind.INDIRECT,
            False,
            "speaker not found (“told”), via the Wire, indirect, paragraph 2, no proper closing mark",
        ),
    ],
)
def test_the_line_of_a_source(changes: dict[str, object], kind: Kind, closed: bool, line: str) -> None:
    made = replace(attribution(kind, closed), **changes)
    assert source_line(MADE, made) == line


@pytest.mark.parametrize(
    ("kind", "shown"), [(Kind.DIRECT, "“We wait,”"), (Kind.MIXED, "“We wait,”"), (Kind.INDIRECT, "We wait,")]
)
def test_reported_words_have_no_marks(kind: Kind, shown: str) -> None:
    words, source = quotation_text(MADE, attribution(kind)).splitlines()
    assert words == f"  {shown}"
    assert source.startswith("    — Ada Brunner, ")


def test_a_long_source_goes_on_below_itself() -> None:
    made = replace(attribution(), speaker="Ada " * 30 + "Brunner")
    assert quotation_text(MADE, made).splitlines()[2].startswith("      Ada")


def blocks(made: Article, attributions: Attributions) -> list[str]:
    return quotes_text(made, attributions).split("\n\n")


def test_without_quotations_it_is_said() -> None:
    assert blocks(MADE, Attributions(())) == [
        "Quotations in “Mast”\n" + "─" * 20,
        "No quotation was found.",
    ]


def test_fragments_stand_below_the_quotations() -> None:
    quotations = quotations_of(MADE, ("We wait,", "Ada Brunner"))
    fragments = (replace(quotations.attributions[0].quotation, span=span("mast")),)
    made = blocks(MADE, Attributions(quotations.attributions, fragments))
    assert made[1].startswith("  “We wait,”")
    assert made[2].startswith("Fragments: titles")
    assert made[3] == "  “mast”"
    assert "No quotation" not in quotes_text(MADE, quotations)


def test_quotations_are_told_in_german() -> None:
    told = quotes_text(MADE, Attributions(), messages_for("de"))
    assert told.startswith("Zitate in „")
    assert "Es wurde kein Zitat gefunden." in told
