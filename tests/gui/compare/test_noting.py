"""Writing notes: on what, and on what not."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from reader.comparison.note import NoteAbout
from reader.gui.panes.article_text import ArticleText
from reader.gui.shell.main_window import MainWindow
from reader.sides import Side
from reader.views.choice import NOTHING
from tests.gui.windows import OTHER, Desktop, comparison_of, trigger


@pytest.fixture
def window(desktop: Desktop) -> MainWindow:
    return desktop.compared()


def notes_of(window: MainWindow) -> list[tuple[NoteAbout, str, bool, bool]]:
    session = window.controller.session
    assert session is not None
    return [(note.about, note.text, note.left is not None, note.right is not None) for note in session.notes]


def test_the_sentence_at_the_caret_where_nothing_is_chosen(desktop: Desktop, window: MainWindow) -> None:
    article = comparison_of(window).left
    byline = comparison_of(window).collation.left_bead.index(None)
    text = window.on_desk.view.texts["left"]
    text.setFocus()
    text.caret.put(article.sentences[byline].span.start)
    desktop.answers.words = ["  Who wrote it?  "]
    trigger(window, "note")
    assert notes_of(window) == [(NoteAbout.SENTENCE, "Who wrote it?", True, False)]


def test_a_warning_is_noted_on_its_words(desktop: Desktop, window: MainWindow) -> None:
    desktop.answers.words = ["Ask them."]
    trigger(window, "next_warning")
    trigger(window, "note")
    assert [note[:2] for note in notes_of(window)] == [(NoteAbout.WARNING, "Ask them.")]
    assert ("Note", "", None) in desktop.answers.typed


def test_before_an_article_is_open_there_is_nothing_to_note(desktop: Desktop) -> None:
    window = desktop.window()
    refused: list[str] = []
    window.on_desk.notes.refused.connect(refused.append)
    window.on_desk.notes.write()
    assert len(refused) == 1
    assert desktop.answers.typed == []


def test_a_note_that_is_gone_is_neither_changed_nor_taken_away(desktop: Desktop, window: MainWindow) -> None:
    window.on_desk.notes.edit(7)
    window.on_desk.notes.remove(7)
    assert notes_of(window) == []
    assert desktop.answers.typed == []


def test_a_note_keeps_its_text_when_the_reader_thinks_better_of_it(
    desktop: Desktop, window: MainWindow
) -> None:
    desktop.answers.words = ["Ask them."]
    trigger(window, "next_difference")
    trigger(window, "note")
    window.on_desk.notes.edit(1)
    assert desktop.answers.typed[-1] == ("Note", "Ask them.", None)
    assert [note[1] for note in notes_of(window)] == ["Ask them."]


def test_what_was_taken_away_comes_back(desktop: Desktop, window: MainWindow) -> None:
    desktop.answers.words = ["Ask them."]
    trigger(window, "next_difference")
    trigger(window, "note")
    window.on_desk.notes.remove(1)
    assert notes_of(window) == []
    assert "taken away" in window.strip.text
    trigger(window, "undo")
    assert [note[1] for note in notes_of(window)] == ["Ask them."]
    assert window.on_desk.sidebar.notes.list.cards.rowCount() == 1


def test_another_article_takes_its_notes_along(desktop: Desktop, window: MainWindow) -> None:
    desktop.answers.words = ["Ask them."]
    window.on_desk.view.texts["left"].setFocus()
    trigger(window, "select_all")
    trigger(window, "note")
    assert window.on_desk.view.texts["left"].display.state.notes != ()
    window.controller.open_path("left", OTHER)
    desktop.qtbot.waitUntil(lambda: window.controller.path("left") == OTHER, timeout=30_000)
    desktop.settle(window)
    assert notes_of(window) == []
    assert window.on_desk.view.texts["left"].display.state.notes == ()


def sign_of(window: MainWindow, side: Side, number: int) -> QPoint:
    """A place on the sign of a note."""
    text = window.on_desk.view.texts[side]
    note = text.display.state.notes[number]
    for block, shape in text.places.visible_blocks(0, text.viewport().height()):
        for sign, words in text.display.state.note_signs.get(block.number, ()):
            if words == note:
                return sign.translated(0, shape.top).center().toPoint()
    raise AssertionError("no sign in sight")


def test_a_click_on_a_sign_chooses_the_note_and_the_next_one_on_the_same_words(
    desktop: Desktop, window: MainWindow
) -> None:
    page = window.on_desk
    text = page.view.texts["left"]
    desktop.answers.words = ["first", "second", "elsewhere"]
    article = comparison_of(window).left
    byline = comparison_of(window).collation.left_bead.index(None)
    for sentence in (byline, byline, byline + 1):
        text.setFocus()
        text.caret.put(article.sentences[sentence].span.start)
        window.controller.selection.choose(NOTHING)
        page.notes.write()
    page.sidebar.setCurrentWidget(page.sidebar.facts)
    page.sidebar.notes.list.show_row(None)
    desktop.qtbot.waitUntil(lambda: any(text.display.state.note_signs.values()))
    spot = sign_of(window, "left", 0)
    texts = []
    for _ in range(3):
        QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        chosen = page.sidebar.notes.chosen()
        assert chosen is not None
        texts.append(chosen.text)
    assert page.sidebar.currentWidget() is page.sidebar.notes
    assert texts == ["first", "second", "first"]
    move_to(text, spot)
    assert text.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    rest(text, spot)
    assert "first\n\nsecond" in QToolTip.text()
    move_to(text, QPoint(4, 4))
    rest(text, QPoint(4, 4))
    desktop.qtbot.waitUntil(lambda: "first" not in QToolTip.text())


def move_to(text: ArticleText, spot: QPoint) -> None:
    """Move the pointer within a pane."""
    place = QPointF(spot)
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(text.viewport(), event)


def rest(text: ArticleText, spot: QPoint) -> None:
    """Let the pointer rest at a place in a pane."""
    place = text.viewport().mapToGlobal(spot)
    QApplication.sendEvent(text.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, place))


def test_a_folded_sidebar_comes_out_for_a_note(desktop: Desktop, window: MainWindow) -> None:
    window.resize(700, 600)
    desktop.settle(window)
    assert window.on_desk.sidebar.isHidden()
    desktop.answers.words = ["Ask them."]
    trigger(window, "next_difference")
    trigger(window, "note")
    assert not window.on_desk.sidebar.isHidden()


def test_a_row_is_noted_though_other_words_are_selected(desktop: Desktop, window: MainWindow) -> None:
    text = window.on_desk.view.texts["left"]
    text.setFocus()
    text.selectAll()
    facts = window.on_desk.sidebar.facts
    window.on_desk.sidebar.setCurrentWidget(facts)
    row = facts.list.cards.row_where(lambda card: card.place.left is not None and not card.is_heading)
    facts.list.show_row(row)
    card = facts.list.current_card()
    assert card is not None
    desktop.answers.words = ["Which?"]
    facts.row_menu.menu().actions()[1].trigger()
    session = window.controller.session
    assert session is not None
    (note,) = session.notes
    assert (note.about, note.text) == (NoteAbout.FACT, "Which?")
    assert note.left is not None
    assert note.left.span == card.place.left
