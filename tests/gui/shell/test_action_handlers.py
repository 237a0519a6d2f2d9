"""What can be done follows from how much of a comparison is known."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox

from reader.comparison.comparison import Comparison
from reader.gui.dialogs.help import About, Keys, Log
from reader.gui.dialogs.help_browser import HelpBrowser
from reader.gui.dialogs.introduction import Introduction
from reader.gui.dialogs.preferences import Preferences
from reader.gui.shell.action_handlers import (
    NEEDS_ALL,
    NEEDS_ARTICLE,
    NEEDS_PAIR,
    Handlers,
    enable_for,
    filing_handlers,
    lesson_handlers,
    many_handlers,
    page_handlers,
    report_handlers,
)
from reader.session.settings import load_settings
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


class _Told:
    """Notes what is asked of it: a name with the names before it, and what was given."""

    def __init__(self, told: list[str], name: str = "") -> None:
        self._told, self._name = told, name

    def __getattr__(self, name: str) -> "_Told":
        return _Told(self._told, f"{self._name}.{name}".lstrip("."))

    def __call__(self, *given: object, **named: object) -> None:
        words = [repr(each) for each in given] + [f"{name}={value}" for name, value in named.items()]
        self._told.append(f"{self._name}({', '.join(words)})")


FILED = {
    "open_left": "ask_article('left')", "open_right": "ask_article('right')",
    "address_left": "address_wanted.emit('left', '')", "address_right": "address_wanted.emit('right', '')",
    "paste_left": "paste('left')", "paste_right": "paste('right')", "paste_pair": "ask_pair()",
    "encoding_left": "ask_encoding('left')", "encoding_right": "ask_encoding('right')",
    "version_left": "ask_version('left')", "version_right": "ask_version('right')",
    "open": "ask_any()", "open_session": "ask_session()", "save_session": "save_session()",
    "save_session_as": "save_session_as()", "copy_quotation": "copy()",
}  # fmt: skip
PAGED = {
    "welcome": "show_welcome()", "find": "articles.view.search.open()",
    "find_next": "articles.view.search.find_next()", "find_previous": "articles.view.search.find_next(True)",
    "next_difference": "articles.steps.difference(False)",
    "previous_difference": "articles.steps.difference(True)",
    "next_quotation": "articles.steps.quotation(False)",
    "previous_quotation": "articles.steps.quotation(True)",
    "next_warning": "articles.steps.warning(False)", "previous_warning": "articles.steps.warning(True)",
    "note": "articles.notes.write()", "link": "articles.pairing.link()",
    "unlink": "articles.pairing.unlink()", "split": "articles.pairing.split()",
    "free": "articles.pairing.free()", "other_pane": "articles.view.choices.focus_other_pane()",
    "opposite_left": "articles.view.choices.same_sentence_opposite()",
    "opposite_right": "articles.view.choices.same_sentence_opposite()",
    "compare_again": "compare_again()", "swap": "swap()",
}  # fmt: skip
LESSONS = {
    "guess_first": "start(guesses=True)", "leave_present": "stop()", "save_guesses": "save_table()",
    "arrange_tour": "arrange()",
}  # fmt: skip
MANY = {
    "compare_many": "ask_folder()", "show_many": "show()", "sources_left": "ask_sources('left')",
    "sources_right": "ask_sources('right')",
}  # fmt: skip
REPORTED = {
    "new_exercise": "ask()", "preview": "show_preview()", "export": "export()", "print": "print_report()"
}  # fmt: skip


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (filing_handlers, FILED),
        (lambda told: page_handlers(told, told), PAGED),
        (lesson_handlers, LESSONS),
        (many_handlers, MANY),
        (lambda told: report_handlers(told, told), REPORTED),
    ],
    ids=["filing", "pages", "lessons", "many", "reports"],
)
def test_each_action_asks_for_one_thing(made: Callable[[Any], Handlers], wanted: dict[str, str]) -> None:
    told: list[str] = []
    done = {}
    for name, handler in made(_Told(told)).items():
        handler()
        done[name] = told.pop()
        assert told == []
    assert done == wanted


def test_what_is_asked_of_the_window_itself_is_done_in_a_dialog_over_it(desktop: Desktop) -> None:
    window = desktop.window()
    for name, kind in (
        ("help", HelpBrowser), ("keys", Keys), ("show_log", Log), ("about", About),
        ("preferences", Preferences), ("introduction", Introduction),
    ):  # fmt: skip
        trigger(window, name)
        (dialog,) = window.findChildren(kind)
        assert dialog.isVisible(), name
        dialog.close()


def test_preferences_that_are_said_ok_to_are_in_force_and_kept(desktop: Desktop) -> None:
    window = desktop.window()
    for ends, zoom in (("reject", 1.0), ("accept", 1.5)):
        trigger(window, "preferences")
        (dialog,) = window.findChildren(Preferences)
        zoomed = dialog.findChild(QSpinBox, "preferences.zoom")
        assert zoomed is not None
        zoomed.setValue(150)
        getattr(dialog, ends)()
        desktop.qtbot.waitUntil(lambda: not window.findChildren(Preferences))
        assert window.settings.zoom == zoom
        assert load_settings(desktop.folder).settings.zoom == zoom
