"""Filters are named after their tab, tell when they are set otherwise, and are chips while they are on."""

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.sidebar.filter_rows import FilterRows


@pytest.fixture
def rows(holder: QWidget) -> FilterRows:
    return FilterRows("facts", holder)


def chip_of(rows: FilterRows, name: str) -> QToolButton | None:
    return rows.findChild(QToolButton, f"sidebar.facts.on.{name}")


def test_a_choice_tells_its_change(rows: FilterRows, qtbot: QtBot) -> None:
    combo = rows.combo("kind", "Which facts", (("All", None), ("Figures", 7)))
    assert (combo.objectName(), combo.accessibleName()) == ("sidebar.facts.kind", "Which facts")
    label = rows.findChild(QLabel, "sidebar.facts.kind.label")
    assert label is not None
    assert (label.text(), label.buddy()) == ("Which facts", combo)
    with qtbot.waitSignal(rows.changed):
        combo.setCurrentIndex(1)
    assert combo.currentData() == 7


def test_a_switch_is_on_or_off(rows: FilterRows, qtbot: QtBot) -> None:
    switch = rows.switch("only", "⚠ only", "Only warnings")
    assert (switch.objectName(), switch.text(), switch.isChecked()) == (
        "sidebar.facts.only", "Only warnings", False,
    )  # fmt: skip
    with qtbot.waitSignal(rows.changed):
        switch.click()
    assert switch.isChecked()


def test_what_is_on_is_a_chip_that_takes_it_off(rows: FilterRows) -> None:
    combo = rows.combo(
        "kind", "Which facts", (("All", None), ("Figures", 7), ("Dates of a very long past year", 8))
    )
    switch = rows.switch("only", "⚠ only", "Only warnings")
    rows.changed.connect(rows.show_in_force)
    assert (chip_of(rows, "kind"), chip_of(rows, "only")) == (None, None)
    combo.setCurrentIndex(1)
    switch.setChecked(True)
    kind, only = chip_of(rows, "kind"), chip_of(rows, "only")
    assert kind is not None
    assert only is not None
    assert (kind.text(), only.text()) == ("Figures ✕", "⚠ only ✕")
    assert kind.accessibleName() == "Filter off: Figures"
    assert rows.menu.button.text() == "Filters · 2"
    combo.setCurrentIndex(2)
    assert kind.text() == "Dates of a very long past y… ✕"
    only.click()
    assert not switch.isChecked()
    assert (kind.isHidden(), only.isHidden()) == (False, True)
    kind.click()
    assert combo.currentIndex() == 0
    assert rows.menu.button.text() == "Filters"
    switch.setChecked(True)
    assert chip_of(rows, "only") is only
    assert not only.isHidden()


def test_an_order_leaves_nothing_out(rows: FilterRows) -> None:
    order = rows.combo("order", "In which order", (("By kind", 1), ("As read", 2)), leaves_out=False)
    order.setCurrentIndex(1)
    rows.show_in_force()
    assert chip_of(rows, "order") is None
    assert rows.menu.button.text() == "Filters"


@pytest.mark.parametrize("has_filter", [False, True])
def test_the_button_stands_beside_the_search_where_there_is_a_filter(
    rows: FilterRows, has_filter: bool
) -> None:
    if has_filter:
        rows.switch("only", "⚠ only", "Only warnings")
    search, count = QLineEdit(rows), QLabel("3 facts", rows)
    rows.lay_out(search, count)
    rows.resize(300, 100)
    rows.show()
    layout = rows.layout()
    assert layout is not None
    layout.activate()
    button = rows.menu.button
    assert button.isHidden() is not has_filter
    if has_filter:
        assert search.geometry().right() < button.geometry().left()
    assert search.mapTo(rows, search.rect().bottomLeft()).y() < count.mapTo(rows, count.rect().topLeft()).y()


def test_a_list_is_as_wide_as_its_widest_entry_whenever_the_menu_is_opened(rows: FilterRows) -> None:
    combo = rows.combo("kind", "Which facts", (("All", None), ("Figures", 7)))
    rows.lay_out(QLineEdit(rows), QLabel("3 facts", rows))
    rows.show()
    widths = []
    for entry in ("Places and names", "Names of streets and places"):
        combo.addItem(entry)
        rows.menu.button.setChecked(True)
        assert combo.sizeAdjustPolicy() is QComboBox.SizeAdjustPolicy.AdjustToContents
        words = combo.fontMetrics().horizontalAdvance(entry)
        assert words < combo.sizeHint().width() <= combo.width()
        widths.append(combo.width())
        rows.menu.button.setChecked(False)
    assert widths[0] < widths[1]


def test_controls_and_chips_are_large_enough_for_a_finger_and_lists_no_wider_than_they_need(
    rows: FilterRows,
) -> None:
    combo = rows.combo("kind", "Which facts", (("All", None), ("Figures", 7)))
    switch = rows.switch("only", "⚠ only", "Only warnings")
    assert combo.maximumWidth() == 260
    switch.setChecked(True)
    rows.show_in_force()
    chip = chip_of(rows, "only")
    assert chip is not None
    assert {part.minimumHeight() for part in (combo, switch, chip)} == {24}
    assert chip.property("small") is True
    assert (switch.accessibleName(), chip.toolTip()) == ("Only warnings", "Take this filter off")
    assert rows.objectName() == "sidebar.facts.rows"
    told = rows.findChild(QWidget, "sidebar.facts.told")
    assert told is not None
    assert told.isAncestorOf(chip)


@pytest.mark.parametrize(
    ("words", "shown"),
    [("w" * 28, "w" * 28), ("w" * 29, "w" * 27 + "…"), ("w" * 26 + " www", "w" * 26 + "…")],
)
def test_a_chip_shows_28_letters_at_most(rows: FilterRows, words: str, shown: str) -> None:
    rows.switch("only", words, "Only warnings").setChecked(True)
    rows.show_in_force()
    chip = chip_of(rows, "only")
    assert chip is not None
    assert chip.text() == f"{shown} ✕"


def test_the_search_takes_the_width_that_the_button_leaves(rows: FilterRows) -> None:
    rows.switch("only", "⚠ only", "Only warnings")
    search, count = QLineEdit(rows), QLabel("3 facts", rows)
    rows.lay_out(search, count)
    rows.resize(500, 100)
    rows.show()
    layout = rows.layout()
    assert layout is not None
    layout.activate()
    button = rows.menu.button
    assert search.x() == 8
    assert search.width() + 8 + button.width() == 500 - 16
    assert button.geometry().right() == 500 - 8 - 1
