"""Every switch, theme and strictness changes its setting, and every setting its action; all is told once."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from reader.collation.options import CollationOptions, Strictness
from reader.gui.session.controller import Controller
from reader.gui.shell.actions import Actions
from reader.gui.shell.appearance import Appearance
from reader.gui.shell.settings_binding import SettingsBinding
from reader.session.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Settings
from reader.session.settings import Appearance as Choice
from reader.views.switches import SWITCHES, is_on, switched
from tests.gui.at_once import controller_at_once

LOOSE = CollationOptions(Strictness.LOOSE)


class Bound:
    """Settings bound to the actions of a window."""

    def __init__(self, holder: QWidget) -> None:
        self.actions, self.appearance = Actions(holder), Appearance(holder)
        self.controller: Controller = controller_at_once()
        self.binding = SettingsBinding(Settings(), self.actions, self.appearance, self.controller, holder)
        self.applied: list[Settings] = []
        self.accepted: list[Settings] = []
        self.binding.applied.connect(self.applied.append)
        self.binding.accepted.connect(self.accepted.append)
        self.binding.apply(Settings())
        self.applied.clear()

    @property
    def settings(self) -> Settings:
        return self.binding.settings


@pytest.fixture
def bound(holder: QWidget, look: QApplication) -> Bound:  # noqa: ARG001 - put back afterwards
    return Bound(holder)


@pytest.mark.parametrize("name", SWITCHES)
def test_a_switch_changes_its_setting_and_tells_it_once(bound: Bound, name: str) -> None:
    expected = switched(Settings(), name, not is_on(Settings(), name))
    bound.actions[name].trigger()
    assert bound.applied == [expected]
    assert bound.settings == expected
    bound.actions[name].trigger()
    assert is_on(bound.settings, name) is is_on(Settings(), name)


@pytest.mark.parametrize("name", SWITCHES)
def test_a_setting_moves_its_switch_without_an_echo(bound: Bound, name: str) -> None:
    wanted = switched(Settings(), name, not is_on(Settings(), name))
    bound.binding.apply(wanted)
    assert bound.actions[name].isChecked() is is_on(wanted, name)
    assert bound.applied == [wanted]


_THEMES = {Choice.DARK: "dark", Choice.CONTRAST: "light_contrast"}


@pytest.mark.parametrize("choice", list(Choice))
def test_a_theme_is_chosen_by_its_action_and_shown_by_it(bound: Bound, choice: Choice) -> None:
    other = Choice.LIGHT if choice is Choice.DARK else Choice.DARK
    bound.binding.apply(replace(Settings(), appearance=other))
    bound.actions[f"theme_{choice.value}"].trigger()
    assert bound.settings.appearance is choice
    assert [c for c in Choice if bound.actions[f"theme_{c.value}"].isChecked()] == [choice]
    assert bound.appearance.theme.name == _THEMES.get(choice, "light")


@pytest.mark.parametrize("strictness", list(Strictness))
def test_links_are_chosen_by_their_action_and_compared_so(bound: Bound, strictness: Strictness) -> None:
    other = Strictness.NORMAL if strictness is Strictness.STRICT else Strictness.STRICT
    bound.binding.apply(replace(Settings(), options=CollationOptions(other, ignore_case=True)))
    bound.actions[strictness.value].trigger()
    assert bound.settings.options == CollationOptions(strictness, ignore_case=True)
    assert [s for s in Strictness if bound.actions[s.value].isChecked()] == [strictness]
    assert bound.controller.comparer.options == bound.settings.options


def test_options_that_came_with_a_session_become_settings(bound: Bound) -> None:
    bound.controller.set_options(LOOSE)
    assert bound.settings.options == LOOSE
    assert bound.actions["loose"].isChecked()
    assert len(bound.applied) == 1
    bound.controller.options_changed.emit(LOOSE)
    assert len(bound.applied) == 1


@pytest.mark.parametrize(
    ("wished", "zoom"),
    [(1.5, 1.5), (1.234, 1.23), (0.01, SMALLEST_ZOOM), (99.0, LARGEST_ZOOM)],
)
def test_zoom_keeps_to_its_bounds_and_to_whole_percents(bound: Bound, wished: float, zoom: float) -> None:
    bound.binding.zoom_to(wished)
    assert bound.settings.zoom == zoom
    assert bound.applied == [replace(Settings(), zoom=zoom)]


def test_the_same_zoom_changes_nothing(bound: Bound) -> None:
    bound.binding.zoom_to(1.0)
    assert bound.applied == []


def test_settings_that_the_reader_says_ok_to_are_told_as_such(bound: Bound) -> None:
    wanted = replace(Settings(), zoom=1.5)
    bound.binding.apply(Settings())
    assert bound.accepted == []
    bound.binding.accept(wanted)
    assert bound.accepted == [wanted]
    assert bound.applied[-1] == bound.settings == wanted


def test_other_relations_can_be_hidden_and_the_same_change_nothing(bound: Bound) -> None:
    bound.binding.hide(("same", "moved"))
    assert bound.settings.hidden_relations == ("same", "moved")
    assert len(bound.applied) == 1
    bound.binding.hide(("same", "moved"))
    assert len(bound.applied) == 1


def test_keys_of_the_settings_are_in_force(bound: Bound) -> None:
    bound.binding.apply(replace(Settings(), keys=(("swap", ("F4",)),)))
    assert [key.toString() for key in bound.actions["swap"].shortcuts()] == ["F4"]
    bound.binding.apply(Settings())
    assert [key.toString() for key in bound.actions["swap"].shortcuts()] == ["Alt+\\"]


def test_the_theme_is_the_one_in_force(bound: Bound) -> None:
    bound.binding.apply(replace(Settings(), appearance=Choice.DARK))
    assert bound.binding.theme is bound.appearance.theme
    assert bound.binding.theme.is_dark


class _Drawer(QObject):
    """Notes when it is brought out."""

    shown_changed = Signal(bool)
    unfolded = 0

    def unfold(self) -> None:
        self.unfolded += 1


def test_the_switch_of_the_sidebar_follows_it_and_brings_it_out(bound: Bound) -> None:
    drawer, switch = _Drawer(), bound.actions["show_sidebar"]
    bound.binding.follow_sidebar(drawer)  # type: ignore[arg-type]
    switch.setChecked(False)
    assert drawer.unfolded == 0
    switch.setChecked(True)
    assert drawer.unfolded == 1
    drawer.shown_changed.emit(False)
    assert not switch.isChecked()
