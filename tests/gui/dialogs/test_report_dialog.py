"""How a report will look, before it is written."""

from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.report_dialog import ReportDialog
from reader.reports.preview import Preview
from reader.workers.report_wish import ReportWish
from tests.gui.arranged import rows, said, spoken, traits

Part = TypeVar("Part", bound=QObject)

FORMS = [("Web page", "html"), ("Word document", "docx"), ("Text", "text")]


@pytest.fixture
def dialog(qtbot: QtBot) -> ReportDialog:
    made = ReportDialog(FORMS)
    qtbot.addWidget(made)
    return made


def part(dialog: ReportDialog, kind: type[Part], name: str) -> Part:
    found = dialog.findChild(kind, f"report.{name}")
    assert isinstance(found, kind)
    return found


def test_it_asks_for_a_preview_when_it_opens_and_at_every_change(dialog: ReportDialog) -> None:
    asked: list[tuple[str, object]] = []
    dialog.preview_wanted.connect(lambda form, how: asked.append((form, how)))
    dialog.begin()
    part(dialog, QComboBox, "source").setCurrentIndex(2)
    part(dialog, QCheckBox, "only_differences").setChecked(True)
    part(dialog, QComboBox, "form").setCurrentIndex(1)
    assert asked == [
        ("html", ReportWish()),
        ("html", ReportWish("right")),
        ("html", ReportWish("right", True)),
        ("docx", ReportWish("right", False)),
    ]
    assert part(dialog, QLabel, "note").text() == "Making the preview…"


@pytest.mark.parametrize(("place", "enabled"), [(0, True), (1, False), (2, True)])
def test_a_word_document_is_always_whole(dialog: ReportDialog, place: int, enabled: bool) -> None:
    dialog.begin()
    part(dialog, QComboBox, "form").setCurrentIndex(place)
    assert part(dialog, QCheckBox, "only_differences").isEnabled() is enabled


def test_a_page_is_dark_on_light_and_text_is_no_markup(dialog: ReportDialog) -> None:
    page = part(dialog, QTextBrowser, "preview")
    dialog.show_preview(Preview("<p>One <b>bold</b> word</p>", True, "It goes on."))
    assert page.toPlainText() == "One bold word"
    assert page.palette().base().color() == Qt.GlobalColor.white
    assert page.palette().text().color() == Qt.GlobalColor.black
    assert part(dialog, QLabel, "note").text() == "It goes on."
    dialog.show_preview(Preview("One <b>bold</b> word", False))
    assert page.toPlainText() == "One <b>bold</b> word"
    assert page.palette().base() == dialog.palette().base()
    assert part(dialog, QLabel, "note").text() == ""


@pytest.mark.parametrize(
    ("button", "saved", "printed"),
    [("save", [("html", ReportWish("left"))], []), ("print", [], [ReportWish("left")]), ("cancel", [], [])],
)
def test_each_button_closes_it_and_says_what_is_to_be_done(
    dialog: ReportDialog, button: str, saved: list[object], printed: list[object]
) -> None:
    told: tuple[list[object], list[object]] = ([], [])
    dialog.save_wanted.connect(lambda form, how: told[0].append((form, how)))
    dialog.print_wanted.connect(told[1].append)
    dialog.begin()
    part(dialog, QComboBox, "source").setCurrentIndex(1)
    part(dialog, QPushButton, button).click()
    assert told == (saved, printed)
    assert not dialog.isVisible()


def test_choices_preview_note_and_buttons_stand_below_each_other(dialog: ReportDialog) -> None:
    dialog.begin()
    assert rows(dialog) == [
        "form source only_differences", "preview", "note", "buttons save print cancel",
    ]  # fmt: skip
    assert (dialog.objectName(), dialog.windowTitle()) == ("report", "Report")
    assert dialog.size().toTuple() == (860, 700)
    assert spoken(dialog) == {
        "form": "Form of the report",
        "source": "Which article is the source",
        "preview": "Preview of the report",
    }
    assert traits(dialog) == {"preview": "readonly", "note": "muted", "save": "default"}
    page = part(dialog, QTextBrowser, "preview")
    assert not page.openLinks()
    assert page.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert page.height() > 500
    words = said(dialog)
    assert [words[name] for name in ("only_differences", "save", "print", "cancel")] == [
        "Only &differences", "&Save…", "&Print…", "Cancel",
    ]  # fmt: skip


def test_forms_and_sources_can_be_chosen_by_their_names(dialog: ReportDialog) -> None:
    for name, wanted in (
        ("form", FORMS),
        (
            "source",
            [
                ("Neither is the source", None),
                ("The left is the source", "left"),
                ("The right is the source", "right"),
            ],
        ),
    ):
        box = part(dialog, QComboBox, name)
        assert [(box.itemText(row), box.itemData(row)) for row in range(box.count())] == wanted


@pytest.mark.parametrize(
    ("form", "has_short", "is_printed"),
    [
        ("html", True, True), ("docx", False, True), ("markdown", False, True),
        ("slides", False, False), ("lesson_page", False, False),
    ],
)  # fmt: skip
def test_only_what_a_form_can_be_is_offered(
    qtbot: QtBot, form: str, has_short: bool, is_printed: bool
) -> None:
    dialog = ReportDialog([(form, form)])
    qtbot.addWidget(dialog)
    dialog.begin()
    assert part(dialog, QCheckBox, "only_differences").isEnabled() is has_short
    assert part(dialog, QComboBox, "source").isEnabled() is is_printed
    assert part(dialog, QPushButton, "print").isEnabled() is is_printed


def test_a_note_takes_room_only_where_there_is_something_to_say(dialog: ReportDialog) -> None:
    dialog.begin()
    note = part(dialog, QLabel, "note")
    seen = [note.isVisible()]
    dialog.show_preview(Preview("Words", False))
    seen.append(note.isVisible())
    assert seen == [True, False]


def test_plain_text_is_set_in_letters_of_one_width_and_a_page_as_the_window(dialog: ReportDialog) -> None:
    page = part(dialog, QTextBrowser, "preview")
    dialog.show_preview(Preview("Words", False))
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    assert page.font().families() == fixed.families()
    assert page.font().styleHint() is QFont.StyleHint.Monospace
    assert page.document().documentMargin() == 14
    dialog.show_preview(Preview("<p>Words</p>", True))
    assert page.font().families() == dialog.font().families()
    assert page.document().documentMargin() == 14
