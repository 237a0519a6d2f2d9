"""What each action of the table does."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from reader.views.switches import FILTERS

if TYPE_CHECKING:
    from types import ModuleType

    from reader.gui.shell.main_window import MainWindow

_ZOOM_STEP = 1.1

NEEDS_PAIR = (
    "next_difference", "previous_difference", "next_warning", "previous_warning", "opposite_left",
    "opposite_right", "export", "print",
)  # fmt: skip
"""Actions that mean nothing before two articles have been compared."""

NEEDS_ARTICLE = (
    "similar", "next_quotation", "previous_quotation", "copy_quotation", "find", "find_next", "find_previous",
    "other_pane", "compare_again", "swap", "save_session", "present", "scroll_lock", "show_sidebar",
    "show_map", "full_colour", "show_furniture",
    *(f"show_{name}" for name in FILTERS),
)  # fmt: skip
"""Actions that mean nothing before the first article."""


def responses(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """A function for every action that is not a switch or one of a group."""
    filing, controller, actions = window.filing, window.controller, window.actions_
    return {
        "open_left": partial(filing.ask_article, "left"),
        "open_right": partial(filing.ask_article, "right"),
        "address_left": partial(filing.address_wanted.emit, "left", ""),
        "address_right": partial(filing.address_wanted.emit, "right", ""),
        "paste_left": partial(filing.paste, "left"),
        "paste_right": partial(filing.paste, "right"),
        "encoding_left": partial(filing.ask_encoding, "left"),
        "encoding_right": partial(filing.ask_encoding, "right"),
        "open_session": filing.ask_session,
        "save_session": filing.save_session,
        "export": filing.export,
        "print": filing.print_report,
        "copy_quotation": filing.copy,
        "welcome": window.show_welcome,
        "quit": window.close,
        "preferences": window.ask_preferences,
        "find": lambda: window.on_desk.view.search.open(),
        "find_next": lambda: window.on_desk.view.search.find_next(),
        "find_previous": lambda: window.on_desk.view.search.find_next(True),
        "zoom_in": lambda: window.zoom_to(window.settings.zoom * _ZOOM_STEP),
        "zoom_out": lambda: window.zoom_to(window.settings.zoom / _ZOOM_STEP),
        "zoom_reset": lambda: window.zoom_to(1.0),
        "leave_present": lambda: actions["present"].setChecked(False),
        "next_difference": lambda: window.on_desk.steps.difference(False),
        "previous_difference": lambda: window.on_desk.steps.difference(True),
        "next_quotation": lambda: window.on_desk.steps.quotation(False),
        "previous_quotation": lambda: window.on_desk.steps.quotation(True),
        "next_warning": lambda: window.on_desk.steps.warning(False),
        "previous_warning": lambda: window.on_desk.steps.warning(True),
        "other_pane": lambda: window.on_desk.view.choices.focus_other_pane(),
        "opposite_left": lambda: window.on_desk.view.choices.same_sentence_opposite(),
        "opposite_right": lambda: window.on_desk.view.choices.same_sentence_opposite(),
        "compare_again": controller.compare_again,
        "swap": controller.swap,
        "keys": lambda: _help().Keys(window).open(),
        "show_log": lambda: _help().Log(window.log_path, window).open(),
        "about": lambda: _help().About(window).open(),
    }


def _help() -> "ModuleType":
    from reader.gui.dialogs import help as help_  # noqa: PLC0415 - dialogs with tables: not before one is asked for

    return help_
