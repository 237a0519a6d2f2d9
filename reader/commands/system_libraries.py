"""The system's libraries that a window needs: without one of them Qt would abort the process."""

import ctypes
from collections.abc import Callable, Iterable, Mapping

from reader.messages import message
from reader.resources import resource_path
from reader.tables import read_table

_WITHOUT_X11 = ("offscreen", "minimal", "wayland", "vnc")
"""Platforms of Qt, as they begin, that need none of X11's libraries."""


def packages_missing(
    environment: Mapping[str, str], platform: str, load: Callable[[str], object] = ctypes.CDLL
) -> list[str]:
    """The Debian packages of the libraries that are not there, in the order of their table; on Linux alone.

    Those of X11 are looked for when Qt would use it: where a display is set and no other platform is chosen.
    """
    if not platform.startswith("linux"):
        return []
    table: dict[str, dict[str, str]] = read_table(resource_path("desktop", "libraries.toml"))
    needed = dict(table["window"])
    if _uses_x11(environment):
        needed.update(table["x11"])
    return [package for library, package in needed.items() if not _is_there(library, load)]


def told(packages: Iterable[str]) -> str:
    """The sentence that names the packages that are missing, and how they are installed."""
    return message(
        "the window needs libraries of the system that are not installed; on Debian and its kin "
        "“apt install {packages}” brings them, elsewhere the packages that hold the same libraries",
        packages=" ".join(packages),
    )


def _uses_x11(environment: Mapping[str, str]) -> bool:
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return not chosen.startswith(_WITHOUT_X11)
    return bool(environment.get("DISPLAY")) and not environment.get("WAYLAND_DISPLAY")


def _is_there(library: str, load: Callable[[str], object]) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True
