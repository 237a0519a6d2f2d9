"""Tags that narrow the list."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.gui.library.tag_choice import TagChoice

TAGS = (("bread", 2), ("harbour", 1))


@pytest.fixture
def choice(holder: QWidget) -> TagChoice:
    return TagChoice(holder)


def test_without_tags_there_is_nothing_to_choose(choice: TagChoice) -> None:
    assert (choice.count(), choice.isEnabled(), choice.tag) == (1, False, None)
    assert choice.itemText(0) == "All tags"


def test_each_tag_is_offered_with_its_number(choice: TagChoice) -> None:
    choice.offer(TAGS)
    assert [choice.itemText(row) for row in range(3)] == ["All tags", "#bread  2", "#harbour  1"]
    assert choice.isEnabled()
    choice.setCurrentIndex(2)
    assert choice.tag == "harbour"
    choice.setCurrentIndex(0)
    assert [choice.tag] == [None]


def test_the_chosen_tag_stays_where_it_is_offered_again_and_nothing_is_told(
    qtbot: QtBot, choice: TagChoice
) -> None:
    choice.offer(TAGS)
    choice.setCurrentIndex(2)
    with qtbot.assertNotEmitted(choice.currentIndexChanged):
        choice.offer((("harbour", 3),))
    assert choice.tag == "harbour"
    with qtbot.assertNotEmitted(choice.currentIndexChanged):
        choice.offer((("bread", 1),))
    assert [choice.tag] == [None]
    choice.setCurrentIndex(1)
    with qtbot.assertNotEmitted(choice.currentIndexChanged):
        choice.clear_choice()
    assert [choice.tag] == [None]
