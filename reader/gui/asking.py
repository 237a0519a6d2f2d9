"""The system's dialogs for files, behind one door so that tests can answer for the reader."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

ARTICLES = (
    "Articles (*.txt *.md *.markdown *.html *.htm *.xhtml *.mhtml *.docx *.odt *.rtf *.epub *.pdf *.eml "
    "*.srt *.vtt);;All files (*)"
)


class FileDialogs:
    """Asks for a file to open or to write; None when the reader thinks better of it."""

    def to_open(self, parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
        """A file that is there."""
        name, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
        return Path(name) if name else None

    def to_write(self, parent: QWidget, title: str, place: str, filters: str) -> tuple[Path, str] | None:
        """A file to be written and the filter chosen; the dialog asks before it replaces one."""
        name, chosen = QFileDialog.getSaveFileName(parent, title, place, filters)
        return (Path(name), chosen) if name else None

    def to_folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        """A folder that is there."""
        name = QFileDialog.getExistingDirectory(parent, title, folder)
        return Path(name) if name else None

    def to_type(self, parent: QWidget, title: str, label: str, before: str) -> str | None:
        """A line of words, `before` at first."""
        said, is_said = QInputDialog.getText(parent, title, label, QLineEdit.EchoMode.Normal, before)
        return said if is_said else None

    def to_choose(
        self, parent: QWidget, title: str, label: str, entries: list[str], current: int
    ) -> int | None:
        """One of several entries, by its place in the list."""
        entry, is_chosen = QInputDialog.getItem(parent, title, label, entries, current, False)
        return entries.index(entry) if is_chosen else None
