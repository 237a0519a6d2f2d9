"""What the library keeps, what it offers, and a window that leaves nothing behind."""

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reader.gui.shell.main_window import MainWindow
from reader.library.library import Library
from reader.loading.open_file import load_text
from reader.session.settings import load_settings
from reader.text.article import Article
from reader.text.making import make_article
from tests.gui.library.shelves import BAKERY, FERRY, FERRY_SPUN, cards, opened, settle, stock
from tests.gui.windows import Desktop, comparison_of, trigger

ADDRESS = "https://port.example/ferry"


def of(text: str, outlet: str = "", origin: str = "test") -> Article:
    made = make_article(load_text(text, origin))
    return replace(made, details=replace(made.details, outlet=outlet or None))


def read(desktop: Desktop, window: MainWindow, side: str, article: Article) -> None:
    window.controller.loader.open_through(side, lambda _progress, _is_cancelled: article)  # type: ignore[arg-type]
    settle(desktop, window)


def kept(desktop: Desktop) -> list[str]:
    with Library(desktop.folder / "library") as library:
        return [stored.title for stored in library.articles("title")]


def test_two_rows_are_compared_side_by_side(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", FERRY_SPUN.replace("Ferry sails", "Boat sails"), BAKERY, FERRY)
    panel = opened(desktop, window)
    button = panel.findChild(QPushButton, "library.compare")
    left = panel.findChild(QPushButton, "library.open_left")
    assert button is not None
    assert left is not None
    panel.list.show_row(0)
    assert (button.isVisible(), left.isVisible()) == (False, True)
    panel.list.setCurrentIndex(panel.list.cards.index(0))
    rows = panel.list.selectionModel()
    rows.select(panel.list.cards.index(2), rows.SelectionFlag.Select)
    assert (button.text(), button.isVisible(), left.isVisible()) == ("Compare these", True, False)
    button.click()
    settle(desktop, window)
    assert (comparison_of(window).left.text, comparison_of(window).right.text[:4]) == (FERRY, "Boat")


def test_down_and_enter_open_the_first_hit_of_what_was_typed_last(desktop: Desktop) -> None:
    window = desktop.window()
    stock(desktop.folder / "library", BAKERY, FERRY)
    panel = opened(desktop, window)
    assert cards(panel)[0].text.startswith("Ferry")
    QTest.keyClicks(panel.search, "rye")
    QTest.keyClick(panel.search, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)  # nothing is found yet: nothing is opened
    settle(desktop, window)
    assert window.controller.article("left") is None
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle(desktop, window)
    article = window.controller.article("left")
    assert article is not None
    assert article.text == BAKERY


def test_an_earlier_version_of_an_address_is_offered_and_compared(desktop: Desktop) -> None:
    window = desktop.window()
    read(desktop, window, "left", of(FERRY, origin=ADDRESS))
    assert window.strip.text == ""
    read(desktop, window, "left", of(FERRY_SPUN, origin=ADDRESS))
    assert window.strip.text.startswith("An earlier version of this address is kept, of ")
    act = window.strip.findChild(QPushButton, "message_strip.act")
    assert isinstance(act, QPushButton)
    act.click()
    settle(desktop, window)
    assert (comparison_of(window).left.text, comparison_of(window).right.text) == (FERRY, FERRY_SPUN)


def test_an_outlet_is_never_kept_once_its_row_says_so(desktop: Desktop) -> None:
    window = desktop.window()
    read(desktop, window, "left", of(FERRY, "Port Gazette"))
    panel = opened(desktop, window)
    panel.list.show_row(0)
    panel.menu.aboutToShow.emit()
    never = next(action for action in panel.menu.actions() if action.objectName() == "library.menu.never")
    assert never.text() == "Ne&ver keep “Port Gazette”"
    never.trigger()
    read(desktop, window, "right", of(FERRY_SPUN, "PORT gazette"))
    read(desktop, window, "right", of(BAKERY, "Bread Weekly"))
    assert kept(desktop) == ["Bakery wins prize", "Ferry sails again"]
    assert load_settings(desktop.folder).settings.outlets_not_kept == ("Port Gazette",)
    desktop.answers.words.append("Bread Weekly, ")
    next(action for action in panel.menu.actions() if action.objectName() == "library.menu.outlets").trigger()
    assert desktop.answers.typed[-1][:2] == ("Never kept", "Port Gazette")
    assert load_settings(desktop.folder).settings.outlets_not_kept == ("Bread Weekly",)


def test_switched_off_nothing_is_kept_also_in_the_next_window(desktop: Desktop) -> None:
    window = desktop.window()
    panel = opened(desktop, window)
    panel.menu.aboutToShow.emit()
    keep = next(action for action in panel.menu.actions() if action.objectName() == "library.menu.keep")
    assert keep.isChecked()
    keep.trigger()
    settle(desktop, window)
    assert "is not kept here" in panel.list.cards.card(0).text
    read(desktop, window, "left", of(FERRY))
    desktop.close(window)
    read(desktop, desktop.window(), "left", of(BAKERY))
    assert kept(desktop) == []


def test_a_private_window_leaves_nothing_behind(desktop: Desktop) -> None:
    first = desktop.window()
    trigger(first, "new_private_window")
    window = list(first.around.windows.open.values())[-1]
    assert isinstance(window, MainWindow)
    assert window is not first
    desktop.take(window)
    assert window.windowTitle().startswith("Private: ")
    assert window.strip.text.startswith("A private window")
    read(desktop, window, "left", of(FERRY))
    read(desktop, window, "right", of(FERRY_SPUN))
    assert comparison_of(window).left.text == FERRY
    assert not window.care.recovering.is_pending
    window.around.windows.keep_all()
    QApplication.processEvents()
    assert list((desktop.folder / "recovery").glob("*.recovery.json")) == []
    assert window.settings.recent_pairs == ()
    desktop.close(window)
    assert kept(desktop) == []
    assert load_settings(desktop.folder).settings.recent_pairs == ()
