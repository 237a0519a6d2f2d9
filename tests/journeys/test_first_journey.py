"""Open two, compare, follow a bead, filter quotations, find, switch the theme, close while working."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from reader.cancel import IsCancelled, Progress
from reader.collation.bead import Relation
from reader.gui.session.dropped import Dropped
from reader.gui.shell.main_window import MainWindow
from reader.views.choice import bead_choice
from tests.gui.drags import drop_on
from tests.gui.windows import EDITED, SPUN, WIRE, Desktop, comparison_of, trigger


def _type(widget: QWidget, words: str) -> None:
    """Type any characters; `keyClicks` aborts on those outside ASCII."""
    for letter in words:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def _child(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget), name
    return found


def test_the_whole_journey(desktop: Desktop) -> None:
    window = desktop.window()
    desktop.answers.opens = [WIRE, EDITED]
    trigger(window, "open_left")
    desktop.settle(window)
    assert window.controller.comparison is None
    assert window.on_desk.view.texts["left"].article is not None
    trigger(window, "open_right")
    desktop.settle(window)
    comparison = comparison_of(window)
    assert "of the left is in the right" in _child(window, "status.summary").text()  # type: ignore[attr-defined]

    trigger(window, "next_difference")
    first = window.controller.selection.bead
    assert first is not None
    bead = comparison.collation.beads[first]
    assert bead.relation is not Relation.SAME or bead.moved
    assert window.toolbar.position.text().startswith("1 of ")
    assert window.on_desk.view.selection.bead == first

    sidebar = window.on_desk.sidebar
    everything = sidebar.quotations.list.cards.rowCount()
    _child(window, "sidebar.quotations.warnings_only").click()  # type: ignore[attr-defined]
    warned = sidebar.quotations.list.cards.rowCount()
    assert 0 < warned < everything
    cards = [sidebar.quotations.list.cards.card(row) for row in range(warned)]
    assert all(card.is_warning for card in cards if not card.is_heading)

    trigger(window, "find")
    field = _child(window, "find.text")
    assert isinstance(field, QLineEdit)
    _type(field, "Vosk")
    QTest.keyClick(field, Qt.Key.Key_Return)
    found, total = window.on_desk.view.search.find("Vosk")
    assert 1 <= found <= total
    both = comparison.left.text.count("Vosk") + comparison.right.text.count("Vosk")
    assert total == both

    trigger(window, "theme_dark")
    paper = window.on_desk.view.texts["left"].viewport().palette().base().color()
    assert paper.lightness() < 60

    trigger(window, "compare_again")
    assert window.controller.is_busy
    window.close()
    assert not window.controller.is_busy


def test_a_row_of_the_sidebar_brings_both_panes_to_it(desktop: Desktop) -> None:
    window = desktop.compared()
    quotations = window.on_desk.sidebar.quotations
    window.on_desk.sidebar.setCurrentWidget(quotations)
    cards = quotations.list.cards
    last = max(
        (row for row in range(cards.rowCount()) if len(cards.card(row).sides) == 2),
        key=lambda row: cards.card(row).place.bead or 0,
    )
    card = cards.card(last)
    index = cards.index(last)
    quotations.list.scrollTo(index)
    spot = quotations.list.visualRect(index).center()
    QTest.mouseClick(
        quotations.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
    )
    assert window.controller.selection.bead == card.place.bead
    for side in ("left", "right"):
        text = window.on_desk.view.texts[side]
        span = card.place.span(side)
        assert span is not None
        top, bottom = text.places.extent(span)
        assert top >= 0
        assert bottom <= text.viewport().height()


def test_a_click_in_a_pane_marks_the_row_of_the_sidebar(desktop: Desktop) -> None:
    window = desktop.compared()
    changes = window.on_desk.sidebar.changes
    window.on_desk.sidebar.setCurrentWidget(changes)
    comparison = comparison_of(window)
    bead = next(bead for bead in comparison.collation.beads if bead.relation is Relation.REWORDED)
    window.on_desk.view.selection.choose(bead_choice(bead.index))
    card = changes.list.current_card()
    assert card is not None
    assert card.place.bead == bead.index


def test_dropping_two_files_compares_them(desktop: Desktop) -> None:
    window = desktop.window()
    window.welcome.dropped.emit(
        "left",
        Dropped(
            (
                WIRE,
                SPUN,
            )
        ),
    )
    desktop.settle(window)
    comparison = comparison_of(window)
    assert Path(comparison.left.origin).name == WIRE.name
    assert Path(comparison.right.origin).name == SPUN.name


def _drop(window: MainWindow, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert drop_on(window, data, (5, 5))


def test_files_dropped_one_after_the_other_fill_both_sides(desktop: Desktop) -> None:
    window = desktop.window()
    _drop(window, [WIRE])
    desktop.settle(window)
    _drop(window, [SPUN])
    desktop.settle(window)
    comparison = comparison_of(window)
    assert Path(comparison.left.origin).name == WIRE.name
    assert Path(comparison.right.origin).name == SPUN.name


def test_a_warning_is_told_until_another_place_is_chosen(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "next_warning")
    count = len(comparison_of(window).warnings)
    assert window.strip.text.startswith(f"Warning 1 of {count}: ")
    trigger(window, "next_difference")
    assert window.strip.text == ""


def test_pasting_both_sides_compares_them(desktop: Desktop) -> None:
    window = desktop.window()
    QApplication.clipboard().setText("The bridge is closed.\n\nFerries run every hour until it opens again.")
    trigger(window, "paste_left")
    desktop.settle(window)
    QApplication.clipboard().setText(
        "The bridge is closed.\n\nFerries run every two hours until it opens again."
    )
    trigger(window, "paste_right")
    desktop.settle(window)
    verdict = comparison_of(window).collation.verdict
    assert verdict.same == 1
    assert verdict.edited == 1


def test_a_newer_file_wins_over_an_older_one_still_being_read(desktop: Desktop) -> None:
    window = desktop.window(ThreadPoolExecutor(1, thread_name_prefix="window-work"))
    window.controller.open_path("left", WIRE)
    window.controller.open_path("left", SPUN)
    desktop.settle(window)
    article = window.controller.article("left")
    assert article is not None
    assert Path(article.origin).name == SPUN.name


def test_closing_while_working_waits_for_the_work(desktop: Desktop) -> None:
    window = desktop.window()
    running, ended = threading.Event(), threading.Event()

    def work(_progress: Progress, is_cancelled: IsCancelled) -> None:
        running.set()
        while not is_cancelled():
            pass
        ended.set()

    landed: list[object] = []
    window.controller._tasks.start("long", work, landed.append, landed.append)
    assert running.wait(10)
    window.close()
    assert ended.is_set()
    assert landed == []


def test_the_keyboard_goes_to_the_other_pane_and_the_same_sentence(desktop: Desktop) -> None:
    window = desktop.compared()
    view = window.on_desk.view
    bead = next(bead for bead in comparison_of(window).collation.beads if bead.relation.is_shared)
    view.texts["left"].setFocus()
    trigger(window, "other_pane")
    assert view.texts["right"].hasFocus()
    window.controller.choose_bead(bead.index)
    trigger(window, "opposite_left")
    assert view.texts["left"].hasFocus()


def test_the_start_page_leads_back_to_the_articles(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "welcome")
    assert window.welcome.isVisible()
    _child(window, "welcome.back").click()  # type: ignore[attr-defined]
    assert window.on_desk.isVisible()
    trigger(window, "welcome")
    trigger(window, "next_difference")
    assert window.on_desk.isVisible()
    trigger(window, "welcome")
    _child(window, "welcome.samples.1").click()  # type: ignore[attr-defined]
    desktop.settle(window)
    assert Path(comparison_of(window).right.origin).name == EDITED.name
    assert window.on_desk.isVisible()
