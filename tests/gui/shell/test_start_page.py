"""The start page: two places for an article, sample pairs, recent pairs, and a way back."""

from contextlib import ExitStack
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.session.dropped import Dropped
from reader.gui.shell.start_offers import StartOffers
from reader.gui.shell.start_page import DropPlace, Welcome
from reader.gui.widgets.theme import load_theme
from reader.library.samples import SamplePair
from reader.loading.article_file import ArticleFile
from reader.session.settings import RecentPair
from reader.sides import SIDES
from tests.gui.arranged import parts, rows, traits
from tests.gui.drags import drag_over, drop_of, let_fall
from tests.gui.drawn import painted
from tests.gui.invented import colours_in
from tests.gui.panes.shown import is_repainted

LIGHT = load_theme("light")
A, B = Path("/news/a.txt"), Path("/news/b.txt")
SAMPLE = SamplePair("Two wires", A, B, "What there is to see")


@pytest.fixture
def page(qtbot: QtBot) -> Welcome:
    made = Welcome(LIGHT)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    return made


def _child(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def _press(page: QWidget, name: str) -> None:
    button = _child(page, name)
    assert isinstance(button, QAbstractButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _place(page: Welcome, side: str) -> DropPlace:
    found = _child(page, f"welcome.{side}")
    assert isinstance(found, DropPlace)
    return found


@pytest.mark.parametrize("side", SIDES)
def test_each_place_says_what_it_is_for_and_asks_for_its_side(qtbot: QtBot, page: Welcome, side: str) -> None:
    words = _child(page, f"welcome.{side}.words")
    assert isinstance(words, QLabel)
    assert words.text() == f"Drop the {side} article here"
    assert _place(page, side).accessibleName() == f"Place for the {side} article"
    for name, told in (("open", page.open_wanted), ("paste", page.paste_wanted)):
        button = _child(page, f"welcome.{side}.{name}")
        assert button.accessibleName() == f"{name.capitalize()} the {side} article"
        with qtbot.waitSignal(told) as asked:
            _press(page, f"welcome.{side}.{name}")
        assert asked.args == [side]


def test_places_stand_side_by_side_above_samples_and_recent_pairs(page: Welcome) -> None:
    page.set_samples([SAMPLE])
    QApplication.processEvents()
    left, right, samples, recent = (
        _child(page, f"welcome.{name}").geometry() for name in ("left", "right", "samples", "recent")
    )
    assert left.right() < right.left()
    assert left.top() == right.top()
    assert abs(left.width() - right.width()) <= 1
    assert samples.right() < recent.left()
    assert samples.top() > left.bottom()


def test_the_column_stands_in_the_middle_and_grows_no_wider_than_it_reads_well(page: Welcome) -> None:
    column = _child(page, "welcome.column")
    assert column.width() == 940
    middle = column.mapTo(page, column.rect().center()).x()
    assert abs(middle - page.viewport().width() // 2) <= 2
    page.resize(700, 600)
    QApplication.processEvents()
    assert column.width() >= page.viewport().width() - 30


def test_samples_and_recent_pairs_are_offered_and_opened(qtbot: QtBot, page: Welcome) -> None:
    page.set_samples([SAMPLE])
    page.set_recent([RecentPair(str(B), str(A))])
    sample, recent = _child(page, "welcome.samples.0"), _child(page, "welcome.recent.0")
    assert sample.accessibleName() == "Two wires"
    assert sample.accessibleDescription() == "What there is to see"
    assert recent.accessibleName() == "b.txt ↔ a.txt"
    assert isinstance(sample, QAbstractButton) and isinstance(recent, QAbstractButton)
    with qtbot.waitSignal(page.pair_wanted) as told:
        sample.click()
    assert told.args == [ArticleFile(A), ArticleFile(B)]
    with qtbot.waitSignal(page.recent_wanted) as told:
        recent.click()
    assert told.args == [RecentPair(str(B), str(A))]


def test_only_the_latest_eight_pairs_are_offered(page: Welcome) -> None:
    page.set_recent([RecentPair(f"/news/{number}.txt", str(B)) for number in range(12)])
    names = [_child(page, f"welcome.recent.{number}").accessibleName() for number in range(8)]
    assert names == [f"{number}.txt ↔ b.txt" for number in range(8)]
    assert page.findChild(QWidget, "welcome.recent.8") is None


def test_without_recent_pairs_the_page_says_that_they_will_be_there(page: Welcome) -> None:
    nothing = _child(page, "welcome.recent.nothing")
    assert isinstance(nothing, QLabel)
    page.set_recent([])
    assert nothing.isVisible()
    assert nothing.text() == "The pairs you compare will be listed here."
    page.set_recent([RecentPair(str(A), str(B))])
    assert not nothing.isVisible()


def test_the_way_back_is_there_only_where_there_are_articles(qtbot: QtBot, page: Welcome) -> None:
    back = _child(page, "welcome.back")
    assert isinstance(back, QPushButton)
    seen = [back.isVisible()]
    page.set_back(True)
    seen.append(back.isVisible())
    with qtbot.waitSignal(page.back_wanted):
        back.click()
    page.set_back(False)
    seen.append(back.isVisible())
    assert seen == [False, True, False]


def _data(*urls: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(url) for url in urls])
    return data


def _is_target(place: DropPlace) -> bool:
    return colours_in(place, LIGHT.colour("selection")) > 1_000


@pytest.mark.parametrize("side", SIDES)
def test_what_is_dropped_on_a_place_is_told_with_its_side(qtbot: QtBot, page: Welcome, side: str) -> None:
    place, data = _place(page, side), _data("file:///news/a.txt", "file:///news/b.txt")
    seen = [_is_target(place)]
    with drag_over(place, data) as is_taken:
        assert is_taken
        seen.append(_is_target(place))
        with qtbot.waitSignal(page.dropped) as told:
            let_fall(place, data)
        seen.append(_is_target(place))
    assert told.args == [side, Dropped((A, B))]
    assert seen == [False, True, False]


def test_what_is_no_article_is_not_taken(qtbot: QtBot, page: Welcome) -> None:
    place, data = _place(page, "left"), QMimeData()
    data.setText("Only words")
    with drag_over(place, data) as is_taken:
        assert (is_taken, _is_target(place)) == (False, False)
    with qtbot.assertNotEmitted(page.dropped):
        place.dropEvent(drop_of(data))  # as a system might that does not heed what was said


def test_a_drag_that_goes_away_leaves_the_place_as_it_was(page: Welcome) -> None:
    place = _place(page, "left")
    with drag_over(place, _data("file:///news/a.txt")):
        assert _is_target(place)
    assert not _is_target(place)


def test_a_place_is_paper_with_a_dashed_edge_that_lights_up_under_a_drag(page: Welcome) -> None:
    place = _place(page, "left")
    assert colours_in(place, LIGHT.colour("paper")) > 1_000
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()  # its ring has the colour too
    assert colours_in(place, LIGHT.colour("accent")) == 0
    with ExitStack() as drag:
        assert is_repainted(place, lambda: drag.enter_context(drag_over(place, _data("file:///news/a.txt"))))
        assert colours_in(place, LIGHT.colour("accent")) > 10


def test_a_theme_reaches_places_and_pairs(page: Welcome) -> None:
    page.set_samples([SAMPLE])
    dark, place = load_theme("dark"), _place(page, "right")
    button = _child(page, "welcome.samples.0")
    before = button.grab().toImage()
    assert is_repainted(place, lambda: page.set_theme(dark))
    assert colours_in(place, dark.colour("paper")) > 1_000
    assert button.grab().toImage() != before
    assert page.palette().color(QPalette.ColorRole.Window).isValid()


def _corner(page: QWidget, name: str) -> QPoint:
    return _child(page, name).mapTo(page, QPoint())


def test_a_title_stands_above_all_with_the_way_back_beside_it_and_offers_between(page: Welcome) -> None:
    page.set_back(True)
    page.set_samples([SAMPLE])
    QApplication.processEvents()
    title = _child(page, "welcome.title")
    assert isinstance(title, QLabel)
    assert (title.text(), title.indent()) == ("Two articles on the same event, side by side", 0)
    back = _child(page, "welcome.back")
    assert isinstance(back, QPushButton)
    assert back.text() == "Back to the articles"
    assert _corner(page, "welcome.title").x() + title.width() < _corner(page, "welcome.back").x()
    left = _child(page, "welcome.left").geometry()
    recent = _child(page, "welcome.recent").geometry()
    right = _child(page, "welcome.right").geometry()
    assert title.geometry().bottom() < left.top()
    offers = next(each for each in _child(page, "welcome.column").findChildren(StartOffers))
    assert left.bottom() < offers.geometry().top() < offers.geometry().bottom() < recent.top()
    assert left.left() == title.geometry().left() == 24
    assert right.right() == recent.right() == back.geometry().right() == 940 - 24 - 1
    assert recent.bottom() < page.height() - 100


def test_the_page_scrolls_down_but_never_sideways(page: Welcome) -> None:
    assert (page.objectName(), page.accessibleName()) == ("welcome", "Start page")
    assert page.frameShape() is QFrame.Shape.NoFrame
    assert page.widgetResizable()
    assert page.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    inner = page.widget()
    assert inner is _child(page, "welcome.page")
    assert inner.autoFillBackground()
    assert _child(page, "welcome.samples.heading").property("heading")
    heading = _child(page, "welcome.recent.heading")
    assert isinstance(heading, QLabel)
    assert heading.text() == "Recent pairs"


@pytest.mark.parametrize("side", SIDES)
def test_sign_words_and_buttons_of_a_place_stand_in_its_middle(page: Welcome, side: str) -> None:
    place = _place(page, side)
    assert rows(place) == ["icon", "words", "formats", "open paste"]
    assert traits(place)["formats"] == "muted wraps"
    words = parts(place)["words"]
    assert words.property("place") is True
    icon, formats = parts(place)["icon"], parts(place)["formats"]
    for label in (icon, words, formats):
        assert isinstance(label, QLabel)
        assert label.alignment() == Qt.AlignmentFlag.AlignCenter
    assert isinstance(icon, QLabel)
    assert icon.pixmap().toImage() == LIGHT.icon("article", "muted").pixmap(24, 24).toImage()
    assert place.minimumHeight() == 190
    assert place.acceptDrops()
    one, two = parts(place)["open"].geometry(), parts(place)["paste"].geometry()
    assert abs(one.left() - (place.width() - 1 - two.right())) <= 1
    above, below = icon.geometry().top(), place.height() - 1 - two.bottom()
    assert abs(above - below) <= 1


def test_a_place_is_a_sheet_with_round_corners_a_pixel_from_its_edges(page: Welcome) -> None:
    place = _place(page, "left")
    with drag_over(place, _data("file:///news/a.txt")):
        under_drag = painted(place)
    for strokes, edge, ground in ((painted(place), "control", "paper"), (under_drag, "accent", "selection")):
        sheet = next(stroke for stroke in strokes if stroke.dashes)
        assert (sheet.pen, sheet.width) == (LIGHT.colour(edge).name(), 1.5)
        assert sheet.fill == LIGHT.colour(ground).name()
        assert sheet.box.getRect() == (1, 1, place.width() - 2, place.height() - 2)
        assert (1, 11) in sheet.corners


def test_an_offer_is_told_by_the_name_of_its_action(qtbot: QtBot, page: Welcome) -> None:
    offers = next(iter(page.findChildren(StartOffers)))
    with qtbot.waitSignal(page.action_wanted) as told:
        offers.wanted.emit("paste_pair")
    assert told.args == ["paste_pair"]
