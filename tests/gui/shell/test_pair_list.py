"""Pairs that can be opened with one click."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from reader.gui.shell.pair_list import PairEntry, PairList, recent_entry
from reader.gui.widgets.theme import load_theme
from reader.loading.article_file import file_spelled
from reader.session.settings import RecentPair


@pytest.mark.parametrize(
    ("left", "right", "title", "note"),
    [
        ("/news/a.txt", "/news/b.txt", "a.txt ↔ b.txt", "/news"),
        ("/news/a.txt", "/old/b.txt", "a.txt ↔ b.txt", "/news · /old"),
    ],
)
def test_a_recent_pair_is_named_by_its_files(left: str, right: str, title: str, note: str) -> None:
    entry = recent_entry(RecentPair(left, right))
    assert (entry.title, entry.note) == (title, note)


@pytest.fixture
def pairs(holder: QWidget) -> PairList:
    return PairList("recent", "Recent", "Nothing yet.", load_theme("light"), holder)


def _entry(title: str) -> PairEntry:
    return PairEntry(title, "note", file_spelled(f"/{title}_left.txt"), file_spelled(f"/{title}_right.txt"))


def _nothing(pairs: PairList) -> QLabel:
    found = pairs.findChild(QLabel, "welcome.recent.nothing")
    assert found is not None
    return found


def test_an_empty_list_says_so(pairs: PairList) -> None:
    pairs.set_entries([])
    assert not _nothing(pairs).isHidden()
    pairs.set_entries([_entry("one")])
    assert _nothing(pairs).isHidden()


def test_a_click_opens_the_pair_of_that_row(pairs: PairList, qtbot: QtBot) -> None:
    pairs.set_entries([_entry("one"), _entry("two")])
    button = pairs.findChild(QAbstractButton, "welcome.recent.1")
    assert button is not None
    assert button.accessibleName() == "two"
    with qtbot.waitSignal(pairs.pair_wanted) as told:
        button.click()
    assert told.args == [file_spelled("/two_left.txt"), file_spelled("/two_right.txt")]
