"""A comparison is put together part by part; what is there already stays the same objects."""

import pytest

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison, Stage
from reader.comparison.parts import Checked, Collated, Part, Quoted, with_part
from reader.quotations.quotation import Attributions
from tests.builders import read_article, stages_of

LEFT = read_article(
    "Quay shut\n\n“It is unsafe,” harbour master Ada Brunner said on Friday. Some 40 boats lie in port."
    "\n\nThe town pays 12 crowns a day."
)
RIGHT = read_article(
    "Quay shut\n\n“It is safe,” harbour master Ada Brunner said on Friday. Some 41 boats lie in port."
    "\n\nThe town pays 12 crowns a day."
)
WHOLE = compare(LEFT, RIGHT)
COLLATED = Collated(LEFT, RIGHT, WHOLE.collation)
QUOTED = Quoted(WHOLE.left_quotations, WHOLE.right_quotations, WHOLE.quotation_matches)
CHECKED = Checked(WHOLE.fact_pairs, WHOLE.left_slips, WHOLE.right_slips, WHOLE.warnings, WHOLE.statements)


def test_the_pair_has_something_of_every_part() -> None:
    assert WHOLE.left_quotations.attributions
    assert WHOLE.quotation_matches
    assert WHOLE.fact_pairs
    assert WHOLE.warnings
    assert WHOLE.statements


def test_each_part_adds_what_it_holds_and_nothing_else() -> None:
    collated, quoted, whole = stages_of(WHOLE)
    assert (collated.left, collated.right, collated.collation) == (LEFT, RIGHT, WHOLE.collation)
    assert (collated.left_quotations, collated.right_quotations) == (Attributions(), Attributions())
    assert (collated.quotation_matches, collated.fact_pairs, collated.warnings) == ((), (), ())
    assert quoted.left_quotations is WHOLE.left_quotations
    assert quoted.right_quotations is WHOLE.right_quotations
    assert quoted.quotation_matches is WHOLE.quotation_matches
    assert (quoted.fact_pairs, quoted.statements, quoted.warnings) == ((), (), ())
    assert whole == WHOLE
    assert collated.collation is quoted.collation is whole.collation


@pytest.mark.parametrize(
    ("number", "stage", "has_quotations", "is_whole"),
    [(0, Stage.COLLATED, False, False), (1, Stage.QUOTED, True, False), (2, Stage.WHOLE, True, True)],
)
def test_the_stage_says_what_is_known(
    number: int, stage: Stage, has_quotations: bool, is_whole: bool
) -> None:
    comparison = stages_of(WHOLE)[number]
    assert (comparison.stage, comparison.has_quotations, comparison.is_whole) == (
        stage, has_quotations, is_whole,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "part"),
    [
        (None, QUOTED),
        (None, CHECKED),
        (stages_of(WHOLE)[0], CHECKED),
        (stages_of(WHOLE)[1], QUOTED),
        (WHOLE, QUOTED),
        (WHOLE, CHECKED),
    ],
)
def test_a_part_that_does_not_come_next_is_refused(before: Comparison | None, part: Part) -> None:
    with pytest.raises(ValueError, match=f"{type(part).__name__} does not come next"):
        with_part(before, part)


def test_the_first_part_begins_another_comparison() -> None:
    assert with_part(WHOLE, COLLATED) == stages_of(WHOLE)[0]
