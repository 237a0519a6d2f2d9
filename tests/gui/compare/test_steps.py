"""Next and previous: round through what is shown and listed, each kind from where the reader was in it."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import Grade
from reader.gui.compare.steps import Steps
from reader.gui.session.controller import Controller
from reader.gui.sidebar.sidebar import Sidebar
from reader.gui.widgets.theme import load_theme
from reader.quotations.quotation import Attributions, Kind
from reader.session.settings import Settings
from reader.text.span import Span
from reader.views.choice import NOTHING, Choice, bead_choice
from tests.gui.at_once import controller_at_once, take
from tests.gui.invented import comparison

DIFFERENCES = [0, 1, 2, 3, 4, 6, 7, 8]
"""The beads of the invented pair that differ or have moved."""


def _compared(times: int = 1) -> Comparison:
    """The invented pair with two warnings: a grave one in bead 3, one to look at in bead 1."""
    compared = comparison(times)
    (grave,) = compared.warnings
    first = compared.left.text.index("Port Anselm")
    look = replace(grave, grade=Grade.LOOK, bead=1, left=Span(first, first + 11), right=None)
    return replace(compared, warnings=(look, grave))


class Stepping:
    """Steps over a sidebar and a controller, with what they told."""

    def __init__(self, qtbot: QtBot, compared: Comparison | None, settings: Settings | None = None) -> None:
        self.controller: Controller = controller_at_once()
        self.sidebar = Sidebar(load_theme("light"), self.controller.selection)
        qtbot.addWidget(self.sidebar)
        self.parent = QObject()
        self.steps = Steps(self.controller, self.sidebar, settings or Settings(), self.parent)
        self.told: list[tuple[str, int, int]] = []
        self.steps.position_changed.connect(lambda *said: self.told.append(said))
        if compared is not None:
            take(self.controller, compared)
            self.sidebar.show_comparison(compared)

    @property
    def choice(self) -> Choice:
        return self.controller.selection.choice

    def beads(self, count: int, *, backwards: bool = False) -> list[int | None]:
        found = []
        for _ in range(count):
            self.steps.difference(backwards)
            found.append(self.choice.bead)
        return found


@pytest.fixture
def stepping(qtbot: QtBot) -> Stepping:
    return Stepping(qtbot, _compared())


def test_differences_follow_each_other_and_begin_again(stepping: Stepping) -> None:
    assert stepping.beads(9) == [*DIFFERENCES, 0]
    assert stepping.beads(2, backwards=True) == [8, 7]


def test_the_first_step_back_goes_to_the_last_difference(stepping: Stepping) -> None:
    assert stepping.beads(1, backwards=True) == [8]


@pytest.mark.parametrize(
    ("hidden", "differences"),
    [
        (("moved",), [0, 1, 2, 3, 4, 6, 8]),
        (("edited",), [0, 2, 4, 6, 7, 8]),
        (("edited", "reworded", "only"), [7]),
    ],
)
def test_only_differences_that_are_shown_are_stepped_through(
    stepping: Stepping, hidden: tuple[str, ...], differences: list[int]
) -> None:
    stepping.steps.set_settings(replace(Settings(), hidden_relations=hidden))
    count = len(differences)
    said = "1 difference" if count == 1 else f"{count} differences"
    assert stepping.told[-1] == (said, 0, count)
    assert stepping.beads(len(differences)) == differences


def test_the_position_is_told_at_every_choice(stepping: Stepping) -> None:
    stepping.controller.selection.choose(bead_choice(2))
    stepping.controller.selection.choose(bead_choice(5))
    assert stepping.told[-2:] == [("3 of 8", 3, 8), ("8 differences", 0, 8)]


def test_a_choice_that_is_forgotten_tells_no_position(stepping: Stepping) -> None:
    stepping.controller.selection.choose(bead_choice(2))
    before = list(stepping.told)
    stepping.controller.selection.forget()
    assert stepping.choice is NOTHING
    assert stepping.told == before


def test_without_a_comparison_there_is_nothing_to_step_to(qtbot: QtBot) -> None:
    stepping = Stepping(qtbot, None)
    for backwards in (False, True):
        stepping.steps.difference(backwards)
        stepping.steps.quotation(backwards)
        stepping.steps.warning(backwards)
    stepping.steps.begin_anew()
    assert stepping.choice is NOTHING
    assert stepping.told == [("", 0, 0)]


def test_quotations_follow_each_other_with_both_sides_framed(qtbot: QtBot) -> None:
    stepping = Stepping(qtbot, _compared(2))
    seen = []
    for _ in range(3):
        stepping.steps.quotation(backwards=False)
        seen.append(stepping.choice.quotation)
        assert stepping.choice.spans()
    assert seen[0] != seen[1]
    assert stepping.choice.bead is not None
    listed = stepping.sidebar.quotations.utterances
    expected = [(side, part.quotation.index) for side, part in (u.first for u in listed)]
    assert seen == [expected[n % len(expected)] for n in range(3)]
    stepping.steps.quotation(backwards=True)
    assert stepping.choice.quotation == seen[1]


def test_the_place_among_quotations_is_kept_while_something_else_is_chosen(qtbot: QtBot) -> None:
    stepping = Stepping(qtbot, _compared(2))
    stepping.steps.quotation(backwards=False)
    first = stepping.choice.quotation
    stepping.controller.selection.choose(bead_choice(6))
    stepping.steps.quotation(backwards=False)
    assert stepping.choice.quotation != first
    stepping.steps.begin_anew()
    stepping.steps.quotation(backwards=False)
    assert stepping.choice.quotation == first


def test_a_quotation_chosen_elsewhere_on_either_side_is_where_the_reader_is(qtbot: QtBot) -> None:
    stepping = Stepping(qtbot, _compared(3))
    spoken = stepping.sidebar.quotations.utterances
    for n, side in ((0, "right"), (1, "left")):
        parts = spoken[n].right if side == "right" else spoken[n].left
        if parts:
            chosen = (spoken[n].sides[-1 if side == "right" else 0], parts[0].quotation.index)
            stepping.controller.selection.choose(Choice(quotation=chosen))
            stepping.steps.quotation(backwards=False)
            first = spoken[n + 1].first
            assert stepping.choice.quotation == (first[0], first[1].quotation.index)


def test_quotations_of_kinds_that_are_not_listed_are_left_out(qtbot: QtBot) -> None:
    compared = _compared()
    indirect = tuple(
        replace(each, quotation=replace(each.quotation, kind=Kind.INDIRECT))
        for each in compared.left_quotations.attributions
    )
    nobody = Attributions(())
    reported = replace(compared, left_quotations=Attributions(indirect), right_quotations=nobody)
    alone = replace(reported, quotation_matches=())
    stepping = Stepping(qtbot, alone)
    stepping.steps.quotation(backwards=False)
    assert stepping.choice is NOTHING
    entry = stepping.sidebar.findChild(QAction, "action.quotations.indirect")
    assert entry is not None
    entry.trigger()
    stepping.steps.quotation(backwards=False)
    assert stepping.choice.quotation == ("left", 0)


def test_warnings_follow_each_other_as_they_are_listed(stepping: Stepping) -> None:
    seen = []
    for _ in range(3):
        stepping.steps.warning(backwards=False)
        seen.append((stepping.choice.warning, stepping.choice.bead))
    assert seen == [(1, 3), (0, 1), (1, 3)]


def test_the_place_among_warnings_is_kept_while_something_else_is_chosen(stepping: Stepping) -> None:
    stepping.steps.warning(backwards=False)
    stepping.controller.selection.choose(bead_choice(6))
    stepping.steps.warning(backwards=False)
    assert stepping.choice.warning == 0
    stepping.steps.begin_anew()
    stepping.steps.warning(backwards=False)
    assert stepping.choice.warning == 1


def test_a_warning_chosen_elsewhere_is_where_the_reader_is(stepping: Stepping) -> None:
    stepping.controller.selection.choose(Choice(warning=1))
    stepping.steps.warning(backwards=False)
    assert stepping.choice.warning == 0


def test_a_pair_without_warnings_chooses_none(qtbot: QtBot) -> None:
    stepping = Stepping(qtbot, replace(_compared(), warnings=()))
    stepping.steps.warning(backwards=False)
    assert stepping.choice is NOTHING
