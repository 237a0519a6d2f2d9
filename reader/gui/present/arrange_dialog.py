"""Arranges the tour of a lesson: what is shown, in which order, with a note for the speaker."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.comparison.comparison import Comparison
from reader.gui.widgets.catalogue import tell, tr, trn
from reader.lesson.step_names import REASON_NAMES, fitting, words_of_step
from reader.lesson.tour import Tour, TourStep, changed, moved, reordered, shown_steps, with_step

_SIZE = (980, 640)
_NUMBER = Qt.ItemDataRole.UserRole
_ROW = 62


class ArrangeDialog(QDialog):
    """Works on a copy; `tour` is what it was made into. Names: `arrange` with `.list`, `.note` and more."""

    def __init__(
        self, comparison: Comparison, tour: Tour, proposed: Tour, chosen: TourStep | None, parent: QWidget
    ) -> None:
        """`chosen` is the pair that is chosen in the window, which can be added."""
        super().__init__(parent)
        self.setObjectName("arrange")
        self.setWindowTitle(tr("Arrange the tour"))
        self.resize(*_SIZE)
        self._comparison, self._proposed, self._chosen = comparison, proposed, chosen
        self.tour = fitting(tour, comparison)
        self.list = QListWidget(self)
        self.note = QPlainTextEdit(self)
        self.screens = QComboBox(self)
        self._count = QLabel(self)
        self._buttons: dict[str, QPushButton] = {}
        self._lay_out()
        self.list.model().rowsMoved.connect(lambda *_: self._on_dragged())
        self.list.itemChanged.connect(self._on_checked)
        self.list.currentRowChanged.connect(self._on_row)
        self.note.textChanged.connect(self._on_note)
        self.list.installEventFilter(self)
        self._fill(0)

    def set_screens(self, names: list[str], current: int) -> None:
        """Offer the screens that there are, where there is more than one."""
        self.screens.addItems(names)
        self.screens.setCurrentIndex(current)
        for part in (self.screens, self._screens_label):
            part.setVisible(len(names) > 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt with an arrow key moves the chosen step."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_step(step)
                return True
        return super().eventFilter(watched, event)

    def move_step(self, by: int) -> None:
        """Move the chosen step; at the ends it stays."""
        at = self.list.currentRow()
        if 0 <= at < len(self.tour) and 0 <= at + by < len(self.tour):
            self.tour = moved(self.tour, at, at + by)
            self._fill(at + by)

    def add_chosen(self) -> None:
        """Put the pair that is chosen in the window at the end, or bring it to light."""
        if self._chosen is not None:
            self.tour = with_step(self.tour, self._chosen)
            places = [step.place for step in self.tour]
            self._fill(places.index(self._chosen.place))

    def propose(self) -> None:
        """Begin anew with the proposed tour."""
        self.tour = self._proposed
        self._fill(0)

    # the list

    def _fill(self, row: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for number, step in enumerate(self.tour):
                self.list.addItem(self._item(number, step))
            self.list.setCurrentRow(row)
        self._on_row(self.list.currentRow())

    def _item(self, number: int, step: TourStep) -> QListWidgetItem:
        left, right = words_of_step(self._comparison, step)
        item = QListWidgetItem(f"{self._heading(step)}\n{left}\n{right}")
        item.setData(_NUMBER, number)
        item.setSizeHint(QSize(0, _ROW))
        item.setToolTip("")
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked if step.hidden else Qt.CheckState.Checked)
        return item

    @staticmethod
    def _heading(step: TourStep) -> str:
        """Why a step is in the tour, with a sign where it has a note."""
        return f"{tell(REASON_NAMES[step.reason])}{'  ✎' if step.note else ''}"

    def _on_dragged(self) -> None:
        """The list was put in another order with the mouse."""
        order = [self.list.item(row).data(_NUMBER) for row in range(self.list.count())]
        self.tour = reordered(self.tour, order)
        for row in range(self.list.count()):
            with QSignalBlocker(self.list):
                self.list.item(row).setData(_NUMBER, row)
        self._on_row(self.list.currentRow())

    def _on_checked(self, item: QListWidgetItem) -> None:
        is_hidden = item.checkState() is not Qt.CheckState.Checked
        self.tour = changed(self.tour, self.list.row(item), hidden=is_hidden)
        self._show_state()

    def _on_row(self, row: int) -> None:
        is_step = 0 <= row < len(self.tour)
        with QSignalBlocker(self.note):
            self.note.setPlainText(self.tour[row].note if is_step else "")
        self.note.setEnabled(is_step)
        self._show_state()

    def _on_note(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self.tour):
            self.tour = changed(self.tour, row, note=self.note.toPlainText())
            item = self.list.item(row)
            with QSignalBlocker(self.list):
                item.setText("\n".join((self._heading(self.tour[row]), *item.text().split("\n")[1:])))

    def _show_state(self) -> None:
        row, shown = self.list.currentRow(), len(shown_steps(self.tour))
        self._buttons["up"].setEnabled(row > 0)
        self._buttons["down"].setEnabled(0 <= row < len(self.tour) - 1)
        self._buttons["add"].setEnabled(self._chosen is not None)
        self._count.setText(
            trn("{n} pair is shown.", "{n} pairs are shown.", shown)
            if self.tour
            else tr("There is nothing to show: the two articles have no sentence in common.")
        )

    # how it looks

    def _lay_out(self) -> None:
        self._name_parts()
        said = tr("Ticked pairs are shown, from top to bottom. Drag them, or press Alt+↑ or Alt+↓.")
        hint = QLabel(said, self)
        hint.setObjectName("arrange.hint")
        hint.setWordWrap(True)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(self._doings())
        caption = QLabel(tr("&Note for the speaker"), self)
        caption.setObjectName("arrange.note.label")
        caption.setBuddy(self.note)
        right = QVBoxLayout()
        for part, stretch in ((caption, 0), (self.note, 1), (self._screens_label, 0), (self.screens, 0)):
            right.addWidget(part, stretch)
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addLayout(left, 3)
        middle.addLayout(right, 2)
        foot = QHBoxLayout()
        foot.addWidget(self._count, 1)
        foot.addWidget(self._box())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(hint)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def _name_parts(self) -> None:
        self.list.setObjectName("arrange.list")
        self.list.setAccessibleName(tr("Steps of the tour"))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.note.setObjectName("arrange.note")
        self.note.setAccessibleName(tr("Note for the speaker"))
        self.note.setPlaceholderText(tr("What you want to say or ask here; the audience does not see it."))
        self.note.setTabChangesFocus(True)
        self.screens.setObjectName("arrange.screens")
        self.screens.setAccessibleName(tr("Screen of the audience"))
        self._screens_label = QLabel(tr("Screen of the audience"), self)
        self._screens_label.setObjectName("arrange.screens.label")
        for part in (self.screens, self._screens_label):
            part.hide()
        self._count.setObjectName("arrange.count")
        self._count.setProperty("muted", True)

    def _doings(self) -> QHBoxLayout:
        """What can be done with the steps."""
        row = QHBoxLayout()
        doings: tuple[tuple[str, str, Callable[[], None]], ...] = (
            ("up", tr("Move &up"), lambda: self.move_step(-1)),
            ("down", tr("Move &down"), lambda: self.move_step(1)),
            ("add", tr("&Add the chosen pair"), self.add_chosen),
            ("propose", tr("&Propose anew"), self.propose),
        )
        for name, words, act in doings:
            button = self._buttons[name] = QPushButton(words, self)
            button.setObjectName(f"arrange.{name}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, do=act: do())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _box(self) -> QDialogButtonBox:
        box = QDialogButtonBox(self)
        box.setObjectName("arrange.buttons")
        for name, words, role, act in (
            ("ok", tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole, self.accept),
            ("cancel", tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole, self.reject),
        ):
            button = box.addButton(words, role)
            button.setObjectName(f"arrange.{name}")
            button.clicked.connect(act)
            button.setDefault(name == "ok")
        return box
