"""The first five minutes: three steps, each a picture and a few words; left at once whenever one likes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.dialogs.introduction_picture import IntroductionPicture
from reader.gui.widgets.catalogue import tell, tr
from reader.gui.widgets.theme import Theme
from reader.messages import message

STEPS = (
    (
        message("Open two articles"),
        message(
            "Drop them on the two places, open files or web addresses, or paste them. The sample pairs on "
            "the start page need nothing of yours. A bar beside each sentence says whether both articles "
            "have it."
        ),
    ),
    (
        message("Look at the warnings"),
        message(
            "The sidebar begins with what alters the meaning, the gravest first: altered quotations, other "
            "figures, a “not” that is gone. A click, or the key for the next warning, leads both articles "
            "there."
        ),
    ),
    (
        message("Check them off, and keep it"),
        message(
            "Say “Checked” or “Wrong” of each, and write notes. A session keeps both articles with all of "
            "it; a report writes it for others. Help explains every sign and what the program cannot know."
        ),
    ),
)
"""Title and words of each step."""
_WIDTH = 520


class Introduction(QDialog):
    """Step by step; Esc and “Skip” leave."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("introduction")
        self.setWindowTitle(tr("Introduction"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._step = 0
        self._picture = IntroductionPicture(theme, self)
        self._title = self._label("title")
        self._title.setProperty("heading", True)
        self._title.setIndent(0)
        self._words = self._label("words")
        self._words.setMinimumHeight(4 * self.fontMetrics().lineSpacing())
        self._words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._count = self._label("count")
        self._count.setProperty("muted", True)
        self._count.setWordWrap(False)
        self._skip = self._button("skip", tr("&Skip"))
        self._back = self._button("back", tr("&Back"))
        self._next = self._button("next", tr("&Next"))
        self._skip.clicked.connect(self.reject)
        self._back.clicked.connect(lambda: self.show_step(self._step - 1))
        self._next.clicked.connect(self._on_next)
        self._lay_out()
        self.show_step(0)

    def show_step(self, step: int) -> None:
        """Show one of the steps, from 0."""
        self._step = step
        title, words = STEPS[step]
        is_last = step == len(STEPS) - 1
        self._title.setText(tell(title))
        self._words.setText(tell(words))
        self._count.setText(tr("{n} of {total}", n=step + 1, total=len(STEPS)))
        self._picture.set_step(step)
        self._skip.setVisible(not is_last)
        self._back.setEnabled(step > 0)
        self._next.setText(tr("&Begin") if is_last else tr("&Next"))
        self._next.setDefault(True)
        self._next.setFocus()
        self.setAccessibleDescription(f"{self._count.text()}: {self._title.text()}. {self._words.text()}")

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(f"introduction.{name}")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"introduction.{name}")
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._count)
        buttons.addStretch(1)
        for button in (self._skip, self._back, self._next):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(self._picture)
        layout.addSpacing(4)
        layout.addWidget(self._title)
        layout.addWidget(self._words)
        layout.addSpacing(6)
        layout.addLayout(buttons)

    def _on_next(self) -> None:
        if self._step == len(STEPS) - 1:
            self.accept()
        else:
            self.show_step(self._step + 1)
