"""Tables for a spreadsheet: their rows, and no cell that is run as a formula."""

import csv
import io

import pytest
from msgspec.structs import replace

from reader.collation.bead import Bead, Relation
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.reports.csv_form import changes_csv, facts_csv, quotations_csv
from tests.builders import collation_of, read_article

LEFT = (
    "News\n\nThe storm killed 14 people in the two villages on the coast.\n\n"
    "“We will rebuild the whole harbour by May,” Ada Brunner said in Norwick.\n\nA mast fell.\n"
)
RIGHT = (
    "News\n\nThe storm killed 41 people in the two villages on the coast.\n\n"
    "“We will rebuild the whole harbour by June,” Karl Lindt said in Norwick.\n\n"
    "Nothing else was heard of the ferry until late in the evening.\n"
)


def comparison() -> Comparison:
    return compare(read_article(LEFT, "a.txt"), read_article(RIGHT, "b.txt"))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_quotation_stands_beside_what_the_other_article_has_of_it() -> None:
    left, right = rows(quotations_csv(comparison()))
    assert (left["article"], right["article"]) == ("left", "right")
    assert left["quotation"] == right["wording there"] == "We will rebuild the whole harbour by May,"
    assert right["quotation"] == left["wording there"] == "We will rebuild the whole harbour by June,"
    assert (left["speaker"], left["speaker there"]) == ("Ada Brunner", "Karl Lindt")
    assert (left["number"], left["paragraph"], left["cue"], left["kind"]) == ("1", "3", "said", "direct")
    assert left["in the other article"] == right["in the other article"] == "altered"
    assert len(left["confidence"]) == 4


def test_quotations_without_a_difference_are_left_out_only_where_that_is_asked_for() -> None:
    same = compare(read_article(LEFT, "a.txt"), read_article(LEFT, "b.txt"))
    assert len(rows(quotations_csv(same))) == 2
    assert rows(quotations_csv(same, only_differences=True)) == []


def test_a_quotation_without_a_partner_has_empty_cells() -> None:
    alone = replace(comparison(), quotation_matches=())
    for row in rows(quotations_csv(alone)):
        assert (row["in the other article"], row["wording there"], row["speaker there"]) == ("", "", "")


def test_what_was_not_found_is_an_empty_cell() -> None:
    made = comparison()
    first = replace(made.left_quotations.attributions[0], speaker=None, cue=None)
    quotations = replace(made.left_quotations, attributions=(first,))
    left, right = rows(quotations_csv(replace(made, left_quotations=quotations)))
    assert (left["speaker"], left["cue"], right["speaker there"]) == ("", "", "")


@pytest.mark.parametrize(
    ("relation", "score"),
    [
        (Relation.SAME, "0.50"),
        (Relation.EDITED, "0.50"),
        (Relation.REWORDED, "0.50"),
        (Relation.ONLY_LEFT, ""),
        (Relation.ONLY_RIGHT, ""),
    ],
)
def test_a_bead_has_a_score_where_it_has_both_sides(relation: Relation, score: str) -> None:
    made = comparison()
    collation = collation_of(made.left, made.right, (0, 0))
    beads = (Bead(0, (0, 1), (), relation, 0.5, False), Bead(1, (), (0,), relation, 0.5, True))
    (first, second) = rows(changes_csv(replace(made, collation=replace(collation, beads=beads))))
    assert (first["relation"], first["score"]) == (relation.value, score)
    assert (first["number"], first["moved"], second["number"], second["moved"]) == ("1", "", "2", "yes")
    assert first["left"] == "News The storm killed 14 people in the two villages on the coast."
    assert (first["right"], second["right"]) == ("", "News")


def test_a_fact_stands_beside_its_partner() -> None:
    found = rows(facts_csv(comparison()))
    deaths = next(row for row in found if row["left"] == "14")
    assert (deaths["kind"], deaths["standing"], deaths["right"]) == ("number", "disagrees", "41")
    assert (deaths["left value"], deaths["right value"]) == ("14", "41")
    made = comparison()
    alone = tuple(replace(pair, right=None) for pair in made.fact_pairs if pair.left is not None)
    for row in rows(facts_csv(replace(made, fact_pairs=alone))):
        assert row["left"]
        assert (row["right"], row["right value"]) == ("", "")
        assert int(row["bead"]) >= 1


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(sign: str) -> None:
    made = comparison()
    speaker = f"{sign}HYPERLINK(1)"
    first = replace(made.left_quotations.attributions[0], speaker=speaker)
    quotations = replace(made.left_quotations, attributions=(first,))
    (row, other) = rows(quotations_csv(replace(made, left_quotations=quotations)))
    assert row["speaker"] == other["speaker there"] == f"'{speaker}"


@pytest.mark.parametrize("plain", ["Ada = Brunner", "'quoted'", "5 - 3", "a@b.example", ";", "x\ty"])
def test_other_cells_are_left_as_they_are(plain: str) -> None:
    made = comparison()
    first = replace(made.left_quotations.attributions[0], speaker=plain)
    quotations = replace(made.left_quotations, attributions=(first,))
    assert rows(quotations_csv(replace(made, left_quotations=quotations)))[0]["speaker"] == plain
