"""What the card says."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.collation.bead import Bead, Relation
from reader.collation.why import Why
from reader.gui.compare.why_card import WhyCard, reasons
from reader.gui.widgets.theme import load_theme

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
    why = replace(WHY, neighbours=neighbours, stands_beside=stands_beside)
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
