"""Tracked changes of a Word document: whether it has any, and its text as it was before them or is after."""

from typing import TYPE_CHECKING

from reader.loading.article_file import BEFORE

if TYPE_CHECKING:
    from lxml.etree import _Element

TOLD = "This document has tracked changes"
"""How the note begins that tells of them."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_COME = (f"{_W}ins", f"{_W}moveTo")
_GO = (f"{_W}del", f"{_W}moveFrom")
_MARKS = (b"<w:ins ", b"<w:del ", b"<w:moveTo ", b"<w:moveFrom ")


def has_marks(data: bytes) -> bool:
    """Whether a part of a document may hold tracked changes; cheap, asked before it is parsed."""
    return any(mark in data for mark in _MARKS)


def count_in(root: "_Element") -> int:
    """How many pieces of text and ends of paragraphs are tracked in a part of a document."""
    return sum(1 for _ in root.iter(*_COME, *_GO))


def note_on(count: int, version: int | None) -> str:
    """The sentence that tells of changes, and which text is shown."""
    how = "rejected" if version == BEFORE else "accepted"
    return f"{TOLD} ({count}); it is read with all of them {how}."


def put_into_force(root: "_Element", version: int | None) -> None:
    """Leave of a part of a document the text as it was before all changes (`BEFORE`), else as it is after."""
    gone, kept = (_COME, _GO) if version == BEFORE else (_GO, _COME)
    to_go, to_keep = list(root.iter(*gone)), list(root.iter(*kept))
    for mark in to_go:
        _let_go(mark)
    for mark in to_keep:
        _keep(mark)
    for text in root.iter(f"{_W}delText"):
        text.tag = f"{_W}t"


def _let_go(mark: "_Element") -> None:
    """Words that are not in this version are taken out; so is a row of a table. Of a paragraph's end the mark
    of a deletion stays, by which the paragraph runs on into the next."""
    parent = mark.getparent()
    if parent is None:
        return
    if parent.tag == f"{_W}rPr":
        mark.tag = f"{_W}del" if _goes_on(mark) else f"{_W}none"
        return
    row = parent.getparent() if parent.tag == f"{_W}trPr" else None
    gone = mark if row is None else row
    around = gone.getparent()
    if around is not None:
        around.remove(gone)


def _goes_on(mark: "_Element") -> bool:
    """Whether a paragraph, whose end has the mark, has another behind it to run on into."""
    paragraph = next(mark.iterancestors(f"{_W}p"), None)
    behind = paragraph.getnext() if paragraph is not None else None
    return behind is not None and behind.tag == f"{_W}p"


def _keep(mark: "_Element") -> None:
    """What is in this version stands without its mark."""
    parent = mark.getparent()
    if parent is None:
        return
    place = parent.index(mark)
    for offset, child in enumerate(list(mark)):
        parent.insert(place + offset, child)
    parent.remove(mark)
