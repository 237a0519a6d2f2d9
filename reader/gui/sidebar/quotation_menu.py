"""What can be done with one utterance of the list: copy it, correct who says it, reject it."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from reader.comparison.warning_labels import SIDE_LABELS
from reader.gui.dialogs.file_dialogs import FileDialogs
from reader.gui.widgets.catalogue import tell, tr
from reader.messages import message
from reader.quotations.quotation import Attribution
from reader.sides import Side
from reader.views.citing import with_attribution
from reader.views.utterances import Quoted, Utterance

_WHO = message("Who says this? Leave it empty when the article does not tell.")


class QuotationMenu(QObject):
    """`speaker_corrected(side, index, name)` ("" for unknown), `quotation_rejected(side, index)`;
    `note_wanted` when one is to be written; `dialogs` ask who speaks."""

    speaker_corrected = Signal(str, int, str)
    quotation_rejected = Signal(str, int)
    note_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.dialogs = FileDialogs()

    def popup(self, quoted: Quoted, utterance: Utterance, names: list[str], position: QPoint) -> None:
        """Show the menu; `names` are the speakers to choose from."""
        self.of(quoted, utterance, names).popup(position)

    def of(self, quoted: Quoted, utterance: Utterance, names: list[str]) -> QMenu:
        """The menu, with entries for each side that quotes the utterance; it is gone when it is closed."""
        menu = QMenu(self._parent)
        menu.setObjectName("sidebar.quotations.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for side in utterance.sides:
            of_two, named = len(utterance.sides) == 2, SIDE_LABELS[side]
            attribution = utterance.parts(side)[0]
            index = attribution.quotation.index
            copy = menu.addAction(
                tr("Copy with attribution on the {side}", side=named)
                if of_two
                else tr("Copy with attribution")
            )
            copy.setObjectName(f"action.quotations.copy_{side}")
            copy.triggered.connect(lambda _=False, s=side: self.copy(quoted, utterance, s))
            correct = menu.addAction(
                tr("Correct the speaker on the {side}…", side=named) if of_two else tr("Correct the speaker…")
            )
            correct.setObjectName(f"action.quotations.correct_{side}")
            correct.triggered.connect(lambda _=False, s=side, a=attribution: self._ask(s, a, names))
            reject = menu.addAction(
                tr("This is no quotation on the {side}", side=named) if of_two else tr("This is no quotation")
            )
            reject.setObjectName(f"action.quotations.reject_{side}")
            reject.triggered.connect(lambda _=False, s=side, i=index: self.quotation_rejected.emit(s, i))
            menu.addSeparator()
        note = menu.addAction(tr("Note…"))
        note.setObjectName("action.quotations.note")
        note.triggered.connect(lambda _=False: self.note_wanted.emit())
        return menu

    def copy(self, quoted: Quoted, utterance: Utterance, side: Side) -> None:
        """Copy the words of one side with who says them and where."""
        words = with_attribution(quoted.article(side), utterance.parts(side))
        QGuiApplication.clipboard().setText(tell(words))

    def _ask(self, side: Side, attribution: Attribution, known: list[str]) -> None:
        names = list(known)
        current = attribution.speaker or ""
        if current and current not in names:
            names.insert(0, current)
        said = self.dialogs.to_type(
            self._parent, tr("Correct the speaker"), tell(_WHO), current, ["", *names]
        )
        if said is not None:
            self.speaker_corrected.emit(side, attribution.quotation.index, said.strip())
