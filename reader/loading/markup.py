"""Trees from markup: HTML as browsers forgive it, XML without entities, networks or document types."""

import codecs
import re
from typing import TYPE_CHECKING

import lxml.etree
import lxml.html

from reader.errors import LoadError
from reader.late_pattern import late_pattern
from reader.loading.decoding import Decoded, decode, text_codec, title_of
from reader.messages import message

if TYPE_CHECKING:
    from lxml.etree import _Element

PAGE_LIMIT = 16 * 1024 * 1024
"""Bytes of HTML that are parsed at most: a tree takes about ten times as much memory."""

PART_LIMIT = 32 * 1024 * 1024
"""Bytes of one XML part that are parsed at most."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
)  # fmt: skip
_DECLARED = late_pattern(rb"""charset\s*+=\s*+["']?+\s*+([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_DECLARED_XML = late_pattern(
    rb"""<\?xml[^>]{0,80}encoding\s*=\s*["']([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE
)
_HEAD = 8192
# What browsers read for a declared name (WHATWG Encoding Standard).
_AS_BROWSERS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "iso8859-11": "cp874", "tis-620": "cp874",
}  # fmt: skip
# A page that says UTF-8 and holds a few broken bytes is still UTF-8.
_BROKEN_SHARE = 0.01


def decode_page(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of the page `name`, in `encoding` when the reader chose one.

    Otherwise in this order: byte order mark, UTF-8 when it fits, what the page declares (read as browsers
    read the name), and what is likely. Raises `LoadError` when the encoding is not known or none fits.
    """
    if encoding is not None:
        return decode(data, name, encoding)
    for mark, codec in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(codec, errors="replace"), title_of(codec))
    try:
        return Decoded(data.decode("utf-8"), "UTF-8")
    except UnicodeDecodeError:
        declared = _declared(data[:_HEAD])
    if declared is None:
        return decode(data, name)
    text = data.decode(declared, errors="replace")
    if declared == "utf-8" and text.count("\ufffd") > _BROKEN_SHARE * len(text):
        return decode(data, name)
    note = (
        ()
        if declared == "utf-8"
        else (message("Read as {encoding}, as the page declares.", encoding=title_of(declared)),)
    )
    return Decoded(text, title_of(declared), note)


def _declared(head: bytes) -> str | None:
    """The codec a page declares in its first bytes, as browsers read the name; None when it lies."""
    found = _DECLARED.search(head) or _DECLARED_XML.search(head)
    if found is None:
        return None
    codec = text_codec(found.group(1).decode("ascii"))
    if codec is None or codec.startswith(("utf-16", "utf-32", "utf-7")):
        return None
    return _AS_BROWSERS.get(codec, codec)


_OF_THE_HEAD = frozenset(("title", "meta", "link", "script", "style", "base", "noscript", "template"))


def parse_html(text: str) -> "tuple[_Element, bool]":
    """The root of an HTML page or fragment, and whether all of it was parsed.

    Comments and processing instructions are left out. The second value is False where the parser stopped
    because elements are nested deeper than 255 levels. Raises `LoadError` for nothing to parse, for more
    than `PAGE_LIMIT` bytes and for more than 10 MB of text in one piece.
    """
    data = text.replace("\x00", "").encode("utf-8", errors="replace")
    if len(data) > PAGE_LIMIT:
        raise LoadError(
            message(
                "This page has more than {page_limit} MB of markup, too much for an article; save only the "
                "part you need.",
                page_limit=PAGE_LIMIT // 2**20,
            )
        )
    parser = lxml.html.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        no_network=True,
        recover=True,
        huge_tree=False,
    )
    try:
        root = lxml.html.document_fromstring(data, parser=parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        raise LoadError(message("There is no text in this page; it may be empty or damaged.")) from None
    stopped = [entry.message for entry in parser.error_log if entry.type_name == "ERR_RESOURCE_LIMIT"]
    if stopped and not any("depth" in message for message in stopped):
        raise LoadError(
            message("This page holds more than 10 MB of text in one piece, too much for an article.")
        )
    _move_content_out_of_head(root)
    return root, not stopped


def _move_content_out_of_head(root: "_Element") -> None:
    """Give a page without `<body>` one: libxml2 leaves HTML 5's own elements (`<article>`) in the head."""
    head = root.find("head")
    if head is None:
        return
    content = [child for child in head if child.tag not in _OF_THE_HEAD]
    if not content:
        return
    body = root.find("body")
    if body is None:
        body = lxml.etree.SubElement(root, "body")
    for place, child in enumerate(content):
        body.insert(place, child)


def parse_xml(data: bytes, what: str) -> "_Element":
    """The root of an XML part. `what` names the file in the error's sentence ("OpenDocument text").

    Entities are not expanded, document types not loaded, nothing is fetched. Raises `LoadError` when the
    part is damaged, declares entities of its own, or is larger than `PART_LIMIT`.
    """
    if len(data) > PART_LIMIT:
        raise LoadError(
            message(
                "This {what} holds more than {part_limit} MB of text, too much.",
                what=what,
                part_limit=PART_LIMIT // 2**20,
            )
        )
    unsafe = message("This {what} declares entities of its own, which is not safe to read.", what=what)
    if b"<!ENTITY" in data:
        raise LoadError(unsafe)
    parser = lxml.etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,  # office programs write an `xml:id` twice; we look nothing up by it
    )
    try:
        root = lxml.etree.fromstring(data, parser)
    except (lxml.etree.LxmlError, ValueError):
        raise LoadError(
            message("This {what} is damaged: its markup breaks off or contradicts itself.", what=what)
        ) from None
    internal = root.getroottree().docinfo.internalDTD
    if internal is not None and any(True for _ in internal.iterentities()):
        raise LoadError(unsafe)
    return root
