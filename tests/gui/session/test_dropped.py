"""What is dropped or pasted becomes files, an address or a stored article; all else is not taken."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from reader.gui.session.dropped import STORED_FORMAT, Dropped, dropped_in, is_readable


def _data(*urls: str, text: str = "", row: str = "") -> QMimeData:
    data = QMimeData()
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    if text:
        data.setText(text)
    if row:
        data.setData(STORED_FORMAT, row.encode())
    return data


A, B = Path("/news/a.txt"), Path("/news/b.txt")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (_data("file:///news/a.txt"), Dropped((A,))),
        (_data("file:///news/a.txt", "file:///news/b.txt"), Dropped((A, B))),
        (_data("https://example.org/a"), Dropped(address="https://example.org/a")),
        (_data("file:///news/a.txt", "http://example.org/"), Dropped((A,), "http://example.org/")),
        (_data("ftp://example.org/a", "mailto:a@example.org"), Dropped(address="ftp://example.org/a")),
        (_data(text="  HTTPS://example.org/a\n"), Dropped(address="https://example.org/a")),
        (_data(text="https://example.org/a and more"), Dropped()),
        (_data(text="An article that names https://example.org/a"), Dropped()),
        (_data("ftp://example.org/a", text="https://example.org/a"), Dropped(address="ftp://example.org/a")),
        (_data("gopher://example.org/a", text="https://example.org/a"), Dropped()),
        (_data(text="ftps://example.org/a"), Dropped(address="ftps://example.org/a")),
        (_data(row="library:7"), Dropped(stored=7)),
        (_data(row="library:seven"), Dropped()),
        (_data(row="library:"), Dropped()),
        (_data(row="/news/a.txt"), Dropped((A,))),
        (_data("file:///news/b.txt", row="library:7"), Dropped(stored=7)),
        (_data(), Dropped()),
    ],
)
def test_what_is_dropped(data: QMimeData, found: Dropped) -> None:
    assert dropped_in(data) == found


@pytest.mark.parametrize(
    ("found", "holds"),
    [
        (Dropped(), False),
        (Dropped((A,)), True),
        (Dropped(address="https://example.org"), True),
        (Dropped(stored=0), True),
    ],
)
def test_nothing_dropped_is_false(found: Dropped, holds: bool) -> None:
    assert bool(found) is holds


@pytest.mark.parametrize(
    ("data", "readable"),
    [
        (_data(text="Some words"), True),
        (_data(text=" \n"), False),
        (_data("file:///news/a.txt"), True),
        (_data(), False),
    ],
)
def test_what_can_be_read(data: QMimeData, readable: bool) -> None:
    assert is_readable(data) is readable
