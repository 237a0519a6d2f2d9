"""A sidebar beside the articles where there is room, else a drawer over them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.compare.drawer import WIDTH, Drawer

NEEDED = 500


class Room:
    """A splitter with articles and a sidebar of at least 200 pixels."""

    def __init__(self, qtbot: QtBot) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        qtbot.addWidget(self.splitter)
        self.main, self.side = QWidget(), QWidget()
        self.side.setMinimumWidth(200)
        self.splitter.addWidget(self.main)
        self.splitter.addWidget(self.side)
        self.drawer = Drawer(self.splitter, self.main, self.side, NEEDED)
        self.told: list[bool] = []
        self.drawer.shown_changed.connect(self.told.append)
        self.splitter.show()

    def wide(self, width: int) -> None:
        self.splitter.resize(width, 400)
        self.drawer.fit(width)


@pytest.fixture
def room(qtbot: QtBot) -> Room:
    return Room(qtbot)


@pytest.mark.parametrize(("width", "is_over"), [(NEEDED + 200, False), (NEEDED + 199, True)])
def test_it_lies_over_the_articles_where_they_would_get_too_narrow(
    room: Room, width: int, is_over: bool
) -> None:
    room.wide(width)
    assert room.drawer.is_over is is_over
    assert room.side.isVisible() is not is_over
    assert room.drawer.taken == (0 if is_over else 200)
    assert room.told == ([False] if is_over else [])


def test_a_folded_one_comes_out_when_it_is_asked_for_and_stays_where_it_was_not_wanted(room: Room) -> None:
    room.wide(600)
    room.drawer.want(True)
    assert not room.side.isVisible()
    room.drawer.unfold()
    assert room.side.isVisible()
    assert room.side.geometry().getRect() == (600 - WIDTH, 0, WIDTH, room.main.height())
    room.drawer.want(False)
    assert not room.side.isVisible()
    assert room.told == [False, False, True, False]


def test_over_the_articles_an_edge_parts_it_from_them(room: Room) -> None:
    edge = room.main.findChild(QWidget, "sidebar.edge")
    assert edge is not None
    room.wide(900)
    assert not edge.isVisible()
    room.wide(600)
    room.drawer.unfold()
    assert edge.isVisible()
    assert edge.geometry().getRect() == (600 - WIDTH - 1, 0, 1, room.main.height())
    room.drawer.want(False)
    assert not edge.isVisible()
    room.drawer.want(True)
    room.wide(900)
    assert not edge.isVisible()


def test_it_follows_the_edge_and_is_never_wider_than_the_room(room: Room) -> None:
    room.wide(600)
    room.drawer.unfold()
    room.wide(550)
    assert room.side.geometry().right() == 549
    room.wide(300)
    assert room.side.width() == 300


def test_beside_the_articles_it_has_the_width_that_it_had(room: Room) -> None:
    room.wide(900)
    room.splitter.setSizes([640, 260])
    room.wide(900)
    width = room.side.width()
    room.wide(600)
    room.wide(900)
    assert room.side.isVisible()
    assert abs(room.side.width() - width) <= 1
    assert room.drawer.taken == 200
    assert room.splitter.indexOf(room.side) == 1


def test_a_sidebar_that_is_not_wanted_takes_no_room(room: Room) -> None:
    room.wide(900)
    room.drawer.want(False)
    assert room.drawer.taken == 0
    room.wide(600)
    room.wide(900)
    assert not room.side.isVisible()
