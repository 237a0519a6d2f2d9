"""The HTML walk: a parsed page cut into passages in reading order.

Saved pages, mails, DOCX (through mammoth) and EPUB chapters all come through here. Nothing is fetched or
executed: scripts, styles, forms' fields and everything that is not text are stepped over.
"""

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.late_pattern import late_pattern
from reader.loading.html.elements import BLOCKS, CELLS, beginning_of
from reader.loading.html.line_breaks import BREAK, SPACES, lines_of
from reader.loading.html.markup_context import Surroundings, surroundings_of
from reader.loading.html.note_marks import is_backlink, is_note_mark, shifted
from reader.loading.html.tables import BETWEEN_CELLS, is_data, is_layout
from reader.values import Struct, field, replace

if TYPE_CHECKING:
    from lxml.etree import _Element


class PassageKind(StrEnum):
    """What the markup says a passage is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"


class Passage(Struct, frozen=True):
    """One paragraph-like piece of a page.

    `text` has its white space folded and holds no line break. `level` is 1 to 6 for a heading, else 0.
    `linked` is the share (0 to 1) of its letters that stand inside links. `parent` numbers the container,
    so that brothers can be told from strangers.
    """

    text: str
    kind: PassageKind
    surroundings: Surroundings
    level: int = 0
    linked: float = 0.0
    parent: int = 0


_DROPPED = frozenset((
    "script", "style", "noscript", "template", "svg", "math", "iframe", "frame", "object", "embed",
    "applet", "canvas", "audio", "video", "map", "head", "link", "meta", "title", "base", "textarea",
    "select", "option", "datalist", "input", "progress", "meter", "img", "picture", "source", "track",
    "rt", "rp", "noframes", "noembed", "param", "colgroup",
))  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ITEMS = frozenset(("li", "dt", "dd"))
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\x00"), None)
_CONTROLS = late_pattern(r"[\x00-\x08\x0e-\x1f\x7f]")
_INLINE = frozenset(("a", "span", "time", "b", "strong", "em", "i", "small", "cite", "label", "abbr"))
_PARTED = frozenset(
    ("div", "header", "footer", "section", "address", "time", "h1", "h2", "h3", "h4", "li", "cite")
)
_WHOLE_PIECE = 3


class _Frame(Struct):
    """The container the walk stands in."""

    surroundings: Surroundings
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    number: int = 0
    in_link: bool = False
    in_row: bool = False
    quote_depth: int = 0


class _Walk(Struct):
    """What the walk has gathered so far."""

    passages: list[Passage] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    letters: int = 0
    linked: int = 0
    containers: int = 0
    inside: set[Surroundings] = field(default_factory=set)

    def add(self, text: str | None, frame: _Frame) -> None:
        if not text:
            return
        cleaned = SPACES.sub(" ", _CONTROLS.sub(" ", text.translate(_INVISIBLE)))
        if cleaned:
            self.pieces.append(cleaned)
            weight = len(cleaned.strip())
            self.letters += weight
            self.linked += weight if frame.in_link else 0
            if weight:
                self.inside.add(frame.surroundings)

    def stands_beside(self, place: Surroundings) -> bool:
        """Whether a byline follows a date on the same line, or a date a byline."""
        after_byline = any(before.byline and not before.dateline for before in self.inside)
        after_date = any(before.dateline and not before.byline for before in self.inside)
        return (place.dateline and after_byline) or (place.byline and after_date)

    def flush(self, frame: _Frame) -> None:
        """Close the passage under way; its lines broken by `<br>` become passages of their own or flow."""
        share = self.linked / self.letters if self.letters else 0.0
        place = next(iter(self.inside)) if len(self.inside) == 1 else frame.surroundings
        for line in lines_of("".join(self.pieces)):
            self.passages.append(Passage(line, frame.kind, place, frame.level, share, frame.number))
        self.pieces.clear()
        self.inside.clear()
        self.letters = self.linked = 0


def passages_of(root: "_Element") -> list[Passage]:
    """The passages under `root` in reading order; never one without a letter, figure or sign.

    `<br>` ends a passage where the line before it ends a sentence or is short; otherwise it is a space.
    A table row is one passage, its cells parted by " | ". Marks of footnotes are left out; the notes
    themselves stay where they stand. `<q>` gets the quotation marks a browser would show.
    The tree must not be nested deeper than a few hundred levels (the parser sees to it).
    """
    walk = _Walk()
    frame = _Frame(surroundings_of(root, None))
    _visit(root, frame, walk)
    walk.flush(frame)
    return walk.passages


def _visit(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    # Each level of a page takes as many of Python's own levels as stand between here and the next visit, so
    # the common ways go on from here and not through one more function.
    if _is_left_out(element):
        return
    tag = element.tag
    if tag == "br":
        walk.pieces.append(BREAK)
    elif tag in CELLS:
        _visit_cell(element, frame, walk)
    elif frame.in_row and tag in ("p", "div"):
        walk.add(" ", frame)
        _visit_children(element, _inline(element, frame, walk), walk)
        walk.add(" ", frame)
    elif tag in BLOCKS:
        _visit_block(element, frame, walk)
    elif tag in ("sup", "sub"):
        _visit_raised(element, frame, walk)
    elif tag == "q":
        _visit_quoted(element, frame, walk)
    else:
        _visit_children(element, _inline(element, frame, walk), walk)


def _is_left_out(element: "_Element") -> bool:
    """Whether an element is a comment, shows no words, is hidden, or leads back from a note."""
    tag = element.tag
    if not isinstance(tag, str) or tag in _DROPPED or _is_hidden(element):
        return True
    return tag == "a" and is_backlink(element)


def _visit_quoted(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    """The quotation marks that a browser shows round `<q>`."""
    opening, closing = ("“", "”") if frame.quote_depth % 2 == 0 else ("‘", "’")
    walk.add(opening, frame)
    _visit_children(element, replace(frame, quote_depth=frame.quote_depth + 1), walk)
    walk.add(closing, frame)


def _inline(element: "_Element", frame: _Frame, walk: _Walk) -> _Frame:
    inner = replace(frame, surroundings=surroundings_of(element, frame.surroundings))
    if inner.surroundings is not frame.surroundings and walk.stands_beside(inner.surroundings):
        walk.flush(frame)
    if element.tag == "a" and element.get("href") is not None:
        inner.in_link = True
    return inner


def _visit_children(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    walk.add(element.text, frame)
    before: _Element | None = None
    for child in element:
        if before is not None and _are_apart(before, child, element):
            walk.add(" ", frame)
        _visit(child, frame, walk)
        walk.add(child.tail, frame)
        before = child


def _are_apart(before: "_Element", after: "_Element", parent: "_Element") -> bool:
    """Whether two inline elements without a space between them are two things that only the page's style
    parts: links, or the pieces of a line that holds nothing else ("Jane Doe" "Europe correspondent")."""
    if before.tail or before.tag not in _INLINE or after.tag not in _INLINE:
        return False
    if before.tag == after.tag == "a":
        return True
    is_bare = parent.tag in _PARTED and not (parent.text or "").strip()
    return is_bare and _are_pieces(before, after)


def _are_pieces(before: "_Element", after: "_Element") -> bool:
    """Whether two elements are whole words of their own, the second with a capital or a figure."""
    first, second = (beginning_of(each).strip() for each in (before, after))
    is_whole = min(len(first), len(second)) >= _WHOLE_PIECE
    return is_whole and first[-1].isalnum() and (second[0].isupper() or second[0].isdigit())


def _visit_block(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    tag = element.tag
    walk.flush(_tightened(frame, walk))
    walk.containers += 1
    inner = replace(frame, surroundings=surroundings_of(element, frame.surroundings), number=walk.containers)
    inner.in_row = tag == "tr" and not is_layout(element)
    if tag in _HEADINGS:
        inner.kind, inner.level = PassageKind.HEADING, _HEADINGS[tag]
    elif tag in _ITEMS:
        inner.kind = PassageKind.ITEM
    elif tag in ("figcaption", "caption"):
        inner.kind = PassageKind.CAPTION
    elif inner.in_row:
        inner.kind = PassageKind.ROW
    if tag in ("p", "pre", *_HEADINGS):
        inner.number = frame.number
    if tag in ("pre", "listing", "xmp", "plaintext"):
        _visit_preformatted(element, inner, walk)
    else:
        _visit_children(element, inner, walk)
    walk.flush(_tightened(inner, walk))


def _tightened(frame: _Frame, walk: _Walk) -> _Frame:
    """A row with one filled cell is a paragraph: layout tables are not data."""
    if frame.kind is PassageKind.ROW and not is_data("".join(walk.pieces)):
        return replace(frame, kind=PassageKind.PARAGRAPH)
    return frame


def _visit_cell(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    if not frame.in_row:
        _visit_block(element, frame, walk)
        return
    if walk.letters:
        walk.pieces.append(BETWEEN_CELLS)
    _visit_children(element, _inline(element, frame, walk), walk)


def _visit_preformatted(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    for number, line in enumerate("".join(element.itertext()).splitlines()):
        if number:
            walk.pieces.append(BREAK if line.strip() else BREAK * 2)
        walk.add(line, frame)


def _visit_raised(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    if is_note_mark(element):
        return
    figures = shifted(element)
    if figures is not None:
        walk.add(figures, frame)
    else:
        _visit_children(element, _inline(element, frame, walk), walk)


_HIDING = late_pattern(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def _is_hidden(element: "_Element") -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDING.search(element.get("style") or ""))
    )
