"""A small screen at twice the scale: nothing is cut off in the panes."""

from itertools import product

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from tests.gui.windows import SPUN, WIRE, Desktop, trigger


@pytest.mark.parametrize("size", [(640, 420), (800, 600), (1280, 720)])
def test_the_buttons_of_empty_panes_are_whole(desktop: Desktop, size: tuple[int, int]) -> None:
    window = desktop.window(size=size)
    window.show_desk()
    QApplication.processEvents()
    for side in ("left", "right"):
        pane = window.findChild(QWidget, f"pane.{side}")
        assert pane is not None
        for name in ("open", "paste"):
            button = window.findChild(QPushButton, f"pane.{side}.empty.{name}")
            assert isinstance(button, QPushButton)
            corner = button.mapTo(pane, button.rect().bottomRight())
            assert pane.rect().contains(corner), (side, name)
            assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("zoom", [1.0, 1.8])
def test_no_pane_is_wider_than_its_room(desktop: Desktop, zoom: float) -> None:
    window = desktop.compared(WIRE, SPUN, size=(640, 420))
    window.zoom_to(zoom)
    QApplication.processEvents()
    ribbon = window.findChild(QWidget, "ribbon")
    assert ribbon is not None
    panes = window.on_desk.view.panes
    assert panes["left"].geometry().right() < ribbon.geometry().left()
    assert ribbon.geometry().right() < panes["right"].geometry().left()
    assert panes["right"].geometry().right() <= window.on_desk.view.width()
    for side, text in window.on_desk.view.texts.items():
        pane = window.on_desk.view.panes[side]
        assert text.width() <= pane.width()
        assert pane.header.width() <= pane.width()


def test_the_map_gives_way_in_a_narrow_window_and_comes_back(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN, size=(1280, 720))
    overview = window.findChild(QWidget, "overview")
    assert overview is not None
    assert not overview.isHidden()
    window.resize(650, 500)
    QApplication.processEvents()
    assert overview.isHidden()
    assert window.settings.overview_visible
    window.resize(1280, 720)
    QApplication.processEvents()
    assert not overview.isHidden()


def test_the_menu_of_a_header_covers_no_words(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN, size=(800, 600))
    for side in ("left", "right"):
        more = window.findChild(QWidget, f"pane.{side}.header.more")
        assert more is not None
        for name in ("title", "summary"):
            label = window.findChild(QWidget, f"pane.{side}.header.{name}")
            assert label is not None
            assert not label.geometry().intersects(more.geometry())


_WIDTHS = (640, 700, 800, 1024, 1280, 1920)


def test_everything_on_the_toolbar_can_be_reached(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN, size=(_WIDTHS[0], 600))
    for width in _WIDTHS:
        window.resize(width, 600)
        QApplication.processEvents()
        bar = window.toolbar
        buttons = [
            b for b in bar.findChildren(QAbstractButton) if b.objectName().startswith(("toolbar.", "chip."))
        ]
        assert len(buttons) > 10
        for button in buttons:
            assert button.isVisible(), (width, button.objectName())
            assert bar.rect().contains(button.geometry()), (width, button.objectName())
            assert button.width() >= button.sizeHint().width()
            assert button.toolTip()
        words = [chip for chip in window.toolbar.chips if chip.width() > 50]
        assert bool(words) == (width >= 1024), width


def test_the_map_is_there_in_a_narrow_window_without_the_sidebar(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN, size=(700, 480))
    overview = window.findChild(QWidget, "overview")
    assert overview is not None
    assert not overview.isHidden()
    window.resize(640, 480)
    QApplication.processEvents()
    assert overview.isHidden()


def test_no_pane_is_ever_narrower_than_280_pixels(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN, size=(_WIDTHS[0], 600))
    for width, on in product(_WIDTHS, (False, True)):
        window.resize(width, 600)
        QApplication.processEvents()
        if window.on_desk.sidebar.isHidden() is on:
            trigger(window, "show_sidebar")
        QApplication.processEvents()
        assert window.width() == width
        assert window.on_desk.sidebar.isVisible() is on
        assert [pane.width() for pane in window.on_desk.view.panes.values() if pane.width() < 280] == []


def test_the_sidebar_is_folded_in_a_narrow_window_and_comes_out_over_the_articles(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN, size=(1280, 720))
    page, action = window.on_desk, window.actions_["show_sidebar"]
    width = page.sidebar.width()
    window.resize(700, 500)
    QApplication.processEvents()
    assert (page.drawer.is_over, page.sidebar.isVisible(), action.isChecked()) == (True, False, False)
    assert window.settings.sidebar_visible
    panes = [pane.width() for pane in page.view.panes.values()]
    trigger(window, "show_sidebar")
    QApplication.processEvents()
    assert (page.sidebar.isVisible(), action.isChecked()) == (True, True)
    assert page.sidebar.geometry().right() == page.view.rect().right()
    assert [pane.width() for pane in page.view.panes.values()] == panes
    window.zoom_to(1.2)
    assert (page.sidebar.isVisible(), action.isChecked()) == (True, True)
    window.resize(1280, 720)
    QApplication.processEvents()
    assert (page.drawer.is_over, page.sidebar.isVisible(), action.isChecked()) == (False, True, True)
    assert abs(page.sidebar.width() - width) < 3


def test_what_was_folded_is_beside_the_articles_again_when_there_is_room(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN, size=(640, 480))
    assert window.on_desk.sidebar.isHidden()
    window.resize(1280, 720)
    QApplication.processEvents()
    assert window.on_desk.sidebar.isVisible()
    assert window.on_desk.sidebar.width() >= 240
