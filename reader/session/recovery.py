"""What is open, written again and again beside all else, so that a crash or a power cut loses little.

Each window has a file of its own in one folder. It goes when the window is closed; one whose window is gone
tells what was open.
"""

import json
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.errors import LoadError, ReportError
from reader.messages import message
from reader.session.hand_made import HandMade
from reader.session.session import Session, read_session, session_form
from reader.values import Struct, json_of, replace
from reader.whole_file import reason, sweep, write_whole

SUFFIX = ".recovery.json"
_DOCUMENT = "document"
_KEPT = 30 * 24 * 3600
"""Seconds for which what nobody asked for is kept."""


class Recovered(Struct, frozen=True):
    """What a window that is gone had open.

    `document` is the session file it was in, None if in none. `written` is in seconds since 1970.
    """

    path: Path
    session: Session
    document: Path | None
    written: float


def write_recovery(path: Path, session: Session, document: Path | None) -> None:
    """Write what is open; the folder is made if need be, and is its owner's alone. Raises `ReportError`."""
    form = {**session_form(session), _DOCUMENT: None if document is None else str(document)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(path, _json_of(form), private=True)
    except OSError as error:
        raise ReportError(
            message(
                "What is open could not be kept in “{folder}”: {reason}.",
                folder=path.parent,
                reason=reason(error),
            )
        ) from error


def _json_of(form: dict[str, Any]) -> bytes:
    """What `json.dumps` makes, in a tenth of the time, in which no other thread gets its turn."""
    try:
        return json_of(form)
    except UnicodeEncodeError:  # half a character, which no file in UTF-8 should hold
        return json.dumps(form, ensure_ascii=False).encode("utf-8", "surrogatepass")


def read_recovery(path: Path) -> Recovered:
    """What a window had open: nothing of it counts as saved. Raises `LoadError` when it is not readable."""
    session, form = read_session(path)
    document = form.get(_DOCUMENT)
    return Recovered(
        path,
        replace(session, saved=HandMade()),
        Path(document) if isinstance(document, str) else None,
        path.stat().st_mtime,
    )


def recoveries(folder: Path) -> list[Path]:
    """The files of all windows, those that are open and those that are gone, the newest first. Hidden files
    of killed writers are swept; what is older than a month goes."""
    sweep(folder)
    found: list[tuple[float, Path]] = []
    with suppress(OSError):
        for path in folder.glob(f"*{SUFFIX}"):
            with suppress(OSError):
                found.append((path.stat().st_mtime, path))
    now = time.time()
    for written, path in found:
        if now - written > _KEPT:
            forget_recovery(path)
    return [path for written, path in sorted(found, reverse=True) if now - written <= _KEPT]


def forget_recovery(path: Path) -> None:
    """What was open is saved, or not wanted any more."""
    with suppress(OSError):
        path.unlink(missing_ok=True)


def recovered_all(paths: list[Path]) -> tuple[Recovered, ...]:
    """What the windows had open; one that cannot be read, or in which nothing was, is passed over."""
    found: list[Recovered] = []
    for path in paths:
        with suppress(LoadError, OSError):
            recovered = read_recovery(path)
            if recovered.session.left is not None or recovered.session.right is not None:
                found.append(recovered)
    return tuple(found)
