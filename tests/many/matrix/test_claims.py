"""The claim table."""

from reader.many.matrix.claims import Claim, ClaimState, claims_of
from reader.many.matrix.pair_reading import ClaimKind, ClaimLink
from tests.many.matrix.readings import end, link, pair

S, A, R, M = ClaimState.SAME, ClaimState.ALTERED, ClaimState.REPORTED, ClaimState.MISSING


def claims(order: list[int], *pairs: tuple[int, int, ClaimLink]) -> tuple[Claim, ...]:
    return claims_of(order, [pair(left, right, 1, 1, claims=(claim,)) for left, right, claim in pairs])


def states(claim: Claim) -> list[ClaimState]:
    return [cell.state for cell in claim.cells]


def test_a_claim_of_a_pair_is_a_row_with_a_cell_for_each_article() -> None:
    (claim,) = claims([0, 1, 2], (0, 2, link(end("14", 3), end("41", 5), agrees=False)))
    assert (claim.kind, claim.words, claim.around, claim.first) == (ClaimKind.NUMBER, "14", "It is 14.", 0)
    assert states(claim) == [S, M, A]
    assert [cell.words for cell in claim.cells] == ["14", "", "41"]
    assert (claim.held, claim.is_altered) == (2, True)


def test_the_first_article_in_order_has_the_wording() -> None:
    (claim,) = claims([2, 0], (0, 2, link(end("14"), end("41"), agrees=False)))
    assert (claim.words, claim.first) == ("41", 2)
    assert states(claim) == [A, S]


def test_claims_are_one_by_a_chain_of_pairs() -> None:
    chain = (0, 1, link(end("14"), end("14"))), (1, 2, link(end("14"), end("15"), agrees=False))
    (claim,) = claims([0, 1, 2], *chain)
    assert states(claim) == [S, S, A]


def test_what_agrees_is_the_same_though_written_otherwise() -> None:
    (claim,) = claims(
        [0, 1, 2], (0, 1, link(end("14"), end("14 dead"))), (1, 2, link(end("14 dead"), end("x")))
    )
    assert states(claim) == [S, S, S]
    assert not claim.is_altered


def test_two_sentences_with_one_figure_are_two_claims() -> None:
    found = claims([0, 1], (0, 1, link(end("14", 1), end("14", 1))), (0, 1, link(end("14", 2), end("14", 2))))
    assert [states(claim) for claim in found] == [[S, S], [S, S]]


def test_two_kinds_are_two_claims() -> None:
    found = claims(
        [0, 1], (0, 1, link(end("14"), end("14"))), (0, 1, link(end("14"), end("14"), kind=ClaimKind.DATE))
    )
    assert [claim.kind for claim in found] == [ClaimKind.NUMBER, ClaimKind.DATE]


def test_a_quotation_without_marks_is_reported_and_never_the_wording() -> None:
    said, told = end("we go", who="Ada"), end("they go", is_reported=True)
    (claim,) = claims([1, 0], (0, 1, link(said, told, kind=ClaimKind.QUOTATION)))
    assert (claim.words, claim.who, claim.first) == ("WE GO", "Ada", 0)
    assert states(claim) == [S, R]
    (both,) = claims([0, 1], (0, 1, link(told, told, kind=ClaimKind.QUOTATION)))
    assert states(both) == [S, S]


def test_an_article_that_has_it_twice_is_told_by_the_better() -> None:
    chain = (
        (0, 1, link(end("14", 1), end("41", 1), agrees=False)),
        (0, 1, link(end("14", 1), end("14", 2))),
    )
    (claim,) = claims([0, 1], *chain)
    assert states(claim) == [S, S]
    assert claim.cells[1].words == "14"


def test_altered_claims_come_first_then_those_that_most_make() -> None:
    found = claims(
        [0, 1, 2],
        (0, 1, link(end("a", 1), end("a", 1))),
        (0, 1, link(end("b", 2), end("b", 2))), (0, 2, link(end("b", 2), end("b", 2))),
        (0, 1, link(end("c", 3), end("d", 3), agrees=False)),
        (0, 1, link(end("e", 4), end("e", 4), kind=ClaimKind.QUOTATION)),
    )  # fmt: skip
    assert [claim.words for claim in found] == ["C", "B", "E", "A"]


def test_no_pairs_no_claims() -> None:
    assert claims_of([0, 1], []) == ()
