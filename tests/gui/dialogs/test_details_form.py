"""Details set right by hand: only what was changed is told, and only a date is taken for one."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.details_form import DetailsForm, is_iso_date
from reader.text.details import Details


@pytest.mark.parametrize(
    ("text", "is_date"),
    [
        ("2031-03-04", True),
        ("2031-03-04T18:30", True),
        ("2031-03-04 18:30", True),
        ("2031-13-04", False),
        ("20310304", False),
        ("4 March 2031", False),
        ("2031", False),
        ("", False),
    ],
)
def test_only_a_date_is_a_date(text: str, is_date: bool) -> None:
    assert is_iso_date(text) is is_date


@pytest.fixture
def form(qtbot: QtBot) -> DetailsForm:
    made = DetailsForm("left", Details(title="Bridge closed", published="2031-03-04"))
    qtbot.addWidget(made)
    return made


def _field(form: DetailsForm, name: str) -> QLineEdit:
    found = form.findChild(QLineEdit, f"pane.left.details.{name}")
    assert found is not None
    return found


def _note(form: DetailsForm, name: str) -> str:
    found = form.findChild(QLabel, f"pane.left.details.{name}.note")
    assert found is not None
    return found.text()


def test_only_what_was_changed_is_told(form: DetailsForm) -> None:
    told: list[tuple[str, str]] = []
    form.corrected.connect(lambda field, value: told.append((field, value)))
    _field(form, "outlet").setText("  Harbour\t Press ")
    _field(form, "title").setText("Bridge  closed")
    form.accept()
    assert told == [("outlet", "Harbour Press")]


@pytest.mark.parametrize(
    ("text", "can_be_saved"), [("2031-03-05", True), ("", True), (" ", True), ("yesterday", False)]
)
def test_what_is_no_date_cannot_be_saved(form: DetailsForm, text: str, can_be_saved: bool) -> None:
    before = _note(form, "published")
    _field(form, "published").setText(text)
    save = form.findChild(QPushButton, "pane.left.details.save")
    assert save is not None
    assert save.isEnabled() is can_be_saved
    assert (_note(form, "published") == before) is can_be_saved


def test_what_was_not_found_says_so(form: DetailsForm) -> None:
    assert _note(form, "outlet") == "not found"
    assert _note(form, "title") != "not found"
