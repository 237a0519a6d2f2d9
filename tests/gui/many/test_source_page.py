"""The page of the sources of one article."""

import pytest
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.many.source_page import SourcePage
from reader.gui.widgets.theme import load_theme
from reader.many.matrix.matrix import Unread
from reader.many.matrix.source_map import SentenceSource as Each
from reader.many.matrix.source_map import SourceMap, SourceShare
from tests.builders import article
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
