"""What each action of the table does."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.gui.library.keeper import LibraryKeeper
from reader.gui.many.keeper import ManyKeeper
from reader.gui.present.presenting import Presenting
from reader.gui.session.controller import Controller
from reader.gui.session.exercising import Exercising
from reader.gui.session.filing import Filing
from reader.gui.session.reporting import Reporting
from reader.gui.shell.actions import Actions
from reader.gui.shell.pages import Pages
from reader.gui.shell.settings_binding import SettingsBinding
from reader.values import replace
from reader.views.switches import FILTERS

if TYPE_CHECKING:
    from types import ModuleType

    from reader.comparison.comparison import Comparison

_ZOOM_STEP = 1.1

NEEDS_PAIR = (
    "next_difference", "previous_difference", "next_warning", "previous_warning", "opposite_left",
    "opposite_right", "link", "unlink", "split", "free",
)  # fmt: skip
"""Actions that mean nothing before it is known what belongs together in two articles."""

NEEDS_ALL = ("preview", "export", "print", "present", "guess_first", "arrange_tour")
"""Actions that tell of all that was found in two articles."""

NEEDS_ARTICLE = (
    "similar", "next_quotation", "previous_quotation", "copy_quotation", "find", "find_next", "find_previous",
    "other_pane", "compare_again", "swap", "save_session", "save_session_as", "note",
    "scroll_lock", "show_sidebar", "show_map", "full_colour", "show_furniture",
    *(f"show_{name}" for name in FILTERS),
)  # fmt: skip
"""Actions that mean nothing before the first article."""


def enable_for(actions: Actions, has_article: bool, comparison: "Comparison | None") -> None:
    """Enable the actions that mean something with what is open and known."""
    actions.set_enabled(NEEDS_ARTICLE, has_article)
    actions.set_enabled(NEEDS_PAIR, comparison is not None)
    actions.set_enabled(NEEDS_ALL, comparison is not None and comparison.is_whole)


Handlers = dict[str, Callable[[], object]]
"""A function for every action that is not a switch or one of a group, by the action's id."""


def filing_handlers(filing: Filing) -> Handlers:
    """What goes in and out of the window."""
    return {
        "open_left": partial(filing.ask_article, "left"),
        "open_right": partial(filing.ask_article, "right"),
        "address_left": partial(filing.address_wanted.emit, "left", ""),
        "address_right": partial(filing.address_wanted.emit, "right", ""),
        "paste_left": partial(filing.paste, "left"),
        "paste_right": partial(filing.paste, "right"),
        "paste_pair": filing.ask_pair,
        "encoding_left": partial(filing.ask_encoding, "left"),
        "encoding_right": partial(filing.ask_encoding, "right"),
        "version_left": partial(filing.ask_version, "left"),
        "version_right": partial(filing.ask_version, "right"),
        "open": filing.ask_any,
        "open_session": filing.ask_session,
        "save_session": filing.save_session,
        "save_session_as": filing.save_session_as,
        "copy_quotation": filing.copy,
    }


def report_handlers(reporting: Reporting, exercises: Exercising) -> Handlers:
    """What leaves the window: a report, an exercise."""
    return {
        "new_exercise": exercises.ask,
        "preview": reporting.show_preview,
        "export": reporting.export,
        "print": reporting.print_report,
    }


def page_handlers(pages: Pages, controller: Controller) -> Handlers:
    """What is done with the articles."""
    return {
        "welcome": pages.show_welcome,
        "find": lambda: pages.articles.view.search.open(),
        "find_next": lambda: pages.articles.view.search.find_next(),
        "find_previous": lambda: pages.articles.view.search.find_next(True),
        "next_difference": lambda: pages.articles.steps.difference(False),
        "previous_difference": lambda: pages.articles.steps.difference(True),
        "next_quotation": lambda: pages.articles.steps.quotation(False),
        "previous_quotation": lambda: pages.articles.steps.quotation(True),
        "next_warning": lambda: pages.articles.steps.warning(False),
        "previous_warning": lambda: pages.articles.steps.warning(True),
        "note": lambda: pages.articles.notes.write(),
        "link": lambda: pages.articles.pairing.link(),
        "unlink": lambda: pages.articles.pairing.unlink(),
        "split": lambda: pages.articles.pairing.split(),
        "free": lambda: pages.articles.pairing.free(),
        "other_pane": lambda: pages.articles.view.choices.focus_other_pane(),
        "opposite_left": lambda: pages.articles.view.choices.same_sentence_opposite(),
        "opposite_right": lambda: pages.articles.view.choices.same_sentence_opposite(),
        "compare_again": controller.compare_again,
        "swap": controller.swap,
    }


def lesson_handlers(presenting: Presenting) -> Handlers:
    """What is done for an audience."""
    return {
        "guess_first": partial(presenting.start, guesses=True),
        "leave_present": presenting.stop,
        "save_guesses": presenting.save_table,
        "arrange_tour": presenting.arrange,
    }


def many_handlers(many: ManyKeeper) -> Handlers:
    """What is done with many articles."""
    return {
        "compare_many": many.ask_folder,
        "show_many": many.show,
        "sources_left": partial(many.ask_sources, "left"),
        "sources_right": partial(many.ask_sources, "right"),
    }


def window_handlers(
    window: QWidget, binding: SettingsBinding, library: LibraryKeeper, log_path: Path
) -> Handlers:
    """What is done with the window itself: sizes, dialogs, the library's panel."""
    return {
        "close": window.close,
        "zoom_in": lambda: binding.zoom_to(binding.settings.zoom * _ZOOM_STEP),
        "zoom_out": lambda: binding.zoom_to(binding.settings.zoom / _ZOOM_STEP),
        "zoom_reset": lambda: binding.zoom_to(1.0),
        "preferences": partial(_ask_preferences, window, binding),
        "library": library.toggle,
        "similar": library.show_similar,
        "help": partial(_show_help, window),
        "introduction": partial(_introduce, window, binding),
        "keys": lambda: _help().Keys(window).open(),
        "show_log": lambda: _help().Log(log_path, window).open(),
        "about": lambda: _help().About(window).open(),
    }


def _ask_preferences(window: QWidget, binding: SettingsBinding) -> None:
    """Show the preferences; they come into force and into their file when they are accepted."""
    from reader.gui.dialogs.preferences import Preferences  # noqa: PLC0415 - not before it is asked for

    dialog = Preferences(binding.settings, window)
    dialog.accepted.connect(lambda: binding.accept(dialog.settings()))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _introduce(window: QWidget, binding: SettingsBinding) -> None:
    """Show the introduction; from then on it is only shown when it is asked for."""
    from reader.gui.dialogs.introduction import Introduction  # noqa: PLC0415 - not before it is asked for

    Introduction(binding.theme, window).open()
    binding.accept(replace(binding.settings, knows_program=True))


def _show_help(window: QWidget) -> None:
    from reader.gui.dialogs.help_browser import HelpBrowser  # noqa: PLC0415 - not before it is asked for

    HelpBrowser(window).open()


def _help() -> "ModuleType":
    from reader.gui.dialogs import help as help_  # noqa: PLC0415 - dialogs with tables: not before one is asked for

    return help_
