"""How an article is set: the reader's face first, headlines larger, what is not compared paler."""

import pytest
from PySide6.QtGui import QFont, QTextFormat

from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import (
    READING_POINTS,
    Typeface,
    block_format,
    char_format,
    is_dimmed,
    reading_font,
)
from reader.text.article import Role

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = load_theme("light")


def test_a_face_is_scaled_and_zoomed() -> None:
    assert Typeface().scale == 1.0
    assert Typeface("Serif", 18.0).scale == 18.0 / READING_POINTS
    assert Typeface("Serif", 10.0).zoomed(1.5) == Typeface("Serif", 15.0)


def test_the_chosen_family_comes_first() -> None:
    font = reading_font(Typeface("Mine", 13.0))
    assert (font.families()[0], font.pointSizeF()) == ("Mine", 13.0)
    assert "Mine" not in reading_font(Typeface()).families()


@pytest.mark.parametrize("role", list(Role))
def test_what_is_not_compared_is_paler_unless_all_is(role: Role) -> None:
    colours = [char_format(role, LIGHT, every).foreground().color() for every in (False, True)]
    if is_dimmed(role):
        assert colours == [LIGHT.colour("muted"), LIGHT.colour("text")]
    elif role is not Role.HEADLINE:
        assert colours == [LIGHT.colour("text")] * 2


def test_headlines_are_bold_and_larger_and_what_is_dimmed_smaller() -> None:
    steps = {
        role: char_format(role, LIGHT, compares_all=False).property(QTextFormat.Property.FontSizeAdjustment)
        for role in (Role.HEADLINE, Role.BODY, Role.FURNITURE)
    }
    assert (steps[Role.HEADLINE], steps[Role.BODY], steps[Role.FURNITURE]) == (2, None, -1)
    assert char_format(Role.HEADLINE, LIGHT, compares_all=False).fontWeight() == QFont.Weight.Bold


def test_space_between_paragraphs_grows_with_the_type() -> None:
    small, large = (block_format(Role.BODY, Typeface("", points)) for points in (12.0, 24.0))
    assert (small.topMargin(), large.topMargin()) == (11, 22)
    assert block_format(Role.FURNITURE, Typeface()).topMargin() == 0
    assert block_format(Role.HEADLINE, Typeface()).lineHeight() < small.lineHeight()
