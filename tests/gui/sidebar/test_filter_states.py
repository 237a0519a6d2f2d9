"""What the sidebar's filters stand on, kept and set again."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from reader.gui.sidebar.filter_states import filters_of, set_filters


def named(widget: QWidget, name: str) -> QWidget:
    widget.setObjectName(name)
    return widget


@pytest.fixture
def sidebar(holder: QWidget) -> QWidget:
    combo = QComboBox(holder)
    combo.addItems(["All kinds", "Figures", "Dates"])
    named(combo, "sidebar.facts.kind")
    named(QLineEdit("storm", holder), "sidebar.facts.search")
    for name, is_checkable in (("disagreeing_only", True), ("filters", True), ("jump", False)):
        button = QToolButton(holder)
        button.setCheckable(is_checkable)
        named(button, f"sidebar.facts.{name}")
    judging = named(QWidget(holder), "sidebar.warnings.judging")
    checked = QToolButton(judging)
    checked.setCheckable(True)
    named(checked, "sidebar.warnings.checked")
    named(QLineEdit("elsewhere", holder), "find.text")
    action = QAction(holder)
    action.setCheckable(True)
    action.setChecked(True)
    action.setObjectName("action.quotations.direct")
    return holder


AT_FIRST = (
    ("action.quotations.direct", "on"),
    ("sidebar.facts.disagreeing_only", "off"),
    ("sidebar.facts.kind", "All kinds"),
    ("sidebar.facts.search", "storm"),
)


def test_filters_are_told_by_their_names_and_nothing_else_is(sidebar: QWidget) -> None:
    assert filters_of(sidebar) == AT_FIRST


def test_all_of_them_are_set_again(sidebar: QWidget) -> None:
    wanted = (
        ("action.quotations.direct", "off"),
        ("sidebar.facts.disagreeing_only", "on"),
        ("sidebar.facts.kind", "Dates"),
        ("sidebar.facts.search", ""),
    )
    set_filters(sidebar, wanted)
    assert filters_of(sidebar) == wanted
    set_filters(sidebar, AT_FIRST)
    assert filters_of(sidebar) == AT_FIRST


def test_what_is_not_there_is_passed_over(sidebar: QWidget) -> None:
    set_filters(sidebar, (("sidebar.facts.kind", "Weather"), ("sidebar.gone", "on"), ("find.text", "x")))
    assert filters_of(sidebar) == AT_FIRST


def test_what_stands_as_it_should_is_not_touched(sidebar: QWidget) -> None:
    told: list[str] = []
    search = sidebar.findChild(QLineEdit, "sidebar.facts.search")
    assert search is not None
    search.textChanged.connect(told.append)
    set_filters(sidebar, AT_FIRST)
    assert told == []
