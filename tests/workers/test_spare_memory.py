"""What a process has freed is handed back to the system, where its C library keeps it."""

import ctypes
from pathlib import Path

import pytest

from reader.workers.spare_memory import hand_back

_MANY, _SIZE = 20_000, 1_000


def _held() -> int:
    """Megabytes that this process holds."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) // 1024


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="this C library keeps nothing")
def test_what_is_free_between_what_is_kept_goes_back() -> None:
    kept = [bytes(_SIZE) for _ in range(_MANY)]
    del kept[:-1]  # the last keeps the top of the heap
    before = _held()
    hand_back()
    assert before - _held() >= _MANY * _SIZE // 2**20 // 2
    assert len(kept) == 1


@pytest.mark.parametrize("trouble", [AttributeError, OSError, TypeError])
def test_elsewhere_nothing_is_done(trouble: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(_name: None) -> ctypes.CDLL:
        raise trouble

    monkeypatch.setattr(ctypes, "CDLL", missing)
    hand_back()
