"""Findings that are known and allowed: a file of their names, with a sentence each for people."""

import json
from collections.abc import Iterable
from pathlib import Path

from reader.errors import SettingsError
from reader.many.finding import Finding
from reader.messages import message
from reader.whole_file import reason, write_whole

_KIND = "reader-check-allowed"


def read_baseline(path: Path) -> frozenset[str]:
    """The names of the findings in a file. Raises `SettingsError` when it is no such file."""
    try:
        said = json.loads(path.read_text("utf-8"))
        if said["kind"] != _KIND:
            raise ValueError("another kind of file")
        return frozenset(str(entry["id"]) for entry in said["findings"])
    except OSError as error:
        raise SettingsError(
            message("“{name}” could not be read: {reason}.", name=path.name, reason=reason(error))
        ) from error
    except (ValueError, KeyError, TypeError) as error:
        raise SettingsError(
            message("“{name}” is no list of allowed findings. Make one with --write-allow.", name=path.name)
        ) from error


def write_baseline(path: Path, findings: Iterable[Finding]) -> None:
    """Write the names of findings, each once, in the order of their names. Raises `SettingsError`."""
    once = {finding.id: finding for finding in findings}
    entries = [
        {"id": name, "kind": once[name].kind, "sentence": once[name].sentence} for name in sorted(once)
    ]
    data = json.dumps({"kind": _KIND, "findings": entries}, ensure_ascii=False, indent=1) + "\n"
    try:
        write_whole(path, data.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise SettingsError(
            message("“{name}” could not be written: {reason}.", name=path.name, reason=reason(error))
        ) from error
