"""What a screen reader and a keyboard need: a name for everything, and a way to everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListView,
    QSlider,
    QWidget,
)

from reader.collation.bead import Relation
from tests.gui.windows import REORDERED, SPUN, WIRE, Desktop, comparison_of, trigger

_REACHED = (QAbstractButton, QComboBox, QLineEdit, QListView, QSlider)


def _own(window: QWidget) -> list[QWidget]:
    """What can be used in a window and was made by us."""
    widgets = [widget for kind in _REACHED for widget in window.findChildren(kind)]
    inside = ("QComboBox", "QLineEdit", "QSpinBox", "QToolBar", "QComboBoxPrivateContainer")
    found = []
    for widget in widgets:
        parent = widget.parentWidget()
        if parent is None or parent.metaObject().className() in inside:
            continue
        if widget.isHidden():  # it gets its words when it is shown
            continue
        if widget.objectName() and not widget.objectName().startswith("qt_"):
            found.append(widget)
    return found


def test_everything_that_can_be_used_has_a_name(desktop: Desktop) -> None:
    window = desktop.compared()
    nameless = [
        widget.objectName()
        for widget in _own(window)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_signs_alone_are_never_the_only_name(desktop: Desktop) -> None:
    window = desktop.compared()
    mute = [
        widget.objectName()
        for widget in _own(window)
        if isinstance(widget, QAbstractButton)
        and not any(letter.isalpha() for letter in widget.accessibleName() or widget.text())
    ]
    assert mute == []


def test_the_tab_key_reaches_panes_map_and_sidebar(desktop: Desktop) -> None:
    window = desktop.compared()
    start = window.on_desk.view.texts["left"]
    reached, widget = {start.objectName()}, start.nextInFocusChain()
    while widget is not None and widget is not start:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled():
            reached.add(widget.objectName())
        widget = widget.nextInFocusChain()
    wanted = {
        "pane.right.text", "overview", "sidebar.warnings.search", "sidebar.warnings.filters",
        "sidebar.warnings.list", "chip.show_same", "toolbar.next_difference", "pane.left.header.more",
        "verdict.close", "status.zoom",
    }  # fmt: skip
    assert wanted - reached == set()


def test_a_screen_reader_hears_the_relation_of_the_sentence_at_the_caret(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, REORDERED)
    comparison = comparison_of(window)
    beads = comparison.collation.beads
    linked = next(
        bead
        for bead in beads
        if bead.left and bead.right and bead.relation is Relation.EDITED and not bead.moved
    )
    lone = next(bead for bead in beads if not bead.right)
    text = window.on_desk.view.texts["left"]
    text.caret.put(comparison.left.sentences[linked.left[0]].span.start)
    said = text.accessibleDescription()
    assert said.startswith(f"Edited. Pair {linked.index + 1} of {len(beads)}. On the right: ")
    assert " ".join(comparison.right.text_of(linked.right[0]).split()) in said
    text.caret.put(comparison.left.sentences[lone.left[0]].span.start)
    assert text.accessibleDescription() == f"Only on the left. Pair {lone.index + 1} of {len(beads)}."


def test_a_screen_reader_hears_that_words_alter_the_meaning(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    text = window.on_desk.view.texts["left"]
    mark = next(m for m in window.on_desk.view.marks("left") if m.kind == "decisive")
    text.caret.put(mark.start)
    said = text.accessibleDescription()
    assert said.endswith(" These words alter the meaning.")
    text.caret.put(mark.end)
    assert not text.accessibleDescription().endswith("alter the meaning.")


def test_every_menu_has_a_letter_of_its_own(desktop: Desktop) -> None:
    titles = [action.text() for action in desktop.window().menuBar().actions()]
    letters = [title[title.index("&") + 1].casefold() for title in titles]
    assert len(set(letters)) == len(titles) > 3


def test_dialogs_name_what_can_be_used(desktop: Desktop) -> None:
    window = desktop.compared()
    trigger(window, "preferences")
    dialog = window.findChild(QDialog, "preferences")
    assert isinstance(dialog, QDialog)
    nameless = [
        widget.objectName()
        for widget in _own(dialog)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []
    dialog.reject()


@pytest.mark.parametrize("points", [9, 18])
def test_buttons_grow_with_the_font_of_the_system(desktop: Desktop, points: int) -> None:
    font = QApplication.font()
    before = QFont(font)
    font.setPointSize(points)
    QApplication.setFont(font)
    try:
        window = desktop.compared(size=(1280, 720))
        cut = [
            widget.objectName()
            for widget in window.toolbar.findChildren(QAbstractButton)
            if widget.isVisible() and widget.objectName() and widget.width() < widget.sizeHint().width()
        ]
        assert cut == []
    finally:
        QApplication.setFont(before)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_the_enter_key_presses_the_button_in_focus(desktop: Desktop, key: Qt.Key) -> None:
    window = desktop.window()
    sample = window.findChild(QWidget, "welcome.samples.0")
    assert sample is not None
    sample.setFocus()
    assert window.focusWidget() is sample
    with desktop.qtbot.waitSignal(window.controller.comparison_ready, timeout=30_000):
        QTest.keyClick(sample, key)


_FINGER = 24
"""Pixels that a target has at least in height and width (WCAG 2.2, 2.5.8)."""


def test_everything_to_click_is_large_enough(desktop: Desktop) -> None:
    window = desktop.compared()
    small = [
        (widget.objectName(), widget.width(), widget.height())
        for widget in _own(window)
        if widget.isVisible()
        and isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
        and min(widget.width(), widget.height()) < _FINGER
    ]
    assert small == []


def _spoken(interface: QAccessibleInterface) -> Iterator[tuple[QAccessible.Role, str, QAccessible.State]]:
    """What a screen reader reads of a part and of all parts in it."""
    if interface.state().invisible:
        return
    yield interface.role(), interface.text(QAccessible.Text.Name), interface.state()
    for number in range(interface.childCount()):
        child = interface.child(number)
        if child is not None and child.isValid():
            yield from _spoken(child)


def test_the_tree_that_is_read_out_names_everything_and_says_its_state(desktop: Desktop) -> None:
    window = desktop.compared()
    tree = list(_spoken(QAccessible.queryAccessibleInterface(window)))
    roles = {
        QAccessible.Role.Button,
        QAccessible.Role.CheckBox,
        QAccessible.Role.ComboBox,
        QAccessible.Role.EditableText,
    }
    assert [name for role, name, _ in tree if role in roles and not name] == []
    same = next(state for _, name, state in tree if name == "Same" and state.checkable)
    assert (bool(same.checkable), bool(same.checked)) == (True, True)
    trigger(window, "show_same")
    tree = list(_spoken(QAccessible.queryAccessibleInterface(window)))
    same = next(state for _, name, state in tree if name == "Same" and state.checkable)
    assert not same.checked
    off = next(state for _, name, state in tree if name == "✓ Checked")
    assert off.disabled


def test_rows_of_the_sidebar_are_read_out_with_all_they_say(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    sidebar = window.on_desk.sidebar
    for tab, said in ((sidebar.warnings, "Quotation altered"), (sidebar.changes, "Reworded")):
        sidebar.setCurrentWidget(tab)
        tab.refresh()
        parts = QAccessible.queryAccessibleInterface(tab.list)
        children = [parts.child(number) for number in range(parts.childCount())]
        rows = [
            child.text(QAccessible.Text.Name)
            for child in children
            if child is not None and child.role() is QAccessible.Role.ListItem
        ]
        assert len(rows) == tab.list.cards.rowCount() > 0
        assert any(said in row for row in rows)
        assert all(row.strip() for row in rows)


def test_why_a_pair_is_linked_and_how_it_was_rewritten_is_read_out(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    window.controller.choose_bead(3)
    window.on_desk.view.texts["left"].sentence_chosen.emit(3)
    card = window.findChild(QWidget, "why.card")
    assert card is not None
    interface = QAccessible.queryAccessibleInterface(card)
    assert interface.text(QAccessible.Text.Name).startswith("Reworded")
    assert "How: " in interface.text(QAccessible.Text.Description)


_MOTION = (
    "QPropertyAnimation",
    "QVariantAnimation",
    "QTimeLine",
    "setEffectEnabled",
    "QGraphicsOpacityEffect",
)


def test_nothing_moves_by_itself() -> None:
    """Who asks for reduced motion has it: there is none."""
    gui = Path(__file__).resolve().parent.parent.parent / "reader" / "gui"
    moving = [
        path.name for path in gui.rglob("*.py") if any(word in path.read_text("utf-8") for word in _MOTION)
    ]
    assert moving == []
