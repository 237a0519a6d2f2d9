"""Every way of choosing leads both panes there, marks the pair, and shows the same choice in the sidebar."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.collation.bead import Relation
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.overview import Overview
from reader.gui.shell.main_window import MainWindow
from reader.quotations.quotation import Kind
from reader.sides import Side
from tests.gui.invented import spot_of
from tests.gui.windows import REORDERED, WIRE, Desktop, comparison_of, trigger

NO_KEYS = Qt.KeyboardModifier.NoModifier
LEFT_BUTTON = Qt.MouseButton.LeftButton


def _map(window: MainWindow) -> Overview:
    found = window.findChild(Overview, "overview")
    assert isinstance(found, Overview)
    return found


def _linked(window: MainWindow) -> int:
    """A pair late in the text with words that differ."""
    beads = comparison_of(window).collation.beads
    return next(b.index for b in reversed(beads) if b.relation is Relation.EDITED and not b.moved)


def _by_sentence(window: MainWindow) -> int:
    wanted = _linked(window)
    comparison, text = comparison_of(window), window.on_desk.view.texts["left"]
    sentence = comparison.left.sentences[comparison.collation.beads[wanted].left[0]]
    words = sentence.span.of(comparison.left.text)[:40]
    text.caret.put(sentence.span.start)
    text.ensureCursorVisible()
    QTest.mouseClick(text.viewport(), LEFT_BUTTON, NO_KEYS, spot_of(text, words))
    return wanted


def _by_keyboard(window: MainWindow) -> int:
    wanted = _linked(window)
    comparison, text = comparison_of(window), window.on_desk.view.texts["right"]
    text.caret.put(comparison.right.sentences[comparison.collation.beads[wanted].right[0]].span.start)
    text.ensureCursorVisible()
    QTest.keyClick(text, Qt.Key.Key_Return)
    return wanted


def _by_connector(window: MainWindow) -> int:
    ribbon = window.findChild(Ribbon, "ribbon")
    assert isinstance(ribbon, Ribbon)
    ribbon.repaint()
    wanted = next(bead for bead in ribbon.connected())
    for y in range(0, ribbon.height(), 2):
        spot = QPoint(ribbon.width() // 2, y)
        if ribbon.bead_under(spot.toPointF()) == wanted:
            QTest.mouseClick(ribbon, LEFT_BUTTON, NO_KEYS, spot)
            return wanted
    raise AssertionError("no connector can be clicked")


def _by_row(window: MainWindow) -> int:
    rows = window.on_desk.sidebar.changes.list
    wanted = _linked(window)
    row = rows.cards.row_at(lambda place: place.bead == wanted)
    assert row is not None
    index = rows.cards.index(row)
    rows.measure_all()
    rows.scrollTo(index)
    QTest.mouseClick(rows.viewport(), LEFT_BUTTON, NO_KEYS, rows.visualRect(index).center())
    return wanted


def _by_map(window: MainWindow) -> int:
    overview, wanted = _map(window), _linked(window)
    comparison = comparison_of(window)
    start = comparison.left.sentences[comparison.collation.beads[wanted].left[0]].span.start
    y = round(overview.y_of("left", start) + 2)
    QTest.mouseClick(overview, LEFT_BUTTON, NO_KEYS, QPoint(12, y))
    bead = window.controller.selection.bead
    assert bead is not None
    assert abs(bead - wanted) <= 1
    return bead


def _by_difference(window: MainWindow) -> int:
    for _ in range(5):
        trigger(window, "next_difference")
    trigger(window, "previous_difference")
    bead = window.controller.selection.bead
    assert bead is not None
    return bead


def _by_the_other_pane(window: MainWindow) -> int:
    wanted, comparison = _linked(window), comparison_of(window)
    text = window.on_desk.view.texts["left"]
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    QApplication.processEvents()
    text.caret.put(comparison.left.sentences[comparison.collation.beads[wanted].left[0]].span.start)
    trigger(window, "opposite_right")
    return wanted


WAYS = [
    _by_sentence, _by_keyboard, _by_connector, _by_row, _by_map, _by_difference, _by_the_other_pane,
]  # fmt: skip


def _is_in_sight(window: MainWindow, bead: int) -> bool:
    comparison, view = comparison_of(window), window.on_desk.view
    sides: tuple[Side, Side] = ("left", "right")
    for side in sides:
        chosen = comparison.collation.beads[bead]
        sentences = chosen.left if side == "left" else chosen.right
        if sentences:
            span = comparison.article(side).sentences[sentences[0]].span
            top, _ = view.texts[side].places.extent(span)
            if not -2 <= top < view.texts[side].viewport().height():
                return False
    return True


@pytest.mark.parametrize("way", WAYS)
def test_every_way_of_choosing_leads_everything_there(
    desktop: Desktop, way: Callable[[MainWindow], int]
) -> None:
    window = desktop.compared(WIRE, REORDERED)
    sidebar = window.on_desk.sidebar
    sidebar.setCurrentWidget(sidebar.changes)
    QApplication.processEvents()
    bead = way(window)
    assert window.controller.selection.bead == bead
    assert window.on_desk.view.selection.bead == bead
    for text in window.on_desk.view.texts.values():
        assert text.display.state.current == bead
    assert _is_in_sight(window, bead)
    card = sidebar.changes.list.current_card()
    listed = sidebar.changes.list.cards.row_at(lambda place: place.bead == bead)
    assert (card.place.bead if card is not None else None) == (bead if listed is not None else None)


def test_a_tab_that_comes_to_the_front_shows_what_was_chosen_meanwhile(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, REORDERED)
    wanted = _linked(window)
    window.controller.choose_bead(wanted)
    sidebar = window.on_desk.sidebar
    sidebar.setCurrentWidget(sidebar.changes)
    card = sidebar.changes.list.current_card()
    assert card is not None
    assert card.place.bead == wanted


def test_a_warning_in_the_map_shows_its_row(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, REORDERED)
    comparison, overview = comparison_of(window), _map(window)
    window.on_desk.sidebar.setCurrentWidget(window.on_desk.sidebar.changes)
    for index, caution in enumerate(comparison.warnings):
        side: Side = "left" if caution.left is not None else "right"
        place = caution.left if caution.left is not None else caution.right
        assert place is not None
        spot = QPoint(overview.width() - 8, round(overview.y_of(side, place.start) + 3))
        assert overview.caution_near(spot.toPointF()) == index
        QTest.mouseClick(overview, LEFT_BUTTON, NO_KEYS, spot)
        assert window.strip.text.startswith(f"Warning {index + 1} of {len(comparison.warnings)}")
        tab = window.on_desk.sidebar.currentWidget()
        assert tab is window.on_desk.sidebar.warnings
        card = tab.list.current_card()
        assert card is not None
        span = card.place.span(side)
        assert span is not None
        assert span.start == place.start
    trigger(window, "next_warning")
    assert window.strip.text.startswith("Warning 1 of")


def test_a_quotation_in_a_pane_shows_its_row_and_goes_on_from_there(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, REORDERED)
    view, sidebar = window.on_desk.view, window.on_desk.sidebar
    sidebar.setCurrentWidget(sidebar.facts)
    quotations = comparison_of(window).left_quotations.attributions
    attribution = next(a for a in quotations if a.quotation.kind is Kind.DIRECT)
    view.texts["left"].quotation_chosen.emit(attribution.quotation.index)
    assert sidebar.currentWidget() is sidebar.quotations
    card = sidebar.quotations.list.current_card()
    assert card is not None
    assert card.place.left == attribution.quotation.span
    sentence = comparison_of(window).collation.left_bead[attribution.quotation.sentence]
    assert window.controller.selection.bead == view.selection.bead == sentence


def test_next_quotation_brings_its_row_to_the_front(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, REORDERED)
    sidebar = window.on_desk.sidebar
    sidebar.setCurrentWidget(sidebar.changes)
    seen = []
    for _ in range(3):
        trigger(window, "next_quotation")
        assert sidebar.currentWidget() is sidebar.quotations
        card = sidebar.quotations.list.current_card()
        assert card is not None
        seen.append(card.key)
    assert len(set(seen)) == 3


def test_a_warning_marks_its_row_and_its_word(desktop: Desktop, tmp_path: Path) -> None:
    left, right = tmp_path / "left.txt", tmp_path / "right.txt"
    left.write_text("Report on the plant\n\nThe plant opened in May. The old plant was safe.", "utf-8")
    right.write_text("Report on the plant\n\nThe plant opened in May. The old plant wasn’t safe.", "utf-8")
    window = desktop.compared(left, right)
    sidebar = window.on_desk.sidebar
    trigger(window, "next_warning")
    assert window.strip.text.startswith("Warning 1 of 1: Only the right says “wasn’t”")
    assert sidebar.currentWidget() is sidebar.warnings
    card = sidebar.warnings.list.current_card()
    assert card is not None
    assert card.place.bead == window.controller.selection.bead == comparison_of(window).warnings[0].bead
    place = comparison_of(window).warnings[0].right
    assert place is not None
    assert place.of(comparison_of(window).right.text) == "wasn’t"
