"""Read two articles, close the window, find them again in the library, open both from there, compare."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.library.shelves import FERRY, FERRY_SPUN, cards, choose, opened, settle
from tests.gui.windows import Desktop, comparison_of, trigger


def test_what_was_read_yesterday_is_found_and_compared_again(desktop: Desktop, tmp_path: Path) -> None:
    paths = tmp_path / "ferry.txt", tmp_path / "boat.txt"
    paths[0].write_text(FERRY)
    paths[1].write_text(FERRY_SPUN.replace("Ferry sails", "Boat sails"))
    window = desktop.window()
    window.controller.open_pair(*paths)
    settle(desktop, window)
    before = comparison_of(window)
    desktop.close(window)
    for path in paths:
        path.unlink()

    window = desktop.window()
    panel = opened(desktop, window)
    assert len(cards(panel)) == 2
    assert QApplication.focusWidget() is panel.search
    QTest.keyClicks(panel.search, "six weeks")
    desktop.qtbot.waitUntil(lambda: len(cards(panel)) == 1)
    QTest.keyClick(panel.search, Qt.Key.Key_Return)
    assert panel.list.hasFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle(desktop, window)
    assert window.controller.article("left") == before.left

    trigger(window, "similar")
    settle(desktop, window)
    choose(panel, "Boat sails")
    button = panel.findChild(QPushButton, "library.open_right")
    assert isinstance(button, QPushButton)
    button.click()
    settle(desktop, window)
    again = comparison_of(window)
    assert again.right == before.right
    assert again.collation == before.collation


def test_a_sample_of_the_shelf_opens_and_is_not_kept_twice(desktop: Desktop) -> None:
    window = desktop.window()
    panel = opened(desktop, window)
    model = panel.list.cards
    samples = [model.card(row) for row in range(model.rowCount()) if Path(model.card(row).key).is_file()]
    assert samples
    choose(panel, samples[0].lines[0].text)
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    settle(desktop, window)
    article = window.controller.article("left")
    assert article is not None
    assert Path(article.origin) == Path(samples[0].key)
    assert cards(panel) == []
