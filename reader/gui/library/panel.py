"""The library beside the articles: search, tags, the list, what can be done with the chosen row."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDockWidget,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.library.article_list import ArticleList
from reader.gui.library.panel_menu import PanelMenu
from reader.gui.library.search_line import SearchLine
from reader.gui.library.tag_choice import TagChoice
from reader.gui.widgets.catalogue import tr, trn
from reader.gui.widgets.theme import Theme
from reader.views.card import Card
from reader.views.library_cards import cards_of, similar_cards, stored_id

if TYPE_CHECKING:
    from reader.library.listing import Contents, Similar

_PAUSE = 120
"""Milliseconds without a key before what was typed is looked for."""

PAGE = 300
"""Articles that are listed at once; the next come when the end of the list is reached."""

_NEAR = 6
_PAIR = 2


class LibraryPanel(QDockWidget):
    """Decides nothing: says what is wanted, shows what it is given.

    `open_wanted(side or "", card)`: "" means the side that fits best; `change_wanted(what, card)` with
    "rename", "tags" or "delete"; `pair_wanted(ids)` when two rows are to be compared, `compare_wanted(ids)`
    when several are with one another; `query_changed()` when other articles are to be listed, `pause` after
    what was typed last. `menu` tells what is to be kept, `keeps` says whether anything is.
    """

    open_wanted = Signal(str, object)
    change_wanted = Signal(str, object)
    compare_wanted = Signal(object)
    pair_wanted = Signal(object)
    query_changed = Signal()
    import_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(tr("Library"), parent)
        self.setObjectName("library")
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self.pause.timeout.connect(self._ask_anew)
        self.wanted = PAGE
        self._has_more = self._goes_to_first = False
        self.keeps = True
        self.list = ArticleList(theme, self)
        self.search = self._search_line()
        self.tags = TagChoice(self)
        self.tags.currentIndexChanged.connect(lambda _row: self._ask_anew())
        self.count = QLabel(self)
        self.count.setObjectName("library.count")
        self.count.setProperty("muted", True)
        self._buttons = {
            "left": self._button("open_left", tr("Open &left"), lambda: self._open("left")),
            "right": self._button("open_right", tr("Open &right"), lambda: self._open("right")),
            "more": self._button("more", tr("More"), lambda: None),
        }
        self._all = self._button("all", tr("Show all"), self.query_changed.emit)
        self._import = self._button("import", tr("&Import folder…"), self.import_wanted.emit)
        self.progress = _progress_bar(self)
        self._stop = self._button("stop", tr("Stop"), self.stop_wanted.emit)
        self._both = self._button("compare", tr("Compare these"), self._compare_chosen)
        self.menu = PanelMenu(self)
        self.menu.change_wanted.connect(self._change)
        self.menu.compare_wanted.connect(lambda: self.compare_wanted.emit(self.list.chosen_ids()))
        self._buttons["more"].setMenu(self.menu)
        self._lay_out()
        self.list.open_wanted.connect(self._on_open)
        self.list.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.list.delete_wanted.connect(lambda: self._change("delete"))
        self.list.menu_wanted.connect(self._on_menu)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self.list.cards.modelReset.connect(self._enable)
        self._all.hide()
        self.show_progress(None)
        self._enable()

    # how it is made

    def _search_line(self) -> QLineEdit:
        line = SearchLine("library.search", self)
        line.setAccessibleName(tr("Search the library"))
        line.setPlaceholderText(tr("Search the library"))
        line.setClearButtonEnabled(True)
        line.textChanged.connect(lambda _words: self.pause.start())
        line.returnPressed.connect(self._to_list)
        line.down_pressed.connect(self._to_list)
        return line

    def _button(self, name: str, words: str, act: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"library.{name}")
        assert callable(act)
        button.clicked.connect(lambda _=False: act())
        return button

    def _lay_out(self) -> None:
        self.toggleViewAction().setObjectName("library.toggle")
        inside = QWidget(self)
        inside.setObjectName("library.inside")
        inside.setMinimumWidth(300)
        narrow = QHBoxLayout()
        narrow.addWidget(self.tags, 1)
        narrow.addWidget(self.count)
        narrow.addWidget(self._all)
        doing = QHBoxLayout()
        doing.addWidget(self._buttons["left"], 1)
        doing.addWidget(self._buttons["right"], 1)
        doing.addWidget(self._both, 1)
        doing.addWidget(self._buttons["more"])
        below = QHBoxLayout()
        below.addWidget(self._import)
        below.addWidget(self.progress, 1)
        below.addWidget(self._stop)
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addLayout(narrow)
        column.addWidget(self.list, 1)
        column.addLayout(doing)
        column.addLayout(below)
        self.setWidget(inside)

    # what it shows

    @property
    def is_similar(self) -> bool:
        """Whether it lists articles like the open ones, not those of a search."""
        return not self._all.isHidden()

    def typed(self) -> str:
        """What stands in the search line."""
        return self.search.text()

    def tag(self) -> str | None:
        """The tag that was chosen, or None for all."""
        return self.tags.tag

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self.list.set_theme(theme)

    def show_contents(self, contents: "Contents") -> None:
        """List what was found; the chosen row stays chosen if it is still there."""
        self.tags.offer(contents.tags)
        self._all.hide()
        kept = trn("{n:,} article", "{n:,} articles", contents.kept)
        self.count.setText(
            kept
            if contents.hits is None
            else tr("{found} of {articles}", found=len(contents.hits), articles=kept)
        )
        cards = cards_of(contents, self.keeps)
        has_grown = self._has_more and self.wanted > PAGE and self._goes_on(cards)
        self._has_more = contents.has_more
        if has_grown:
            self.list.cards.add_cards(cards[self.list.cards.rowCount() :])
        else:
            self._show(cards)

    def _goes_on(self, cards: list[Card]) -> bool:
        """Whether the rows that are shown are the first of `cards`, and not all."""
        shown = self.list.cards.rowCount()
        return 0 < shown < len(cards) and self.list.cards.card(shown - 1).key == cards[shown - 1].key

    def show_similar(self, similar: "Similar") -> None:
        """List the stored articles that are like the open ones."""
        self._has_more = False
        self.count.setText(tr("Similar articles"))
        self._all.show()
        self._show(similar_cards(similar))

    def _show(self, cards: list[Card]) -> None:
        before = self.list.current_card()
        self.list.cards.set_cards(cards)
        row = None
        if self._goes_to_first:
            self._goes_to_first = False
            row = self._first()
        elif before is not None:
            row = self.list.cards.row_where(lambda card: card.key == before.key)
        self.list.show_row(row)

    def clear_query(self) -> None:
        """Empty the search line and choose all tags, without asking for another list."""
        self.search.clear()
        self.pause.stop()
        self.tags.clear_choice()

    def show_progress(self, share: float | None, doing: str = "") -> None:
        """How far an import is, 0 to 1; None when none is under way."""
        self.progress.setVisible(share is not None)
        self._stop.setVisible(share is not None)
        self._import.setVisible(share is None)
        self.progress.setValue(round(1000 * (share or 0.0)))
        self.progress.setToolTip(doing)
        self.progress.setAccessibleName(doing or tr("Import"))

    # what is wanted

    def _ask_anew(self) -> None:
        self.wanted = PAGE
        self.query_changed.emit()

    def _on_scrolled(self, value: int) -> None:
        """Near the end of the list the next page is asked for."""
        bar = self.list.verticalScrollBar()
        shown = self.list.cards.rowCount()
        is_last = self.list.indexAt(self.list.viewport().rect().bottomLeft()).row() >= shown - _NEAR
        if self._has_more and self.wanted <= shown and value > 0 and (value == bar.maximum() or is_last):
            self.wanted += PAGE
            self.query_changed.emit()

    def _to_list(self) -> None:
        """Lead the keyboard to the first row, of what was typed last too."""
        self.list.setFocus()
        self._goes_to_first = self.pause.isActive()
        if self._goes_to_first:
            self.pause.stop()
            self.list.show_row(None)
            self._ask_anew()
        elif self.list.current_card() is None:
            self.list.show_row(self._first())

    def _first(self) -> int | None:
        return self.list.cards.row_where(lambda card: not card.is_heading)

    def _compare_chosen(self) -> None:
        ids = self.list.chosen_ids()
        (self.pair_wanted if len(ids) == _PAIR else self.compare_wanted).emit(ids)

    def _open(self, side: str) -> None:
        card = self.list.current_card()
        if card is not None:
            self.open_wanted.emit(side, card)

    def _on_open(self, card: Card, other: bool) -> None:
        self.open_wanted.emit("other" if other else "", card)

    def _change(self, what: str) -> None:
        card = self.list.current_card()
        if stored_id(card) is not None:
            self.change_wanted.emit(what, card)

    def _on_menu(self, _card: Card, spot: QPoint) -> None:
        if stored_id(self.list.current_card()) is not None:
            self.menu.popup(spot)

    def _enable(self) -> None:
        card = self.list.current_card()
        chosen = len(self.list.chosen_ids())
        for side in ("left", "right"):
            self._buttons[side].setEnabled(card is not None)
            self._buttons[side].setVisible(chosen < _PAIR)
        self._both.setVisible(chosen >= _PAIR)
        self.menu.show_chosen(chosen)


def _progress_bar(parent: QWidget) -> QProgressBar:
    bar = QProgressBar(parent)
    bar.setObjectName("library.progress")
    bar.setRange(0, 1000)
    bar.setTextVisible(False)
    return bar
