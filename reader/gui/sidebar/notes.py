"""The Notes tab: what was written beside words of the articles."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from reader.comparison.comparison import Comparison
from reader.comparison.note import PlacedNote
from reader.gui.session.selection import Selection
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.messages import message
from reader.sides import Sides
from reader.text.article import Article
from reader.views.card import Card
from reader.views.display_data import ComparisonGround
from reader.views.note_cards import NoteItem, note_cards

_DOINGS = (
    ("edit", message("✎ Edit…"), message("Change what was written")),
    ("remove", message("✗ Remove"), message("Take the note away")),
)
_NONE_YET = message(
    "Select words, or choose a pair, a quotation or a row, then Edit ▸ Note writes a note on it."
)


class NotesTab(Tab):
    """Lists the notes. `edit_wanted(number)`, `remove_wanted(number)` of the chosen one, by hand only."""

    edit_wanted = Signal(int)
    remove_wanted = Signal(int)

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("notes", tr("Notes"), theme, selection, parent)
        self._notes: Sequence[PlacedNote] = ()
        self._articles: Sides[Article | None] = Sides(None, None)
        self.rows.lay_out(self.search, self.count)
        bar = QWidget(self)
        bar.setObjectName("sidebar.notes.doing")
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 8, 8, 8)
        row.setSpacing(8)
        self._buttons = [self._button(bar, *doing) for doing in _DOINGS]
        for button in self._buttons:
            row.addWidget(button, 1)
        self.add_below(bar)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_state())
        self.list.menu_wanted.connect(self._on_menu)
        self._show_state()

    def _button(self, bar: QWidget, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(bar)
        button.setObjectName(f"sidebar.notes.{name}")
        button.setText(tell(text))
        button.setToolTip(tell(tip))
        button.setProperty("chip", True)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._want(name))
        return button

    def show_comparison(self, comparison: Comparison | None, ground: ComparisonGround | None = None) -> None:
        """Notes come by `show_notes`: they are there before two articles are compared."""

    def show_notes(self, notes: Sequence[PlacedNote], articles: Sides[Article | None]) -> None:
        """List these notes on these articles."""
        self._notes, self._articles = notes, articles
        self.rebuild()
        self._show_state()

    def has_something(self) -> bool:
        """Whether an article is open."""
        return any(article is not None for article in self._articles)

    def why_empty(self) -> str:
        """How the first note is written."""
        return super().why_empty() if self._notes else tell(_NONE_YET)

    def fill(self) -> str:
        """List the notes that hold the words looked for."""
        cards = note_cards(self._notes, self._articles, self.search.text().strip())
        self.list.cards.set_cards(cards)
        shown = sum(not card.is_heading for card in cards)
        return tr("{shown} of {count} notes", shown=shown, count=len(self._notes)) if self._notes else ""

    def show_note(self, number: int) -> None:
        """Mark the row of a note."""
        self.refresh()
        self.list.show_row(self.list.cards.row_where(lambda card: card.key == f"note {number}"))

    def chosen(self) -> NoteItem | None:
        """The note whose row is chosen."""
        card = self.list.current_card()
        return card.item if card is not None and isinstance(card.item, NoteItem) else None

    def _want(self, name: str) -> None:
        chosen = self.chosen()
        if chosen is not None:
            (self.edit_wanted if name == "edit" else self.remove_wanted).emit(chosen.number)

    def _on_menu(self, _card: Card, position: QPoint) -> None:
        self.menu().popup(position)

    def menu(self) -> QMenu:
        """The same as the buttons; it is gone when it is closed."""
        menu = QMenu(self)
        menu.setObjectName("sidebar.notes.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, tip in _DOINGS:
            action = menu.addAction(tell(text))
            action.setObjectName(f"action.notes.{name}")
            action.setToolTip(tell(tip))
            action.triggered.connect(lambda _=False, n=name: self._want(n))
        return menu

    def _show_state(self) -> None:
        for button in self._buttons:
            button.setEnabled(self.chosen() is not None)
