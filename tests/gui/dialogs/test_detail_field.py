"""One line of the details form."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from reader.gui.dialogs.detail_field import DetailField, _month_first
from reader.text.details import Details

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
