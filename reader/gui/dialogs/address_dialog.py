"""Asks for a web address and names the host before anything is sent."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.comparison.warning_labels import SIDE_LABELS
from reader.errors import LoadError, PrivatePlaceError
from reader.gui.widgets.catalogue import tell, tr
from reader.loading.fetching import Address, checked_address
from reader.messages import joined, message
from reader.sides import Side

_BEFORE = message("Paste the address of an article. Nothing is sent before you press Fetch.")
_KNOWS = message(
    "Only the page itself is fetched: no images, no scripts, no cookies. {host} will see your request."
)
_OPEN = message("The connection is not encrypted: others on the way can read along.")


class AddressDialog(QDialog):
    """A line for the address; the button says which host will be asked and works once it may be.

    `address()` is the checked address after the dialog was accepted. What leads to this computer or into a
    private network can be allowed on the spot, for this once: `allows_private`.
    """

    def __init__(
        self, side: Side, said: str = "", parent: QWidget | None = None, *, allows_private: bool = False
    ) -> None:
        super().__init__(parent)
        name = f"pane.{side}.address"
        self.setObjectName(name)
        self.setWindowTitle(tr("Open a web address on the {side}", side=SIDE_LABELS[side]))
        self.setMinimumWidth(520)
        self._allows_always = allows_private
        self._address: Address | None = None
        self._line = QLineEdit(said)
        self._line.setObjectName(f"{name}.line")
        self._line.setAccessibleName(tr("Web address"))
        self._line.setPlaceholderText("https://")
        self._line.setClearButtonEnabled(True)
        self._note = QLabel()
        self._note.setObjectName(f"{name}.note")
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self._note.setMinimumHeight(3 * self._note.fontMetrics().lineSpacing())
        self._note.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._allow = QCheckBox(tr("Fetch from &there all the same, this once"), self)
        self._allow.setObjectName(f"{name}.allow")
        self._allow.toggled.connect(lambda _is_on: self._show_what_happens(self._line.text()))
        buttons = self._buttons(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._line)
        layout.addWidget(self._note)
        layout.addWidget(self._allow)
        layout.addWidget(buttons)
        self._line.textChanged.connect(self._on_typed)
        self._show_what_happens(said)

    def _buttons(self, name: str) -> QDialogButtonBox:
        standard = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(standard.Ok | standard.Cancel)
        buttons.setObjectName(f"{name}.buttons")
        self._fetch = buttons.button(standard.Ok)
        self._fetch.setObjectName(f"{name}.fetch")
        buttons.button(standard.Cancel).setObjectName(f"{name}.cancel")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    def address(self) -> Address | None:
        """The address to fetch, or None while what stands in the line may not be fetched."""
        return self._address

    @property
    def allows_private(self) -> bool:
        """Whether what leads inside may be fetched, always or this once."""
        return self._allows_always or self._allow.isChecked()

    def _on_typed(self, said: str) -> None:
        """What was allowed is allowed for one address."""
        with QSignalBlocker(self._allow):
            self._allow.setChecked(False)
        self._show_what_happens(said)

    def _show_what_happens(self, said: str) -> None:
        sentence = tell(_BEFORE)
        self._address = None
        is_inside = self._allow.isChecked()
        if said.strip():
            try:
                self._address = checked_address(said, allows_private=self.allows_private)
            except LoadError as error:
                sentence = tell(error.sentence)
                is_inside = isinstance(error, PrivatePlaceError)
        if self._address is not None:
            knows = message(_KNOWS, host=self._address.host)
            sentence = tell(knows if self._address.is_secure else joined(" ", [knows, _OPEN]))
        self._allow.setVisible(is_inside)
        self._note.setText(sentence)
        self._fetch.setEnabled(self._address is not None)
        self._fetch.setText(
            tr("Fetch") if self._address is None else tr("Fetch from {host}", host=self._address.host)
        )
