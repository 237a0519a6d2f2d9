"""ZIP files: which of DOCX, ODT and EPUB one is, by what lies in it."""

import importlib

from reader.cancel import IsCancelled
from reader.errors import LoadError
from reader.loading.archive_guard import Archive, open_archive
from reader.loading.article_file import AFTER, BEFORE
from reader.messages import message
from reader.text.loaded import LoadedText

_MODULES = {
    "docx": "reader.loading.office.docx",
    "odt": "reader.loading.office.odt",
    "epub": "reader.loading.epub",
}

_KINDS = {b"application/vnd.oasis.opendocument.text": "odt", b"application/epub+zip": "epub"}
"""What the part `mimetype` begins with, and the kind it names."""

_TYPES_LIMIT = 1024 * 1024
"""Bytes of the list of parts; one of 5,000 parts has half of that."""

_SHEETS = message("This is a {what}, not an article. Copy the text you need and paste it.")


def read(data: bytes, name: str, is_cancelled: IsCancelled, *, chapter: int | None = None) -> LoadedText:
    """The Word document, OpenDocument text or book in `data`; of a book the chosen chapter alone, of a Word
    document the chosen version.

    Raises `LoadError` when the archive is none of these, damaged, locked or a trap, or when there is no such
    chapter; `Cancelled` when cancelled.
    """
    kind = kind_of(open_archive(data, "file"))
    if chapter is not None and kind != "epub" and not (kind == "docx" and chapter in (BEFORE, AFTER)):
        raise LoadError(
            message(
                "“{name}” is no book: it has no chapter {chapter}. Open it as a whole.",
                name=name,
                chapter=chapter,
            )
        )
    module = importlib.import_module(_MODULES[kind])
    chosen = {} if chapter is None else {"chapter": chapter}
    loaded: LoadedText = module.read(data, name, is_cancelled, **chosen)
    return loaded


def kind_of(archive: Archive) -> str:
    """ "docx", "odt" or "epub". Raises `LoadError` when it is none of them."""
    if archive.has("META-INF/container.xml"):
        return "epub"
    said = archive.read("mimetype", 200).strip() if archive.has("mimetype") else b""
    if said:
        return _kind_said(said)
    return "odt" if archive.has("content.xml") else _kind_by_parts(archive)


def _kind_said(mimetype: bytes) -> str:
    for beginning, kind in _KINDS.items():
        if mimetype.startswith(beginning):
            return kind
    raise LoadError(message(_SHEETS, what=message("spreadsheet, drawing or presentation")))


def _kind_by_parts(archive: Archive) -> str:
    """The kind of an archive that does not say it, by the folders in it."""
    places = [name.replace("\\", "/").lstrip("/").lower().partition("/") for name in archive.names]
    folders = {folder for folder, slash, _ in places if slash}
    if "xl" in folders:
        raise LoadError(message(_SHEETS, what=message("spreadsheet")))
    if "ppt" in folders:
        raise LoadError(message(_SHEETS, what=message("presentation")))
    if "word" in folders or _is_word(archive):
        return "docx"
    raise LoadError(message("This is an archive of files. Unpack it and open the article in it."))


def _is_word(archive: Archive) -> bool:
    """Whether the parts are said to be of a Word document, wherever they lie."""
    listed = "[Content_Types].xml"
    return archive.has(listed) and b"wordprocessingml" in archive.read(listed, _TYPES_LIMIT)
