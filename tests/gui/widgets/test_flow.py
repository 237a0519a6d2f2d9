"""Widgets in lines, as words are."""

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from reader.gui.widgets.flow import FlowLayout


class Block(QWidget):
    """A widget of a size."""

    def __init__(self, parent: QWidget, wide: int, high: int = 20) -> None:
        super().__init__(parent)
        self._size = QSize(wide, high)

    def sizeHint(self) -> QSize:
        return self._size

    def minimumSizeHint(self) -> QSize:
        return QSize(10, self._size.height())


def laid(holder: QWidget, widths: tuple[int, ...], width: int) -> tuple[FlowLayout, list[Block]]:
    layout = FlowLayout(holder, 5)
    blocks = [Block(holder, wide) for wide in widths]
    for block in blocks:
        layout.addWidget(block)
    holder.resize(width, 200)
    holder.show()
    return layout, blocks


@pytest.mark.parametrize(
    ("width", "places", "height"),
    [
        (150, [(0, 0), (45, 0), (90, 0)], 20),
        (130, [(0, 0), (45, 0), (90, 0)], 20),
        (129, [(0, 0), (45, 0), (0, 25)], 45),
        (85, [(0, 0), (45, 0), (0, 25)], 45),
        (60, [(0, 0), (0, 25), (0, 50)], 70),
    ],
)
def test_what_does_not_fit_goes_into_the_next_line(
    holder: QWidget, width: int, places: list[tuple[int, int]], height: int
) -> None:
    layout, blocks = laid(holder, (40, 40, 40), width)
    assert [(block.x(), block.y()) for block in blocks] == places
    assert layout.heightForWidth(width) == height
    assert layout.hasHeightForWidth()
    assert layout.expandingDirections() == Qt.Orientation(0)


def test_what_is_wider_than_the_row_gets_the_row(holder: QWidget) -> None:
    _, (one, two) = laid(holder, (200, 40), 100)
    assert (one.width(), two.y()) == (100, 25)


def test_from_the_right_it_begins_there(holder: QWidget) -> None:
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _, blocks = laid(holder, (40, 40), 100)
    assert [block.x() for block in blocks] == [60, 15]


def test_low_widgets_stand_in_the_middle_of_their_line(holder: QWidget) -> None:
    layout = FlowLayout(holder, 5)
    high, low = Block(holder, 40, 30), Block(holder, 40, 10)
    for block in (high, low):
        layout.addWidget(block)
    holder.resize(100, 100)
    holder.show()
    assert (high.y(), low.y()) == (0, 10)


def test_what_is_hidden_takes_no_room(holder: QWidget) -> None:
    layout, blocks = laid(holder, (40, 40, 40), 90)
    blocks[0].hide()
    layout.activate()
    assert [(block.x(), block.y()) for block in blocks[1:]] == [(0, 0), (45, 0)]
    assert layout.heightForWidth(90) == 20
    assert layout.minimumSize() == layout.sizeHint() == QSize(10, 20)


def test_items_are_counted_and_taken_out(holder: QWidget) -> None:
    layout, blocks = laid(holder, (40, 30), 90)
    assert layout.count() == 2
    assert layout.itemAt(2) is None
    assert layout.takeAt(2) is None
    assert layout.takeAt(-1) is None
    assert layout.itemAt(-1) is None
    taken = layout.takeAt(0)
    assert taken is not None
    assert taken.widget() is blocks[0]
    assert layout.count() == 1


def test_lines_begin_in_the_corner_of_their_area(holder: QWidget) -> None:
    layout = FlowLayout(holder, 5)
    blocks = [Block(holder, wide, high) for wide, high in ((40, 20), (40, 31), (40, 20))]
    for block in blocks:
        layout.addWidget(block)
    layout.setGeometry(QRect(7, 9, 90, 200))
    assert [block.geometry().getRect() for block in blocks] == [
        (7, 14, 40, 20), (52, 9, 40, 31), (7, 45, 40, 20),
    ]  # fmt: skip
    assert layout.geometry() == QRect(7, 9, 90, 200)
    assert layout.heightForWidth(90) == 31 + 5 + 20
    assert layout.spacing() == 5
    around = layout.contentsMargins()
    assert (around.left(), around.top(), around.right(), around.bottom()) == (0, 0, 0, 0)


def test_an_empty_row_takes_no_height(holder: QWidget) -> None:
    layout = FlowLayout(holder, 5)
    assert (layout.heightForWidth(100), layout.count()) == (0, 0)
    assert layout.minimumSize() == QSize()


def test_asking_for_the_height_moves_nothing(holder: QWidget) -> None:
    layout, blocks = laid(holder, (40, 40), 100)
    before = [block.geometry() for block in blocks]
    layout.heightForWidth(50)
    assert [block.geometry() for block in blocks] == before


def test_the_widest_of_the_least_sizes_is_that_of_the_row(holder: QWidget) -> None:
    layout = FlowLayout(holder, 5)
    wide = Block(holder, 40, 30)
    wide.setMinimumWidth(33)
    for block in (Block(holder, 60, 20), wide):
        layout.addWidget(block)
    assert layout.minimumSize() == QSize(33, 30)
