"""Files that are damaged, locked, traps or empty of words, made when they are needed and never shipped.

`refused()` must each end in a `LoadError`, `survived()` in a text. Run as a script it writes all of them to
a folder: `python -m tests.loading.bad_files FOLDER`.
"""

import io
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.loading import exporting
from tests.loading.exporting import PARAGRAPHS, TITLE, zipped
from tests.loading.typesetting import document, typeset

_CHAPTERS = (("One", PARAGRAPHS), ("Two", PARAGRAPHS))
_ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE bomb [<!ENTITY a0 "lol">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
_OUTSIDE = '<?xml version="1.0"?><!DOCTYPE out [<!ENTITY out SYSTEM "file:///etc/hostname">]>'
_ODT_ROOT = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
    "<text:p>%s</text:p></office:text></office:body></office:document-content>"
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODT_KIND = "application/vnd.oasis.opendocument.text"
_LOCKED_MANIFEST = "<manifest><file-entry><encryption-data checksum='x'/></file-entry></manifest>"
_DRM = '<encryption><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></encryption>'
_DEEP = 10_000


@dataclass(frozen=True, slots=True)
class BadFile:
    """A file's name, its bytes and a word of the sentence (in lower case) that must be shown for it;
    of a book, perhaps, the `chapter` that is asked for. What is large or slow to make is made of `plain`
    by `change` when it is wanted."""

    name: str
    plain: bytes
    says: str = ""
    chapter: int | None = None
    change: Callable[[bytes], bytes] = bytes

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.change(self.plain)


def refused() -> Iterator[BadFile]:
    """Files that hold no readable article."""
    yield from _archives()
    yield from _traps()
    yield from _documents()
    yield from _pages()


def survived() -> Iterator[BadFile]:
    """Files that are wrong in some way and still hold the article."""
    page = exporting.html(PARAGRAPHS)
    yield BadFile("cut.html", page[: len(page) * 2 // 3])
    yield BadFile("really-a-page.docx", page)
    yield BadFile("really-word.html", exporting.docx(PARAGRAPHS))
    yield BadFile("really-a-pdf.txt", typeset(PARAGRAPHS, TITLE))
    yield BadFile("really-rtf.doc", exporting.rtf(PARAGRAPHS))
    yield BadFile("cut.rtf", exporting.rtf(PARAGRAPHS)[:-400])
    yield BadFile("cut.eml", exporting.mail(PARAGRAPHS, as_page=True)[:-500])
    yield BadFile("cut.srt", exporting.srt(PARAGRAPHS)[:-37])
    yield BadFile("says-latin.html", page.replace(b"utf-8", b"iso-8859-1"))
    yield BadFile("western.html", page.decode().replace("utf-8", "iso-8859-1").encode("cp1252", "replace"))
    yield BadFile("utf16.html", page.decode().replace("utf-8", "utf-16").encode("utf-16"))
    yield BadFile(
        "macros.docm", exporting.docx(PARAGRAPHS, extra=[("word/vbaProject.bin", b"\xd0\xcf")]), "macros"
    )
    yield BadFile("macros.odt", exporting.odt(PARAGRAPHS, extra=[("Basic/script-lc.xml", "<x/>")]), "macros")
    yield BadFile("nested-after-text.html", page.replace(b"</main>", b"</main>" + b"<div>" * _DEEP), "deep")
    yield BadFile("scripts.html", page.replace(b"<main>", b"<script>document.write('no')</script><main>"))


def oversized() -> Iterator[BadFile]:
    """Files above the limits, one at a time because they are large."""
    yield BadFile("17MB.html", b"<!doctype html><p>" + b"word " * 3_500_000, "MB")
    yield BadFile("9MB.rtf", b"{\\rtf1\\ansi " + b"words " * 1_500_000 + b"}", "MB")
    yield BadFile("100MB.html", b"<!doctype html><p>" + b"word " * 20_000_000, "MB")


def _archives() -> Iterator[BadFile]:
    for kind, data in _zipped_formats():
        yield BadFile(f"cut.{kind}", data[: len(data) // 2], "damaged")
        yield BadFile(f"bomb.{kind}", data, "unpack", change=_with_bomb)
        yield BadFile(f"many-parts.{kind}", data, "parts", change=_with_many_parts)
        yield BadFile(f"password.{kind}", _flagged_as_locked(data), "password")
        yield BadFile(f"false-sizes.{kind}", _with_false_sizes(data), "")
    yield BadFile("folder.zip", zipped([("a.txt", "words")]), "archive")
    yield BadFile(
        "sheet.xlsx", zipped([("[Content_Types].xml", "<x/>"), ("xl/workbook.xml", "<x/>")]), "spreadsheet"
    )
    yield BadFile(
        "locked.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "password",
    )
    yield BadFile("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "97")
    yield BadFile(
        "locked.odt",
        exporting.odt(PARAGRAPHS, extra=[("META-INF/manifest.xml", _LOCKED_MANIFEST)]),
        "password",
    )
    yield BadFile(
        "protected.epub", exporting.epub(_CHAPTERS, extra=[("META-INF/encryption.xml", _DRM)]), "protected"
    )
    yield BadFile("chapter.epub", exporting.epub(_CHAPTERS), "“chapter.epub#9” has 2 chapters", chapter=9)


def _zipped_formats() -> Iterator[tuple[str, bytes]]:
    yield "docx", exporting.docx(PARAGRAPHS)
    yield "odt", exporting.odt(PARAGRAPHS)
    yield "epub", exporting.epub(_CHAPTERS)


def _traps() -> Iterator[BadFile]:
    for said, head, reference in (("entities", _ENTITIES, "&a9;"), ("outside", _OUTSIDE, "&out;")):
        run = f"<w:p><w:r><w:t>{reference}</w:t></w:r></w:p>"
        word = f"{head}<w:document {_W}><w:body>{run}</w:body></w:document>"
        yield BadFile(
            f"{said}.docx", with_replaced(exporting.docx(PARAGRAPHS), "word/document.xml", word), "entities"
        )
        content = head + _ODT_ROOT % reference
        yield BadFile(f"{said}.odt", zipped([("mimetype", _ODT_KIND), ("content.xml", content)]), "entities")
        container = f"{head}<container>{reference}</container>"
        book = with_replaced(exporting.epub(_CHAPTERS), "META-INF/container.xml", container)
        yield BadFile(f"{said}.epub", book, "entities")
    nested = "<w:sdt><w:sdtContent>" * _DEEP + "</w:sdtContent></w:sdt>" * _DEEP
    yield BadFile("nested.docx", exporting.docx((), "", body=nested), "damaged")
    spans = "<text:span>" * _DEEP + "x" + "</text:span>" * _DEEP
    yield BadFile("nested.odt", exporting.odt((), "", body=f"<text:p>{spans}</text:p>"), "damaged")


def _documents() -> Iterator[BadFile]:
    picture = f"<w:p><w:r><w:drawing/></w:r></w:p>{''}"
    yield BadFile(
        "images.docx", exporting.docx((), "", body=picture, extra=[("word/media/a.png", b"x")]), "images"
    )
    frame = "<text:p><draw:frame><draw:image/></draw:frame></text:p>"
    yield BadFile("images.odt", exporting.odt((), "", body=frame), "images")
    yield BadFile("empty.docx", exporting.docx((), "", body=""), "no text")
    yield BadFile("images.epub", exporting.epub([("", ())]), "no text")
    yield BadFile("images.rtf", b"{\\rtf1\\ansi{\\pict\\pngblip " + b"89504e47" * 400 + b"}}", "images")
    yield BadFile("nested.rtf", b"{\\rtf1" + b"{" * _DEEP + b"}" * _DEEP + b"}", "no text")
    pdf = typeset(PARAGRAPHS, TITLE)
    yield BadFile("cut.pdf", pdf[:60], "damaged")
    yield BadFile("garbage.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged")
    yield BadFile("password.pdf", typeset(PARAGRAPHS, TITLE, password=True), "password")
    yield BadFile("scan.pdf", document(["", "", ""], image=True), "scan")
    yield BadFile("empty.vtt", b"WEBVTT\n\n00:01.000 --> 00:02.000\n\n", "no words")


def _pages() -> Iterator[BadFile]:
    for name in ("empty.html", "empty.docx", "empty.pdf", "empty.rtf", "empty.eml", "empty.srt"):
        yield BadFile(name, b"", "empty")
    yield BadFile("no-words.html", b"<!doctype html><html><body><div></div></body></html>", "no text")
    yield BadFile(
        "images.html",
        b"<!doctype html><html><body><img src='http://a.example/x.png'></body></html>",
        "images",
    )
    yield BadFile(
        "script.html",
        b"<!doctype html><html><body><div id=app></div><script>go()</script></body></html>",
        "scripts",
    )
    yield BadFile("nested.html", b"<!doctype html><html><body>" + b"<div>" * _DEEP + b"words", "deep")
    yield BadFile(
        "locked.eml",
        b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: application/pkcs7-mime\n\nAAAA",
        "encrypted",
    )
    yield BadFile(
        "pictures.eml", b"From: a@b.example\nMIME-Version: 1.0\nContent-Type: image/png\n\nAAAA", "no text"
    )


def _with_bomb(data: bytes) -> bytes:
    target = io.BytesIO(data)
    with zipfile.ZipFile(target, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("bomb.xml", bytes(30 * 2**20))
    return target.getvalue()


def _with_many_parts(data: bytes) -> bytes:
    target = io.BytesIO(data)
    with zipfile.ZipFile(target, "a") as archive:
        for number in range(5_001):
            archive.writestr(f"part{number}.xml", b"")
    return target.getvalue()


def _flagged_as_locked(data: bytes) -> bytes:
    """The archive with the flag "encrypted" on every member, in both places it is kept."""
    changed = bytearray(data)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        position = changed.find(mark)
        while position >= 0:
            changed[position + offset] |= 1
            position = changed.find(mark, position + 4)
    return bytes(changed)


def _with_false_sizes(data: bytes) -> bytes:
    """The archive with every unpacked size in its directory given as ten bytes."""
    changed = bytearray(data)
    position = changed.find(b"PK\x01\x02")
    while position >= 0:
        changed[position + 24 : position + 28] = (10).to_bytes(4, "little")
        position = changed.find(b"PK\x01\x02", position + 4)
    return bytes(changed)


def with_replaced(data: bytes, part: str, content: str) -> bytes:
    """The archive with one part replaced."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        kept = [(name, archive.read(name)) for name in archive.namelist() if name != part]
    return zipped([*kept, (part, content)])


def with_renamed(data: bytes, names: Mapping[str, str]) -> bytes:
    """The archive with members under other names."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return zipped([(names.get(name, name), archive.read(name)) for name in archive.namelist()])


def write_all(folder: Path) -> int:
    """Write every bad file to `folder` and return how many there are."""
    count = 0
    for bad in (*refused(), *survived()):
        (folder / bad.name).write_bytes(bad.data)
        count += 1
    return count


if __name__ == "__main__":
    write_all(Path(sys.argv[1]))
