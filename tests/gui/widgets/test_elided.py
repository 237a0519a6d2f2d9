"""A label that gives way says in its tip what does not fit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QSizePolicy
from pytestqt.qtbot import QtBot

from reader.gui.widgets.elided import ElidedLabel
from tests.gui.drawn import painted

WORDS = "A headline that is far too long for a narrow pane"


def _label(qtbot: QtBot, width: int) -> ElidedLabel:
    label = ElidedLabel("headline")
    qtbot.addWidget(label)
    label.resize(width, 30)
    with qtbot.waitExposed(label):
        label.show()
    return label


def test_a_tip_only_when_words_are_hidden(qtbot: QtBot) -> None:
    label = _label(qtbot, 60)
    label.set_text(WORDS)
    assert WORDS in label.toolTip()
    label.resize(900, 30)
    assert label.toolTip() == ""
    label.resize(60, 30)
    assert WORDS in label.toolTip()


def test_its_words_stand_at_the_left_and_half_way_down(qtbot: QtBot) -> None:
    label = _label(qtbot, 300)
    label.setFixedHeight(80)
    label.set_text("Words")
    image = label.grab().toImage()
    ground = image.pixelColor(299, 79)
    inked = [(x, y) for x in range(300) for y in range(80) if image.pixelColor(x, y) != ground]
    assert min(x for x, _ in inked) < 8
    rows = [y for _, y in inked]
    assert abs(min(rows) + max(rows) - 80) < 12


def test_line_ends_become_blanks(qtbot: QtBot) -> None:
    label = _label(qtbot, 900)
    label.set_text(" Two\n lines\t here ")
    assert label.text() == "Two lines here"


def test_it_never_forces_its_window_wider(qtbot: QtBot) -> None:
    label = _label(qtbot, 60)
    label.set_text(WORDS)
    assert label.minimumSizeHint().width() < 40


@pytest.mark.parametrize(("is_muted", "role"), [(False, "WindowText"), (True, "PlaceholderText")])
def test_its_words_have_the_colour_of_their_weight_and_stay_in_their_width(
    qtbot: QtBot, is_muted: bool, role: str
) -> None:
    label = ElidedLabel("pane.title", muted=is_muted)
    qtbot.addWidget(label)
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#123456"))
    palette.setColor(QPalette.ColorRole.PlaceholderText, QColor("#654321"))
    label.setPalette(palette)
    label.resize(120, 30)
    label.set_text(WORDS)
    (told,) = (stroke for stroke in painted(label) if stroke.words)
    assert told.fill == palette.color(QPalette.ColorRole[role]).name()
    assert told.words.endswith("…")
    assert 90 < label.fontMetrics().horizontalAdvance(told.words) <= 120
    assert told.places[0] == 0
    assert abs(told.places[1] - 15 - label.fontMetrics().ascent() / 2) < 4


def test_it_is_plain_words_that_give_way_and_as_dark_as_others(qtbot: QtBot) -> None:
    label = ElidedLabel("pane.title")
    qtbot.addWidget(label)
    label.resize(300, 30)
    label.set_text("Words")
    (told,) = (stroke for stroke in painted(label) if stroke.words)
    assert told.fill == label.palette().windowText().color().name()
    assert label.objectName() == "pane.title"
    assert label.textFormat() is Qt.TextFormat.PlainText
    kinds, policy = QSizePolicy.Policy, label.sizePolicy()
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Ignored, kinds.Preferred)
    assert label.minimumSizeHint().width() == 24


@pytest.mark.parametrize(("less", "has_tip"), [(0, False), (1, True)])
def test_a_tip_comes_with_the_first_pixel_that_is_missing(qtbot: QtBot, less: int, has_tip: bool) -> None:
    label = ElidedLabel("pane.title")
    qtbot.addWidget(label)
    label.resize(label.fontMetrics().horizontalAdvance(WORDS) - less, 30)
    label.set_text(WORDS)
    assert bool(label.toolTip()) is has_tip
