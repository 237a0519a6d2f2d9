"""Each page is made when it is first asked for; what is asked for on a page reaches who does it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reader.cancel import never, silent
from reader.errors import LibraryError
from reader.gui.compare.compare_page import ComparePage
from reader.gui.session.dropped import Dropped
from reader.gui.session.filing import Filing
from reader.gui.shell import pages as pages_module
from reader.gui.shell.actions import Actions
from reader.gui.shell.appearance import Appearance
from reader.gui.shell.pages import Pages
from reader.gui.shell.settings_binding import SettingsBinding
from reader.gui.shell.window_layout import state_text
from reader.gui.widgets.theme import load_theme
from reader.library.samples import SamplePair
from reader.loading.article_file import ArticleFile
from reader.session.settings import RecentPair, Settings
from reader.views.choice import bead_choice
from reader.workers.work import Work
from tests.gui.at_once import controller_at_once, take
from tests.gui.invented import colours_in, comparison
from tests.gui.windows import SPUN, WIRE, Answers

DARK = load_theme("dark")


class Stack:
    """Both pages over a controller whose work is done at once."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.window, self.answers = QMainWindow(), Answers()
        qtbot.addWidget(self.window)
        self.controller = controller_at_once()
        appearance = Appearance(self.window)
        self.filing = Filing(self.controller, self.answers, str(folder), self.window)
        settings = replace(Settings(), recent_pairs=(RecentPair(str(WIRE), str(SPUN)),), zoom=1.5)
        self.binding = SettingsBinding(
            settings, Actions(self.window), appearance, self.controller, self.window
        )
        self.pages = Pages(self.controller, self.filing, self.binding, appearance, self.window)
        self.window.setCentralWidget(self.pages)
        self.window.resize(1100, 700)
        with qtbot.waitExposed(self.window):
            self.window.show()

    def button(self, name: str) -> QPushButton:
        found = self.pages.findChild(QPushButton, name)
        assert found is not None
        return found


@pytest.fixture
def stack(qtbot: QtBot, tmp_path: Path) -> Stack:
    return Stack(qtbot, tmp_path)


def test_a_page_is_made_when_it_is_first_asked_for_and_once(stack: Stack) -> None:
    seen = [stack.pages.count(), stack.pages.made_articles]
    stack.pages.show_welcome()
    seen += [stack.pages.count(), stack.pages.made_articles]
    assert seen == [0, None, 1, None]
    stack.pages.show_articles()
    stack.pages.show_welcome()
    stack.pages.show_articles()
    assert stack.pages.count() == 2
    assert stack.pages.made_articles is stack.pages.articles is stack.pages.currentWidget()
    assert stack.pages.objectName() == "pages"


def test_the_page_of_the_articles_is_made_ready_behind_the_start_page(
    stack: Stack, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[tuple[Work[None], Callable[[None], object]]] = []
    monkeypatch.setattr(stack.controller, "warm_up", lambda *work: begun.append(work))
    stack.pages.show_welcome()
    stack.pages.warm_up()
    made = [stack.pages.made_articles]
    [(bring_in, landed)] = begun
    bring_in(silent, never)
    landed(None)
    made.append(stack.pages.made_articles)
    qtbot.waitUntil(lambda: stack.pages.made_articles is not None)
    assert made == [None, None]
    assert stack.pages.currentWidget() is stack.pages.welcome


def test_a_page_that_is_asked_for_while_it_is_made_ready_is_there_at_once(
    stack: Stack, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stack.controller, "warm_up", lambda _work, landed: landed(None))
    stack.pages.warm_up()
    parts = stack.pages._parts
    assert parts is not None
    qtbot.waitUntil(lambda: len(parts._panes) == 2)
    page = stack.pages.articles
    assert page.view.panes == parts._panes
    for _ in range(3):
        stack.pages._make_more()
    assert stack.pages.articles is page
    assert stack.pages._parts is None


def test_what_is_made_ready_in_another_theme_is_made_anew(
    stack: Stack, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stack.controller, "warm_up", lambda _work, landed: landed(None))
    stack.pages.warm_up()
    before = stack.pages._parts
    assert before is not None
    qtbot.waitUntil(lambda: bool(before._panes))
    dropped = before._panes["left"]
    with qtbot.waitSignal(dropped.destroyed):
        stack.pages.set_theme(load_theme("dark"))
    assert stack.pages._parts is not before
    qtbot.waitUntil(lambda: stack.pages.made_articles is not None)


def test_the_page_that_was_made_ready_has_its_size_and_was_painted_once(
    stack: Stack, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[QSize] = []

    def grab(page: ComparePage) -> QPixmap:
        painted.append(page.size())
        return QWidget.grab(page)

    monkeypatch.setattr(ComparePage, "grab", grab)
    monkeypatch.setattr(stack.controller, "warm_up", lambda _work, landed: landed(None))
    stack.pages.show_welcome()
    stack.pages.warm_up()
    qtbot.waitUntil(lambda: bool(painted))
    stack.pages.warm_up()
    later: list[None] = []
    QTimer.singleShot(0, lambda: later.append(None))
    qtbot.waitUntil(lambda: bool(later))
    assert painted == [stack.pages.size()]
    assert stack.pages.currentWidget() is stack.pages.welcome


def test_the_start_page_offers_samples_and_recent_pairs(stack: Stack) -> None:
    stack.pages.show_welcome()
    assert stack.pages.currentWidget() is stack.pages.welcome
    assert stack.pages.findChild(QWidget, "welcome.samples.0") is not None
    recent = stack.pages.findChild(QWidget, "welcome.recent.0")
    assert recent is not None
    assert recent.accessibleName() == f"{WIRE.name} ↔ {SPUN.name}"


def test_samples_that_are_gone_are_told_and_not_offered(
    stack: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> tuple[SamplePair, ...]:
        raise LibraryError("The samples are gone.")

    monkeypatch.setattr(pages_module, "sample_pairs", gone)
    told: list[str] = []
    stack.pages.problem.connect(told.append)
    stack.pages.show_welcome()
    assert told == ["The samples are gone."]
    assert stack.pages.findChild(QWidget, "welcome.samples.0") is None
    assert stack.pages.currentWidget() is stack.pages.welcome


def test_there_is_a_way_back_once_an_article_is_open(stack: Stack) -> None:
    stack.pages.show_welcome()
    seen = [stack.button("welcome.back").isVisible()]
    take(stack.controller, comparison())
    stack.pages.show_welcome()
    seen.append(stack.button("welcome.back").isVisible())
    assert seen == [False, True]
    stack.button("welcome.back").click()
    assert stack.pages.currentWidget() is stack.pages.made_articles


def test_what_is_asked_for_on_the_start_page_is_done(stack: Stack) -> None:
    stack.pages.show_welcome()
    stack.answers.opens.append(WIRE)
    stack.button("welcome.left.open").click()
    assert stack.controller.path("left") == WIRE
    stack.pages.welcome.dropped.emit("right", Dropped((SPUN,)))
    assert stack.controller.path("right") == SPUN
    stack.pages.welcome.pair_wanted.emit(ArticleFile(SPUN), ArticleFile(WIRE))
    assert (stack.controller.path("left"), stack.controller.path("right")) == (SPUN, WIRE)
    stack.pages.welcome.paste_wanted.emit("left")
    assert stack.controller.path("left") == SPUN


def test_what_is_asked_for_in_the_panes_is_done(stack: Stack) -> None:
    view = stack.pages.articles.view
    stack.answers.opens.append(WIRE)
    view.open_requested.emit("left")
    assert stack.controller.path("left") == WIRE
    view.dropped.emit("right", Dropped((SPUN,)))
    assert stack.controller.path("right") == SPUN
    view.text_dropped.emit("right", "The ferry sails again on Monday.")
    article = stack.controller.article("right")
    assert article is not None
    assert article.origin == "dropped text"
    view.look.zoom_changed.emit(2.0)
    assert stack.binding.settings.zoom == 2.0


def test_the_articles_tell_where_the_reader_is_and_what_was_set_right(stack: Stack) -> None:
    told: list[tuple[str, int, int]] = []
    corrected: list[str] = []
    stack.pages.position_changed.connect(lambda *said: told.append(said))
    stack.pages.corrected.connect(lambda said, _undo: corrected.append(said))
    page = stack.pages.articles
    take(stack.controller, comparison())
    stack.controller.selection.choose(bead_choice(2))
    assert told[-1] == ("3 of 8", 3, 8)
    page.corrected.emit("The speaker is Ada now.", lambda: None)
    assert corrected == ["The speaker is Ada now."]


def test_a_chosen_quotation_is_copied_by_its_list(stack: Stack) -> None:
    stack.pages.show_articles()
    take(stack.controller, comparison())
    assert stack.filing.copy_quotation is not None
    assert not stack.filing.copy_quotation()


def test_settings_reach_the_articles_when_they_are_made_and_when_they_change(stack: Stack) -> None:
    stack.binding.zoom_to(1.2)
    page = stack.pages.articles
    assert page.view.look.zoom() == 1.2
    stack.binding.zoom_to(1.8)
    assert page.view.look.zoom() == 1.8


def test_a_theme_reaches_the_pages_that_are_made(stack: Stack) -> None:
    stack.pages.set_theme(DARK)
    stack.pages.show_welcome()
    stack.pages.set_theme(DARK)
    place = stack.pages.findChild(QWidget, "welcome.left")
    assert place is not None
    assert colours_in(place, DARK.colour("paper")) > 1_000
    stack.pages.show_articles()
    stack.pages.set_theme(DARK)
    empty = stack.pages.findChild(QWidget, "pane.left.empty")
    assert empty is not None
    assert colours_in(empty, DARK.colour("paper")) > 1_000


@pytest.mark.parametrize("is_kept", [False, True])
def test_the_page_of_the_articles_comes_back_as_it_was_left(
    qtbot: QtBot, tmp_path: Path, stack: Stack, is_kept: bool
) -> None:
    left = stack.pages.articles
    left.setHandleWidth(11)
    state = left.saveState()
    other = Stack(qtbot, tmp_path)
    kept = (("desk", state_text(state)),) if is_kept else ()
    other.binding.settings = replace(other.binding.settings, layout=kept)
    assert (other.pages.articles.handleWidth() == 11) is is_kept
