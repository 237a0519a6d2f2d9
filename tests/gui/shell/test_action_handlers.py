"""What can be done follows from how much of a comparison is known."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from reader.comparison.comparison import Comparison
from reader.gui.shell.action_handlers import NEEDS_ALL, NEEDS_ARTICLE, NEEDS_PAIR, enable_for
from tests.builders import stages_of
from tests.gui.invented import comparison
from tests.gui.windows import EDITED, WIRE, Desktop, trigger

COLLATED, QUOTED, WHOLE = stages_of(comparison())


@pytest.mark.parametrize(
    ("compared", "pair", "everything"),
    [(None, False, False), (COLLATED, True, False), (QUOTED, True, False), (WHOLE, True, True)],
)
def test_steps_need_links_and_reports_and_lessons_need_all(
    compared: Comparison | None, pair: bool, everything: bool, desktop: Desktop
) -> None:
    actions = desktop.window().actions_
    enable_for(actions, True, compared)
    assert {actions[name].isEnabled() for name in NEEDS_ARTICLE} == {True}
    assert {actions[name].isEnabled() for name in NEEDS_PAIR} == {pair}
    assert {actions[name].isEnabled() for name in NEEDS_ALL} == {everything}
    enable_for(actions, False, None)
    assert {actions[name].isEnabled() for name in (*NEEDS_ARTICLE, *NEEDS_PAIR)} == {False}
    reports, lessons = {"export", "print", "preview"}, {"present", "guess_first", "arrange_tour"}
    assert reports | lessons == set(NEEDS_ALL)


@pytest.mark.parametrize(
    ("steps", "zoom"),
    [(["zoom_in"], 1.1), (["zoom_out"], 0.91), (["zoom_in", "zoom_in", "zoom_reset"], 1.0)],
    ids=["in", "out", "back"],
)
def test_type_grows_shrinks_and_comes_back(desktop: Desktop, steps: list[str], zoom: float) -> None:
    window = desktop.window()
    for name in steps:
        trigger(window, name)
    assert window.settings.zoom == pytest.approx(zoom)


@pytest.mark.parametrize("kind", ["difference", "quotation"])
def test_steps_go_on_and_back(desktop: Desktop, kind: str) -> None:
    window = desktop.compared(WIRE, EDITED)
    chosen = []
    for name in ("next", "next", "previous"):
        trigger(window, f"{name}_{kind}")
        chosen.append(window.controller.selection.choice)
    assert chosen[0] == chosen[2] != chosen[1]


def test_find_goes_on_and_back(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, EDITED)
    trigger(window, "find")
    field, count = window.findChild(QLineEdit, "find.text"), window.findChild(QLabel, "find.count")
    assert field is not None
    assert count is not None
    field.setText("the")
    told = []
    for name in ("find_next", "find_next", "find_previous"):
        trigger(window, name)
        desktop.settle(window)
        told.append(count.text())
    assert told[0] == told[2] != told[1]


def test_the_introduction_is_known_once_it_was_asked_for(desktop: Desktop) -> None:
    window = desktop.window()
    assert not window.settings.knows_program
    trigger(window, "introduction")
    assert window.settings.knows_program
