"""The page of many articles: shares, likely origins, claims."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QTabWidget, QVBoxLayout, QWidget

from reader.gui.many.tables import ClaimTable, ShareTable
from reader.gui.many.tinted_table import TintedTable
from reader.gui.widgets.card_list import CardList
from reader.gui.widgets.catalogue import messages_in_use, tell, tr
from reader.gui.widgets.theme import Theme
from reader.many.matrix.words import headings, summary
from reader.messages import message
from reader.views.many_cards import origin_cards, pair_said, unread_said

if TYPE_CHECKING:
    from reader.many.matrix.matrix import Matrix
    from reader.views.card import Card

_CELL = 46
_ROW = 28
_WIDEST_NAME = 260
_CLAIM = 420
_CLAIM_CELL = 92
_CHOOSE = message("Choose a cell to see what is known of a pair; a double click or Enter opens it.")


class ManyPage(QWidget):
    """Decides nothing: says what is wanted, shows what it is given. `pair_wanted(one, other)` by the numbers
    of the articles."""

    pair_wanted = Signal(int, int)
    export_wanted = Signal()
    back_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("many")
        self.setAccessibleName(tr("Many articles"))
        self._pair: tuple[int, int] | None = None
        self._language = messages_in_use().language
        self._summary = self._label("summary")
        self._summary.setProperty("heading", True)
        self._likely = self._label("likely", muted=True)
        self._likely.setText(headings(self._language)["likely"])
        self._unread = self._label("unread", muted=True)
        self._unread.setWordWrap(True)
        self._said = self._label("said", muted=True)
        self._said.setWordWrap(True)
        self._open = self._button("open", tr("&Open pair"), self._open_pair)
        self._export = self._button("export", tr("&Export report…"), self.export_wanted.emit)
        self._back = self._button("back", tr("&Back"), self.back_wanted.emit)
        self._doing = self._label("doing", muted=True)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("many.progress")
        self._progress.setRange(0, 1000)
        self._progress.setTextVisible(False)
        self._cancel = self._button("cancel", tr("&Cancel"), self.cancel_wanted.emit)
        self.shares = TintedTable("many.shares", tr("How much of each article stands in each"), theme, self)
        self.origins = CardList("many.origins", tr("Likely origins"), theme, self)
        self.claims = TintedTable("many.claims", tr("Claims by article"), theme, self)
        self._share_table, self._claim_table = ShareTable(self), ClaimTable(self)
        self.shares.setModel(self._share_table)
        self.claims.setModel(self._claim_table)
        self._set_sizes()
        self._tabs = self._made_tabs()
        self._lay_out()
        self._connect()
        self.show_progress(None)
        self._unread.hide()
        self._show_nothing()

    # how it is made

    def _label(self, name: str, *, muted: bool = False) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"many.{name}")
        label.setIndent(0)
        label.setTextFormat(label.textFormat().PlainText)
        label.setProperty("muted", muted)
        return label

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"many.{name}")
        assert callable(act)
        button.clicked.connect(lambda _=False: act())
        return button

    def _set_sizes(self) -> None:
        for table, width in ((self.shares, _CELL), (self.claims, _CLAIM_CELL)):
            table.horizontalHeader().setDefaultSectionSize(width)
            table.horizontalHeader().setMinimumSectionSize(24)
            table.verticalHeader().setDefaultSectionSize(_ROW)
        self.shares.verticalHeader().setMaximumWidth(_WIDEST_NAME)
        self.claims.verticalHeader().hide()
        self.shares.set_empty_text(
            tr("Nothing has been compared yet. File ▸ Compare many asks for a folder.")
        )
        self.claims.set_empty_text(
            tr(
                "No quotation, figure or date stands in two of the articles. "
                "Open a pair to see what both share."
            )
        )

    def _made_tabs(self) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setObjectName("many.tabs")
        tabs.setDocumentMode(True)
        tabs.tabBar().setAccessibleName(tr("Shares, origins or claims"))
        tabs.addTab(self.shares, tr("Shares"))
        tabs.addTab(self.origins, tr("Likely origins"))
        tabs.addTab(self.claims, tr("Claims"))
        return tabs

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._summary, 1)
        for widget in (self._export, self._back):
            head.addWidget(widget)
        doing = QHBoxLayout()
        doing.addWidget(self._doing)
        doing.addWidget(self._progress, 1)
        doing.addWidget(self._cancel)
        below = QHBoxLayout()
        below.addWidget(self._said, 1)
        below.addWidget(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._likely)
        column.addWidget(self._unread)
        column.addLayout(doing)
        column.addWidget(self._tabs, 1)
        column.addLayout(below)

    def _connect(self) -> None:
        self.shares.cell_shown.connect(self._show_pair)
        self.shares.cell_opened.connect(self._on_opened)
        self.claims.cell_shown.connect(self._on_claim)
        self.claims.cell_opened.connect(self._on_claim_opened)
        self.origins.chosen.connect(self._on_card)
        self.origins.doubleClicked.connect(lambda _index: self._open_pair())
        self._tabs.currentChanged.connect(self._on_tab)

    # what it shows

    @property
    def matrix(self) -> "Matrix":
        """The matrix that is shown; one without articles before the first."""
        return self._share_table.matrix

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        for part in (self.shares, self.origins, self.claims):
            part.set_theme(theme)

    def show_matrix(self, matrix: "Matrix") -> None:
        """Show what came of a comparison."""
        self._summary.setText(summary(matrix, self._language))
        self._unread.setText(tell(unread_said(matrix.unread)))
        self._unread.setVisible(bool(matrix.unread))
        self._share_table.show(matrix)
        self._claim_table.show(matrix)
        self._fit_claims()
        self.origins.cards.set_cards(origin_cards(matrix, self._language))
        self._export.setEnabled(True)
        self._show_nothing()

    def _fit_claims(self) -> None:
        """Give the claims what the articles' columns leave."""
        count = self._claim_table.columnCount()
        if count:
            left = self.claims.viewport().width() - (count - 1) * _CLAIM_CELL
            self.claims.setColumnWidth(0, max(_CLAIM, left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The claims take what the page has."""
        super().resizeEvent(event)
        self._fit_claims()

    def show_progress(self, share: float | None, doing: str = "") -> None:
        """How far the work is, 0 to 1; None when none is under way."""
        for widget in (self._doing, self._progress, self._cancel):
            widget.setVisible(share is not None)
        self._doing.setText(tell(doing))
        self._progress.setAccessibleName(tell(doing) or tr("Progress"))
        self._progress.setValue(round(1000 * (share or 0.0)))
        if share is not None and not self.matrix.entries:
            self._summary.setText(tr("Comparing many articles"))
        self._export.setEnabled(bool(self.matrix.entries))

    def _show_nothing(self) -> None:
        self._pair = None
        self._open.setEnabled(False)
        self._said.setText(tell(_CHOOSE) if self.matrix.entries else "")

    def _on_tab(self, _tab: int) -> None:
        self._show_nothing()
        self._fit_claims()

    def _show_pair(self, one: int, other: int) -> None:
        self._pair = (one, other) if one != other else None
        self._open.setEnabled(self._pair is not None)
        self._said.setText(tell(pair_said(self.matrix, one, other, self._language)))

    def _on_claim(self, row: int, column: int) -> None:
        """A cell of a claim stands for the pair of its article and the first that makes the claim."""
        first = self.matrix.claims[row].first
        if column and column - 1 != first:
            self._show_pair(first, column - 1)
        else:
            self._show_nothing()

    def _on_card(self, card: "Card") -> None:
        if isinstance(card.item, tuple):
            self._show_pair(*card.item)
        else:
            self._show_nothing()

    # what is wanted

    def _on_opened(self, one: int, other: int) -> None:
        self._show_pair(one, other)
        self._open_pair()

    def _on_claim_opened(self, row: int, column: int) -> None:
        self._on_claim(row, column)
        self._open_pair()

    def _open_pair(self) -> None:
        if self._pair is not None:
            self.pair_wanted.emit(*self._pair)
