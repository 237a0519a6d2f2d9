"""An empty pane says what it is for, why it is empty, and fits a narrow pane."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.panes.drop_place import DropPlace
from reader.gui.widgets.theme import load_theme


def _place(qtbot: QtBot, width: int = 600) -> DropPlace:
    place = DropPlace("left", load_theme("light"))
    qtbot.addWidget(place)
    place.resize(width, 400)
    with qtbot.waitExposed(place):
        place.show()
    return place


def _label(place: DropPlace, name: str) -> QLabel:
    found = place.findChild(QLabel, f"pane.left.empty.{name}")
    assert found is not None
    return found


def _button(place: DropPlace, name: str) -> QPushButton:
    found = place.findChild(QPushButton, f"pane.left.empty.{name}")
    assert found is not None
    return found


@pytest.mark.parametrize("name", ["open", "paste"])
def test_the_wider_button_fits_into_the_narrowest_place(qtbot: QtBot, name: str) -> None:
    place = _place(qtbot)
    _button(place, name).setText("Open an article from this machine")
    assert place.minimumSizeHint().width() >= _button(place, name).sizeHint().width() > 160


@pytest.mark.parametrize(("name", "role"), [("hint", "muted"), ("message", "error")])
def test_its_words_take_the_colours_of_the_theme(qtbot: QtBot, name: str, role: str) -> None:
    place = _place(qtbot)
    for scheme in ("light", "dark"):
        theme = load_theme(scheme)
        place.set_theme(theme)
        assert _label(place, name).palette().windowText().color() == theme.colour(role)
        assert place.palette().window().color() == theme.colour("paper")


def test_a_message_is_shown_while_there_is_one(qtbot: QtBot) -> None:
    place = _place(qtbot)
    assert _label(place, "message").isHidden()
    place.set_message("The file is empty.")
    assert not _label(place, "message").isHidden()
    place.set_message("")
    assert _label(place, "message").isHidden()


def test_while_an_article_is_read_nothing_is_asked_for(qtbot: QtBot) -> None:
    place = _place(qtbot)
    place.set_reading(True)
    assert _label(place, "title").text() == "Reading the article …"
    assert _button(place, "open").isHidden()
    assert _label(place, "hint").isHidden()
    place.set_reading(False)
    assert _label(place, "title").text() == "Drop the left article here"
    assert not _button(place, "open").isHidden()


@pytest.mark.parametrize(("width", "is_narrow"), [(299, True), (300, False), (900, False)])
def test_the_buttons_stand_one_above_the_other_in_a_narrow_pane(
    qtbot: QtBot, width: int, is_narrow: bool
) -> None:
    place = _place(qtbot, width)
    one, two = _button(place, "open").geometry(), _button(place, "paste").geometry()
    assert (one.bottom() < two.top()) is is_narrow
    assert (one.right() < two.left()) is not is_narrow
