"""The dialog names the host before anything is sent."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.address_dialog import AddressDialog
from reader.sides import Side
from tests.gui.arranged import parts, rows, said, spoken, traits


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


def _allow(dialog: AddressDialog) -> QCheckBox:
    found = dialog.findChild(QCheckBox, "pane.left.address.allow")
    assert isinstance(found, QCheckBox)
    return found


def test_what_leads_inside_can_be_allowed_on_the_spot_for_one_address(qtbot: QtBot) -> None:
    dialog = AddressDialog("left", "http://192.168.0.1/wire")
    qtbot.addWidget(dialog)
    line, note, fetch = _parts(dialog)
    allow = _allow(dialog)
    assert not allow.isHidden()
    seen = [dialog.allows_private]
    allow.click()
    assert [*seen, dialog.allows_private] == [False, True]
    address = dialog.address()
    assert address is not None
    assert (address.url, fetch.isEnabled()) == ("http://192.168.0.1/wire", True)
    assert "192.168.0.1 will see your request" in note.text()
    assert not allow.isHidden()
    allow.click()
    assert dialog.address() is None
    allow.click()
    line.setText("http://192.168.0.2/wire")
    assert (dialog.allows_private, allow.isChecked(), allow.isHidden()) == (False, False, False)
    assert dialog.address() is None


@pytest.mark.parametrize(
    "said", ["", "https://news.example/", "file:///etc/passwd", "http://me:you@192.168.0.1/"]
)
def test_what_leads_elsewhere_needs_no_permission(qtbot: QtBot, said: str) -> None:
    dialog = AddressDialog("left", said)
    qtbot.addWidget(dialog)
    assert _allow(dialog).isHidden()


def test_where_it_is_always_allowed_nothing_is_asked(qtbot: QtBot) -> None:
    dialog = AddressDialog("left", "http://192.168.0.1/", allows_private=True)
    qtbot.addWidget(dialog)
    assert dialog.allows_private
    assert _allow(dialog).isHidden()


@pytest.mark.parametrize("side", ["left", "right"])
def test_line_note_permission_and_buttons_stand_below_each_other(qtbot: QtBot, side: Side) -> None:
    dialog = AddressDialog(side, "http://192.168.0.1/")
    qtbot.addWidget(dialog)
    dialog.show()
    assert rows(dialog) == ["line", "note", "allow", "buttons fetch cancel"]
    assert dialog.objectName() == f"pane.{side}.address"
    assert dialog.windowTitle() == f"Open a web address on the {side}"
    assert dialog.minimumWidth() == 520
    assert traits(dialog) == {"line": "clearable", "note": "plain wraps", "fetch": "default disabled"}
    assert spoken(dialog) == {"line": "Web address"}
    assert said(dialog)["allow"] == "Fetch from &there all the same, this once"
    line, note = parts(dialog)["line"], parts(dialog)["note"]
    assert isinstance(line, QLineEdit)
    assert isinstance(note, QLabel)
    assert line.placeholderText() == "https://"
    assert note.minimumHeight() == 3 * note.fontMetrics().lineSpacing()
    assert note.alignment() & Qt.AlignmentFlag.AlignTop


@pytest.mark.parametrize(("button", "is_accepted"), [("fetch", True), ("cancel", False)])
def test_buttons_fetch_or_think_better_of_it(qtbot: QtBot, button: str, is_accepted: bool) -> None:
    dialog = AddressDialog("left", "https://news.example/")
    qtbot.addWidget(dialog)
    dialog.open()
    found = parts(dialog)[button]
    assert isinstance(found, QPushButton)
    with qtbot.waitSignal(dialog.finished) as told:
        found.click()
    assert told.args == [int(is_accepted)]


def test_before_anything_is_typed_the_button_says_only_what_it_does(qtbot: QtBot) -> None:
    dialog = AddressDialog("left", "   ")
    qtbot.addWidget(dialog)
    line, note, fetch = _parts(dialog)
    assert (fetch.text(), fetch.isEnabled(), note.text()) == (
        "Fetch",
        False,
        "Paste the address of an article. Nothing is sent before you press Fetch.",
    )
    line.setText("https://news.example/")
    line.setText("")
    assert (fetch.text(), fetch.isEnabled(), dialog.address()) == ("Fetch", False, None)


def test_a_secure_connection_is_not_called_open(qtbot: QtBot) -> None:
    dialog = AddressDialog("left", "https://news.example/")
    qtbot.addWidget(dialog)
    assert "not encrypted" not in said(dialog)["note"]
