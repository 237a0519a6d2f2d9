"""Bytes to text: byte order mark, then UTF-8, then what the file declares, then a guess that is shown."""

import codecs
import re
from dataclasses import dataclass

from reader.errors import LoadError

LIKELY = (
    "cp1252",
    "cp1251",
    "cp1250",
    "koi8_r",
    "iso8859_2",
    "iso8859_5",
    "iso8859_7",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
    "cp437",
    "cp850",
    "mac_roman",
)
"""The code pages a guess may choose from: those in which news texts are found."""

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"(?:charset|encoding|coding)\s*[=:]\s*[\"']?([A-Za-z0-9_.:-]{3,30})", re.IGNORECASE)
_GUESSED_FROM = 200_000
_GUESSED = "Read as {}, a guess: choose another encoding if letters look wrong."


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, the encoding by its usual name ("UTF-8", "Windows-1252"), notes when it was guessed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode `data` of the file `name`, in `encoding` when the reader chose one.

    Raises `LoadError` when the encoding is not known, does not fit, or none can be found.
    """
    if encoding is not None:
        return _as_chosen(data, name, encoding)
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_certain(data, name, codec), title_of(codec))
    without_mark = _utf16_without_mark(data)
    if without_mark is not None:
        return Decoded(_certain(data, name, without_mark), title_of(without_mark))
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        return _declared(data) or _guess(data, name)


def title_of(codec: str) -> str:
    """An encoding's usual name: "Windows-1252" for `cp1252`."""
    try:
        plain = codecs.lookup(codec).name
    except LookupError:
        return codec
    if plain.startswith("cp125"):
        return f"Windows-{plain[2:]}"
    if plain.startswith("utf-8"):
        return "UTF-8"
    return plain.upper().replace("_", "-").replace("ISO8859-", "ISO-8859-")


def _as_chosen(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding).name
        return Decoded(data.decode(codec), title_of(codec))
    except (LookupError, UnicodeError) as error:
        if isinstance(error, LookupError):
            raise LoadError(f"“{encoding}” is not an encoding this program knows. Choose another.") from error
        raise LoadError(
            f"“{name}” is not written in {title_of(encoding)}. Choose another encoding."
        ) from error


def _certain(data: bytes, name: str, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise LoadError(
            f"“{name}” is damaged: it says it is {title_of(codec)} but is not. Save it again as UTF-8."
        ) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Every second byte NUL is UTF-16 without a mark, in the scripts that have such bytes."""
    head = data[: 4000 - 4000 % 2]
    if len(head) < 8 or 0 not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if odd > half * 0.6 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.6 and odd < half * 0.05:
        return "utf-16-be"
    return None


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:2000])
    if found is None:
        return None
    try:
        codec = codecs.lookup(found.group(1).decode("ascii")).name
        text = data.decode(codec)
    except (LookupError, UnicodeError):
        return None
    return Decoded(text, title_of(codec), (f"Read as {title_of(codec)}, as the file declares.",))


def _guess(data: bytes, name: str) -> Decoded:
    # Only needed for files that are not UTF-8, and slow to import.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_GUESSED_FROM], cp_isolation=list(LIKELY)).best()
    codec = best.encoding if best is not None else "cp1252"
    for candidate in (codec, "cp1252"):
        try:
            text = data.decode(candidate)
        except UnicodeDecodeError:
            continue
        shown = title_of(candidate)
        return Decoded(text, shown, (_GUESSED.format(shown),))
    if best is not None:
        shown = title_of(codec)
        return Decoded(
            data.decode(codec, errors="replace"),
            shown,
            (f"Read as {shown}; some characters could not be read.",),
        )
    raise LoadError(f"The letters of “{name}” could not be read. Save it as UTF-8 and open it again.")
