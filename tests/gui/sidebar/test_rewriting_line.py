"""How one article was made from the other, above the changes."""

import threading

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.comparison.compare import compare
from reader.gui.session.selection import Selection
from reader.gui.sidebar.changes import ChangesTab
from reader.gui.sidebar.rewriting_line import RewritingLine
from reader.gui.widgets.theme import load_theme
from tests.builders import read_article
from tests.gui.invented import comparison


def workers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("profile")]


def test_the_profile_is_told_once_it_is_known(qtbot: QtBot) -> None:
    line = RewritingLine()
    qtbot.addWidget(line)
    assert (line.objectName(), line.wordWrap(), line.indent()) == ("sidebar.changes.profile", True, 0)
    around = line.contentsMargins()
    assert (around.left(), around.top(), around.right(), around.bottom()) == (8, 0, 8, 8)
    assert line.isHidden()
    line.show_comparison(comparison())
    assert line.isHidden()
    qtbot.waitUntil(lambda: not line.isHidden())
    assert line.text().startswith("How: ")
    assert "have a source on the left" in line.text()
    line.show_comparison(None)
    assert (line.isHidden(), line.text()) == (True, "")
    line.close_work()
    assert workers() == []


def test_without_a_comparison_its_place_is_free(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    line = RewritingLine(page)
    with qtbot.waitExposed(page):
        page.show()
    assert not line.isVisible()


def test_the_same_comparison_is_not_worked_out_again(qtbot: QtBot) -> None:
    line, known = RewritingLine(), comparison()
    qtbot.addWidget(line)
    line.show_comparison(known)
    qtbot.waitUntil(lambda: not line.isHidden())
    line.show_comparison(known)
    assert not line.isHidden()
    line.close_work()


def test_of_two_articles_that_share_nothing_nothing_is_told(qtbot: QtBot) -> None:
    left = read_article("News\n\nThe mill by the river burned down in the night.\n", language="en")
    right = read_article("Sport\n\nA young swimmer broke two records on Sunday.\n", language="en")
    line = RewritingLine()
    qtbot.addWidget(line)
    line.show_comparison(compare(left, right))
    qtbot.waitUntil(lambda: line._tasks is not None and not line._tasks.is_busy)
    assert line.isHidden()
    line.close_work()


def test_the_tab_tells_it_and_ends_the_work_when_it_goes(qtbot: QtBot) -> None:
    tab = ChangesTab(load_theme("light"), Selection(None))
    tab.show_comparison(comparison())
    tab.show()
    line = tab.findChild(QLabel, "sidebar.changes.profile")
    assert line is not None
    qtbot.waitUntil(lambda: not line.isHidden())
    tab.show_comparison(None)
    assert line.isHidden()
    tab.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert workers() == []
