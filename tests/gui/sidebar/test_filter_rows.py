"""Filters are named after their tab and tell when they are set otherwise."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.sidebar.filter_rows import FilterRows


@pytest.fixture
def rows(holder: QWidget) -> FilterRows:
    return FilterRows("facts", holder)


def test_a_choice_tells_its_change(rows: FilterRows, qtbot: QtBot) -> None:
    combo = rows.combo("kind", "Which facts", (("All", None), ("Figures", 7)))
    assert (combo.objectName(), combo.accessibleName()) == ("sidebar.facts.kind", "Which facts")
    with qtbot.waitSignal(rows.changed):
        combo.setCurrentIndex(1)
    assert combo.currentData() == 7


def test_a_chip_is_on_or_off(rows: FilterRows, qtbot: QtBot) -> None:
    chip = rows.chip("only", "⚠", "Only warnings")
    assert (chip.objectName(), chip.accessibleName(), chip.isChecked()) == (
        "sidebar.facts.only", "Only warnings", False,
    )  # fmt: skip
    with qtbot.waitSignal(rows.changed):
        chip.click()
    assert chip.isChecked()


def test_rows_stand_one_below_the_other_in_order(rows: FilterRows) -> None:
    one, two, three = (rows.chip(name, name, name) for name in ("one", "two", "three"))
    rows.add(one, two)
    rows.add(three)
    rows.resize(300, 100)
    rows.show()
    layout = rows.layout()
    assert layout is not None
    layout.activate()
    assert one.geometry().right() < two.geometry().left()
    assert one.geometry().bottom() < three.geometry().top()
