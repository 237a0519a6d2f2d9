"""One window as a tester meets it: things are found by name and meaning, and every call waits."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from reader.gui.shell.actions import ACTIONS
from reader.gui.shell.main_window import MainWindow
from reader.sides import Side, checked_side
from reader.testing import correcting, doing, finding, waiting
from reader.testing.answers import Answers
from reader.testing.listing import Listing, Row, Wanted
from reader.testing.pictures import Pictures
from reader.testing.signals import LastSignals
from reader.testing.sources import Source, file_or_text
from reader.views.mark_list import Mark

_KEYS = {spec.id: spec.keys for spec in ACTIONS}
_TABS = ("warnings", "quotations", "changes", "facts")


class Keeper(Protocol):
    """Who opened a window, answers its questions, keeps its pictures and closes it."""

    answers: Answers
    pictures: Pictures

    def place(self, name: str) -> Path:
        """Where something can be written."""

    def close_page(self, page: "Page") -> None:
        """Close a window for good."""


class Page:
    """Calls that do something end when the window is at rest: nothing at work, texts whole and painted.

    `warnings`, `quotations`, `changes` and `facts` are the tabs of the sidebar, `library` is the library's
    list. `window` is the window itself, `signals` what it told last.
    """

    def __init__(self, bench: Keeper, window: MainWindow) -> None:
        self.window = window
        self._bench = bench
        self.signals = LastSignals(window.controller)
        self.warnings, self.quotations, self.changes, self.facts = (_tab(self, name) for name in _TABS)
        self.library = _library(self)

    # finding

    def get(self, name: str) -> QObject:
        """The widget or action of a name (README lists them); `LookupError` tells names near it."""
        return finding.found(self.window, name)

    def words(self, name: str) -> str:
        """What a widget or action says."""
        return finding.said_by(self.get(name))

    def text(self, side: Side) -> str:
        """The text of an article as it stands in its pane, "" for an empty pane; spans count in it."""
        article = self.window.on_desk.view.texts[checked_side(side)].article
        return article.text if article is not None else ""

    def rows(self, tab: str) -> list[Row]:
        """The rows of a tab, or of "library", from the top."""
        if tab not in (*_TABS, "library"):
            raise ValueError(f"a tab is one of {', '.join((*_TABS, 'library'))}, not {tab!r}")
        listing: Listing = getattr(self, tab)
        return listing.rows()

    def marks(self, side: Side, kind: str = "") -> list[Mark]:
        """The marks of a pane in the order of its text, of one kind where one is named."""
        return [mark for mark in self.window.on_desk.view.marks(side) if kind in ("", mark.kind)]

    def focus(self) -> str:
        """The name of what has the keyboard, "" for nothing."""
        widget = QApplication.focusWidget() or self.window.focusWidget()
        return widget.objectName() if widget is not None else ""

    def picture(self, name: str, of: str = "main_window") -> Path:
        """Take a picture of a widget and compare it with the one of that name (`--reader-pictures`)."""
        self.settle()
        widget = self.get(of)
        assert isinstance(widget, QWidget)
        return self._bench.pictures.take(widget, name)

    # waiting

    def settle(self) -> None:
        """Wait until nothing is at work and texts are whole and painted. Fails when something was asked
        meanwhile that nobody had an answer for."""
        waiting.settle(self.window)
        self._bench.answers.check_all_answered()

    # doing

    def do(self, action: str) -> None:
        """Do an action: by its id ("next_difference") or its whole name ("pane.left.header.edit")."""
        found = self.get(f"action.{action}" if action in _KEYS else action)
        assert isinstance(found, QAction), f"{action} is no action"
        doing.trigger(found)
        self.settle()

    def click(self, name: str) -> None:
        """Click a widget."""
        doing.click(self.get(name), name)
        self.settle()

    def type(self, name: str, words: str) -> None:
        """Put words in the place of those in a field, or choose the entry of a list that begins with them."""
        doing.type_words(self.get(name), name, words)
        self.settle()

    def press(self, keys: str) -> None:
        """Press keys ("Ctrl+F"), or those of an action ("find"); an action without keys is done."""
        if keys in _KEYS and not _KEYS[keys]:
            self.do(keys)
            return
        doing.press(self.window, _KEYS[keys][0] if keys in _KEYS else keys)
        self.settle()

    def open(self, side: Side, source: Source) -> None:
        """Open a file, a sample or a text on one side."""
        found = file_or_text(source)
        if isinstance(found, Path):
            self.window.filing.open_path(checked_side(side), found)
        else:
            self.window.controller.open_text(side, found)
        self.settle()

    def compare(self, left: Source, right: Source) -> None:
        """Open two articles and compare them."""
        files = [file_or_text(source) for source in (left, right)]
        if isinstance(files[0], Path) and isinstance(files[1], Path):
            self.window.controller.open_pair(files[0], files[1])
            self.settle()
        else:
            self.open("left", left)
            self.open("right", right)

    def paste(self, side: Side, text: str) -> None:
        """Copy a text elsewhere and paste it as the article of one side."""
        doing.copy_to_clipboard(text)
        self.do(f"paste_{checked_side(side)}")

    def drop(self, side: Side, *sources: Source) -> None:
        """Drop files, samples or one text on a pane."""
        found = [file_or_text(source) for source in sources]
        files = tuple(each for each in found if isinstance(each, Path))
        self.window.show_desk()
        pane = self.window.on_desk.view.panes[checked_side(side)]
        doing.drop(pane, files, "".join(each for each in found if isinstance(each, str)))
        self.settle()

    def choose_sentence(self, side: Side, words: str) -> None:
        """Click the sentence with these words; both panes go to its pair and say why they belong together."""
        doing.click_words(self.window.on_desk.view.texts[checked_side(side)], words)
        self.settle()

    def mark(self, warning: Wanted, said: str = "checked", note: str | None = None) -> None:
        """Say of a warning that it is "checked" or "wrong" (once more takes it back), and note something."""
        self.warnings.choose(warning)
        if said:
            self.click(f"sidebar.warnings.{said}")
        if note is not None:
            self._bench.answers.will(type=note)
            self.click("sidebar.warnings.note")

    def correct(self, side: Side, **what: str | int) -> None:
        """Set something right by hand: a detail (`title="…"`), a speaker (`quotation="his words",
        speaker="Ada Holt"`), or what a paragraph is (`paragraph="its words", role="furniture"`)."""
        correcting.correct(self.window, checked_side(side), what)
        self.settle()

    def preference(self, **wanted: object) -> None:
        """Set preferences by the ends of their names (`ignore_case=True, zoom=140, appearance="Dark"`) and
        press OK."""
        self.do("preferences")
        for name, value in wanted.items():
            doing.set_control(self.get(f"preferences.{name}"), name, value)
        self.click("preferences.ok")

    def export(self, form: str) -> bytes:
        """Export the report in a form ("html", "text", "json", "quotations_csv" …); answers what was
        written."""
        path = self._bench.place(f"report-{form}")
        self.window.controller.export(path, form)
        self.settle()
        return path.read_bytes()

    def save(self, path: Path | None = None) -> Path:
        """Save the session, in the file it has or under a path; answers where."""
        document = self.window.controller.document.path
        if path is None and document is not None:
            self.do("save_session")
            return document
        place = path if path is not None else self._bench.place("session.reader.json")
        self._bench.answers.will(write=place)
        self.do("save_session_as")
        return place

    def close(self) -> None:
        """Close the window; unsaved work is lost unless `answers.will(keep="save")`."""
        self._bench.close_page(self)


def _tab(page: Page, name: str) -> Listing:
    def bring() -> None:
        sidebar = page.window.on_desk.sidebar
        sidebar.setCurrentWidget(next(tab for tab in sidebar.tabs if tab.name == name))

    return Listing(page, f"sidebar.{name}", bring)


def _library(page: Page) -> Listing:
    def bring() -> None:
        panel = page.window.library.panel
        if panel is None or not panel.isVisible():
            page.do("library")

    return Listing(page, "library", bring)
