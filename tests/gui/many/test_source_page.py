"""The page of the sources of one article."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QImage, QPainter, QPixmap, QTextCursor
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.many.source_page import SourcePage
from reader.gui.widgets.theme import load_theme
from reader.many.matrix.html_form import HUES
from reader.many.matrix.matrix import Unread
from reader.many.matrix.source_map import SentenceSource as Each
from reader.many.matrix.source_map import SourceMap, SourceShare
from tests.builders import article
from tests.gui.arranged import parts, rows, said, spoken, traits
from tests.many.matrix.test_html_form import mapped

LIGHT, DARK = load_theme("light"), load_theme("dark")


@pytest.fixture
def page(holder: QWidget, qtbot: QtBot) -> SourcePage:
    made = SourcePage(LIGHT, holder)
    made.resize(1000, 500)
    holder.resize(1000, 500)
    with qtbot.waitExposed(holder):
        holder.show()
    return made


def colour_at(page: SourcePage, word: str) -> QColor:
    cursor = page.text.document().find(word)
    assert not cursor.isNull(), word
    return cursor.charFormat().background().color()


def opens(page: SourcePage) -> QPushButton:
    found = page.findChild(QPushButton, "sources.open")
    assert found is not None
    return found


def test_each_sentence_has_the_colour_of_its_source(page: SourcePage) -> None:
    found = mapped()
    page.show_map(found)
    assert colour_at(page, "storm killed") == page.fill(0)
    assert colour_at(page, "Volunteers") == page.fill(1)
    assert colour_at(page, "umbrellas").alpha() == QTextCursor().charFormat().background().color().alpha()
    assert page.fill(0) != page.fill(1)
    light = page.fill(0)
    page.set_theme(DARK)
    assert colour_at(page, "storm killed") == page.fill(0) != light
    assert page.fill(0).lightness() < 100 < light.lightness()


def test_colours_come_again_beyond_the_last(page: SourcePage) -> None:
    assert page.fill(10) == page.fill(0)


def test_the_legend_has_the_sources_by_share_and_what_is_own(page: SourcePage) -> None:
    found = mapped()
    page.show_map(found)
    rows = [page.legend.item(row).text() for row in range(page.legend.count())]
    assert [row.split()[-1] for row in rows] == ["wire.txt", "alone.txt", "own"]
    assert page.legend.currentRow() == 0
    assert page.found is found


def test_a_source_leads_to_its_first_sentence_and_opens_beside(page: SourcePage, qtbot: QtBot) -> None:
    page.show_map(mapped())
    page.legend.setCurrentRow(1)
    assert page.text.toPlainText()[page.text.textCursor().position() :].startswith("Volunteers")
    with qtbot.waitSignal(page.source_wanted) as wanted:
        opens(page).click()
    assert wanted.args == [1]
    with qtbot.waitSignal(page.source_wanted) as wanted:
        page.legend.itemActivated.emit(page.legend.item(1))
    assert wanted.args == [1]


def test_an_article_without_sources_opens_nothing(page: SourcePage) -> None:
    made = article("It rains.", title="Rain")
    page.show_map(SourceMap(made, (Each(0),), (), 1.0, (Unread("bad.pdf", "Damaged."),)))
    assert page.legend.count() == 1
    assert not opens(page).isEnabled()
    label = page.findChild(QLabel, "sources.unread")
    assert label is not None
    assert label.text() == "Not read: bad.pdf: Damaged."
    wanted: list[int] = []
    page.source_wanted.connect(wanted.append)
    page.legend.itemActivated.emit(page.legend.item(0))
    assert wanted == []


def test_letters_beyond_the_first_plane_shift_nothing(page: SourcePage) -> None:
    made = article("😀😀 laughs.", "It rains.", title="Rain")
    share = (SourceShare(0, "a.txt", 0.5),)
    page.show_map(SourceMap(made, (Each(0), Each(1, 0)), share, 0.5))
    assert colour_at(page, "It rains.") == page.fill(0)
    cursor = page.text.document().find("laughs.")
    assert cursor.charFormat().background().color() != page.fill(0)
    assert page.text.textCursor().block().text() == "It rains."


def test_buttons_tell_what_is_wanted(page: SourcePage, qtbot: QtBot) -> None:
    for name, signal in (("export", page.export_wanted), ("back", page.back_wanted)):
        button = page.findChild(QPushButton, f"sources.{name}")
        assert button is not None
        with qtbot.waitSignal(signal):
            button.click()


def test_the_article_stands_left_of_its_sources(page: SourcePage) -> None:
    page.show_map(replace(mapped(), unread=(Unread("bad.pdf", "Damaged."),)))
    assert rows(page) == ["title export back", "likely", "unread", "text legend", "open"]
    assert (page.objectName(), page.accessibleName()) == ("sources", "Sources of an article")
    assert spoken(page) == {"text": "The article, by sources", "legend": "Likely sources by share"}
    assert traits(page) == {
        "title": "heading plain",
        "likely": "muted plain",
        "unread": "muted plain wraps",
        "text": "readonly",
        "open": "manual",
        "export": "manual",
        "back": "manual",
    }
    assert [said(page)[name] for name in ("open", "export", "back")] == [
        "&Open beside it", "&Export report…", "&Back",
    ]  # fmt: skip
    labels = [part for part in parts(page).values() if isinstance(part, QLabel)]
    assert {label.indent() for label in labels} == {0}
    assert said(page)["likely"].startswith("What is said of origins is likely")
    text, legend = page.text.geometry(), page.legend.geometry()
    assert text.right() < legend.left()
    assert (legend.width(), page.text.maximumWidth()) == (330, 900)
    assert legend.bottom() < opens(page).geometry().top()
    assert min(text.height(), legend.height()) > 300


def test_the_article_can_be_selected_and_is_set_to_be_read(page: SourcePage) -> None:
    text, flags = page.text, Qt.TextInteractionFlag
    assert text.frameShape() is QFrame.Shape.NoFrame
    assert text.textInteractionFlags() == flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
    assert (text.font().pointSize(), text.font().styleHint()) == (12, QFont.StyleHint.Serif)
    assert text.document().documentMargin() == 18


def test_the_legend_is_a_list_of_fields_with_words_that_wrap(page: SourcePage) -> None:
    legend = page.legend
    assert legend.frameShape() is QFrame.Shape.NoFrame
    assert legend.iconSize().toTuple() == (22, 22)
    assert legend.spacing() == 2
    assert legend.wordWrap()


def test_a_title_or_the_origin_names_the_article(page: SourcePage) -> None:
    found = mapped()
    page.show_map(found)
    assert said(page)["title"] == (found.article.details.title or found.article.origin)
    nameless = replace(found.article, details=replace(found.article.details, title=""), origin="mail.txt")
    page.show_map(replace(found, article=nameless))
    assert said(page)["title"] == "mail.txt"
    assert parts(page)["unread"].isHidden()


def chip(page: SourcePage, row: int) -> QImage:
    return page.legend.item(row).icon().pixmap(22, 22).toImage()


def test_a_field_has_the_colour_of_its_source_and_what_is_own_an_edge(page: SourcePage) -> None:
    page.show_map(mapped())
    for row in (0, 1):
        assert chip(page, row).size().toTuple() == (22, 22)
        corners = {chip(page, row).pixelColor(x, y).name() for x in (0, 21) for y in (0, 21)}
        assert corners == {page.fill(row).name()}
        middle = {chip(page, row).pixelColor(x, y).name() for x in range(6, 16) for y in range(5, 17)}
        assert len(middle) > 1, "a number"
        wanted = QPixmap(22, 22)
        wanted.fill(page.fill(row))
        painter = QPainter(wanted)
        painter.setPen(LIGHT.colour("text"))
        painter.drawText(wanted.rect(), int(Qt.AlignmentFlag.AlignCenter), str(row + 1))
        painter.end()
        assert chip(page, row) == wanted.toImage()
    own = chip(page, 2)
    assert own.pixelColor(11, 11) == LIGHT.colour("paper")
    edge = {own.pixelColor(*at).name() for at in ((0, 0), (21, 0), (0, 21), (21, 21), (11, 0), (0, 11))}
    assert edge == {LIGHT.colour("border").name()}
    chosen = page.legend.item(0).icon().pixmap(QSize(22, 22), QIcon.Mode.Selected).toImage()
    assert chosen == chip(page, 0)
    assert page.legend.item(2).flags() == Qt.ItemFlag.ItemIsEnabled


@pytest.mark.parametrize(
    ("scheme", "saturation", "lightness"),
    [("light", 80, 86), ("light_contrast", 80, 86), ("dark", 45, 24), ("dark_contrast", 45, 24)],
)
def test_fills_suit_the_words_on_them_in_every_theme(
    page: SourcePage, scheme: str, saturation: int, lightness: int
) -> None:
    page.set_theme(load_theme(scheme))
    fill = page.fill(3)
    assert fill.hslSaturationF() == pytest.approx(saturation / 100, abs=0.01)
    assert fill.lightnessF() == pytest.approx(lightness / 100, abs=0.01)
    assert fill.hueF() == pytest.approx(HUES[3] / 360, abs=0.01)


def test_words_have_the_colour_of_the_theme_and_tell_their_source(page: SourcePage) -> None:
    found = mapped()
    page.show_map(found)
    for theme in (LIGHT, DARK):
        page.set_theme(theme)
        for word in ("storm killed", "umbrellas"):
            shape = page.text.document().find(word).charFormat()
            assert shape.foreground().color() == theme.colour("text")
    assert page.text.document().find("storm killed").charFormat().toolTip() == found.sources[0].name
    assert page.text.document().find("umbrellas").charFormat().toolTip() == ""


def test_another_theme_keeps_the_chosen_source(page: SourcePage) -> None:
    page.set_theme(DARK)
    page.show_map(mapped())
    page.legend.setCurrentRow(1)
    place = page.text.textCursor().position()
    page.set_theme(LIGHT)
    assert page.legend.currentRow() == 1
    assert page.text.textCursor().position() == place
    assert page.legend.count() == 3


def test_what_is_own_opens_nothing(page: SourcePage) -> None:
    page.show_map(mapped())
    wanted: list[int] = []
    page.source_wanted.connect(wanted.append)
    page.legend.setCurrentRow(2)
    opens(page).click()
    assert wanted == []


@pytest.mark.parametrize("row", [0, 1])
def test_the_chosen_source_opens_beside_the_article(page: SourcePage, row: int) -> None:
    page.show_map(mapped())
    wanted: list[int] = []
    page.source_wanted.connect(wanted.append)
    page.legend.setCurrentRow(row)
    opens(page).click()
    assert wanted == [row]
