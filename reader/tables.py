"""The tables of `resources/`: TOML for people, kept ready as JSON, which is read ten times as fast.

`resources/tables.jsonl` has a line a file: the digest of the TOML it was made from, the digest of the JSON,
and the JSON. A line counts only while both digests are right, so a table that was changed and a file that was
damaged are read from the TOML. It is made when the program is built (`.ci/hatch_build.py`), and in a checkout
whenever a table was not in it.
"""

import json
import os
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from reader.resources import resource_path

_READY = "tables.jsonl"
_DIGEST = 16
"""Bytes of a digest."""


def read_table(path: Path) -> dict[str, Any]:
    """The tables of a TOML file; a new value each time.

    Raises `OSError` when it cannot be read and `tomllib.TOMLDecodeError` when it is no TOML.
    """
    data = path.read_bytes()
    own, _, form = _ready().get(_digest(data), b"").partition(b" ")
    if own and own == _digest(form):
        table: dict[str, Any] = json.loads(form.decode())
        return table
    made = _parsed(data)
    if path.is_relative_to(resource_path()):
        _renew()
    return made


def make_ready() -> None:
    """Write all tables below `resources/` as JSON. Raises `OSError`; a file that is no TOML is left out."""
    lines = []
    for path in sorted(resource_path().rglob("*.toml")):
        with suppress(ValueError):
            lines.append(_line(path.read_bytes()))
    file = resource_path(_READY)
    part = file.with_suffix(f".{os.getpid()}")
    try:
        part.write_bytes(b"".join(lines))
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
    _ready.cache_clear()


@cache
def _renew() -> None:
    """Once in a process: what cannot be made ready is not tried again and again."""
    with suppress(OSError):  # the program may stand where nobody may write
        make_ready()


@cache
def _ready() -> dict[bytes, bytes]:
    """The digest and the JSON of each table by the digest of its TOML; whether they fit is seen when one is
    asked for, as a run asks for few."""
    with suppress(OSError):
        lines = resource_path(_READY).read_bytes().splitlines()
        return {source: rest for source, _, rest in (line.partition(b" ") for line in lines)}
    return {}


def _line(data: bytes) -> bytes:
    """One line of the file. Raises `ValueError` when JSON would not give the same back."""
    table = _parsed(data)
    form = json.dumps(table, ensure_ascii=False, separators=(",", ":"), default=str).encode()
    if json.loads(form) != table:
        raise ValueError("a table with values that JSON does not know")
    return b"%b %b %b\n" % (_digest(data), _digest(form), form)


def _parsed(data: bytes) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - comes in only when a table is not ready

    return tomllib.loads(data.decode("utf-8"))


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).hexdigest().encode()
