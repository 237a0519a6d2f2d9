"""What runs in the child process: PDFium reads the letters, our geometry the paragraphs.

PDFium is C++ that reads hostile files; a crash or a runaway here ends this process only.
"""

import ctypes
import time
from collections.abc import Iterator
from functools import partial
from itertools import compress, repeat
from multiprocessing.connection import Connection
from operator import and_

import pypdfium2
import pypdfium2.raw as pdfium
from msgspec import Struct

from reader.confinement import confine, speak_into
from reader.loading.pdf.columns import Glyph, lines_of
from reader.loading.pdf.geometry import Layout, Page, lay_out

_ENOUGH = 8
_BOX = ctypes.sizeof(pdfium.FS_RECTF)
_box = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0
)
"""`FPDFText_GetLooseCharBox` with addresses for objects: there are a million letters in a long PDF."""
_NOTHING = Layout((), ())


class Answer(Struct, frozen=True):
    """What the child found: `problem` is "", "password", "damaged" or "scanned".

    `read` of `pages` pages were read before time was up; `blank` of them have no text layer.
    """

    problem: str
    layout: Layout = _NOTHING
    properties: tuple[tuple[str, str], ...] = ()
    pages: int = 0
    read: int = 0
    blank: int = 0


def run(connection: Connection, memory: int, seconds: float) -> None:
    """Receive a PDF over `connection`, send back an `Answer`; `memory` in bytes, `seconds` to read pages."""
    confine(memory)
    speak_into(None)  # PDFium's last words before it aborts: the parent says what happened
    try:
        connection.send(_answer(connection.recv_bytes(), time.monotonic() + seconds))
    except MemoryError:
        pass  # the parent sees the connection end and says so
    finally:
        connection.close()


def _answer(data: bytes, until: float) -> Answer:
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        return Answer("password" if "password" in str(error).lower() else "damaged")
    if not count:
        return Answer("damaged")
    pages: list[Page] = []
    read = blank = 0
    for index in range(count):
        if time.monotonic() > until:
            break
        read += 1
        page = _page(document, index)
        blank += not page.lines
        pages.append(page)
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if letters < _ENOUGH:
        return Answer("scanned", pages=count, read=read, blank=blank)
    return Answer("", lay_out(pages), _properties(document), count, read, blank)


def _page(document: "pypdfium2.PdfDocument", index: int) -> Page:
    try:
        page = document[index]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page((), 0.0)
    try:
        return Page(tuple(lines_of(_glyphs(text))), float(page.get_height()))
    finally:
        text.close()
        page.close()


def _glyphs(text: "pypdfium2.PdfTextPage") -> Iterator[Glyph]:
    """The letters of a page: what PDFium tells of them is asked for a page at a time, without a step of
    Python for each of a million letters."""
    count = max(0, text.count_chars())
    if not count:
        return iter(())
    codes = _codes(text, count)
    boxes = (ctypes.c_float * (4 * count))()
    first = ctypes.addressof(boxes)
    known = list(map(_box, repeat(_address(text)), range(count), range(first, first + _BOX * count, _BOX)))
    places = boxes[:]
    lefts, tops, rights, bottoms = (places[side::4] for side in range(4))
    are_signs = frozenset(filter(is_sign, set(codes)))
    shown = list(map(and_, map(bool, known), map(are_signs.__contains__, codes)))
    signs = map(chr, compress(codes, shown))
    sides = (compress(side, shown) for side in (lefts, bottoms, rights, tops))
    return map(partial(tuple.__new__, Glyph), zip(signs, *sides, strict=True))


def _codes(text: "pypdfium2.PdfTextPage", count: int) -> list[int]:
    """The code point of each letter, 0 where PDFium knows none: all at once, unless some have none. What is
    no sign there is asked for alone: hyphens at line ends are written in another way."""
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, units) - 1
    said = bytes(units)[: 2 * max(written, 0)].decode("utf-16-le", "surrogatepass")
    if len(said) != count:
        return list(map(pdfium.FPDFText_GetUnicode, repeat(text.raw), range(count)))
    codes = list(map(ord, said))
    others = {code for code in set(codes) if not is_sign(code)}
    for at in [at for at, code in enumerate(codes) if code in others] if others else ():
        codes[at] = pdfium.FPDFText_GetUnicode(text.raw, at)
    return codes


def _address(text: "pypdfium2.PdfTextPage") -> int:
    return ctypes.cast(text.raw, ctypes.c_void_p).value or 0


def is_sign(code: int) -> bool:
    """Whether a code point of PDFium is a character of a text."""
    return 0 < code < 0xD800 or (0xE000 <= code <= 0x10FFFF and code not in (0xFFFE, 0xFFFF))


def _properties(document: "pypdfium2.PdfDocument") -> tuple[tuple[str, str], ...]:
    try:
        found = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeError, ValueError):
        return ()
    return tuple((str(key), str(value)) for key, value in found.items())
