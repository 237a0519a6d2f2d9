"""The keys of all actions, to be searched and changed; a key that is taken says by what."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.gui.dialogs.changed_keys import ChangedKeys
from reader.gui.shell.actions import native, plain_text, spec_of
from reader.gui.shell.menus import MENUS, action_names
from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.typography import FINGER
from reader.views.searching import searchable

_ROW = 26
_ID = Qt.ItemDataRole.UserRole
_FIXED = ("leave_present",)
"""Actions whose key is that of leaving anything."""


class KeyEditor(QWidget):
    """A list of actions with their keys; below it the chosen one's key can be set, taken away and reset."""

    def __init__(self, changed: Mapping[str, tuple[str, ...]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences.keys")
        self._keys = ChangedKeys(changed)
        self._wanted = ""
        self._search = QLineEdit(self)
        self._search.setObjectName("preferences.keys.search")
        self._search.setPlaceholderText(tr("Search actions and keys"))
        self._search.setAccessibleName(tr("Search actions and keys"))
        self._search.setClearButtonEnabled(True)
        self._search.setMinimumHeight(FINGER)
        self._tree = self._made_tree()
        self._label = QLabel(self)
        self._label.setObjectName("preferences.keys.label")
        self._edit = QKeySequenceEdit(self)
        self._edit.setObjectName("preferences.keys.edit")
        self._edit.setAccessibleName(tr("New key of the chosen action"))
        self._edit.setMaximumSequenceLength(1)
        self._edit.setClearButtonEnabled(True)
        self._note = QLabel(self)
        self._note.setObjectName("preferences.keys.note")
        self._note.setWordWrap(True)
        self._note.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._take = self._button("take", tr("&Take it from there"), self._on_take)
        self._none = self._button("none", tr("&No key"), self._on_none)
        self._reset = self._button("reset", tr("&Reset"), self._on_reset)
        self._reset_all = self._button("reset_all", tr("Reset &all"), self._on_reset_all)
        self._lay_out()
        self._search.textChanged.connect(self._filter)
        self._tree.currentItemChanged.connect(lambda *_: self._show_chosen())
        self._edit.editingFinished.connect(self._on_key)
        self._fill()

    def keys(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The keys that differ from those of a first start."""
        return self._keys.changed()

    def set_keys(self, changed: Mapping[str, tuple[str, ...]]) -> None:
        """Show other keys."""
        self._keys = ChangedKeys(changed)
        self._fill()

    def choose(self, action: str) -> None:
        """Choose an action by its id."""
        item = self._item(action)
        if item is not None:
            self._tree.setCurrentItem(item)

    def _made_tree(self) -> QTreeWidget:
        tree = QTreeWidget(self)
        tree.setObjectName("preferences.keys.list")
        tree.setAccessibleName(tr("Actions and their keys"))
        tree.setColumnCount(2)
        tree.setHeaderLabels([tr("Action"), tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setItemsExpandable(False)
        tree.setIndentation(12)
        tree.setUniformRowHeights(True)
        tree.header().setStretchLastSection(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return tree

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"preferences.keys.{name}")
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._label, 1)
        for widget in (self._edit, self._none, self._reset):
            row.addWidget(widget)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self._note, 1)
        for widget in (self._take, self._reset_all):
            below.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._search)
        layout.addWidget(self._tree, 1)
        layout.addLayout(row)
        layout.addLayout(below)

    def _fill(self) -> None:
        self._tree.clear()
        for _name, title, entries in MENUS:
            group = QTreeWidgetItem([tr(title).replace("&", ""), ""])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            group.setSizeHint(0, QSize(1, _ROW))
            for action in action_names(entries):
                if action not in _FIXED:
                    item = QTreeWidgetItem([plain_text(spec_of(action)), ""])
                    item.setData(0, _ID, action)
                    item.setSizeHint(0, QSize(1, _ROW))
                    group.addChild(item)
            self._tree.addTopLevelItem(group)
        self._tree.expandAll()
        self._show_keys()
        self._tree.setCurrentItem(self._items()[0])

    def _items(self) -> list[QTreeWidgetItem]:
        groups = map(self._tree.topLevelItem, range(self._tree.topLevelItemCount()))
        items = (group.child(row) for group in groups if group for row in range(group.childCount()))
        return [item for item in items if item is not None]

    def _item(self, action: str) -> QTreeWidgetItem | None:
        return next((item for item in self._items() if item.data(0, _ID) == action), None)

    def _chosen(self) -> str:
        item = self._tree.currentItem() if self._tree.selectedItems() else None
        return str(item.data(0, _ID) or "") if item is not None else ""

    def _show_keys(self) -> None:
        """Write the keys of all actions; those that were changed stand out."""
        for item in self._items():
            action = str(item.data(0, _ID))
            item.setText(1, "   ".join(map(native, self._keys.of(action))))
            font = item.font(1)
            font.setBold(self._keys.is_changed(action))
            item.setFont(1, font)

    def _filter(self, words: str) -> None:
        wanted = searchable(words).folded.split()
        for item in self._items():
            text = searchable(f"{item.text(0)} {item.text(1)}").folded
            item.setHidden(not all(word in text for word in wanted))
        for group in filter(None, map(self._tree.topLevelItem, range(self._tree.topLevelItemCount()))):
            kinds = filter(None, map(group.child, range(group.childCount())))
            group.setHidden(all(item.isHidden() for item in kinds))
        self._say(
            "" if any(not item.isHidden() for item in self._items()) else tr("No action has these words.")
        )

    def _show_chosen(self) -> None:
        action = self._chosen()
        self._label.setText(tr("Key of “{action}”:", action=plain_text(spec_of(action))) if action else "")
        keys = self._keys.of(action) if action else ()
        self._edit.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        for widget in (self._edit, self._none):
            widget.setEnabled(bool(action))
        self._reset.setEnabled(bool(action) and self._keys.is_changed(action))
        self._reset_all.setEnabled(bool(self._keys.changed()))
        self._say("")

    def _say(self, words: str, *, can_take: bool = False) -> None:
        self._note.setText(words)
        self._take.setVisible(can_take)

    def _on_key(self) -> None:
        """A key was pressed: it is set, or it is said why not."""
        action, key = self._chosen(), self._edit.keySequence().toString()
        if not action or not key or key in self._keys.of(action):
            return
        holder = self._keys.holder(key, action)
        if holder in _FIXED:
            self._say(tr("{key} leaves whatever is open and cannot be given away.", key=native(key)))
        elif not self._keys.is_usable(key):
            self._say(
                tr(
                    "{key} is needed for typing. Use one with Ctrl or Alt, or a function key.",
                    key=native(key),
                )
            )
        elif holder:
            name = plain_text(spec_of(holder))
            self._wanted = key
            self._say(tr("{key} belongs to “{action}”.", key=native(key), action=name), can_take=True)
        else:
            self._set(action, key)

    def _set(self, action: str, key: str) -> None:
        self._keys.set_key(action, key)
        self._show_keys()
        self._show_chosen()

    def _on_take(self) -> None:
        action, holder = self._chosen(), self._keys.holder(self._wanted, self._chosen())
        self._keys.drop(holder, self._wanted)
        self._set(action, self._wanted)

    def _on_none(self) -> None:
        self._keys.clear(self._chosen())
        self._show_keys()
        self._show_chosen()

    def _on_reset(self) -> None:
        """The keys of a first start; one that is taken meanwhile is taken back."""
        self._keys.reset(self._chosen())
        self._show_keys()
        self._show_chosen()

    def _on_reset_all(self) -> None:
        self._keys = ChangedKeys({})
        self._show_keys()
        self._show_chosen()
