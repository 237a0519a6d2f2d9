"""Help: every key from the action table, the log, and what program this is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.dialogs.crash import log_text
from reader.gui.shell.actions import plain_text, shown_keys, spec_of
from reader.gui.shell.menus import MENUS, action_names
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.program import VERSION

_OTHER_KEYS = (
    (message("Wheel or touchpad with Ctrl"), message("Larger or smaller type")),
    (message("Enter on a row of the sidebar"), message("Bring both articles to it")),
)


class Box(QDialog):
    """A dialog with one widget and a Close button."""

    def __init__(self, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.setObjectName(f"{name}.buttons")
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setObjectName(f"{name}.close")
        self._buttons.rejected.connect(self.close)

    def finish(self, *widgets: QWidget) -> None:
        """Put the widgets above the button."""
        for widget in widgets:
            self.column.addWidget(widget)
        self.column.addWidget(self._buttons)


class Keys(Box):
    """Every action that has a key, under the menu it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("keys", tr("Keys"), parent)
        tree = QTreeWidget(self)
        tree.setObjectName("keys.list")
        tree.setAccessibleName(tr("Keys"))
        tree.setColumnCount(2)
        tree.setHeaderLabels([tr("Action"), tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setIndentation(14)
        tree.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for _name, title, entries in MENUS:
            group = QTreeWidgetItem([tr(title).replace("&", ""), ""])
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for name in action_names(entries):
                spec = spec_of(name)
                keys = shown_keys(spec, parent)
                if keys:
                    group.addChild(QTreeWidgetItem([plain_text(spec), "   ".join(keys)]))
            if group.childCount():
                tree.addTopLevelItem(group)
        tree.addTopLevelItems([QTreeWidgetItem([tell(what), tell(keys)]) for keys, what in _OTHER_KEYS])
        tree.expandAll()
        self.finish(tree)
        self.resize(520, 640)


class Log(Box):
    """The end of the log, to read and copy."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__("log", tr("Log"), parent)
        where = QLabel(str(path), self)
        where.setObjectName("log.path")
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QPlainTextEdit(log_text(path) or tr("Nothing has been noted."), self)
        words.setObjectName("log.text")
        words.setAccessibleName(tr("Log"))
        words.setReadOnly(True)
        words.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.finish(where, words)
        self.resize(720, 460)


class About(Box):
    """Version and licence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("about", tr("About"), parent)
        words = QLabel(
            tr(
                "Source Comparison Reader {version}\n\nReads two articles on the same event side by side: "
                "what they share, where they part, and who is quoted.\n\nApache License 2.0. The window is "
                "made with Qt for Python (LGPL 3). No article is ever sent anywhere; a page is fetched only "
                "from an address you give.",
                version=VERSION,
            ),
            self,
        )
        words.setObjectName("about.text")
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setMinimumWidth(420)
        self.finish(words)
