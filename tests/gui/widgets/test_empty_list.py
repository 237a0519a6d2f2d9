"""A list without rows says why, one with rows does not."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reader.gui.widgets.empty_list import paint_empty
from reader.gui.widgets.theme import load_theme
from tests.gui.drawn import painted

THEME = load_theme("light")


class _List(QListView):
    words = ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows, or the words."""
        super().paintEvent(event)
        paint_empty(self, self.words, THEME)


def _picture(qtbot: QtBot, rows: list[str], words: str) -> QImage:
    view = _List()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(rows, view))
    view.words = words
    view.resize(300, 200)
    return view.viewport().grab().toImage()


def _rows_with_ink(image: QImage) -> set[int]:
    ground = image.pixelColor(0, 0)
    return {
        y for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) != ground
    }


def test_words_stand_at_the_top_of_an_empty_list(qtbot: QtBot) -> None:
    inked = _rows_with_ink(_picture(qtbot, [], "Nothing here yet"))
    assert inked
    assert min(inked) >= 24
    assert max(inked) < 60


@pytest.mark.parametrize(("rows", "words"), [([], ""), (["a row"], "Nothing here yet")])
def test_nothing_is_written_over_rows_or_without_words(qtbot: QtBot, rows: list[str], words: str) -> None:
    assert _picture(qtbot, rows, words) == _picture(qtbot, rows, "")


def test_words_stand_in_the_middle_twenty_pixels_from_either_edge_and_wrap(qtbot: QtBot) -> None:
    view = _List()
    qtbot.addWidget(view)
    view.setModel(QStringListModel([], view))
    view.resize(200, 200)
    view.words = "MM " * 12
    told = [stroke for stroke in painted(view.viewport()) if stroke.words]
    metrics = view.fontMetrics()
    assert len(told) > 1
    room = view.viewport().width() - 40
    for stroke in told:
        wide = metrics.horizontalAdvance(stroke.words)
        assert stroke.fill == THEME.colour("muted").name()
        assert room - metrics.horizontalAdvance("MM ") < wide <= room or stroke is told[-1]
        assert stroke.places[0] + wide / 2 == pytest.approx(20 + room / 2, abs=3)
    assert told[0].places[1] == pytest.approx(24 + metrics.ascent(), abs=1)
