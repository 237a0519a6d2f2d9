"""What the page of many articles says."""

import pytest
from msgspec.structs import replace

from reader.many.matrix.matrix import Matrix, Unread
from reader.many.matrix.origins import Cluster, Reason, Taking
from reader.views.many_cards import (
    claim_cell_said,
    claim_said,
    origin_cards,
    own_line,
    pair_said,
    source_line,
    unread_said,
)
from tests.many.matrix.readings import MATRIX
from tests.many.matrix.test_html_form import mapped


def test_a_cluster_has_its_articles_and_who_took_from_whom() -> None:
    cards = origin_cards(MATRIX)
    assert [card.key for card in cards] == ["cluster.0", "cluster.0.said", "taking.1", "alone", "article.2"]
    assert [card.is_heading for card in cards] == [True, False, False, True, False]
    assert cards[0].text == "Probably one origin  2"
    assert "“wire.txt” is probably the first of them" in cards[1].text
    assert cards[2].item == (0, 1)
    assert cards[2].text.startswith("“=ours.txt” was probably taken from “wire.txt”")
    assert cards[3].text == "Stands by itself  1"
    assert (cards[4].text, cards[4].item) == ("other.md", None)


def test_an_article_by_itself_tells_what_it_took_a_part_from() -> None:
    taking = Taking(0, 2, 0.3, (Reason.EARLIER,), is_part=True)
    clusters = (Cluster((0,), 0), Cluster((1,), 1), Cluster((2,), 2))
    cards = origin_cards(replace(MATRIX, clusters=clusters, takings=(taking,)))
    assert [card.key for card in cards] == ["alone", "article.0", "article.1", "article.2"]
    assert cards[1].item == (2, 0)
    assert [line.text for line in cards[1].lines] == [
        "wire.txt", "The <Storm> · Landwire · 2025-03-01",
        "“wire.txt” probably took a part from “other.md”, which has 30% of it: it was published later.",
    ]  # fmt: skip


def test_without_articles_there_are_no_rows() -> None:
    assert origin_cards(Matrix(())) == []


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        (
            0, 1,
            "80 % of wire.txt stands in =ours.txt, 90 % the other way. Edited. "
            "Warnings: 1 grave, 1 to look at.",
        ),
        (
            1, 0,
            "90 % of =ours.txt stands in wire.txt, 80 % the other way. Edited. "
            "Warnings: 1 grave, 1 to look at.",
        ),
        (0, 2, "5 % of wire.txt stands in other.md, 10 % the other way. Two reports."),
        (2, 1, "other.md and =ours.txt could not be compared: It was stopped."),
        (0, 0, "wire.txt · The <Storm> · Landwire · 2025-03-01"),
        (2, 2, "other.md"),
    ],
)  # fmt: skip
def test_what_is_known_of_a_cell(one: int, other: int, said: str) -> None:
    assert pair_said(MATRIX, one, other) == said


def test_a_pair_that_was_not_compared() -> None:
    said = pair_said(replace(MATRIX, pairs=()), 0, 1)
    assert said == "wire.txt and =ours.txt have no rare words in common."


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, ""),
        (1, "Not read: 0.pdf: Damaged."),
        (3, "Not read: 0.pdf: Damaged.; 1.pdf: Damaged.; 2.pdf: Damaged."),
        (1003, "Not read: 0.pdf: Damaged.; 1.pdf: Damaged.; 2.pdf: Damaged. … and 1,000 more."),
    ],
)
def test_files_that_could_not_be_read(count: int, said: str) -> None:
    assert unread_said(tuple(Unread(f"{number}.pdf", "Damaged.") for number in range(count))) == said


def test_a_claim_and_its_cells() -> None:
    figure, quoted = MATRIX.claims
    assert claim_said(figure) == "14: It killed 14 people."
    assert claim_said(replace(figure, around="14")) == "14"
    assert claim_said(quoted) == "“We go” – Ada Holt"
    assert claim_cell_said(figure, figure.cells[1]) == "41"
    assert claim_cell_said(figure, figure.cells[2]) == "14: It killed 14 people."
    assert claim_cell_said(quoted, quoted.cells[0]) == "“We go” – Ada Holt"


def test_the_lines_of_a_legend() -> None:
    found = mapped()
    assert source_line(found, 0) == f"{100 * found.sources[0].share:.0f} %  wire.txt"
    assert own_line(found) == f"{100 * found.own:.0f} %  own"
