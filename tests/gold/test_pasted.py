"""Pasted pages: nearly all of the furniture is found, nothing of the body is lost."""

import pytest

from tests.gold.measure_pasted import read_lines

_FOUND = 0.99
_EXACT = 0.98


@pytest.mark.parametrize("glue", ["\n", "\n\n"])
def test_furniture_of_pasted_pages(glue: str) -> None:
    lines = read_lines(glue)
    lost = [line for line in lines if line.role.is_collated and not line.is_right]
    assert lost == []
    outside = [line for line in lines if not line.role.is_collated]
    assert len(outside) > 200
    assert sum(line.is_right for line in outside) >= _FOUND * len(outside)
    assert sum(line.role is line.given for line in lines) >= _EXACT * len(lines)
