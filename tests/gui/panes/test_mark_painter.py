"""Three levels of mark, each painted so that it is not taken for another."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import Grade
from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.widgets.theme import load_theme
from reader.views.choice import bead_choice
from tests.gui.invented import colours_in, comparison, opened


def _graded(grade: Grade) -> Comparison:
    compared = comparison()
    return replace(compared, warnings=tuple(replace(w, grade=grade) for w in compared.warnings))


def _said(state: WarningState) -> Comparison:
    compared = comparison()
    said = tuple(Judgement(identity_of(warning), state) for warning in compared.warnings)
    return replace(compared, judgements=said)


@pytest.mark.parametrize(
    ("compared", "painted"),
    [
        (_graded(Grade.GRAVE), True),
        (_graded(Grade.SERIOUS), True),
        (_graded(Grade.LOOK), False),
        (_said(WarningState.CHECKED), True),
        (_said(WarningState.WRONG), False),
    ],
)
def test_decisive_words_have_a_fill_and_a_line_of_their_own(
    qtbot: QtBot, compared: Comparison, painted: bool
) -> None:
    view, theme = opened(qtbot, compared), load_theme("light")
    for text in view.texts.values():
        assert (colours_in(text.viewport(), theme.colour("decisive_fill")) > 100) is painted
        assert (colours_in(text.viewport(), theme.colour("decisive_mark")) > 20) is painted


def test_changed_words_stay_visible_in_the_chosen_pair(qtbot: QtBot) -> None:
    compared, theme = comparison(), load_theme("light")
    view = opened(qtbot, compared)
    left = view.texts["left"]
    assert colours_in(left.viewport(), theme.colour("changed_strong")) == 0
    bead = next(b.index for b in compared.collation.beads if b.relation.value in ("edited", "reworded"))
    view.selection.choose(bead_choice(bead))
    assert colours_in(left.viewport(), theme.colour("changed_strong")) > 100
