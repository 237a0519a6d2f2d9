"""A file is written whole or not at all."""

import os
from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path` so that a reader, or a crash, never meets half a file.

    The data goes to a hidden file beside it that then takes its name; a link is followed, and the
    permissions of a file that was there are kept. What is no ordinary file (a pipe, a terminal) is
    written as it is. Raises `OSError`.
    """
    target = path.resolve()
    if target.exists() and not target.is_file() and not target.is_dir():
        target.write_bytes(data)
        return
    if target.is_dir():
        raise IsADirectoryError(f"{target} is a folder")
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o7777)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Why the system refused, as the end of a sentence: "permission denied"."""
    return (error.strerror or type(error).__name__).lower()
