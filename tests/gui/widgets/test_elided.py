"""A label that gives way says in its tip what does not fit."""

from pytestqt.qtbot import QtBot

from reader.gui.widgets.elided import ElidedLabel

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
