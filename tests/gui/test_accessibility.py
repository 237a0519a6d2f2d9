"""What a screen reader and a keyboard need: a name for everything, and a way to everything."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView, QSlider, QWidget

from tests.gui.windows import Desktop

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
        "pane.right.text", "overview", "sidebar.quotations.search", "sidebar.quotations.kinds",
        "sidebar.quotations.list", "chip.show_same", "toolbar.next_difference", "pane.left.header.more",
        "verdict.close", "status.zoom",
    }  # fmt: skip
    assert wanted - reached == set()
