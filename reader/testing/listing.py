"""One list of the window (a tab of the sidebar, the library) as a tester asks for it."""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.card_model import ROLES
from reader.testing.near_names import near


class Hand(Protocol):
    """What a list needs of the page it is on."""

    def get(self, name: str) -> QObject:
        """The widget or action of a name."""

    def words(self, name: str) -> str:
        """What it says."""

    def type(self, name: str, words: str) -> None:
        """Put words into a field."""

    def settle(self) -> None:
        """Wait until all is at rest."""


class Row(NamedTuple):
    """One row: its words, a line each; the relation of its bead ("edited", or ""); the sides it speaks of;
    its place in the list."""

    lines: tuple[str, ...]
    relation: str
    sides: tuple[str, ...]
    is_warning: bool
    is_heading: bool
    key: str
    number: int

    @property
    def words(self) -> str:
        """All words in one line."""
        return " ".join(self.lines)


Wanted = int | str | Row
"""A row by its number among those that can be chosen (-1: the last), by words in it, or itself."""


class Listing:
    """A list named `NAME.list`, its search field `NAME.search` and its filters."""

    def __init__(self, page: Hand, name: str, bring: Callable[[], None]) -> None:
        """`bring` brings the list to the front."""
        self._page, self._name, self._bring = page, name, bring

    def rows(self, *, headings: bool = False) -> list[Row]:
        """The rows that can be chosen, from the top; with `headings` those that name the rows below too."""
        self._open()
        model = self._list().model()
        made = [_row(model.index(number, 0), number) for number in range(model.rowCount())]
        return [row for row in made if headings or not row.is_heading]

    def count(self) -> str:
        """What the list says about how many there are."""
        return self._page.words(f"{self._name}.count")

    def search(self, words: str) -> list[Row]:
        """List what these words are in."""
        self._open()
        self._page.type(f"{self._name}.search", words)
        return self.rows()

    def filter(self, words: str) -> list[Row]:
        """Choose the entry that begins with these words in whichever of the filters has it ("grave", "Ada
        Holt", "edited"); "" leaves nothing out any more. `LookupError` lists the entries."""
        self._open()
        boxes = self._page.get(self._name).findChildren(QComboBox)
        if not words:
            for box in boxes:
                box.setCurrentIndex(0)
            return self._settled()
        entries = [(box, at, box.itemText(at)) for box in boxes for at in range(box.count())]
        fitting = [(box, at) for box, at, text in entries if text.casefold().startswith(words.casefold())]
        if not fitting:
            texts = [text for *_, text in entries]
            raise LookupError(f"no filter of {self._name} has {words!r}{near(words, texts)}")
        box, at = fitting[0]
        box.setCurrentIndex(at)
        return self._settled()

    def choose(self, wanted: Wanted) -> Row:
        """Choose a row, as a click does; both articles go to its place."""
        row = self._row(wanted)
        index = self._index(row)
        view = self._list()
        view.scrollTo(index)
        view.setCurrentIndex(index)
        view.clicked.emit(index)
        self._page.settle()
        return row

    def menu(self, wanted: Wanted, entry: str) -> None:
        """Open the menu of a row and choose the entry whose name ends with `entry` ("copy_left")."""
        index = self._index(self._row(wanted))
        view = self._list()
        view.measure_all()
        view.scrollTo(index)
        QApplication.processEvents()
        view.customContextMenuRequested.emit(view.visualRect(index).center())
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise LookupError(f"the row {self._row(wanted).words!r} has no menu")
        actions = {action.objectName(): action for action in menu.actions() if action.objectName()}
        fitting = [action for name, action in actions.items() if name.endswith(entry)]
        if not fitting:
            menu.close()
            raise LookupError(f"the menu has no {entry!r}{near(entry, actions)}")
        _trigger(menu, fitting[0])
        self._page.settle()

    def _row(self, wanted: Wanted) -> Row:
        if isinstance(wanted, Row):
            return wanted
        rows = self.rows()
        if isinstance(wanted, int):
            if not -len(rows) <= wanted < len(rows):
                raise LookupError(f"{self._name} has {len(rows)} rows; there is no row {wanted}")
            return rows[wanted]
        fitting = [row for row in rows if wanted in row.words]
        if not fitting:
            raise LookupError(
                f"no row of {self._name} says {wanted!r}{near(wanted, [r.words for r in rows])}"
            )
        return fitting[0]

    def _list(self) -> CardList:
        found = self._page.get(f"{self._name}.list")
        assert isinstance(found, CardList)
        return found

    def _index(self, row: Row) -> QModelIndex:
        return self._list().model().index(row.number, 0)

    def _open(self) -> None:
        self._bring()
        self._page.settle()

    def _settled(self) -> list[Row]:
        self._page.settle()
        return self.rows()


def _trigger(menu: QMenu, action: QAction) -> None:
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def _row(index: QModelIndex, number: int) -> Row:
    def part(name: str) -> Any:
        return index.data(ROLES[name])

    return Row(
        tuple(part("lines")),
        part("relation"),
        tuple(part("sides")),
        part("is_warning"),
        part("is_heading"),
        part("key"),
        number,
    )
