"""The verdict in one sentence: what was done, what it rests on, what is wrong."""

import pytest
from msgspec.structs import replace

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import WarningKind
from reader.comparison.verdict import ComparisonVerdict, Deed, Fault
from reader.comparison.verdict_sentence import said_of, verdict_sentence
from reader.messages import messages_for
from reader.quotations.quotation import Attributions
from tests.builders import article, collation_of, stages_of

DEEDS = {
    Deed.COPIED: "Copied",
    Deed.EDITED: "Copied and edited",
    Deed.REWRITTEN_WORD_BY_WORD: "Rewritten word by word",
    Deed.REWRITTEN_FREELY: "Rewritten freely",
    Deed.SHORTENED: "Shortened",
    Deed.PARTLY_TAKEN_OVER: "Partly taken over, with reporting of its own",
    Deed.TWO_REPORTS: "Two reports of one event",
    Deed.UNRELATED: "Unrelated",
}


@pytest.mark.parametrize("deed", Deed)
def test_what_was_done_stands_first(deed: Deed) -> None:
    said = verdict_sentence(ComparisonVerdict(deed, 0, 0, 0, 0, 0))
    assert said == f"{DEEDS[deed]}: no sentence in common."


BASES = {
    "all changed": ((5, 0, 0, 0, 0), "5 of 5 sentences changed, none copied, order kept"),
    "some changed": ((5, 2, 0, 0, 0), "3 of 5 sentences changed, order kept"),
    "none changed": ((5, 5, 0, 0, 0), "5 sentences word for word, order kept"),
    "one alone": ((1, 1, 0, 0, 0), "1 sentence word for word"),
    "one alone, changed": ((1, 0, 0, 0, 0), "1 of 1 sentences changed, none copied"),
    "two": ((2, 2, 0, 0, 0), "2 sentences word for word, order kept"),
    "moved": ((5, 5, 2, 0, 0), "5 sentences word for word, 2 moved"),
    "one moved": ((1, 1, 1, 0, 0), "1 sentence word for word, 1 moved"),
    "only on the left": ((2, 2, 0, 3, 0), "2 sentences word for word, order kept, 3 only on the left"),
    "only on the right": ((2, 2, 0, 0, 1), "2 sentences word for word, order kept, 1 only on the right"),
    "on both": (
        (2, 1, 1, 3, 4),
        "1 of 2 sentences changed, 1 moved, 3 only on the left, 4 only on the right",
    ),
    "nothing": ((0, 0, 0, 3, 4), "no sentence in common"),
}


@pytest.mark.parametrize(("counts", "expected"), BASES.values(), ids=BASES)
def test_what_it_rests_on(counts: tuple[int, int, int, int, int], expected: str) -> None:
    assert verdict_sentence(ComparisonVerdict(Deed.EDITED, *counts)) == f"Copied and edited: {expected}."


def faulty(*faults: Fault) -> str:
    said = verdict_sentence(ComparisonVerdict(Deed.COPIED, 2, 2, 0, 0, 0, faults))
    begin = "Copied: 2 sentences word for word, order kept"
    if not faults:
        return said.removeprefix(begin)
    return said.removeprefix(f"{begin}; but: ").removesuffix(".")


FAULTS = {
    WarningKind.OTHER_SPEAKER: ("1 quotation given to another", "3 quotations given to others"),
    WarningKind.INVENTED_QUOTATION: ("1 quotation invented", "3 quotations invented"),
    WarningKind.ALTERED_QUOTATION: ("1 quotation altered", "3 quotations altered"),
    WarningKind.STITCHED_QUOTATION: ("1 quotation joined from two", "3 quotations joined from two"),
    WarningKind.CUT_QUOTATION: ("1 quotation cut at its limit", "3 quotations cut at their limits"),
    WarningKind.TURNED_SENSE: (
        "1 sentence turned into its contrary",
        "3 sentences turned into their contrary",
    ),
    WarningKind.ROLES_SWAPPED: (
        "who did it to whom exchanged",
        "who did it to whom exchanged in 3 places",
    ),
    WarningKind.DISAGREEING_FACT: ("1 fact differs", "3 facts differ"),
    WarningKind.HEDGE: ("1 doubt dropped or added", "3 doubts dropped or added"),
    WarningKind.CONDITION: ("a condition dropped or added", "3 conditions dropped or added"),
    WarningKind.DENIAL: ("a denial dropped or added", "3 denials dropped or added"),
    WarningKind.ATTRIBUTION: ("a source dropped or changed", "3 sources dropped or changed"),
    WarningKind.CREDIT_DROPPED: ("an agency no longer credited", "3 agencies no longer credited"),
    WarningKind.SPEAKER_UNNAMED: ("a speaker no longer named", "3 speakers no longer named"),
    WarningKind.STATUS: ("the state of a case changed", "the state of 3 cases changed"),
}


@pytest.mark.parametrize(("kind", "said"), FAULTS.items(), ids=[kind.value for kind in FAULTS])
def test_a_fault_is_counted(kind: WarningKind, said: tuple[str, str]) -> None:
    assert faulty(Fault(kind, 1, 0)) == said[0]
    assert faulty(Fault(kind, 3, 0)) == said[1]


HEDGES = Fault(WarningKind.HEDGE, 2, 0)
SCOPES = Fault(WarningKind.SCOPE, 2, 0)
FACT = Fault(WarningKind.DISAGREEING_FACT, 1, 0, "4", "40")

TOLD = {
    "nothing wrong": ((), "."),
    "a fact with its words": ((FACT,), "“4” → “40”"),
    "a fact of which one side has no words": (
        (Fault(WarningKind.DISAGREEING_FACT, 1, 0, "4"),), "1 fact differs",
    ),
    "the others are counted together": ((SCOPES,), "2 other changes of what is said"),
    "one other": ((Fault(WarningKind.RANK, 1, 0),), "1 other change of what is said"),
    "others of several kinds": (
        (HEDGES, SCOPES, Fault(WarningKind.RANK, 1, 0)),
        "2 doubts dropped or added, 3 other changes of what is said",
    ),
    "four are named": ((FACT,) * 4, "“4” → “40”, “4” → “40”, “4” → “40”, “4” → “40”"),
    "the fifth is counted": (
        (FACT, FACT, FACT, FACT, HEDGES),
        "“4” → “40”, “4” → “40”, “4” → “40”, “4” → “40”, 2 other changes of what is said",
    ),
    "what has no name of its own leaves the others theirs": (
        (SCOPES, FACT, FACT, FACT, HEDGES),
        "“4” → “40”, “4” → “40”, “4” → “40”, 2 doubts dropped or added, 2 other changes of what is said",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("faults", "expected"), TOLD.values(), ids=TOLD)
def test_faults_are_named_by_kind_and_others_counted(faults: tuple[Fault, ...], expected: str) -> None:
    assert faulty(*faults) == expected


def test_it_is_said_in_the_language_asked_for() -> None:
    verdict = ComparisonVerdict(Deed.COPIED, 2, 2, 0, 0, 0, (FACT,))
    german = "Abgeschrieben: 2 Sätze Wort für Wort, Reihenfolge behalten; aber: „4“ → „40“."
    assert messages_for("de").tell(verdict_sentence(verdict)) == german
    assert messages_for("xx").tell(verdict_sentence(verdict)) == verdict_sentence(verdict)


def test_where_nothing_is_common_the_collation_says_why() -> None:
    left, right = article("Rain fell."), article("A ship sank.")
    bare = Comparison(left, right, collation_of(left, right), Attributions(), Attributions(), (), ())
    assert said_of(bare) == bare.collation.verdict.sentence == "Made by hand."
    linked = replace(bare, collation=collation_of(left, right, (0, 0)))
    assert said_of(linked) == verdict_sentence(linked.verdict) != "Made by hand."


@pytest.mark.parametrize("links", [(), ((0, 0),)])
def test_it_says_so_while_warnings_are_not_known(links: tuple[tuple[int, int], ...]) -> None:
    left, right = article("Rain fell."), article("A ship sank.")
    made = collation_of(left, right, *links)
    whole = Comparison(left, right, made, Attributions(), Attributions(), (), ())
    for begun in stages_of(whole)[:2]:
        assert said_of(begun) == f"{said_of(whole)} Not checked yet for what alters the meaning."
