"""The claims that both articles of a comparison make."""

import reader
from reader.many.matrix.claim_links import claim_links
from reader.many.matrix.pair_reading import ClaimKind, ClaimLink
from tests.builders import read_article

LEFT = (
    "News\n\nThe storm killed 14 people in the two villages of Averle.\n\n"
    "“We will rebuild every house in the old town before winter,” Ada Holt said.\n\n"
    "Schools stay closed until 12 May, the council said.\n"
)


def links(right: str, left: str = LEFT) -> list[ClaimLink]:
    return list(claim_links(reader.compare(read_article(left, "a.txt"), read_article(right, "b.txt"))))


def test_quotations_figures_and_dates_are_linked() -> None:
    found = links(LEFT)
    assert {link.kind for link in found} == set(ClaimKind)
    assert all(link.agrees and link.left == link.right for link in found)
    (said,) = [link.left for link in found if link.kind is ClaimKind.QUOTATION]
    assert said.words == "We will rebuild every house in the old town before winter,"
    assert said.value == "we will rebuild every house in the old town before winter"
    assert (said.who, said.is_reported, said.sentence) == ("Ada Holt", False, 2)
    assert said.around == "“We will rebuild every house in the old town before winter,” Ada Holt said."


def test_what_differs_does_not_agree() -> None:
    found = links(LEFT.replace("14", "41").replace("every", "each single"))
    (figure,) = [link for link in found if link.kind is ClaimKind.NUMBER and not link.agrees]
    assert ("14" in figure.left.words, "41" in figure.right.words) == (True, True)
    assert figure.left.around == "The storm killed 14 people in the two villages of Averle."
    assert figure.left.sentence == figure.right.sentence == 1
    (said,) = [link for link in found if link.kind is ClaimKind.QUOTATION]
    assert not said.agrees


def test_reported_words_are_marked() -> None:
    right = LEFT.replace(
        "“We will rebuild every house in the old town before winter,” Ada Holt said.",
        "Ada Holt said that the town would rebuild every house in the old town before winter.",
    )
    (said,) = [link for link in links(right) if link.kind is ClaimKind.QUOTATION]
    assert (said.left.is_reported, said.right.is_reported, said.agrees) == (False, True, True)


def test_long_words_are_cut() -> None:
    long = LEFT.replace("every house", "every house " + "and every barn " * 30)
    (said,) = [link for link in links(long, long) if link.kind is ClaimKind.QUOTATION]
    assert len(said.left.words) <= 200
    assert said.left.words.endswith("…")


def test_names_are_no_claims() -> None:
    assert links("News\n\nAda Holt went to Averle.\n", "News\n\nAda Holt went to Averle.\n") == []
