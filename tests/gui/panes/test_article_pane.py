"""A pane takes what is dropped and pasted, offers a menu, and can be empty."""

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.session.dropped import Dropped
from reader.gui.widgets.theme import load_theme
from reader.text.article import Article, Role
from tests.gui.drags import drag_over, drop_on
from tests.gui.drawn import painted
from tests.gui.invented import comparison
from tests.gui.panes.whole import part_of, whole_pane

LIGHT = load_theme("light")


def test_dropped_files_and_links_are_told(qtbot: QtBot) -> None:
    pane, data = whole_pane(qtbot, comparison().left), QMimeData()
    data.setUrls(
        [QUrl.fromLocalFile("/news/a.txt"), QUrl("https://example.org/b"), QUrl("ftp://example.org/c")]
    )
    with qtbot.waitSignal(pane.dropped) as told:
        assert drop_on(pane, data)
    assert told.args == [Dropped((Path("/news/a.txt"),), "https://example.org/b")]
    assert pane.text.article is not None


def test_dropped_text_is_told_and_not_put_into_the_article(qtbot: QtBot) -> None:
    compared = comparison()
    pane, data = whole_pane(qtbot, compared.left), QMimeData()
    data.setText("Some words of an article.")
    before = pane.text.toPlainText()
    with qtbot.waitSignal(pane.text_dropped) as told:
        assert drop_on(pane, data)
    assert told.args == ["Some words of an article."]
    assert pane.text.toPlainText() == before


def test_what_is_no_text_is_not_taken(qtbot: QtBot) -> None:
    data = QMimeData()
    data.setData("application/x-colour", b"red")
    assert not drop_on(whole_pane(qtbot), data)


def test_an_empty_pane_offers_to_open_and_to_paste(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    with qtbot.waitSignal(pane.open_requested):
        QTest.mouseClick(part_of(pane, QPushButton, "pane.left.empty.open"), Qt.MouseButton.LeftButton)
    QGuiApplication.clipboard().setText("Pasted words.")
    with qtbot.waitSignal(pane.text_dropped) as told:
        QTest.mouseClick(part_of(pane, QPushButton, "pane.left.empty.paste"), Qt.MouseButton.LeftButton)
    assert told.args == ["Pasted words."]


def test_pasting_nothing_says_so(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    QGuiApplication.clipboard().setText("  ")
    with qtbot.assertNotEmitted(pane.text_dropped):
        pane.paste()
    assert "no text" in part_of(pane, QLabel, "pane.left.empty.message").text()


def test_an_empty_pane_says_why(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    pane.show_article(None, "The file a.txt is empty.")
    message = part_of(pane, QLabel, "pane.left.empty.message")
    assert message.isVisible()
    assert message.text() == "The file a.txt is empty."


def test_an_article_that_does_not_come_leaves_a_pane_that_asks_again(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    title = part_of(pane, QLabel, "pane.left.empty.title")
    asks = title.text()
    pane.show_reading(True)
    assert title.text() == "Reading the article …"
    pane.show_article(None, "The file a.txt is empty.")
    assert title.text() == asks


def test_other_details_of_the_same_text_leave_it_where_it_was(qtbot: QtBot) -> None:
    article = comparison(20).left
    pane = whole_pane(qtbot, article)
    qtbot.waitUntil(lambda: pane.text.verticalScrollBar().maximum() > 2_000)
    pane.text.verticalScrollBar().setValue(700)
    pane.show_article(comparison(20).left)
    assert pane.text.article is article
    assert pane.text.verticalScrollBar().value() == 700


def test_the_menu_copies_and_sets_right_what_a_paragraph_is(qtbot: QtBot) -> None:
    article = comparison().left
    pane = whole_pane(qtbot, article)
    pane.text.selectAll()
    menu = pane.text.menu.of(article.text.index("Shopkeepers"))

    def entry(name: str) -> QAction:
        found = menu.findChild(QAction, f"pane.left.text.menu.{name}")
        assert isinstance(found, QAction)
        return found

    entry("copy").trigger()
    copied = QGuiApplication.clipboard().text()
    assert "Shopkeepers on the eastern quay" in copied
    assert "🌉" in copied
    assert not entry("as_body").isEnabled()
    with qtbot.waitSignal(pane.text.role_changed) as told:
        entry("as_furniture").trigger()
    assert told.args == [article.sentences[10].paragraph, "furniture"]
    with qtbot.waitSignal(pane.text.copy_with_source_requested):
        entry("copy_with_source").trigger()


def test_nothing_named_in_an_article_is_read(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot, comparison().left)
    for kind in (1, 2, 3):
        assert not pane.text.document().resource(kind, QUrl.fromLocalFile(__file__))


def test_mark_up_in_an_article_is_shown_as_it_stands(qtbot: QtBot) -> None:
    article = comparison().left
    words = '<b>Bold</b> &amp; <img src="x.png">'
    changed = Article(words, "a", article.details, (article.paragraphs[0].__class__(0, len(words)),), ())
    pane = whole_pane(qtbot, changed)
    assert pane.text.toPlainText() == words


def test_the_buttons_have_names_that_can_be_spoken(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot, comparison().left)
    for button in [*pane.findChildren(QPushButton), *pane.findChildren(QToolButton)]:
        if button.objectName().startswith("pane."):
            assert button.accessibleName(), button.objectName()


def test_a_paragraph_set_right_leaves_the_reader_where_he_was(qtbot: QtBot) -> None:
    article = comparison(20).left
    pane = whole_pane(qtbot, article)
    qtbot.waitUntil(lambda: pane.text.verticalScrollBar().maximum() > 2_000)
    pane.text.verticalScrollBar().setValue(900)
    top = pane.text.places.code_point_at(900)
    roles = tuple(
        replace(sentence, role=Role.FURNITURE) if sentence.paragraph == 3 else sentence
        for sentence in article.sentences
    )
    pane.show_article(replace(article, sentences=roles))
    assert abs(pane.text.places.code_point_at(pane.text.verticalScrollBar().value()) - top) < 80
    assert pane.text.verticalScrollBar().value() > 500


def test_the_caret_moves_by_keys_and_the_text_cannot_be_changed(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot, comparison().left)
    before = pane.text.toPlainText()
    QTest.keyClick(pane.text, Qt.Key.Key_Down)
    QTest.keyClick(pane.text, Qt.Key.Key_Down)
    assert pane.text.caret.at() > 0
    QTest.keyClick(pane.text, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.text.caret.selected_text()
    QTest.keyClicks(pane.text, "typed")
    QTest.keyClick(pane.text, Qt.Key.Key_Delete)
    assert pane.text.toPlainText() == before


def test_what_stands_at_the_top_is_known_while_a_new_layout_is_under_way(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot, comparison(40).left)
    for zoom in (1.6, 0.8, 2.4):
        pane.text.display.set_zoom(zoom)
        numbers = [block.number for block, _ in pane.text.places.visible_blocks(0, 400)]
        assert numbers[:2] == [0, 1]


def test_dropped_and_pasted_mark_up_is_told_with_its_words(qtbot: QtBot) -> None:
    pane, data = whole_pane(qtbot), QMimeData()
    data.setHtml("<p>The <b>ferry</b> sails.</p>")
    data.setText("The ferry sails.")
    with qtbot.waitSignal(pane.html_dropped) as told:
        assert drop_on(pane, data)
    assert told.args == ["<p>The <b>ferry</b> sails.</p>", "The ferry sails."]
    copied = QMimeData()
    copied.setHtml(data.html())
    copied.setText(data.text())
    QGuiApplication.clipboard().setMimeData(copied)
    with qtbot.waitSignal(pane.html_dropped) as told:
        pane.paste()
    assert told.args[1] == "The ferry sails."


def test_a_veil_covers_the_pane_only_while_something_is_over_it(qtbot: QtBot) -> None:
    pane, data = whole_pane(qtbot, comparison().left), QMimeData()
    data.setText("The ferry sails.")
    veil = part_of(pane, QWidget, "pane.left.veil")
    seen = [veil.isVisible()]
    with drag_over(pane, data):
        seen.append(veil.isVisible())
        assert veil.geometry() == pane.rect()
        pane.resize(500, 400)
        assert veil.geometry() == pane.rect()
    seen.append(veil.isVisible())
    drop_on(pane, data)
    seen.append(veil.isVisible())
    assert seen == [False, True, False, False]


def test_a_problem_is_said_between_header_and_article_as_high_as_its_words(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot, comparison().left)
    seen = [pane.problem.isVisible()]
    pane.problem.say("The file is empty. Choose another. " * 12)
    seen.append(pane.problem.isVisible())
    QApplication.processEvents()
    words, close = (
        part_of(pane, QLabel, "pane.left.problem.words"),
        part_of(pane, QToolButton, "pane.left.problem.close"),
    )
    sign = part_of(pane, QLabel, "pane.left.problem.sign")
    assert (
        sign.geometry().right() < words.geometry().left() < words.geometry().right() < close.geometry().left()
    )
    assert words.height() >= words.heightForWidth(words.width()) > 60
    assert pane.header.geometry().bottom() < pane.problem.geometry().top()
    assert pane.problem.geometry().bottom() < pane.text.geometry().top()
    assert pane.problem.accessibleName().startswith("The file is empty.")
    assert pane.problem.sentence == words.text() == "The file is empty. Choose another. " * 12
    edge = [stroke for stroke in painted(pane.problem) if stroke.pen == LIGHT.colour("border").name()]
    bottom = pane.problem.height() - 1
    assert [list(stroke.places) for stroke in edge] == [[0, bottom, pane.problem.width(), bottom]]
    assert close.icon().pixmap(16).toImage() == LIGHT.icon("close").pixmap(16).toImage()
    close.click()
    seen.append(pane.problem.isVisible())
    assert seen == [False, True, False]
    assert pane.problem.sentence == ""


def test_the_line_under_the_header_tells_which_pane_has_the_keyboard(qtbot: QtBot) -> None:
    pane, light = whole_pane(qtbot, comparison().left), load_theme("light")
    line = part_of(pane, QWidget, "pane.left.line")
    colours = []
    for has in (False, True, False):
        pane.text.focused.emit(has)
        colours.append(line.palette().color(line.palette().ColorRole.Window))
    assert colours == [light.colour(role) for role in ("border", "accent", "border")]
    assert line.height() == 2
    assert pane.minimumWidth() == 280
    dark = load_theme("dark")
    pane.set_theme(dark)
    close = part_of(pane, QToolButton, "pane.left.problem.close")
    assert close.icon().pixmap(16).toImage() == dark.icon("close").pixmap(16).toImage()
    assert pane.text.palette().color(line.palette().ColorRole.Base) == dark.colour("paper")
    assert line.palette().color(line.palette().ColorRole.Window) == load_theme("dark").colour("border")


def test_another_text_or_other_parts_of_it_are_shown_anew(qtbot: QtBot) -> None:
    article = comparison().left
    pane = whole_pane(qtbot, article)
    fewer = replace(article, sentences=article.sentences[:-1])
    for other in (fewer, replace(fewer, paragraphs=article.paragraphs[:-1]), article):
        pane.show_article(other)
        assert pane.text.article is other
    details = replace(article, details=replace(article.details, title="Another"))
    pane.show_article(details)
    assert pane.text.article is article
