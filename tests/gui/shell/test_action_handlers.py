"""What can be done follows from how much of a comparison is known."""

import pytest

from reader.comparison.comparison import Comparison
from reader.gui.shell.action_handlers import NEEDS_ALL, NEEDS_ARTICLE, NEEDS_PAIR, enable_for
from tests.builders import stages_of
from tests.gui.invented import comparison
from tests.gui.windows import Desktop

COLLATED, QUOTED, WHOLE = stages_of(comparison())


@pytest.mark.parametrize(
    ("compared", "pair", "everything"),
    [(None, False, False), (COLLATED, True, False), (QUOTED, True, False), (WHOLE, True, True)],
)
def test_steps_need_links_and_reports_and_lessons_need_all(
    compared: Comparison | None, pair: bool, everything: bool, desktop: Desktop
) -> None:
    actions = desktop.window().actions_
    enable_for(actions, True, compared)
    assert {actions[name].isEnabled() for name in NEEDS_ARTICLE} == {True}
    assert {actions[name].isEnabled() for name in NEEDS_PAIR} == {pair}
    assert {actions[name].isEnabled() for name in NEEDS_ALL} == {everything}
    enable_for(actions, False, None)
    assert {actions[name].isEnabled() for name in (*NEEDS_ARTICLE, *NEEDS_PAIR)} == {False}
    reports, lessons = {"export", "print", "preview"}, {"present", "guess_first", "arrange_tour"}
    assert reports | lessons == set(NEEDS_ALL)
