"""The system's libraries that a window needs: without one of them Qt would abort the process."""

import ctypes
import re
from collections.abc import Callable, Iterable, Mapping

from reader.messages import message
from reader.resources import resource_path
from reader.tables import read_table


def packages_missing(
    environment: Mapping[str, str], platform: str, load: Callable[[str], object] = ctypes.CDLL
) -> list[str]:
    """The Debian packages of the libraries that are not there, in the order of their table; on Linux alone.

    Beside those of any window they are those of the platforms that Qt would try: none when one of them lacks
    none.
    """
    if not platform.startswith("linux"):
        return []
    table: dict[str, dict[str, str]] = read_table(resource_path("desktop", "libraries.toml"))
    lacking = _lacking(table["window"], load)
    tried = [_lacking(table.get(name, {}), load) for name in platforms_tried(environment)]
    return list(dict.fromkeys(lacking + min(tried, key=len, default=[])))


def platforms_tried(environment: Mapping[str, str]) -> list[str]:
    """The platforms of Qt that it tries on Linux, by their names without variants and options."""
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if chosen:
        return [re.split("[-:]", name)[0] for name in chosen.split(";")]
    displays = (("wayland", "WAYLAND_DISPLAY"), ("xcb", "DISPLAY"))
    return [name for name, variable in displays if environment.get(variable)]


def told(packages: Iterable[str]) -> str:
    """The sentence that names the packages that are missing, and how they are installed."""
    return message(
        "the window needs libraries of the system that are not installed; on Debian and its kin "
        "“apt install {packages}” brings them, elsewhere the packages that hold the same libraries",
        packages=" ".join(packages),
    )


def _lacking(needed: Mapping[str, str], load: Callable[[str], object]) -> list[str]:
    return [package for library, package in needed.items() if not _is_there(library, load)]


def _is_there(library: str, load: Callable[[str], object]) -> bool:
    try:
        load(library)
    except OSError:
        return False
    return True
