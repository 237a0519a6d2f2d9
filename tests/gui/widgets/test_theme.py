"""Two schemes with the same roles; icons and the style sheet take their colours from them."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage, QPalette, QPixmap, QPixmapCache
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
def test_an_icon_is_drawn_once_in_each_colour_for_all_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, int]] = []
    painted = theme_module._painted

    def counted(drawing: str, size: int, scale: int) -> QPixmap:
        drawn.append((drawing, scale))
        return painted(drawing, size, scale)

    monkeypatch.setattr(theme_module, "_painted", counted)
    QPixmapCache.clear()
    light, dark, another = load_theme("light"), load_theme("dark"), load_theme("light")
    icons = [light.icon("note"), another.icon("note"), light.icon("note", "accent"), dark.icon("note")]
    assert [scale for _, scale in drawn] == [1, 2] * 5
    colours = [light.colours[role] for role in ("text", "dimmed", "accent")]
    colours += [dark.colours[role] for role in ("text", "dimmed")]
    assert all(colour in drawing for colour, (drawing, _) in zip(colours, drawn[::2], strict=True))
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


def _solid(image: QImage) -> set[str]:
    """The colours of what is drawn, where nothing shines through."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {image.pixelColor(*at).name() for at in places if image.pixelColor(*at).alpha() == 255}


@pytest.mark.usefixtures("qtbot")
def test_an_icon_has_two_sizes_and_is_dimmed_where_it_cannot_be_used() -> None:
    theme = load_theme("light")
    icon = theme.icon("pair", "accent")
    assert sorted(size.toTuple() for size in icon.availableSizes()) == [(20, 20), (40, 40)]
    normal, disabled = (
        icon.pixmap(QSize(20, 20), 1.0, mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled)
    )
    assert _solid(normal) == {theme.colour("accent").name()}
    assert _solid(disabled) == {theme.colour("dimmed").name()}
    sharp = icon.pixmap(QSize(20, 20), 2.0)
    assert (sharp.width(), sharp.height(), sharp.devicePixelRatio()) == (40, 40, 2.0)
    assert normal.pixelColor(0, 0).alpha() == 0
    assert _solid(theme.icon("pair").pixmap(20, 20).toImage()) == {theme.colour("text").name()}


@pytest.mark.parametrize(
    ("role", "colour"),
    [
        ("Window", "window"), ("WindowText", "text"), ("Base", "paper"), ("AlternateBase", "window"),
        ("Text", "text"), ("PlaceholderText", "muted"), ("Button", "raised"), ("ButtonText", "text"),
        ("BrightText", "error"), ("ToolTipBase", "raised"), ("ToolTipText", "text"),
        ("Highlight", "selection"), ("HighlightedText", "text"), ("Link", "accent"),
        ("LinkVisited", "accent"), ("Light", "raised"), ("Midlight", "border"), ("Mid", "border"),
        ("Dark", "border"), ("Shadow", "border"), ("Accent", "accent"),
    ],
)  # fmt: skip
@pytest.mark.usefixtures("qtbot")
def test_every_colour_of_a_palette_is_ours(role: str, colour: str) -> None:
    theme = load_theme("dark")
    palette = theme.palette()
    assert palette.color(QPalette.ColorRole[role]) == theme.colour(colour)
    if role in ("WindowText", "Text", "ButtonText"):
        dimmed = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role])
        assert dimmed == theme.colour("dimmed")


@pytest.mark.parametrize(
    ("name", "is_dark", "tick"),
    [
        ("light", False, "tick_light"), ("light_contrast", False, "tick_light"),
        ("dark", True, "tick_dark"), ("dark_contrast", True, "tick_dark"),
    ],
)  # fmt: skip
def test_dark_themes_are_those_with_light_words(name: str, is_dark: bool, tick: str) -> None:
    theme = load_theme(name)
    assert (theme.name, theme.is_dark) == (name, is_dark)
    assert (theme.colour("text").lightness() > theme.colour("paper").lightness()) is is_dark
    assert tick in style_sheet(theme)


def test_longer_names_of_colours_are_not_taken_for_shorter_ones() -> None:
    theme = load_theme("light")
    names = theme.colours
    shorter = [one for one in names for other in names if other.startswith(one) and one != other]
    assert shorter
    assert not any(f"{theme.colours[one]}_" in style_sheet(theme) for one in shorter)
