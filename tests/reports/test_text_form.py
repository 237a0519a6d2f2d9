"""A comparison as plain text: its blocks, and the lines of beads, quotations and facts."""

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.comparison.comparison import Comparison
from reader.comparison.quotation_match import MatchRelation, QuotationMatch
from reader.facts.fact import Fact, FactKind, FactPair, FactStanding
from reader.reports.text_form import comparison_text
from reader.text.details import Details
from reader.text.span import Span
from tests.builders import article, collation_of, quotations_of

LEFT = article("Alma won 4 games.", "“We wait,” Ada Brunner said.", title="Left")
RIGHT = article("Alma won 5 games.", "“We wait,” Karl Lindt said.", title="Right")


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


def blocks(made: Comparison) -> list[str]:
    return comparison_text(made).split("\n\n")


def after(made: Comparison, heading: str) -> list[str]:
    """The blocks below a heading."""
    found = blocks(made)
    (at,) = [number for number, block in enumerate(found) if block.startswith(heading)]
    return found[at + 1 :]


@pytest.mark.parametrize(
    ("details", "shown"),
    [
        (Details("Mast"), "Mast"),
        (Details("Mast", outlet="Wire"), "Mast (Wire)"),
        (Details("Mast", "Wire", "Ada", published="2024-05-03T00:00"), "Mast (Wire, Ada, 2024-05-03)"),
        (Details("", byline="Ada"), "left.txt (Ada)"),
    ],
)
def test_the_head_names_both_articles(details: Details, shown: str) -> None:
    made = replace(comparison(), left=replace(LEFT, details=details))
    assert blocks(made)[0] == f"Left   {shown}\nRight  Right"


@pytest.mark.parametrize(
    ("relation", "moved", "shown"),
    [
        (Relation.SAME, False, "=   Alma won 4 games."),
        (Relation.SAME, True, "= ⇅ Alma won 4 games."),
        (Relation.EDITED, False, "~   Alma won [-4-] {+5+} games."),
        (Relation.REWORDED, False, "≈   < Alma won 4 games.\n    > Alma won 5 games."),
        (Relation.REWORDED, True, "≈ ⇅ < Alma won 4 games.\n    > Alma won 5 games."),
    ],
)
def test_a_bead_of_both_sides(relation: Relation, moved: bool, shown: str) -> None:
    assert after(comparison(Bead(0, (0,), (0,), relation, 0.5, moved)), "Sentences")[1:] == [shown]


@pytest.mark.parametrize(
    ("bead", "shown"),
    [
        (Bead(0, (0,), (), Relation.ONLY_LEFT, 0.0), "<   Alma won 4 games."),
        (Bead(0, (), (0,), Relation.ONLY_RIGHT, 0.0), ">   Alma won 5 games."),
        (Bead(0, (0, 1), (), Relation.ONLY_LEFT, 0.0), "<   Alma won 4 games. “We wait,” Ada Brunner said."),
    ],
)
def test_a_bead_of_one_side(bead: Bead, shown: str) -> None:
    assert after(comparison(bead), "Sentences")[1:] == [shown]


@pytest.mark.parametrize(
    ("relation", "differ", "lines"),
    [
        (MatchRelation.SAME, False, ["  same: Ada Brunner", "    < “We wait,”"]),
        (MatchRelation.SAME, True, ["  same: Ada Brunner on the left, Karl Lindt on the right",
                                    "    < “We wait,”"]),
        (MatchRelation.ALTERED, False, ["  altered: Ada Brunner", "    < “We wait,”", "    > “We wait,”"]),
        (MatchRelation.PARAPHRASED, False, ["  paraphrased: Ada Brunner", "    < “We wait,”",
                                            "    > “We wait,”"]),
    ],
)  # fmt: skip
def test_what_is_quoted_in_both(relation: MatchRelation, differ: bool, lines: list[str]) -> None:
    match = QuotationMatch(0, 0, relation, 1.0, speakers_differ=differ)
    made = replace(comparison(), quotation_matches=(match,))
    assert after(made, "Quoted in both") == ["\n".join(lines)]


@pytest.mark.parametrize(
    ("left", "right", "shown"),
    [("Ada", "Karl", "Ada"), (None, "Karl", "Karl"), (None, None, "speaker not found")],
)
def test_who_is_quoted_is_told_from_either_side(left: str | None, right: str | None, shown: str) -> None:
    made = replace(
        comparison(),
        left_quotations=quotations_of(LEFT, ("We wait,", left)),
        right_quotations=quotations_of(RIGHT, ("We wait,", right)),
        quotation_matches=(QuotationMatch(0, 0, MatchRelation.SAME, 1.0),),
    )
    assert after(made, "Quoted in both")[0].startswith(f"  same: {shown}\n")


def test_the_same_words_with_another_end_are_shown_twice() -> None:
    made = replace(
        comparison(),
        right_quotations=quotations_of(RIGHT, ("We wait", "Ada Brunner")),
        quotation_matches=(QuotationMatch(0, 0, MatchRelation.SAME, 1.0),),
    )
    assert after(made, "Quoted in both")[0].endswith("    < “We wait,”\n    > “We wait”")


FOUR, FIVE = Fact(FactKind.NUMBER, Span(9, 10), "4"), Fact(FactKind.NUMBER, Span(9, 10), "5")
ALMA = Fact(FactKind.NAME, Span(0, 4), "alma")


@pytest.mark.parametrize(
    ("pair", "line"),
    [
        (FactPair(0, FactKind.NUMBER, FOUR, FIVE, FactStanding.DISAGREES),
         "  ≠ figure: 4 on the left, 5 on the right"),
        (FactPair(0, FactKind.DATE, FOUR, FIVE, FactStanding.AGREES), "  = date: 4 / 5"),
        (FactPair(0, FactKind.NAME, ALMA, ALMA, FactStanding.AGREES), "  = name: Alma"),
    ],
)  # fmt: skip
def test_a_line_of_facts(pair: FactPair, line: str) -> None:
    assert after(replace(comparison(), fact_pairs=(pair,)), "Figures, dates and names") == [line]


def test_facts_of_one_side_have_no_line_and_no_heading() -> None:
    alone = (
        FactPair(0, FactKind.NUMBER, FOUR, None, FactStanding.ONLY_LEFT),
        FactPair(0, FactKind.NUMBER, None, FIVE, FactStanding.ONLY_RIGHT),
    )
    assert "Figures" not in comparison_text(replace(comparison(), fact_pairs=alone))


def test_disagreeing_facts_come_first_the_rest_in_reading_order() -> None:
    pairs = (
        FactPair(0, FactKind.NAME, ALMA, ALMA, FactStanding.AGREES),
        FactPair(0, FactKind.DATE, FOUR, FIVE, FactStanding.AGREES),
        FactPair(0, FactKind.NUMBER, FOUR, FIVE, FactStanding.DISAGREES),
    )
    (lines,) = after(replace(comparison(), fact_pairs=pairs), "Figures")
    assert [line.split()[1] for line in lines.splitlines()] == ["figure:", "name:", "date:"]


def test_a_heading_stands_only_above_something() -> None:
    text = comparison_text(comparison())
    for heading in ("Warnings", "Quoted in both", "Figures"):
        assert heading not in text


@pytest.mark.parametrize("coarse", [True, False])
def test_a_coarse_collation_says_why(coarse: bool) -> None:
    made = comparison()
    collation = replace(made.collation, coarse=coarse, coarse_reason="Too long to be compared whole.")
    found = blocks(replace(made, collation=collation))
    assert ("Too long to be compared whole." in found) is coarse
