"""What the first bytes of a file say of its format. The name only helps where the bytes leave it open."""

import codecs
import re
from pathlib import PurePath

from reader.late_pattern import late_pattern

_PAGE_NAMES = frozenset((".html", ".htm", ".xhtml", ".xht"))
_MAIL_NAMES = frozenset((".eml", ".mht", ".mhtml"))
_BEFORE_PAGE = late_pattern(r"\s++|<\?xml[^>]*+>", re.I)
"""What may stand before a page's first element beside comments, one piece a match: looked through once."""
_OPENS, _CLOSES = "<!--", "-->"

_PAGE_START = late_pattern(r"<(?:!doctype\s++html|html|head|body)\b", re.I)
_ELEMENT = late_pattern(
    r"</?(?:p|div|br|h[1-6]|ul|ol|li|table|article|section|span|meta|blockquote)\b[^<>]*>", re.I
)
_ANY_ELEMENT = late_pattern(r"<[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.I)
_HEADER = late_pattern(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?\S?")
_MAIL_HEADERS = frozenset(
    ("mime-version", "message-id", "received", "return-path", "content-type", "delivered-to")
)
_CUE = late_pattern(
    r"(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{2,3}[ \t]+-->[ \t]+(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{2,3}"
)
_TIMED_LINE = late_pattern(r"^[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?(?:[ \t]|$)", re.M)
_ENOUGH_ELEMENTS = 2
_ENOUGH_TIMES = 4


def is_page(head: bytes, name: str) -> bool:
    """Whether `head` begins an HTML page, or a fragment that its name or its markup tells."""
    text = _text(head)
    if _begins_page(text):
        return True
    if _suffix(name) in _PAGE_NAMES:
        return bool(_ANY_ELEMENT.search(text))
    return text.lstrip().startswith("<") and len(_ELEMENT.findall(text)) >= _ENOUGH_ELEMENTS


def _begins_page(text: str) -> bool:
    """Whether the first thing in `text`, comments aside, is an element that only a page begins with."""
    place = 0
    while True:
        if text.startswith(_OPENS, place):
            end = text.find(_CLOSES, place + len(_OPENS))
            if end < 0:
                return False
            place = end + len(_CLOSES)
        elif before := _BEFORE_PAGE.match(text, place):
            place = before.end()
        else:
            break
    return _PAGE_START.match(text, place) is not None


def is_mail(head: bytes, name: str) -> bool:
    """Whether `head` begins with the headers of a mail or of a page saved as MHTML."""
    names: list[str] = []
    for line in _text(head).lstrip().splitlines():
        if not line.strip():
            break
        found = _HEADER.match(line)
        if found is not None:
            names.append(found.group(1).lower())
        elif not line[0].isspace() and not line.startswith("From "):
            return False
    if _suffix(name) in _MAIL_NAMES:
        return bool(names)
    return len(names) > 1 and bool(_MAIL_HEADERS.intersection(names))


def is_zip(head: bytes, _name: str) -> bool:
    """Whether `head` begins a ZIP archive: DOCX, ODT, EPUB or another."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def is_compound(head: bytes, _name: str) -> bool:
    """Whether `head` begins an OLE2 file: Word 97-2003, or an Office file locked with a password."""
    return head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def is_rtf(head: bytes, _name: str) -> bool:
    """Whether `head` begins Rich Text Format."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf")


def is_pdf(head: bytes, _name: str) -> bool:
    """Whether `head` begins a PDF; the mark may stand anywhere in its first kilobyte."""
    return b"%PDF-" in head[:1024]


def is_subtitles(head: bytes, _name: str) -> bool:
    """Whether `head` begins subtitles (WebVTT, SubRip, SubStation) or a transcript with times."""
    text = _text(head).lstrip("\ufeff \t\r\n")
    if text.startswith(("WEBVTT", "[Script Info]")) or _CUE.search(text[:600]):
        return True
    return len(_TIMED_LINE.findall(text)) >= _ENOUGH_TIMES and _TIMED_LINE.search(text[:600]) is not None


def _suffix(name: str) -> str:
    return PurePath(name.split("#", 1)[0]).suffix.lower()


def _text(head: bytes) -> str:
    """`head` as text, well enough to look for markup."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", errors="replace")
    if head[1:8:2] == b"\x00\x00\x00\x00":
        return head.decode("utf-16-le", errors="replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("utf-8", errors="replace")
