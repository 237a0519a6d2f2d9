"""What is said of many articles: always as likely."""

import pytest
from msgspec.structs import replace

from reader.many.matrix.claims import ClaimState
from reader.many.matrix.origins import Cluster, Reason, Taking
from reader.many.matrix.pair_reading import ClaimKind
from reader.many.matrix.words import (
    cluster_said,
    headings,
    kind_said,
    percent,
    state_said,
    summary,
    taking_said,
    warnings_said,
)
from tests.many.matrix.readings import GRAVE, LOOK, MATRIX, pair


@pytest.mark.parametrize(("share", "shown"), [(0.0, "0"), (0.804, "80"), (0.996, "100"), (1.0, "100")])
def test_a_share_is_a_whole_percentage(share: float, shown: str) -> None:
    assert percent(share) == shown


def test_the_summary_counts_articles_and_origins() -> None:
    assert summary(MATRIX) == "3 articles, 2 independent origins"
    assert summary(replace(MATRIX, clusters=MATRIX.clusters[:1])) == "3 articles, 1 independent origin"
    assert summary(MATRIX, "de") == "3 Artikel, 2 unabhängige Quellen"


@pytest.mark.parametrize(
    ("cluster", "said"),
    [
        (Cluster((2,), 2), "“other.md” stands by itself."),
        (
            Cluster((0, 1), 0),
            "“wire.txt”, “=ours.txt” probably have one origin; “wire.txt” is probably the first of them.",
        ),
        (
            Cluster((0, 1)),
            "“wire.txt”, “=ours.txt” probably have one origin; which of them was first cannot be told.",
        ),
    ],
)
def test_a_cluster_is_said_as_likely(cluster: Cluster, said: str) -> None:
    assert cluster_said(MATRIX, cluster) == said


@pytest.mark.parametrize(
    ("taking", "said"),
    [
        (
            Taking(1, 0, 0.9, (Reason.EARLIER, Reason.LONGER)),
            "“=ours.txt” was probably taken from “wire.txt”, which has 90% of it: it was published later; "
            "it is the shorter of both.",
        ),
        (
            Taking(1, 0, 0.3, (Reason.CREDITED,), is_part=True),
            "“=ours.txt” probably took a part from “wire.txt”, which has 30% of it: it names that one.",
        ),
        (
            Taking(1, 0, 0.9, (), is_directed=False),
            "90% of “=ours.txt” stands in “wire.txt”; which took from which cannot be told.",
        ),
        (
            Taking(1, 0, 0.9, (Reason.SHARED_SLIP,), is_directed=False),
            "90% of “=ours.txt” stands in “wire.txt”; which took from which cannot be told: both have the "
            "same slip.",
        ),
    ],
)
def test_a_taking_is_said_as_likely_with_its_reasons(taking: Taking, said: str) -> None:
    assert taking_said(MATRIX, taking) == said


def test_warnings_are_counted_by_grade() -> None:
    assert warnings_said(pair(0, 1, 1, 1, findings=(GRAVE, LOOK, LOOK))) == "1 grave, 2 to look at"
    assert warnings_said(pair(0, 1, 1, 1)) == ""


def test_every_state_kind_and_heading_has_its_words_in_both_languages() -> None:
    for state in ClaimState:
        assert state_said(state) != state_said(state, "de")
    assert [kind_said(kind) for kind in ClaimKind] == ["quotation", "figure", "date"]
    assert [kind_said(kind, "de") for kind in ClaimKind] == ["Zitat", "Zahl", "Zeitangabe"]
    assert headings()["origins"] == "Likely origins"
    assert headings("de")["own"] == "eigen"
