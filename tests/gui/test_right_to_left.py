"""Articles that run from right to left: bars where their lines begin, marks on the words, find, selection."""

import pytest
from pytestqt.qtbot import QtBot

from reader.comparison.compare import compare
from reader.comparison.comparison import Comparison
from reader.gui.compare.reading_view import ReadingView
from reader.gui.panes.article_text import ArticleText
from reader.gui.panes.line_shape import runs_from_right
from reader.gui.panes.mark_looks import Margins
from reader.gui.widgets.theme import load_theme
from reader.text.article import Article, Role
from reader.text.details import Details
from tests.gui.invented import article, colours_in

ARABIC = [
    (Role.HEADLINE, ["أُغلق جسر الميناء يوم الاثنين"]),
    (Role.BODY, ["قالت العمدة إن الجسر سيبقى مغلقاً ستة أسابيع.", "تبلغ تكلفة الأعمال 4.2 مليون كرونة."]),
    (Role.BODY, ["وذكرت صحيفة Harbour Press أن المهندسين وجدوا شقوقاً في عمودين."]),
]
HEBREW = [
    (Role.HEADLINE, ["גשר הנמל נסגר לתיקונים"]),
    (Role.BODY, ["ראש העיר אמרה כי הגשר יישאר סגור שישה שבועות.", "העבודות יעלו 4.2 מיליון כתרים."]),
]
PLACES = [(ARABIC, "الجسر سيبقى"), (HEBREW, "הגשר יישאר"), (ARABIC, "Harbour Press أن")]


def _pair(parts: list[tuple[Role, list[str]]]) -> Comparison:
    left = article(parts, Details(title="left", language="ar"))
    changed = [(role, [text.replace("4.2", "4.6") for text in texts]) for role, texts in parts]
    return compare(left, article(changed, Details(title="right", language="ar")))


def _view(qtbot: QtBot, compared: Comparison) -> ReadingView:
    view = ReadingView(load_theme("light"))
    qtbot.addWidget(view)
    view.resize(1100, 640)
    with qtbot.waitExposed(view):
        view.show()
    view.show_comparison(compared)
    return view


def _article(pane: ArticleText) -> Article:
    assert pane.article is not None
    return pane.article


@pytest.mark.parametrize("parts", [ARABIC, HEBREW])
def test_bars_stand_where_lines_begin(qtbot: QtBot, parts: list[tuple[Role, list[str]]]) -> None:
    view = _view(qtbot, _pair(parts))
    pane = view.texts["left"]
    assert runs_from_right(_article(pane).text)
    margins = pane.display.margins()
    assert margins.mirrored
    assert margins.bar > margins.quotation > pane.viewport().width() / 2 > margins.sign(0) > margins.sign(1)
    image = pane.viewport().grab().toImage()
    colour = load_theme("light").colour("same_mark")
    ratio = image.devicePixelRatio()
    x = round(margins.bar * ratio)
    assert any(image.pixelColor(x, y) == colour for y in range(image.height()))


def test_left_to_right_articles_keep_theirs() -> None:
    assert not runs_from_right("The harbour bridge closes. الجسر")
    assert not runs_from_right("12 – 14")
    margins = Margins(600.0)
    assert margins.bar < margins.quotation < 300 < margins.sign(0) < margins.sign(1)
    for each in (margins, Margins(600.0, True)):
        assert each.means_quotation(each.quotation)
        assert each.means_quotation(each.sign(0) + 6)
        assert not each.means_quotation(300)


@pytest.mark.parametrize(("parts", "words"), PLACES)
def test_words_are_found_and_selected_in_any_direction(
    qtbot: QtBot, parts: list[tuple[Role, list[str]]], words: str
) -> None:
    view = _view(qtbot, _pair(parts))
    pane = view.texts["left"]
    assert view.search.find(words) == (1, 2)
    assert colours_in(pane.viewport(), load_theme("light").colour("search_current")) > 20
    start = _article(pane).text.index(words)
    cursor = pane.textCursor()
    pane.caret.put(start)
    cursor = pane.textCursor()
    cursor.setPosition(cursor.position() + len(words), cursor.MoveMode.KeepAnchor)
    pane.setTextCursor(cursor)
    assert pane.caret.selected_text() == words


@pytest.mark.parametrize("parts", [ARABIC, HEBREW])
def test_the_changed_figure_is_underlined_where_it_stands(
    qtbot: QtBot, parts: list[tuple[Role, list[str]]]
) -> None:
    compared = _pair(parts)
    view = _view(qtbot, compared)
    marks = view.texts["left"].display.state.marks
    assert marks is not None
    changed = [
        span.of(compared.left.text) for bead in marks.beads for span in marks.words.spans(bead, "left")
    ]
    assert changed == ["4.2"]
    start = compared.left.text.index("4.2")
    pane = view.texts["left"]
    shown = pane.places.block_at(start)
    assert shown is not None
    shape = next(shape for block, shape in pane.places.visible_blocks(0, 640) if block.number == shown.number)
    offset = start - shown.span.start
    strips = list(shape.strips(offset, offset + 3))
    assert len(strips) == 1
    rect, _ = strips[0]
    assert 10 < rect.width() < 60
    assert pane.places.code_point_under(rect.center()) in range(start, start + 3)
