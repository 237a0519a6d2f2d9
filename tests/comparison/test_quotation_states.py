"""What became of an utterance: one row for each state, and what tells them apart."""

import pytest
from msgspec.structs import replace

from reader.collation.collate import collate
from reader.comparison.quotation_match import MatchRelation, QuotationMatch, QuotationState
from reader.comparison.quotation_matching import match_quotations
from reader.comparison.quotation_states import share_in_order
from reader.text.article import with_details
from tests.builders import article, article_of, collation_of, quotations_of


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


BRIDGE = "they will mend the old bridge by June"

LIMITS = {
    "a limit as the third word behind": (f"{BRIDGE} or July unless it snows", BRIDGE, CUT),
    "a limit as the fourth word behind": (f"{BRIDGE} or in July unless it snows", BRIDGE, TRIMMED),
    "a limit opens the sentence before": (f"unless it snows {BRIDGE}", BRIDGE, CUT),
    "a limit inside the words before": (f"you know, unless it snows {BRIDGE}", BRIDGE, TRIMMED),
    "a negation five words before": (f"it is not so for you here {BRIDGE}", BRIDGE, CUT),
    "a negation six words before": (f"it is not so for you all here {BRIDGE}", BRIDGE, TRIMMED),
    "what one only believes": (f"I think {BRIDGE}", BRIDGE, CUT),
    "what one believes, and more": (f"Now I think {BRIDGE}", BRIDGE, TRIMMED),
    "a limit of several words": (f"{BRIDGE} apart from the rails", BRIDGE, CUT),
    "the sentence before is not about it": (f"It is not so. {BRIDGE}", BRIDGE, TRIMMED),
    "the last sentence before is": (f"So it is. If it is dry {BRIDGE}", BRIDGE, CUT),
    "the sentence behind is not about it": (f"{BRIDGE}. Unless it snows", BRIDGE, TRIMMED),
    "the rest of the sentence is": (f"{BRIDGE} unless it snows. So it is", BRIDGE, CUT),
    "a limit where an ellipsis stands": (
        "they will mend the old bridge, you know, here and there, unless it snows, by June",
        "they will mend the old bridge … by June",
        CUT,
    ),
}


@pytest.mark.parametrize(("left", "right", "state"), LIMITS.values(), ids=LIMITS)
def test_a_cut_at_a_limit(left: str, right: str, state: QuotationState) -> None:
    assert matched(left, right).state is state
    assert matched(right, left).state is state


def test_a_cut_on_the_right_is_pointed_at_there() -> None:
    match = matched(BRIDGE, f"{BRIDGE} unless it snows")
    assert match.left_cut is None
    assert match.right_cut is not None and len(match.right_cut) == len("unless it snows")


TOLD = {
    "with all its words": (" unless it snows again", True),
    "with half of them": (" unless it is cold", True),
    "without the limit": (" it snows again", False),
    "with less than half of them": (" unless rain", False),
}


@pytest.mark.parametrize(("behind", "is_told"), TOLD.values(), ids=TOLD)
def test_a_limit_counts_unless_it_is_told_outside_the_marks(behind: str, is_told: bool) -> None:
    match = matched(f"{BRIDGE} unless it snows again", BRIDGE, behind=f",{behind}")
    assert match.state is (TRIMMED if is_told else CUT)


def several(
    left: str,
    right: str,
    left_said: tuple[str, ...],
    right_said: tuple[str, ...],
    indirect: tuple[str, ...] = (),
    dates: tuple[str | None, str | None] = (None, None),
) -> list[QuotationState]:
    """The states of the matches of quotations by one speaker."""
    sides = [
        with_details(made, replace(made.details, published=date))
        for made, date in zip((article(left), article(right)), dates, strict=True)
    ]
    said = [
        quotations_of(made, *((words, "Ada Brunner") for words in each), indirect=indirect)
        for made, each in zip(sides, (left_said, right_said), strict=True)
    ]
    linked = collation_of(sides[0], sides[1], (0, 0))
    return [match.state for match in match_quotations(sides[0], sides[1], linked, said[0], said[1])]


FIRST, SECOND = "We will mend the old bridge", "The town will pay for the stones"


def test_two_utterances_made_one_are_stitched() -> None:
    apart = article_of([f"“{FIRST},” Brunner said.", "Rain fell.", f"“{SECOND},” Brunner said."])
    whole = article_of([f"“{FIRST}, {SECOND},” Brunner said."])
    ours = quotations_of(apart, (FIRST, "Ada Brunner"), (SECOND, "Ada Brunner"))
    theirs = quotations_of(whole, (f"{FIRST}, {SECOND}", "Ada Brunner"))
    there = match_quotations(apart, whole, collate(apart, whole), ours, theirs)
    back = match_quotations(whole, apart, collate(whole, apart), theirs, ours)
    assert [match.state for match in (*there, *back)] == [QuotationState.STITCHED] * 4


def test_one_utterance_broken_by_its_speaker_is_not_stitched() -> None:
    apart = f"“{FIRST},” Brunner said. “{SECOND}.”"
    whole = f"“{FIRST}, {SECOND},” Brunner said."
    found = several(apart, whole, (FIRST, SECOND), (f"{FIRST}, {SECOND}",))
    assert found == [TRIMMED, TRIMMED]


REPORTS = {
    "the report has the words": ("they will mend the old bridge by June", QuotationState.INVENTED),
    "the report has the words of the speaker": (
        "we will mend the old bridge by June", QuotationState.REPORTED_ONLY,
    ),
    "the report has other words": (
        "repairs to the bridge, old as it is, end by June", QuotationState.REPORTED_ONLY,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("report", "state"), REPORTS.values(), ids=REPORTS)
def test_words_in_marks_that_the_source_only_reports_are_invented(report: str, state: QuotationState) -> None:
    told, marked = f"Brunner said {report}.", f"“{WHOLE[:35]} by June,” Brunner said."
    words = f"{WHOLE[:35]} by June"
    assert several(told, marked, (report,), (words,), (report,)) == [state]
    assert several(marked, told, (words,), (report,), (report,)) == [QuotationState.REPORTED_ONLY]


@pytest.mark.parametrize(
    ("dates", "right_is_source"),
    [
        (("2025-06-02", "2025-06-01"), True),
        (("2025-06-01", "2025-06-02"), False),
        (("2025-06-01", "2025-06-01"), False),
        ((None, "2025-06-01"), False),
        (("2025-06-02", None), False),
    ],
)
def test_the_older_article_is_the_source(dates: tuple[str | None, str | None], right_is_source: bool) -> None:
    report = "they will mend the old bridge by June"
    told, marked = f"Brunner said {report}.", f"“{WHOLE[:35]} by June,” Brunner said."
    words = f"{WHOLE[:35]} by June"
    there = several(told, marked, (report,), (words,), (report,), dates)
    back = several(marked, told, (words,), (report,), (report,), dates)
    invented, reported = [QuotationState.INVENTED], [QuotationState.REPORTED_ONLY]
    assert (there, back) == ((reported, invented) if right_is_source else (invented, reported))


@pytest.mark.parametrize(
    ("short", "long", "share"),
    [
        ("a b c", "a b c", 1.0),
        ("a b c d", "a x c y", 0.5),
        ("a b", "b a", 0.5),
        ("a", "b", 0.0),
        ("", "a", 0.0),
    ],
)
def test_the_share_of_words_in_order(short: str, long: str, share: float) -> None:
    assert share_in_order(short.split(), long.split()) == share
