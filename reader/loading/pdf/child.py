"""What runs in the child process: PDFium reads the letters, our geometry the paragraphs.

PDFium is C++ that reads hostile files; a crash or a runaway here ends this process only.
"""

import ctypes
import time
from collections import deque
from collections.abc import Sequence
from itertools import compress, repeat

import pypdfium2
import pypdfium2.raw as pdfium

from reader.loading.pdf.answer import Answer
from reader.loading.pdf.columns import lines_of
from reader.loading.pdf.geometry import Page, lay_out
from reader.loading.pdf.pieces import Letters, pieces_of

_ENOUGH = 8
_SIDES = 4
_ROOM = 1024
_BOX = ctypes.sizeof(pdfium.FS_RECTF)
_write_box = ctypes.PYFUNCTYPE(None)(ctypes.cast(pdfium.FPDFText_GetLooseCharBox, ctypes.c_void_p).value or 0)
"""`FPDFText_GetLooseCharBox` with its arguments as they are: there are a million letters in a long PDF."""


def answer(data: bytes, until: float) -> Answer:
    """What is in the PDF; no page is begun after `until` of the monotonic clock."""
    try:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        return Answer("password" if "password" in str(error).lower() else "damaged")
    if not count:
        return Answer("damaged")
    pages: list[Page] = []
    boxes = _Boxes()
    read = blank = 0
    for index in range(count):
        if time.monotonic() > until:
            break
        read += 1
        page = _page(document, index, boxes)
        blank += not page.lines
        pages.append(page)
    letters = sum(len(line.text) for page in pages for line in page.lines)
    if letters < _ENOUGH:
        return Answer("scanned", pages=count, read=read, blank=blank)
    return Answer("", lay_out(pages), _properties(document), count, read, blank)


def _page(document: "pypdfium2.PdfDocument", index: int, boxes: "_Boxes") -> Page:
    try:
        page = document[index]
        text = page.get_textpage()
    except pypdfium2.PdfiumError:
        return Page((), 0.0)
    try:
        return Page(tuple(lines_of(pieces_of(_letters(text, boxes)))), float(page.get_height()))
    finally:
        text.close()
        page.close()


class _Boxes:
    """Where PDFium writes the boxes of letters, so many at a time: kept from page to page, for the places to
    write to are objects that take as long to make as the boxes."""

    def __init__(self) -> None:
        room = (ctypes.c_float * (_SIDES * _ROOM))()
        self._places = [ctypes.byref(room, _BOX * at) for at in range(_ROOM)]
        self._sides = [memoryview(room).cast("B").cast("f")[side::_SIDES] for side in range(_SIDES)]

    def of(self, text: "pypdfium2.PdfTextPage", letters: Sequence[int]) -> list[list[float]]:
        """The lefts, tops, rights and bottoms of `letters` of a page."""
        page = ctypes.byref(text.raw.contents)
        found: list[list[float]] = [[] for _ in self._sides]
        for start in range(0, len(letters), _ROOM):
            some = letters[start : start + _ROOM]
            deque(map(_write_box, repeat(page), some, self._places), maxlen=0)
            for known, side in zip(found, self._sides, strict=True):
                known += side[: len(some)].tolist()
        return found


def _letters(text: "pypdfium2.PdfTextPage", boxes: _Boxes) -> Letters:
    """The letters of a page: what PDFium tells of them is asked for a page at a time, without a step of
    Python for each of a million letters."""
    at, signs = _signs(text, max(0, text.count_chars()))
    inked = frozenset(sign for sign in set(signs) if not sign.isspace())
    are_inked = list(map(inked.__contains__, signs))
    lefts, tops, rights, bottoms = boxes.of(text, list(compress(at, are_inked)))
    return Letters(signs, list(compress(range(len(signs)), are_inked)), lefts, bottoms, rights, tops)


def _signs(text: "pypdfium2.PdfTextPage", count: int) -> tuple[Sequence[int], str]:
    """The characters of a page and the place of each among all that PDFium counts, some of which are no
    character: all at once, unless some are missing. What is no character there is asked for alone: hyphens at
    line ends are written in another way."""
    units = (ctypes.c_ushort * (count + 1))()
    written = pdfium.FPDFText_GetText(text, 0, count, units) - 1
    said = bytes(units)[: 2 * max(written, 0)].decode("utf-16-le", "surrogatepass")
    if len(said) != count:
        said = "\0" * count
    signs = list(said)
    others = {sign for sign in set(signs) if not is_sign(ord(sign))}
    for at in [at for at, sign in enumerate(signs) if sign in others] if others else ():
        code = pdfium.FPDFText_GetUnicode(text.raw, at)
        signs[at] = chr(code) if is_sign(code) else ""
    at_all = range(count)
    return at_all if all(signs) else list(compress(at_all, signs)), "".join(signs)


def is_sign(code: int) -> bool:
    """Whether a code point of PDFium is a character of a text."""
    return 0 < code < 0xD800 or (0xE000 <= code <= 0x10FFFF and code not in (0xFFFE, 0xFFFF))


def _properties(document: "pypdfium2.PdfDocument") -> tuple[tuple[str, str], ...]:
    try:
        found = document.get_metadata_dict(skip_empty=True)
    except (pypdfium2.PdfiumError, UnicodeError, ValueError):
        return ()
    return tuple((str(key), str(value)) for key, value in found.items())
