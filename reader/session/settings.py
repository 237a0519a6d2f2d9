"""What survives a restart: looks, options, recent pairs, the window's layout.

One JSON file in the user's configuration folder. Not QSettings, because the workspace and the commands
run without Qt, and not TOML, because the standard library reads it but does not write it.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import Any

import platformdirs

from reader.collation.options import CollationOptions, Strictness
from reader.errors import SettingsError
from reader.messages import message
from reader.values import Struct, field, replace, to_builtins
from reader.whole_file import make_private_folder, reason, write_whole

_NAME = "source-comparison-reader"
_FILE = "settings.json"
_MOST_RECENT = 12
KEPT = "kept:"
"""Before what names a text in the library, where it stands among paths."""
SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 4.0
SMALLEST_TYPE, LARGEST_TYPE = 6.0, 48.0
"""The reading face's size in points."""


class Appearance(StrEnum):
    """Light, dark or in high contrast, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class RecentPair(Struct, frozen=True):
    """Two articles that were compared, or a session.

    `left` and `right` are the paths they were read from, or `KEPT` and what names their texts in the
    library. `session` is the path of the session's file, "" where it was in none. `titles`, `outlets` and
    `days` are of the left and of the right article.
    """

    left: str
    right: str
    session: str = ""
    titles: tuple[str, str] = ("", "")
    outlets: tuple[str, str] = ("", "")
    days: tuple[str, str] = ("", "")

    def is_in(self, newer: "RecentPair") -> bool:
        """Whether a newer one opens the same: the same session, or the same articles."""
        if self.session:
            return self.session == newer.session
        return (self.left, self.right) == (newer.left, newer.right)


class Settings(Struct, frozen=True):
    """All settings, each with its value on a first start.

    `zoom` is a factor from 0.5 to 4. `reading_family` is the family that articles are set in ("" for the
    program's own choice), `reading_points` its size at zoom 1. `layout` holds the window's state by name,
    as text that only the window understands. `recent_pairs` has the newest first. `hidden_relations`
    names what the reader has switched off ("same", "moved", "quotations" …). `allows_private` lets
    addresses of this computer and of private networks be fetched. `keys` are those of actions that have
    others than at a first start, in portable names; `knows_program` says that the introduction was seen.
    `keeps_articles` says whether the library keeps what is opened, `outlets_not_kept` whose articles it never
    keeps.
    """

    appearance: Appearance = Appearance.SYSTEM
    full_colour: bool = False
    zoom: float = 1.0
    reading_family: str = ""
    reading_points: float = 12.0
    scroll_lock: bool = True
    sidebar_visible: bool = True
    overview_visible: bool = True
    furniture_shown: bool = True
    hidden_relations: tuple[str, ...] = ()
    allows_private: bool = False
    keeps_articles: bool = True
    outlets_not_kept: tuple[str, ...] = ()
    language: str = ""
    last_folder: str = ""
    options: CollationOptions = field(default_factory=CollationOptions)
    recent_pairs: tuple[RecentPair, ...] = ()
    layout: tuple[tuple[str, str], ...] = ()
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    knows_program: bool = False

    def __post_init__(self) -> None:
        if not SMALLEST_ZOOM <= self.zoom <= LARGEST_ZOOM:
            span = message(
                "{smallest_zoom:g} to {largest_zoom:g}",
                smallest_zoom=SMALLEST_ZOOM,
                largest_zoom=LARGEST_ZOOM,
            )
            raise SettingsError(
                message("The zoom is {zoom:g}; it goes from {span}.", zoom=self.zoom, span=span)
            )
        if not SMALLEST_TYPE <= self.reading_points <= LARGEST_TYPE:
            span = message(
                "{smallest_type:g} to {largest_type:g}",
                smallest_type=SMALLEST_TYPE,
                largest_type=LARGEST_TYPE,
            )
            raise SettingsError(
                message(
                    "The text is {reading_points:g} points large; it goes from {span}.",
                    reading_points=self.reading_points,
                    span=span,
                )
            )

    def with_recent(self, pair: RecentPair) -> "Settings":
        """The settings with one more recent pair, first; at most twelve are kept."""
        others = (known for known in self.recent_pairs if not known.is_in(pair))
        return replace(self, recent_pairs=(pair, *others)[:_MOST_RECENT])

    def without_recent(self) -> "Settings":
        """The settings with no recent pair."""
        return replace(self, recent_pairs=())

    def with_layout(self, name: str, state: str) -> "Settings":
        """The settings with one part of the window's layout set."""
        others = (entry for entry in self.layout if entry[0] != name)
        return replace(self, layout=tuple(sorted((*others, (name, state)))))


class LoadedSettings(Struct, frozen=True):
    """Settings as read, and a sentence for the user when something was wrong with the file."""

    settings: Settings
    problem: str = ""


def settings_folder() -> Path:
    """The user's configuration folder for this program; it need not exist yet."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def load_settings(folder: Path | None = None) -> LoadedSettings:
    """Read the settings in a folder (the user's when None); never fails.

    A missing file gives the first start's values. A damaged one is set aside as `settings.json.damaged`,
    and the values of a first start come with a sentence that says so.
    """
    path = (settings_folder() if folder is None else folder) / _FILE
    try:
        values = json.loads(path.read_text("utf-8"))
        return LoadedSettings(_settings(values))
    except FileNotFoundError:
        return LoadedSettings(Settings())
    except OSError as error:
        return LoadedSettings(
            Settings(), message("The settings could not be read: {reason}.", reason=reason(error))
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, SettingsError):
        return LoadedSettings(Settings(), _set_aside(path))


def kept_options(folder: Path | None = None) -> CollationOptions:
    """The options among the settings in a folder (the user's when None), those of a first start where they
    cannot be read; unlike `load_settings` this leaves a damaged file alone."""
    try:
        path = (settings_folder() if folder is None else folder) / _FILE
        return _settings(json.loads(path.read_text("utf-8"))).options
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError, SettingsError):
        return CollationOptions()


def save_settings(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings into a folder (the user's when None), whole or not at all.

    Raises `SettingsError` when the folder cannot be written.
    """
    place = settings_folder() if folder is None else folder
    try:
        make_private_folder(place)
        data = json.dumps(to_builtins(settings), ensure_ascii=False, indent=1)
        write_whole(place / _FILE, data.encode("utf-8", "backslashreplace"), private=True)
    except OSError as error:
        raise SettingsError(
            message(
                "The settings could not be saved in “{place}”: {reason}.", place=place, reason=reason(error)
            )
        ) from error


def _set_aside(path: Path) -> str:
    aside = path.with_name(f"{path.name}.damaged")
    try:
        path.replace(aside)
    except OSError:
        return message("The settings were damaged; the program starts with those of a first start.")
    return message(
        "The settings were damaged; the program starts with those of a first start. The damaged file is "
        "kept as “{name}”.",
        name=aside.name,
    )


def _settings(values: Any) -> Settings:
    """Settings from what `json` read; a field that is missing or unknown makes no trouble."""
    if not isinstance(values, dict):
        raise TypeError("not an object")
    known = {name: values[name] for name in Settings.__struct_fields__ if name in values}
    plain = Settings()
    switches = ("full_colour", "scroll_lock", "sidebar_visible", "overview_visible", "furniture_shown")
    for name in (*switches, "allows_private", "knows_program", "keeps_articles"):
        _check(known.get(name, getattr(plain, name)), bool)
    _check(known.get("last_folder", ""), str)
    _check(known.get("reading_family", ""), str)
    _check(known.get("language", ""), str)
    for name in ("zoom", "reading_points"):
        if name in known:
            known[name] = float(known[name])
    known["appearance"] = Appearance(known.get("appearance", plain.appearance))
    for name in ("hidden_relations", "outlets_not_kept"):
        known[name] = tuple(_check(value, str) for value in known.get(name, ()))
    known["recent_pairs"] = tuple(
        RecentPair(
            _check(pair["left"], str),
            _check(pair["right"], str),
            _check(pair.get("session", ""), str),
            *(_two_texts(pair.get(name, ["", ""])) for name in ("titles", "outlets", "days")),
        )
        for pair in known.get("recent_pairs", ())[:_MOST_RECENT]
    )
    known["layout"] = tuple((_check(n, str), _check(state, str)) for n, state in known.get("layout", ()))
    known["keys"] = tuple(
        (_check(action, str), tuple(_check(key, str) for key in _check(keys, list)))
        for action, keys in known.get("keys", ())
    )
    if "options" in known:
        known["options"] = _options(known["options"])
    return Settings(**known)


def _options(values: dict[str, Any]) -> CollationOptions:
    known = {
        name: value for name in CollationOptions.__struct_fields__ if (value := values.get(name)) is not None
    }
    strictness = Strictness(known.pop("strictness", CollationOptions().strictness))
    for value in known.values():
        _check(value, bool)
    return CollationOptions(strictness, **known)


def _two_texts(values: Any) -> tuple[str, str]:
    left, right = values
    return _check(left, str), _check(right, str)


def _check(value: Any, kind: type) -> Any:
    if not isinstance(value, kind):
        raise TypeError(f"not a {kind.__name__}")
    return value
