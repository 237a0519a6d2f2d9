"""The comparison in one sentence, above both articles; put away by hand until the next comparison."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from reader.gui.widgets.catalogue import tr
from reader.gui.widgets.theme import Theme
from reader.gui.widgets.typography import FINGER


class VerdictStrip(QFrame):
    """Says what a reader wants to know first: whether one is a copy of the other, and how we know.
    `changed` when another sentence is said or none."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("verdict")
        self.setAutoFillBackground(True)
        self._words = QLabel(self)
        self._words.setObjectName("verdict.words")
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._close = QToolButton(self)
        self._close.setObjectName("verdict.close")
        self._close.setMinimumSize(FINGER, FINGER)
        self._close.setAccessibleName(tr("Put the verdict away"))
        self._close.setToolTip(tr("Put the verdict away until the next comparison"))
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self._put_away)
        self._is_away = self._is_covered = False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 4, 8, 4)
        layout.setSpacing(8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.set_theme(theme)
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said; "" when nothing is, or when it was put away."""
        return "" if self._is_away else self._words.text()

    def set_theme(self, theme: Theme) -> None:
        """Set colours."""
        palette = theme.palette()
        palette.setColor(palette.ColorRole.Window, theme.colour("raised"))
        self.setPalette(palette)
        self._close.setIcon(theme.icon("close"))

    def show_verdict(self, sentence: str) -> None:
        """Say another sentence; one that was put away and is said again stays away. "" says nothing."""
        is_new = sentence != self._words.text()
        self._words.setText(sentence)
        self.setAccessibleName(tr("Verdict: {sentence}", sentence=sentence) if sentence else tr("Verdict"))
        self._is_away = self._is_away and not is_new
        self._show()

    def cover(self, is_covered: bool) -> None:
        """Give way to a message that stands in the same place, or come back."""
        self._is_covered = is_covered
        self.setVisible(bool(self.sentence) and not is_covered)

    def _put_away(self) -> None:
        self._is_away = True
        self._show()

    def _show(self) -> None:
        self.cover(self._is_covered)
        self.changed.emit()
