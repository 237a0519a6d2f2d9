"""What the card says."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.collation.bead import Bead, Relation
from reader.collation.why import Why
from reader.gui.compare.why_card import WhyCard, reasons
from reader.gui.widgets.theme import load_theme
from tests.gui.drawn import painted
from tests.gui.invented import colours_in

LINKED = Bead(0, (0,), (0,), Relation.REWORDED, 0.6)
ALONE = Bead(1, (1,), (), Relation.ONLY_LEFT, 0.0)
WHY = Why(("bridge", "storm"), ("anselm",), "port anselm will", 0.9, True, 2, None, "")


def _card(qtbot: QtBot) -> tuple[QWidget, WhyCard]:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(1000, 600)
    card = WhyCard(load_theme("light"), room)
    column = QVBoxLayout(room)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(card)
    with qtbot.waitExposed(room):
        room.show()
    return room, card


def test_words_have_the_capitals_of_the_article() -> None:
    rows = dict(reasons(LINKED, WHY, "Port Anselm  will shut its bridge after the Storm."))
    assert rows["Shared words"] == "bridge, Storm"
    assert rows["Figures, names"] == "Anselm"
    assert rows["Longest run"] == "“Port Anselm will”"


@pytest.mark.parametrize(
    ("neighbours", "stands_beside", "said"),
    [
        (True, True, "In the same order as the rest; a pair beside it is linked too."),
        (False, True, "In the same order as the rest; the sentences beside it are not linked to each other."),
        (False, False, "In the same order as the rest."),
    ],
)
def test_the_place_speaks_of_sentences_beside_only_where_there_are_some(
    neighbours: bool, stands_beside: bool, said: str
) -> None:
    why = replace(WHY, neighbours=neighbours, stands_beside=stands_beside)
    assert dict(reasons(LINKED, why, ""))["Place"] == said


def test_a_sentence_alone_gives_the_reason_it_was_refused() -> None:
    why = Why((), (), "", 0.0, False, 0, 4, "The nearest sentence shares two words.")
    assert reasons(ALONE, why, "") == [("Why alone", "The nearest sentence shares two words.")]


def shown(card: WhyCard, bead: Bead = LINKED, why: Why = WHY, how: str = "") -> None:
    card.explain(bead, why, "Port Anselm will", how)
    card.show()
    QApplication.processEvents()


def place_of(card: WhyCard, row: int) -> tuple[QRect, QRect]:
    """Where the label and the words of a row stand in the card."""
    found = [card.findChild(QLabel, f"why.{part}.{row}") for part in ("label", "words")]
    rects = [QRect(one.mapTo(card, QPoint(0, 0)), one.size()) for one in found if one is not None]
    return rects[0], rects[1]


def test_it_lies_below_from_edge_to_edge_as_high_as_its_words(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    shown(card)
    assert (card.x(), card.width(), card.geometry().bottom()) == (0, room.width(), room.height() - 1)
    last = max(place_of(card, row)[1].bottom() for row in range(4))
    assert last < card.height() <= last + 16


def test_two_rows_stand_beside_each_other_where_there_is_room(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    shown(card, how="synonym")
    (first, _), (second, words), (third, _), (_, fourth), (_, last) = (place_of(card, n) for n in range(5))
    assert first.top() == second.top() < third.top()
    assert first.left() == third.left() < second.left()
    assert last.width() > 1.5 * fourth.width()
    assert words.right() < room.width()
    high = card.height()
    room.resize(640, 600)
    QApplication.processEvents()
    tops = [place_of(card, row)[0].top() for row in range(5)]
    assert tops == sorted(set(tops))
    assert len({place_of(card, row)[0].left() for row in range(5)}) == 1
    assert card.height() > high


def test_it_takes_two_fifths_of_the_view_at_most(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    shown(card, ALONE, Why((), (), "", 0.0, False, 0, None, "Too little in common. " * 300))
    assert card.height() == round(0.4 * room.height())
    assert place_of(card, 0)[1].bottom() > card.height()


def test_the_likest_sentence_can_be_asked_for(qtbot: QtBot) -> None:
    _, card = _card(qtbot)
    shown(card, ALONE, Why((), (), "", 0.0, False, 0, 4, "Too little in common."))
    button = card.findChild(QPushButton, "why.show_nearest")
    assert isinstance(button, QPushButton)
    with qtbot.waitSignal(card.nearest_asked) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [4]
    card.explain(LINKED, WHY, "")
    assert button.isHidden()


@pytest.mark.parametrize(
    ("strength", "title"),
    [
        (0, "Reworded"),
        (1, "Reworded · weak link"),
        (2, "Reworded · fair link"),
        (3, "Reworded · strong link"),
    ],
)
def test_the_title_says_how_strong_a_link_is(qtbot: QtBot, strength: int, title: str) -> None:
    _, card = _card(qtbot)
    card.explain(LINKED, replace(WHY, strength=strength), "")
    assert card.accessibleName() == title
    card.explain(ALONE, replace(WHY, strength=strength), "")
    assert "link" not in card.accessibleName()


def test_a_card_is_as_high_as_its_words_and_has_only_the_rows_it_needs(qtbot: QtBot) -> None:
    _, card = _card(qtbot)

    def rows() -> list[str]:
        labels = [card.findChild(QLabel, f"why.label.{row}") for row in range(4)]
        return [label.text() for label in labels if label is not None and not label.isHidden()]

    card.explain(LINKED, WHY, "")
    high, many = card.height(), rows()
    card.explain(ALONE, Why((), (), "", 0.0, False, 0, None, "Too little in common."), "")
    assert many == ["Shared words", "Figures, names", "Longest run", "Place"]
    assert rows() == ["Why alone"]
    assert card.height() < high
    card.explain(ALONE, Why((), (), "", 0.0, False, 0, None, "Too little in common. " * 30), "")
    assert card.height() > high
    assert card.accessibleDescription().startswith("Why alone: Too little in common.")


@pytest.mark.parametrize(("length", "is_cut"), [(160, False), (161, True)])
def test_a_long_run_is_cut(length: int, is_cut: bool) -> None:
    run = ("word " * 60)[:length].strip().ljust(length, "x")
    words = dict(reasons(LINKED, replace(WHY, longest_run=run), ""))["Longest run"]
    assert words.endswith("…”") is is_cut
    assert len(words) <= 160 + 3


def test_only_a_lone_sentence_with_a_likest_one_offers_to_show_it(qtbot: QtBot) -> None:
    _, card = _card(qtbot)
    button = card.findChild(QPushButton, "why.show_nearest")
    assert button is not None
    for bead, nearest, offers in ((ALONE, 0, True), (ALONE, None, False), (LINKED, 4, False)):
        card.explain(bead, replace(WHY, nearest=nearest), "")
        assert button.isHidden() is not offers


@pytest.mark.parametrize("factor", [1.0, 1.5, 2.0])
def test_its_words_grow_and_are_beside_each_other_as_long_as_they_fit(qtbot: QtBot, factor: float) -> None:
    _, card = _card(qtbot)
    points = card.font().pointSizeF()
    shown(card)
    high = card.height()
    card.set_size(factor)
    title = card.findChild(QLabel, "why.title")
    assert title is not None
    assert title.font().pointSizeF() == card.font().pointSizeF() == pytest.approx(points * factor)
    QApplication.processEvents()
    assert (place_of(card, 0)[0].top() == place_of(card, 1)[0].top()) is (factor < 1.3)
    assert (card.height() > high) is (factor > 1)


def test_the_bar_at_its_edge_is_that_of_its_relation(qtbot: QtBot) -> None:
    _, card = _card(qtbot)
    light = load_theme("light")
    for bead, role, other in ((LINKED, "changed_mark", "only_mark"), (ALONE, "only_mark", "changed_mark")):
        shown(card, bead)
        assert colours_in(card, light.colour(role)) > 5
        assert colours_in(card, light.colour(other)) == 0
        assert colours_in(card, light.colour("raised")) > 5_000


@pytest.mark.parametrize(("key", "is_hidden"), [(Qt.Key.Key_Escape, True), (Qt.Key.Key_A, False)])
def test_escape_closes_it(qtbot: QtBot, key: Qt.Key, is_hidden: bool) -> None:
    _, card = _card(qtbot)
    shown(card)
    QTest.keyClick(card, key)
    assert card.isHidden() is is_hidden


def test_how_a_pair_was_made_is_the_last_row(qtbot: QtBot) -> None:
    _, card = _card(qtbot)
    how = "synonym (“shut” → “close”)"
    assert reasons(LINKED, WHY, "", how)[-1] == ("How", how)
    assert "How" not in dict(reasons(LINKED, WHY, ""))
    card.explain(LINKED, WHY, "", how)
    row = len(reasons(LINKED, WHY, "", how)) - 1
    words = card.findChild(QLabel, f"why.words.{row}")
    assert words is not None
    assert words.text() == how
    assert f"How: {how}." in card.accessibleDescription()


def test_title_and_buttons_stand_above_the_rows(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    assert card.isHidden()
    shown(card, ALONE, Why((), (), "", 0.0, False, 0, 4, "Too little in common."))
    title, button, close, scroll = (
        card.findChild(QWidget, f"why.{name}") for name in ("title", "show_nearest", "close", "scroll")
    )
    assert isinstance(title, QLabel)
    assert isinstance(button, QPushButton)
    assert isinstance(close, QToolButton)
    assert isinstance(scroll, QScrollArea)
    assert title.geometry().right() < button.x() < close.x()
    assert max(part.geometry().bottom() for part in (title, button, close)) < scroll.y()
    assert (title.x(), scroll.x(), close.geometry().right()) == (24, 24, room.width() - 8 - 1)
    assert title.font().bold()
    assert button.text() == "Show the likest sentence"
    assert (close.accessibleName(), close.autoRaise()) == ("Close", True)
    assert close.minimumSize().toTuple() == (24, 24)
    assert scroll.frameShape() is QFrame.Shape.NoFrame
    assert scroll.widgetResizable()
    assert scroll.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert scroll.focusPolicy() is Qt.FocusPolicy.NoFocus
    inner = scroll.widget()
    assert inner is not None
    assert inner.objectName() == "why.rows"
    kinds, policy = QSizePolicy.Policy, card.sizePolicy()
    assert (policy.horizontalPolicy(), policy.verticalPolicy()) == (kinds.Ignored, kinds.Fixed)
    close.click()
    assert card.isHidden()


def test_labels_are_paler_than_words_and_both_are_plain(qtbot: QtBot) -> None:
    _, card = _card(qtbot)
    for scheme in ("light", "dark"):
        theme = load_theme(scheme)
        card.set_theme(theme)
        shown(card)
        strokes = painted(card)
        fills = {stroke.words: stroke.fill for stroke in strokes if stroke.words}
        assert fills["Shared words"] == theme.colour("muted").name()
        assert fills["bridge, storm"] == theme.colour("text").name()
        assert card.palette().window().color() == theme.colour("raised")
    labels = card.findChildren(QLabel)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert {label.wordWrap() for label in labels if ".label." in label.objectName()} == {False}
    assert {label.wordWrap() for label in labels if ".words." in label.objectName()} == {True}


@pytest.mark.parametrize(("bead", "width", "dashes"), [(LINKED, 4.0, True), (ALONE, 4.0, True)])
def test_an_edge_parts_it_from_the_articles_and_its_bar_stands_left(
    qtbot: QtBot, bead: Bead, width: float, dashes: bool
) -> None:
    room, card = _card(qtbot)
    shown(card, bead)
    edge, bar = (stroke for stroke in painted(card) if stroke.kind == "line")
    assert (list(edge.places), edge.width) == ([0, 0.5, room.width(), 0.5], 1)
    assert edge.pen == load_theme("light").colour("border").name()
    assert list(bar.places) == [11, 11, 11, card.height() - 9]
    assert (bar.width, bool(bar.dashes)) == (width, dashes)


@pytest.mark.parametrize(("width", "stretches"), [(1000, (0, 1, 0, 1)), (640, (0, 1, 0, 0))])
def test_words_take_the_room_that_labels_leave(qtbot: QtBot, width: int, stretches: tuple[int, ...]) -> None:
    room, card = _card(qtbot)
    room.resize(width, 600)
    shown(card)
    inner = card.findChild(QWidget, "why.rows")
    assert inner is not None
    grid = inner.layout()
    assert isinstance(grid, QGridLayout)
    assert (grid.horizontalSpacing(), grid.verticalSpacing()) == (12, 4)
    assert tuple(grid.columnStretch(column) for column in range(4)) == stretches
