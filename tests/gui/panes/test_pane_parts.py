"""What a pane is made of: header, problem strip, article, veil; and what it takes."""

from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_pane import ArticlePane, ProblemStrip
from reader.gui.panes.drop_place import DropVeil
from reader.gui.panes.headline_size import NARROW
from reader.gui.session.dropped import STORED_FORMAT, Dropped
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import COLUMN_WIDTH, GUTTER
from reader.views.display_data import ArticleGround
from reader.views.text_map import text_map
from tests.gui.drags import drag_over, drop_on
from tests.gui.drawn import painted, words
from tests.gui.invented import comparison
from tests.gui.panes.whole import part_of, whole_pane

LIGHT = load_theme("light")


def test_a_pane_tells_its_side_takes_drops_and_may_be_as_narrow_as_280_pixels(qtbot: QtBot) -> None:
    for side, told in (("left", "Left pane"), ("right", "Right pane")):
        pane = ArticlePane(side, LIGHT)  # type: ignore[arg-type]
        qtbot.addWidget(pane)
        assert (pane.objectName(), pane.accessibleName()) == (f"pane.{side}", told)
        assert pane.acceptDrops()
        assert pane.minimumWidth() == 280
        policy = pane.sizePolicy()
        assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (
            QSizePolicy.Policy.Ignored,
            QSizePolicy.Policy.Expanding,
        )


def test_header_line_problem_and_article_fill_the_pane_from_edge_to_edge(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot, comparison().left)
    pane.problem.say("The file is empty.")
    QApplication.processEvents()
    parts = [pane.header, part_of(pane, QWidget, "pane.left.line"), pane.problem, pane.text]
    assert all((part.x(), part.width()) == (0, pane.width()) for part in parts)
    tops, bottoms = [part.y() for part in parts], [part.geometry().bottom() + 1 for part in parts]
    assert tops == [0, *bottoms[:-1]]
    assert bottoms[-1] == pane.height()
    assert parts[1].autoFillBackground()


def test_an_empty_pane_asks_and_one_with_an_article_shows_it(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    for article in (None, comparison().left, None):
        pane.show_article(article)
        assert pane.empty.isVisible() is (article is None)
        assert pane.text.isVisible() is (article is not None)
        assert pane.text.article is article


def test_a_new_article_ends_the_problem_of_before_and_is_expected(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot, comparison().left)
    pane.problem.say("The file is empty.")
    with qtbot.waitSignal(pane.text.display.appearing.shown):
        pane.show_article(comparison().right)
    assert pane.problem.sentence == ""
    assert pane.problem.isHidden()


def test_an_article_that_is_read_is_told_in_the_header_too(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    told = part_of(pane, QLabel, "pane.left.header.summary")
    seen = []
    for is_reading in (True, False):
        pane.show_reading(is_reading)
        seen.append(told.text())
    assert seen == ["Reading …", "Nothing opened yet"]


def test_what_is_known_of_an_article_is_shown_as_it_is_known(qtbot: QtBot) -> None:
    article = comparison().left
    ground = ArticleGround(article, text_map(article), "6 paragraphs, it is known", "A title that is known")
    pane = whole_pane(qtbot)
    pane.show_article(article, ground=ground)
    assert part_of(pane, QLabel, "pane.left.header.summary").text() == "6 paragraphs, it is known"
    assert part_of(pane, QLabel, "pane.left.header.title").text() == "A title that is known"
    assert pane.text.places.mapped is ground.mapped


@pytest.mark.parametrize("part", ["text", "paragraphs", "sentences"])
def test_an_article_of_other_words_or_parts_takes_the_place(qtbot: QtBot, part: str) -> None:
    article = comparison().left
    pane = whole_pane(qtbot, article)
    other = {
        "text": replace(article, text=article.text.replace("harbour", "HARBOUR")),
        "paragraphs": replace(article, paragraphs=article.paragraphs[:-1]),
        "sentences": replace(article, sentences=article.sentences[:-1]),
    }[part]
    pane.show_article(other)
    assert pane.text.article is other


def test_the_colours_of_another_theme_reach_every_part(qtbot: QtBot) -> None:
    pane, dark = whole_pane(qtbot, comparison().left), load_theme("dark")
    pane.set_theme(dark)
    roles = QPalette.ColorRole
    assert pane.header.palette().color(roles.Window) == dark.colour("window")
    assert pane.problem.palette().color(roles.Window) == dark.colour("raised")
    assert pane.text.palette().color(roles.Base) == dark.colour("paper")
    assert pane.empty.palette().color(roles.Window) == dark.colour("paper")
    veil = part_of(pane, DropVeil, "pane.left.veil")
    assert veil.theme is dark


def test_a_problem_is_parted_from_the_article_by_a_line_at_its_foot(qtbot: QtBot) -> None:
    strip = ProblemStrip("right", LIGHT)
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.say("The file is empty.")
    strip.resize(400, 50)
    QApplication.processEvents()
    strokes = painted(strip)
    (line,) = (stroke for stroke in strokes if stroke.kind == "line")
    assert list(line.places) == [0, 49, 400, 49]
    assert line.pen == LIGHT.colour("border").name()
    assert strokes[0].fill == LIGHT.colour("raised").name()
    assert words(strokes) == ["The file is empty."]


def test_a_problem_has_a_sign_words_to_copy_and_a_flat_button_to_close_it(qtbot: QtBot) -> None:
    strip = ProblemStrip("right", LIGHT)
    qtbot.addWidget(strip)
    sign, said = (strip.findChild(QLabel, f"pane.right.problem.{name}") for name in ("sign", "words"))
    close = strip.findChild(QToolButton, "pane.right.problem.close")
    assert sign is not None
    assert said is not None
    assert close is not None
    assert (sign.pixmap().width(), sign.pixmap().height()) == (18, 18)
    strip.say("<b>no mark-up</b>")
    assert "".join(words(painted(said))) == "<b>no mark-up</b>"
    assert said.textInteractionFlags() is Qt.TextInteractionFlag.TextSelectableByMouse
    assert said.sizePolicy().hasHeightForWidth()
    assert said.sizePolicy().horizontalPolicy() is QSizePolicy.Policy.Ignored
    assert close.autoRaise()
    assert close.accessibleName() == "Close the message"
    assert not close.icon().isNull()


@pytest.mark.parametrize(
    ("is_ours", "text", "is_taken"), [(True, "", True), (False, "Words.", True), (False, "", False)]
)
def test_words_and_what_the_list_of_articles_drags_are_taken(
    qtbot: QtBot, is_ours: bool, text: str, is_taken: bool
) -> None:
    data = QMimeData()
    if is_ours:
        data.setData(STORED_FORMAT, b"[1]")
    if text:
        data.setText(text)
    pane = whole_pane(qtbot)
    veil = part_of(pane, DropVeil, "pane.left.veil")
    with drag_over(pane, data) as seen:
        assert (seen, veil.isVisible()) == (is_taken, is_taken)


def test_what_is_dropped_is_accepted(qtbot: QtBot) -> None:
    pane, data = whole_pane(qtbot), QMimeData()
    data.setUrls([QUrl.fromLocalFile("/news/a.txt")])
    assert drop_on(pane, data)
    data = QMimeData()
    data.setText("Words.")
    assert drop_on(pane, data)


def test_files_that_are_pasted_are_told(qtbot: QtBot) -> None:
    pane, data = whole_pane(qtbot), QMimeData()
    data.setUrls([QUrl.fromLocalFile("/news/a.txt")])
    QGuiApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(pane.dropped) as told:
        pane.paste()
    assert told.args == [Dropped((Path("/news/a.txt"),), None)]


def _is_laid_out(pane: ArticlePane) -> bool:
    return pane.text.document().lastBlock().layout().lineCount() > 0


def test_articles_that_come_into_a_narrow_pane_are_laid_out_to_their_ends(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    pane.resize(NARROW - 11, 586)
    for number in (12, 14, 20):  # the first one comes into an empty pane
        pane.show_article(comparison(number).left)
        qtbot.waitUntil(partial(_is_laid_out, pane))


def test_the_column_stands_in_the_middle_of_a_wide_pane_that_was_empty(qtbot: QtBot) -> None:
    pane = whole_pane(qtbot)
    pane.resize(1400, 500)
    pane.show_article(comparison().left)
    margins, spare = pane.text.viewportMargins(), 1400 - COLUMN_WIDTH - 2 * GUTTER
    assert margins.left() == margins.right()
    assert 0 < spare - 2 * margins.left() < 30  # what is left is the scroll bar's
