"""Cases of `names.toml`: what differs is told, and the same in other words is not."""

import pytest

from tests.comparison.checks.cases import Case, cases_in, named, told


@pytest.mark.parametrize("case", cases_in("names"), ids=named)
def test_what_differs_is_told_and_nothing_else(case: Case) -> None:
    kinds = {warning.kind.value for warning in told(case.left, case.right, case.language)}
    assert kinds & case.kinds if case.kinds else not kinds
