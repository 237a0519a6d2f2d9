"""A tree of kinds to be ticked, family by family; one that finds no place says so and cannot be ticked."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.exercises.kind_families import KindRow, families
from reader.gui.widgets.catalogue import tell, tr, trn

_ROW = 26
_KIND = Qt.ItemDataRole.UserRole


class KindTree(QTreeWidget):
    """`chosen_changed()` when another kind is ticked."""

    chosen_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(tr("Kinds of change"))
        self.setColumnCount(3)
        self.setHeaderLabels([tr("Kind"), tr("What it does"), tr("Places")])
        self.setUniformRowHeights(True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(10)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.itemChanged.connect(lambda _item, column: self.chosen_changed.emit() if column == 0 else None)

    def set_offers(self, offers: Mapping[str, int]) -> None:
        """List the kinds of an article's language; what was ticked stays so where there is a place. All that
        have one are ticked at first."""
        before, is_first = set(self.chosen()), not self.topLevelItemCount()
        self.blockSignals(True)
        self.clear()
        for family, rows in families(offers):
            group = QTreeWidgetItem([tell(family), "", ""])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            group.setSizeHint(1, QSize(1, _ROW))
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            self.addTopLevelItem(group)
            for row in rows:
                group.addChild(_item(row, is_ticked=is_first or row.kind in before))
        self.expandAll()
        self.blockSignals(False)
        self.chosen_changed.emit()

    def tick_all(self, is_on: bool) -> None:
        """Tick every kind that has a place, or none."""
        self.blockSignals(True)
        for item in self._kinds():
            if not item.isDisabled():
                item.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.chosen_changed.emit()

    def chosen(self) -> tuple[str, ...]:
        """The kinds that are ticked, in their order."""
        return tuple(
            str(item.data(0, _KIND)) for item in self._kinds() if item.checkState(0) is Qt.CheckState.Checked
        )

    def _kinds(self) -> list[QTreeWidgetItem]:
        groups = map(self.topLevelItem, range(self.topLevelItemCount()))
        kinds = (group.child(row) for group in groups if group for row in range(group.childCount()))
        return [kind for kind in kinds if kind is not None]


def _item(row: KindRow, *, is_ticked: bool) -> QTreeWidgetItem:
    places = trn("{n} place", "{n} places", row.places) if row.places else tr("no place")
    item = QTreeWidgetItem([tell(row.name), tell(row.told), places])
    item.setData(0, _KIND, row.kind)
    item.setSizeHint(1, QSize(1, _ROW))
    item.setToolTip(1, tell(row.told))
    is_on = is_ticked and row.places > 0
    item.setCheckState(0, Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)
    item.setDisabled(not row.places)
    return item
