"""Some pairs of a set read together."""

import pytest
from msgspec.structs import replace

import reader
from reader.cancel import IsCancelled
from reader.collation.options import CollationOptions
from reader.comparison.verdict import Deed
from reader.comparison.verdict_sentence import said_of
from reader.facts.extraction import Readings, read_facts
from reader.many.finding import findings_of
from reader.many.matrix.block import CHECKED, Block, BlockOptions, read_block
from reader.many.matrix.pair_reading import ClaimKind, PairReading
from reader.messages import messages_for
from reader.text.article import Article, with_details
from tests.builders import read_article
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
    found = read_block(Block(((0, WIRE), (1, broken), (2, SHORT)), ((0, 1), (0, 2))), BlockOptions())
    assert messages_for("de").tell(found[0].trouble).startswith("Ein innerer Fehler")
    assert found[0].trouble.startswith("An internal error")
    assert found[1].right_share > 0.9


def test_what_is_read_in_an_article_is_read_once_for_all_its_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    read_in: list[str] = []

    def count(article: Article, is_cancelled: IsCancelled) -> Readings:
        read_in.append(article.origin)
        return read_facts(article, is_cancelled)

    monkeypatch.setattr("reader.comparison.kept_reading.read_facts", count)
    three = tuple(article(f"once {number}", SENTENCES[: 8 - number]) for number in range(3))
    found = read_block(Block(tuple(enumerate(three)), ((0, 1), (0, 2), (1, 2))), BlockOptions())
    assert all(each.is_checked for each in found)
    assert sorted(read_in) == sorted(each.origin for each in three)


def test_an_office_that_only_the_other_article_tells_of_names_who_speaks() -> None:
    told = "Mia Brandt, the mayor of Wells, came to the harbour. “Nobody was hurt,” the mayor said."
    untold = "Mia Brandt was seen in the harbour.\n\n“Nobody was hurt,” the mayor of Wells said."
    left, right = article("told", (*SENTENCES[2:], told)), article("untold", (*SENTENCES[2:], untold))
    whole = reader.compare(left, right)
    said = {link.right.who for link in read(left, right).claims if link.kind is ClaimKind.QUOTATION}
    assert said == {whole.right_quotations.attributions[m.right].speaker for m in whole.quotation_matches}
    assert "Mia Brandt" in said


def wrapped(word: str, coins: int = 30) -> Article:
    """An article whose last sentence has a line end, behind the hyphen of a word if it has one there."""
    last = f"When all of them had gone home by noon on that day, the {word} captain of the old ferry "
    return read_article("\n\n".join((*SENTENCES, f"{last}to the island paid {coins} coins.")), "wrapped.txt")


BROKEN = wrapped("well-\nknown")


@pytest.mark.parametrize("word", ["wellknown", "well-known"])
def test_a_word_broken_at_a_line_end_is_read_as_the_other_article_writes_it(word: str) -> None:
    plain = wrapped(word, 31)
    assert len(BROKEN.sentences) == len(plain.sentences)
    for left, right in ((BROKEN, plain), (plain, BROKEN)):
        whole = reader.compare(left, right)
        assert [f.id for f in read(left, right).findings] == [f.id for f in findings_of(whole)] != []
        assert read(left, right).sentence == messages_for("en").tell(said_of(whole))


@pytest.mark.parametrize("word", ["wellknown", "well-known"])
def test_a_word_broken_at_a_line_end_is_no_change_of_its_sentence(word: str) -> None:
    for left, right in ((BROKEN, wrapped(word)), (wrapped(word), BROKEN)):
        assert read(left, right).sentence == "Copied: 9 sentences word for word, order kept."


@pytest.mark.parametrize("copy", [COPY, SHORT])
def test_findings_are_those_of_a_whole_comparison(copy: Article) -> None:
    whole = reader.compare(WIRE, copy)
    english = messages_for("en")
    told = [replace(f, sentence=english.tell(f.sentence)) for f in findings_of(whole)]
    assert list(read(WIRE, copy).findings) == told
    assert read(WIRE, copy).sentence == english.tell(said_of(whole))
