"""What a pane is told to show: sizes, colours, hidden paragraphs, marks; and what goes with an article."""

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QPalette, QTextCursor, QTextFormat
from pytestqt.qtbot import QtBot

from reader.collation.bead import Relation
from reader.gui.panes.article_text import ArticleText
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import COLUMN_WIDTH, GUTTER, Typeface
from reader.text.article import Article, Role
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import Choice
from reader.views.hits import NO_HITS, Hits
from reader.views.pane_marks import ChangedWords, PaneMarks, Shown, pane_marks
from reader.views.text_map import text_map
from tests.gui.invented import colours_in, comparison
from tests.gui.panes.shown import is_repainted, pane_with

LIGHT, DARK = load_theme("light"), load_theme("dark")


def _marks(compares_all: bool = False) -> PaneMarks:
    made = pane_marks(comparison(), "left", ChangedWords(lambda _bead: ()))
    return replace(made, compares_all=compares_all)


def _hidden_words(text: ArticleText) -> list[str]:
    """The first word of every block that is not shown."""
    document = text.document()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    return [block.text().split()[0] for block in blocks if not block.isVisible()]


def _other(words: str = "The ferry sails.") -> Article:
    made = comparison().right
    return replace(made, text=words, paragraphs=(Span(0, len(words)),), sentences=())


def test_another_article_begins_at_its_top_without_the_marks_of_the_one_before(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.display.set_marks(_marks())
    text.display.set_hits(Hits([0], 4), Span(0, 4))
    text.display.set_hovered(2)
    text.caret.put(300)
    text.verticalScrollBar().setValue(60)
    text.display.show_article(comparison(3).right)
    state = text.display.state
    assert (state.marks, state.hits, state.current_hit, state.hovered) == (None, NO_HITS, None, None)
    assert (text.caret.at(), text.verticalScrollBar().value()) == (0, 0)


def test_the_same_text_with_other_roles_stays_where_it_was(qtbot: QtBot) -> None:
    text = pane_with(qtbot, comparison(3).left)
    place = comparison().left.text.index("Shopkeepers")
    text.caret.put(place)
    text.verticalScrollBar().setValue(90)
    made = comparison(3).left
    text.display.show_article(replace(made, sentences=made.sentences[:-1]))
    assert text.caret.at() == place
    assert abs(text.verticalScrollBar().value() - 90) <= 1


def test_a_map_that_is_known_is_taken(qtbot: QtBot) -> None:
    text, made = pane_with(qtbot), _other()
    known = text_map(made)
    text.display.show_article(made, known)
    assert text.places.mapped is known
    text.display.show_article(None, known)
    assert text.places.mapped.blocks == ()


@pytest.mark.parametrize(
    ("words", "is_mirrored"), [("The ferry sails.", False), ("המעבורת מפליגה היום", True)]
)
def test_signs_stand_where_lines_end(qtbot: QtBot, words: str, is_mirrored: bool) -> None:
    text = pane_with(qtbot)
    text.display.show_article(_other(words))
    margins = text.display.margins()
    assert margins.mirrored is is_mirrored
    assert margins.width == text.viewport().width()
    text.display.show_article(None)
    assert not text.display.margins().mirrored


@pytest.mark.parametrize(
    ("shown", "has_marks", "hidden"),
    [
        (True, False, []),
        (True, True, []),
        (False, False, ["Home", "By", "Workers"]),
        (False, True, ["Home", "By", "Workers"]),
    ],
)
def test_dimmed_paragraphs_without_a_pair_can_be_hidden(
    qtbot: QtBot, shown: bool, has_marks: bool, hidden: list[str]
) -> None:
    text = pane_with(qtbot)
    text.display.set_marks(_marks() if has_marks else None)
    text.display.set_furniture_shown(shown)
    assert _hidden_words(text) == hidden


def test_a_dimmed_paragraph_with_a_pair_stays_in_sight(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    marks = _marks()
    caption = next(s.index for s in marks.article.sentences if s.role is Role.CAPTION)
    bead_of = tuple(0 if index == caption else bead for index, bead in enumerate(marks.bead_of))
    text.display.set_furniture_shown(False)
    text.display.set_marks(replace(marks, bead_of=bead_of))
    assert _hidden_words(text) == ["Home", "By"]
    text.display.set_marks(None)
    assert _hidden_words(text) == ["Home", "By", "Workers"]


def test_other_paragraphs_shown_are_told_and_the_same_are_not(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    with qtbot.waitSignal(text.display.blocks_changed):
        text.display.set_furniture_shown(False)
    with qtbot.assertNotEmitted(text.display.blocks_changed):
        text.display.set_furniture_shown(False)
    with qtbot.waitSignal(text.display.blocks_changed):
        text.display.show_article(_other())


@pytest.mark.parametrize(
    ("before", "after", "is_set_anew"),
    [(False, True, True), (True, True, False), (False, False, False), (True, False, True)],
)
def test_a_text_is_set_anew_only_where_what_is_compared_changes(
    qtbot: QtBot, before: bool, after: bool, is_set_anew: bool
) -> None:
    text = pane_with(qtbot)
    text.display.set_marks(_marks(before))
    document = text.document()
    text.display.set_marks(_marks(after))
    assert (text.document() is not document) is is_set_anew


def test_furniture_that_is_compared_is_as_dark_as_the_rest(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    muted = partial(colours_in, text.viewport(), LIGHT.colour("muted"))
    assert muted() > 20
    text.display.set_marks(_marks(compares_all=True))
    assert muted() == 0


def test_new_marks_end_what_is_under_the_pointer(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.display.set_marks(_marks())
    text.display.set_hovered(1)
    assert text.display.state.hovered == 1
    text.display.set_marks(_marks())
    assert text.display.state.hovered is None


def test_marks_and_what_is_found_are_painted_as_soon_as_they_are_told(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.display.set_marks(None)
    seen, anew = partial(colours_in, text.viewport()), partial(is_repainted, text.viewport())
    same, found = LIGHT.colour("same_mark"), LIGHT.colour("search_fill")
    assert anew(lambda: text.display.set_marks(_marks()))
    assert seen(same) > 20
    assert anew(lambda: text.display.set_shown(Shown(relations=frozenset({Relation.EDITED}))))
    assert seen(same) == 0
    assert anew(lambda: text.display.set_hits(Hits([200], 60), None))
    assert seen(found) > 100
    assert anew(lambda: text.display.set_hovered(3))
    assert not anew(lambda: text.display.set_hovered(3))
    text.display.set_hits(NO_HITS, None)
    assert seen(found) == 0


def test_a_theme_colours_ground_words_and_what_is_selected(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.display.set_theme(DARK)
    roles = QPalette.ColorRole
    told = {role: text.palette().color(role) for role in roles if role is not roles.NColorRoles}
    assert told[roles.Base] == told[roles.Window] == DARK.colour("paper")
    assert told[roles.Text] == told[roles.HighlightedText] == DARK.colour("text")
    assert told[roles.Highlight] == DARK.colour("selection")
    assert colours_in(text.viewport(), DARK.colour("text")) > 50
    assert colours_in(text.viewport(), LIGHT.colour("paper")) == 0
    assert colours_in(text.viewport(), LIGHT.colour("text")) == 0


def test_size_is_face_times_zoom_and_words_stay_in_view(qtbot: QtBot) -> None:
    text = pane_with(qtbot, comparison(4).left)
    text.verticalScrollBar().setValue(500)
    top = text.places.ends_in_view()[0]
    text.caret.put(top + 40)
    caret = text.caret.at()
    text.display.set_zoom(1.5)
    text.display.set_typeface(Typeface("", 16.0))
    assert text.caret.at() == caret
    assert text.document().defaultFont().pointSizeF() == text.font().pointSizeF() == 24.0
    assert text.display.state.scale == 2.0
    assert text.display.zoom == 1.5
    assert abs(text.places.ends_in_view()[0] - top) < 120


def test_the_same_face_again_sets_nothing(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    text.display.set_typeface(Typeface("", 16.0))
    document = text.document()
    text.display.set_typeface(Typeface("", 16.0))
    assert text.document() is document


@pytest.mark.parametrize(("width", "zoom"), [(600, 1.0), (796 + 60, 1.0), (1400, 1.0), (1400, 1.5)])
def test_the_column_stands_in_the_middle_and_grows_with_the_type(
    qtbot: QtBot, width: int, zoom: float
) -> None:
    text = pane_with(qtbot)
    text.display.set_zoom(zoom)
    text.resize(width, 400)
    widest = COLUMN_WIDTH * zoom + 2 * GUTTER
    spare = max(width - text.verticalScrollBar().sizeHint().width() - widest, 0) // 2
    margins = text.viewportMargins()
    assert (margins.left(), margins.right()) == (spare, spare)
    assert (margins.top(), margins.bottom()) == (0, 0)


def test_lines_that_stand_elsewhere_are_told(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    with qtbot.waitSignal(text.display.relaid):
        text.display.set_zoom(1.3)


def test_a_text_that_goes_on_stays_where_it_was(qtbot: QtBot) -> None:
    """The beginning of an article is read while the rest is still being read."""
    whole = comparison(8).left
    begun = replace(
        whole,
        text=whole.text[: len(whole.text) // 2].rstrip(),
        paragraphs=whole.paragraphs[: len(whole.paragraphs) // 2],
        sentences=tuple(s for s in whole.sentences if s.paragraph < len(whole.paragraphs) // 2),
    )
    text = pane_with(qtbot, begun)
    text.verticalScrollBar().setValue(300)
    at = text.places.code_point_at(320)
    before = text.places.height_of(at) - text.verticalScrollBar().value()
    text.display.show_article(whole)
    assert text.toPlainText().count("Shopkeepers") == 8
    assert abs(text.places.height_of(at) - text.verticalScrollBar().value() - before) <= 1
    text.display.show_article(comparison().right)
    assert text.verticalScrollBar().value() == 0


def test_notes_are_painted_as_soon_as_they_are_told_and_the_same_are_not(qtbot: QtBot) -> None:
    text, notes = pane_with(qtbot), (Span(40, 50),)
    assert is_repainted(text.viewport(), lambda: text.display.set_notes(notes))
    assert text.display.state.notes == notes
    assert not is_repainted(text.viewport(), lambda: text.display.set_notes((Span(40, 50),)))


def test_marks_are_told_in_the_order_of_the_text_with_what_is_found_and_chosen(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    assert text.display.marks() == []
    text.display.set_hits(Hits([200], 4), None)
    assert [mark[:3] for mark in text.display.marks()] == [(200, 204, "found")]
    selection = text.display.state.selection
    selection.choose(Choice(Place(None, Span(90, 99))))
    kinds = [mark.kind for mark in text.display.marks()]
    assert kinds == ["chosen", "found"]
    text.display.set_marks(_marks())
    told = text.display.marks()
    assert told == sorted(told)
    assert {"chosen", "found"} < {mark.kind for mark in told}


def test_headlines_are_set_in_the_size_of_the_pane(qtbot: QtBot) -> None:
    text = pane_with(qtbot)

    def steps() -> object:
        number = text.places.mapped.headlines[0].number
        cursor = QTextCursor(text.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        return cursor.charFormat().property(QTextFormat.Property.FontSizeAdjustment)

    seen = [steps()]
    for width in (300, 600):
        text.resize(width, 400)
        seen.append(steps())
    assert seen == [2, 1, 2]
