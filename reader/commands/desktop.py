"""`reader --install-desktop` and `--uninstall-desktop`: the program in the menus of the user's desktop."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import platformdirs

from reader.errors import ReportError
from reader.messages import message
from reader.resources import resource_path
from reader.whole_file import reason, write_whole

_NAME = "source-comparison-reader"
_PLACES = (
    (f"{_NAME}.desktop", ("applications",), f"{_NAME}.desktop"),
    (f"{_NAME}.svg", ("icons", "hicolor", "scalable", "apps"), f"{_NAME}.svg"),
    (f"{_NAME}.mime.xml", ("mime", "packages"), f"{_NAME}.xml"),
    (f"{_NAME}.metainfo.xml", ("metainfo",), f"{_NAME}.metainfo.xml"),
)
"""The file in our resources, the folder below the user's data, and its name there."""

_UPDATES = (
    ("update-mime-database", "mime"),
    ("update-desktop-database", "applications"),
    ("gtk-update-icon-cache", "icons/hicolor"),
)
"""Programs that tell the desktop of new files, where there are any, each with its folder."""

_RESERVED = " \t\n\"'\\><~|&;$*?#()`"
"""Characters for which a word of an `Exec` line must stand in quotes."""

Run = Callable[[Sequence[str]], object]


def run_quietly(command: Sequence[str]) -> None:
    """Run a program of the system and do without what it says."""
    subprocess.run(
        command, check=False, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def install(folder: Path | None = None, run: Run = run_quietly) -> list[Path]:
    """Put menu entry, icon, kind of file and description into the user's data folder (or `folder`).

    Returns the files written. Raises `ReportError` when one cannot be.
    """
    base = folder or _data_folder()
    written = []
    for source, below, name in _PLACES:
        target = base.joinpath(*below, name)
        data = resource_path("desktop", source).read_bytes()
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            write_whole(target, data.replace(b"@exec@", exec_word(_program()).encode()))
        except OSError as error:
            raise ReportError(
                message("“{path}” could not be written: {reason}.", path=target, reason=reason(error))
            ) from error
        written.append(target)
    _update(base, run)
    return written


def uninstall(folder: Path | None = None, run: Run = run_quietly) -> list[Path]:
    """Take away what `install` put there; returns the files that were. Raises `ReportError`."""
    base = folder or _data_folder()
    gone = []
    for _, below, name in _PLACES:
        target = base.joinpath(*below, name)
        try:
            if target.is_file():
                target.unlink()
                gone.append(target)
        except OSError as error:
            raise ReportError(
                message("“{path}” could not be removed: {reason}.", path=target, reason=reason(error))
            ) from error
    _update(base, run)
    return gone


def exec_word(word: str) -> str:
    """A word of an `Exec` line as the Desktop Entry Specification quotes it."""
    if not any(character in _RESERVED for character in word):
        return word.replace("%", "%%")
    quoted = "".join(f"\\{character}" if character in '"`$\\' else character for character in word)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")


def _program() -> str:
    """The program that opens the window: `reader-window` or `reader` on the path, else the one that runs."""
    found = shutil.which("reader-window") or shutil.which("reader")
    return found or os.path.abspath(sys.argv[0])  # noqa: PTH100 - resolve() would follow pipx's link


def _data_folder() -> Path:
    return Path(platformdirs.user_data_dir(appauthor=False))


def _update(base: Path, run: Run) -> None:
    for program, folder in _UPDATES:
        command = shutil.which(program)
        if command is not None and (base / folder).is_dir():
            run([command, str(base / folder)])
