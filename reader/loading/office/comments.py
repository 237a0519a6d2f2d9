"""The comments in the margin of a Word document."""

from typing import TYPE_CHECKING

from reader.loading.archive_guard import Archive
from reader.loading.markup import parse_xml
from reader.loading.office.part_names import plain_name

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PART = "word/comments.xml"


def comments_in(archive: Archive, limit: int, what: str) -> list[str]:
    """Each comment as "author: its words" on one line, in their order; of at most `limit` bytes of XML.

    Raises `LoadError` when the part is damaged or too large; `what` names the document in the sentence.
    """
    part = next((name for name in archive.names if plain_name(name).lower() == _PART), None)
    if part is None:
        return []
    root = parse_xml(archive.read(part, limit), what)
    return [words for comment in root.iter(f"{_W}comment") if (words := _words(comment))]


def _words(comment: "_Element") -> str:
    paragraphs = ("".join(text.text or "" for text in p.iter(f"{_W}t")) for p in comment.iter(f"{_W}p"))
    said = " ".join(" ".join(paragraphs).split())
    author = " ".join(comment.get(f"{_W}author", "").split())
    return f"{author}: {said}" if said and author else said
