"""What is dropped or pasted: files, web addresses, rows of the library."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

from reader.values import Struct
from reader.views.library_cards import STORED_PREFIX

STORED_FORMAT = "application/x-source-comparison-reader-stored"
"""What a row of the library carries when it is dragged: its `drop_name`."""

_ADDRESSES = ("http", "https", "ftp", "ftps")
"""Schemes of addresses; of those that no page is fetched by, the one who drops it is told so."""


class Dropped(Struct, frozen=True):
    """Files, a web address, or the id of a stored article; false when there is none of them."""

    files: tuple[Path, ...] = ()
    address: str | None = None
    stored: int | None = None

    def __bool__(self) -> bool:
        return bool(self.files) or self.address is not None or self.stored is not None


def pasted() -> QMimeData:
    """What is on the clipboard; empty when nothing is."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None, whatever its stub says
    return data if data is not None else QMimeData()


def dropped_in(data: QMimeData) -> Dropped:
    """What can be opened of what is dropped or pasted; a web address goes before the files beside it."""
    if data.hasFormat(STORED_FORMAT):
        return _row(bytes(data.data(STORED_FORMAT).data()).decode("utf-8", "replace"))
    urls = data.urls() if data.hasUrls() else []
    urls = urls or _lone_address(data.text() if data.hasText() else "")
    address = next((url.toString() for url in urls if url.scheme() in _ADDRESSES), None)
    files = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile() and url.toLocalFile())
    return Dropped(files, address)


def _row(name: str) -> Dropped:
    stored = name.removeprefix(STORED_PREFIX)
    if stored == name:
        return Dropped((Path(name),))
    return Dropped(stored=int(stored)) if stored.isdecimal() else Dropped()


def _lone_address(text: str) -> list[QUrl]:
    """The address that a text is, and nothing else."""
    only = text.strip()
    is_address = (
        only.lower().startswith(tuple(f"{scheme}://" for scheme in _ADDRESSES)) and len(only.split()) == 1
    )
    return [QUrl(only)] if is_address else []


def is_readable(data: QMimeData) -> bool:
    """Whether there are files, addresses or text."""
    return bool(dropped_in(data)) or (data.hasText() and bool(data.text().strip()))
