"""The place stays: compared again, turned round, read again, saved and opened."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit

from reader.gui.shell.main_window import MainWindow
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import Choice, bead_choice
from tests.gui.windows import OTHER, SPUN, WIRE, Desktop, comparison_of, trigger


def words_chosen(window: MainWindow, side: str = "left") -> str:
    """The sentence of the chosen pair on one side."""
    comparison, bead = comparison_of(window), window.controller.selection.bead
    if bead is None:
        return ""
    chosen = comparison.collation.beads[bead]
    article = comparison.left if side == "left" else comparison.right
    numbers = chosen.left if side == "left" else chosen.right
    return article.text_of(numbers[0]) if numbers else ""


def shared_bead(window: MainWindow, after: int = 3) -> int:
    beads = comparison_of(window).collation.beads
    return next(bead.index for bead in beads if bead.index > after and bead.relation.is_shared)


@pytest.fixture
def chosen(desktop: Desktop) -> MainWindow:
    window = desktop.compared()
    window.controller.selection.choose(bead_choice(shared_bead(window)))
    return window


def test_compared_again(desktop: Desktop, chosen: MainWindow) -> None:
    words = words_chosen(chosen)
    trigger(chosen, "ignore_case")
    desktop.settle(chosen)
    assert words_chosen(chosen) == words != ""


def test_turned_round(desktop: Desktop, chosen: MainWindow) -> None:
    words = words_chosen(chosen)
    trigger(chosen, "swap")
    desktop.settle(chosen)
    assert words_chosen(chosen, "right") == words
    trigger(chosen, "undo")
    desktop.settle(chosen)
    assert words_chosen(chosen) == words


def test_words_of_a_pair_stay_framed(desktop: Desktop) -> None:
    window = desktop.compared()
    span = Span(10, 16)
    window.controller.selection.choose(Choice(Place(0, span, None)))
    trigger(window, "swap")
    desktop.settle(window)
    assert window.controller.selection.span("right") == span
    assert window.controller.selection.span("left") is None


def test_read_again_after_a_change(desktop: Desktop, tmp_path: Path) -> None:
    own = Path(shutil.copy(WIRE, tmp_path / "wire.txt"))
    window = desktop.compared(own, SPUN)
    window.controller.selection.choose(bead_choice(shared_bead(window)))
    words = words_chosen(window)
    first = comparison_of(window).left.text_of(1)
    own.write_text(own.read_text("utf-8").replace(first, f"It rained all day long. {first}"), "utf-8")
    trigger(window, "compare_again")
    desktop.settle(window)
    assert "It rained all day" in comparison_of(window).left.text
    assert words_chosen(window) == words
    window.controller.selection.choose(Choice(Place(shared_bead(window), None, Span(10, 16))))
    own.write_text(own.read_text("utf-8").replace("It rained all day", "It snowed all day"), "utf-8")
    trigger(window, "compare_again")
    desktop.settle(window)
    assert "It snowed all day" in comparison_of(window).left.text
    assert window.controller.selection.choice.spans() == {"right": Span(10, 16)}


def test_the_top_line_stays_where_nothing_is_chosen(desktop: Desktop) -> None:
    window = desktop.window(size=(900, 420))
    window.controller.open_pair(WIRE, SPUN)
    desktop.settle(window)
    left = window.on_desk.view.texts["left"]
    left.verticalScrollBar().setValue(left.verticalScrollBar().maximum())
    top = left.places.visible_span()
    trigger(window, "swap")
    desktop.settle(window)
    right = window.on_desk.view.texts["right"]
    assert right.places.visible_span().overlaps(top)
    assert right.verticalScrollBar().value() > 0


def test_another_article_has_a_place_of_its_own(desktop: Desktop, chosen: MainWindow) -> None:
    chosen.controller.open_path("right", OTHER)
    desktop.settle(chosen)
    assert chosen.controller.selection.bead is None


def test_a_session_keeps_place_tab_and_filters(desktop: Desktop, chosen: MainWindow, tmp_path: Path) -> None:
    words = words_chosen(chosen)
    sidebar = chosen.on_desk.sidebar
    sidebar.setCurrentWidget(sidebar.facts)
    kind = sidebar.findChild(QComboBox, "sidebar.facts.kind")
    assert kind is not None
    kind.setCurrentIndex(1)
    sidebar.facts.search.setText("flood")
    trigger(chosen, "show_moved")
    desktop.answers.writes = [(tmp_path / "flood", "")]
    trigger(chosen, "save_session")
    desktop.settle(chosen)
    trigger(chosen, "show_moved")
    desktop.close(chosen)

    again = desktop.window()
    assert again.actions_["show_moved"].isChecked()
    again.controller.loader.open_session(tmp_path / "flood.reader.json")
    desktop.settle(again)
    assert words_chosen(again) == words
    assert again.controller.selection.choice.spans() == {}
    beside = again.on_desk.sidebar
    assert beside.currentWidget() is beside.facts
    shown = (
        beside.findChild(QComboBox, "sidebar.facts.kind"),
        beside.findChild(QLineEdit, "sidebar.facts.search"),
    )
    assert shown[0] is not None
    assert shown[1] is not None
    assert (shown[0].currentIndex(), shown[1].text()) == (1, "flood")
    assert not again.actions_["show_moved"].isChecked()
