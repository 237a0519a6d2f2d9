"""A file is written whole or not at all."""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path

from reader.messages import message

_REASONS = {
    errno.EPERM: message("operation not permitted"),
    errno.ENOENT: message("no such file or directory"),
    errno.EIO: message("input/output error"),
    errno.EACCES: message("permission denied"),
    errno.ENOTDIR: message("not a directory"),
    errno.EISDIR: message("is a directory"),
    errno.ENOSPC: message("no space left on device"),
    errno.EROFS: message("read-only file system"),
    errno.ENAMETOOLONG: message("file name too long"),
}
"""What the system says most often, in its own words."""

_YOUNG = 60.0
"""Seconds in which an empty hidden file may still be written to."""
_PART, _END = ".reader-", ".part"
"""Around the letters of a file on its way to its name: short, so that a name of any length can be written."""


def write_whole(path: Path, data: bytes, *, private: bool = False) -> None:
    """Write `data` to `path` so that a reader, or a power cut, never meets half a file.

    The data goes to a hidden file beside it that then takes its name; a link is followed, and the
    permissions of a file that was there are kept. A new file is as the system has it, a `private` one its
    owner's alone. What is no ordinary file (a pipe, a terminal) is written as it is. Hidden files that a
    killed program left in the folder are swept away. Raises `OSError`.
    """
    target = path.resolve()
    if target.exists() and not target.is_file() and not target.is_dir():
        target.write_bytes(data)
        return
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    sweep(target.parent)
    part = target.with_name(f"{_PART}{os.urandom(8).hex()}{_END}")
    number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600 if private else 0o666)
    try:
        with os.fdopen(number, "wb") as file:
            _hold(file.fileno())
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if target.exists():
                part.chmod(target.stat().st_mode & 0o7777)
            if _HAS_LOCKS:  # elsewhere an open file cannot take another name
                part.replace(target)
        if not _HAS_LOCKS:
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    _sync_folder(target.parent)


def make_private_folder(folder: Path) -> None:
    """Make a folder, with those above it, that its owner alone can look into. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    with suppress(OSError):  # a disk without permissions, or somebody else's folder
        folder.chmod(0o700)


def sweep(folder: Path) -> None:
    """Take away the hidden files in `folder` that nobody is writing any more."""
    with suppress(OSError):
        for part in folder.glob(f"{_PART}*{_END}"):
            if not _is_held(part):
                part.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Why the system refused, as the end of a sentence: "permission denied"."""
    said = (error.strerror or type(error).__name__).lower()
    return _REASONS.get(error.errno or 0, said)


_BINARY = getattr(os, "O_BINARY", 0)

try:
    import fcntl
except ImportError:
    _HAS_LOCKS = False

    def _hold(number: int) -> None:
        """An open file cannot be taken away here: that is hold enough."""

    def _is_held(part: Path) -> bool:
        return not part.exists()
else:
    _HAS_LOCKS = True

    def _hold(number: int) -> None:
        """Say that the file is being written; the system lets go when the program ends, however it does."""
        with suppress(OSError):  # a disk without locks
            fcntl.flock(number, fcntl.LOCK_EX)

    def _is_held(part: Path) -> bool:
        """Whether somebody is writing the file; one that is just being made looks free for a moment, and is
        empty and young then."""
        with part.open("rb") as file:
            try:
                fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                return True
            found = os.fstat(file.fileno())
            return found.st_size == 0 and time.time() - found.st_mtime < _YOUNG


def _sync_folder(folder: Path) -> None:
    """Bring the new name itself to the disk, where the system lets a folder be opened."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
