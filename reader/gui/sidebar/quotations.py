"""The Quotations tab: who said what in both articles, and what a rewrite made of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QToolButton, QWidget

from reader.gui.sidebar.card import Card, one_line
from reader.gui.sidebar.quotation_cards import (
    UNKNOWN_SPEAKER,
    QuotationFilter,
    Utterance,
    paragraph_of,
    place_of,
    quotation_cards,
    speaker_names,
    utterances_of,
)
from reader.gui.sidebar.tab import Tab
from reader.gui.theme import Theme
from reader.quotes.quotation import Attribution, Kind
from reader.text.article import Article
from reader.workspace.comparison import Comparison, Side

_KINDS = (
    ("direct", "&Direct: a whole clause in marks", Kind.DIRECT, True),
    ("mixed", "&Mixed: part of a sentence in marks", Kind.MIXED, True),
    ("indirect", "&Indirect: reported without marks", Kind.INDIRECT, False),
)


class QuotationsTab(Tab):
    """Lists utterances. A reader may give a quotation to another speaker or reject it, by its menu.

    `speaker_corrected` tells side, quotation index and the new name ("" for unknown);
    `quotation_rejected` side and index.
    """

    speaker_corrected = Signal(str, int, str)
    quotation_rejected = Signal(str, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("quotations", "Quotations", theme, parent)
        self._utterances: tuple[Utterance, ...] = ()
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

    def prepare(self) -> None:
        """Match utterances and list the speakers once for each comparison."""
        self._utterances = utterances_of(self.comparison) if self.comparison is not None else ()
        chosen = self._speaker.currentData()
        with QSignalBlocker(self._speaker):
            self._speaker.clear()
            self._speaker.addItem("All speakers", None)
            for name in sorted(set(speaker_names(self._utterances).values())):
                self._speaker.addItem(one_line(name), name)
            self._speaker.addItem("Speaker unknown", UNKNOWN_SPEAKER)
            self._speaker.setCurrentIndex(max(0, self._speaker.findData(chosen)))

    def wanted(self) -> QuotationFilter:
        """The filter as the controls stand."""
        kinds = {kind: action.isChecked() for action, kind in self._kind_actions}
        return QuotationFilter(
            side=self._side.currentData(),
            kinds=frozenset(kind for kind in Kind if kinds[kind]),
            fragments=self._fragments.isChecked(),
            speaker=self._speaker.currentData(),
            warnings_only=self._warnings.isChecked(),
            words=self.search.text().strip(),
            by_speaker=bool(self._order.currentData()),
        )

    def fill(self, comparison: Comparison) -> str:
        """List what the filters leave."""
        cards = quotation_cards(comparison, self.wanted(), self._utterances)
        self.list.cards.set_cards(cards)
        shown = sum(not card.is_heading for card in cards)
        warned = sum(card.is_warning for card in cards)
        words = f"{shown} of {len(self._utterances)} quotations" if self._utterances else "No quotations"
        return f"{words} · ⚠ {warned}" if warned else words

    def chosen_utterance(self) -> Utterance | None:
        """What the chosen row stands for; None for a fragment or no row."""
        card = self.list.current_card()
        return self._utterance_of(card) if card is not None else None

    def copy_chosen(self) -> bool:
        """Copy the chosen quotation with its attribution; False when none is chosen."""
        utterance = self.chosen_utterance()
        if utterance is None or self.comparison is None:
            return False
        self._copy(utterance, utterance.first[0])
        return True

    def _utterance_of(self, card: Card) -> Utterance | None:
        if self.comparison is None:
            return None
        for utterance in self._utterances:
            if place_of(self.comparison, utterance) == card.place:
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
            self._kind_actions.append((self._kind_action(menu, name, text, checked), kind))
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
        if self.comparison is not None:
            words = with_attribution(self.comparison.article(side), utterance.parts(side))
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


def with_attribution(article: Article, parts: Sequence[Attribution]) -> str:
    """An utterance as it can be pasted into a text: its words, who says them, and where."""
    quoted = []
    for part in parts:
        words = one_line(part.quotation.span.of(article.text))
        quoted.append(words if part.quotation.kind is Kind.INDIRECT else f"“{words}”")
    details = article.details
    title = f"“{one_line(details.title)}”" if details.title else ""
    where = ", ".join(part for part in (title, details.outlet, details.published) if part) or article.origin
    speaker = next((part.speaker for part in parts if part.speaker), "Speaker unknown")
    paragraph = paragraph_of(article, parts[0].quotation)
    return f"{' … '.join(quoted)} — {speaker} ({where}, paragraph {paragraph})"
