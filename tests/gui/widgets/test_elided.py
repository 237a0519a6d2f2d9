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


def test_line_ends_become_blanks(qtbot: QtBot) -> None:
    label = _label(qtbot, 900)
    label.set_text(" Two\n lines\t here ")
    assert label.text() == "Two lines here"


def test_it_never_forces_its_window_wider(qtbot: QtBot) -> None:
    label = _label(qtbot, 60)
    label.set_text(WORDS)
    assert label.minimumSizeHint().width() < 40
