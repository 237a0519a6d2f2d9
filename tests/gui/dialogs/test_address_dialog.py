"""The dialog names the host before anything is sent."""

from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.address_dialog import AddressDialog


def _parts(dialog: AddressDialog) -> tuple[QLineEdit, QLabel, QPushButton]:
    line = dialog.findChild(QLineEdit, "pane.left.address.line")
    note = dialog.findChild(QLabel, "pane.left.address.note")
    fetch = dialog.findChild(QPushButton, "pane.left.address.fetch")
    assert isinstance(line, QLineEdit) and isinstance(note, QLabel) and isinstance(fetch, QPushButton)
    return line, note, fetch


def test_it_names_the_host_and_what_is_sent(qtbot: QtBot) -> None:
    dialog = AddressDialog("left")
    qtbot.addWidget(dialog)
    line, note, fetch = _parts(dialog)
    assert not fetch.isEnabled() and "Nothing is sent" in note.text()
    line.setText("news.example/ferry")
    assert fetch.isEnabled() and fetch.text() == "Fetch from news.example"
    assert "news.example will see your request" in note.text()
    address = dialog.address()
    assert address is not None and address.url == "https://news.example/ferry"
    line.setText("http://news.example/")
    assert "not encrypted" in note.text()


def test_it_refuses_what_may_not_be_fetched_and_says_why(qtbot: QtBot) -> None:
    dialog = AddressDialog("left", "http://192.168.0.1/")
    qtbot.addWidget(dialog)
    line, note, fetch = _parts(dialog)
    assert not fetch.isEnabled() and "private network" in note.text()
    assert dialog.address() is None
    line.setText("file:///etc/passwd")
    assert "not a web address" in note.text()
    allowed = AddressDialog("left", "http://192.168.0.1/", allows_private=True)
    qtbot.addWidget(allowed)
    assert allowed.address() is not None
