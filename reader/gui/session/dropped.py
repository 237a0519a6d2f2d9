"""What is dropped or pasted: files, web addresses, rows of the library."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication

STORED_FORMAT = "application/x-source-comparison-reader-stored"
"""What a row of the library carries when it is dragged: one name as `paths_in` gives it."""


def pasted() -> QMimeData:
    """What is on the clipboard; empty when nothing is."""
    data: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None, whatever its stub says
    return data if data is not None else QMimeData()


def paths_in(data: QMimeData) -> list[str]:
    """Files and web addresses in what is dropped or pasted: local paths, addresses as they stand, and
    `library:ID` for a row of the library."""
    if data.hasFormat(STORED_FORMAT):
        return [bytes(data.data(STORED_FORMAT).data()).decode("utf-8", "replace")]
    urls = data.urls() if data.hasUrls() else []
    if not urls and data.hasText():
        only = data.text().strip()
        if only.lower().startswith(("http://", "https://")) and len(only.split()) == 1:
            urls = [QUrl(only)]
    found = [
        url.toLocalFile() if url.isLocalFile() else url.toString()
        for url in urls
        if url.isLocalFile() or url.scheme() in ("http", "https")
    ]
    return [path for path in found if path]


def is_readable(data: QMimeData) -> bool:
    """Whether there are files, addresses or text."""
    return bool(paths_in(data)) or (data.hasText() and bool(data.text().strip()))
