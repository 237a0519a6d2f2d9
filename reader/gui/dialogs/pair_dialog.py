"""Two texts from the clipboard: the first copy on the left, the second one on the right."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.gui.session.dropped import pasted
from reader.gui.widgets.catalogue import tr, trn
from reader.gui.widgets.sides_row import sides_row
from reader.session.clipboard_pair import ClipboardPair
from reader.sides import SIDES, Side, Sides

_SIZE = (820, 480)
_MARGIN = 8


class PairDialog(QDialog):
    """`pair_wanted(left, right)` when both texts are to be compared. What is copied in another program while
    it is open comes in by itself; every text can be typed and pasted as well."""

    pair_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pair")
        self.setWindowTitle(tr("Two texts from the clipboard"))
        self.resize(*_SIZE)
        self._pair = ClipboardPair()
        self._says = QLabel(self)
        self._says.setObjectName("pair.says")
        self._says.setWordWrap(True)
        self._edits = Sides(*(self._edit(side) for side in SIDES))
        self._counts = Sides(*(self._count(side) for side in SIDES))
        self._buttons = QDialogButtonBox(self)
        self._buttons.setObjectName("pair.buttons")
        self._compare = self._button("compare", tr("&Compare"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._swap = self._button("swap", tr("&Swap sides"), QDialogButtonBox.ButtonRole.ActionRole)
        self._clear = self._button("clear", tr("Begin &anew"), QDialogButtonBox.ButtonRole.ActionRole)
        cancel = self._button("cancel", tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._compare.setDefault(True)
        self._compare.clicked.connect(self._on_compare)
        self._swap.clicked.connect(lambda: self._take(self._pair.swapped()))
        self._clear.clicked.connect(lambda: self._take(ClipboardPair(last=self._pair.last)))
        cancel.clicked.connect(self.reject)
        self._lay_out()
        QGuiApplication.clipboard().dataChanged.connect(self._look)
        self._take(self._pair)
        self._look()

    def changeEvent(self, event: QEvent) -> None:
        """Some systems tell of a copy only to the window in front: look when this one comes there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._look()

    def _edit(self, side: Side) -> QPlainTextEdit:
        edit = QPlainTextEdit(self)
        edit.setObjectName(f"pair.{side}")
        edit.setAccessibleName(tr("Left text") if side == "left" else tr("Right text"))
        edit.setTabChangesFocus(True)
        edit.document().setDocumentMargin(_MARGIN)
        first, second = tr("Copy the first article: it appears here."), tr("Then copy the second one.")
        edit.setPlaceholderText(first if side == "left" else second)
        edit.textChanged.connect(self._on_typed)
        return edit

    def _count(self, side: Side) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"pair.{side}.count")
        label.setProperty("muted", True)
        return label

    def _button(self, name: str, words: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        button = self._buttons.addButton(words, role)
        button.setObjectName(f"pair.{name}")
        return button

    def _lay_out(self) -> None:
        row = sides_row()
        row.setSpacing(12)
        for side in SIDES:
            column = QGridLayout()
            column.setVerticalSpacing(4)
            label = QLabel(tr("Left") if side == "left" else tr("Right"), self)
            label.setObjectName(f"pair.{side}.label")
            label.setProperty("heading", True)
            label.setBuddy(self._edits[side])
            column.addWidget(label, 0, 0)
            column.addWidget(self._counts[side], 0, 1, Qt.AlignmentFlag.AlignRight)
            column.addWidget(self._edits[side], 1, 0, 1, 2)
            row.addLayout(column, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._says)
        layout.addLayout(row, 1)
        layout.addWidget(self._buttons)

    def _look(self) -> None:
        """Take what was copied, unless it was copied out of this dialog."""
        data = pasted()
        if self.isVisible() and any(
            edit.hasFocus() and edit.textCursor().hasSelection() for edit in self._edits
        ):
            return
        if data.hasText():
            self._take(self._pair.copied(data.text()))

    def _on_typed(self) -> None:
        left, right = (self._edits[side].toPlainText() for side in SIDES)
        self._pair = ClipboardPair(left, right, self._pair.last)
        self._show()

    def _take(self, pair: ClipboardPair) -> None:
        self._pair = pair
        for side in SIDES:
            edit = self._edits[side]
            if edit.toPlainText() != pair.text(side):
                edit.blockSignals(True)
                edit.setPlainText(pair.text(side))
                edit.blockSignals(False)
        if not pair.is_whole:
            self._edits[pair.next_side()].setFocus()
        self._show()

    def _show(self) -> None:
        """Say what is to be done next, and how long the texts are."""
        pair = self._pair
        for side in SIDES:
            words = len(pair.text(side).split())
            self._counts[side].setText(trn("{n} word", "{n} words", words) if words else "")
        if pair.is_whole:
            self._says.setText(tr("Both texts are there. Compare them, or set them right first."))
        elif pair.left.strip():
            self._says.setText(
                tr("Now copy the second article in the other program; it comes here by itself.")
            )
        else:
            self._says.setText(
                tr(
                    "Copy the first article in any program, then the second one: they come here by "
                    "themselves. Pasting and typing work as well, and two texts at once with a line of "
                    "===== between them."
                )
            )
        self._compare.setEnabled(pair.is_whole)
        self._swap.setEnabled(bool(pair.left or pair.right))
        self._clear.setEnabled(bool(pair.left or pair.right))

    def _on_compare(self) -> None:
        self.accept()
        self.pair_wanted.emit(self._pair.left, self._pair.right)
