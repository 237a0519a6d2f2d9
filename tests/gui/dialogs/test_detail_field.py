"""One line of the details form."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from reader.gui.dialogs.detail_field import DetailField, _month_first
from reader.text.details import Details, Provenance

READ = Details(title="Bridge closed", published="2031-03-04")


def test_every_edit_is_told(holder: QWidget) -> None:
    field = DetailField("pane.left.details", "title", READ, READ, holder)
    told: list[bool] = []
    field.changed.connect(lambda: told.append(field.is_changed))
    field.edit.setText("Bridge open")
    field.edit.setText("Bridge closed")
    assert told == [True, False]


def test_what_cannot_be_kept_is_neither_right_nor_a_change(holder: QWidget) -> None:
    field = DetailField("pane.left.details", "published", READ, READ, holder)
    field.edit.setText("some day")
    assert (field.value, field.is_right, field.is_changed, field.is_reset) == (None, False, False, False)
    field.edit.setText(" ")
    assert (field.value, field.is_right, field.is_changed) == ("", True, True)


@pytest.mark.parametrize(
    ("order", "month_first"),
    [("M/d/yy", True), ("dd.MM.yy", False), ("yyyy-MM-dd", False), ("d/M/yyyy", False), ("MM/dd/yyyy", True)],
)
def test_the_system_says_whether_the_month_stands_first(
    monkeypatch: pytest.MonkeyPatch, order: str, month_first: bool
) -> None:
    monkeypatch.setattr(QLocale, "dateFormat", lambda *_: order)
    assert _month_first() is month_first


def test_a_line_is_edit_and_way_back_beside_each_other_and_a_note_as_high_as_its_words(
    holder: QWidget,
) -> None:
    field = DetailField("pane.left.details", "title", READ, READ, holder)
    assert [field.edit.objectName(), field.note.objectName(), field.reset.objectName()] == [
        "pane.left.details.title",
        "pane.left.details.title.note",
        "pane.left.details.title.reset",
    ]
    items = [field.row.itemAt(at) for at in range(field.row.count())]
    assert [item.widget() for item in items if item is not None] == [field.edit, field.reset]
    margins = field.note.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (2, 0, 0, 8)
    high = field.note.fontMetrics().lineSpacing() + 8
    assert field.note.sizeHint().height() == field.note.minimumSizeHint().height() == high
    assert (field.reset.text(), field.reset.accessibleName()) == ("↺", "As it was read")
    assert field.note.textFormat() is Qt.TextFormat.PlainText
    assert field.note.wordWrap()


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Provenance.METADATA, "from the page’s own data"),
        (Provenance.TEXT, "read from the text"),
        (Provenance.FILE_NAME, "from the file’s name"),
        (None, ""),
    ],
)
def test_a_note_tells_where_a_value_was_found(holder: QWidget, found: Provenance | None, told: str) -> None:
    details = Details(title="Bridge", provenance=(("title", found),) if found else ())
    assert DetailField("details", "title", details, details, holder).note.text() == told


def test_what_was_set_by_hand_and_typed_as_it_was_read_is_reset(holder: QWidget) -> None:
    field = DetailField("details", "title", READ.corrected("title", "Other"), READ, holder)
    assert (field.is_reset, field.is_changed, field.reset.isEnabled()) == (False, False, True)
    field.reset.click()
    assert (field.edit.text(), field.is_reset, field.is_changed) == ("Bridge closed", True, True)
    assert not field.reset.isEnabled()
    alike = DetailField("details", "title", READ, READ, holder)
    assert not alike.is_reset


def test_a_moment_that_was_read_is_told_as_people_write_it(holder: QWidget) -> None:
    read = Details(title="A", published="2031-03-04T18:30:00+01:00")
    field = DetailField("details", "published", read, read, holder)
    field.edit.setText("2031-03-05")
    assert field.note.text() == "corrected by hand; read as “2031-03-04 18:30 +01:00”"
    field.edit.setText(" 2031-03-04  18:30 +01:00")
    assert (field.value, field.is_changed) == ("2031-03-04T18:30:00+01:00", False)
