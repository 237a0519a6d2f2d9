"""RTF: through striprtf, behind a short scan that takes out what it reads slowly.

Pictures are cut out because it reads them letter by letter; the table of fonts is written anew."""

import re
from itertools import islice

from striprtf.striprtf import rtf_to_text

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.late_pattern import late_pattern
from reader.loading.assembling import assemble
from reader.loading.decoding import text_codec
from reader.loading.html.metadata import details_from
from reader.messages import message
from reader.text.loaded import LoadedText

TEXT_LIMIT = 8 * 1024 * 1024
"""Bytes of RTF without its pictures that are read at most."""

_PICTURE_DATA = late_pattern(rb"(?:[0-9a-fA-F]{2}[ \r\n]{0,4}){100,}")
_BINARY = late_pattern(rb"\\bin(\d{1,9}) ?")
_CODE_PAGE = late_pattern(r"\\ansicpg(\d{3,5})")
_MOMENT = late_pattern(r"\{\\(creatim|revtim)\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_PROPERTY = late_pattern(r"\{\\(title|author)(?![a-z])")
_MOST_PROPERTIES = 50
"""Titles and the like that are looked at: a document has one of each, a broken one thousands."""
_LONGEST_PROPERTY = 8_000
"""Characters of a title or the like, each letter of some alphabets written with eight."""
_BRACE = late_pattern(r"\\.|[{}]", re.S)
_FONT_TABLE = late_pattern(r"\{[^{}\\]*+\\fonttbl(?![a-z])", re.IGNORECASE)
_FONT = late_pattern(r"\\f(\d{1,9})(?!\d)|\\fcharset(\d{1,3})(?!\d)", re.IGNORECASE)
_FIELD = late_pattern(r"\{\\field\{", re.IGNORECASE)
_FIELDS = {"creatim": "published", "revtim": "updated", "title": "title", "author": "byline"}
_HEAD = 20_000


def read(data: bytes, name: str, is_cancelled: IsCancelled) -> LoadedText:
    """The rich text `name`, a block for each paragraph; a table's row is one, its cells parted by " | ".

    Raises `LoadError` when it is damaged, without text or larger than `TEXT_LIMIT`; `Cancelled` when
    cancelled.
    """
    has_pictures = b"\\pict" in data
    bare = _PICTURE_DATA.sub(b"", _without_binary(data))
    if len(bare) > TEXT_LIMIT:
        raise LoadError(
            message(
                "“{name}” holds more than {text_limit} MB of text, too much for an article.",
                name=name,
                text_limit=TEXT_LIMIT // 2**20,
            )
        )
    raise_if(is_cancelled)
    source = bare.decode("latin-1")
    text = _stripped(source, name)
    raise_if(is_cancelled)
    lines = [_row(line) for line in text.splitlines()]
    if not any(sign.isalnum() for line in lines for sign in line):
        raise LoadError(
            message(
                "“{name}” holds {inside}.",
                name=name,
                inside=message("only images, no text") if has_pictures else message("no text"),
            )
        )
    details = details_from(_properties(source[:_HEAD], name))
    return assemble(
        [(line, None) for line in lines], name, "rtf", encoding=_encoding(source), details=details
    )


def _without_binary(data: bytes) -> bytes:
    """`data` without the raw bytes that follow `\\binN`."""
    kept: list[bytes] = []
    position = 0
    for found in _BINARY.finditer(data):
        if found.start() >= position:
            kept.append(data[position : found.start()])
            position = found.end() + int(found[1])
    kept.append(data[position:])
    return b"".join(kept)


def _stripped(source: str, name: str) -> str:
    try:
        encoding = _encoding(source) or "cp1252"
        stripped: str = rtf_to_text(_harmless(source), encoding=encoding, errors="replace")  # type: ignore[no-untyped-call]
    except (LookupError, ValueError, IndexError, TypeError, AttributeError, OverflowError, RecursionError):
        raise LoadError(
            message("“{name}” is damaged RTF. Save it again in the program it comes from.", name=name)
        ) from None
    return stripped


def _harmless(source: str) -> str:
    """`source` as the library reads it in time that grows with its length only.

    Its pattern for fonts is quadratic on a table that lacks semicolons or its end, so the table is written
    anew, well formed. Its pattern for links is quadratic on fields that stay open; a space between the two
    groups keeps it away, and with it addresses in the middle of sentences.
    """
    fieldless = _FIELD.sub(r"{\\field {", source)
    table = _FONT_TABLE.search(fieldless)
    if table is None:
        return fieldless
    end = _group_end(fieldless, table.start())
    fonts = _fonts(fieldless[table.end() : end])
    written = "".join(rf"{{\f{font}\fcharset{charset} x;}}" for font, charset in fonts)
    return f"{fieldless[: table.start()]}{{\\fonttbl{written}}}{fieldless[end:]}"


def _fonts(table: str) -> list[tuple[str, str]]:
    """The number and the character set of each font that names both."""
    fonts: dict[str, str] = {}
    current = ""
    for found in _FONT.finditer(table):
        if found[1]:
            current = found[1]
        elif current:
            fonts.setdefault(current, found[2])
    return list(fonts.items())


def _group_end(source: str, start: int, within: int | None = None) -> int:
    """Where the group that opens at `start` has closed; the end of `source` when it never does, or not
    `within` so many characters."""
    depth = 0
    end = len(source) if within is None else min(len(source), start + within)
    for found in _BRACE.finditer(source, start, end):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.end()
    return len(source)


def _encoding(source: str) -> str | None:
    found = _CODE_PAGE.search(source[:_HEAD])
    if found is None:
        return None
    return text_codec("utf-8" if found[1] == "65001" else f"cp{found[1]}")


def _row(line: str) -> str:
    cells = [cell.strip() for cell in line.split("|")]
    return " | ".join(cell for cell in cells if cell) if line.rstrip().endswith("|") else line.strip()


def _properties(head: str, name: str) -> dict[str, str]:
    found: dict[str, str] = {}
    declared = _CODE_PAGE.search(head)
    page = declared[0] if declared is not None else ""
    start = head.find("{\\info")
    if start < 0:
        return {}
    info = head[start:]
    for opened in islice(_PROPERTY.finditer(info), _MOST_PROPERTIES):
        field, end = _FIELDS[opened[1]], _group_end(info, opened.start(), _LONGEST_PROPERTY)
        if field not in found and info[end - 1] == "}":
            said = info[opened.end() : end - 1]
            found[field] = _stripped(f"{{\\rtf1\\ansi{page} {said}}}", name).strip()
    for kind, year, month, day in _MOMENT.findall(info):
        if 1 <= int(month) <= 12 and 1 <= int(day) <= 31:
            found.setdefault(_FIELDS[kind], f"{year}-{int(month):02}-{int(day):02}")
    return found
