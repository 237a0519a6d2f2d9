"""An empty pane says what it is for, why it is empty, and fits a narrow pane."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.panes.drop_place import DropPlace, DropVeil
from reader.gui.widgets.theme import load_theme
from reader.measures import measures
from tests.gui.drawn import painted, words


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


@pytest.mark.parametrize(("width", "margin", "inset"), [(299, 18, 8.5), (300, 40, 24.5), (900, 40, 24.5)])
def test_margins_and_frame_are_those_of_the_width(
    qtbot: QtBot, width: int, margin: int, inset: float
) -> None:
    place = _place(qtbot, width)
    layout = place.layout()
    assert layout is not None
    around = layout.contentsMargins()
    assert (around.left(), around.top(), around.right(), around.bottom()) == (margin,) * 4
    (frame,) = (stroke for stroke in painted(place) if stroke.dashes)
    assert frame.box == QRectF(inset, inset, width - 2 * inset, 400 - 2 * inset)
    assert frame.corners >= {(inset, inset + 10), (inset + 10, inset)}
    assert (frame.pen, frame.width, frame.fill) == (load_theme("light").colour("muted").name(), 1.5, "")


def test_before_it_has_a_size_it_is_a_wide_one_in_the_colours_of_its_theme(qtbot: QtBot) -> None:
    place = DropPlace("right", load_theme("dark"))
    qtbot.addWidget(place)
    layout = place.layout()
    assert layout is not None
    assert layout.contentsMargins().left() == 40
    assert place.objectName() == "pane.right.empty"
    assert place.palette().window().color() == load_theme("dark").colour("paper")
    assert place.autoFillBackground()


def test_the_least_width_has_room_for_the_wider_button_and_two_narrow_margins(qtbot: QtBot) -> None:
    place = _place(qtbot)
    widest = max(_button(place, name).sizeHint().width() for name in ("open", "paste"))
    assert place.minimumSizeHint().width() == widest + 36


def test_message_title_and_hint_stand_above_the_buttons_and_say_what_to_do(qtbot: QtBot) -> None:
    place = _place(qtbot)
    place.set_message("The file is empty.")
    QApplication.processEvents()
    assert words(painted(place)) == [
        "The file is empty.",
        "Drop the left article here",
        "A file, a link or selected text. Or open a file here, or paste.",
        "Open…",
        "Paste",
    ]
    labels = [_label(place, name) for name in ("message", "title", "hint")]
    tops = [label.y() for label in labels] + [_button(place, "open").y()]
    assert tops == sorted(tops)
    assert all(label.sizePolicy().hasHeightForWidth() and label.wordWrap() for label in labels)
    assert all(label.alignment() & Qt.AlignmentFlag.AlignHCenter for label in labels)
    above, below = labels[0].y() - 40, 360 - _button(place, "paste").geometry().bottom()
    assert above < below < 2 * above


def test_its_title_is_bold_and_larger(qtbot: QtBot) -> None:
    place = _place(qtbot)
    title, hint = _label(place, "title").font(), _label(place, "hint").font()
    assert title.bold()
    assert not hint.bold()
    assert title.pointSizeF() == pytest.approx(hint.pointSizeF() * measures().type.title)


@pytest.mark.parametrize(
    ("name", "told"), [("open", "Open an article on the left"), ("paste", "Paste as the left article")]
)
def test_its_buttons_ask_for_an_article_and_say_for_which_side(qtbot: QtBot, name: str, told: str) -> None:
    place = _place(qtbot)
    asked = []
    place.open_requested.connect(lambda: asked.append("open"))
    place.paste_requested.connect(lambda: asked.append("paste"))
    _button(place, name).click()
    assert asked == [name]
    assert _button(place, name).accessibleName() == told


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_veil_covers_the_pane_and_says_what_dropping_does(qtbot: QtBot, scheme: str) -> None:
    pane, theme = QWidget(), load_theme(scheme)
    qtbot.addWidget(pane)
    veil = DropVeil("right", theme, pane)
    veil.resize(300, 200)
    assert veil.isHidden()
    assert veil.objectName() == "pane.right.veil"
    assert veil.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    *_, ground, frame, told = painted(veil)
    assert list(ground.places) == [0, 0, 300, 200]
    assert ground.fill == theme.colour("paper").name() + "/0.94"
    assert frame.box == QRectF(8, 8, 284, 184)
    assert frame.corners >= {(8, 16), (16, 8)}
    assert (frame.pen, frame.width) == (theme.colour("accent").name(), 2.5)
    assert (told.words, told.is_bold, told.fill) == ("Drop to open on the right", True, frame.pen)
    assert round(told.places[1]) in range(86, 115)
    assert told.size == pytest.approx(veil.font().pointSizeF() * 96 / 72 * measures().type.title)
