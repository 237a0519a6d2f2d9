"""Every question to the reader that something waits for, behind one door so that tests can answer."""

from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QWidget

from reader.messages import message

ARTICLES = message(
    "Articles (*.txt *.md *.markdown *.html *.htm *.xhtml *.mhtml *.docx *.odt *.rtf *.epub *.pdf *.eml "
    "*.srt *.vtt *.reader.json);;All files (*)"
)


class Keep(Enum):
    """What becomes of work that is in no file."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


_KEEPS = {
    QMessageBox.StandardButton.Save: Keep.SAVE,
    QMessageBox.StandardButton.Discard: Keep.DISCARD,
    QMessageBox.StandardButton.Cancel: Keep.CANCEL,
}


class FileDialogs:
    """The six questions; all but the last answer None when the reader thinks better of it."""

    def to_open(self, parent: QWidget, title: str, folder: str, filters: str) -> Path | None:
        """A file that is there."""
        name, _ = QFileDialog.getOpenFileName(parent, title, folder, filters)
        return Path(name) if name else None

    def to_open_some(self, parent: QWidget, title: str, folder: str, filters: str) -> tuple[Path, ...]:
        """Files that are there; none when the reader thinks better of it."""
        names, _ = QFileDialog.getOpenFileNames(parent, title, folder, filters)
        return tuple(Path(name) for name in names)

    def to_write(self, parent: QWidget, title: str, place: str, filters: str) -> tuple[Path, str] | None:
        """A file to be written and the filter chosen; the dialog asks before it replaces one."""
        name, chosen = QFileDialog.getSaveFileName(parent, title, place, filters)
        return (Path(name), chosen) if name else None

    def to_folder(self, parent: QWidget, title: str, folder: str) -> Path | None:
        """A folder that is there."""
        name = QFileDialog.getExistingDirectory(parent, title, folder)
        return Path(name) if name else None

    def to_type(
        self,
        parent: QWidget,
        title: str,
        label: str,
        before: str,
        known: Sequence[str] | None = None,
        *,
        is_long: bool = False,
    ) -> str | None:
        """Words, `before` at first: a line, with `known` one that may be chosen among these, or several
        lines."""
        dialog = QInputDialog(parent)
        dialog.setObjectName("dialog.type")
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput, is_long)
        if known is not None:
            dialog.setComboBoxItems(list(known))
            dialog.setComboBoxEditable(True)
        dialog.setTextValue(before)
        said = dialog.textValue() if dialog.exec() else None
        dialog.deleteLater()
        return said

    def to_choose(
        self, parent: QWidget, title: str, label: str, entries: list[str], current: int
    ) -> int | None:
        """One of several entries, by its place in the list."""
        entry, is_chosen = QInputDialog.getItem(parent, title, label, entries, current, False)
        return entries.index(entry) if is_chosen else None

    def show(self, place: QUrl) -> None:
        """Open a file or a folder in the program that the system has for it."""
        QDesktopServices.openUrl(place)

    def to_keep(self, parent: QWidget, question: str, why: str) -> Keep:
        """Whether to save something before it is gone; closing the dialog is Cancel."""
        box = QMessageBox(QMessageBox.Icon.Warning, "", question, parent=parent)
        box.setObjectName("dialog.keep")
        box.setInformativeText(why)
        for button in _KEEPS:
            box.addButton(button)
        box.setDefaultButton(QMessageBox.StandardButton.Save)
        box.setEscapeButton(QMessageBox.StandardButton.Cancel)
        return _KEEPS.get(QMessageBox.StandardButton(box.exec()), Keep.CANCEL)
