"""The help: every page can be read and found; nothing in it is opened or loaded."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.gui.dialogs.help_browser import KEYS, HelpBrowser
from reader.gui.shell.actions import Actions
from reader.gui.widgets.catalogue import Catalogue
from reader.messages import messages_for
from reader.views.help_pages import help_pages
from tests.gui.arranged import parts, rows, spoken, traits


@pytest.fixture
def help_(qtbot: QtBot) -> HelpBrowser:
    made = HelpBrowser()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    catalogue = Catalogue(messages_for("de"), qapp)
    yield
    delete(catalogue)


def _pages(dialog: HelpBrowser) -> QListWidget:
    found = dialog.findChild(QListWidget, "help.pages")
    assert found is not None
    return found


def _titles(dialog: HelpBrowser) -> list[str]:
    return [_pages(dialog).item(row).text() for row in range(_pages(dialog).count())]


def _shown(dialog: HelpBrowser) -> QTextBrowser:
    found = dialog.findChild(QTextBrowser, "help.page")
    assert found is not None
    return found


def _search(dialog: HelpBrowser, words: str) -> None:
    line = dialog.findChild(QLineEdit, "help.search")
    assert line is not None
    line.setText(words)


def test_all_pages_are_listed_and_the_first_is_shown(help_: HelpBrowser) -> None:
    assert _titles(help_) == [*(page.title for page in help_pages()), "Keys"]
    assert _shown(help_).toPlainText().startswith(help_pages()[0].title)


def test_a_page_is_shown_when_it_is_chosen(help_: HelpBrowser) -> None:
    _pages(help_).setCurrentRow(1)
    assert "Dashed bar" in _shown(help_).toPlainText()
    help_.show_page(KEYS)
    assert "Next difference" in _shown(help_).toPlainText()
    assert "Alt+Down" in _shown(help_).toPlainText()
    help_.show_page("no such page")
    assert "Alt+Down" in _shown(help_).toPlainText()


def test_pages_are_found_by_their_words_and_the_word_is_marked(help_: HelpBrowser) -> None:
    _search(help_, "cookies")
    assert _titles(help_) == ["Privacy"]
    assert _shown(help_).textCursor().selectedText().casefold() == "cookies"
    _search(help_, "zebra crossing")
    assert _titles(help_) == []
    assert "No page has all these words" in _shown(help_).toPlainText()
    _search(help_, "")
    assert len(_titles(help_)) == len(help_pages()) + 1


def test_the_chosen_page_stays_while_it_is_found(help_: HelpBrowser) -> None:
    help_.show_page("6_privacy")
    _search(help_, "address")
    assert len(_titles(help_)) > 1
    assert _pages(help_).currentItem().text() == "Privacy"


def test_a_page_opens_and_loads_nothing(help_: HelpBrowser) -> None:
    page = _shown(help_)
    assert not page.openLinks()
    assert (
        page.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl("https://a.example/b.png"))
        is None
    )


@pytest.mark.usefixtures("_german")
def test_the_help_is_german_in_a_german_window(qtbot: QtBot) -> None:
    dialog = HelpBrowser(None, "2_marks")
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "Hilfe"
    assert _titles(dialog)[-1] == "Tasten"
    assert "Gestrichelter Balken" in _shown(dialog).toPlainText()


def test_the_page_of_keys_has_those_that_are_in_force(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    Actions(window).set_keys({"swap": ("F4",), "open": ()})
    dialog = HelpBrowser(window, KEYS)
    found = dialog.findChild(QTextBrowser, "help.page")
    assert found is not None
    rows = found.toPlainText()
    assert "Swap sides\nF4" in rows
    assert "Ctrl+O\n" not in rows
    search = dialog.findChild(QLineEdit, "help.search")
    assert search is not None
    search.setText("swap sides f4")
    assert _titles(dialog) == ["Keys"]


def test_pages_stand_left_of_the_one_that_is_shown(help_: HelpBrowser) -> None:
    help_.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    help_.show()
    assert rows(help_) == ["search page", "pages", "buttons close"]
    assert (help_.objectName(), help_.windowTitle()) == ("help", "Help")
    assert help_.size().toTuple() == (880, 620)
    assert spoken(help_) == {
        "search": "Search the help",
        "pages": "Pages of the help",
        "page": "Page of the help",
    }
    assert traits(help_) == {"search": "clearable", "page": "readonly", "close": "default"}
    pages, page = _pages(help_), _shown(help_)
    assert (pages.minimumWidth(), pages.maximumWidth()) == (230, 230)
    assert pages.height() > 450
    assert page.width() > 550
    assert page.document().documentMargin() == 18
    assert parts(help_)["search"].minimumHeight() == 24
    assert {pages.item(row).sizeHint().toTuple() for row in range(pages.count())} == {(0, 28)}


def test_it_goes_when_it_is_closed(qtbot: QtBot) -> None:
    dialog = HelpBrowser()
    dialog.show()
    close = parts(dialog)["close"]
    assert isinstance(close, QPushButton)
    with qtbot.waitSignal(dialog.destroyed):
        close.click()


def test_it_opens_at_the_page_that_is_asked_for(qtbot: QtBot) -> None:
    dialog = HelpBrowser(None, "6_privacy")
    qtbot.addWidget(dialog)
    assert _pages(dialog).currentItem().text() == "Privacy"


def test_a_page_that_is_not_found_any_more_gives_way_to_the_first_that_is(help_: HelpBrowser) -> None:
    help_.show_page(KEYS)
    _search(help_, "cookies")
    assert _shown(help_).toPlainText().startswith("Privacy")
    _search(help_, "")
    assert _pages(help_).currentItem().text() == "Privacy"


def test_keys_stand_in_a_table_under_the_menu_of_each(help_: HelpBrowser) -> None:
    help_.show_page(KEYS)
    text = _shown(help_).toPlainText()
    assert text.startswith("Keys\nFile\nAction\nKeys\n")
    assert [line for line in text.splitlines() if line in ("File", "Edit", "View")] == [
        "File",
        "Edit",
        "View",
    ]
    assert "Undo\nCtrl+Z\nRedo\nCtrl+Shift+Z  Ctrl+Y\n" in text
    assert "&" not in text
