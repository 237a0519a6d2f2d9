"""What the reader has chosen about the window, and the file that keeps it between two starts."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from reader.collation.options import CollationOptions, Strictness
from reader.gui.status import LARGEST_ZOOM, SMALLEST_ZOOM
from reader.gui.welcome import PairEntry

THEMES = ("system", "light", "dark")
_MOST_RECENT = 8
_OPTION_SWITCHES = ("ignore_case", "ignore_punctuation", "ignore_figure_spelling", "include_furniture")


@dataclass(frozen=True, slots=True)
class Choices:
    """Every choice; the names of the switches are those of their actions."""

    theme: str = "system"
    zoom: float = 1.0
    full_colour: bool = False
    show_furniture: bool = True
    show_map: bool = True
    show_sidebar: bool = True
    scroll_lock: bool = True
    show_same: bool = True
    show_edited: bool = True
    show_reworded: bool = True
    show_only: bool = True
    show_moved: bool = True
    show_quotations: bool = True
    options: CollationOptions = field(default_factory=CollationOptions)

    def with_switch(self, name: str, value: bool) -> "Choices":
        """A copy with one switch set; raises `TypeError` for a name that is no switch."""
        if name in _OPTION_SWITCHES:
            options: CollationOptions = replace(self.options, **{name: value})  # type: ignore[arg-type]
            return replace(self, options=options)
        changed: Choices = replace(self, **{name: value})  # type: ignore[arg-type]
        return changed

    def switch(self, name: str) -> bool:
        """The value of one switch."""
        owner = self.options if name in _OPTION_SWITCHES else self
        return bool(getattr(owner, name))


SWITCHES: tuple[str, ...] = (
    *(each.name for each in fields(Choices) if each.name not in ("theme", "zoom", "options")),
    *_OPTION_SWITCHES,
)
"""The names of all switches."""


class Keeper:
    """Keeps choices, the window's layout and the recent pairs in `folder`/window.ini.

    A value that cannot be read counts as never chosen.
    """

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def choices(self) -> Choices:
        """The choices kept, defaults where there is none."""
        kept = Choices()
        for name in SWITCHES:
            kept = kept.with_switch(name, self._switch(f"choices/{name}", kept.switch(name)))
        theme = str(self._settings.value("choices/theme", kept.theme))
        strictness = str(self._settings.value("choices/strictness", kept.options.strictness.value))
        if strictness in {each.value for each in Strictness}:
            kept = replace(kept, options=replace(kept.options, strictness=Strictness(strictness)))
        return replace(kept, theme=theme if theme in THEMES else kept.theme, zoom=self._zoom())

    def keep_choices(self, choices: Choices) -> None:
        """Write all choices."""
        for name in SWITCHES:
            self._settings.setValue(f"choices/{name}", "on" if choices.switch(name) else "off")
        self._settings.setValue("choices/theme", choices.theme)
        self._settings.setValue("choices/zoom", f"{choices.zoom:.2f}")
        self._settings.setValue("choices/strictness", choices.options.strictness.value)

    def layout(self, name: str) -> QByteArray | None:
        """The layout kept under a name ("window", "desk"), or None."""
        value = self._settings.value(f"layout/{name}")
        return value if isinstance(value, QByteArray) and not value.isEmpty() else None

    def keep_layout(self, name: str, value: QByteArray) -> None:
        """Write a layout."""
        self._settings.setValue(f"layout/{name}", value)

    def folder(self) -> str:
        """The folder that the last file was opened from, or ""."""
        return str(self._settings.value("recent/folder", ""))

    def keep_folder(self, folder: Path) -> None:
        """Write the folder that a file was opened from."""
        self._settings.setValue("recent/folder", str(folder))

    def recent(self) -> list[PairEntry]:
        """The pairs compared before, the latest first."""
        found = []
        for number in range(_MOST_RECENT):
            values = [
                str(self._settings.value(f"recent/{number}/{name}", ""))
                for name in ("title", "note", "left", "right")
            ]
            if values[2] and values[3]:
                found.append(
                    PairEntry(values[0] or Path(values[2]).name, values[1], Path(values[2]), Path(values[3]))
                )
        return found

    def keep_recent(self, entry: PairEntry) -> None:
        """Put a pair on top of the recent ones."""
        pairs = [entry, *(p for p in self.recent() if (p.left, p.right) != (entry.left, entry.right))]
        self._write_recent(pairs[:_MOST_RECENT])

    def flush(self) -> None:
        """Write to the disk now."""
        self._settings.sync()

    def _write_recent(self, pairs: Sequence[PairEntry]) -> None:
        for number, pair in enumerate(pairs):
            for name, value in (
                ("title", pair.title),
                ("note", pair.note),
                ("left", str(pair.left)),
                ("right", str(pair.right)),
            ):
                self._settings.setValue(f"recent/{number}/{name}", value)

    def _switch(self, key: str, default: bool) -> bool:
        value = self._settings.value(key)
        return default if value not in ("on", "off") else value == "on"

    def _zoom(self) -> float:
        try:
            zoom = float(str(self._settings.value("choices/zoom", "1.0")))
        except ValueError:
            return 1.0
        return min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM) if zoom == zoom else 1.0
