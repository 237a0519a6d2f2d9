"""Whether a window can be shown: what Qt lacks or cannot reach it does not say, it aborts the process."""

import ctypes
import os
import sys
from collections.abc import Callable, Mapping

from reader.commands.system_libraries import packages_missing, platforms_tried, told
from reader.errors import ReaderError
from reader.messages import message

Connects = Callable[[str], bool]
"""Whether a display answers; raises OSError where the library is lacking that would ask it."""


def check_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> None:
    """Raise `ReaderError` with a sentence that says why no window can be shown."""
    if not has_screen(environment, platform):
        raise ReaderError(
            message(
                "no screen was found: start it in a desktop session, or use “reader compare” without a window"
            )
        )
    missing = packages_missing(environment, platform)
    if missing:
        raise ReaderError(told(missing))
    silent = unreachable(environment, platform)
    if silent:
        raise ReaderError(
            message(
                "the screen “{name}” does not answer: start it in the desktop session of the one who is "
                "logged in, or use “reader compare” without a window",
                name=silent,
            )
        )


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a screen is named at all."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def unreachable(
    environment: Mapping[str, str], platform: str, connects: Mapping[str, Connects] | None = None
) -> str:
    """The display that does not answer, where Qt would try no other; "" when one does."""
    if not platform.startswith("linux"):
        return ""
    asked = connects if connects is not None else CONNECTS
    silent = ""
    for tried in platforms_tried(environment):
        if tried not in asked:
            return ""
        display = environment.get(_DISPLAYS[tried], "")
        if _answers(asked[tried], display):
            return ""
        silent = silent or display or tried
    return silent


def _answers(connects: Connects, display: str) -> bool:
    try:
        return connects(display)
    except OSError:
        return False


def _connects_x11(display: str) -> bool:
    library = ctypes.CDLL("libxcb.so.1")
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(display.encode() or None, None))
    has_failed = bool(library.xcb_connection_has_error(connection))
    library.xcb_disconnect(connection)
    return not has_failed


def _connects_wayland(display: str) -> bool:
    library = ctypes.CDLL("libwayland-client.so.0")
    library.wl_display_connect.restype = ctypes.c_void_p
    connection = library.wl_display_connect(display.encode() or None)
    if connection:
        library.wl_display_disconnect(ctypes.c_void_p(connection))
    return bool(connection)


CONNECTS: Mapping[str, Connects] = {"xcb": _connects_x11, "wayland": _connects_wayland}
"""How the platforms of Qt are asked that need a display."""
_DISPLAYS = {"xcb": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
