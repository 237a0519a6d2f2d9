"""Role colours from a data file, and the palette and icons made of them; the only file that names icons."""

from functools import cached_property, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from reader.measures import measures, points
from reader.resources import resource_path
from reader.tables import read_table
from reader.values import Struct, asdict

ICONS = (
    "open_left",
    "open_right",
    "swap",
    "previous",
    "next",
    "find",
    "sidebar",
    "warning",
    "information",
    "error",
    "close",
    "article",
    "pair",
    "filter",
    "quotation",
    "change",
    "fact",
    "note",
)
"""Every icon there is; each is `resources/icons/NAME.svg`, drawn in `currentColor`."""

_SIZE = 20
_POINTS = 10.0
"""Of the type around where the system counts it in pixels."""
_SCALES = (1, 2)


class Theme(Struct, frozen=True, dict=True):
    """Colours by role ("same_fill", "text" ...) of one scheme: light or dark, either in high contrast too."""

    name: str
    colours: dict[str, str]

    @property
    def is_dark(self) -> bool:
        """Whether text is light on dark."""
        return self.name.startswith("dark")

    def colour(self, role: str) -> QColor:
        """The colour of a role; raises `KeyError` for a role the data file lacks."""
        return QColor(self.colours[role])

    def palette(self) -> QPalette:
        """A whole palette of our own: on plain Linux Qt has no dark one to offer."""
        return QPalette(self._palette)

    @cached_property
    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in _PALETTE:
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("dimmed"))
        return palette

    def icon(self, name: str, role: str = "text") -> QIcon:
        """The icon `name` in the colour of `role`; raises `KeyError` for one that is not in `ICONS`."""
        if name not in ICONS:
            raise KeyError(name)
        if (name, role) not in self._icons:
            self._icons[name, role] = self._drawn(name, role)
        return QIcon(self._icons[name, role])

    @cached_property
    def _icons(self) -> dict[tuple[str, str], QIcon]:
        """What has been drawn, by icon and role: a window shows most icons several times."""
        return {}

    def _drawn(self, name: str, role: str) -> QIcon:
        icon = QIcon()
        for mode, colour in ((QIcon.Mode.Normal, role), (QIcon.Mode.Disabled, "dimmed")):
            for scale in _SCALES:
                icon.addPixmap(_pixmap(name, self.colours[colour], scale), mode)
        return icon


_PALETTE = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "paper"),
    (QPalette.ColorRole.AlternateBase, "window"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
    (QPalette.ColorRole.Button, "raised"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "error"),
    (QPalette.ColorRole.ToolTipBase, "raised"),
    (QPalette.ColorRole.ToolTipText, "text"),
    (QPalette.ColorRole.Highlight, "selection"),
    (QPalette.ColorRole.HighlightedText, "text"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Light, "raised"),
    (QPalette.ColorRole.Midlight, "border"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border"),
    (QPalette.ColorRole.Shadow, "border"),
    (QPalette.ColorRole.Accent, "accent"),
)


def load_theme(name: str) -> Theme:
    """A theme from `resources/theme/colours.toml`: `light`, `dark`, `light_contrast` or `dark_contrast`."""
    return Theme(name, read_table(resource_path("theme", "colours.toml"))[name])


def style_sheet(theme: Theme, around: float = _POINTS) -> str:
    """The style sheet of the window: `resources/theme/window.qss` with `@role` replaced by its colour.

    `@tick` is the path of the theme's check mark, `@type_lead` and the like are sizes of the scale for type
    of `around` points (what is no size stands for ten).
    """
    sheet = resource_path("theme", "window.qss").read_text("utf-8")
    scheme = "dark" if theme.is_dark else "light"
    sheet = sheet.replace("@tick", resource_path("icons", f"tick_{scheme}.svg").as_posix())
    for name, size in asdict(measures().type).items():
        sheet = sheet.replace(f"@type_{name}", f"{points(around if around > 0 else _POINTS, size):g}pt")
    for role in sorted(theme.colours, key=len, reverse=True):
        sheet = sheet.replace(f"@{role}", theme.colours[role])
    return sheet


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return resource_path("icons", f"{name}.svg").read_text("utf-8")


def _pixmap(name: str, colour: str, scale: int) -> QPixmap:
    """An icon in one colour, as Qt's store has it from another window or theme, or drawn."""
    key, found = f"icon/{name}/{colour}/{scale}", QPixmap()
    if not QPixmapCache.find(key, found):
        found = _painted(_drawing(name).replace("currentColor", colour), _SIZE, scale)
        QPixmapCache.insert(key, found)
    return found


def _painted(drawing: str, size: int, scale: int) -> QPixmap:
    pixmap = QPixmap(size * scale, size * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size * scale, size * scale))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
