"""Work is watched and stopped by two callables."""

import pytest

from reader.cancel import never, raise_if, silent
from reader.errors import Cancelled


def test_what_never_cancels_lets_work_go_on() -> None:
    assert never() is False
    raise_if(never)


def test_what_is_cancelled_is_raised_out_of_the_work() -> None:
    with pytest.raises(Cancelled):
        raise_if(lambda: True)


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_progress_may_be_told_to_nobody(share: float, capsys: pytest.CaptureFixture[str]) -> None:
    silent(share, "Reading")
    assert capsys.readouterr() == ("", "")
