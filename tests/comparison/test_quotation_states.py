"""What became of an utterance: one row for each state, and what tells them apart."""

import pytest

from reader.collation.collate import collate
from reader.comparison.quotation_match import MatchRelation, QuotationMatch, QuotationState
from reader.comparison.quotation_matching import match_quotations
from tests.builders import article, quotations_of


def matched(left: str, right: str, before: str = "", behind: str = "") -> QuotationMatch:
    """The match of two quotations by one speaker; the right one stands between some words."""
    ours = article(f"“{left}” Brunner said in Norwick.")
    theirs = article(f"{before}“{right}” Brunner said in Norwick{behind}.")
    said = quotations_of(ours, (left, "Ada Brunner")), quotations_of(theirs, (right, "Ada Brunner"))
    (match,) = match_quotations(ours, theirs, collate(ours, theirs), *said)
    return match


TRIMMED, CUT = QuotationState.TRIMMED, QuotationState.CUT_AT_LIMIT
SAME, ALTERED, EDITORS = QuotationState.SAME, QuotationState.ALTERED, QuotationState.EDITORS_WORDS
WHOLE = "We will mend the old bridge by June, and the town will pay for all of it"


@pytest.mark.parametrize(
    ("left", "right", "state"),
    [
        (WHOLE, WHOLE, SAME),
        (WHOLE, WHOLE.replace("bridge", "bridge,").upper(), SAME),
        (WHOLE, "We will mend the old bridge by June", TRIMMED),
        (WHOLE, "We will mend the old bridge … and the town will pay for all of it", TRIMMED),
        (WHOLE, "We will mend the old [Orr] bridge by June, and the town will pay for all of it", EDITORS),
        (WHOLE, "[W]e will mend the old bridge by June, and the town will pay for all of it", SAME),
        (WHOLE, "We will mend the new bridge by June, and the town will pay for all of it", ALTERED),
        (WHOLE, "We will mend the bridge by June, and the town will pay for all of it", ALTERED),
        ("We will mend the old bridge by June unless it snows", "We will mend the old bridge by June", CUT),
        (
            "If the town agrees, we will mend the old bridge by June",
            "We will mend the old bridge by June",
            CUT,
        ),
        ("We do not think that they will mend the old bridge", "They will mend the old bridge", CUT),
        (
            "We will mend the old bridge, and if it snows we will wait, by June",
            "We will mend the old bridge … by June",
            CUT,
        ),
        (
            "We will mend the old bridge by June. But the snow worries me",
            "We will mend the old bridge by June",
            TRIMMED,
        ),
    ],
)
def test_the_state_of_two_quotations(left: str, right: str, state: QuotationState) -> None:
    assert matched(left, right).state is state
    assert matched(right, left).state is state


def test_what_was_cut_is_pointed_at() -> None:
    left = "We will mend the old bridge by June unless it snows"
    match = matched(left, "We will mend the old bridge by June")
    assert match.left_cut is not None
    assert match.left_cut.of(f"“{left}” Brunner said in Norwick.") == "unless it snows"
    assert match.right_cut is None
    assert match.relation is MatchRelation.SAME


def test_a_limit_told_outside_the_marks_is_no_cut() -> None:
    left = "We will mend the old bridge by June unless it snows"
    match = matched(left, "We will mend the old bridge by June", behind=", unless it snows")
    assert match.state is TRIMMED


def test_an_ellipsis_or_a_bracket_is_no_alteration() -> None:
    match = matched(WHOLE, "We will mend the old bridge … and the town will pay for all of it")
    assert match.relation is MatchRelation.SAME
    assert match.edits == ()


def test_a_label_has_no_limits() -> None:
    assert matched("I am not a loser but a winner of the race", "loser").state is TRIMMED
