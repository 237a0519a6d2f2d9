"""Rows of tables: data, whose cells stand beside each other, or a page laid out with tables."""

from typing import TYPE_CHECKING

from reader.loading.html.elements import BLOCKS

if TYPE_CHECKING:
    from lxml.etree import _Element

BETWEEN_CELLS = " | "
"""What parts two cells in the text of a row."""

_CELL_LENGTH = 80
"""Letters of a paragraph in a cell from which on it is prose and no entry of a table (seen in pages)."""


def is_layout(row: "_Element") -> bool:
    """Whether a row's cells hold paragraphs or lines of their own: a page laid out with tables, not data.

    The letters are counted by lxml: in tables within tables each is asked for by every row around it.
    """
    return any(
        child.tag == "br" or (child.tag in BLOCKS and child.xpath("string-length()") > _CELL_LENGTH)
        for child in row.iter()
        if child is not row
    )


def is_data(row_text: str) -> bool:
    """Whether the text of a row has more than one filled cell; with one it is a paragraph."""
    return BETWEEN_CELLS in row_text
