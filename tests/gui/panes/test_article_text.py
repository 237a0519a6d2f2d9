"""Any text can be shown, marked and painted, and every place in it leads back to itself."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from reader.collation.bead import Bead, Edit, Relation, Tag
from reader.collation.collation import Collation
from reader.collation.options import CollationOptions
from reader.comparison.comparison import Comparison
from reader.gui.panes.article_text import ArticleText
from reader.gui.widgets.theme import load_theme
from reader.loading.open_file import load_text
from reader.quotations.quotation import Attribution, Attributions, Kind, Quotation
from reader.sides import Side
from reader.text.article import Article, Role, Sentence
from reader.text.details import Details
from reader.text.making import make_article
from reader.text.span import Span
from reader.views.card import Place
from reader.views.choice import Choice
from reader.views.hits import Hits
from reader.views.pane_marks import ChangedWords, Shown, pane_marks
from tests.gui.invented import NO_VERDICT, comparison
from tests.gui.panes.shown import pane_with, select

_BODY = "The bridge is closed to all traffic until further notice, the harbour master said.\n\n"
_LETTERS = st.text(st.sampled_from("ab é \n\t😀🏴界שלםاب123.“”\u2029\x00"), min_size=1, max_size=60)


_STEPS = st.sampled_from(
    ["long", "short", "none", "narrow", "wide", "flat", "zoom", "hide", "show", "events"]
)


@cache
def _of_paragraphs(number: int) -> Article:
    return make_article(load_text("Head\n\n" + _BODY * number, "a"))


@pytest.mark.parametrize("on_screen", [False, True])
@given(st.lists(_STEPS, max_size=8))
@settings(max_examples=25)
def test_a_height_leads_back_to_its_place_before_anything_is_laid_out(
    qapp: QApplication, on_screen: bool, steps: list[str]
) -> None:
    """Whatever was done to a pane a moment ago: no answer is the end of the article for want of a layout."""
    long, short = _of_paragraphs(160), _of_paragraphs(2)
    text = ArticleText("left", load_theme("light"))
    text.setVisible(on_screen)
    least = int(on_screen)  # Qt itself warns when it paints a window of no size
    does: dict[str, Callable[[], object]] = {
        "long": lambda: text.display.show_article(long),
        "short": lambda: text.display.show_article(short),
        "none": lambda: text.display.show_article(None),
        "narrow": lambda: text.resize(150, 300),
        "wide": lambda: text.resize(900, 700),
        "flat": lambda: text.resize(least, least),
        "zoom": lambda: text.display.set_zoom(3 - text.display.zoom),
        "hide": lambda: text.display.set_furniture_shown(False),
        "show": lambda: text.display.set_furniture_shown(True),
        "events": qapp.processEvents,
    }
    for step in ("long", *steps, "long"):
        does[step]()
        if text.article is not None:
            assert text.places.code_point_at(0) <= len("Head\n\n" + _BODY)
            half = len(text.article.text) // 2
            assert abs(text.places.code_point_at(text.places.height_of(half)) - half) <= 2 * len(_BODY)
    text.deleteLater()


@pytest.fixture(scope="module")
def shown(qapp: QApplication) -> Iterator[ArticleText]:
    """A pane on the screen, used again and again."""
    text = ArticleText("left", load_theme("light"))
    text.resize(320, 400)
    text.show()
    qapp.processEvents()
    yield text
    text.deleteLater()


def _comparison(paragraphs: list[str], relations: list[Relation]) -> Comparison:
    """One sentence a paragraph, each against itself, its middle changed and quoted."""
    spans, position = [], 0
    for paragraph in paragraphs:
        spans.append(Span(position, position + len(paragraph)))
        position += len(paragraph) + 2
    roles = list(Role)
    sentences = tuple(Sentence(i, span, i, roles[i % len(roles)]) for i, span in enumerate(spans))
    article = Article("\n\n".join(paragraphs), "a", Details(), tuple(spans), sentences)
    beads = tuple(
        Bead(i, (i,), (i,), relations[i % len(relations)], 0.5, i % 2 == 1) for i in range(len(sentences))
    )
    numbers = tuple(range(len(sentences)))
    quoted = Attributions(
        tuple(Attribution(Quotation(i, span, span, Kind.MIXED, i, True, i)) for i, span in enumerate(spans))
    )
    collation = Collation(beads, numbers, numbers, CollationOptions(), NO_VERDICT)
    return Comparison(article, article, collation, quoted, quoted, (), ())


@settings(deadline=None, max_examples=60)
@given(
    st.lists(_LETTERS, min_size=1, max_size=5),
    st.lists(st.sampled_from([Relation.SAME, Relation.EDITED, Relation.REWORDED]), min_size=1, max_size=5),
    st.booleans(),
    st.booleans(),
)
def test_anything_can_be_painted(
    shown: ArticleText, paragraphs: list[str], relations: list[Relation], full: bool, furniture: bool
) -> None:
    compared = _comparison(paragraphs, relations)

    def edits(bead: Bead) -> tuple[Edit, ...]:
        span = compared.left.sentences[bead.left[0]].span
        middle = Span(span.start + len(span) // 3, span.end - len(span) // 3)
        return (Edit(Tag.REPLACE, middle, middle),)

    shown.display.show_article(compared.left)
    shown.display.set_marks(pane_marks(compared, "left", ChangedWords(edits)))
    shown.display.set_shown(Shown(full_colour=full))
    shown.display.set_furniture_shown(furniture)
    shown.display.set_hits(Hits([0], 1), Span(0, 1))
    shown.display.state.selection.choose(Choice(Place(0, compared.left.sentences[-1].span)))
    assert not shown.grab().isNull()
    for sentence in compared.left.sentences:
        top, bottom = shown.places.extent(sentence.span)
        assert top <= bottom


@settings(deadline=None, max_examples=40)
@given(st.lists(_LETTERS.filter(str.strip), min_size=1, max_size=5))
def test_heights_rise_with_the_text(shown: ArticleText, paragraphs: list[str]) -> None:
    article = _comparison(paragraphs, [Relation.SAME]).left
    shown.display.set_furniture_shown(True)
    shown.display.show_article(article)
    heights = [shown.places.height_of(code_point) for code_point in range(len(article.text))]
    assert all(before <= after + 0.01 for before, after in pairwise(heights))


def test_marks_of_a_block_are_found_by_place() -> None:
    compared = comparison(5)
    marks = pane_marks(compared, "left", ChangedWords(lambda _: ()))
    for bead in compared.collation.beads:
        span = marks.span_of(bead)
        assert (span is None) == (not bead.left)
        if span is not None:
            assert marks.bead_at(span.start) == bead.index
            assert bead.index in marks.beads_in(span)
    everything = marks.beads_in(Span(0, len(compared.left.text)))
    assert everything == [bead.index for bead in compared.collation.beads if bead.left]


def test_edits_are_worked_out_once_and_only_for_changed_beads() -> None:
    asked: list[int] = []

    def edits(bead: Bead) -> tuple[Edit, ...]:
        asked.append(bead.index)
        return (Edit(Tag.EQUAL, Span(0, 2), Span(0, 2)), Edit(Tag.DELETE, Span(2, 5), Span(2, 2)))

    words, beads = ChangedWords(edits), comparison().collation.beads
    for _ in range(3):
        for bead in beads:
            left, right = words.spans(bead, "left"), words.spans(bead, "right")
            changed = bead.relation in (Relation.EDITED, Relation.REWORDED)
            assert left == ([Span(2, 5)] if changed else [])
            assert right == []
    assert asked == [b.index for b in beads if b.relation in (Relation.EDITED, Relation.REWORDED)]


@pytest.mark.parametrize(("side", "told"), [("left", "Left article"), ("right", "Right article")])
def test_a_text_can_be_selected_but_not_changed_and_leads_nowhere(
    holder: QWidget, side: Side, told: str
) -> None:
    text = ArticleText(side, load_theme("light"), holder)
    assert (text.objectName(), text.accessibleName()) == (f"pane.{side}.text", told)
    assert text.viewport().objectName() == f"pane.{side}.text.viewport"
    assert text.frameShape() is QTextBrowser.Shape.NoFrame
    assert text.isReadOnly()
    assert text.tabChangesFocus()
    assert text.autoFillBackground()
    assert not any((text.openLinks(), text.openExternalLinks(), text.acceptDrops(), text.isUndoRedoEnabled()))
    bars = Qt.ScrollBarPolicy
    assert text.verticalScrollBarPolicy() is bars.ScrollBarAlwaysOn
    assert text.horizontalScrollBarPolicy() is bars.ScrollBarAlwaysOff
    flags = Qt.TextInteractionFlag
    assert text.textInteractionFlags() == flags.TextSelectableByMouse | flags.TextSelectableByKeyboard
    assert text.hasMouseTracking()
    assert text.viewport().hasMouseTracking()
    assert text.note_told(Span(0, 1)) == ""
    assert text.tip_at(0) == ""
    assert text.article is None


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_chooses_the_sentence_at_the_caret(qtbot: QtBot, key: Qt.Key) -> None:
    text, told = pane_with(qtbot), list[int]()
    text.sentence_chosen.connect(told.append)
    assert text.article is not None
    for place in (text.article.sentences[3].span.start, text.article.sentences[3].span.end - 1):
        text.caret.put(place)
        QTest.keyClick(text, key)
    assert told == [3, 3]


def test_enter_between_sentences_or_in_an_empty_pane_chooses_nothing(qtbot: QtBot) -> None:
    text, told = pane_with(qtbot), list[int]()
    text.sentence_chosen.connect(told.append)
    made = comparison().left
    text.display.show_article(replace(made, sentences=made.sentences[1:]))
    text.caret.put(0)
    QTest.keyClick(text, Qt.Key.Key_Return)
    text.display.show_article(None)
    QTest.keyClick(text, Qt.Key.Key_Return)
    assert told == []


def test_keys_with_alt_are_left_to_the_window(qtbot: QtBot) -> None:
    text, keys = pane_with(qtbot, comparison(3).left), Qt.KeyboardModifier
    for modifiers, is_taken in ((keys.AltModifier, False), (keys.NoModifier, True)):
        press = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, modifiers)
        QApplication.sendEvent(text, press)
        assert press.isAccepted() is is_taken


def test_copied_words_are_plain_text_as_they_stand(qtbot: QtBot) -> None:
    text = pane_with(qtbot)
    select(text, "Port Anselm", "on Monday")
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    words = "Port Anselm will close its harbour bridge on Monday"
    assert QApplication.clipboard().text() == words
    dragged = text.createMimeDataFromSelection()
    assert (dragged.text(), dragged.hasHtml()) == (words, False)


def test_which_side_has_the_keyboard_is_told(qtbot: QtBot) -> None:
    text, told = pane_with(qtbot), list[bool]()
    text.focused.connect(told.append)
    for kind in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
        QApplication.sendEvent(text, QFocusEvent(kind))
    assert told == [True, False]
