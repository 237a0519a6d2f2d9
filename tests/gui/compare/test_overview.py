"""The map: places, warnings, clicks."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.compare import overview as overview_module
from reader.gui.compare.overview import Overview
from reader.gui.compare.reading_view import ReadingView
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span
from reader.views.choice import bead_choice
from tests.gui.invented import colours_in, comparison, opened
from tests.gui.windows import Desktop, comparison_of

NO_KEYS = Qt.KeyboardModifier.NoModifier


def _map(view: ReadingView) -> Overview:
    found = view.findChild(Overview, "overview")
    assert isinstance(found, Overview)
    return found


def test_places_follow_the_order_of_the_text(qtbot: QtBot) -> None:
    compared = comparison(20)
    overview = _map(opened(qtbot, compared))
    places = [overview.y_of("left", sentence.span.start) for sentence in compared.left.sentences]
    assert places == sorted(places)
    assert places[0] >= 0
    assert places[-1] <= overview.height()


def test_the_frame_of_an_article_that_fits_is_the_whole_column(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(), (1100, 2_000))
    overview = _map(view)
    for side, text in view.texts.items():
        assert text.verticalScrollBar().maximum() == 0
        assert text.article is not None
        sentences = text.article.sentences
        top, bottom = text.places.ends_in_view()
        assert (top, bottom) == (sentences[0].span.start, sentences[-1].span.end)
        assert overview.y_of(side, top) <= 3
        assert overview.y_of(side, bottom) >= overview.height() - 3


def test_the_frame_holds_whole_lines(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    text = view.texts["left"]
    text.verticalScrollBar().setValue(3_000)
    top, bottom = text.places.ends_in_view()
    seen = text.places.visible_span()
    assert seen.start <= top < bottom <= seen.end
    first, last = text.places.extent(Span(top, top + 1)), text.places.extent(Span(bottom - 1, bottom))
    assert first[0] <= 30
    assert last[1] >= text.viewport().height() - 30


def test_a_click_chooses_the_pair_there(qtbot: QtBot) -> None:
    compared = comparison(20)
    view = opened(qtbot, compared)
    overview = _map(view)
    wanted = compared.collation.beads[93]
    y = round(overview.y_of("left", compared.left.sentences[wanted.left[0]].span.start) + 1)
    with qtbot.waitSignal(view.selection.changed) as chosen:
        QTest.mouseClick(overview, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(12, y))
    assert abs(chosen.args[0].bead - wanted.index) <= 1
    assert view.selection.bead == chosen.args[0].bead


def test_a_drag_scrolls_and_chooses_nothing(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    overview = _map(view)
    with qtbot.assertNotEmitted(view.selection.changed):
        QTest.mousePress(overview, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(12, 40))
        QTest.mouseMove(overview, QPoint(12, 300))
        QTest.mouseRelease(overview, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(12, 300))
    assert view.texts["left"].verticalScrollBar().value() > 1_000


def test_a_warning_says_what_it_is_and_leads_to_its_pair(qtbot: QtBot) -> None:
    compared = comparison(20)
    view = opened(qtbot, compared)
    overview, caution = _map(view), compared.warnings[0]
    assert caution.left is not None
    spot = QPoint(overview.width() - 8, round(overview.y_of("left", caution.left.start) + 3))
    assert overview.caution_near(QPointF(spot)) == 0
    assert overview.caution_near(QPointF(spot.x(), spot.y() + 200)) is None
    with qtbot.waitSignal(view.selection.changed) as chosen:
        QTest.mouseClick(overview, Qt.MouseButton.LeftButton, NO_KEYS, spot)
    assert (chosen.args[0].warning, chosen.args[0].bead) == (0, caution.bead)


def test_relations_switched_off_leave_the_map(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    same = load_theme("light").colour("same_mark")
    assert colours_in(_map(view), same) > 20
    view.look.set_visible_relations(frozenset(Relation) - {Relation.SAME}, moved=True, quotations=True)
    assert colours_in(_map(view), same) == 0


def test_the_map_can_be_put_away(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    view.look.set_overview_visible(False)
    assert not _map(view).isVisible()


def test_keys_go_from_bead_to_bead(desktop: Desktop) -> None:
    window = desktop.compared()
    overview = window.findChild(Overview, "overview")
    assert isinstance(overview, Overview)
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    last = len(comparison_of(window).collation.beads) - 1
    for key, bead in (
        (Qt.Key.Key_Down, 0),
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_End, last),
        (Qt.Key.Key_Down, last),
        (Qt.Key.Key_Home, 0),
    ):
        QTest.keyClick(overview, key)
        assert window.controller.selection.bead == bead
        assert window.on_desk.view.selection.bead == bead


def test_the_map_shows_that_it_has_the_keyboard(desktop: Desktop) -> None:
    window = desktop.compared()
    overview = window.findChild(Overview, "overview")
    assert isinstance(overview, Overview)
    without = overview.grab().toImage()
    overview.setFocus(Qt.FocusReason.TabFocusReason)
    desktop.qtbot.waitUntil(overview.hasFocus)
    assert overview.grab().toImage().pixelColor(1, 40) != without.pixelColor(1, 40)


LEFT_BUTTON = Qt.MouseButton.LeftButton
MIDDLE = 7 + 15 + 4
"""Between the columns: what is left of it means the left article."""


def _sign(overview: Overview) -> QPointF:
    caution = comparison().warnings[0]
    assert caution.left is not None
    return QPointF(overview.width() - 8, overview.y_of("left", caution.left.start) + 3)


@pytest.mark.parametrize(
    ("right", "down", "found"),
    [(0, 0, 0), (0, 6, 0), (0, -6, 0), (0, 6.2, None), (0, -6.2, None), (-30, 0, None)],
)
def test_a_warning_is_meant_by_what_is_near_its_sign(
    qtbot: QtBot, right: float, down: float, found: int | None
) -> None:
    overview = _map(opened(qtbot, comparison()))
    assert overview.caution_near(_sign(overview) + QPointF(right, down)) == found


def test_of_two_warnings_the_nearer_is_meant_and_one_of_the_right_article_stands_at_its_place(
    qtbot: QtBot,
) -> None:
    made = comparison()
    (one,) = made.warnings
    last = made.right.sentences[-1].span
    two = replace(one, left=None, right=last)
    nowhere = replace(one, left=None, right=None)
    overview = _map(opened(qtbot, replace(made, warnings=(nowhere, two, one))))
    right = QPointF(overview.width() - 8, overview.y_of("right", last.start) + 3)
    assert overview.caution_near(right) == 1
    assert overview.caution_near(_sign(overview)) == 2


def test_without_a_comparison_there_is_nothing_to_point_at(qtbot: QtBot) -> None:
    overview = _map(opened(qtbot, None))
    assert overview.caution_near(QPointF(overview.width() - 8, 100)) is None
    with qtbot.assertNotEmitted(overview.scroll_asked):
        QTest.mouseClick(overview, LEFT_BUTTON, NO_KEYS, QPoint(12, 100))
    with qtbot.assertNotEmitted(overview.stepped):
        QTest.keyClick(overview, Qt.Key.Key_Down)


@pytest.mark.parametrize(
    ("x", "side"), [(8, "left"), (MIDDLE - 1, "left"), (MIDDLE + 1, "right"), (40, "right")]
)
def test_each_half_of_the_map_means_its_article(qtbot: QtBot, x: int, side: str) -> None:
    overview = _map(opened(qtbot, comparison(20)))
    asked: list[tuple[str, int]] = []
    overview.scroll_asked.connect(lambda *said: asked.append(said))
    clicked: list[tuple[str, int]] = []
    overview.clicked.connect(lambda *said: clicked.append(said))
    QTest.mouseClick(overview, LEFT_BUTTON, NO_KEYS, QPoint(x, 200))
    place = overview.code_point_at("left" if side == "left" else "right", 200)
    assert asked == clicked == [(side, place)]


def test_a_drag_keeps_to_the_side_where_it_began_and_another_button_does_nothing(qtbot: QtBot) -> None:
    overview = _map(opened(qtbot, comparison(20)))
    asked: list[str] = []
    overview.scroll_asked.connect(lambda side, _place: asked.append(side))
    QTest.mousePress(overview, LEFT_BUTTON, NO_KEYS, QPoint(8, 100))
    QTest.mouseMove(overview, QPoint(40, 150))
    QTest.mouseRelease(overview, LEFT_BUTTON, NO_KEYS, QPoint(40, 150))
    QTest.mouseMove(overview, QPoint(40, 170))
    QTest.mouseClick(overview, Qt.MouseButton.RightButton, NO_KEYS, QPoint(40, 150))
    assert asked == ["left", "left"]


def test_the_tip_is_the_warnings_sentence_over_its_sign_and_else_what_the_map_is_for(qtbot: QtBot) -> None:
    overview = _map(opened(qtbot, comparison()))
    QTest.mouseMove(overview, _sign(overview).toPoint())
    assert "sound" in overview.toolTip()
    QTest.mouseMove(overview, QPoint(12, 100))
    assert overview.toolTip() == "The whole comparison: click or drag to go there"


@pytest.mark.parametrize(
    ("key", "here", "bead"),
    [
        (Qt.Key.Key_Down, None, 0),
        (Qt.Key.Key_Up, None, 8),
        (Qt.Key.Key_Down, 3, 4),
        (Qt.Key.Key_Up, 3, 2),
        (Qt.Key.Key_Up, 0, 0),
        (Qt.Key.Key_Down, 8, 8),
        (Qt.Key.Key_Home, 5, 0),
        (Qt.Key.Key_End, 5, 8),
    ],
)
def test_keys_ask_for_the_next_bead(qtbot: QtBot, key: Qt.Key, here: int | None, bead: int) -> None:
    view = opened(qtbot, comparison())
    if here is not None:
        view.selection.choose(bead_choice(here))
    with qtbot.waitSignal(_map(view).stepped) as told:
        QTest.keyClick(_map(view), key)
    assert told.args == [bead]


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier), (Qt.Key.Key_A, NO_KEYS)]
)
def test_other_keys_are_left_to_the_window(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    overview = _map(opened(qtbot, comparison()))
    with qtbot.assertNotEmitted(overview.stepped):
        QTest.keyClick(overview, key, modifier)


def test_the_chosen_pair_is_joined_across_both_columns(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    overview, text = _map(view), load_theme("light").colour("text")

    def ink() -> int:
        image = overview.grab().toImage()
        columns = range(7 + 15 + 1, 7 + 15 + 7)
        return sum(image.pixelColor(x, y) == text for x in columns for y in range(image.height()))

    before = ink()
    view.selection.choose(bead_choice(5))
    assert ink() > before
    view.selection.choose(bead_choice(6))
    assert ink() == before


def test_a_long_comparison_is_drawn_little_by_little_to_the_same_map(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = opened(qtbot, comparison(6))
    overview = _map(view)
    whole = overview.grab().toImage()
    monkeypatch.setattr(overview_module, "_LONG", 20)
    monkeypatch.setattr(overview_module, "_SLICE", 0.0)
    overview.redraw()
    assert overview.grab().toImage() != whole
    qtbot.waitUntil(lambda: overview.grab().toImage() == whole)
