"""What the card says."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.collation.bead import Bead, Relation
from reader.collation.why import Why
from reader.gui.compare.why_card import WhyCard, reasons
from reader.gui.widgets.theme import load_theme
from tests.gui.invented import colours_in

LINKED = Bead(0, (0,), (0,), Relation.REWORDED, 0.6)
ALONE = Bead(1, (1,), (), Relation.ONLY_LEFT, 0.0)
WHY = Why(("bridge", "storm"), ("anselm",), "port anselm will", 0.9, True, 2, None, "")


def _card(qtbot: QtBot) -> tuple[QWidget, WhyCard]:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(1000, 600)
    card = WhyCard(load_theme("light"), room)
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
    why = WHY._replace(neighbours=neighbours, stands_beside=stands_beside)
    assert dict(reasons(LINKED, why, ""))["Place"] == said


def test_a_sentence_alone_gives_the_reason_it_was_refused() -> None:
    why = Why((), (), "", 0.0, False, 0, 4, "The nearest sentence shares two words.")
    assert reasons(ALONE, why, "") == [("Why alone", "The nearest sentence shares two words.")]


def test_the_card_stands_inside_its_room_and_off_its_pair(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    card.explain(LINKED, WHY, "Port Anselm will")
    for ends in ([(60, 120), (80, 140)], [(500, 560), (520, 580)], [(-400, 900)]):
        card.place(ends, room.rect())
        assert room.rect().contains(card.geometry())
    card.place([(60, 120)], room.rect())
    assert not card.geometry().intersects(QRect(0, 60, 1000, 60))


def test_the_likest_sentence_can_be_asked_for(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    card.explain(ALONE, Why((), (), "", 0.0, False, 0, 4, "Too little in common."), "")
    card.place([(60, 120)], room.rect())
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
    card.explain(LINKED, WHY._replace(strength=strength), "")
    assert card.accessibleName() == title
    card.explain(ALONE, WHY._replace(strength=strength), "")
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
    words = dict(reasons(LINKED, WHY._replace(longest_run=run), ""))["Longest run"]
    assert words.endswith("…”") is is_cut
    assert len(words) <= 160 + 3


def test_only_a_lone_sentence_with_a_likest_one_offers_to_show_it(qtbot: QtBot) -> None:
    _, card = _card(qtbot)
    button = card.findChild(QPushButton, "why.show_nearest")
    assert button is not None
    for bead, nearest, offers in ((ALONE, 0, True), (ALONE, None, False), (LINKED, 4, False)):
        card.explain(bead, WHY._replace(nearest=nearest), "")
        assert button.isHidden() is not offers


@pytest.mark.parametrize(("factor", "width"), [(1.0, 440), (1.5, 660), (0.5, 440), (4.0, 968)])
def test_the_card_grows_with_its_words_within_its_room(qtbot: QtBot, factor: float, width: int) -> None:
    _, card = _card(qtbot)
    points = card.font().pointSizeF()
    card.set_size(factor)
    assert card.width() == width
    title = card.findChild(QLabel, "why.title")
    assert title is not None
    assert title.font().pointSizeF() == card.font().pointSizeF() == pytest.approx(points * factor)


@pytest.mark.parametrize(
    ("ends", "top"),
    [
        ([(60, 120), (80, 140)], 150),
        ([(60, 120)], 130),
        ([], 10),
    ],
)
def test_the_card_stands_a_little_below_its_pair(qtbot: QtBot, ends: list[tuple[int, int]], top: int) -> None:
    room, card = _card(qtbot)
    card.explain(LINKED, WHY, "")
    card.place(ends, room.rect())
    assert card.geometry().top() == top
    assert abs(card.geometry().center().x() - room.rect().center().x()) <= 1


def test_where_there_is_no_room_below_it_stands_a_little_above(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    card.explain(LINKED, WHY, "")
    last = room.rect().bottom() - 8 - card.height()
    card.place([(last - 60, last - 10)], room.rect())
    assert card.geometry().top() == last
    card.place([(last - 60, last - 9)], room.rect())
    assert card.geometry().top() == last - 70 - card.height()


def test_the_bar_at_its_edge_is_that_of_its_relation(qtbot: QtBot) -> None:
    room, card = _card(qtbot)
    light = load_theme("light")
    for bead, role, other in ((LINKED, "changed_mark", "only_mark"), (ALONE, "only_mark", "changed_mark")):
        card.explain(bead, WHY, "")
        card.place([], room.rect())
        assert colours_in(card, light.colour(role)) > 5
        assert colours_in(card, light.colour(other)) == 0
        assert colours_in(card, light.colour("raised")) > 5_000


@pytest.mark.parametrize(("key", "is_hidden"), [(Qt.Key.Key_Escape, True), (Qt.Key.Key_A, False)])
def test_escape_closes_it(qtbot: QtBot, key: Qt.Key, is_hidden: bool) -> None:
    room, card = _card(qtbot)
    card.explain(LINKED, WHY, "")
    card.place([], room.rect())
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
