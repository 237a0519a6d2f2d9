"""Writing notes: on what, and on what not."""

import pytest

from reader.comparison.note import NoteAbout
from reader.gui.shell.main_window import MainWindow
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
