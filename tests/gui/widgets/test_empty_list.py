"""A list without rows says why, one with rows does not."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from reader.gui.widgets.empty_list import paint_empty
from reader.gui.widgets.theme import load_theme

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
