"""Role colours from a data file; the only file that names icons."""

import tomllib
from dataclasses import dataclass

from PySide6.QtGui import QColor

from reader.resources import resource_path


@dataclass(frozen=True)
class Theme:
    """Colours by role ("same_fill", "text" ...) of one scheme, light or dark."""

    name: str
    colours: dict[str, str]

    @property
    def is_dark(self) -> bool:
        """Whether text is light on dark."""
        return self.name == "dark"

    def colour(self, role: str) -> QColor:
        """The colour of a role; raises `KeyError` for a role the data file lacks."""
        return QColor(self.colours[role])


def load_theme(name: str) -> Theme:
    """The theme `light` or `dark` from `resources/theme/colours.toml`."""
    with resource_path("theme", "colours.toml").open("rb") as file:
        return Theme(name, tomllib.load(file)[name])
