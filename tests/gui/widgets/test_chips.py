"""A filter chip shows its colour and a cue without colour while it is on, and an outline while it is off."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAction, QEnterEvent, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.shell.actions import Actions, plain_text, spec_of
from reader.gui.widgets.chips import CHIPS, FilterChip
from reader.gui.widgets.theme import load_theme
from tests.gui.drawn import Stroke, painted
from tests.gui.invented import colours_in
from tests.gui.panes.shown import is_repainted

LIGHT, DARK = load_theme("light"), load_theme("dark")
LOOKS = {look[0]: look for look in CHIPS}


class Row:
    """Chips over the actions of a window."""

    def __init__(self, qtbot: QtBot, holder: QWidget) -> None:
        self.holder, self.actions = holder, Actions(holder)
        self.chips = {
            name: FilterChip(self.actions[name], look, LIGHT, holder) for name, look in LOOKS.items()
        }
        at = 0
        for chip in self.chips.values():
            chip.move(at, 0)
            chip.resize(chip.sizeHint())
            at += chip.width() + 4
        holder.resize(at, 40)
        with qtbot.waitExposed(holder):
            holder.show()


@pytest.fixture
def row(qtbot: QtBot, holder: QWidget) -> Row:
    return Row(qtbot, holder)


def _ink(chip: FilterChip, role: str, theme_of: str = "light") -> int:
    return colours_in(chip, load_theme(theme_of).colour(role))


@pytest.mark.parametrize("name", LOOKS)
def test_a_chip_is_the_face_of_its_action(row: Row, name: str) -> None:
    chip, action = row.chips[name], row.actions[name]
    assert isinstance(action, QAction)
    assert (chip.objectName(), chip.accessibleName()) == (f"chip.{name}", plain_text(spec_of(name)))
    assert chip.isChecked() is action.isChecked() is True
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert not action.isChecked()
    assert not chip.isChecked()
    assert chip.focusPolicy() is Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize("name", LOOKS)
def test_on_it_has_its_fill_and_its_mark_and_off_neither(row: Row, name: str) -> None:
    chip, (_, fill, mark, _) = row.chips[name], LOOKS[name]
    assert _ink(chip, fill) > 60
    assert _ink(chip, mark) > 0
    chip.click()
    assert _ink(chip, fill) == 0 or fill == "raised"
    assert _ink(chip, mark) == 0


def test_a_chip_that_cannot_be_used_looks_off(row: Row) -> None:
    row.actions["show_only"].setEnabled(False)
    chip = row.chips["show_only"]
    assert chip.isChecked()
    assert _ink(chip, "only_fill") == 0
    assert _ink(chip, "only_mark") == 0


def test_only_reworded_is_striped(row: Row) -> None:
    assert _ink(row.chips["show_reworded"], "reworded_fill") > 60
    assert _ink(row.chips["show_edited"], "reworded_fill") == 0
    row.chips["show_reworded"].click()
    assert _ink(row.chips["show_reworded"], "reworded_fill") == 0


def _cue_rows(chip: FilterChip, role: str) -> list[int]:
    """How many pixels of a colour each line of the cue has, left of the words and inside the edge."""
    image, colour = chip.grab().toImage(), LIGHT.colour(role)
    return [sum(image.pixelColor(x, y) == colour for x in range(7, 21)) for y in range(6, image.height() - 6)]


def test_cues_differ_without_colour(row: Row) -> None:
    solid = _cue_rows(row.chips["show_same"], "same_mark")
    thin = _cue_rows(row.chips["show_edited"], "changed_mark")
    dash = _cue_rows(row.chips["show_reworded"], "changed_mark")
    dot = _cue_rows(row.chips["show_only"], "only_mark")
    assert set(solid) == {4}
    assert set(thin) == {2}
    for broken in (dash, dot):
        assert 0 in broken
        assert 4 in broken
    gaps = [sum(1 for a, b in pairwise(rows) if a and not b) for rows in (dash, dot)]
    assert gaps[0] < gaps[1]


@pytest.mark.parametrize(
    ("name", "has_words"), [("show_same", True), ("show_moved", True), ("show_quotations", False)]
)
def test_words_stand_beside_the_cue_and_can_be_given_up(row: Row, name: str, has_words: bool) -> None:
    chip = row.chips[name]
    wide = chip.sizeHint().width()
    chip.set_words(False)
    narrow = chip.sizeHint().width()
    assert narrow == 2 * 8 + 12
    words = chip.fontMetrics().horizontalAdvance(plain_text(spec_of(name)))
    assert wide - narrow == (words + 5 if has_words else 0)
    chip.set_words(True)
    assert chip.sizeHint().width() == wide
    assert chip.minimumSizeHint() == chip.sizeHint()
    assert chip.sizeHint().height() == max(26, chip.fontMetrics().height() + 8)


def test_the_words_are_painted_only_where_they_are_wanted(row: Row) -> None:
    chip = row.chips["show_edited"]
    chip.resize(140, 26)
    assert _ink(chip, "text") > 10
    assert is_repainted(chip, lambda: chip.set_words(False))
    assert _ink(chip, "text") == 0
    assert not is_repainted(chip, lambda: chip.set_words(False))


def test_the_word_is_paler_while_it_is_off(row: Row) -> None:
    chip = row.chips["show_edited"]
    assert _ink(chip, "muted") == 0
    chip.click()
    assert _ink(chip, "text") == 0
    assert _ink(chip, "muted") > 10


def test_another_theme_is_painted_at_once(row: Row) -> None:
    chip = row.chips["show_only"]
    assert is_repainted(chip, lambda: chip.set_theme(DARK))
    assert _ink(chip, "only_fill", "dark") > 60


def test_the_edge_tells_focus_and_the_pointer(qtbot: QtBot, row: Row) -> None:
    chip = row.chips["show_only"]
    row.holder.activateWindow()
    assert _ink(chip, "accent") == 0
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    assert _ink(chip, "accent") > 20
    chip.clearFocus()
    chip.click()
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    QApplication.sendEvent(chip, QEnterEvent(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5)))
    assert _ink(chip, "hover") > 60
    QApplication.sendEvent(chip, QEvent(QEvent.Type.Leave))
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    assert _ink(chip, "hover") == 0


def _colour(role: str) -> str:
    return LIGHT.colour(role).name()


@pytest.fixture
def chips(holder: QWidget) -> dict[str, FilterChip]:
    """Chips of 100 by 26 pixels on no screen."""
    actions = Actions(holder)
    made = {name: FilterChip(actions[name], look, LIGHT, holder) for name, look in LOOKS.items()}
    for chip in made.values():
        chip.resize(100, 26)
    return made


def _strokes(chip: FilterChip) -> tuple[Stroke, list[Stroke]]:
    """Its ground, and what is drawn on it."""
    strokes = painted(chip)
    at = next(number for number, stroke in enumerate(strokes) if stroke.kind == "path")
    return strokes[at], strokes[at + 1 :]


@pytest.mark.parametrize(
    ("name", "width", "dashes"),
    [("show_same", 4, ""), ("show_edited", 2, ""), ("show_reworded", 4, "4,2"), ("show_only", 4, "2,2")],
)
def test_a_cue_that_is_a_bar_stands_left_five_pixels_from_above_and_below(
    chips: dict[str, FilterChip], name: str, width: float, dashes: str
) -> None:
    _, (bar, words) = _strokes(chips[name])
    assert list(bar.places) == [14, 5, 14, 21]
    assert (bar.pen, bar.width, bar.dashes) == (_colour(LOOKS[name][2]), width, dashes)
    assert (words.places[0], words.fill) == (25, _colour("text"))
    assert words.words == plain_text(spec_of(name))
    assert 10 < words.places[1] < 22
    chips[name].click()
    _, (bar, words) = _strokes(chips[name])
    assert (bar.pen, words.fill) == (_colour("dimmed"), _colour("muted"))


@pytest.mark.parametrize(("name", "sign"), [("show_moved", "⇅"), ("show_quotations", "❝")])
def test_a_cue_that_is_a_sign_is_bold_and_in_the_middle_of_its_room(
    chips: dict[str, FilterChip], name: str, sign: str
) -> None:
    _, (cue, *words) = _strokes(chips[name])
    assert (cue.words, cue.is_bold, cue.fill) == (sign, True, _colour(LOOKS[name][2]))
    bold = chips[name].font()
    bold.setBold(True)
    wide = QFontMetricsF(bold).horizontalAdvance(sign)
    assert cue.places[0] == pytest.approx(14 - wide / 2, abs=1)
    assert 8 < cue.places[1] < 24
    assert [(word.words, word.is_bold) for word in words] == ([("Moved", False)] if sign == "⇅" else [])


@pytest.mark.parametrize(
    ("is_on", "is_hovered", "fill", "edge", "is_dotted"),
    [
        (True, False, "only_fill", "only_mark", False),
        (True, True, "only_fill", "control", False),
        (False, False, None, "border", True),
        (False, True, "hover", "control", True),
    ],
)
def test_the_ground_has_round_corners_and_an_edge_of_a_pixel(
    chips: dict[str, FilterChip], is_on: bool, is_hovered: bool, fill: str | None, edge: str, is_dotted: bool
) -> None:
    chip = chips["show_only"]
    chip.setChecked(is_on)
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, is_hovered)
    ground, _ = _strokes(chip)
    assert ground.box.getRect() == (0.75, 0.75, 98.5, 24.5)
    assert (0.75, 6.75) in ground.corners
    assert (ground.pen, ground.width, bool(ground.dashes)) == (_colour(edge), 1, is_dotted)
    assert ground.fill == (_colour(fill) if fill else "#000000/0")


def test_an_edge_with_the_keyboard_is_two_pixels_wide(qtbot: QtBot, row: Row) -> None:
    chip = row.chips["show_only"]
    row.holder.activateWindow()
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    ground, _ = _strokes(chip)
    assert (ground.pen, ground.width) == (_colour("accent"), 2)


def test_a_chip_that_cannot_be_used_is_not_lit_by_the_pointer(chips: dict[str, FilterChip]) -> None:
    chip = chips["show_only"]
    chip.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, True)
    action = chip.defaultAction()
    assert action is not None
    action.setEnabled(False)
    ground, (cue, words) = _strokes(chip)
    assert (ground.fill, ground.pen) == ("#000000/0", _colour("border"))
    assert (cue.pen, words.fill) == (_colour("dimmed"), _colour("muted"))


def test_from_the_right_cue_and_word_change_sides(chips: dict[str, FilterChip]) -> None:
    chip = chips["show_same"]
    chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    _, (bar, words) = _strokes(chip)
    assert list(bar.places) == [86, 5, 86, 21]
    wide = QFontMetricsF(chip.font()).horizontalAdvance(words.words)
    assert words.places[0] <= 75
    assert words.places[0] + wide <= 76 or words.places[0] >= 0


def test_a_chip_that_gives_up_its_word_gives_up_its_room(chips: dict[str, FilterChip]) -> None:
    chip = chips["show_same"]
    other = QWidget(chip.parentWidget())
    row = QHBoxLayout(other)
    row.addWidget(chip)
    row.activate()
    chip.set_words(False)
    assert row.activate(), "laid out anew"
