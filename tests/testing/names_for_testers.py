"""The tables of names and ids in README's section for testers, made from a window in which all is opened.

python -m tests.testing.names_for_testers [--write]     # print them, or put them into the page
"""

import re
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from reader.gui.shell.actions import ACTIONS, spec_of
from reader.gui.shell.menus import MENUS, Entry
from reader.resources import samples_path
from reader.testing.answers import Answers
from reader.testing.bench import Bench, Wishes
from reader.testing.finding import names_in
from reader.testing.page import Page
from reader.testing.pictures import Pictures
from tests.test_architecture import ROOT

PAGE = ROOT / "README.md"

_WHAT = {
    "main_window": "the window; `isWindowModified()` tells whether something is unsaved",
    "centre": "all between toolbar and status bar",
    "menus": "the menu bar",
    "menu": "its menus",
    "line": "the line above the pages: a message or the verdict",
    "message_strip": "what the window has to say",
    "pages": "the start page, or the articles",
    "welcome": "the start page; `SIDE` is a place for an article, the samples and recent pairs count from 0",
    "toolbar": "the toolbar; `.position` says which difference is chosen, as do its properties `at`, `count`",
    "chip": "its filters",
    "status": "the status bar",
    "desk": "the articles and the sidebar",
    "reading_view": "both panes with all between them",
    "verdict": "the sentence above the articles",
    "ribbon": "the connectors between the panes",
    "overview": "the map",
    "pane": "a pane",
    "why": "why two sentences are linked",
    "find": "the find bar",
    "sidebar": "the sidebar; `.checked`, `.wrong` and `.note` speak of the chosen warning",
    "library": "the library's panel; `.all` leaves the list of similar articles",
    "preferences": "the preferences",
    "report": "the report before it is written",
    "help": "the pages of the help",
    "keys": "the list of keys",
    "log": "the log",
    "about": "version and licence",
    "action": "entries of menus",
    "many": "the page of many articles: shares, likely origins, claims, what is known of the chosen cell",
    "sources": "the page of the sources of one article",
    "present": "what an audience sees; what is shown is its accessible name, `.speaker` is for who speaks",
    "arrange": "the steps of the tour",
    "crash_box": "an error nobody caught",
}
"""What the names are that begin with a word."""

_SIDE = re.compile(r"(?<![a-z])(left|right)(?![a-z])")
_IDS = {f"action.{spec.id}" for spec in ACTIONS}


def _menus(page: Page) -> None:
    """Make every menu that is made when it is asked for."""
    desk = page.window.on_desk
    for text in desk.view.texts.values():
        text.menu.of(0)
    quotations = desk.sidebar.quotations
    assert quotations.quoted is not None
    for utterance in quotations.utterances:
        quotations.menu.of(quotations.quoted, utterance, [])
    desk.sidebar.warnings.bar.menu()
    for tab in (desk.sidebar.changes, desk.sidebar.facts):
        tab.row_menu.menu()
    desk.sidebar.notes.menu()


def _forms(page: Page) -> None:
    for pane in page.window.on_desk.view.panes.values():
        pane.header.edit_details()


def _addresses(page: Page) -> None:
    for side in ("left", "right"):
        page.do(f"address_{side}")


def _help(page: Page) -> None:
    for name in ("help", "keys", "show_log", "about"):
        page.do(name)


def _many(page: Page) -> None:
    """Compare two samples as many, and look for the sources of one."""
    page.window.many.compare_files([samples_path("01_landwire.txt"), samples_path("02_ledger.md")])
    page.settle()
    page.do("sources_left")


def _lesson(page: Page) -> None:
    """Arrange the tour, then present it."""
    page.do("arrange_tour")
    page.settle()
    page.do("present")


STAGES: tuple[tuple[str, Callable[[Page], object]], ...] = (
    ("the window is there", lambda _page: None),
    ("articles were opened", lambda page: page.compare("landwire", "tidewise")),
    ("a difference was chosen", lambda page: page.do("next_difference")),
    ("a menu was asked for, with the right key or its button", _menus),
    ("*Report preview…*", lambda page: page.do("preview")),
    ("the library was shown", lambda page: page.do("library")),
    ("*Preferences…*", lambda page: page.do("preferences")),
    ("*Details…* of a pane", _forms),
    ("*Open address…*", _addresses),
    ("*Help*, *Keys*, *Show log*, *About*", _help),
    ("*Present*, or *Arrange the tour…*", _lesson),
    ("*Compare many…*, or *Sources*", _many),
)
"""When names come, in the order of a day's work, and how they are brought."""


def found() -> list[tuple[str, set[str]]]:
    """The names that each stage brings."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), Answers(), Pictures(None, Path(folder), 0.0), Wishes())
        page = bench.open()
        known: set[str] = set()
        told = []
        for when, bring in STAGES:
            bring(page)
            page.settle()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            now = names_in(page.window)
            told.append((when, now - known - _IDS))
            known |= now
        for dialog in QApplication.topLevelWidgets():
            if dialog is not page.window:
                dialog.close()
        bench.close()
    (first, there), *rest = told
    welcome = {name for name in there if name.startswith("welcome")}
    return [(first, there - welcome), ("the start page was shown", welcome), *rest]


def shortened(names: set[str]) -> set[str]:
    """`left` and `right` as `SIDE` where both are there, numbers as `N`."""
    numbered = {re.sub(r"\.\d+(?=\.|$)", ".N", name) for name in names}
    short = set()
    for name in numbered:
        other = _SIDE.sub(lambda m: "right" if m[1] == "left" else "left", name)
        short.add(_SIDE.sub("SIDE", name) if other != name and other in numbered else name)
    return short


def rows() -> list[tuple[str, str, str]]:
    """When, names, and what they are: a row for each first word of each stage."""
    made = []
    for when, names in found():
        short = sorted(shortened(names))
        for first in dict.fromkeys(name.partition(".")[0] for name in short):
            inside = [name for name in short if name.partition(".")[0] == first]
            base = first if first not in ("pane", "action") else _common(inside)
            made.append((when, _spelled(base, inside), _WHAT[first]))
    return made


def _common(names: list[str]) -> str:
    """What all names begin with, in whole words."""
    parts = [name.split(".") for name in names]
    shared = []
    for each in zip(*parts, strict=False):
        if len(set(each)) > 1:
            break
        shared.append(each[0])
    return ".".join(shared)


def _spelled(base: str, names: list[str]) -> str:
    """The first name whole, the others from the point on where they part from `base`."""
    told = [name.removeprefix(base) or base for name in names]
    if told[0] != base:
        told[0] = names[0] if len(names) == 1 else told[0]
    begun = [f"`{base}`"] if names[0] == base else [f"`{base}` with"] if len(names) > 1 else []
    rest = [f"`{name}`" for name in told if name != base]
    return ", ".join([*begun, *rest]).replace(" with,", " with")


def names_table() -> str:
    """The table of names."""
    lines = [f"| {when} | {names} | {what} |" for when, names, what in rows()]
    return "\n".join(["| there when | names | what |", "|---|---|---|", *lines])


def ids_table() -> str:
    """The ids of the actions by their menus, each with its keys."""
    lines = [f"| {title.replace('&', '')} | {', '.join(_ids(entries))} |" for _, title, entries in MENUS]
    return "\n".join(["| menu | ids |", "|---|---|", *lines])


def _ids(entries: tuple[Entry, ...]) -> list[str]:
    told: list[str] = []
    for entry in entries:
        if isinstance(entry, tuple):
            told += _ids(entry[1])
        elif entry:
            keys = " or ".join(spec_of(entry).keys)
            told.append(f"`{entry}` ({keys})" if keys else f"`{entry}`")
    return told


def page_with(**made: str) -> str:
    """The page with other tables in it, each between comments of its name."""
    page = PAGE.read_text("utf-8")
    for name, table in made.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        page = f"{page.partition(begin)[0]}{begin}\n{table}\n{end}{page.partition(end)[2]}"
    return page


if __name__ == "__main__":
    application = QApplication(["names", "-platform", "offscreen"])
    if "--write" in sys.argv:
        PAGE.write_text(page_with(names=names_table(), ids=ids_table()), "utf-8")
    else:
        sys.stdout.write(f"{names_table()}\n\n{ids_table()}\n")
