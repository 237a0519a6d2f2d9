"""The HTML walk: a parsed page cut into passages in reading order.

Saved pages, mails, DOCX (through mammoth) and EPUB chapters all come through here. Nothing is fetched or
executed: scripts, styles, forms' fields and everything that is not text are stepped over.
"""

import re
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import islice
from typing import TYPE_CHECKING

from reader.loading.html.markup_context import Surroundings, surroundings_of

if TYPE_CHECKING:
    from lxml.etree import _Element


class PassageKind(StrEnum):
    """What the markup says a passage is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Passage:
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
_BLOCKS = frozenset((
    "html", "body", "article", "section", "main", "header", "footer", "nav", "aside", "div", "p", "h1",
    "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "li", "menu", "dir", "blockquote",
    "figure", "figcaption", "caption", "table", "thead", "tbody", "tfoot", "tr", "pre", "address",
    "hgroup", "fieldset", "legend", "form", "details", "summary", "center", "hr", "dialog", "search",
    "button", "label", "iframe", "frameset", "listing", "xmp", "plaintext",
))  # fmt: skip
_CELLS = frozenset(("td", "th"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ITEMS = frozenset(("li", "dt", "dd"))
_SPACES = re.compile(r"[ \t\n\r\f\v\u0085\u2028\u2029]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\x00"), None)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_REFERENCE = re.compile(r"\s*[\[(]?(?:\d{1,3}|[a-z]|[*†‡§]{1,9})[\])]?\s*")
_BACKLINK = re.compile(r"[\s↩↑⤴^\ufe0e\ufe0f]+")
_ENDS = tuple(".!?…:;”»\"'’)]")
_BREAK = "\n"
_LONG_LINE = 40
_CELL_LENGTH = 80
_FEW_PIECES = 8
_INLINE = frozenset(("a", "span", "time", "b", "strong", "em", "i", "small", "cite", "label", "abbr"))
_PARTED = frozenset(
    ("div", "header", "footer", "section", "address", "time", "h1", "h2", "h3", "h4", "li", "cite")
)
_WHOLE_PIECE = 3


@dataclass(slots=True)
class _Frame:
    """The container the walk stands in."""

    surroundings: Surroundings
    kind: PassageKind = PassageKind.PARAGRAPH
    level: int = 0
    number: int = 0
    in_link: bool = False
    in_row: bool = False
    quote_depth: int = 0


@dataclass(slots=True)
class _Walk:
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
        cleaned = _SPACES.sub(" ", _CONTROLS.sub(" ", text.translate(_INVISIBLE)))
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
        for line in _lines("".join(self.pieces)):
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
    tag = element.tag
    if not isinstance(tag, str) or tag in _DROPPED or _is_hidden(element):
        return
    if tag == "br":
        walk.pieces.append(_BREAK)
    elif tag in _CELLS:
        _visit_cell(element, frame, walk)
    elif frame.in_row and tag in ("p", "div"):
        walk.add(" ", frame)
        _visit_children(element, _inline(element, frame, walk), walk)
        walk.add(" ", frame)
    elif tag in _BLOCKS:
        _visit_block(element, frame, walk)
    elif tag in ("sup", "sub"):
        _visit_raised(element, frame, walk)
    elif tag == "q":
        opening, closing = ("“", "”") if frame.quote_depth % 2 == 0 else ("‘", "’")
        walk.add(opening, frame)
        _visit_children(element, replace(frame, quote_depth=frame.quote_depth + 1), walk)
        walk.add(closing, frame)
    elif tag == "a":
        if not _is_backlink(element):
            _visit_children(element, _inline(element, frame, walk), walk)
    else:
        _visit_children(element, _inline(element, frame, walk), walk)


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
    if parent.tag not in _PARTED or (parent.text or "").strip():
        return False
    first, second = ("".join(islice(each.itertext(), _FEW_PIECES)).strip() for each in (before, after))
    is_whole = min(len(first), len(second)) >= _WHOLE_PIECE
    return is_whole and first[-1].isalnum() and (second[0].isupper() or second[0].isdigit())


def _visit_block(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    tag = element.tag
    walk.flush(_tightened(frame, walk))
    walk.containers += 1
    inner = replace(frame, surroundings=surroundings_of(element, frame.surroundings), number=walk.containers)
    inner.in_row = tag == "tr" and not _is_layout(element)
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
    if frame.kind is PassageKind.ROW and " | " not in "".join(walk.pieces):
        return replace(frame, kind=PassageKind.PARAGRAPH)
    return frame


def _visit_cell(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    if not frame.in_row:
        _visit_block(element, frame, walk)
        return
    if walk.letters:
        walk.pieces.append(" | ")
    _visit_children(element, _inline(element, frame, walk), walk)


def _is_layout(row: "_Element") -> bool:
    """Whether a row's cells hold paragraphs or lines of their own: a page laid out with tables, not data."""
    return any(
        child.tag == "br" or (child.tag in _BLOCKS and len("".join(child.itertext())) > _CELL_LENGTH)
        for child in row.iter()
        if child is not row
    )


def _visit_preformatted(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    for number, line in enumerate("".join(element.itertext()).splitlines()):
        if number:
            walk.pieces.append(_BREAK if line.strip() else _BREAK * 2)
        walk.add(line, frame)


def _visit_raised(element: "_Element", frame: _Frame, walk: _Walk) -> None:
    content = "".join(islice(element.itertext(), _FEW_PIECES))
    if _REFERENCE.fullmatch(content) and element.xpath(
        ".//a[starts-with(@href, '#')] | ancestor::a[starts-with(@href, '#')]"
    ):
        return
    table = _RAISED if element.tag == "sup" else _LOWERED
    if len(element) == 0 and not content.strip("0123456789+-=()"):
        walk.add(content.translate(table), frame)
    else:
        _visit_children(element, _inline(element, frame, walk), walk)


def _is_backlink(element: "_Element") -> bool:
    if not (element.get("href") or "").startswith("#"):
        return False
    content = "".join(islice(element.itertext(), _FEW_PIECES))
    return bool(_BACKLINK.fullmatch(content)) or (
        "ref" in (element.get("role") or "") + (element.get("epub:type") or "")
        and bool(_REFERENCE.fullmatch(content))
    )


_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def _is_hidden(element: "_Element") -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_HIDING.search(element.get("style") or ""))
    )


def _lines(text: str) -> list[str]:
    """The passages of a run of text in which each `<br>` stands as a line break."""
    if _BREAK not in text:
        folded = _SPACES.sub(" ", text).strip()
        return [folded] if _has_content(folded) else []
    lines: list[str] = []
    for part in re.split(r"[ ]*\n[ ]*\n[\s]*", text):
        current = ""
        for line in (_SPACES.sub(" ", piece).strip() for piece in part.split(_BREAK)):
            if current and _flows(current, line):
                current = f"{current} {line}"
            else:
                lines.append(current)
                current = line
        lines.append(current)
    return [line for line in lines if _has_content(line)]


def _flows(before: str, after: str) -> bool:
    """Whether a line broken by one `<br>` goes on in the next."""
    if not after or before.endswith(_ENDS):
        return False
    return after[0].islower() or len(before) >= _LONG_LINE


def _has_content(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
