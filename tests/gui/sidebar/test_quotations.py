"""The Quotations tab: what is counted and hidden, what an empty list says, which row a quotation has."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QMenu
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Comparison
from reader.gui.session.selection import Selection
from reader.gui.sidebar.quotations import QuotationsTab
from reader.gui.widgets.theme import load_theme
from reader.quotations.quotation import Attributions, Kind
from reader.sides import SIDES, Side
from reader.views.citing import with_attribution
from reader.views.display_data import ground_of_comparison
from reader.views.utterances import quoted_alone
from tests.gui.invented import comparison


def _tab(qtbot: QtBot, compared: Comparison | None = None) -> QuotationsTab:
    tab = QuotationsTab(load_theme("light"), Selection())
    qtbot.addWidget(tab)
    with qtbot.waitExposed(tab):
        tab.show()
    if compared is not None:
        tab.show_comparison(compared)
    return tab


def _as(attributions: Attributions, *kinds: Kind) -> Attributions:
    """The first quotations, each of another kind."""
    made = tuple(
        replace(each, quotation=replace(each.quotation, kind=kind))
        for each, kind in zip(attributions.attributions, kinds, strict=False)
    )
    return replace(attributions, attributions=made)


def _with(*kinds: Kind, right: bool = False) -> Comparison:
    """The invented pair, told as often as there are kinds, quoting on the left alone."""
    made = comparison(max(len(kinds), 1))
    quoted = _as(made.left_quotations, *kinds)
    nobody = Attributions(())
    return replace(
        made,
        left_quotations=nobody if right else quoted,
        right_quotations=_as(made.right_quotations, *kinds) if right else nobody,
        quotation_matches=(),
    )


def _trigger(tab: QuotationsTab, name: str) -> None:
    found = tab.findChild(QAction, f"action.quotations.{name}")
    assert found is not None
    found.trigger()


@pytest.mark.parametrize(
    ("kinds", "count"),
    [
        ((), "No quotations"),
        ((Kind.DIRECT,), "1 of 1 quotations"),
        ((Kind.DIRECT, Kind.MIXED), "2 of 2 quotations"),
        ((Kind.DIRECT, Kind.INDIRECT), "1 of 1 quotations · 1 indirect hidden"),
        ((Kind.INDIRECT, Kind.INDIRECT), "No quotations · 2 indirect hidden"),
    ],
)
@pytest.mark.parametrize("right", [False, True])
def test_what_is_listed_and_what_is_hidden_as_indirect_is_counted(
    qtbot: QtBot, kinds: tuple[Kind, ...], count: str, right: bool
) -> None:
    assert _tab(qtbot, _with(*kinds, right=right)).count.text() == count


def test_nothing_is_hidden_once_indirect_speech_is_listed(qtbot: QtBot) -> None:
    tab = _tab(qtbot, _with(Kind.DIRECT, Kind.INDIRECT))
    _trigger(tab, "indirect")
    assert tab.count.text() == "2 of 2 quotations"


def test_warnings_are_counted_behind_the_rest(qtbot: QtBot) -> None:
    assert _tab(qtbot, comparison()).count.text() == "1 of 1 quotations · ⚠ 1"


@pytest.mark.parametrize(
    ("kinds", "says"),
    [
        ((), "Nobody is quoted. The other tabs list what differs."),
        (
            (Kind.INDIRECT,),
            "Nobody is quoted in quotation marks. Kinds ▸ Indirect lists what is reported without them.",
        ),
        (
            (Kind.DIRECT, Kind.INDIRECT),
            "Nothing here answers to these filters. Take some away, or search for other words.",
        ),
        ((Kind.DIRECT,), "Nothing here answers to these filters. Take some away, or search for other words."),
    ],
)
def test_an_empty_list_says_how_to_fill_it(qtbot: QtBot, kinds: tuple[Kind, ...], says: str) -> None:
    assert _tab(qtbot, _with(*kinds)).why_empty() == says


@pytest.mark.parametrize("side", SIDES)
def test_an_empty_list_tells_of_other_words_in_marks(qtbot: QtBot, side: Side) -> None:
    compared = _with()
    words = Attributions((), (comparison().left_quotations.attributions[0].quotation,))
    made = (
        replace(compared, left_quotations=words)
        if side == "left"
        else replace(compared, right_quotations=words)
    )
    assert _tab(qtbot, made).why_empty() == (
        "Nobody is quoted. Kinds ▸ Fragments lists other words in quotation marks."
    )


def test_one_article_alone_is_listed_and_taken_away(qtbot: QtBot) -> None:
    tab, made = _tab(qtbot, comparison()), comparison()
    tab.show_alone(quoted_alone("right", made.right, made.right_quotations))
    assert tab.comparison is None
    assert [utterance.sides for utterance in tab.utterances] == [("right",)]
    assert tab.count.text() == "1 of 1 quotations"
    tab.show_alone(None)
    assert not tab.has_something()
    assert tab.utterances == ()
    assert (tab.count.text(), tab.list.cards.rowCount()) == ("", 0)


def test_what_is_known_of_a_comparison_is_taken(qtbot: QtBot) -> None:
    tab, compared = _tab(qtbot), comparison()
    ground = ground_of_comparison(compared)
    tab.show_comparison(compared, ground)
    assert tab.quoted is ground.quoted
    assert tab.utterances is ground.utterances
    assert tab.known_names() == ["Greta Olsen"]
    tab.show_comparison(None)
    assert tab.quoted is None


def test_speakers_are_offered_as_filters(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    speakers = tab.findChild(QComboBox, "sidebar.quotations.speaker")
    assert speakers is not None
    assert speakers.findText("Greta Olsen") == 1


def test_the_row_of_a_quotation_is_marked_from_either_side(qtbot: QtBot) -> None:
    compared = comparison()
    tab = _tab(qtbot, compared)
    for side in SIDES:
        tab.list.show_row(None)
        (attribution,) = compared.quotations(side).attributions
        assert tab.show_span(side, attribution.quotation.span)
        assert tab.chosen_utterance() is tab.utterances[0]
    assert not tab.show_span("left", compared.left.sentences[0].span)
    assert tab.chosen_utterance() is None


def test_a_later_part_of_a_quotation_has_the_row_of_its_first(qtbot: QtBot) -> None:
    made = comparison(2)
    one, two = made.left_quotations.attributions
    (match,) = made.quotation_matches
    compared = replace(made, quotation_matches=(match, replace(match, left=1)))
    tab = _tab(qtbot, compared)
    assert [len(utterance.left) for utterance in tab.utterances] == [2, 0]
    assert tab.show_span("left", two.quotation.span)
    card = tab.list.current_card()
    assert card is not None
    assert card.place.left == one.quotation.span


def test_the_chosen_quotation_is_copied_as_its_first_article_has_it(qtbot: QtBot) -> None:
    tab, compared = _tab(qtbot, comparison()), comparison()
    assert not tab.copy_chosen()
    (attribution,) = compared.left_quotations.attributions
    tab.show_span("left", attribution.quotation.span)
    assert tab.copy_chosen()
    assert QGuiApplication.clipboard().text() == with_attribution(compared.left, (attribution,))


def test_without_quotations_known_nothing_is_copied(qtbot: QtBot) -> None:
    assert not _tab(qtbot).copy_chosen()


def test_other_kinds_are_told(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    with qtbot.waitSignal(tab.kinds_changed) as told:
        _trigger(tab, "indirect")
    assert told.args == [frozenset(Kind)]
    assert tab.kinds() == frozenset(Kind)


def test_only_warnings_are_listed_where_they_are_asked_for(qtbot: QtBot) -> None:
    tab = _tab(qtbot, _with(Kind.DIRECT))
    chip = tab.findChild(QCheckBox, "sidebar.quotations.warnings_only")
    assert chip is not None
    chip.click()
    assert tab.count.text() == "0 of 1 quotations"


def test_what_is_done_in_the_menu_is_told_by_the_tab(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    with qtbot.waitSignal(tab.speaker_corrected) as corrected:
        tab.menu.speaker_corrected.emit("left", 0, "Ada")
    with qtbot.waitSignal(tab.quotation_rejected) as rejected:
        tab.menu.quotation_rejected.emit("right", 0)
    assert (corrected.args, rejected.args) == (["left", 0, "Ada"], ["right", 0])


def test_the_menu_of_a_row_opens_where_it_is_asked_for_and_asks_for_a_note(qtbot: QtBot) -> None:
    tab = _tab(qtbot, comparison())
    row = tab.list.cards.row_where(lambda card: not card.is_heading)
    assert row is not None
    card = tab.list.cards.card(row)
    heading = tab.list.cards.card(0)
    assert heading.is_heading
    tab.list.menu_wanted.emit(heading, QPoint(40, 50))
    assert tab.findChild(QMenu, "sidebar.quotations.menu") is None
    tab.list.menu_wanted.emit(card, QPoint(40, 50))
    menu = tab.findChild(QMenu, "sidebar.quotations.menu")
    assert menu is not None
    assert (menu.isVisible(), menu.pos()) == (True, QPoint(40, 50))
    menu.close()
    tab.list.show_row(row)
    with qtbot.waitSignal(tab.note_wanted):
        tab.menu.note_wanted.emit()


def test_what_stands_in_marks_in_one_article_is_not_hidden(qtbot: QtBot) -> None:
    made = comparison()
    assert made.quotation_matches
    reported = replace(made, right_quotations=_as(made.right_quotations, Kind.INDIRECT))
    assert "hidden" not in _tab(qtbot, reported).count.text()
