"""Pairing by hand: what is at the carets of the side that has the keyboard."""

from reader.gui.shell.main_window import MainWindow
from tests.gui.windows import SPUN, WIRE, Desktop, comparison_of, trigger
from tests.journeys.test_hand_work import caption, pairs_by_hand, put_carets, select, shared


def test_selected_sentences_go_together(desktop: Desktop) -> None:
    window = desktop.compared()
    comparison = comparison_of(window)
    left, right = shared(window)
    put_carets(window, left, right)
    span = comparison.left.sentences[left].span
    both = comparison.left.text[span.start : comparison.left.sentences[left + 1].span.end]
    select(window, both)
    trigger(window, "link")
    desktop.settle(window)
    assert pairs_by_hand(window) == {((left, left + 1), (right,))}
    assert window.controller.corrector.stack.undoText() == "link"


def test_the_side_with_the_keyboard_is_meant(desktop: Desktop) -> None:
    window = desktop.compared()
    left, right = shared(window)
    other = comparison_of(window).collation.beads[comparison_of(window).collation.right_bead[right + 1] or 0]
    put_carets(window, left, right + 1)
    window.on_desk.view.texts["right"].setFocus()
    trigger(window, "unlink")
    desktop.settle(window)
    assert pairs_by_hand(window) == {(other.left, ()), ((), other.right)}


def test_a_caption_takes_no_part(desktop: Desktop) -> None:
    window = desktop.compared()
    _, right = shared(window)
    put_carets(window, caption(window), right)
    trigger(window, "link")
    desktop.settle(window)
    assert pairs_by_hand(window) == set()
    assert "linked" in window.strip.text


def test_without_a_comparison_nothing_is_offered(desktop: Desktop) -> None:
    window: MainWindow = desktop.window()
    window.controller.open_path("left", WIRE)
    desktop.settle(window)
    menu = window.on_desk.view.texts["left"].menu.of(0)
    names = [action.objectName().rpartition(".")[2] for action in menu.actions()]
    assert "note" in names
    assert "link" not in names
    refused: list[str] = []
    window.on_desk.pairing.refused.connect(refused.append)
    for act in (window.on_desk.pairing.link, window.on_desk.pairing.unlink, window.on_desk.pairing.split):
        act()
    window.on_desk.pairing.free()
    assert len(refused) == 4


def test_the_why_card_says_that_a_person_did_it(desktop: Desktop) -> None:
    window = desktop.compared(WIRE, SPUN)
    left, right = shared(window)
    put_carets(window, left, right)
    trigger(window, "link")  # they are linked already
    desktop.settle(window)
    assert pairs_by_hand(window) == set()
    trigger(window, "unlink")
    desktop.settle(window)
    view = window.on_desk.view
    bead = comparison_of(window).collation.left_bead[left]
    assert bead is not None
    view._explanation.ask(bead)
    desktop.qtbot.waitUntil(lambda: view._card.isVisible(), timeout=5_000)
    assert "by hand" in view._card._title.text()
    assert "A person set this sentence apart." in view._card.accessibleDescription()
