"""An article becomes plain blocks: a paragraph each, in its role's look, in the order of the article."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat
from pytestqt.qtbot import QtBot

from reader.gui.panes.article_document import Typesetter, hide
from reader.gui.widgets.theme import load_theme
from reader.gui.widgets.typography import GUTTER, Typeface, block_format
from reader.text.article import Article, Role
from reader.text.details import Details
from reader.views.text_map import shown_blocks
from tests.gui.invented import LEFT, article

LIGHT = load_theme("light")
PALE, DARK = (True, -1), (False, None)
"""Whether words are pale, and the step of their size."""
PARTS = [
    (Role.HEADLINE, ["Bridge shut"]),
    (Role.BODY, ["It is closed.", "It will open."]),
    (Role.CAPTION, ["A bridge"]),
]


@pytest.fixture
def parent(qtbot: QtBot) -> QObject:  # noqa: ARG001 - needs an application
    return QObject()


def _made(parent: QObject, of: Article | None = None, compares_all: bool = False) -> Typesetter:
    of = of or article(PARTS, Details())
    return Typesetter(of, shown_blocks(of), (LIGHT, Typeface("", 14.0), compares_all), parent)


def _set(parent: QObject, of: Article | None = None, compares_all: bool = False) -> QTextDocument:
    setter = _made(parent, of, compares_all)
    setter.set_until(lambda _done: False)
    assert setter.is_done
    return setter.document


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    return [document.findBlockByNumber(number) for number in range(document.blockCount())]


def _looks(block: QTextBlock) -> list[tuple[str, tuple[bool, object]]]:
    """The pieces of a block: their words and their look."""
    found, part = [], block.begin()
    while not part.atEnd():
        piece = part.fragment()
        shape = piece.charFormat()
        is_pale = shape.foreground().color() == LIGHT.colour("muted")
        step = shape.property(QTextFormat.Property.FontSizeAdjustment)
        found.append((piece.text(), (is_pale, step)))
        part += 1
    return found


def test_every_paragraph_is_one_block_with_its_line_ends_as_spaces(parent: QObject) -> None:
    document = _set(parent)
    assert document.toPlainText() == "Bridge shut\nIt is closed. It will open.\nA bridge"


def test_every_block_has_the_spacing_of_its_role(parent: QObject) -> None:
    face = Typeface("", 14.0)
    for block, role in zip(_blocks(_set(parent)), (Role.HEADLINE, Role.BODY, Role.CAPTION), strict=True):
        wished = block_format(role, face)
        assert block.blockFormat().lineHeight() == wished.lineHeight()
        assert block.blockFormat().topMargin() == wished.topMargin()
        assert block.blockFormat().bottomMargin() == wished.bottomMargin()


@pytest.mark.parametrize(("compares_all", "is_pale"), [(False, True), (True, False)])
def test_a_caption_is_small_and_pale_unless_it_is_compared(
    parent: QObject, compares_all: bool, is_pale: bool
) -> None:
    headline, body, caption = map(_looks, _blocks(_set(parent, None, compares_all)))
    assert headline == [("Bridge shut", (False, 2))]
    assert body == [("It is closed. It will open.", DARK)]
    assert caption == [("A bridge", (is_pale, -1))]


@pytest.mark.parametrize(
    ("roles", "pieces"),
    [
        ("pbb", [("By Ann.", PALE), (" It is shut. Ferries sail.", DARK)]),
        ("bpb", [("By Ann. ", DARK), ("It is shut.", PALE), (" Ferries sail.", DARK)]),
        ("bbp", [("By Ann. It is shut. ", DARK), ("Ferries sail.", PALE)]),
        ("bbb", [("By Ann. It is shut. Ferries sail.", DARK)]),
        ("ppb", [("By Ann. It is shut. ", PALE), ("Ferries sail.", DARK)]),
        ("ppp", [("By Ann. It is shut. Ferries sail.", PALE)]),
    ],
)
def test_a_sentence_of_another_look_than_its_paragraph_is_set_by_itself(
    parent: QObject, roles: str, pieces: list[object]
) -> None:
    made = article([(Role.BODY, ["By Ann.", "It is shut.", "Ferries sail."])], Details())
    sentences = tuple(
        type(sentence)(
            sentence.index, sentence.span, sentence.paragraph, Role.BYLINE if role == "p" else Role.BODY
        )
        for sentence, role in zip(made.sentences, roles, strict=True)
    )
    of = Article(made.text, made.origin, made.details, made.paragraphs, sentences)
    (block,) = _blocks(_set(parent, of))
    assert _looks(block) == pieces


def test_mark_up_and_its_signs_are_words(parent: QObject) -> None:
    words = "<b>Bold</b> &amp; <img src=x>"
    assert _set(parent, article([(Role.BODY, [words])], Details())).toPlainText() == words


def test_text_has_room_for_bars_and_signs_and_nothing_can_be_undone(parent: QObject) -> None:
    document = _set(parent)
    frame = document.rootFrame().frameFormat()
    assert (frame.leftMargin(), frame.rightMargin()) == (GUTTER, GUTTER)
    assert (frame.topMargin(), frame.bottomMargin()) == (18, 56)
    assert not document.isUndoRedoEnabled()
    assert document.defaultFont().pointSizeF() == 14.0
    assert document.parent() is parent


def test_blocks_are_set_until_it_is_enough_and_at_least_one(parent: QObject) -> None:
    setter = _made(parent, article(LEFT, Details()))
    asked: list[int] = []

    def is_enough(done: int) -> bool:
        asked.append(done)
        return done >= 60

    setter.set_until(lambda _done: True)
    assert setter.document.toPlainText() == "Home | Harbour news | Sign in"
    setter.set_until(is_enough)
    headline, byline = "Harbour bridge closes for repairs after winter storm", "By Ilse Marwick"
    assert asked == [len(headline), len(headline) + len(byline)]
    assert setter.document.blockCount() == 3
    assert not setter.is_done


def test_a_place_is_asked_for_only_after_something_is_set(parent: QObject) -> None:
    setter = _made(parent)
    setter.set_until(lambda done: done >= 0)
    assert setter.document.blockCount() == 1


def test_no_article_is_an_empty_document_that_is_done(parent: QObject) -> None:
    setter = Typesetter(None, (), (LIGHT, Typeface(), False), parent)
    assert setter.is_done
    setter.set_until(lambda _done: False)
    assert setter.document.isEmpty()


@pytest.mark.parametrize("hidden", [frozenset(), frozenset({0}), frozenset({1, 2})])
def test_blocks_are_hidden_by_their_numbers_and_shown_again(parent: QObject, hidden: frozenset[int]) -> None:
    document = _set(parent)
    hide(document, frozenset({0, 2}))
    hide(document, hidden)
    assert [block.isVisible() for block in _blocks(document)] == [number not in hidden for number in range(3)]


def test_nothing_is_laid_out_before_a_pane_says_how_wide_the_lines_are(parent: QObject) -> None:
    document = _set(parent)
    assert document.pageSize().isNull()
    assert document.size().height() == 0
    document.setTextWidth(300)
    assert document.size().height() > 100


def test_hiding_lays_the_text_out_anew(parent: QObject) -> None:
    document = _set(parent)
    document.setTextWidth(300)
    before = document.size().height()
    hide(document, frozenset({1}))
    assert document.size().height() < before
