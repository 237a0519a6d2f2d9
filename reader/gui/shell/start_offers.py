"""What can be begun with on the start page beside two files: first steps, an address, library, session."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.gui.widgets.catalogue import tell
from reader.messages import message

_OFFERS = (
    ("help", message("First steps")),
    ("address_left", message("Web address…")),
    ("paste_pair", message("Two texts from the clipboard…")),
    ("library", message("Library")),
    ("open_session", message("Open session…")),
)
"""Ids of actions and the words of their buttons."""


class StartOffers(QWidget):
    """A row of buttons; `wanted(id)` tells which action of the window is asked for."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome.offers")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for name, words in _OFFERS:
            button = QPushButton(tell(words), self)
            button.setObjectName(f"welcome.offers.{name}")
            button.clicked.connect(lambda _=False, wanted=name: self.wanted.emit(wanted))
            row.addWidget(button)
        row.addStretch(1)
