"""Pieces of work on recovery files; the session and all below it come in when the first one runs."""
# ruff: noqa: PLC0415 - all of the program below the window: not before the window stands

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, Progress
from reader.workers.work import Work

if TYPE_CHECKING:
    from reader.session.recovery import Recovered
    from reader.session.session import Session


def new_path(folder: Path, name: str) -> Path:
    """The recovery file of a window that is called so."""
    return folder / f"{name}.recovery.json"


def lock_beside(path: Path) -> Path:
    """The file that says that a window is there; its folder is made."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path.with_name(f"{path.name}.lock")


def writing(path: Path, session: "Session", document: Path | None) -> Work[None]:
    """Work that writes what is open."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> None:
        write_now(path, session, document)

    return work


def write_now(path: Path, session: "Session", document: Path | None) -> None:
    """Write what is open at once."""
    from reader.session.recovery import write_recovery

    write_recovery(path, session, document)


def recoveries_in(folder: Path, is_gone: Callable[[Path], bool]) -> "Work[tuple[Recovered, ...]]":
    """Work that reads what windows that are gone had open, the newest first."""

    def work(_progress: Progress, _is_cancelled: IsCancelled) -> "tuple[Recovered, ...]":
        if not folder.is_dir():
            return ()
        from reader.session.recovery import recovered_all, recoveries

        return recovered_all([path for path in recoveries(folder) if is_gone(path)])

    return work


def forget(path: Path) -> None:
    """What was open is saved, or not wanted any more."""
    with suppress(OSError):
        path.unlink(missing_ok=True)
