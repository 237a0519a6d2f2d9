"""One article alone: who is quoted in it is listed, marked, stepped through and set right."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from reader.gui.shell.main_window import MainWindow
from reader.quotations.quotation import Kind
from reader.text.span import Span
from tests.gui.windows import SPUN, WIRE, Desktop, trigger


def _one(desktop: Desktop, side: str = "left") -> MainWindow:
    window = desktop.window()
    window.controller.open_path("left" if side == "left" else "right", WIRE)
    desktop.settle(window)
    return window


def test_its_quotations_are_listed_and_marked(desktop: Desktop) -> None:
    window = _one(desktop)
    alone = window.controller.alone.shown
    assert alone is not None
    assert alone.quotations.attributions
    listed = window.on_desk.sidebar.quotations
    assert listed.list.cards.row_where(lambda card: card.is_quotation) is not None
    marks = window.on_desk.view.texts["left"].display.state.marks
    assert marks is not None
    assert len(marks.attributions) == len(alone.quotations.attributions)
    assert window.on_desk.view.texts["right"].display.state.marks is None


def test_the_right_side_alone_is_listed_as_well(desktop: Desktop) -> None:
    window = _one(desktop, "right")
    quoted = window.on_desk.sidebar.quotations.quoted
    assert quoted is not None
    assert quoted.sides == ("right",)


def test_stepping_frames_one_quotation_after_another(desktop: Desktop) -> None:
    window = _one(desktop)
    text = window.on_desk.view.texts["left"]
    framed = []
    for _ in range(2):
        trigger(window, "next_quotation")
        framed.append(text.display.state.chosen)
    assert None not in framed
    assert framed[0] != framed[1]
    card = window.on_desk.sidebar.quotations.list.current_card()
    assert card is not None
    assert card.place.left == framed[1]


def test_a_speaker_is_corrected_before_there_is_a_pair_and_stays(desktop: Desktop) -> None:
    window = _one(desktop)
    alone = window.controller.alone.shown
    assert alone is not None
    place = alone.quotations.attributions[0].quotation.span
    window.on_desk.sidebar.quotations.speaker_corrected.emit("left", 0, "Ada Byron")
    desktop.settle(window)
    corrected = window.controller.alone.shown
    assert corrected is not None
    assert corrected.quotations.attributions[0].speaker == "Ada Byron"
    window.controller.open_path("right", SPUN)
    desktop.settle(window)
    assert window.controller.alone.shown is None
    comparison = window.controller.comparison
    assert comparison is not None
    by_place = {a.quotation.span: a.speaker for a in comparison.left_quotations.attributions}
    assert by_place[place] == "Ada Byron"


def test_a_second_article_brings_the_quotations_of_both(desktop: Desktop) -> None:
    window = _one(desktop)
    window.controller.open_path("right", SPUN)
    desktop.settle(window)
    quoted = window.on_desk.sidebar.quotations.quoted
    assert quoted is not None
    assert quoted.sides == ("left", "right")
    marks = window.on_desk.view.texts["left"].display.state.marks
    assert marks is not None
    assert marks.beads


def test_swapping_a_lone_article_moves_its_quotations(desktop: Desktop) -> None:
    window = _one(desktop)
    trigger(window, "swap")
    desktop.settle(window)
    alone = window.controller.alone.shown
    assert alone is not None
    assert alone.side == "right"
    assert window.on_desk.view.texts["left"].display.state.marks is None
    assert window.on_desk.view.texts["right"].display.state.marks is not None


def test_selected_words_are_copied_with_their_speaker_and_place(desktop: Desktop) -> None:
    window = _one(desktop)
    alone = window.controller.alone.shown
    assert alone is not None
    said = next(a for a in alone.quotations.attributions if a.speaker and a.quotation.kind is Kind.DIRECT)
    text = window.on_desk.view.texts["left"]
    inside = Span(said.quotation.span.start, said.quotation.span.start + 12)
    cursor = text.textCursor()
    units = text.document().toPlainText().index(inside.of(alone.article.text))
    cursor.setPosition(units)
    cursor.setPosition(units + 12, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    assert text.caret.selected_span() == inside
    menu = text.menu.of(inside.start)
    next(a for a in menu.actions() if a.objectName().endswith("copy_with_source")).trigger()
    QApplication.processEvents()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"“{inside.of(alone.article.text).strip()}” — {said.speaker} (")
    assert "paragraph" in copied
