"""The library's panel stands beside the pages where there is room, else over them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDockWidget

from reader.gui.library.panel import LibraryPanel
from reader.gui.library.panel_fold import NEEDED, WIDTH
from reader.gui.shell.main_window import MainWindow
from tests.gui.library.shelves import opened
from tests.gui.windows import Desktop, trigger


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    return desktop.compared()


def is_over(window: MainWindow, panel: LibraryPanel) -> bool:
    return panel.parentWidget() is window.centralWidget()


def test_beside_where_there_is_room_and_over_where_there_is_not(desktop: Desktop, window: MainWindow) -> None:
    window.resize(NEEDED + WIDTH, 700)
    panel = opened(desktop, window)
    assert not is_over(window, panel)
    assert panel.isVisible()
    window.resize(NEEDED + WIDTH - 1, 700)
    QApplication.processEvents()
    assert is_over(window, panel)
    assert panel.isVisible()
    assert panel.width() == WIDTH
    panes = window.on_desk.view.panes
    assert all(pane.width() >= 280 for pane in panes.values())
    window.resize(NEEDED + WIDTH, 700)
    QApplication.processEvents()
    assert not is_over(window, panel)
    assert panel.isVisible()


def test_over_the_pages_it_is_as_high_as_they_and_can_only_be_closed(
    desktop: Desktop, window: MainWindow
) -> None:
    window.resize(700, 600)
    panel = opened(desktop, window)
    page = window.centralWidget()
    assert page is not None
    assert (panel.x(), panel.y(), panel.height()) == (0, 0, page.height())
    assert panel.features() == QDockWidget.DockWidgetFeature.DockWidgetClosable
    window.resize(660, 500)
    QApplication.processEvents()
    assert panel.height() == page.height()
    window.resize(1400, 700)
    QApplication.processEvents()
    assert panel.features() & QDockWidget.DockWidgetFeature.DockWidgetMovable


def test_a_panel_that_is_hidden_stays_hidden(desktop: Desktop, window: MainWindow) -> None:
    window.resize(1400, 700)
    panel = opened(desktop, window)
    trigger(window, "library")
    for width in (700, 1400):
        window.resize(width, 600)
        QApplication.processEvents()
        assert panel.isHidden()
    trigger(window, "library")
    assert panel.isVisible()


def test_in_a_window_from_the_right_it_lies_over_the_right_end(desktop: Desktop, window: MainWindow) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(700, 600)
    panel = opened(desktop, window)
    page = window.centralWidget()
    assert page is not None
    assert panel.geometry().right() == page.width() - 1
