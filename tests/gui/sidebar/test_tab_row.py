"""All tabs of the sidebar stay in sight: as words where there is room, else as signs."""

import pytest
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QTabWidget, QWidget

from reader.gui.sidebar.tab_row import TabRow
from reader.gui.widgets.theme import load_theme

WORDS = ("Warnings", "Facts", "Notes")


class Tabs(QTabWidget):
    """Counts how often a sign is put on a tab or taken from it."""

    signs = 0

    def setTabIcon(self, index: int, icon: QIcon | QPixmap) -> None:
        super().setTabIcon(index, icon)
        self.signs += 1


@pytest.fixture
def tabs(holder: QWidget) -> Tabs:
    made = Tabs(holder)
    for words in WORDS:
        made.addTab(QWidget(made), words)
    return made


@pytest.fixture
def row(tabs: QTabWidget) -> TabRow:
    made = TabRow(tabs)
    for words, icon in zip(WORDS, ("warning", "fact", "note"), strict=True):
        made.add(words, icon)
    made.set_theme(load_theme("light"))
    return made


def seen(tabs: QTabWidget) -> list[tuple[str, bool]]:
    """The words of each tab, and whether it has a sign."""
    return [(tabs.tabText(number), not tabs.tabIcon(number).isNull()) for number in range(tabs.count())]


def test_words_where_there_is_room_and_signs_beside_the_chosen_where_there_is_not(
    tabs: QTabWidget, row: TabRow
) -> None:
    tabs.resize(row.needed, 300)
    row.fit()
    assert seen(tabs) == [(words, False) for words in WORDS]
    tabs.resize(row.needed - 1, 300)
    row.fit()
    assert seen(tabs) == [("Warnings", False), ("", True), ("", True)]
    tabs.setCurrentIndex(2)
    assert seen(tabs) == [("", True), ("", True), ("Notes", False)]
    tabs.resize(row.needed, 300)
    row.fit()
    assert seen(tabs) == [(words, False) for words in WORDS]


def test_a_sign_is_explained_by_its_tip_and_read_out_by_its_words(tabs: QTabWidget, row: TabRow) -> None:
    tabs.resize(100, 300)
    row.fit()
    assert [tabs.tabToolTip(number) for number in range(3)] == list(WORDS)
    assert [tabs.tabBar().accessibleTabName(number) for number in range(3)] == list(WORDS)


def test_all_words_and_what_is_around_them_need_room(tabs: QTabWidget, row: TabRow) -> None:
    metrics = tabs.tabBar().fontMetrics()
    words = sum(metrics.horizontalAdvance(each) for each in WORDS)
    assert words + 3 * 16 <= row.needed <= words + 3 * 16 + 10


def test_dots_stand_behind_what_is_coming_where_there_is_room(tabs: QTabWidget, row: TabRow) -> None:
    dots = tabs.tabBar().fontMetrics().horizontalAdvance("…")
    tabs.resize(row.needed + 2 * dots, 300)
    row.tell(0, "Still looking.", is_coming=True)
    row.tell(1, "Still reading.", is_coming=True)
    row.fit()
    assert seen(tabs) == [("Warnings…", False), ("Facts…", False), ("Notes", False)]
    assert [tabs.tabToolTip(number) for number in range(3)] == [
        "Warnings – Still looking.", "Facts – Still reading.", "Notes",
    ]  # fmt: skip
    tabs.resize(row.needed + 2 * dots - 1, 300)
    row.fit()
    assert seen(tabs) == [(words, False) for words in WORDS]
    tabs.resize(row.needed - 1, 300)
    row.fit()
    assert seen(tabs) == [("Warnings", False), ("", True), ("", True)]
    tabs.resize(row.needed + 2 * dots, 300)
    row.tell(0, "Stopped.", is_coming=False)
    row.fit()
    assert seen(tabs) == [("Warnings", False), ("Facts…", False), ("Notes", False)]
    assert tabs.tabToolTip(0) == "Warnings – Stopped."
    row.tell(1, "", is_coming=True)
    row.fit()
    assert seen(tabs) == [(words, False) for words in WORDS]
    assert tabs.tabToolTip(1) == "Facts"


def test_signs_are_18_pixels_large_pale_and_drawn_in_the_theme(tabs: QTabWidget, row: TabRow) -> None:
    assert tabs.iconSize().toTuple() == (18, 18)
    tabs.resize(100, 300)
    for scheme in ("light", "dark"):
        theme = load_theme(scheme)
        row.set_theme(theme)
        wanted = theme.icon("fact", "muted").pixmap(18, 18).toImage()
        assert tabs.tabIcon(1).pixmap(18, 18).toImage() == wanted
        assert tabs.tabBar().property("signs") is True
    tabs.resize(row.needed, 300)
    row.fit()
    assert tabs.tabBar().property("signs") is False


def test_the_room_of_words_is_that_of_all_of_them(tabs: QTabWidget, row: TabRow) -> None:
    metrics = tabs.tabBar().fontMetrics()
    assert row.needed == 6 + sum(metrics.horizontalAdvance(words) + 16 for words in WORDS)


def test_without_a_theme_words_are_all_there_is(tabs: QTabWidget) -> None:
    bare = TabRow(tabs)
    for words in WORDS:
        bare.add(words, "note")
    tabs.resize(60, 300)
    bare.fit()
    assert seen(tabs) == [(words, False) for words in WORDS]


def test_signs_that_stay_are_not_put_there_again(tabs: Tabs, row: TabRow) -> None:
    assert tabs.signs == 3 - 1  # one tab is in front, with its words
    tabs.resize(row.needed, 300)
    row.fit()
    before = tabs.signs
    row.tell(0, "Still looking.", is_coming=True)
    row.fit()
    assert tabs.signs == before
