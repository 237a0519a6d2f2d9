"""Bytes to text: byte order mark, then UTF-8, then what the file declares, then a guess that is shown."""

import codecs
import re
from collections import Counter
from functools import cache

from reader.errors import LoadError
from reader.language.detection import language_of
from reader.late_pattern import late_pattern
from reader.messages import message
from reader.values import Struct

LIKELY = (
    "cp1252",
    "cp1251",
    "cp1250",
    "koi8_r",
    "koi8_u",
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
_DECLARED = late_pattern(
    rb"(?:charset|encoding|coding)\s*[=:]\s*[\"']?([A-Za-z0-9_.:-]{3,30})", re.IGNORECASE
)
_WESTERN = ("cp1252", "mac_roman", "cp850", "cp437")
_PAGES_OF = {
    **dict.fromkeys(("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da"), _WESTERN),
    **dict.fromkeys(("pl", "cs"), ("cp1250", "iso8859_2")),
    "tr": ("cp1254",),
}
# Codecs of Python's that are no encodings of texts: host names, escapes in program code.
_NO_TEXT = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"))
_EAST_ASIAN_STOPS = late_pattern("[\u3001\u3002\uff0c]")
_HEAD = 4_000
_FEW_VALUES = 0.85
_GUESSED_FROM = 200_000
_LOST = message("Read as {encoding}; some characters could not be read.")
_GUESSED = message("Read as {encoding}, a guess: choose another encoding if letters look wrong.")


class Decoded(Struct, frozen=True):
    """The text, the encoding by its usual name ("UTF-8", "Windows-1252"), notes when it was guessed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """Decode `data` of the file `name`, in `encoding` when the reader chose one.

    Raises `LoadError` when the chosen encoding is not known or does not fit, or a mark lies.
    """
    if encoding is not None:
        return _as_chosen(data, name, encoding)
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_certain(data, name, codec), title_of(codec))
    for codec in filter(None, (_utf16_without_mark(data), "utf-8")):
        try:
            return Decoded(data.decode(codec), title_of(codec))
        except UnicodeDecodeError:
            continue
    return _declared(data) or _damaged_utf8(data) or _east_asian_utf16(data) or _guess(data)


def text_codec(name: str) -> str | None:
    """Python's name for an encoding of texts; None for what it does not know and for codecs that are no
    encoding of a text (host names, escapes in program code, packed bytes)."""
    try:
        codec = codecs.lookup(name).name
        "".encode(codec)
    except (LookupError, ValueError):  # a NUL in the name is a `ValueError`
        return None
    return None if codec in _NO_TEXT else codec


def title_of(codec: str) -> str:
    """An encoding's usual name: "Windows-1252" for `cp1252`."""
    plain = text_codec(codec)
    if plain is None:
        return codec
    if plain.startswith("cp125"):
        return f"Windows-{plain[2:]}"
    if plain.startswith("utf-8"):
        return "UTF-8"
    return plain.upper().replace("_", "-").replace("ISO8859-", "ISO-8859-")


def _as_chosen(data: bytes, name: str, encoding: str) -> Decoded:
    codec = text_codec(encoding)
    if codec is None:
        raise LoadError(
            message("“{encoding}” is not an encoding this program knows. Choose another.", encoding=encoding)
        )
    try:
        return Decoded(data.decode(codec), title_of(codec))
    except UnicodeError as error:
        raise LoadError(
            message(
                "“{name}” is not written in {encoding}. Choose another encoding.",
                name=name,
                encoding=title_of(encoding),
            )
        ) from error


def _certain(data: bytes, name: str, codec: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        raise LoadError(
            message(
                "“{name}” is damaged: it says it is {encoding} but is not. Save it again as UTF-8.",
                name=name,
                encoding=title_of(codec),
            )
        ) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 shows in bytes that hold few values at every second place: the scripts' high bytes."""
    head = data[:_HEAD]
    if len(data) % 2 or len(head) < 8 or not any(head.count(byte) for byte in range(9)):
        return None
    high_last, high_first = _share_of_commonest(head[1::2]), _share_of_commonest(head[0::2])
    if high_last > _FEW_VALUES and high_last > high_first + 0.15:
        return "utf-16-le"
    if high_first > _FEW_VALUES and high_first > high_last + 0.15:
        return "utf-16-be"
    return None


def _share_of_commonest(part: bytes) -> float:
    return sum(count for _, count in Counter(part).most_common(3)) / len(part)


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 in which a few bytes are wrong: nothing else has so many letters that fit."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    fitting = sum(not character.isascii() for character in text) - wrong
    return Decoded(text, "UTF-8", (message(_LOST, encoding="UTF-8"),)) if fitting > 4 * wrong else None


def _east_asian_utf16(data: bytes) -> Decoded | None:
    """Chinese and Japanese in UTF-16 without a mark: all characters are of that script, stops among them."""
    if len(data) % 2:
        return None
    for codec in ("utf-16-le", "utf-16-be"):
        head = data[:_HEAD].decode(codec, errors="replace")
        is_script = len(_east_asian().findall(head)) >= 0.95 * len(head)
        if is_script and len(_EAST_ASIAN_STOPS.findall(head)) >= 0.01 * len(head):
            try:
                return Decoded(
                    data.decode(codec), title_of(codec), (message(_GUESSED, encoding=title_of(codec)),)
                )
            except UnicodeDecodeError:
                continue
    return None


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:2000])
    if found is None:
        return None
    codec = text_codec(found.group(1).decode("ascii"))
    if codec is None:
        return None
    try:
        text = data.decode(codec)
    except UnicodeError:
        return None
    return Decoded(
        text,
        title_of(codec),
        (message("Read as {encoding}, as the file declares.", encoding=title_of(codec)),),
    )


def _guess(data: bytes) -> Decoded:
    # Only needed for files that are not UTF-8, and slow to import.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_GUESSED_FROM], cp_isolation=list(LIKELY)).best()
    codec = _by_language(data, best.encoding if best is not None else "cp1252")
    for candidate in (codec, "cp1252"):
        try:
            return Decoded(
                data.decode(candidate),
                title_of(candidate),
                (message(_GUESSED, encoding=title_of(candidate)),),
            )
        except UnicodeDecodeError:
            continue
    return Decoded(
        data.decode(codec, errors="replace"), title_of(codec), (message(_LOST, encoding=title_of(codec)),)
    )


def _by_language(data: bytes, codec: str) -> str:
    """The detector's choice, or a code page of the text's language when that is none of them.

    Code pages of one family differ in a few letters only, which a detector confuses (French in
    Windows-1250); the common words of a language are plain letters in all of them.
    """
    sample = data[:_GUESSED_FROM]
    pages = _PAGES_OF.get(language_of(sample.decode(codec, errors="replace")), ())
    if not pages or codec in pages:
        return codec
    letters = {page: sum(map(str.isalpha, sample.decode(page, errors="replace"))) for page in pages}
    return max(pages, key=lambda page: letters[page])


@cache
def _east_asian() -> re.Pattern[str]:
    """What East Asian texts are written with; so many characters take 2 ms, and few texts need them."""
    return re.compile("[\n\r\t -~\u2010-\u2026\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]")
