"""Connectors: which are drawn, in what order, and where they can be clicked."""

from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.reading_view import ReadingView
from reader.views.choice import bead_choice
from tests.gui.invented import comparison, opened


def _ribbon(view: ReadingView) -> Ribbon:
    found = view.findChild(Ribbon, "ribbon")
    assert isinstance(found, Ribbon)
    found.grab()
    return found


def test_only_linked_beads_are_connected(qtbot: QtBot) -> None:
    compared = comparison()
    ribbon = _ribbon(opened(qtbot, compared))
    linked = {bead.index for bead in compared.collation.beads if bead.relation.is_shared}
    assert set(ribbon.connected()) == linked


def test_only_what_is_on_the_screen_is_connected(qtbot: QtBot) -> None:
    compared = comparison(40)
    ribbon = _ribbon(opened(qtbot, compared))
    assert 0 < len(ribbon.connected()) < 30
    assert max(ribbon.connected()) < 40


def test_the_chosen_pair_is_drawn_last(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    view.selection.choose(bead_choice(1))
    assert _ribbon(view).connected()[-1] == 1


def test_moved_connectors_follow_their_switch(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison())
    assert 7 in _ribbon(view).connected()
    view.look.set_visible_relations(frozenset(Relation), moved=False, quotations=True)
    assert 7 not in _ribbon(view).connected()


def test_a_moved_pair_whose_other_end_is_far_is_a_stub_at_the_end_in_sight(qtbot: QtBot) -> None:
    compared = comparison(1)
    view = opened(qtbot, compared, (1100, 330))
    view.set_scroll_lock(False)
    view.texts["right"].verticalScrollBar().setValue(0)
    ribbon = _ribbon(view)
    span = compared.right.sentences[1].span
    top, bottom = view.texts["right"].places.extent(span)
    offset = ribbon.mapFromGlobal(view.texts["right"].viewport().mapToGlobal(QPointF(0, 0))).y()
    middle = (top + bottom) / 2 + offset
    assert view.texts["left"].places.extent(compared.left.sentences[11].span)[0] > 330
    assert ribbon.bead_under(QPointF(ribbon.width() - 4, middle)) == 7
    assert ribbon.bead_under(QPointF(ribbon.width() / 2 - 6, middle)) != 7


def test_without_a_comparison_nothing_is_connected(qtbot: QtBot) -> None:
    assert _ribbon(opened(qtbot, None)).connected() == []


def test_a_text_that_is_not_laid_out_to_its_end_yet_connects_what_is_seen(qtbot: QtBot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1100, 640)
    view.show_comparison(comparison(400))
    with qtbot.waitExposed(view):
        view.show()
    assert 0 < len(_ribbon(view).connected()) < 40
