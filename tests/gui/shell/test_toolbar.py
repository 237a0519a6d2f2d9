"""The toolbar gives up words where there is little room, first those of buttons, then those of filters."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QSizePolicy, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.shell.actions import Actions
from reader.gui.shell.toolbar import ToolBar
from reader.gui.widgets.chips import CHIPS
from reader.gui.widgets.theme import load_theme

LIGHT = load_theme("light")
BESIDE, ALONE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly


class Bar:
    """A toolbar in a window that can be made narrower."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.actions = Actions(self.window)
        self.actions.set_theme(LIGHT)
        self.toolbar = ToolBar(self.actions, LIGHT, self.window)
        self.window.addToolBar(self.toolbar)
        self.resize(1600)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def resize(self, width: int) -> None:
        self.window.resize(width, 300)
        self.qtbot.waitUntil(lambda: self.toolbar.width() == width or not self.window.isVisible())

    def button(self, name: str) -> QToolButton:
        found = self.toolbar.findChild(QToolButton, f"toolbar.{name}")
        assert found is not None
        return found

    def chip_words(self) -> bool:
        return self.toolbar.chips[0].sizeHint().width() > 40


@pytest.fixture
def bar(qtbot: QtBot) -> Bar:
    return Bar(qtbot)


def test_it_has_its_buttons_and_filters_in_order(bar: Bar) -> None:
    names = [
        "open_left",
        "open_right",
        "swap",
        "previous_difference",
        "next_difference",
        "find",
        "show_sidebar",
    ]
    lefts = [bar.button(name).geometry().left() for name in names]
    assert lefts == sorted(lefts)
    assert [chip.objectName() for chip in bar.toolbar.chips] == [f"chip.{look[0]}" for look in CHIPS]
    chips = [chip.geometry().left() for chip in bar.toolbar.chips]
    assert lefts[4] < bar.toolbar.position.geometry().left() < chips[0] < chips[-1] < lefts[5]


@pytest.mark.parametrize(
    ("name", "words"), [("open_left", "Open left"), ("open_right", "Open right"), ("swap", "Swap")]
)
def test_a_button_is_the_face_of_its_action_and_names_it(bar: Bar, name: str, words: str) -> None:
    button = bar.button(name)
    assert button.defaultAction() is bar.actions[name]
    assert button.text() == words
    assert button.accessibleName() == bar.actions[name].statusTip()
    assert button.focusPolicy() is Qt.FocusPolicy.TabFocus


def test_buttons_without_words_have_a_sign_alone(bar: Bar) -> None:
    for name in ("previous_difference", "next_difference", "find", "show_sidebar"):
        assert bar.button(name).toolButtonStyle() is ALONE


def test_words_are_given_up_step_by_step_and_come_back(bar: Bar) -> None:
    seen: list[tuple[bool, bool]] = []
    for width in range(1600, 380, -20):
        bar.resize(width)
        state = (bar.button("open_left").toolButtonStyle() is BESIDE, bar.chip_words())
        if not seen or seen[-1] != state:
            seen.append(state)
    assert seen == [(True, True), (False, True), (False, False)]
    bar.resize(1600)
    assert (bar.button("swap").toolButtonStyle() is BESIDE, bar.chip_words()) == (True, True)


def test_words_stand_as_long_as_there_is_room_for_all_of_them(bar: Bar) -> None:
    for width in range(1600, 400, -10):
        bar.resize(width)
        if bar.button("open_left").toolButtonStyle() is not BESIDE:
            break
        assert bar.button("show_sidebar").isVisible()
        assert bar.button("show_sidebar").geometry().right() <= width
    narrower = width
    spare = bar.toolbar.chips[-1].geometry().right()
    assert bar.button("find").geometry().left() >= spare
    bar.resize(narrower + 10)
    assert bar.button("open_left").toolButtonStyle() is BESIDE


def test_a_larger_font_leaves_less_room(bar: Bar) -> None:
    bar.resize(1300)
    before = bar.button("open_left").toolButtonStyle()
    font = bar.toolbar.font()
    font.setPointSizeF(font.pointSizeF() * 2.2)
    bar.toolbar.setFont(font)
    assert before is BESIDE
    assert bar.button("open_left").toolButtonStyle() is ALONE


def test_which_difference_is_chosen_is_said_in_words_and_numbers(bar: Bar) -> None:
    bar.toolbar.show_position("3 of 14", 3, 14)
    position = bar.toolbar.position
    assert (position.text(), position.property("at"), position.property("count")) == ("3 of 14", 3, 14)
    assert (position.objectName(), position.accessibleName()) == ("toolbar.position", "Difference")
    assert position.minimumWidth() > bar.toolbar.fontMetrics().horizontalAdvance("88 differences")


def test_a_theme_reaches_the_filters(bar: Bar) -> None:
    before = bar.toolbar.chips[3].grab().toImage()
    bar.toolbar.set_theme(load_theme("dark"))
    assert bar.toolbar.chips[3].grab().toImage() != before


def test_it_cannot_be_moved_or_put_away_by_a_menu(bar: Bar) -> None:
    assert not bar.toolbar.isMovable()
    assert bar.toolbar.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu
    assert bar.toolbar.toggleViewAction().objectName() == "toolbar.toggle"


def test_signs_are_18_pixels_large_and_the_number_stands_in_its_middle(bar: Bar) -> None:
    assert (bar.toolbar.objectName(), bar.toolbar.windowTitle()) == ("toolbar", "Toolbar")
    assert bar.toolbar.iconSize().toTuple() == (18, 18)
    position = bar.toolbar.position
    assert position.alignment() == Qt.AlignmentFlag.AlignCenter
    needed = bar.toolbar.fontMetrics().horizontalAdvance("88 differences") + 10
    assert position.minimumWidth() == needed
    assert position.text() == ""


def test_find_and_sidebar_stand_at_the_end(bar: Bar) -> None:
    space = bar.toolbar.findChild(QWidget, "toolbar.space")
    assert space is not None
    kinds = QSizePolicy.Policy
    policy = space.sizePolicy()
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Expanding, kinds.Preferred)
    find, sidebar = bar.button("find").geometry(), bar.button("show_sidebar").geometry()
    assert space.geometry().right() < find.left() < sidebar.left()
    assert sidebar.right() > bar.toolbar.width() - 40


def test_groups_are_parted_by_lines(bar: Bar) -> None:
    actions = bar.toolbar.actions()
    kinds = ["|" if action.isSeparator() else "." for action in actions]
    assert "".join(kinds) == "...|...|......" + "..."


def test_all_words_are_shown_from_the_width_that_they_need(bar: Bar) -> None:
    layout = bar.toolbar.layout()
    assert layout is not None
    margins, spacing = layout.contentsMargins(), layout.spacing()
    items = [layout.itemAt(at) for at in range(layout.count())]
    widths = [item.sizeHint().width() for item in items if item is not None and item.widget() is not None]
    needed = sum(widths) + spacing * (len(widths) - 1) + margins.left() + margins.right()
    seen = []
    for width in (needed, needed - 1):
        bar.resize(width)
        seen.append(bar.button("open_left").toolButtonStyle())
    assert seen == [BESIDE, ALONE]


def test_only_another_font_or_style_fits_words_anew(bar: Bar) -> None:
    bar.button("open_left").setToolButtonStyle(ALONE)
    QApplication.sendEvent(bar.toolbar, QEvent(QEvent.Type.EnabledChange))
    seen = [bar.button("open_left").toolButtonStyle()]
    QApplication.sendEvent(bar.toolbar, QEvent(QEvent.Type.FontChange))
    seen.append(bar.button("open_left").toolButtonStyle())
    assert seen == [ALONE, BESIDE]
