"""The filters of the Quotations tab."""

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QLineEdit

from reader.gui.sidebar.filter_rows import FilterRows
from reader.gui.sidebar.kinds_button import KindsButton
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.views.card import one_line
from reader.views.quotation_cards import UNKNOWN_SPEAKER, QuotationFilter

_ALL = message("All speakers")


class QuotationFilters:
    """Side, speaker, order, kinds, and whether only warnings are listed."""

    def __init__(self, rows: FilterRows, search: QLineEdit) -> None:
        self._search = search
        self._side = rows.combo(
            "side",
            tr("Which article"),
            ((tr("Both articles"), None), (tr("Left"), "left"), (tr("Right"), "right")),
        )
        self._speaker = rows.combo("speaker", tr("Which speaker"), ((_ALL, None),))
        self._speakers: list[str | None] = [None]
        self._order = rows.combo(
            "order",
            tr("Order"),
            ((tr("By speaker"), True), (tr("Reading order"), False)),
            leaves_out=False,
        )
        self.kinds = KindsButton(rows.menu)
        self.kinds.changed.connect(rows.changed)
        rows.menu.add(tr("Which kinds of quotation"), self.kinds)
        rows.take("kinds", self.kinds.told, self.kinds.reset)
        self._warnings = rows.switch("warnings_only", tr("⚠ only"), tr("Only what an editor must look at"))
        self._rows = rows

    def wanted(self) -> QuotationFilter:
        """The filter as the controls stand."""
        self._rows.show_in_force()
        return QuotationFilter(
            side=self._side.currentData(),
            kinds=self.kinds.kinds(),
            fragments=self.kinds.wants_fragments(),
            speaker=self._speakers[self._speaker.currentIndex()],
            warnings_only=self._warnings.isChecked(),
            words=self._search.text().strip(),
            by_speaker=bool(self._order.currentData()),
        )

    def offer(self, names: Iterable[str]) -> None:
        """Offer these speakers; the chosen one stays chosen where it is among them."""
        chosen, found = self._speakers[self._speaker.currentIndex()], sorted(set(names))
        self._speakers = [None, *found, UNKNOWN_SPEAKER]
        with QSignalBlocker(self._speaker):
            self._speaker.clear()
            self._speaker.addItems([tell(_ALL), *map(one_line, found), tr("Speaker unknown")])
            self._speaker.setCurrentIndex(self._speakers.index(chosen) if chosen in self._speakers else 0)
