"""Inputs of 100 KB that make a reader slow if anything does: one thing again and again, or a thing cut off.

Tokens of a format many times over at the beginning, in the middle or at the end of a whole file; members of
an archive exchanged; a whole file cut at each of its boundaries.
"""

import io
import re
import zipfile
from collections.abc import Iterator

from tests.loading.exporting import zipped
from tests.loading.fuzzing import SEEDS, TOKENS, ZIPPED, kind_of_tokens

SIZE = 100_000
"""Bytes of an input; a part of an archive is as long."""

SECONDS = 2.0
"""CPU seconds that 100 KB may take, and less takes at most."""

QUICK_SIZE, QUICK_SECONDS = 10_000, 1.0
"""For the tests that are run every day, on a machine that may be busy; the benchmark takes the whole size."""

_BOUNDARIES = {
    "html": rb">|(?=<)", "mail": rb"\n", "mhtml": rb"\n", "rtf": rb"[{}]|(?=\\)", "srt": rb"\n",
    "vtt": rb"\n", "ass": rb"\n|,", "md": rb"\n|[\[\](]", "pdf": rb"\n",
}  # fmt: skip


def multiplied(kind: str, size: int = SIZE, *, in_pairs: bool = True) -> Iterator[tuple[str, bytes]]:
    """The whole file of a format with each token 100 KB long in it; the name says which and where."""
    for token in TOKENS[kind_of_tokens(kind)]:
        for where in (0.0, 0.5, 1.0):
            yield f"{token!r} at {where}", _with_run(kind, token * (size // len(token)), where)
    for one, other in _pairs(TOKENS[kind_of_tokens(kind)]) if in_pairs else ():
        run = one * (size // 2 // len(one)) + other * (size // 2 // len(other))
        yield f"{one!r} then {other!r}", _with_run(kind, run, 0.5)
        mixed = (one + other) * (size // len(one + other))
        yield f"{one!r} and {other!r}", _with_run(kind, mixed, 0.5)


def _pairs(tokens: tuple[bytes, ...]) -> Iterator[tuple[bytes, bytes]]:
    """Each token with the next one in the list, the last with the first."""
    return zip(tokens, (*tokens[1:], tokens[0]), strict=True)


def _with_run(kind: str, run: bytes, where: float) -> bytes:
    data = SEEDS[kind]
    if kind not in ZIPPED:
        place = int(len(data) * where)
        return data[:place] + run + data[place:]
    parts = _parts(data)
    name, longest = max(parts, key=lambda part: len(part[1]) if part[0].endswith(("xml", "html")) else 0)
    place = longest.find(b">", int((len(longest) - 1) * where)) + 1  # between two tags, or all is damaged
    place = place if where < 1.0 else longest.rfind(b"</", 0, longest.rfind(b"</"))
    changed = longest[:place] + run + longest[place:]
    return zipped([(n, changed if n == name else d) for n, d in parts], stored_first=True)


def cut(kind: str) -> Iterator[tuple[str, bytes]]:
    """The whole file of a format cut at each boundary; of an archive, each of its parts."""
    data = SEEDS[kind]
    if kind not in ZIPPED:
        for found in re.finditer(_BOUNDARIES[kind], data):
            yield f"cut at {found.end()}", data[: found.end()]
        return
    parts = _parts(data)
    for number, (name, content) in enumerate(parts):
        yield f"without {name}", zipped(parts[:number] + parts[number + 1 :], stored_first=True)
        for found in re.finditer(rb">", content):
            shorter = [(n, d[: found.end()] if n == name else d) for n, d in parts]
            yield f"{name} cut at {found.end()}", zipped(shorter, stored_first=True)


def exchanged(kind: str) -> Iterator[tuple[str, bytes]]:
    """An archive with the contents of two members exchanged, and with each member twice under one name."""
    parts = _parts(SEEDS[kind])
    for number, (name, content) in enumerate(parts):
        for other, (other_name, other_content) in enumerate(parts[:number]):
            changed = list(parts)
            changed[number], changed[other] = (name, other_content), (other_name, content)
            yield f"{name} for {other_name}", zipped(changed, stored_first=True)


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]
