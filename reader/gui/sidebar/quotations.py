"""The Quotations tab: who said what in both articles, and what a rewrite made of it."""

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from reader.gui.session.selection import Selection
from reader.gui.sidebar.tab import Tab
from reader.gui.widgets.theme import Theme
from reader.quotations.quotation import Attribution, Kind
from reader.sides import Side
from reader.text.span import Span
from reader.views.card import Card, one_line
from reader.views.citing import with_attribution
from reader.views.display_data import ComparisonGround
from reader.views.quotation_cards import (
    UNKNOWN_SPEAKER,
    QuotationFilter,
    quotation_rows,
)
from reader.views.utterances import (
    Quoted,
    Utterance,
    place_of,
    quoted_in,
    speaker_names,
    utterances_of,
)

_KINDS = (
    ("direct", "&Direct: a whole clause in marks", Kind.DIRECT, True),
    ("mixed", "&Mixed: part of a sentence in marks", Kind.MIXED, True),
    ("indirect", "&Indirect: reported without marks", Kind.INDIRECT, False),
)


class QuotationsTab(Tab):
    """Lists utterances. A reader may give a quotation to another speaker or reject it, by its menu.

    `speaker_corrected` tells side, quotation index and the new name ("" for unknown);
    `quotation_rejected` side and index; `kinds_changed` the kinds that are listed now.
    """

    kinds_changed = Signal(object)

    speaker_corrected = Signal(str, int, str)
    quotation_rejected = Signal(str, int)

    def __init__(self, theme: Theme, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__("quotations", "Quotations", theme, selection, parent)
        self.quoted: Quoted | None = None
        self.utterances: tuple[Utterance, ...] = ()
        self._names: dict[str, str] = {}
        self._side = self.combo(
            "side", "Which article", (("Both articles", None), ("Left", "left"), ("Right", "right"))
        )
        self._speaker = self.combo("speaker", "Which speaker", (("All speakers", None),))
        self._order = self.combo("order", "Order", (("By speaker", True), ("Reading order", False)))
        self._kinds = self._kinds_button()
        self._warnings = QToolButton(self)
        self._warnings.setObjectName("sidebar.quotations.warnings_only")
        self._warnings.setText("⚠")
        self._warnings.setCheckable(True)
        self._warnings.setToolTip("Only what an editor must look at")
        self._warnings.setAccessibleName("Warnings only")
        self._warnings.setProperty("chip", True)
        self._warnings.toggled.connect(self.rebuild)
        self.add_row(self.search, self._warnings)
        self.add_row(self._side, self._speaker)
        self.add_row(self._order, self._kinds)
        self.add_row(self.count)
        self.list.menu_wanted.connect(self._on_menu)

    def prepare(self, ground: ComparisonGround | None) -> None:
        """Take the quotations of the comparison."""
        if ground is not None:
            self._take(ground.quoted, ground.utterances, ground.speakers)
        else:
            self._take(quoted_in(self.comparison) if self.comparison is not None else None)

    def show_alone(self, quoted: Quoted | None) -> None:
        """List who is quoted in the only article there is; None when there is none."""
        self.comparison = None
        self._take(quoted)
        self.rebuild()

    def _take(
        self,
        quoted: Quoted | None,
        utterances: tuple[Utterance, ...] | None = None,
        names: dict[str, str] | None = None,
    ) -> None:
        """Match utterances, unless they are known, and list the speakers."""
        self.quoted = quoted
        if utterances is None:
            utterances = utterances_of(quoted) if quoted is not None else ()
        self.utterances = utterances
        self._names = names if names is not None else speaker_names(utterances)
        chosen = self._speaker.currentData()
        with QSignalBlocker(self._speaker):
            self._speaker.clear()
            self._speaker.addItem("All speakers", None)
            for name in sorted(set(self._names.values())):
                self._speaker.addItem(one_line(name), name)
            self._speaker.addItem("Speaker unknown", UNKNOWN_SPEAKER)
            self._speaker.setCurrentIndex(max(0, self._speaker.findData(chosen)))

    def kinds(self) -> frozenset[Kind]:
        """The kinds that are listed."""
        return frozenset(kind for action, kind in self._kind_actions if action.isChecked())

    def has_something(self) -> bool:
        """Whether any article's quotations are known."""
        return self.quoted is not None

    def wanted(self) -> QuotationFilter:
        """The filter as the controls stand."""
        return QuotationFilter(
            side=self._side.currentData(),
            kinds=self.kinds(),
            fragments=self._fragments.isChecked(),
            speaker=self._speaker.currentData(),
            warnings_only=self._warnings.isChecked(),
            words=self.search.text().strip(),
            by_speaker=bool(self._order.currentData()),
        )

    def why_empty(self) -> str:
        """Tells of indirect speech, which is off at first."""
        if not self.utterances:
            assert self.quoted is not None
            fragments = any(self.quoted.quotations(side).fragments for side in self.quoted.sides)
            more = " Kinds ▸ Fragments lists other words in quotation marks." if fragments else ""
            return f"Nobody is quoted.{more}"
        hidden = self._indirect_alone()
        if hidden and hidden == len(self.utterances):
            return (
                "Nobody is quoted in quotation marks. Kinds ▸ Indirect lists what is reported without them."
            )
        return super().why_empty()

    def _indirect_alone(self) -> int:
        """How many utterances are left out because they stand in no marks in either article."""
        if Kind.INDIRECT in self.kinds():
            return 0
        return sum(all(a.quotation.kind is Kind.INDIRECT for a in u.all_parts) for u in self.utterances)

    def fill(self) -> str:
        """List what the filters leave."""
        assert self.quoted is not None
        rows = quotation_rows(self.quoted, self.wanted(), self.utterances, self._names)
        self.list.cards.set_rows(rows)
        shown = sum(not row.is_heading for row in rows)
        warned = sum(row.is_warning for row in rows)
        hidden = self._indirect_alone()
        listed = len(self.utterances) - hidden
        words = f"{shown} of {listed} quotations" if listed else "No quotations"
        if hidden:
            words += f" · {hidden} indirect hidden"
        return f"{words} · ⚠ {warned}" if warned else words

    def chosen_utterance(self) -> Utterance | None:
        """What the chosen row stands for; None for a fragment or no row."""
        card = self.list.current_card()
        return self._utterance_of(card) if card is not None else None

    def copy_chosen(self) -> bool:
        """Copy the chosen quotation with its attribution; False when none is chosen."""
        utterance = self.chosen_utterance()
        if utterance is None:
            return False
        self._copy(utterance, utterance.first[0])
        return True

    def utterance_at(self, side: Side, span: Span) -> Utterance | None:
        """The utterance that has a part with this span on a side."""
        for utterance in self.utterances:
            if any(part.quotation.span == span for part in utterance.parts(side)):
                return utterance
        return None

    def show_span(self, side: Side, span: Span) -> bool:
        """Mark the row of the utterance that has a part there; answers whether it is listed."""
        utterance = self.utterance_at(side, span)
        first = utterance.parts(side)[0].quotation.span if utterance is not None else span
        return super().show_span(side, first)

    def _utterance_of(self, card: Card) -> Utterance | None:
        if self.quoted is None:
            return None
        for utterance in self.utterances:
            if place_of(self.quoted, utterance) == card.place:
                return utterance
        return None

    def _kinds_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("sidebar.quotations.kinds")
        button.setText("Kinds")
        button.setProperty("menu", True)
        button.setToolTip("Which kinds of quotation are listed")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu = QMenu(button)
        menu.setObjectName("sidebar.quotations.kinds.menu")
        self._kind_actions: list[tuple[QAction, Kind]] = []
        for name, text, kind, checked in _KINDS:
            action = self._kind_action(menu, name, text, checked)
            self._kind_actions.append((action, kind))
            action.toggled.connect(lambda _: self.kinds_changed.emit(self.kinds()))
        self._fragments = self._kind_action(
            menu, "fragments", "&Fragments: titles, labels, scare quotes", False
        )
        button.setMenu(menu)
        return button

    def _kind_action(self, menu: QMenu, name: str, text: str, checked: bool) -> QAction:
        action = menu.addAction(text)
        action.setObjectName(f"action.quotations.{name}")
        action.setCheckable(True)
        action.setChecked(checked)
        action.toggled.connect(self.rebuild)
        return action

    def _on_menu(self, card: Card, position: QPoint) -> None:
        utterance = self._utterance_of(card)
        if utterance is None:
            return
        menu = self.menu_of(utterance)
        menu.exec(position)
        menu.deleteLater()

    def menu_of(self, utterance: Utterance) -> QMenu:
        """What can be done with one utterance, for each side that quotes it."""
        menu = QMenu(self)
        menu.setObjectName("sidebar.quotations.menu")
        for side in utterance.sides:
            where = f" on the {side}" if len(utterance.sides) == 2 else ""
            attribution = utterance.parts(side)[0]
            index = attribution.quotation.index
            copy = menu.addAction(f"Copy with attribution{where}")
            copy.setObjectName(f"action.quotations.copy_{side}")
            copy.triggered.connect(lambda _=False, s=side: self._copy(utterance, s))
            correct = menu.addAction(f"Correct the speaker{where}…")
            correct.setObjectName(f"action.quotations.correct_{side}")
            correct.triggered.connect(lambda _=False, s=side, a=attribution: self._ask_speaker(s, a))
            reject = menu.addAction(f"This is no quotation{where}")
            reject.setObjectName(f"action.quotations.reject_{side}")
            reject.triggered.connect(lambda _=False, s=side, i=index: self.quotation_rejected.emit(s, i))
            menu.addSeparator()
        return menu

    def _copy(self, utterance: Utterance, side: Side) -> None:
        if self.quoted is not None:
            words = with_attribution(self.quoted.article(side), utterance.parts(side))
            QGuiApplication.clipboard().setText(words)

    def _ask_speaker(self, side: Side, attribution: Attribution) -> None:
        names = [
            name for name in (self._speaker.itemData(row) for row in range(self._speaker.count())) if name
        ]
        current = attribution.speaker or ""
        if current and current not in names:
            names.insert(0, current)
        row = names.index(current) if current in names else -1
        dialog = QInputDialog(self)
        dialog.setObjectName("dialog.speaker")
        dialog.setWindowTitle("Correct the speaker")
        dialog.setLabelText("Who says this? Leave it empty when the article does not tell.")
        dialog.setComboBoxItems(["", *names])
        dialog.setComboBoxEditable(True)
        dialog.setTextValue(names[row] if row >= 0 else "")
        if dialog.exec():
            self.speaker_corrected.emit(side, attribution.quotation.index, dialog.textValue().strip())
        dialog.deleteLater()
