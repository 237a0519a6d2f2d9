"""DOCX: through mammoth (which keeps tracked insertions and content controls) into the HTML walk."""

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

import lxml.etree
import mammoth

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.loading.archive_guard import Archive, open_archive
from reader.loading.assembling import assemble
from reader.loading.html.passages import Passage, PassageKind, passages_of
from reader.loading.markup import parse_html, parse_xml
from reader.loading.office import revisions
from reader.loading.office.comments import comments_in
from reader.loading.office.part_names import PartNames, plain_name
from reader.loading.office.properties import details_of_docx
from reader.messages import message
from reader.text.article import Role
from reader.text.loaded import LoadedText
from reader.values import replace

TEXT_LIMIT = 16 * 1024 * 1024
"""Bytes of XML in one part of the document that are read at most."""

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WHAT = message("Word document")
_STYLES = """
p[style-name='Title'] => h1.headline:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='caption'] => p.caption:fresh
r[style-name='Footnote Reference'] => span.reference-mark
r[style-name='Endnote Reference'] => span.reference-mark
"""
_KEPT = (".xml", ".rels")
_REVISED = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
_COMMENTS = message("Its comments stand at its end.")
_MACROS = message("Macros in the document were left out.")


def read(data: bytes, name: str, is_cancelled: IsCancelled, *, chapter: int | None = None) -> LoadedText:
    """The Word document `name`; images, macros, headers and footers of pages are left out.

    Footnotes, endnotes and comments come last, as furniture; the marks that point to them are left out.
    `chapter` is the version of a document with tracked changes, `BEFORE` or `AFTER` them (also when None).

    Raises `LoadError` when it is damaged, locked, a trap or without text; `Cancelled` when cancelled.
    """
    archive = open_archive(data, _WHAT)
    raise_if(is_cancelled)
    passages = passages_of_docx(archive, chapter)
    raise_if(is_cancelled)
    if not passages:
        has_images = any(part.startswith("word/media/") for part in archive.names)
        inside = message("only images, no text") if has_images else message("no text")
        raise LoadError(message("“{name}” holds {inside}.", name=name, inside=inside))
    comments = comments_in(archive, TEXT_LIMIT, _WHAT)
    texts = [(passage.text, _role(passage, index)) for index, passage in enumerate(passages)]
    texts += [(comment, Role.FURNITURE) for comment in comments]
    notes = tuple(_notes(archive, chapter, len(comments)))
    return assemble(texts, name, "docx", details=details_of_docx(archive), notes=notes)


def _notes(archive: Archive, version: int | None, comments: int) -> Iterator[str]:
    """What is to be told of the document beside its text."""
    if any(part.endswith("vbaProject.bin") for part in archive.names):
        yield _MACROS
    changes = sum(revisions.count_in(root) for root in _with_marks(archive))
    if changes:
        yield revisions.note_on(changes, version)
    if comments:
        yield _COMMENTS


def _with_marks(archive: Archive) -> Iterator["_Element"]:
    """The parts that hold tracked changes."""
    for part in archive.names:
        data = archive.read(part, TEXT_LIMIT) if plain_name(part).lower() in _REVISED else b""
        if revisions.has_marks(data):
            yield parse_xml(data, _WHAT)


def passages_of_docx(archive: Archive, version: int | None = None) -> list[Passage]:
    """The passages of the document in reading order, footnotes at the end; `version` as in `read`. Raises
    `LoadError`."""
    slim = _slim(archive, version)
    _refuse_document_types(archive)
    logging.getLogger("mammoth").setLevel(logging.CRITICAL)
    try:
        page = mammoth.convert_to_html(slim, style_map=_STYLES, convert_image=_no_image).value
    except Exception:  # the library knows no error of its own: whatever it trips over is damage
        raise LoadError(
            message("This {what} is damaged. Save it again in the program it comes from.", what=_WHAT)
        ) from None
    if not page.strip():
        return []
    root, _ = parse_html(page)
    for mark in root.find_class("reference-mark"):
        mark.drop_tree()
    return [
        replace(passage, surroundings=replace(passage.surroundings, furniture=False))
        for passage in passages_of(root)
    ]


def _slim(archive: Archive, version: int | None) -> BytesIO:
    """The document without its pictures, its parts named as its relationships name them."""
    names = PartNames(archive.names)

    def named(member: str) -> str | None:
        return names.name_of(member) if member.lower().endswith(_KEPT) else None

    def changed(member: str, data: bytes) -> bytes:
        part = plain_name(member)
        written = _in_version(part, _without_hidden(part, data), version)
        return names.with_found_targets(member, written, _WHAT)

    return archive.slimmed(named, TEXT_LIMIT, changed)


def _without_hidden(part: str, data: bytes) -> bytes:
    """A part of the document without the words that its writer hid, which the library would show."""
    if not part.lower().startswith("word/") or b"<w:vanish" not in data:
        return data
    root = parse_xml(data, _WHAT)
    for mark in list(root.iter(f"{_W}vanish")):
        run = mark.getparent().getparent()
        if mark.get(f"{_W}val") not in ("0", "false", "off") and run.tag == f"{_W}r":
            for text in run.findall(f"{_W}t"):
                text.text = ""
    written: bytes = lxml.etree.tostring(root)
    return written


def _in_version(part: str, data: bytes, version: int | None) -> bytes:
    """A part of the document with its tracked changes in force, or as it was before them."""
    if part.lower() not in _REVISED or not revisions.has_marks(data):
        return data
    root = parse_xml(data, _WHAT)
    revisions.put_into_force(root, version)
    written: bytes = lxml.etree.tostring(root)
    return written


def _no_image(_image: object) -> list[object]:
    return []


def _refuse_document_types(archive: Archive) -> None:
    for part in archive.names:
        if part.lower().endswith(_KEPT) and b"<!DOCTYPE" in archive.read(part, TEXT_LIMIT)[:4096].upper():
            raise LoadError(
                message("This {what} declares entities of its own, which is not safe to read.", what=_WHAT)
            )


def _role(passage: Passage, index: int) -> Role | None:
    if passage.surroundings.note:
        return Role.FURNITURE
    if passage.level == 1 and index == 0:
        return Role.HEADLINE
    if passage.surroundings.caption or passage.kind is PassageKind.CAPTION:
        return Role.CAPTION
    return Role.BODY if passage.kind in (PassageKind.ROW, PassageKind.ITEM) else None
