"""Two schemes with the same roles; icons and the style sheet take their colours from them."""

import re

import pytest
from PySide6.QtGui import QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from reader.gui.widgets import theme as theme_module
from reader.gui.widgets.theme import ICONS, load_theme, style_sheet


def test_both_schemes_have_the_same_roles() -> None:
    assert set(load_theme("light").colours) == set(load_theme("dark").colours)
    assert load_theme("dark").is_dark
    assert not load_theme("light").is_dark


def test_an_unknown_role_or_icon_is_refused() -> None:
    theme = load_theme("light")
    with pytest.raises(KeyError):
        theme.colour("mauve")
    with pytest.raises(KeyError):
        theme.icon("zebra")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_style_sheet_has_no_role_left_in_it(scheme: str) -> None:
    sheet = style_sheet(load_theme(scheme))
    rules = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert re.findall(r"@\w+", rules) == []
    assert f"tick_{scheme}.svg" in sheet


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn(name: str) -> None:
    image = load_theme("light").icon(name).pixmap(20, 20).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))


@pytest.mark.usefixtures("qtbot")
def test_an_icon_is_drawn_once_for_each_colour_of_a_theme(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    painted = theme_module._painted

    def counted(renderer: QSvgRenderer, size: int, scale: int) -> QPixmap:
        drawn.append(scale)
        return painted(renderer, size, scale)

    monkeypatch.setattr(theme_module, "_painted", counted)
    light, dark = load_theme("light"), load_theme("dark")
    icons = [light.icon("note"), light.icon("note"), light.icon("note", "accent"), dark.icon("note")]
    assert drawn == [1, 2, 1, 2] * 3
    first, again, accent, other = (icon.pixmap(20, 20).toImage() for icon in icons)
    assert first == again
    assert first not in (accent, other)


@pytest.mark.usefixtures("qtbot")
def test_an_icon_can_be_changed_without_changing_the_theme() -> None:
    theme = load_theme("light")
    before = theme.icon("note").pixmap(20, 20).toImage()
    other = QPixmap(20, 20)
    other.fill(theme.colour("error"))
    changed = theme.icon("note")
    changed.addPixmap(other)
    assert theme.icon("note").pixmap(20, 20).toImage() == before


def test_a_palette_can_be_changed_without_changing_the_theme(qtbot: QtBot) -> None:  # noqa: ARG001 - Qt is up
    theme = load_theme("light")
    palette = theme.palette()
    palette.setColor(QPalette.ColorRole.Window, theme.colour("error"))
    assert theme.palette().color(QPalette.ColorRole.Window) == theme.colour("window")
    disabled = theme.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == theme.colour("dimmed")


@pytest.mark.parametrize(("around", "lead"), [(10.0, "11pt"), (12.0, "13pt"), (-1.0, "11pt")])
def test_sizes_of_type_follow_that_of_the_window(around: float, lead: str) -> None:
    assert f"font-size: {lead}" in style_sheet(load_theme("light"), around)
