"""The collector rests while values are made, and is as before afterwards."""

import gc
from collections.abc import Iterator

import pytest

from reader.resting_collector import resting_collector


@pytest.fixture(autouse=True)
def collector_as_before() -> Iterator[None]:
    was_enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_enabled else gc.disable)()


@pytest.mark.parametrize("was_enabled", [True, False])
def test_it_rests_inside_and_is_as_before_outside(was_enabled: bool) -> None:
    (gc.enable if was_enabled else gc.disable)()
    with resting_collector():
        assert not gc.isenabled()
    assert gc.isenabled() is was_enabled


@pytest.mark.parametrize("was_enabled", [True, False])
def test_it_is_as_before_when_the_work_fails(was_enabled: bool) -> None:
    (gc.enable if was_enabled else gc.disable)()
    with pytest.raises(KeyError), resting_collector():
        raise KeyError("a")
    assert gc.isenabled() is was_enabled


def test_what_was_made_is_set_apart() -> None:
    gc.unfreeze()
    made: list[list[int]] = []
    with resting_collector():
        made.extend([number] for number in range(1_000))
    assert gc.get_freeze_count() >= 1_000
    assert len(made) == 1_000
