"""The filters of warnings: what each control means and which kinds are offered."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.warning_labels import KIND_LABELS
from reader.gui.sidebar.filter_rows import FilterRows
from reader.gui.sidebar.warning_filters import WarningFilters
from reader.views.warning_cards import WarningFilter
from tests.gui.invented import comparison


class Controls:
    """The filters with their controls by name."""

    def __init__(self, holder: QWidget) -> None:
        self.rows = FilterRows("warnings", holder)
        self.search = QLineEdit(self.rows)
        self.filters = WarningFilters(self.rows, self.search)
        self.rows.lay_out(self.search, QLabel(self.rows))

    def combo(self, name: str) -> QComboBox:
        found = self.rows.findChild(QComboBox, f"sidebar.warnings.{name}")
        assert found is not None
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.rows.findChild(QAbstractButton, f"sidebar.warnings.{name}")
        assert found is not None
        return found

    def kinds(self) -> list[str]:
        combo = self.combo("kind")
        return [combo.itemText(row) for row in range(combo.count())]


@pytest.fixture
def controls(holder: QWidget) -> Controls:
    return Controls(holder)


def _warnings(*kinds: WarningKind) -> list[EditorialWarning]:
    (one,) = comparison().warnings
    return [replace(one, kind=kind) for kind in kinds]


QUOTED, FIGURE = WarningKind.ALTERED_QUOTATION, list(WarningKind)[-1]


def test_at_first_all_is_wanted(controls: Controls) -> None:
    assert controls.filters.wanted() == WarningFilter(frozenset(Grade), None, False, "", True)
    assert controls.button("filters").text() == "Filters"


@pytest.mark.parametrize(
    ("entry", "grades"),
    [
        ("All grades", frozenset(Grade)),
        ("Grave and serious", {Grade.GRAVE, Grade.SERIOUS}),
        ("Grave only", {Grade.GRAVE}),
    ],
)
def test_grades_can_be_left_out(controls: Controls, entry: str, grades: frozenset[Grade]) -> None:
    controls.combo("grade").setCurrentText(entry)
    assert controls.filters.wanted().grades == grades


@pytest.mark.parametrize(("entry", "by_grade"), [("By grade", True), ("In reading order", False)])
def test_the_order_is_by_grade_or_as_read(controls: Controls, entry: str, by_grade: bool) -> None:
    controls.combo("order").setCurrentText(entry)
    assert controls.filters.wanted().by_kind is by_grade


def test_words_and_what_nobody_has_looked_at_are_wanted_as_they_are_set(controls: Controls) -> None:
    controls.search.setText("  sound ")
    controls.button("open_only").click()
    wanted = controls.filters.wanted()
    assert (wanted.words, wanted.open_only) == ("sound", True)


def test_each_kind_there_is_is_offered_once_in_the_order_of_kinds(controls: Controls) -> None:
    controls.filters.offer(_warnings(FIGURE, QUOTED, FIGURE))
    there = [kind for kind in WarningKind if kind in (QUOTED, FIGURE)]
    assert controls.kinds() == ["All kinds", *(KIND_LABELS[kind] for kind in there)]
    controls.combo("kind").setCurrentText(KIND_LABELS[QUOTED])
    assert controls.filters.wanted().kind is QUOTED


@pytest.mark.parametrize(("kinds", "kept"), [((FIGURE, QUOTED), FIGURE), ((QUOTED,), None), ((), None)])
def test_the_chosen_kind_stays_chosen_where_it_is_offered_again(
    controls: Controls, kinds: tuple[WarningKind, ...], kept: WarningKind | None
) -> None:
    controls.filters.offer(_warnings(QUOTED, FIGURE))
    controls.combo("kind").setCurrentText(KIND_LABELS[FIGURE])
    controls.filters.offer(_warnings(*kinds))
    assert controls.filters.wanted().kind is kept


def test_offering_kinds_is_no_change_of_a_filter(qtbot: QtBot, controls: Controls) -> None:
    with qtbot.assertNotEmitted(controls.rows.changed):
        controls.filters.offer(_warnings(QUOTED))


def test_the_button_tells_how_many_filters_leave_something_out(controls: Controls) -> None:
    controls.filters.offer(_warnings(QUOTED))
    controls.combo("grade").setCurrentText("Grave only")
    controls.combo("order").setCurrentText("In reading order")
    controls.filters.wanted()
    assert controls.button("filters").text() == "Filters · 1"
    controls.combo("kind").setCurrentText(KIND_LABELS[QUOTED])
    controls.filters.wanted()
    assert controls.button("filters").text() == "Filters · 2"
    controls.button("open_only").click()
    controls.filters.wanted()
    assert controls.button("filters").text() == "Filters · 3"


@pytest.mark.parametrize(
    ("name", "entry", "said"), [("grade", "Grave only", "Grave only ✕"), ("kind", KIND_LABELS[QUOTED], None)]
)
def test_a_filter_that_is_on_is_a_chip_that_takes_it_off(
    controls: Controls, name: str, entry: str, said: str | None
) -> None:
    controls.rows.changed.connect(controls.filters.wanted)
    controls.filters.offer(_warnings(QUOTED))
    controls.combo(name).setCurrentText(entry)
    chip = controls.button(f"on.{name}")
    assert not chip.isHidden()
    assert chip.text() == (said or f"{entry} ✕")
    chip.click()
    assert controls.combo(name).currentIndex() == 0
    assert chip.isHidden()


def test_what_is_seldom_changed_is_folded_away(qtbot: QtBot, controls: Controls) -> None:
    with qtbot.waitExposed(controls.rows.window()):
        controls.rows.window().show()
    folded: list[QWidget] = [controls.combo(name) for name in ("grade", "kind", "order")]
    folded.append(controls.button("open_only"))
    seen = [[control.isVisible() for control in folded]]
    controls.button("filters").click()
    seen.append([control.isVisible() for control in folded])
    assert seen == [[False] * 4, [True] * 4]
    assert controls.search.isVisible()
    controls.button("filters").click()
