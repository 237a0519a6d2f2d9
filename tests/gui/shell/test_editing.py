"""The Edit menu: what was made by hand, or the words that have the keyboard."""

import pytest
from PySide6.QtGui import QGuiApplication, QUndoCommand
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu

from reader.gui.shell.main_window import MainWindow
from reader.session.corrections import DetailCorrected
from tests.gui.windows import Desktop, trigger


def edited(window: MainWindow, *outlets: str) -> None:
    for outlet in outlets:
        window.controller.corrector.correct(DetailCorrected("left", "outlet", outlet))


def outlet_of(window: MainWindow) -> str | None:
    article = window.controller.article("left")
    assert article is not None
    return article.details.outlet


def test_the_menu_names_what_it_takes_back(desktop: Desktop) -> None:
    window = desktop.compared()
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("&Undo", False, False)
    before = outlet_of(window)
    edited(window, "First", "Second")
    assert (undo.text(), undo.isEnabled(), redo.text()) == ("&Undo: corrected detail", True, "&Redo")
    trigger(window, "undo")
    assert outlet_of(window) == "First"
    assert (redo.text(), redo.isEnabled()) == ("&Redo: corrected detail", True)
    trigger(window, "undo")
    assert outlet_of(window) == before
    assert not undo.isEnabled()
    trigger(window, "redo")
    trigger(window, "redo")
    assert outlet_of(window) == "Second"
    assert not redo.isEnabled()


def test_where_somebody_types_the_words_are_taken_back(desktop: Desktop) -> None:
    window = desktop.compared()
    edited(window, "First")
    search = window.on_desk.sidebar.warnings.search
    search.setFocus()
    QTest.keyClicks(search, "sto")
    menu = window.findChild(QMenu, "menu.edit")
    assert isinstance(menu, QMenu)
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    menu.aboutToShow.emit()
    assert (undo.text(), undo.isEnabled(), redo.isEnabled()) == ("&Undo", True, False)
    trigger(window, "undo")
    assert (search.text(), outlet_of(window)) == ("", "First")
    menu.aboutToShow.emit()
    assert (undo.isEnabled(), redo.isEnabled()) == (False, True)
    trigger(window, "redo")
    assert search.text() == "sto"
    menu.aboutToHide.emit()
    desktop.qtbot.waitUntil(lambda: undo.text() == "&Undo: corrected detail")
    window.on_desk.view.texts["left"].setFocus()
    trigger(window, "undo")
    assert outlet_of(window) != "First"


def test_copy_and_select_all_are_for_what_has_the_keyboard(desktop: Desktop) -> None:
    window = desktop.compared()
    text = window.on_desk.view.texts["left"]
    text.setFocus()
    trigger(window, "select_all")
    trigger(window, "copy")
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Inquiry blames")
    assert "February" in copied
    search = window.on_desk.sidebar.warnings.search
    search.setText("storm")
    search.setFocus()
    trigger(window, "select_all")
    trigger(window, "copy")
    assert QGuiApplication.clipboard().text() == "storm"


def test_a_row_of_a_list_is_copied(desktop: Desktop) -> None:
    window = desktop.compared()
    rows = window.on_desk.sidebar.warnings.list
    rows.show_row(1)
    rows.setFocus()
    trigger(window, "copy")
    card = rows.current_card()
    assert card is not None
    assert QGuiApplication.clipboard().text() == card.text


@pytest.mark.parametrize("key", ["undo", "redo"])
def test_a_line_that_is_only_read_is_not_typed_in(desktop: Desktop, key: str) -> None:
    window = desktop.compared()
    edited(window, "First")
    if key == "redo":
        trigger(window, "undo")
    line = QLineEdit(window)
    line.setReadOnly(True)
    line.show()
    line.setFocus()
    trigger(window, key)
    assert (outlet_of(window) == "First") is (key == "redo")


def test_a_closed_window_is_told_nothing(desktop: Desktop) -> None:
    window = desktop.compared()
    edited(window, "First")
    editing, stack = window.care.editing, window.controller.corrector.stack
    assert editing is not None
    editing.stop()
    stack.push(QUndoCommand("another step"))
    assert window.actions_["undo"].text() == "&Undo: corrected detail"
    editing.name()
    assert window.actions_["undo"].text() == "&Undo: another step"
    for told in editing._told:
        told.connect(editing._name_steps)
