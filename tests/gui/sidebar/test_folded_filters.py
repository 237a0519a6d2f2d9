"""Filters that are folded away say on their button how many of them leave something out."""

import pytest
from PySide6.QtWidgets import QWidget

from reader.gui.sidebar.filter_rows import FilterRows
from reader.gui.sidebar.folded_filters import FoldedFilters, in_force


@pytest.fixture
def rows(holder: QWidget) -> FilterRows:
    return FilterRows("facts", holder)


def test_the_button_shows_and_hides_them(rows: FilterRows) -> None:
    folded = FoldedFilters(rows)
    assert folded.isHidden()
    folded.button.click()
    assert not folded.isHidden()
    folded.button.click()
    assert folded.isHidden()


@pytest.mark.parametrize(("number", "text"), [(0, "Filters"), (1, "Filters · 1"), (2, "Filters · 2")])
def test_the_button_tells_how_many_are_in_force(rows: FilterRows, number: int, text: str) -> None:
    folded = FoldedFilters(rows)
    folded.tell(number)
    assert folded.button.text() == text
    assert str(number or "none") in folded.button.accessibleName()


def test_a_choice_is_in_force_off_its_first_entry(rows: FilterRows) -> None:
    one, two = (rows.combo(name, name, (("All", None), ("Some", 1))) for name in ("one", "two"))
    assert in_force(one, two) == 0
    two.setCurrentIndex(1)
    assert in_force(one, two) == 1
    one.setCurrentIndex(1)
    assert in_force(one, two) == 2
