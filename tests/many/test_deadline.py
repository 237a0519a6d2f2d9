"""How long a pair may take."""

import pytest

from reader.cancel import never
from reader.many.deadline import within


@pytest.mark.parametrize(("later", "over"), [(0.0, False), (4.9, False), (5.0, True), (9.0, True)])
def test_the_time_runs_from_when_it_is_set(later: float, over: bool) -> None:
    clock = [100.0]
    is_cancelled = within(5.0, lambda: clock[0])
    clock[0] += later
    assert is_cancelled() is over


def test_no_limit_never_cancels() -> None:
    assert within(None) is never
