"""ODT: an own short walk over `content.xml`, because the libraries paste footnotes into sentences."""

from typing import TYPE_CHECKING

from reader.cancel import IsCancelled, raise_if
from reader.errors import LoadError
from reader.loading.archive_guard import Archive, open_archive
from reader.loading.assembling import assemble
from reader.loading.markup import PART_LIMIT, parse_xml
from reader.loading.office.properties import details_of_odt
from reader.messages import message
from reader.text.article import Role
from reader.text.details import Details
from reader.text.loaded import LoadedText

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHAT = message("OpenDocument text")
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SCRIPT = f"{_TEXT}script"
_DROPPED = frozenset((
    f"{_TEXT}tracked-changes", f"{_OFFICE}annotation", f"{_OFFICE}annotation-end", f"{_OFFICE}forms",
    f"{_TEXT}sequence-decls", f"{_TEXT}note-citation", f"{_TEXT}ruby-text", f"{_OFFICE}scripts", _SCRIPT,
    f"{_TEXT}bookmark-ref", f"{_TEXT}table-of-content", f"{_TEXT}page-number",
))  # fmt: skip
_PARAGRAPHS = frozenset((f"{_TEXT}p", f"{_TEXT}h"))
_DEEPEST = 250
_SPACES_LIMIT = 1_000


def read(data: bytes, name: str, is_cancelled: IsCancelled) -> LoadedText:
    """The OpenDocument text `name`; footnotes come last, as furniture; comments and deletions are left out.

    Raises `LoadError` when it is damaged, locked, a trap or without text; `Cancelled` when cancelled.
    """
    archive = open_archive(data, _WHAT)
    raise_if(is_cancelled)
    _refuse_locked(archive)
    root = parse_xml(archive.read("content.xml", PART_LIMIT), _WHAT)
    return _loaded(root, name, details_of_odt(archive), _notes(archive))


def _loaded(root: "_Element", name: str, details: Details, notes: tuple[str, ...]) -> LoadedText:
    body = root.find(f".//{_OFFICE}text")
    if body is None:
        raise LoadError(message("“{name}” is an OpenDocument file, but not a text.", name=name))
    walk = _Walk(_parents_of_styles(root))
    walk.visit(body, 0)
    walk.flush()
    if not walk.passages:
        has_images = root.find(f".//{_DRAW}image") is not None
        raise LoadError(
            message(
                "“{name}” holds {inside}.",
                name=name,
                inside=message("only images, no text") if has_images else message("no text"),
            )
        )
    return assemble([*walk.passages, *walk.footnotes], name, "odt", details=details, notes=notes)


def _notes(archive: Archive) -> tuple[str, ...]:
    has_macros = any(part.startswith(("Basic/", "Scripts/")) for part in archive.names)
    return (message("Macros in the document were left out."),) if has_macros else ()


def _refuse_locked(archive: Archive) -> None:
    if not archive.has("META-INF/manifest.xml"):
        return
    if b"encryption-data" in archive.read("META-INF/manifest.xml", PART_LIMIT):
        raise LoadError(
            message(
                "This {what} is locked with a password. Open it, save it without one, and try again.",
                what=_WHAT,
            )
        )


def _parents_of_styles(root: "_Element") -> dict[str, str]:
    """For each style made while writing, the named style it stands on."""
    return {
        style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "")
        for style in root.iter(f"{_STYLE}style")
    }


class _Walk:
    """Gathers paragraphs in reading order; rows of tables become one passage, footnotes wait for the end."""

    def __init__(self, styles: dict[str, str]) -> None:
        self.passages: list[tuple[str, Role | None]] = []
        self.footnotes: list[tuple[str, Role | None]] = []
        self._styles = styles
        self._pieces: list[str] = []

    def visit(self, element: "_Element", depth: int) -> None:
        """Gather `element` and what is inside it."""
        tag = element.tag
        if not isinstance(tag, str) or tag in _DROPPED or depth > _DEEPEST:
            return
        if tag in _PARAGRAPHS:
            self._paragraph(element, depth)
        elif tag == f"{_TABLE}table-row":
            self._row(element, depth)
        elif tag == f"{_TEXT}note":
            self._note(element, depth)
        elif tag == f"{_DRAW}text-box":
            self._apart(element, depth)
        elif tag == f"{_TEXT}s":
            self._pieces.append(" " * min(_count_of(element), _SPACES_LIMIT))
        elif tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            self._pieces.append(" ")
        else:
            self._children(element, depth)

    def flush(self, role: Role | None = None) -> None:
        """Close the paragraph under way."""
        text = " ".join("".join(self._pieces).replace("\u00ad", "").split(" ")).strip()
        self._pieces.clear()
        folded = " ".join(part for part in text.split(" ") if part)
        if any(sign.isalnum() for sign in folded):
            self.passages.append((folded, role))

    def _children(self, element: "_Element", depth: int) -> None:
        if element.text and element.tag.startswith(_TEXT):
            self._pieces.append(_flat(element.text))
        for child in element:
            self.visit(child, depth + 1)
            if child.tail and element.tag.startswith(_TEXT):
                self._pieces.append(_flat(child.tail))

    def _paragraph(self, element: "_Element", depth: int) -> None:
        self.flush()
        before = len(self.passages)
        self._children(element, depth)
        self.flush(self._role(element, is_first=before == 0))

    def _role(self, element: "_Element", *, is_first: bool) -> Role | None:
        style = element.get(f"{_TEXT}style-name", "")
        named = (style, self._styles.get(style, ""))
        if is_first and ("Title" in named or element.get(f"{_TEXT}outline-level") == "1"):
            return Role.HEADLINE
        return Role.CAPTION if any(name in ("Caption", "Illustration", "Figure") for name in named) else None

    def _row(self, element: "_Element", depth: int) -> None:
        self.flush()
        outside, self.passages = self.passages, []
        cells: list[str] = []
        for cell in element:
            self._children(cell, depth + 1)
            self.flush()
            cells.append(" ".join(text for text, _ in self.passages))
            self.passages = []
        self.passages = outside
        row = " | ".join(cell for cell in cells if cell)
        if row:
            self.passages.append((row, None))

    def _note(self, element: "_Element", depth: int) -> None:
        pieces, self._pieces = self._pieces, []
        outside, self.passages = self.passages, []
        self._children(element, depth)
        self.flush()
        self.footnotes.extend((text, Role.FURNITURE) for text, _ in self.passages)
        self._pieces, self.passages = pieces, outside

    def _apart(self, element: "_Element", depth: int) -> None:
        """A box of text inside a paragraph stands before it."""
        pieces, self._pieces = self._pieces, []
        self._children(element, depth)
        self.flush()
        self._pieces = pieces


def _flat(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ").replace("\r", " ")


def _count_of(spaces: "_Element") -> int:
    """How many spaces an element stands for; one where that is no number."""
    count = spaces.get(f"{_TEXT}c", "1")
    return int(count) if count.isascii() and count.isdigit() else 1
