"""Reasons come at once for short articles and by signal for long ones."""

import threading

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.collation.why import Why
from reader.gui.compare.explaining import SHORT, Explaining
from reader.gui.compare.reading_view import ReadingView
from tests.gui.invented import comparison


def test_short_articles_are_explained_at_once(qtbot: QtBot) -> None:  # noqa: ARG001 - needs an application
    explaining, answers = Explaining(), []
    explaining.explained.connect(lambda bead, why, how: answers.append((bead, why, how)))
    explaining.set_comparison(comparison())
    explaining.ask(1)
    ((bead, why, how),) = answers
    assert how
    assert bead == 1
    assert isinstance(why, Why)
    assert "harbour" in why.shared_words


def test_long_articles_are_explained_off_the_gui_thread(qtbot: QtBot) -> None:
    explaining, long = Explaining(), comparison(60)
    assert len(long.collation.beads) > SHORT
    explaining.set_comparison(long)
    with qtbot.assertNotEmitted(explaining.explained):
        explaining.ask(1)
    with qtbot.waitSignal(explaining.explained) as told:
        explaining.ask(2)
    assert told.args[0] == 2
    explaining.close()


def test_an_answer_for_articles_that_are_gone_never_comes(qtbot: QtBot) -> None:
    explaining = Explaining()
    explaining.set_comparison(comparison(60))
    explaining.ask(1)
    explaining.set_comparison(comparison())
    with qtbot.waitSignal(explaining.explained) as told:
        explaining.ask(3)
    assert told.args[0] == 3
    explaining.close()


def test_a_view_that_goes_ends_the_work_it_asked_for(qtbot: QtBot) -> None:  # noqa: ARG001 - an application
    view = ReadingView()
    view.show_comparison(comparison(60))
    view.texts["left"].sentence_chosen.emit(3)
    assert _workers()
    view.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not _workers()


def _workers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("explaining")]
