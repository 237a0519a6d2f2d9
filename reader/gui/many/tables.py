"""The two tables of many articles, as models: shares (article × article) and claims (claim × article)."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from reader.gui.many.tinted_table import MUTED, TINT, TINT_ROLE, Index
from reader.gui.widgets.catalogue import messages_in_use, tell, tr
from reader.many.matrix.claims import ClaimCell, ClaimState
from reader.many.matrix.matrix import Matrix
from reader.many.matrix.words import percent, state_said
from reader.views.many_cards import claim_cell_said, claim_said, pair_said

_ROOT = QModelIndex()
_Role = Qt.ItemDataRole
_TINTS = {
    ClaimState.SAME: (0.55, "same_fill"),
    ClaimState.ALTERED: (1.0, "changed_strong"),
    ClaimState.REPORTED: (0.25, "same_fill"),
    ClaimState.MISSING: (0.0, "same_fill"),
}


class _MatrixTable(QAbstractTableModel):
    """A table made of a matrix; empty without one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.matrix = Matrix(())

    def show(self, matrix: Matrix) -> None:
        """Show another matrix."""
        self.beginResetModel()
        self.matrix = matrix
        self.endResetModel()


class ShareTable(_MatrixTable):
    """How much of the article of a row stands in the article of a column."""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row for each article."""
        return 0 if parent.isValid() else len(self.matrix.entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """One column for each article."""
        return self.rowCount(parent)

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> object:
        """The share as number and tint; what is known of the pair as tip and for screen readers."""
        row, column = index.row(), index.column()
        share = None if row == column else self.matrix.share(row, column)
        if role == _Role.DisplayRole:
            return "" if row == column else _share_shown(share)
        if role == TINT:
            return share
        if role == MUTED:
            return share is None or percent(share) == "0"
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return tell(pair_said(self.matrix, row, column, messages_in_use().language))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> object:
        """The articles' names at the rows, their numbers above the columns."""
        name = self.matrix.entries[section].name
        if role == _Role.DisplayRole:
            return f"{section + 1}  {name}" if orientation is Qt.Orientation.Vertical else str(section + 1)
        if role == _Role.ToolTipRole:
            return name
        if role == _Role.TextAlignmentRole and orientation is Qt.Orientation.Vertical:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


class ClaimTable(_MatrixTable):
    """What became of the claim of a row in the article of a column; the claim itself in the first one."""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row for each claim."""
        return 0 if parent.isValid() else len(self.matrix.claims)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The claim, and one column for each article."""
        return 0 if parent.isValid() else len(self.matrix.entries) + 1

    def data(self, index: Index, role: int = int(_Role.DisplayRole)) -> object:
        """The state as word and tint, of an altered claim its words."""
        claim = self.matrix.claims[index.row()]
        if index.column() == 0:
            return self._claim(index.row(), role)
        cell = claim.cells[index.column() - 1]
        if role == _Role.DisplayRole:
            return _shown(cell)
        if role in (TINT, TINT_ROLE):
            return _TINTS[cell.state][role == TINT_ROLE]
        if role == MUTED:
            return cell.state is ClaimState.MISSING
        if role == _Role.ToolTipRole:
            return claim_cell_said(claim, cell)
        if role == _Role.AccessibleTextRole:
            state = state_said(cell.state, messages_in_use().language)
            return f"{self.matrix.entries[index.column() - 1].name}: {state} {cell.words}"
        return None

    def _claim(self, row: int, role: int) -> object:
        claim = self.matrix.claims[row]
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return claim_said(claim)
        if role == _Role.ToolTipRole:
            return claim.around or claim.words
        if role == TINT:
            return 0.0
        if role == _Role.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(_Role.DisplayRole)
    ) -> object:
        """The articles' numbers above the columns."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == _Role.DisplayRole:
            return tr("Claim") if section == 0 else str(section)
        if role == _Role.ToolTipRole and section:
            return self.matrix.entries[section - 1].name
        if role == _Role.TextAlignmentRole and section == 0:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None


def _share_shown(share: float | None) -> str:
    """A share in percent, a dot for nothing, a question mark where the pair could not be compared."""
    if share is None:
        return "?"
    return percent(share) if percent(share) != "0" else "·"


def _shown(cell: ClaimCell) -> str:
    """A sign and, where it matters, the words: the tint alone is never the only cue."""
    signs = {ClaimState.SAME: "=", ClaimState.REPORTED: "~", ClaimState.MISSING: "·"}
    return signs.get(cell.state) or f"≠ {cell.words}"
