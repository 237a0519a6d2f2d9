"""The parts of the page are made one by one, and what is missing when the page takes them is made then."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from reader.gui.compare.page_parts import PageParts
from reader.gui.session.selection import Selection
from reader.gui.sidebar.sidebar import TABS
from reader.gui.widgets.theme import load_theme
from reader.sides import SIDES


@pytest.fixture
def parts(holder: QWidget) -> PageParts:
    return PageParts(load_theme("light"), Selection(holder), holder)


def test_one_part_is_made_at_a_time(parts: PageParts, holder: QWidget) -> None:
    seen = []
    while parts.make_next():
        seen.append((len(parts._panes), parts._view is not None, len(parts._tabs)))
    assert seen[:3] == [(1, False, 0), (2, False, 0), (2, True, 0)]
    assert [tabs for *_, tabs in seen[3:]] == [1, 2, 3, 4, 5, 5]
    assert not any(part.isVisible() for part in holder.findChildren(QWidget))


@pytest.mark.parametrize("made", [0, 2, 5, 9])
def test_the_page_gets_all_of_them(parts: PageParts, made: int) -> None:
    for _ in range(made):
        parts.make_next()
    panes, tabs = dict(parts._panes), list(parts._tabs)
    view, sidebar = parts.taken()
    assert list(view.panes) == list(SIDES)
    assert len(sidebar.tabs) == sidebar.count() == len(TABS)
    assert panes.items() <= view.panes.items()
    assert list(sidebar.tabs[: len(tabs)]) == tabs
    assert not parts.make_next()


@pytest.mark.parametrize("made", [1, 4, 9])
def test_what_nobody_wants_goes(parts: PageParts, holder: QWidget, made: int) -> None:
    for _ in range(made):
        parts.make_next()
    parts.drop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert holder.findChildren(QWidget) == []
