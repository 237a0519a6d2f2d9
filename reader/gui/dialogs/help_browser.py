"""The help: pages inside the program, to read and to search; the last one lists every key."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.gui.shell.actions import plain_text, shown_keys, spec_of
from reader.gui.shell.menus import MENUS, action_names
from reader.gui.widgets.catalogue import messages_in_use, tr
from reader.gui.widgets.typography import FINGER
from reader.views.help_pages import HelpPage, help_pages, pages_with

_SIZE = (880, 620)
_LIST = 230
_MARGIN = 18
_ROW = 28
"""Pixels that a page takes in the list: room for a finger."""
KEYS = "keys"
"""The page of keys, made from the table of actions."""


class HelpBrowser(QDialog):
    """Pages on the left, the chosen one on the right, above both a line to search in all of them."""

    def __init__(self, parent: QWidget | None = None, page: str = "") -> None:
        """`page` is the name of the page that is shown first; "" for the first one."""
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._pages: Sequence[HelpPage] = (*help_pages(messages_in_use().language), _page_of_keys(parent))
        self._search = QLineEdit(self)
        self._search.setObjectName("help.search")
        self._search.setPlaceholderText(tr("Search the help"))
        self._search.setAccessibleName(tr("Search the help"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumHeight(FINGER)
        self._list = QListWidget(self)
        self._list.setObjectName("help.pages")
        self._list.setAccessibleName(tr("Pages of the help"))
        self._list.setFixedWidth(_LIST)
        self._text = _Page(self)
        self._lay_out()
        self._search.textChanged.connect(self._fill)
        self._list.currentItemChanged.connect(lambda *_: self._show())
        self._fill("")
        self.show_page(page)

    def show_page(self, name: str) -> None:
        """Show a page by its name, where it is listed."""
        for row in range(self._list.count()):
            if self._list.item(row).data(Qt.ItemDataRole.UserRole) == name:
                self._list.setCurrentRow(row)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        both = QHBoxLayout()
        both.setSpacing(12)
        both.addLayout(left)
        both.addWidget(self._text, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.setObjectName("help.buttons")
        buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName("help.close")
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(12)
        layout.addLayout(both, 1)
        layout.addWidget(buttons)

    def _fill(self, words: str) -> None:
        """List the pages that have the words; the chosen one stays chosen where it is among them."""
        is_chosen = self._list.currentRow() >= 0
        before = self._list.currentItem().data(Qt.ItemDataRole.UserRole) if is_chosen else ""
        self._list.clear()
        for page in pages_with(self._pages, words):
            item = QListWidgetItem(page.title, self._list)
            item.setSizeHint(QSize(0, _ROW))
            item.setData(Qt.ItemDataRole.UserRole, page.name)
        self._list.setCurrentRow(0)
        self.show_page(before)
        if not self._list.count():
            self._text.setPlainText(tr("No page has all these words. Try fewer of them."))

    def _show(self) -> None:
        if self._list.currentRow() < 0:
            return
        name = self._list.currentItem().data(Qt.ItemDataRole.UserRole)
        page = next(each for each in self._pages if each.name == name)
        self._text.setMarkdown(page.text)
        words = self._search.text().split()
        if words:
            self._text.find(words[0])


class _Page(QTextBrowser):
    """A page; it opens nothing and loads nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help.page")
        self.setAccessibleName(tr("Page of the help"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_MARGIN)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ARG002 - Qt's signature
        """Nothing: a page is its words."""
        return None


def _page_of_keys(window: QWidget | None) -> HelpPage:
    """Every action that has a key now, under the menu it stands in."""
    lines = [f"# {tr('Keys')}"]
    for _, title, entries in MENUS:
        rows = [
            f"| {plain_text(spec)} | {'  '.join(keys)} |"
            for spec in map(spec_of, action_names(entries))
            if (keys := shown_keys(spec, window))
        ]
        if rows:
            menu = tr(title).replace("&", "")
            lines += ["", f"## {menu}", "", f"| {tr('Action')} | {tr('Keys')} |", "|:---|:---|", *rows]
    return HelpPage(KEYS, tr("Keys"), "\n".join(lines))
