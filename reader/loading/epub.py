"""EPUB: chapters in the order of the spine, each through the HTML walk.

A book is many texts: `chapters(data)` lists them, and `read` reads one of the list alone or all of them.
"""

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.cancel import IsCancelled, never, raise_if
from reader.errors import LoadError
from reader.loading.archive_guard import Archive, open_archive
from reader.loading.article_file import spelled
from reader.loading.assembling import assemble
from reader.loading.chapter import Chapter
from reader.loading.html.metadata import details_from
from reader.loading.html.passages import Passage, PassageKind, passages_of
from reader.loading.iso_time import iso_moment
from reader.loading.markup import PART_LIMIT, decode_page, parse_html, parse_xml
from reader.messages import message
from reader.text.article import Role
from reader.text.details import Details
from reader.text.loaded import LoadedText
from reader.values import Struct

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHAT = message("EPUB book")
_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_NCX = "{http://www.daisy.org/z3986/2005/ncx/}"
_CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
_FONTS = (b"http://www.idpf.org/2008/embedding", b"http://ns.adobe.com/pdf/enc#RC")
_TITLE_LENGTH = 120
_TEXT_LIMIT = 32 * 1024 * 1024
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


class _Book(Struct, frozen=True):
    archive: Archive
    package: "_Element"
    pages: tuple[str, ...]


def chapters(data: bytes, is_cancelled: IsCancelled = never) -> list[Chapter]:
    """The chapters of a book that hold text, in reading order; raises `LoadError` as `read` does.

    Titles are those of the book's table of contents, else a chapter's first heading, else "Chapter n".
    """
    book = _open(data)
    titles = _titles(book)
    found: list[Chapter] = []
    for page in book.pages:
        raise_if(is_cancelled)
        passages = _passages(book, page)
        if passages:
            number = len(found) + 1
            heading = next((passage.text for passage in passages if passage.level), "")
            title = (titles.get(page) or heading)[:_TITLE_LENGTH]
            found.append(Chapter(title or message("Chapter {number}", number=number), number))
    return found


def read(data: bytes, name: str, is_cancelled: IsCancelled, *, chapter: int | None = None) -> LoadedText:
    """The book in the file `name`, or one `chapter` of it (from 1).

    Raises `LoadError` when the book is damaged, protected, a trap or without text, or has no such chapter;
    `Cancelled` when cancelled.
    """
    shown = spelled(name, chapter)
    book = _open(data)
    texts, count = _texts(book, shown, chapter, is_cancelled)
    if not count:
        raise LoadError(message("“{shown}” holds no text, only images.", shown=shown))
    if not texts:
        raise LoadError(
            message("“{shown}” has {count} chapters; choose one of them.", shown=shown, count=count)
        )
    details = _details(book.package)
    if chapter is not None:
        details = details_from({"byline": details.byline or "", "published": details.published or "",
                                "language": details.language, "outlet": details.title})  # fmt: skip
        return assemble(texts, shown, "epub", details=details)
    notes = [
        message("The whole book was read; it has {count} chapters. A single one can be chosen.", count=count)
    ]
    return assemble(texts, shown, "epub", details=details, notes=notes if count > 1 else [])


def _texts(
    book: _Book, shown: str, chapter: int | None, is_cancelled: IsCancelled
) -> tuple[list[tuple[str, Role | None]], int]:
    """The passages of the book or of one chapter, and how many chapters hold text."""
    texts: list[tuple[str, Role | None]] = []
    count = size = 0
    for page in book.pages:
        raise_if(is_cancelled)
        passages = _passages(book, page)
        count += bool(passages)
        if passages and chapter in (None, count):
            texts.extend((passage.text, _role(passage)) for passage in passages)
            size += sum(len(passage.text) for passage in passages)
        if size > _TEXT_LIMIT:
            raise LoadError(
                message("“{shown}” is too long to be read whole; choose one of its chapters.", shown=shown)
            )
    return texts, count


def _open(data: bytes) -> _Book:
    archive = open_archive(data, _WHAT)
    container = parse_xml(archive.read("META-INF/container.xml", PART_LIMIT), _WHAT)
    root = container.find(f".//{_CONTAINER}rootfile")
    path = root.get("full-path") if root is not None else None
    if not path:
        raise LoadError(message("This {what} is damaged: it does not say where its text lies.", what=_WHAT))
    package = parse_xml(archive.read(path, PART_LIMIT), _WHAT)
    pages = _spine(package, path)
    _refuse_protected(archive)
    return _Book(archive, package, tuple(page for page in pages if archive.has(page)))


def _refuse_protected(archive: Archive) -> None:
    """Books whose pages are encrypted are refused; hidden fonts are no hindrance."""
    if not archive.has("META-INF/encryption.xml"):
        return
    said = archive.read("META-INF/encryption.xml", PART_LIMIT)
    methods = re.findall(rb"EncryptionMethod[^<>]{0,400}?Algorithm\s*=\s*[\"']([^\"']{0,400})", said)
    if any(method not in _FONTS for method in methods):
        raise LoadError(
            message("This {what} is protected (DRM); only the shop's own program can read it.", what=_WHAT)
        )


def _spine(package: "_Element", path: str) -> list[str]:
    folder = posixpath.dirname(path)
    items: dict[str, str] = {}
    for item in package.iter(f"{_OPF}item"):
        if item.get("media-type") in _PAGES and "nav" not in (item.get("properties") or "").split():
            items[item.get("id", "")] = _inside(folder, item.get("href", ""))
    wanted = (reference.get("idref", "") for reference in package.iter(f"{_OPF}itemref"))
    return list(dict.fromkeys(items[idref] for idref in wanted if idref in items))


def _inside(folder: str, reference: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(reference.split("#", 1)[0])))


def _passages(book: _Book, page: str) -> list[Passage]:
    decoded = decode_page(book.archive.read(page, PART_LIMIT), page)
    if not decoded.text.strip():
        return []
    return passages_of(parse_html(re.sub(r"^\s*<\?xml[^>]*\?>", "", decoded.text))[0])


def _role(passage: Passage) -> Role | None:
    if passage.surroundings.caption or passage.kind is PassageKind.CAPTION:
        return Role.CAPTION
    return None


def _titles(book: _Book) -> dict[str, str]:
    """The titles in the book's tables of contents, by page; the first one for a page counts."""
    titles: dict[str, str] = {}
    for name in book.archive.names:
        folder = posixpath.dirname(name)
        if name.endswith(".ncx"):
            root = parse_xml(book.archive.read(name, PART_LIMIT), _WHAT)
            for point in root.iter(f"{_NCX}navPoint"):
                label, content = point.find(f"{_NCX}navLabel/{_NCX}text"), point.find(f"{_NCX}content")
                if label is not None and content is not None and label.text:
                    titles.setdefault(_inside(folder, content.get("src", "")), label.text.strip())
    for item in book.package.iter(f"{_OPF}item"):
        if "nav" in (item.get("properties") or "").split():
            titles = {**titles, **_from_nav(book, item.get("href", ""))}
    return titles


def _from_nav(book: _Book, reference: str) -> dict[str, str]:
    names = [name for name in book.archive.names if name.endswith(reference.split("/")[-1])]
    titles: dict[str, str] = {}
    for name in names[:1]:
        root, _ = parse_html(decode_page(book.archive.read(name, PART_LIMIT), name).text)
        for link in root.iter("a"):
            title = " ".join(link.text_content().split())
            if title:
                titles.setdefault(_inside(posixpath.dirname(name), link.get("href") or ""), title)
    return titles


def _details(package: "_Element") -> Details:
    def said(name: str) -> str:
        element = package.find(f".//{_DC}{name}")
        return " ".join((element.text or "").split()) if element is not None else ""

    language = said("language")[:2].lower()
    return details_from(
        {
            "title": said("title"),
            "byline": said("creator"),
            "outlet": said("publisher"),
            "published": iso_moment(said("date")) or "",
            "language": language if language.isalpha() else "",
        }
    )
