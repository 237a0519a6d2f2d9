"""The map: places, warnings, clicks."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.compare.overview import Overview
from reader.gui.compare.reading_view import ReadingView
from reader.gui.widgets.theme import load_theme
from reader.text.span import Span
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
