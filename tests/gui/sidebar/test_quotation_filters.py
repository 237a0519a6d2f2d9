"""The filters of quotations: what each control means, which speakers are offered, how many are in force."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.sidebar.filter_rows import FilterRows
from reader.gui.sidebar.quotation_filters import QuotationFilters
from reader.quotations.quotation import Kind
from reader.views.quotation_cards import UNKNOWN_SPEAKER, QuotationFilter


class Controls:
    """The filters with their controls by name."""

    def __init__(self, holder: QWidget) -> None:
        self.rows = FilterRows("quotations", holder)
        self.search = QLineEdit(self.rows)
        self.filters = QuotationFilters(self.rows, self.search)
        self.rows.lay_out(self.search, QLabel(self.rows))

    def combo(self, name: str) -> QComboBox:
        found = self.rows.findChild(QComboBox, f"sidebar.quotations.{name}")
        assert found is not None
        return found

    def button(self, name: str) -> QAbstractButton:
        found = self.rows.findChild(QAbstractButton, f"sidebar.quotations.{name}")
        assert found is not None
        return found

    def speakers(self) -> list[str]:
        combo = self.combo("speaker")
        return [combo.itemText(row) for row in range(combo.count())]


@pytest.fixture
def controls(holder: QWidget) -> Controls:
    return Controls(holder)


def test_at_first_all_but_indirect_speech_and_fragments_is_wanted(controls: Controls) -> None:
    assert controls.filters.wanted() == QuotationFilter()
    assert controls.button("filters").text() == "Filters"


@pytest.mark.parametrize(("entry", "side"), [("Both articles", None), ("Left", "left"), ("Right", "right")])
def test_one_article_can_be_wanted(controls: Controls, entry: str, side: str | None) -> None:
    controls.combo("side").setCurrentText(entry)
    assert controls.filters.wanted().side == side


@pytest.mark.parametrize(("entry", "by_speaker"), [("By speaker", True), ("Reading order", False)])
def test_the_order_is_by_speaker_or_as_read(controls: Controls, entry: str, by_speaker: bool) -> None:
    controls.combo("order").setCurrentText(entry)
    assert controls.filters.wanted().by_speaker is by_speaker


def test_words_warnings_and_kinds_are_wanted_as_they_are_set(controls: Controls) -> None:
    controls.search.setText("  bridge ")
    controls.button("warnings_only").click()
    for name in ("direct", "fragments"):
        entry = controls.rows.findChild(QAction, f"action.quotations.{name}")
        assert entry is not None
        entry.trigger()
    wanted = controls.filters.wanted()
    assert (wanted.words, wanted.warnings_only, wanted.fragments) == ("bridge", True, True)
    assert wanted.kinds == {Kind.MIXED}


def test_speakers_are_offered_once_each_in_order_between_all_and_unknown(controls: Controls) -> None:
    controls.filters.offer(["Olsen", "Ada\nByron", "Olsen"])
    assert controls.speakers() == ["All speakers", "Ada Byron", "Olsen", "Speaker unknown"]


@pytest.mark.parametrize(
    ("entry", "speaker"),
    [("All speakers", None), ("Ada Byron", "Ada\nByron"), ("Speaker unknown", UNKNOWN_SPEAKER)],
)
def test_a_speaker_is_wanted_as_the_article_writes_the_name(
    controls: Controls, entry: str, speaker: str | None
) -> None:
    controls.filters.offer(["Ada\nByron", "Olsen"])
    controls.combo("speaker").setCurrentText(entry)
    assert controls.filters.wanted().speaker == speaker


@pytest.mark.parametrize(("names", "kept"), [(["Olsen", "Zora"], "Olsen"), (["Zora"], "All speakers")])
def test_the_chosen_speaker_stays_chosen_where_he_is_offered_again(
    controls: Controls, names: list[str], kept: str
) -> None:
    controls.filters.offer(["Ada", "Olsen"])
    controls.combo("speaker").setCurrentText("Olsen")
    controls.filters.offer(names)
    assert controls.combo("speaker").currentText() == kept


def test_offering_speakers_is_no_change_of_a_filter(qtbot: QtBot, controls: Controls) -> None:
    with qtbot.assertNotEmitted(controls.rows.changed):
        controls.filters.offer(["Ada"])


@pytest.mark.parametrize("name", ["side", "speaker", "order"])
def test_a_filter_set_otherwise_is_told(qtbot: QtBot, controls: Controls, name: str) -> None:
    with qtbot.waitSignal(controls.rows.changed):
        combo = controls.combo(name)
        combo.setCurrentIndex(1 - combo.currentIndex() if combo.count() > 1 else -1)


def test_other_kinds_are_told(qtbot: QtBot, controls: Controls) -> None:
    with qtbot.waitSignal(controls.rows.changed):
        controls.filters.kinds.changed.emit()


def test_the_button_tells_how_many_filters_leave_something_out(controls: Controls) -> None:
    controls.filters.offer(["Ada"])
    controls.combo("side").setCurrentText("Left")
    controls.combo("order").setCurrentText("Reading order")
    controls.filters.wanted()
    assert controls.button("filters").text() == "Filters · 1"
    controls.combo("speaker").setCurrentText("Ada")
    controls.filters.wanted()
    assert controls.button("filters").text() == "Filters · 2"


def test_what_is_seldom_changed_is_folded_away(qtbot: QtBot, controls: Controls) -> None:
    with qtbot.waitExposed(controls.rows.window()):
        controls.rows.window().show()
    combos = [controls.combo(name) for name in ("side", "speaker", "order")]
    folded: list[QWidget] = [*combos, controls.filters.kinds, controls.button("warnings_only")]

    def seen() -> list[bool]:
        return [widget.isVisible() for widget in folded]

    assert seen() == [False] * 5
    controls.button("filters").click()
    assert seen() == [True] * 5
    assert controls.search.isVisible()
    controls.button("filters").click()


def test_other_kinds_than_at_first_are_a_chip(controls: Controls) -> None:
    controls.rows.changed.connect(controls.filters.wanted)
    entry = controls.rows.findChild(QAction, "action.quotations.indirect")
    assert entry is not None
    entry.trigger()
    chip = controls.button("on.kinds")
    assert chip.text() == "direct, mixed, indirect ✕"
    chip.click()
    assert controls.filters.wanted() == QuotationFilter()
    assert chip.isHidden()
