"""A news agency that one article credits and the other, which took its text over, does not."""

import pytest

from reader.collation.bead import Relation
from reader.comparison.checks.credits import check_credits
from reader.comparison.compare import compare
from reader.comparison.editorial_warning import Grade, WarningKind
from reader.text.making import with_details
from tests.builders import article_of, read_article
from tests.comparison.pairs import evidence_of, with_relations

_BODY = (
    "The old clock in the market square struck ten.\n\n"
    "Three farmers rested by the wall of the mill all day.\n\n"
    "A band played on the green while the dogs slept."
)
_CREDITED = f"{_BODY}\n\nThe mayor told Reuters so on Monday."
_OTHER = (
    "Rain fell over the northern hills for a week.\n\n"
    "The council voted for a wider road through the wood.\n\n"
    "Nobody had expected so many swans on the lake."
)


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        (_CREDITED, _BODY, ["Reuters"]),
        (
            _CREDITED,
            f"{_BODY}\n\nReuters was told so on Monday.",
            [],
        ),
        (_CREDITED, _OTHER, []),
        (f"{_BODY}\n\nThe mayor told Reuterson so on Monday.", _BODY, []),
        (_BODY, _BODY, []),
    ],
)
def test_credits(left: str, right: str, told: list[str]) -> None:
    for ours, theirs, side in ((left, right, "left"), (right, left, "right")):
        warnings = compare(read_article(ours), read_article(theirs)).warnings
        found = [w for w in warnings if w.kind is WarningKind.CREDIT_DROPPED]
        assert [getattr(w, f"{side}_decisive") for w in found] == told
        assert all(w.grade is Grade.SERIOUS for w in found)


_SAME, _EDITED, _REWORDED, _LONE = Relation.SAME, Relation.EDITED, Relation.REWORDED, Relation.ONLY_LEFT

TAKEN = {
    "all of it": ((_SAME, _EDITED), True),
    "half of it": ((_SAME, _LONE), True),
    "half of more": ((_SAME, _EDITED, _LONE, _LONE), True),
    "less than half": ((_SAME, _LONE, _LONE), False),
    "in other words": ((_REWORDED, _REWORDED), False),
}


@pytest.mark.parametrize(("relations", "is_told"), TAKEN.values(), ids=TAKEN)
def test_half_of_the_other_article_must_be_taken_over(relations: tuple[Relation, ...], is_told: bool) -> None:
    left = [*(f"Rain {number} fell." for number in range(len(relations) - 1)), "Reuters told it."]
    right = [f"Rain {number} fell." for number, one in enumerate(relations) if one is not _LONE]
    links = [(number, number) for number in range(len(right))]
    evidence = with_relations(evidence_of(left, right, *links), *relations)
    assert [warning.left_decisive for warning in check_credits(evidence)] == ["Reuters"] * is_told


def test_nothing_is_taken_over_without_sentences() -> None:
    assert list(check_credits(evidence_of([], []))) == []


@pytest.mark.parametrize("field", ["byline", "outlet", "agency"])
def test_an_agency_in_the_data_is_a_credit(field: str) -> None:
    left, right = article_of(["Rain fell, Reuters told."]), article_of(["Rain fell."])
    assert list(check_credits(evidence_of(left, right, (0, 0), relation=Relation.SAME)))
    credited = with_details(right, right.details.corrected(field, "By Reuters"))
    assert list(check_credits(evidence_of(left, credited, (0, 0), relation=Relation.SAME))) == []
