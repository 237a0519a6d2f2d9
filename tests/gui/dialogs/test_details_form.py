"""Details set right by hand: only what was changed is told, and only a date is taken for one."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRegularExpression
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.details_form import DetailsForm
from reader.text.details import Details, Provenance


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
    assert ("no date" in _note(form, "published")) is not can_be_saved
    assert "no date" not in before


def test_what_was_not_found_says_so(form: DetailsForm) -> None:
    assert _note(form, "outlet") == "not found"
    assert _note(form, "title") != "not found"


READ = Details(
    title="Bridge closed",
    outlet="Wire",
    published="2031-03-04",
    provenance=(("outlet", Provenance.METADATA), ("published", Provenance.TEXT)),
)


@pytest.fixture
def corrected(qtbot: QtBot) -> DetailsForm:
    """A form over details of which the outlet was set by hand before."""
    made = DetailsForm("left", READ.corrected("outlet", "Harbour Press"), READ)
    qtbot.addWidget(made)
    return made


def _told(form: DetailsForm) -> list[tuple[str, ...]]:
    told: list[tuple[str, ...]] = []
    form.corrected.connect(lambda field, value: told.append((field, value)))
    form.reset.connect(lambda field: told.append((field,)))
    form.accept()
    return told


def _reset(form: DetailsForm, name: str) -> QToolButton:
    found = form.findChild(QToolButton, f"pane.left.details.{name}.reset")
    assert found is not None
    return found


def test_each_value_says_where_it_came_from(corrected: DetailsForm) -> None:
    assert _note(corrected, "outlet") == "corrected by hand; read as “Wire”"
    assert _note(corrected, "published") == "read from the text"
    assert _note(corrected, "byline") == "not found"
    _field(corrected, "byline").setText("Ada Brunner")
    assert _note(corrected, "byline") == "corrected by hand"


def test_a_value_goes_back_to_what_was_read(corrected: DetailsForm) -> None:
    assert _reset(corrected, "outlet").isEnabled()
    assert not _reset(corrected, "published").isEnabled()
    _reset(corrected, "outlet").click()
    assert _field(corrected, "outlet").text() == "Wire"
    assert _note(corrected, "outlet") == "from the page’s own data"
    assert not _reset(corrected, "outlet").isEnabled()
    assert _told(corrected) == [("outlet",)]


def test_what_was_typed_and_taken_back_is_no_change(corrected: DetailsForm) -> None:
    _field(corrected, "published").setText("5 March 2031")
    _reset(corrected, "published").click()
    assert _told(corrected) == []


@pytest.mark.parametrize(
    ("name", "typed", "kept", "note"),
    [
        ("published", "5 March 2031", "2031-03-05", "2031-03-05 · corrected by hand; read as “2031-03-04”"),
        ("published", "2031-03-05", "2031-03-05", "corrected by hand; read as “2031-03-04”"),
        ("published", "", "", "corrected by hand; read as “2031-03-04”"),
        ("address", "wire.example/a", "https://wire.example/a", "https://wire.example/a · corrected by hand"),
        ("address", "https://wire.example/a", "https://wire.example/a", "corrected by hand"),
        ("outlet", "The  Wire", "The Wire", "corrected by hand; read as “Wire”"),
    ],
)
def test_what_is_typed_is_kept_as_it_is_meant(
    corrected: DetailsForm, name: str, typed: str, kept: str, note: str
) -> None:
    _field(corrected, name).setText(typed)
    assert _note(corrected, name) == note
    assert _told(corrected) == [(name, kept)]


def test_a_moment_is_shown_for_people_and_stays_as_it_was(qtbot: QtBot) -> None:
    form = DetailsForm("left", Details(title="A", published="2031-03-04T18:30:00+01:00"))
    qtbot.addWidget(form)
    assert _field(form, "published").text() == "2031-03-04 18:30 +01:00"
    assert _told(form) == []


def test_the_form_grows_with_what_is_said_and_cuts_nothing(qtbot: QtBot) -> None:
    read = Details(title="Bridge closed", outlet="The Harbour Press", published="2031-03-04")
    made = DetailsForm("left", read)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    notes = made.findChildren(QLabel, QRegularExpression("note$"))
    tops = [note.y() for note in notes]
    assert len({below - above for above, below in pairwise(tops)}) == 1
    high = made.height()
    _field(made, "published").setText("some day")
    _field(made, "address").setText(f"https://example.org/{'long-' * 40}")
    QApplication.processEvents()
    assert made.height() > high
    for note in notes:
        assert note.height() >= note.heightForWidth(note.width())
    assert all(note.geometry().bottom() < made.height() for note in notes)


def test_what_is_wrong_stands_out(form: DetailsForm) -> None:
    note = form.findChild(QLabel, "pane.left.details.published.note")
    assert note is not None
    palette = note.palette()
    for text, brush in (("some day", palette.text()), ("2031-03-05", palette.placeholderText())):
        _field(form, "published").setText(text)
        assert note.palette().windowText().color() == brush.color()
