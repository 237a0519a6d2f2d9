"""PDFs by hand: Courier at fixed places, in one column or two, with running heads and hyphens."""

from collections.abc import Sequence

_WIDTH, _HEIGHT = 595, 842
_TOP, _BOTTOM, _MARGIN = 770, 70, 50
_SIZE, _LEADING = 9, 12
_ADVANCE = 0.6
_GUTTER = 25
_INDENT = 2


def typeset(
    paragraphs: Sequence[str],
    title: str = "",
    *,
    columns: int = 1,
    running_head: str = "",
    password: bool = False,
) -> bytes:
    """A PDF of `paragraphs` in `columns` columns, ragged right, words broken with a hyphen.

    Paragraphs begin with an indent. The running head and a page number stand on every page.
    """
    width = (_WIDTH - 2 * _MARGIN - (columns - 1) * _GUTTER) / columns
    letters = int(width / (_SIZE * _ADVANCE))
    waiting = [line for paragraph in paragraphs for line in broken(paragraph, letters)]
    pages: list[list[str]] = []
    while waiting or not pages:
        top = _TOP
        shown: list[str] = []
        if title and not pages:
            shown.append(placed(title, _MARGIN, top - 20, 20))
            top -= 60
        per_column = (top - _BOTTOM) // _LEADING
        for column in range(columns):
            left = _MARGIN + column * (width + _GUTTER)
            for row, line in enumerate(waiting[:per_column]):
                shown.append(placed(line, left, top - row * _LEADING, _SIZE))
            waiting = waiting[per_column:]
        if running_head:
            shown.append(placed(running_head, _MARGIN, 815, 8))
            shown.append(placed(str(len(pages) + 1), _WIDTH // 2, 30, 8))
        pages.append(shown)
    return document([" ".join(page) for page in pages], password=password)


def broken(paragraph: str, letters: int) -> list[str]:
    """The lines of a paragraph, long words broken with a hyphen where they do not fit."""
    lines: list[str] = []
    line = " " * _INDENT
    for word in paragraph.split():
        room = letters - len(line) - (1 if line.strip() else 0)
        if len(word) <= room:
            line = f"{line} {word}" if line.strip() else line + word
        elif word.isalpha() and len(word) >= 7 and room >= 5:
            cut = min(room - 1, len(word) - 3)
            lines.append(f"{line} {word[:cut]}-" if line.strip() else f"{line}{word[:cut]}-")
            line = word[cut:]
        else:
            lines.append(line)
            line = word
    return [*lines, line]


def placed(text: str, x: float, y: float, size: int) -> str:
    """The drawing of a text at a place in points; each space before it moves it to the right."""
    indent = len(text) - len(text.lstrip(" "))
    coded = text.strip(" ").encode("cp1252", errors="replace")
    escaped = coded.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)").decode("latin-1")
    return f"BT /F1 {size} Tf {x + indent * size * _ADVANCE:.2f} {y} Td ({escaped}) Tj ET"


def document(streams: Sequence[str], *, password: bool = False, image: bool = False) -> bytes:
    """A PDF with one page for each content stream; `image` puts a picture on each; `password` locks it."""
    objects: list[bytes] = []
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(streams)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
    objects.append(
        b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 "
        b"/Length 1 >>\nstream\n\x80\nendstream"
    )
    for number, stream in enumerate(streams):
        drawn = (f"q 400 0 0 500 50 100 cm /I1 Do Q {stream}" if image else stream).encode("latin-1")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {_WIDTH} {_HEIGHT}] /Contents {6 + 2 * number} 0 R "
            "/Resources << /Font << /F1 3 0 R >> /XObject << /I1 4 0 R >> >> >>".encode()
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
    trailer = f"/Root 1 0 R /Size {len(objects) + 1}"
    if password:
        filler = "00" * 32
        keys = f"/O <{'ab' * 32}> /U <{filler}>"
        trailer += f" /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 {keys} >> /ID [<{filler}> <{filler}>]"
    return _file(objects, trailer)


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.4\n")
    places: list[int] = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    for place in places:
        out += f"{place:010} 00000 n \n".encode()
    out += f"trailer\n<< {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
