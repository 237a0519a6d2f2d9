"""Stripes: half of the colour itself, half of the paler one, sharp, and narrower than a letter is high."""

import pytest
from PySide6.QtGui import QColor, QGradient, QLinearGradient

from reader.gui.widgets.stripes import striped
from reader.gui.widgets.theme import load_theme

LIGHT = load_theme("light")


def _gradient(colour: QColor) -> QLinearGradient:
    gradient = striped(LIGHT, colour).gradient()
    assert isinstance(gradient, QLinearGradient)
    return gradient


def test_each_colour_has_one_half_and_meets_the_other_sharply() -> None:
    fill, paler = LIGHT.colour("changed_fill"), LIGHT.colour("reworded_fill")
    (first, one), (middle, two), (edge, three), (last, four) = _gradient(fill).stops()
    assert (one, two, three, four) == (fill, fill, paler, paler)
    assert (first, middle, last) == (0.0, 0.5, 1.0)
    assert edge == pytest.approx(0.5001)


@pytest.mark.parametrize("alpha", [1.0, 0.5])
def test_both_colours_are_as_clear_as_the_one_that_is_given(alpha: float) -> None:
    fill = LIGHT.colour("changed_fill")
    fill.setAlphaF(alpha)
    assert {round(colour.alphaF(), 2) for _, colour in _gradient(fill).stops()} == {alpha}


def test_stripes_repeat_slanting_every_few_pixels() -> None:
    gradient = _gradient(LIGHT.colour("changed_fill"))
    assert gradient.spread() is QGradient.Spread.RepeatSpread
    assert (gradient.start().x(), gradient.start().y()) == (0, 0)
    assert (gradient.finalStop().x(), gradient.finalStop().y()) == (4, 4)
