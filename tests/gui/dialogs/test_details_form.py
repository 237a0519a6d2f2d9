"""Details set right by hand: only what was changed is told, and only a date is taken for one."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRegularExpression
from PySide6.QtWidgets import QApplication, QFormLayout, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.details_form import DetailsForm
from reader.sides import Side
from reader.text.details import Details, Provenance
from tests.gui.arranged import parts, rows, said, spoken, traits


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


def test_every_detail_has_a_line_with_a_note_below(qtbot: QtBot, form: DetailsForm) -> None:
    with qtbot.waitExposed(form):
        form.show()
    names = ("title", "outlet", "byline", "published", "address")
    lines = [[f"{name}.label {name} {name}.reset", f"{name}.note"] for name in names]
    assert rows(form) == [row for line in lines for row in line] + ["buttons save cancel"]
    labels = ("Title", "Outlet", "Byline", "Date", "Address")
    assert {name: spoken(form)[name] for name in names} == dict(zip(names, labels, strict=True))
    assert [said(form)[f"{name}.label"] for name in names] == [f"&{label}" for label in labels]
    told = traits(form)
    assert all(told[f"{name}.label"] == f"for:{name}" for name in names)
    assert all(told[f"{name}.note"] == "plain wraps" for name in names)
    assert {said(form)[f"{name}.reset"] for name in names} == {"↺"}
    assert {spoken(form)[f"{name}.reset"] for name in names} == {"As it was read"}
    assert {parts(form)[name].height() > 15 for name in names} == {True}
    widths = {parts(form)[name].width() for name in names}
    assert len(widths) == 1
    assert min(widths) > 380


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_form_tells_whose_details_they_are_and_is_as_wide_as_its_lines(qtbot: QtBot, side: Side) -> None:
    made = DetailsForm(side, READ)
    qtbot.addWidget(made)
    assert (made.objectName(), made.windowTitle()) == (f"pane.{side}.details", f"About the {side} article")
    assert (made.minimumWidth(), made.width()) == (520, 520)
    layout = made.layout()
    assert layout is not None
    assert made.height() == layout.totalHeightForWidth(520)


def test_a_form_that_is_high_enough_keeps_its_height(qtbot: QtBot, form: DetailsForm) -> None:
    with qtbot.waitExposed(form):
        form.show()
    form.resize(640, 700)
    _field(form, "published").setText("some day")
    _field(form, "published").setText("2031-03-04")
    assert form.size().toTuple() == (640, 700)
    form.resize(520, 100)
    layout = form.layout()
    assert layout is not None
    assert form.height() >= layout.totalHeightForWidth(520) > 100


def test_cancel_tells_nothing(qtbot: QtBot, form: DetailsForm) -> None:
    told: list[str] = []
    form.corrected.connect(lambda field, _value: told.append(field))
    form.open()
    _field(form, "outlet").setText("Harbour Press")
    cancel = parts(form)["cancel"]
    assert isinstance(cancel, QPushButton)
    with qtbot.waitSignal(form.rejected):
        cancel.click()
    assert told == []


def test_save_tells_and_closes(qtbot: QtBot, form: DetailsForm) -> None:
    form.open()
    _field(form, "outlet").setText("Harbour Press")
    save = parts(form)["save"]
    assert isinstance(save, QPushButton)
    with qtbot.waitSignals([form.corrected, form.accepted]):
        save.click()
    assert not form.isVisible()


def test_long_words_are_shown_from_their_beginning(qtbot: QtBot) -> None:
    made = DetailsForm("left", Details(title="A long headline " * 20))
    qtbot.addWidget(made)
    assert _field(made, "title").cursorPosition() == 0


def test_a_form_that_is_made_narrower_grows_with_the_lines_that_it_needs(
    qtbot: QtBot, form: DetailsForm
) -> None:
    with qtbot.waitExposed(form):
        form.show()
    form.resize(1200, 100)
    _field(form, "published").setText("some day")
    layout = form.layout()
    assert layout is not None
    wide = layout.totalHeightForWidth(1200)
    form.resize(520, wide)
    assert form.height() == layout.totalHeightForWidth(520) > wide


def test_lines_fill_the_form_and_stand_close_to_their_notes(form: DetailsForm) -> None:
    (lines,) = form.findChildren(QFormLayout)
    assert (lines.verticalSpacing(), lines.horizontalSpacing()) == (4, 12)
    assert lines.fieldGrowthPolicy() is QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow
