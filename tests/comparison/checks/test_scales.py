"""Words by degree: steps up and down, and what came or went, are told; other words for the same are not."""

import pytest

from tests.comparison.checks.cases import Case, cases_in, named, told


@pytest.mark.parametrize("case", cases_in("scales"), ids=named)
def test_a_step_is_told_and_a_synonym_is_not(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds
