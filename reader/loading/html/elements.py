"""Elements of HTML by what they do to running text."""

from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

BLOCKS = frozenset((
    "html", "body", "article", "section", "main", "header", "footer", "nav", "aside", "div", "p", "h1",
    "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "li", "menu", "dir", "blockquote",
    "figure", "figcaption", "caption", "table", "thead", "tbody", "tfoot", "tr", "pre", "address",
    "hgroup", "fieldset", "legend", "form", "details", "summary", "center", "hr", "dialog", "search",
    "button", "label", "iframe", "frameset", "listing", "xmp", "plaintext",
))  # fmt: skip
"""Elements that begin and end a paragraph."""

CELLS = frozenset(("td", "th"))
"""Cells of a table."""

_FEW_PIECES = 8
"""Pieces of text from which a mark, a name or a date can be told."""


def beginning_of(element: "_Element") -> str:
    """The first pieces of an element's text: all of a short one, and little work for a long one."""
    return "".join(islice(element.itertext(), _FEW_PIECES))
