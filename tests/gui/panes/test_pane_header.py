"""The head of a pane and the form behind it."""

from typing import TypeVar

from msgspec.structs import replace
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QMenu, QPushButton, QSizePolicy, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.dialogs.details_form import DetailsForm
from reader.gui.panes.pane_header import PaneHeader
from reader.gui.widgets.theme import load_theme
from reader.loading.open_file import load_text
from reader.sides import Side
from reader.text.article import Article
from reader.text.making import make_article
from reader.views.article_summary import summary_of, title_of
from tests.gui.drawn import painted, words
from tests.gui.invented import comparison

T = TypeVar("T", bound=QObject)


def _form(qtbot: QtBot) -> DetailsForm:
    form = DetailsForm("left", comparison().left.details)
    qtbot.addWidget(form)
    form.show()
    return form


def _field(form: DetailsForm, name: str) -> QLineEdit:
    field = form.findChild(QLineEdit, f"pane.left.details.{name}")
    assert isinstance(field, QLineEdit)
    return field


def _save(form: DetailsForm) -> QPushButton:
    button = form.findChild(QPushButton, "pane.left.details.save")
    assert isinstance(button, QPushButton)
    return button


def test_the_summary_leaves_out_what_is_not_known() -> None:
    compared = comparison()
    assert summary_of(compared.left).startswith("Harbour Press · Ilse Marwick · 2031-03-04 · 6 paragraphs · ")
    assert summary_of(compared.right).startswith("Anselm Daily · 7 paragraphs · ")


def test_an_article_without_title_goes_by_its_headline_then_its_file() -> None:
    left = comparison().left
    untitled = replace(left, details=replace(left.details, title=""))
    assert title_of(untitled) == left.text_of(1)
    assert title_of(replace(untitled, sentences=(), origin="/news/2031/bridge.txt")) == "bridge.txt"


def test_only_changed_fields_are_told(qtbot: QtBot) -> None:
    form, told = _form(qtbot), []
    form.corrected.connect(lambda field, value: told.append((field, value)))
    _field(form, "byline").setText("  Ilse   Marwick, Port Anselm ")
    _field(form, "published").setText("2031-03-05")
    QTest.mouseClick(_save(form), Qt.MouseButton.LeftButton)
    assert told == [("byline", "Ilse Marwick, Port Anselm"), ("published", "2031-03-05")]
    assert not form.isVisible()


def test_a_date_that_is_none_cannot_be_saved_and_says_how(qtbot: QtBot) -> None:
    form = _form(qtbot)
    note = form.findChild(QLabel, "pane.left.details.published.note")
    assert isinstance(note, QLabel)
    _field(form, "published").setText("some day")
    assert not _save(form).isEnabled()
    assert "2031-03-04" in note.text()
    _field(form, "published").setText("")
    assert _save(form).isEnabled()


def test_the_form_says_where_each_value_was_found(qtbot: QtBot) -> None:
    form = _form(qtbot)
    notes = {label.objectName(): label.text() for label in form.findChildren(QLabel)}
    assert notes["pane.left.details.outlet.note"] == "from the file’s name"
    assert notes["pane.left.details.address.note"] == "not found"


def test_what_a_person_set_has_a_mark(qtbot: QtBot) -> None:
    header = PaneHeader("left", load_theme("light"))
    qtbot.addWidget(header)
    mark = header.findChild(QLabel, "pane.left.header.by_hand")
    assert isinstance(mark, QLabel)
    article = comparison().left
    header.show_article(article)
    assert mark.isHidden()
    corrected = article.details.corrected("outlet", "Harbour Post").corrected("published", "2031-03-04")
    header.show_article(replace(article, details=corrected))
    assert not mark.isHidden()
    assert mark.accessibleName() == "Set by hand: Outlet, Date"
    header.show_article(None)
    assert mark.isHidden()


def test_the_header_opens_the_form_and_hands_on_corrections(qtbot: QtBot) -> None:
    header = PaneHeader("left", load_theme("light"))
    qtbot.addWidget(header)
    header.show_article(comparison().left)
    header.edit_details()
    form = header.findChild(DetailsForm)
    assert isinstance(form, DetailsForm)
    _field(form, "outlet").setText("Harbour Post")
    with qtbot.waitSignal(header.detail_corrected) as told:
        form.accept()
    assert told.args == ["outlet", "Harbour Post"]


def test_a_note_on_how_it_was_read_is_shown(qtbot: QtBot) -> None:
    header = PaneHeader("left", load_theme("light"))
    qtbot.addWidget(header)
    header.show_article(replace(comparison().left, notes=("Read as Windows-1252.",)))
    note = header.findChild(QLabel, "pane.left.header.note")
    assert isinstance(note, QLabel)
    assert not note.isHidden()
    assert note.text() == "Read as Windows-1252."


def test_one_quiet_menu_opens_another_article_and_the_details(qtbot: QtBot) -> None:
    header = PaneHeader("left", load_theme("light"))
    qtbot.addWidget(header)
    details = header.findChild(QAction, "pane.left.header.edit")
    opening = header.findChild(QAction, "pane.left.header.open")
    assert isinstance(details, QAction)
    assert isinstance(opening, QAction)
    assert not details.isEnabled()
    header.show_article(comparison().left)
    assert details.isEnabled()
    with qtbot.waitSignal(header.open_requested):
        opening.trigger()


def test_a_title_that_fits_is_not_cut_short(qtbot: QtBot) -> None:
    header = PaneHeader("left", load_theme("light"))
    qtbot.addWidget(header)
    title = header.findChild(QLabel, "pane.left.header.title")
    assert isinstance(title, QLabel)
    header.show_article(comparison().left)
    header.resize(title.fontMetrics().horizontalAdvance(title.text()) + 70, 60)
    with qtbot.waitExposed(header):
        header.show()
    assert title.width() >= title.fontMetrics().horizontalAdvance(title.text())
    assert title.toolTip() == ""


def test_words_without_spaces_are_counted_in_characters() -> None:
    article = make_article(load_text("临江市推迟地铁开通\n\n三号线全长28公里，共设19个车站。", "zh.txt"))
    assert summary_of(article).endswith("2 paragraphs · 21 characters")


def _header(qtbot: QtBot, article: Article | None = None, side: Side = "left") -> PaneHeader:
    header = PaneHeader(side, load_theme("light"))
    qtbot.addWidget(header)
    header.show_article(article)
    header.resize(500, header.sizeHint().height())
    header.show()
    return header


def _part(header: PaneHeader, kind: type[T], name: str) -> T:
    found = header.findChild(kind, f"{header.objectName()}.{name}")
    assert isinstance(found, kind), name
    return found


def test_before_an_article_comes_it_tells_its_side_and_that_nothing_is_open(qtbot: QtBot) -> None:
    for side, told in (("left", "Left article"), ("right", "Right article")):
        header = _header(qtbot, side=side)  # type: ignore[arg-type]
        assert words(painted(header))[0] == told
        assert _part(header, QLabel, "summary").text() == "Nothing opened yet"
        assert header.accessibleName() == f"{side.title()} article: {told}"
        assert header.toolTip() == ""
        assert _part(header, QLabel, "note").isHidden()
        header.edit_details()
        assert header.findChild(DetailsForm) is None


def test_of_an_article_it_tells_title_summary_and_how_it_was_read(qtbot: QtBot) -> None:
    article = replace(comparison().left, encoding="utf-16", notes=("Read as Windows-1252.",))
    header = _header(qtbot, article)
    title = "Harbour bridge closes for repairs after winter storm"
    assert header.accessibleName() == f"Left article: {title}"
    assert _part(header, QLabel, "summary").text() == summary_of(article)
    shown = header.toolTip()
    assert all(line in shown for line in ("harbour-press.txt", "Encoding utf-16", "Windows-1252"))
    header.show_article(replace(article, encoding="", notes=()), "known already")
    assert _part(header, QLabel, "summary").text() == "known already"
    assert "Encoding" not in header.toolTip()
    assert "\n" not in header.toolTip().strip()


def test_the_same_article_again_changes_nothing(qtbot: QtBot) -> None:
    article = comparison().left
    header = _header(qtbot, article)
    header.show_article(article, "something else")
    assert _part(header, QLabel, "summary").text() == summary_of(article)


def test_that_an_article_is_being_read_is_told_while_there_is_none(qtbot: QtBot) -> None:
    header = _header(qtbot)
    summary = _part(header, QLabel, "summary")
    for is_reading, told in ((True, "Reading …"), (False, "Nothing opened yet")):
        header.show_reading(is_reading)
        assert summary.text() == told
    header.show_article(comparison().left)
    header.show_reading(True)
    assert summary.text() == summary_of(comparison().left)


def test_title_summary_and_note_stand_one_below_the_other_and_the_menu_beside_them(qtbot: QtBot) -> None:
    details = comparison().left.details.corrected("outlet", "Harbour Post")
    header = _header(qtbot, replace(comparison().left, details=details, notes=("Read as Windows-1252.",)))
    title, summary, note, mark = (
        _part(header, QLabel, name).geometry() for name in ("title", "summary", "note", "by_hand")
    )
    more = _part(header, QToolButton, "more").geometry()
    assert title.bottom() < summary.top()
    assert summary.bottom() < note.top()
    assert title.left() == summary.left() == note.left()
    assert title.right() < mark.left() <= mark.right() < more.left()
    assert summary.right() == mark.right()
    assert note.right() == more.right() == 500 - 8 - 1
    assert mark.top() == more.top() == title.top()
    assert title.width() > 300
    assert _part(header, QLabel, "title").font().bold()
    assert _part(header, QLabel, "by_hand").text() == "✎"
    assert "Outlet" in _part(header, QLabel, "by_hand").toolTip()


def test_it_takes_the_width_that_there_is_but_never_hides_its_button(qtbot: QtBot) -> None:
    header = _header(qtbot)
    more = _part(header, QToolButton, "more")
    assert header.minimumSizeHint().width() == more.sizeHint().width() + 80
    policy = header.sizePolicy()
    kinds = QSizePolicy.Policy
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Ignored, kinds.Fixed)
    assert header.autoFillBackground()


def test_its_button_is_a_quiet_one_that_opens_its_menu_at_once(qtbot: QtBot) -> None:
    header = _header(qtbot)
    more, menu = _part(header, QToolButton, "more"), _part(header, QMenu, "menu")
    assert more.menu() is menu
    assert (more.text(), more.property("quiet")) == ("⋯", True)
    assert more.popupMode() is QToolButton.ToolButtonPopupMode.InstantPopup
    assert more.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextOnly
    assert more.focusPolicy() is Qt.FocusPolicy.TabFocus
    assert more.accessibleName() == "What can be done with the left article"
    assert [entry.text() for entry in menu.actions()] == ["&Details…", "&Open an article on the left…"]


def test_its_menu_opens_the_form_which_goes_when_it_is_closed(qtbot: QtBot) -> None:
    header = _header(qtbot, comparison().left)
    asked = []
    header.as_read = lambda: asked.append(True)
    _part(header, QAction, "edit").trigger()
    form = header.findChild(DetailsForm)
    assert form is not None
    assert form.isVisible()
    assert asked == [True]
    assert form.testAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    with qtbot.waitSignal(header.detail_reset) as told:
        form.reset.emit("outlet")
    assert told.args == ["outlet"]


def test_it_has_the_colours_of_its_theme(qtbot: QtBot) -> None:
    header = _header(qtbot)
    for scheme in ("dark", "light"):
        header.set_theme(load_theme(scheme))
        assert header.palette().window().color() == load_theme(scheme).colour("window")


def test_its_lines_touch_and_what_is_beside_them_does_not(qtbot: QtBot) -> None:
    layout = _header(qtbot).layout()
    assert isinstance(layout, QGridLayout)
    assert (layout.horizontalSpacing(), layout.verticalSpacing()) == (4, 0)
    assert [layout.columnStretch(column) for column in range(3)] == [1, 0, 0]
