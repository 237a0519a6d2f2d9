"""What is chosen in panes, connectors and map goes to the selection; any choice is marked in both panes."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.compare.connectors import Ribbon
from reader.gui.compare.overview import Overview
from reader.gui.compare.reading_view import ReadingView
from reader.gui.compare.why_card import WhyCard
from reader.sides import SIDES, Side, opposite
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import Choice, bead_choice
from tests.gui.invented import comparison, opened
from tests.gui.panes.shown import is_repainted

COMPARED = comparison()
ENGINEERS = COMPARED.left.text.index("Engineers found")
CRACKS = COMPARED.right.text.index("Cracks were")
CAPTION = COMPARED.left.text.index("Workers inspect")
QUOTED = {side: COMPARED.article(side).text.index("“We") for side in SIDES}


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    return opened(qtbot, COMPARED)


@pytest.fixture
def chosen(view: ReadingView) -> list[Choice]:
    told: list[Choice] = []
    view.selection.changed.connect(told.append)
    return told


def _part(view: ReadingView, kind: type[QWidget]) -> QWidget:
    found = view.findChild(kind)
    assert found is not None
    return found


def _card(view: ReadingView) -> WhyCard:
    found = view.findChild(WhyCard)
    assert isinstance(found, WhyCard)
    return found


def _sentence(side: Side, code_point: int) -> int:
    found = COMPARED.article(side).sentence_at(code_point)
    assert found is not None
    return found


@pytest.mark.parametrize(("side", "at"), [("left", ENGINEERS), ("right", CRACKS)])
def test_a_sentence_chooses_its_pair_and_asks_why(
    view: ReadingView, chosen: list[Choice], side: Side, at: int
) -> None:
    view.texts[side].sentence_chosen.emit(_sentence(side, at))
    assert chosen == [bead_choice(2, side)]
    assert _card(view).isVisible()


def test_a_sentence_chosen_again_closes_the_card_and_once_more_opens_it(
    view: ReadingView, chosen: list[Choice]
) -> None:
    seen = []
    for _ in range(3):
        view.texts["left"].sentence_chosen.emit(_sentence("left", ENGINEERS))
        seen.append(_card(view).isVisible())
    assert seen == [True, False, True]
    assert len(chosen) == 2


def test_a_sentence_of_no_pair_only_takes_the_keyboard(view: ReadingView, chosen: list[Choice]) -> None:
    view.texts["right"].focused.emit(True)
    view.texts["left"].sentence_chosen.emit(_sentence("left", CAPTION))
    assert chosen == []
    assert view.choices.focused == "left"


def test_without_a_comparison_nothing_is_chosen(view: ReadingView, chosen: list[Choice]) -> None:
    view.show_comparison(None)
    chosen.clear()
    view.texts["left"].sentence_chosen.emit(4)
    view.texts["left"].quotation_chosen.emit(0)
    view.texts["left"].sentence_hovered.emit(4)
    overview = _part(view, Overview)
    assert isinstance(overview, Overview)
    overview.clicked.emit("left", ENGINEERS)
    overview.caution_clicked.emit(0)
    view.choices.same_sentence_opposite()
    assert chosen == []


def test_a_connector_chooses_its_pair_and_asks_why(view: ReadingView, chosen: list[Choice]) -> None:
    ribbon = _part(view, Ribbon)
    assert isinstance(ribbon, Ribbon)
    ribbon.bead_clicked.emit(2)
    assert chosen == [bead_choice(2)]
    assert _card(view).isVisible()


@pytest.mark.parametrize("side", SIDES)
def test_a_quotation_is_framed_with_the_one_that_answers_it(
    view: ReadingView, chosen: list[Choice], side: Side
) -> None:
    view.texts[side].quotation_chosen.emit(0)
    (choice,) = chosen
    assert (choice.bead, choice.quotation, choice.stays) == (3, (side, 0), side)
    for each in SIDES:
        span = choice.place.span(each)
        assert span is not None
        assert span.start == QUOTED[each]


def test_the_map_scrolls_the_place_to_the_middle(qtbot: QtBot) -> None:
    view = opened(qtbot, comparison(20))
    overview, text = _part(view, Overview), view.texts["right"]
    assert isinstance(overview, Overview)
    place = comparison(20).right.sentences[80].span.start
    view.set_scroll_lock(False)
    overview.scroll_asked.emit("right", place)
    height = text.places.height_of(place) - text.verticalScrollBar().value()
    assert abs(height - text.viewport().height() / 2) <= 1
    assert view.texts["left"].verticalScrollBar().value() == 0


def test_the_map_chooses_the_pair_at_a_click_a_step_and_a_warning(
    view: ReadingView, chosen: list[Choice]
) -> None:
    overview = _part(view, Overview)
    assert isinstance(overview, Overview)
    overview.clicked.emit("left", CAPTION)
    assert chosen == []
    overview.clicked.emit("left", ENGINEERS)
    overview.stepped.emit(5)
    overview.caution_clicked.emit(0)
    assert [choice.bead for choice in chosen] == [2, 5, 3]
    assert [choice.warning for choice in chosen] == [None, None, 0]


@pytest.mark.parametrize(
    ("place", "bead"),
    [
        (Place(7), 7),
        (Place(None, Span(ENGINEERS, ENGINEERS + 9)), 2),
        (Place(None, None, Span(CRACKS, CRACKS + 6)), 2),
        (Place(None, Span(CAPTION, CAPTION + 7), Span(CRACKS, CRACKS + 6)), 2),
        (Place(5, Span(ENGINEERS, ENGINEERS + 9)), 5),
        (Place(None, Span(CAPTION, CAPTION + 7)), None),
        (Place(None, Span(ENGINEERS, ENGINEERS + 9), Span(0, 4)), 2),
    ],
)
def test_words_of_a_row_choose_the_pair_in_which_they_stand(
    view: ReadingView, chosen: list[Choice], place: Place, bead: int | None
) -> None:
    view.choices.choose_place(place)
    (choice,) = chosen
    assert choice == Choice(Place(bead, place.left, place.right))


def test_a_choice_puts_both_carets_to_its_pair_and_the_card_goes_along(view: ReadingView) -> None:
    view.texts["left"].sentence_chosen.emit(_sentence("left", ENGINEERS))
    before = _card(view).accessibleName(), _card(view).accessibleDescription()
    view.selection.choose(bead_choice(5))
    assert _card(view).isVisible()
    assert (_card(view).accessibleName(), _card(view).accessibleDescription()) != before
    assert view.texts["left"].caret.at() == COMPARED.left.text.index("Ferries will")
    assert view.texts["right"].caret.at() == COMPARED.right.text.index("Ferries will")


def test_a_caret_inside_the_chosen_pair_stays_but_framed_words_take_it(view: ReadingView) -> None:
    view.texts["left"].caret.put(ENGINEERS + 6)
    view.selection.choose(bead_choice(2))
    assert view.texts["left"].caret.at() == ENGINEERS + 6
    view.selection.choose(Choice(Place(2, Span(ENGINEERS + 2, ENGINEERS + 9))))
    assert view.texts["left"].caret.at() == ENGINEERS + 2


def test_a_choice_without_a_pair_leaves_the_carets(view: ReadingView) -> None:
    view.texts["left"].caret.put(ENGINEERS)
    view.selection.choose(Choice())
    assert view.texts["left"].caret.at() == ENGINEERS


def test_both_panes_are_painted_anew_at_a_choice(view: ReadingView) -> None:
    view.selection.choose(bead_choice(2))
    for side in SIDES:
        assert is_repainted(view.texts[side].viewport(), lambda: view.selection.choose(bead_choice(3)))
        view.selection.choose(bead_choice(2))


@pytest.mark.parametrize(
    ("side", "sentence", "hovered"),
    [
        ("left", _sentence("left", ENGINEERS), 2),
        ("right", _sentence("right", CRACKS), 2),
        ("right", 0, 0),
        ("left", _sentence("left", CAPTION), None),
        ("left", -1, None),
    ],
)
def test_the_pair_under_the_pointer_is_marked_in_both_panes(
    view: ReadingView, side: Side, sentence: int, hovered: int | None
) -> None:
    view.texts["left"].display.set_hovered(8)
    view.texts[side].sentence_hovered.emit(sentence)
    assert [view.texts[each].display.state.hovered for each in SIDES] == [hovered, hovered]


def test_the_pair_of_the_connector_under_the_pointer_is_marked_in_both_panes(view: ReadingView) -> None:
    ribbon = _part(view, Ribbon)
    assert isinstance(ribbon, Ribbon)
    for bead, hovered in ((4, 4), (0, 0), (-1, None)):
        ribbon.bead_hovered.emit(bead)
        assert [view.texts[each].display.state.hovered for each in SIDES] == [hovered, hovered]


@pytest.mark.parametrize("side", SIDES)
def test_the_pane_that_has_the_keyboard_is_remembered_after_it_has_lost_it(
    view: ReadingView, side: Side
) -> None:
    view.texts[opposite(side)].focused.emit(True)
    view.texts[side].focused.emit(True)
    view.texts[side].focused.emit(False)
    view.texts[opposite(side)].focused.emit(False)
    assert view.choices.focused == side


@pytest.mark.parametrize(("side", "at"), [("left", ENGINEERS), ("right", CRACKS)])
def test_the_relation_at_the_caret_is_told_to_a_screen_reader(view: ReadingView, side: Side, at: int) -> None:
    text = view.texts[side]
    text.caret.put(at)
    assert text.accessibleDescription().startswith("Reworded")
    text.caret.put(COMPARED.article(side).text.index("Ferries"))
    assert text.accessibleDescription().startswith("Same")
    view.show_comparison(None)
    assert text.accessibleDescription() == ""


def test_the_keyboard_goes_to_the_sentence_that_belongs_to_the_one_at_the_caret(
    view: ReadingView, chosen: list[Choice]
) -> None:
    view.activateWindow()
    view.texts["right"].setFocus()
    view.texts["right"].caret.put(CRACKS + 4)
    view.choices.same_sentence_opposite()
    assert chosen == [bead_choice(2, "right")]
    assert view.texts["left"].caret.at() == ENGINEERS
    assert view.choices.focused == "left"


@pytest.mark.parametrize("words", ["Workers inspect", "Shopkeepers on"])
def test_a_sentence_without_an_answer_keeps_the_keyboard(
    view: ReadingView, chosen: list[Choice], words: str
) -> None:
    view.texts["left"].setFocus()
    view.texts["left"].caret.put(COMPARED.left.text.index(words))
    chosen.clear()
    view.choices.same_sentence_opposite()
    assert chosen == []
    assert view.choices.focused == "left"
