"""Notes and pairings by hand: made, shown, undone, saved, and kept when an article is read again."""

import shutil
from pathlib import Path

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPushButton, QToolButton

from reader.gui.shell.main_window import MainWindow
from reader.reports.json_form import comparison_form
from reader.session.session import load_session
from reader.text.span import Span
from reader.views.choice import Choice, bead_choice
from tests.gui.windows import SPUN, WIRE, Desktop, comparison_of, trigger


def pairs_by_hand(window: MainWindow) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(b.left, b.right) for b in comparison_of(window).collation.beads if b.by_hand}


def put_carets(window: MainWindow, left: int, right: int) -> None:
    comparison = comparison_of(window)
    for side, number in (("left", left), ("right", right)):
        article = comparison.left if side == "left" else comparison.right
        window.on_desk.view.texts[side].caret.put(article.sentences[number].span.start)  # type: ignore[index]


def select(window: MainWindow, words: str) -> None:
    text = window.on_desk.view.texts["left"]
    text.setFocus()
    start = comparison_of(window).left.text.index(words)
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.places.mapped.position(start))
    cursor.setPosition(text.places.mapped.position(start + len(words)), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)


def caption(window: MainWindow) -> int:
    """A sentence on the left that takes no part in the comparison."""
    return comparison_of(window).collation.left_bead.index(None)


def shared(window: MainWindow) -> tuple[int, int]:
    bead = next(b for b in comparison_of(window).collation.beads if b.relation.is_shared and b.index > 2)
    return bead.left[0], bead.right[0]


def pressed(window: MainWindow, name: str) -> None:
    button = window.findChild(QToolButton, f"sidebar.notes.{name}")
    assert isinstance(button, QToolButton)
    button.click()


def test_a_pair_is_unlinked_linked_to_another_and_undone(desktop: Desktop) -> None:
    window = desktop.compared()
    left, right = shared(window)
    put_carets(window, left, right)
    trigger(window, "unlink")
    desktop.settle(window)
    bead = comparison_of(window).collation.beads[comparison_of(window).collation.left_bead[left] or 0]
    assert (bead.left, bead.right, bead.by_hand) == ((left,), (), True)
    assert "set apart by hand" in window.strip.text
    assert window.isWindowModified()
    other = right + 1
    put_carets(window, left, other)
    trigger(window, "link")
    desktop.settle(window)
    assert ((left,), (other,)) in pairs_by_hand(window)
    trigger(window, "swap")
    desktop.settle(window)
    assert ((other,), (left,)) in pairs_by_hand(window)
    for _ in range(3):
        trigger(window, "undo")
        desktop.settle(window)
    assert pairs_by_hand(window) == set()
    assert not window.isWindowModified()


def test_what_is_paired_stays_however_it_is_compared_and_in_the_file(
    desktop: Desktop, tmp_path: Path
) -> None:
    window = desktop.compared()
    left, right = shared(window)
    put_carets(window, left, right)
    trigger(window, "unlink")
    desktop.settle(window)
    made = pairs_by_hand(window)
    for name in ("loose", "ignore_case", "include_furniture"):
        trigger(window, name)
        desktop.settle(window)
        assert pairs_by_hand(window) == made
    desktop.answers.writes = [(tmp_path / "flood", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    again = desktop.window()
    again.controller.loader.open_session(tmp_path / "flood.reader.json")
    desktop.settle(again)
    assert pairs_by_hand(again) == made
    assert [bead["by_hand"] for bead in comparison_form(comparison_of(again))["beads"]].count(True) == 2


def test_a_group_is_split_and_left_to_the_program_again(desktop: Desktop) -> None:
    window = desktop.compared()
    left, right = shared(window)
    text = window.on_desk.view.texts["right"]
    put_carets(window, left, right)
    article = comparison_of(window).right
    cursor = QTextCursor(text.document())
    cursor.setPosition(text.places.mapped.position(article.sentences[right].span.start))
    end = text.places.mapped.position(article.sentences[right + 1].span.end)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    trigger(window, "link")
    desktop.settle(window)
    assert pairs_by_hand(window) == {((left,), (right, right + 1))}
    text.setFocus()
    put_carets(window, left, right + 1)
    trigger(window, "split")
    desktop.settle(window)
    assert pairs_by_hand(window) == {((left,), (right,)), ((), (right + 1,))}
    window.on_desk.view.texts["left"].setFocus()
    put_carets(window, left, right)
    trigger(window, "free")
    desktop.settle(window)
    assert pairs_by_hand(window) == {((), (right + 1,))}


def test_what_cannot_be_paired_says_so(desktop: Desktop) -> None:
    window = desktop.compared()
    comparison = comparison_of(window)
    put_carets(window, *shared(window))
    trigger(window, "link")
    desktop.settle(window)
    assert "linked" in window.strip.text
    window.on_desk.view.texts["left"].setFocus()
    window.on_desk.view.texts["left"].caret.put(comparison.left.sentences[caption(window)].span.start)
    for name, said in (("unlink", "taken apart"), ("split", "split off"), ("free", "by hand first")):
        trigger(window, name)
        desktop.settle(window)
        assert said in window.strip.text
        assert comparison_of(window) is comparison


def test_the_menu_of_a_sentence_offers_what_can_be_done(desktop: Desktop) -> None:
    window = desktop.compared()
    left, right = shared(window)
    put_carets(window, left, right)
    menu = window.on_desk.view.texts["left"].menu.of(comparison_of(window).left.sentences[left].span.start)
    enabled = {
        action.objectName().rpartition(".")[2]: action.isEnabled()
        for action in menu.actions()
        if action.text()
    }
    assert [enabled[name] for name in ("note", "link", "unlink", "split", "free")] == [
        True, False, True, False, False
    ]  # fmt: skip
    unlink = next(action for action in menu.actions() if action.objectName().endswith(".unlink"))
    unlink.trigger()
    desktop.settle(window)
    assert pairs_by_hand(window) == {((left,), ()), ((), (right,))}
    undo = window.strip.findChild(QPushButton, "message_strip.act")
    assert isinstance(undo, QPushButton)
    undo.click()
    desktop.settle(window)
    assert pairs_by_hand(window) == set()


def test_a_note_on_selected_words_is_listed_marked_changed_and_taken_away(desktop: Desktop) -> None:
    window = desktop.compared()
    notes = window.on_desk.sidebar.notes
    select(window, "jammed gate")
    desktop.answers.words = ["Which gate?", "Which gate, and where?"]
    trigger(window, "note")
    assert window.on_desk.sidebar.currentWidget() is notes
    assert "Which gate?" in notes.list.cards.card(0).text
    (mark,) = window.on_desk.view.texts["left"].display.state.notes
    assert mark.of(comparison_of(window).left.text) == "jammed gate"
    assert window.isWindowModified()
    pressed(window, "edit")
    assert "Which gate, and where?" in notes.list.cards.card(0).text
    pressed(window, "remove")
    assert notes.list.cards.rowCount() == 0
    assert window.on_desk.view.texts["left"].display.state.notes == ()
    for _ in range(3):
        trigger(window, "undo")
    assert not window.isWindowModified()


def test_notes_on_a_pair_a_quotation_and_a_fact(desktop: Desktop) -> None:
    window = desktop.compared()
    comparison = comparison_of(window)
    desktop.answers.words = ["a", "b", "c"]
    window.controller.selection.choose(bead_choice(comparison.collation.left_bead[shared(window)[0]] or 0))
    trigger(window, "note")
    trigger(window, "next_quotation")
    trigger(window, "note")
    window.on_desk.sidebar.setCurrentWidget(window.on_desk.sidebar.facts)
    fact = next(pair for pair in comparison.fact_pairs if pair.left is not None)
    assert fact.left is not None
    window.on_desk.view.choices.choose_place(Choice().place.__class__(fact.bead, fact.left.span, None))
    trigger(window, "note")
    session = window.controller.session
    assert session is not None
    assert [note.about.value for note in session.notes] == ["pair", "quotation", "fact"]
    assert len(comparison_of(window).notes) == 3


def test_a_note_that_nobody_writes_is_none(desktop: Desktop) -> None:
    window = desktop.compared()
    select(window, "jammed gate")
    desktop.answers.words = ["   "]
    trigger(window, "note")
    trigger(window, "note")  # the reader thinks better of it
    session = window.controller.session
    assert session is not None
    assert session.notes == ()


def test_notes_stay_with_their_words_or_are_shown_without(desktop: Desktop, tmp_path: Path) -> None:
    own = Path(shutil.copy(WIRE, tmp_path / "wire.txt"))
    window = desktop.compared(own, SPUN)
    desktop.answers.words = ["stays", "goes"]
    for words in ("final report is due", "jammed gate"):
        select(window, words)
        trigger(window, "note")
    desktop.answers.writes = [(tmp_path / "flood", "")]
    trigger(window, "save_session")
    desktop.settle(window)
    changed = (
        own.read_text("utf-8").replace("jammed gate", "broken lock").replace("PORT", "It rained.\n\nPORT", 1)
    )
    own.write_text(changed, "utf-8")
    trigger(window, "compare_again")
    desktop.settle(window)
    cards = window.on_desk.sidebar.notes.list.cards
    shown = [cards.card(row).text for row in range(cards.rowCount())]
    assert "stays" in shown[0]
    assert shown[1] == "Words that are gone  1"
    assert "goes" in shown[2]
    (mark,) = window.on_desk.view.texts["left"].display.state.notes
    assert mark.of(comparison_of(window).left.text) == "final report is due"
    own.write_text(WIRE.read_text("utf-8"), "utf-8")
    trigger(window, "compare_again")
    desktop.settle(window)
    assert len(window.on_desk.view.texts["left"].display.state.notes) == 2
    assert len(load_session(tmp_path / "flood.reader.json").notes) == 2


def test_a_note_on_a_lone_article(desktop: Desktop) -> None:
    window = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    desktop.answers.words = ["alone"]
    window.on_desk.view.texts["left"].setFocus()
    window.on_desk.view.texts["left"].caret.put(5)
    trigger(window, "note")
    assert "alone" in window.on_desk.sidebar.notes.list.cards.card(0).text
    assert Span(0, 1).overlaps(window.on_desk.view.texts["left"].display.state.notes[0])
