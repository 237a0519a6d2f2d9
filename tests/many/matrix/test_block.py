"""Some pairs of a set read together."""

from dataclasses import replace

import pytest

import reader
from reader.collation.options import CollationOptions
from reader.comparison.verdict import Deed
from reader.many.matrix.block import CHECKED, Block, BlockOptions, read_block
from reader.many.matrix.pair_reading import ClaimKind, PairReading
from reader.text.article import Article, with_details
from tests.many.matrix.storm import ALONE, COPY, OWN, SENTENCES, SHORT, WIRE, article


def read(left: Article, right: Article, options: BlockOptions = BlockOptions()) -> PairReading:  # noqa: B008
    (found,) = read_block(Block(((4, left), (9, right)), ((4, 9),)), options)
    return found


def test_a_copy_is_compared_as_a_whole() -> None:
    found, whole = read(WIRE, COPY), reader.compare(WIRE, COPY)
    verdict = whole.collation.verdict
    assert (found.left, found.right, found.is_checked) == (4, 9, True)
    assert (found.left_share, found.right_share) == (verdict.left_linked, verdict.right_linked)
    assert found.linked == verdict.same + verdict.edited + verdict.reworded
    assert found.deed is whole.verdict.deed
    assert [finding.kind for finding in found.findings] == [w.kind.value for w in whole.warnings]
    assert any("30" in finding.source_words for finding in found.findings)
    assert {link.kind for link in found.claims} == set(ClaimKind)
    assert found.sentence
    assert found.trouble == ""


def test_two_articles_without_anything_in_common() -> None:
    found = read(WIRE, ALONE)
    assert found == replace(PairReading(4, 9), sentence=found.sentence)
    assert found.deed is Deed.UNRELATED


@pytest.mark.parametrize(("taken", "is_checked"), [(2, True), (1, False)])
def test_warnings_are_looked_for_where_a_fifth_is_taken(taken: int, is_checked: bool) -> None:
    altered = tuple(s.replace("14", "41") for s in SENTENCES[:taken])
    found = read(WIRE, article("other", (*altered, *OWN[:5])))
    assert (found.right_share >= CHECKED) is is_checked
    assert (found.is_checked, bool(found.findings)) == (is_checked, is_checked)
    assert found.claims


def test_one_article_of_a_pair_credits_the_other() -> None:
    says = article("other", (*SENTENCES[:3], "That was told by Landwire on Monday."), outlet="The Ledger")
    assert (read(WIRE, says).left_credits, read(WIRE, says).right_credits) == (False, True)
    assert (read(says, WIRE).left_credits, read(says, WIRE).right_credits) == (True, False)
    agency = with_details(COPY, replace(COPY.details, agency="Landwire"))
    assert read(WIRE, agency).right_credits
    assert not read(WIRE, COPY).right_credits
    own = article("own", (*SENTENCES[:3], "That was told by Landwire on Monday."), outlet="Landwire")
    assert not read(WIRE, own).right_credits
    short = article("tiny", SENTENCES[:3], outlet="AB")
    assert not read(short, article("says", (*SENTENCES[:3], "AB told it."))).right_credits


def test_an_agencys_own_text_can_be_credited() -> None:
    agency = with_details(WIRE, replace(WIRE.details, outlet=None, agency="Landwire"))
    says = article("other", (*SENTENCES[:3], "That was told by Landwire on Monday."))
    assert read(agency, says).right_credits


def test_a_slip_that_both_have_is_told() -> None:
    slip = "They met Radoslaw Sikorski there. Later on Radowslaw Sikorski left the room."
    other = "They saw Radoslaw Sikorski here. In the end Radowslaw Sikorski went home."
    both = read(article("a", (*SENTENCES, slip)), article("b", (*SENTENCES, other)))
    assert both.shared_slips == ("Radoslaw / Radowslaw",)
    assert read(article("a", (*SENTENCES, slip)), COPY).shared_slips == ()


def test_options_reach_the_comparison() -> None:
    loud = article("loud", tuple(s.upper() for s in SENTENCES))
    plain = read(WIRE, loud).sentence
    options = BlockOptions(CollationOptions(ignore_case=True))
    assert read(WIRE, loud, options).sentence != plain


def test_a_pair_that_takes_too_long_or_fails_is_told_and_the_others_are_read() -> None:
    assert read(WIRE, COPY, BlockOptions(seconds=1e-9)).trouble.startswith(
        "It took longer than 1e-09 seconds"
    )
    broken: Article = "no article"  # type: ignore[assignment]
    found = read_block(
        Block(((0, WIRE), (1, broken), (2, SHORT)), ((0, 1), (0, 2))), BlockOptions(language="de")
    )
    assert found[0].trouble.startswith("Ein innerer Fehler")
    assert found[1].right_share > 0.9
