"""Rows of tables on pages: cells on one height put together, parted by " | " as in every other format."""

from collections.abc import Sequence

from reader.loading.pdf.columns import Line
from reader.values import replace

BETWEEN = " | "
"""What parts the cells of a row."""

_LEAST_ROWS = 3
_WIDEST = 0.5
_LEVEL = 0.5


def with_rows(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page of one column from above, those of a table's row as one.

    A table is at least `_LEAST_ROWS` rows below each other of two cells or more, none of them wider than
    half the page's text.
    """
    if not lines:
        return []
    widest = _WIDEST * (max(line.right for line in lines) - min(line.left for line in lines))
    found: list[Line] = []
    table: list[list[Line]] = []
    for row in _rows(lines):
        if len(row) > 1 and all(line.right - line.left < widest for line in row):
            table.append(row)
            continue
        found += _written(table)
        table = []
        found += row
    return found + _written(table)


def _rows(lines: Sequence[Line]) -> list[list[Line]]:
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (-line.top, line.left)):
        first = rows[-1][0] if rows else None
        overlap = min(first.top, line.top) - max(first.bottom, line.bottom) if first else 0.0
        if overlap > _LEVEL * line.size:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _written(table: Sequence[list[Line]]) -> list[Line]:
    if len(table) < _LEAST_ROWS:
        return [line for row in table for line in row]
    return [
        replace(row[0], text=BETWEEN.join(line.text for line in row), right=row[-1].right) for row in table
    ]
