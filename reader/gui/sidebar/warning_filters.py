"""The filters of the Warnings tab."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit

from reader.comparison.editorial_warning import EditorialWarning, Grade, WarningKind
from reader.comparison.warning_labels import KIND_LABELS
from reader.gui.sidebar.filter_rows import FilterRows
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.views.warning_cards import WarningFilter

_GRADES = (
    (message("All grades"), frozenset(Grade)),
    (message("Grave and serious"), frozenset({Grade.GRAVE, Grade.SERIOUS})),
    (message("Grave only"), frozenset({Grade.GRAVE})),
)


class WarningFilters:
    """Grade, kind, order, and whether only what nobody has looked at is listed."""

    def __init__(self, rows: FilterRows, search: QLineEdit) -> None:
        self._search = search
        self._grades = rows.combo(
            "grade", tr("Which grades"), [(text, number) for number, (text, _) in enumerate(_GRADES)]
        )
        self._kind = rows.combo("kind", tr("Which kind"), ((tr("All kinds"), None),))
        self._order = rows.combo(
            "order",
            tr("In which order"),
            ((tr("By grade"), True), (tr("In reading order"), False)),
            leaves_out=False,
        )
        self._open_only = rows.switch(
            "open_only", tr("To check"), tr("Only warnings that nobody has looked at")
        )
        self._rows = rows

    def wanted(self) -> WarningFilter:
        """The filter as the controls stand."""
        self._rows.show_in_force()
        kind = self._kind.currentData()
        return WarningFilter(
            _GRADES[self._grades.currentData()][1],
            WarningKind(kind) if kind is not None else None,
            self._open_only.isChecked(),
            self._search.text().strip(),
            bool(self._order.currentData()),
        )

    def offer(self, warnings: Iterable[EditorialWarning]) -> None:
        """Offer the kinds of these warnings; the chosen one stays chosen where it is among them."""
        chosen = self._kind.currentData()
        found = {warning.kind for warning in warnings}
        with QSignalBlocker(self._kind):
            self._kind.clear()
            self._kind.addItem(tr("All kinds"), None)
            for kind in WarningKind:
                if kind in found:
                    self._kind.addItem(tell(KIND_LABELS[kind]), kind.value)
            self._kind.setCurrentIndex(max(0, self._kind.findData(chosen)))
