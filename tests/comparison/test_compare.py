from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.collation.bead import Relation
from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison, MatchRelation, WarningKind
from reader.errors import Cancelled
from reader.facts.fact import FactStanding
from reader.text.article import Article
from tests.builders import read_article

TOLD = [
    "“We need new boats,” harbour master Ada Brunner said on Friday.",
    "The board sold 12 boats to the town of Norwick for $3 million.",
    "The company «will wait», Karl Lindt told reporters in June.",
    "It rained all day, and nobody came to the old pier.",
    "“We need more boats,” Brunner added.",
    "According to Lindt, the talks will go on next week.",
]
TEXTS = st.lists(st.sampled_from(TOLD), min_size=1, max_size=6)


def made(paragraphs: list[str]) -> Article:
    return read_article("\n\n".join(paragraphs))


def mirrored(relation: Relation) -> Relation:
    return {Relation.ONLY_LEFT: Relation.ONLY_RIGHT, Relation.ONLY_RIGHT: Relation.ONLY_LEFT}.get(
        relation, relation
    )


@settings(max_examples=25, deadline=None)
@given(TEXTS)
def test_an_article_against_itself_is_the_same_throughout(paragraphs: list[str]) -> None:
    article = made(paragraphs)
    result = compare(article, made(paragraphs))
    assert {bead.relation for bead in result.collation.beads} == {Relation.SAME}
    assert {match.relation for match in result.quotation_matches} <= {MatchRelation.SAME}
    assert {pair.standing for pair in result.fact_pairs} <= {FactStanding.AGREES}
    assert {w.kind for w in result.warnings} <= {WarningKind.UNCLOSED_QUOTATION, WarningKind.SLIP}
    assert compare(article, article) == result


@settings(max_examples=25, deadline=None)
@given(TEXTS, TEXTS)
def test_swapping_the_sides_mirrors_everything(ours: list[str], theirs: list[str]) -> None:
    left, right = made(ours), made(theirs)
    there, back = compare(left, right), compare(right, left)
    assert sorted((b.left, b.right, b.relation) for b in there.collation.beads) == sorted(
        (b.right, b.left, mirrored(b.relation)) for b in back.collation.beads
    )
    assert matches(there) == {(j, i, relation) for i, j, relation in matches(back)}
    assert disagreements(there) == {(b, a) for a, b in disagreements(back)}


def matches(result: Comparison) -> set[tuple[int, int, str]]:
    return {(match.left, match.right, match.relation.value) for match in result.quotation_matches}


def disagreements(result: Comparison) -> set[tuple[str, str]]:
    return {
        (pair.left.value, pair.right.value)
        for pair in result.fact_pairs
        if pair.standing is FactStanding.DISAGREES and pair.left is not None and pair.right is not None
    }


def test_each_step_tells_its_share_of_the_work() -> None:
    told: list[tuple[float, str]] = []
    compare(made(TOLD), made(TOLD[::-1]), progress=lambda share, doing: told.append((share, doing)))
    assert told[-4:] == [
        (0.6, "Looking for quotations"),
        (0.9, "Matching quotations"),
        (0.95, "Checking figures, dates and names"),
        (1.0, "Done"),
    ]
    assert all(share <= 0.6 for share, _ in told[:-4])


def test_progress_grows_to_one() -> None:
    told: list[float] = []
    compare(made(TOLD), made(TOLD[::-1]), progress=lambda share, _: told.append(share))
    assert told == sorted(told)
    assert told[-1] == 1.0


def after(calls: int) -> Callable[[], bool]:
    left = [calls]

    def is_cancelled() -> bool:
        left[0] -= 1
        return left[0] < 0

    return is_cancelled


def test_it_can_be_cancelled_at_any_time() -> None:
    left, right = made(TOLD), made(TOLD[::-1])
    asked = [0]

    def count() -> bool:
        asked[0] += 1
        return False

    compare(left, right, is_cancelled=count)
    # The collation asks by the clock: a run on a quick moment asks a few times less.
    by_clock = 3
    assert asked[0] > 3 * by_clock
    for calls in range(asked[0] - by_clock):
        with pytest.raises(Cancelled):
            compare(left, right, is_cancelled=after(calls))


def test_both_sides_are_reached_by_name() -> None:
    result = compare(made(TOLD[:2]), made(TOLD[1:3]))
    assert result.article("left") is result.left
    assert result.article("right") is result.right
    assert result.quotations("left") is result.left_quotations
    assert result.quotations("right") is result.right_quotations
