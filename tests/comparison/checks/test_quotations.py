"""Cases of `quotations.toml`: what differs is told, and the same in other words is not."""

import pytest

from reader.comparison.compare import compare
from reader.comparison.editorial_warning import Grade, WarningKind
from tests.builders import read_article
from tests.comparison.checks.cases import Case, cases_in, named, told


@pytest.mark.parametrize("case", cases_in("quotations"), ids=named)
def test_what_differs_is_told_and_nothing_else(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds


_REPORTS = (
    "Harbour opens at last\n\nThe cranes turned for the first time on Monday. {}\n\nFishermen had waited for "
    "eleven years. Nobody counted the gulls.\n",
    "A quiet start for a large port\n\nA brass band played in the drizzle while lorries queued. {}\n\nTwo "
    "ministers shared one umbrella. The bakery sold out before noon.\n",
)
"""Two reports of one event that have no sentence in common."""


@pytest.mark.parametrize(
    ("left", "right", "grade"),
    [
        (
            "“This harbour belongs to fishermen, sailors and children,” Ada Brunner said.",
            "Ada Brunner said: “This harbour belongs to merchants, sailors and children.”",
            Grade.GRAVE,
        ),
        (
            "“Let’s make the harbour great again,” Ada Brunner said.",
            "Ada Brunner said: “Not to make the harbour great again.”",
            Grade.LOOK,
        ),
        (
            "“Harbour Belongs To Fishermen Sailors And Children Alone,” Ada Brunner said.",
            "In the rain, on a chair, Ada Brunner said to whoever wished to hear it: "
            "“The harbour belongs to merchants, sailors and children alone.”",
            Grade.LOOK,
        ),
    ],
    ids=["an utterance", "a slogan", "a headline"],
)
def test_a_phrase_of_many_speeches_is_only_looked_at_in_two_reports(
    left: str, right: str, grade: Grade
) -> None:
    ours, theirs = (
        read_article(report.format(said)) for report, said in zip(_REPORTS, (left, right), strict=True)
    )
    grades = {w.grade for w in compare(ours, theirs).warnings if w.kind is WarningKind.ALTERED_QUOTATION}
    assert grades == {grade}
