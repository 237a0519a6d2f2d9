"""The drawing of the window: what a step speaks of stands out."""

import pytest
from PySide6.QtWidgets import QSizePolicy
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.introduction_picture import IntroductionPicture
from reader.gui.widgets.theme import load_theme
from tests.gui.drawn import Stroke, painted
from tests.gui.invented import colours_in
from tests.gui.panes.shown import is_repainted


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


LIGHT = load_theme("light")


def _colour(role: str) -> str:
    return LIGHT.colour(role).name()


def _strokes(qtbot: QtBot, step: int, width: int = 420) -> list[Stroke]:
    """What is drawn on a step, from the corner of the drawing."""
    picture = IntroductionPicture(LIGHT)
    qtbot.addWidget(picture)
    picture.resize(width, 190)
    picture.set_step(step)
    return [stroke for stroke in painted(picture) if stroke.fill != picture.palette().window().color().name()]


def _boxes(strokes: list[Stroke], fill: str) -> list[tuple[float, ...]]:
    """The places of what is filled with a colour."""
    return [
        stroke.places if stroke.kind == "rect" else stroke.box.getRect()  # type: ignore[misc]
        for stroke in strokes
        if stroke.fill == _colour(fill)
    ]


@pytest.mark.parametrize("step", [0, 1, 2])
def test_two_pages_and_a_sidebar_are_sheets_and_those_it_speaks_of_have_a_thick_edge(
    qtbot: QtBot, step: int
) -> None:
    sheets = [stroke for stroke in _strokes(qtbot, step) if stroke.pen and stroke.fill == _colour("paper")]
    assert [sheet.box.getRect() for sheet in sheets] == [
        (2, 4, 124, 182), (158, 4, 124, 182), (296, 4, 122, 182),
    ]  # fmt: skip
    thick, thin = (_colour("accent"), 2), (_colour("border"), 1)
    assert [(sheet.pen, sheet.width) for sheet in sheets] == (
        [thick, thick, thin] if step == 0 else [thin, thin, thick]
    )
    assert (2 + 6, 4) in sheets[0].corners


def test_a_page_has_six_bars_of_which_two_tell_of_a_change_and_two_lines_beside_each(qtbot: QtBot) -> None:
    strokes = _strokes(qtbot, 0)
    bars = [(11, 19 + 26 * number, 4, 16) for number in range(6)]
    bars += [(167, 19 + 26 * number, 4, 16) for number in range(6)]
    changed, same = _boxes(strokes, "changed_mark"), _boxes(strokes, "same_mark")
    assert changed == [bars[at] for at in (1, 4, 7, 10)]
    assert same == [bar for bar in bars if bar not in changed]
    lines = _boxes(strokes, "muted")
    assert len(lines) == 2 * 6 * 2
    for number, share in enumerate((0.9, 0.7, 0.95, 0.55, 0.85, 0.75)):
        wide, top = 90 * share, 22 + 26 * number
        for left, at in ((22, 2 * number), (178, 12 + 2 * number)):
            assert lines[at] == pytest.approx((left, top, wide, 4), abs=0.02)
            assert lines[at + 1] == pytest.approx((left, top + 8, wide * 0.8, 4), abs=0.02)


@pytest.mark.parametrize(("step", "role"), [(0, "changed_mark"), (1, "dimmed"), (2, "dimmed")])
def test_links_join_the_lines_that_differ(qtbot: QtBot, step: int, role: str) -> None:
    links = [stroke for stroke in _strokes(qtbot, step) if stroke.kind == "line"]
    assert [list(link.places) for link in links] == [[130, 53, 154, 53], [130, 131, 154, 131]]
    assert {(link.pen, link.width) for link in links} == {(_colour(role), 1.5)}


@pytest.mark.parametrize(
    ("step", "role", "warnings", "ticks"), [(0, "dimmed", 3, 0), (1, "warning", 3, 0), (2, "warning", 1, 2)]
)
def test_the_sidebar_has_three_warnings_of_which_the_last_step_checks_two_off(
    qtbot: QtBot, step: int, role: str, warnings: int, ticks: int
) -> None:
    strokes = _strokes(qtbot, step)
    signs = [stroke for stroke in strokes if len(stroke.corners) == 3 and stroke.fill == _colour(role)]
    done = [stroke for stroke in strokes if stroke.kind == "polyline"]
    assert (len(signs), len(done)) == (warnings, ticks)
    tops = [20 + 56 * number for number in range(3)]
    for top, sign in zip(tops[ticks:], signs, strict=True):
        assert sign.corners == {(308, top + 13), (322, top + 13), (315, top)}
    for top, tick in zip(tops, done, strict=False):
        assert list(tick.places) == [308, top + 7, 313, top + 12, 322, top]
        assert (tick.pen, tick.width) == (_colour("accent"), 2.5)
    lines = _boxes(strokes, "muted" if step else "dimmed")
    wanted = [(330, top + 2 + 11 * line, width, 4) for top in tops for line, width in enumerate((66, 74, 52))]
    assert [line for line in lines if line[0] == 330] == wanted


def test_the_drawing_stands_in_the_middle_and_has_its_height(qtbot: QtBot) -> None:
    strokes = _strokes(qtbot, 0, width=520)
    sheet = next(stroke for stroke in strokes if stroke.pen)
    assert sheet.box.left() == 52
    picture = IntroductionPicture(LIGHT)
    qtbot.addWidget(picture)
    assert picture.objectName() == "introduction.picture"
    assert (picture.minimumWidth(), picture.minimumHeight(), picture.maximumHeight()) == (420, 190, 190)
    kinds = QSizePolicy.Policy
    policy = picture.sizePolicy()
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Expanding, kinds.Fixed)


def test_another_step_is_painted_at_once(qtbot: QtBot) -> None:
    picture = IntroductionPicture(LIGHT)
    qtbot.addWidget(picture)
    with qtbot.waitExposed(picture):
        picture.show()
    assert is_repainted(picture, lambda: picture.set_step(2))


def test_at_first_the_pages_stand_out(qtbot: QtBot) -> None:
    picture = IntroductionPicture(LIGHT)
    qtbot.addWidget(picture)
    picture.resize(420, 190)
    first = painted(picture)
    picture.set_step(0)
    assert painted(picture) == first
    picture.set_step(1)
    assert painted(picture) != first
