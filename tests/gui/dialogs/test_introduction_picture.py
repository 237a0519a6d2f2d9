"""The drawing of the window: what a step speaks of stands out."""

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.introduction_picture import IntroductionPicture
from reader.gui.widgets.theme import load_theme
from tests.gui.invented import colours_in


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(
    ("step", "has_bars", "has_warnings", "fewer"),
    [(0, True, False, False), (1, False, True, False), (2, False, True, True)],
)
def test_only_what_a_step_speaks_of_has_its_colours(
    qtbot: QtBot, name: str, step: int, has_bars: bool, has_warnings: bool, fewer: bool
) -> None:
    theme = load_theme(name)
    picture = IntroductionPicture(theme)
    qtbot.addWidget(picture)
    picture.resize(420, 190)
    picture.set_step(1)
    all_warnings = colours_in(picture, theme.colour("warning"))
    picture.set_step(step)
    assert (colours_in(picture, theme.colour("changed_mark")) > 0) is has_bars
    found = colours_in(picture, theme.colour("warning"))
    assert (found > 0) is has_warnings
    assert (0 < found < all_warnings) is fewer
