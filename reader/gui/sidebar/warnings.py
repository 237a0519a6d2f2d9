"""The Warnings tab: what an editor must look at, and what was said of it."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QToolButton, QWidget

from reader.comparison.comparison import Comparison
from reader.comparison.editorial_warning import Grade, WarningKind
from reader.comparison.judgement import Judgement, WarningState, still_to_check
from reader.comparison.warning_labels import KIND_LABELS
from reader.gui.session.selection import Selection
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.theme import Theme
from reader.views.card import Card
from reader.views.display_data import ComparisonGround
from reader.views.stepping import warning_choice
from reader.views.warning_cards import (
    NumberedWarning,
    WarningFilter,
    card_key,
    listed_warnings,
    numbered,
    warning_rows,
)

_GRADES = (
    ("All grades", frozenset(Grade)),
    ("Grave and serious", frozenset({Grade.GRAVE, Grade.SERIOUS})),
    ("Grave only", frozenset({Grade.GRAVE})),
)
_SAYINGS = (
    ("checked", "✓ Checked", "Seen, and fine as it is", WarningState.CHECKED),
    ("wrong", "✗ Wrong", "This is no true warning", WarningState.WRONG),
)


class WarningsTab(Tab):
    """Lists the warnings; the bar under the list says what a person thinks of the chosen one.

    `judged(judgement)` when something was said of a warning, by hand only.
    """

    judged = Signal(object)

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("warnings", "Warnings", theme, selection, parent)
        self._grades = self.combo(
            "grade", "Which grades", [(text, number) for number, (text, _) in enumerate(_GRADES)]
        )
        self._kind = self.combo("kind", "Which kind", (("All kinds", None),))
        self._order = self.combo("order", "In which order", (("By grade", True), ("In reading order", False)))
        self._open_only = self._chip()
        self.add_row(self.search, self._open_only)
        self.add_row(self._grades, self._order)
        self.add_row(self._kind)
        self.add_row(self.count)
        self._buttons = {name: self._button(name, text, tip) for name, text, tip, _ in _SAYINGS}
        self._note = self._button("note", "✎ Note…", "Write a note beside this warning")
        self._note.clicked.connect(self._ask_note)
        for name, _, _, state in _SAYINGS:
            self._buttons[name].setCheckable(True)
            self._buttons[name].clicked.connect(lambda _=False, s=state: self.say(s))
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 6)
        bar.setSpacing(6)
        for button in (*self._buttons.values(), self._note):
            bar.addWidget(button, 1)
        self.layout().addLayout(bar)  # type: ignore[union-attr] # made by `Tab`
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_state())
        self.list.menu_wanted.connect(self._on_menu)
        self._show_state()

    def _chip(self) -> QToolButton:
        chip = QToolButton(self)
        chip.setObjectName("sidebar.warnings.open_only")
        chip.setText("To check")
        chip.setCheckable(True)
        chip.setToolTip("Only warnings that nobody has looked at")
        chip.setAccessibleName("Only warnings that nobody has looked at")
        chip.setProperty("chip", True)
        chip.toggled.connect(self.rebuild)
        return chip

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"sidebar.warnings.{name}")
        button.setText(text)
        button.setToolTip(tip)
        button.setProperty("chip", True)
        button.setSizePolicy(self._grades.sizePolicy())
        return button

    # what is listed

    def wanted(self) -> WarningFilter:
        """The filter as the controls stand."""
        kind = self._kind.currentData()
        return WarningFilter(
            _GRADES[self._grades.currentData()][1],
            WarningKind(kind) if kind is not None else None,
            self._open_only.isChecked(),
            self.search.text().strip(),
            bool(self._order.currentData()),
        )

    def order(self) -> list[int]:
        """The numbers of the listed warnings in `Comparison.warnings`, in the order of the list."""
        if self.comparison is None:
            return []
        return [each.index for each in listed_warnings(self.comparison, self.wanted())]

    def show_comparison(self, comparison: Comparison | None, ground: ComparisonGround | None = None) -> None:
        """List the warnings of this comparison, and offer its kinds as filters."""
        chosen = self._kind.currentData()
        found = {warning.kind for warning in comparison.warnings} if comparison is not None else set()
        with QSignalBlocker(self._kind):
            self._kind.clear()
            self._kind.addItem("All kinds", None)
            for kind in WarningKind:
                if kind in found:
                    self._kind.addItem(KIND_LABELS[kind], kind.value)
            self._kind.setCurrentIndex(max(0, self._kind.findData(chosen)))
        super().show_comparison(comparison, ground)
        self._show_state()

    def take_judgements(self, comparison: Comparison) -> None:
        """The same comparison with other judgements: the list stays where it is."""
        self.comparison = comparison
        self.rebuild()
        self._show_state()

    def why_empty(self) -> str:
        """No warning at all is something else than none that a filter leaves."""
        if self.comparison is not None and not self.comparison.warnings:
            return "No warning: nothing was found that alters what the text says."
        return super().why_empty()

    def fill(self) -> str:
        """List what the filters leave."""
        comparison = self.comparison
        assert comparison is not None
        rows = warning_rows(comparison, self.wanted())
        self.list.cards.set_rows(rows)
        shown = sum(not row.is_heading for row in rows)
        open_ = still_to_check(comparison.warnings, comparison.judgements)
        return f"{shown} of {len(comparison.warnings)} warnings · {open_} to check"

    # what is chosen

    def follow(self) -> None:
        """Mark the row of a warning that was chosen elsewhere."""
        warning = self.selection.choice.warning
        if warning is None:
            super().follow()
        elif self.isVisible():
            self.show_warning(warning)

    def show_warning(self, index: int) -> bool:
        """Mark the row of a warning by its number; answers whether it is listed."""
        self.refresh()
        key = card_key(index)
        row = self.list.cards.row_where(lambda card: card.key == key)
        self.list.show_row(row)
        return row is not None

    def _on_chosen(self, card: Card) -> None:
        chosen = self._of(card)
        if chosen is not None and self.comparison is not None:
            self.selection.choose(warning_choice(self.comparison, chosen.index))

    def chosen(self) -> NumberedWarning | None:
        """The warning whose row is chosen."""
        card = self.list.current_card()
        return self._of(card) if card is not None else None

    def _of(self, card: Card) -> NumberedWarning | None:
        if self.comparison is None:
            return None
        return next((each for each in numbered(self.comparison) if card_key(each.index) == card.key), None)

    # what is said of it

    def say(self, state: WarningState) -> None:
        """Say that the chosen warning is checked or wrong; once more takes it back."""
        chosen = self.chosen()
        if chosen is not None:
            before = chosen.judgement
            wanted = WarningState.OPEN if before.state is state else state
            self.judged.emit(Judgement(before.warning, wanted, before.note))

    def _ask_note(self) -> None:
        chosen = self.chosen()
        if chosen is None:
            return
        dialog = QInputDialog(self)
        dialog.setObjectName("dialog.note")
        dialog.setWindowTitle("Note")
        dialog.setLabelText("A note beside this warning; it is kept with the session and shown in reports.")
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setTextValue(chosen.judgement.note)
        before = chosen.judgement
        dialog.textValueSelected.connect(
            lambda note: self.judged.emit(Judgement(before.warning, before.state, note.strip()))
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_menu(self, card: Card, position: QPoint) -> None:
        if self._of(card) is None:
            return
        menu = QMenu(self)
        menu.setObjectName("sidebar.warnings.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, tip, state in _SAYINGS:
            action = menu.addAction(text)
            action.setObjectName(f"action.warnings.{name}")
            action.setToolTip(tip)
            action.triggered.connect(lambda _=False, s=state: self.say(s))
        note = menu.addAction("✎ Note…")
        note.setObjectName("action.warnings.note")
        note.triggered.connect(self._ask_note)
        menu.popup(position)

    def _show_state(self) -> None:
        chosen = self.chosen()
        for name, _, _, state in _SAYINGS:
            self._buttons[name].setEnabled(chosen is not None)
            self._buttons[name].setChecked(chosen is not None and chosen.judgement.state is state)
        self._note.setEnabled(chosen is not None)
