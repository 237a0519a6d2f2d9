"""Findings: names, places and wordings."""

import reader
from reader.comparison.judgement import identity_of
from reader.many.finding import Spot, findings_of, spot_at
from tests.builders import read_article

LEFT = "News\n\nA choir sang.\n\nThe storm killed 14 people in the two villages.\n"
RIGHT = "News\n\nA choir sang.\n\nThe storm killed 41 people in the two villages.\n"


def test_a_finding_has_the_warnings_identity_and_stands_in_the_copy() -> None:
    comparison = reader.compare(read_article(LEFT, "a.txt"), read_article(RIGHT, "b.txt"))
    (finding,) = findings_of(comparison)
    assert finding.id == identity_of(comparison.warnings[0])
    assert finding.spot == Spot("right", 3, 5, 18)
    assert RIGHT.split("\n")[4][17:19] == "41"
    assert "41" in finding.copy_words
    assert "14" in finding.source_words


def test_an_edit_above_does_not_change_the_name_of_a_finding() -> None:
    comparison = reader.compare(read_article(LEFT, "a.txt"), read_article(RIGHT, "b.txt"))
    longer = reader.compare(
        read_article(LEFT, "a.txt"), read_article(RIGHT.replace("choir sang", "choir of 80 sang"), "b.txt")
    )
    ids = [finding.id for finding in findings_of(longer)]
    assert next(findings_of(comparison)).id in ids


def test_a_document_has_paragraphs_and_no_lines() -> None:
    page = reader.read(
        b"<html><body><article><h1>News</h1><p>A choir sang in the old church of the town.</p>"
        b"<p>The storm killed 14 people.</p></article></body></html>",
        name="a.html",
    )
    at = page.text.index("storm")
    spot = spot_at(page, "left", at)
    assert (spot.line, spot.column) == (None, None)
    span = page.paragraphs[spot.paragraph - 1]
    assert span.start <= at < span.end


def test_lines_and_columns_count_from_one() -> None:
    article = read_article(LEFT, "a.txt")
    assert spot_at(article, "left", 0) == Spot("left", 1, 1, 1)
    assert spot_at(article, "left", LEFT.index("choir")) == Spot("left", 2, 3, 3)
