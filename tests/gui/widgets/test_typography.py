"""How an article is set: the reader's face first, headlines larger, what is not compared paler."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QTextBlockFormat, QTextFormat

from reader.gui.widgets import typography
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import (
    COLUMN_WIDTH,
    FINGER,
    GUTTER,
    HEADLINE_STEPS,
    READING_POINTS,
    Typeface,
    _installed_faces,
    block_format,
    char_format,
    is_dimmed,
    own_family,
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


@pytest.mark.parametrize(
    ("role", "height", "above", "below"),
    [
        (Role.HEADLINE, 1.35, 11, 11), (Role.BODY, 1.62, 11, 11),
        (Role.FURNITURE, 1.62, 0, 4), (Role.CAPTION, 1.62, 0, 4),
    ],
)  # fmt: skip
@pytest.mark.parametrize("points", [12.0, 24.0])
def test_lines_are_as_far_apart_as_their_role_wants_in_sizes_of_the_type(
    role: Role, height: float, above: float, below: float, points: float
) -> None:
    face = Typeface("", points)
    shape, font = block_format(role, face), reading_font(face)
    natural = QFontMetricsF(font).height() / QFontInfo(font).pixelSize()
    assert shape.lineHeight() == pytest.approx(max(100 * height / natural, 100))
    assert shape.lineHeightType() == QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    assert (shape.topMargin(), shape.bottomMargin()) == (above * points / 12, below * points / 12)


def test_the_reading_face_is_a_serif_and_our_own_where_none_is_chosen() -> None:
    plain, chosen = reading_font(Typeface()), reading_font(Typeface("Mine"))
    assert plain.styleHint() is QFont.StyleHint.Serif
    assert plain.pointSizeF() == READING_POINTS == 12.0
    installed = _installed_faces()
    assert len(installed) <= 2
    assert all(QFontDatabase.hasFamily(face) for face in installed)
    if installed:
        assert plain.families() == list(installed)
        assert chosen.families() == ["Mine", *installed]
        assert own_family() == installed[0]


def test_measures_of_a_page() -> None:
    assert (COLUMN_WIDTH, GUTTER, FINGER, HEADLINE_STEPS) == (720, 38, 24, 2)


@pytest.mark.parametrize("role", [Role.BODY, Role.FURNITURE])
def test_only_headlines_are_bold(role: Role) -> None:
    assert char_format(role, LIGHT, compares_all=False).fontWeight() != QFont.Weight.Bold


def test_the_first_two_of_our_faces_that_are_installed_are_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFontDatabase, "hasFamily", lambda name: name != "Source Serif 4")
    assert _installed_faces.__wrapped__() == ("Source Serif Pro", "Charter")


@pytest.mark.parametrize(("installed", "own"), [(("Charter", "Georgia"), "Charter"), ((), None)])
def test_our_own_family_is_the_first_installed_else_the_serif_of_the_system(
    monkeypatch: pytest.MonkeyPatch, installed: tuple[str, ...], own: str | None
) -> None:
    monkeypatch.setattr(typography, "_installed_faces", lambda: installed)
    assert own_family() == (own or QFontInfo(reading_font(Typeface())).family())
