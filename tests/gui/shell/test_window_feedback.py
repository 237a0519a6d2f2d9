"""What the open work has to say is said in title, strip, status bar and panes, each in its place."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.gui.session.filing import Filing
from reader.gui.shell.actions import Actions
from reader.gui.shell.appearance import Appearance
from reader.gui.shell.pages import Pages
from reader.gui.shell.settings_binding import SettingsBinding
from reader.gui.shell.status import StatusBar
from reader.gui.shell.top_line import TopLine
from reader.gui.shell.window_feedback import PROGRAM, WindowFeedback
from reader.gui.widgets.theme import load_theme
from reader.session.settings import RecentPair, Settings
from reader.views.card import Place
from reader.views.choice import Choice, bead_choice
from reader.views.display_data import ground_of_article, ground_of_comparison
from tests.gui.at_once import controller_at_once, take
from tests.gui.invented import comparison
from tests.gui.windows import Answers

LIGHT = load_theme("light")


class Window:
    """Pages, strip and status bar of a window over an invented pair."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.controller = controller_at_once()
        appearance = Appearance(self.window)
        filing = Filing(self.controller, Answers(), str(folder), self.window)
        settings = replace(Settings(), recent_pairs=(RecentPair("/a.txt", "/b.txt"),))
        binding = SettingsBinding(settings, Actions(self.window), appearance, self.controller, self.window)
        self.pages = Pages(self.controller, filing, binding, appearance, self.window)
        self.window.setCentralWidget(self.pages)
        self.line, self.status = TopLine(LIGHT, self.pages, self.window), StatusBar(self.window)
        self.strip = self.line.strip
        self.window.setStatusBar(self.status)
        self.feedback = WindowFeedback(self.window, self.controller, self.pages, self.line, self.status)
        self.pages.show_welcome()
        self.window.resize(1200, 700)
        with qtbot.waitExposed(self.window):
            self.window.show()

    @property
    def shows_articles(self) -> bool:
        return self.pages.currentWidget() is self.pages.made_articles

    def kind(self) -> str:
        """The kind of the message that stands."""
        if self.strip.property("grave"):
            return "error"
        text = self.strip.text
        self.strip.clear("warning")
        return "warning" if text and not self.strip.text else "note"

    def summary(self) -> str:
        label = self.status.findChild(QLabel, "status.summary")
        assert label is not None
        return label.text()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Window:
    return Window(qtbot, tmp_path)


@pytest.fixture
def compared(window: Window) -> Window:
    take(window.controller, comparison())
    return window


def test_the_title_names_what_is_open(window: Window) -> None:
    made = comparison()
    window.controller.keeper.take_article("right", ground_of_article(made.right), None)
    assert window.window.windowTitle() == f"{made.right.details.title}[*] – {PROGRAM}"
    nameless = replace(made.left, details=replace(made.left.details, title=""), origin="/news/harbour.txt")
    window.controller.keeper.take_article("left", ground_of_article(nameless), None)
    assert window.window.windowTitle() == f"harbour.txt – {made.right.details.title}[*] – {PROGRAM}"


def test_a_title_with_the_mark_of_unsaved_work_shows_it_as_words(window: Window) -> None:
    made = comparison().left
    odd = replace(made, details=replace(made.details, title="A [*] bridge"))
    window.controller.keeper.take_article("left", ground_of_article(odd), None)
    assert window.window.windowTitle() == f"A [*][*] bridge[*] – {PROGRAM}"


def test_an_article_on_its_way_brings_the_articles_to_the_front(window: Window) -> None:
    seen = [window.shows_articles]
    window.feedback.say("Something older.")
    window.controller.article_loading.emit("left")
    assert [*seen, window.shows_articles] == [False, True]
    assert window.strip.text == ""


def test_what_is_said_at_the_start_stays_until_it_is_closed(window: Window) -> None:
    window.feedback.say_at_start("")
    assert window.strip.text == ""
    window.feedback.say_at_start("The settings could not be read.")
    window.controller.article_loading.emit("left")
    assert window.strip.text == "The settings could not be read."
    window.feedback.say("Something newer.")
    window.controller.article_loading.emit("left")
    assert window.strip.text == ""


def test_a_comparison_is_summed_up_until_it_is_dropped(compared: Window) -> None:
    assert "of the left is in the right" in compared.summary()
    compared.controller.keeper.drop_comparison()
    assert compared.summary() == ""


def test_a_coarse_comparison_says_why(window: Window) -> None:
    made = comparison()
    take(window.controller, made)
    assert window.strip.text == ""
    coarse = replace(made, collation=replace(made.collation, coarse=True, coarse_reason="It was too long."))
    window.controller.keeper.take_comparison(ground_of_comparison(coarse), coarse.collation.options)
    assert window.strip.text == "It was too long."


def test_a_warning_that_is_chosen_is_said_until_another_pair_is(compared: Window) -> None:
    compared.controller.selection.choose(Choice(Place(3), warning=0))
    assert compared.strip.text.startswith("Warning 1 of 1: ")
    assert len(compared.strip.text) > 30
    compared.controller.selection.choose(bead_choice(2))
    assert compared.strip.text == ""


def test_other_messages_stay_when_a_pair_is_chosen(compared: Window) -> None:
    compared.feedback.say("Saved as a.reader.json.")
    compared.controller.selection.choose(bead_choice(2))
    assert compared.strip.text == "Saved as a.reader.json."


def test_what_is_chosen_is_brought_to_the_front_and_a_choice_without_a_pair_is_not(compared: Window) -> None:
    compared.pages.show_welcome()
    seen = []
    for choice in (Choice(quotation=("left", 0)), bead_choice(0)):
        compared.controller.selection.choose(choice)
        seen.append(compared.shows_articles)
    assert seen == [False, True]


def test_what_failed_on_a_side_is_said_in_its_pane(window: Window) -> None:
    window.controller.failed.emit("right", "The file is empty.")
    assert window.shows_articles
    panes = window.pages.articles.view.panes
    assert panes["right"].problem.sentence == "The file is empty."
    assert panes["left"].problem.sentence == ""
    assert window.strip.text == ""


def test_what_failed_on_neither_side_is_said_above_the_articles(window: Window) -> None:
    window.controller.failed.emit("", "It could not be saved.")
    assert (window.strip.text, window.kind()) == ("It could not be saved.", "error")
    assert not window.shows_articles


def test_what_is_done_is_said_and_how_far_it_is_shown(window: Window) -> None:
    window.controller.said.emit("Saved as a.reader.json.")
    assert window.strip.text == "Saved as a.reader.json."
    doing = window.status.findChild(QLabel, "status.doing")
    assert doing is not None
    window.controller.progressed.emit(0.5, "Linking")
    assert doing.isVisible()
    window.controller.quiet.work_ended.emit()
    assert not doing.isVisible()


def test_what_is_stopped_can_be_begun_again(compared: Window) -> None:
    button = compared.status.findChild(QToolButton, "status.cancel")
    assert button is not None
    compared.controller.progressed.emit(0.5, "Linking")
    button.click()
    assert compared.strip.text == "Stopped."
    ready: list[object] = []
    compared.controller.comparison_ready.connect(ready.append)
    again = compared.strip.findChild(QPushButton, "message_strip.act")
    assert again is not None
    assert again.text() == "Compare again"
    again.click()
    assert len(ready) == 1


def test_what_is_to_check_leads_to_the_first_warning(compared: Window) -> None:
    compared.pages.show_articles()
    compared.line.warnings_wanted.emit()
    assert compared.controller.selection.choice.warning == 0


def test_a_correction_can_be_taken_back(window: Window) -> None:
    undone: list[str] = []
    window.pages.corrected.emit("The speaker is Ada now.", lambda: undone.append("undone"))
    assert window.strip.text == "The speaker is Ada now."
    button = window.strip.findChild(QPushButton, "message_strip.act")
    assert button is not None
    assert button.text() == "Undo"
    button.click()
    assert undone == ["undone"]


def test_a_problem_of_a_page_is_said(window: Window) -> None:
    window.pages.problem.emit("The samples are gone.")
    assert window.strip.text == "The samples are gone."


def _pressed(window: Window, name: str) -> QPushButton:
    button = window.strip.findChild(QPushButton, f"message_strip.{name}")
    assert button is not None
    return button


@pytest.mark.parametrize(("name", "done"), [("act", ["yes"]), ("also", ["no"])])
def test_a_question_at_the_start_is_answered_once_and_stays_meanwhile(
    window: Window, name: str, done: list[str]
) -> None:
    answers: list[str] = []
    window.feedback.ask_at_start(
        "Go on?", ("Go on", lambda: answers.append("yes")), ("Discard", lambda: answers.append("no"))
    )
    window.controller.article_loading.emit("left")
    assert window.strip.text == "Go on?"
    assert [_pressed(window, each).text() for each in ("act", "also")] == ["Go on", "Discard"]
    _pressed(window, name).click()
    assert answers == done
    assert window.strip.text == ""


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("a.txt",), "“a.txt” was changed on the disk since it was read."),
        (("a.txt", "b.txt"), "Both files were changed on the disk since they were read."),
    ],
)
def test_files_that_were_written_anew_can_be_read_again(
    compared: Window, names: tuple[str, ...], said: str
) -> None:
    compared.feedback.offer_rereading(names)
    assert compared.strip.text == said
    ready: list[object] = []
    compared.controller.comparison_ready.connect(ready.append)
    assert _pressed(compared, "act").text() == "Read again"
    _pressed(compared, "act").click()
    assert len(ready) == 1


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("", "A private window: nothing that is opened here stays on this computer unless you save it."),
        ("The settings could not be read.", "The settings could not be read."),
    ],
)
def test_a_private_window_says_that_it_is_one(window: Window, sentence: str, said: str) -> None:
    window.feedback.say_at_start(sentence, is_private=True)
    assert window.strip.text == said
    assert window.window.windowTitle() == f"Private: {PROGRAM}[*]"


def test_a_session_in_a_file_names_the_window(compared: Window) -> None:
    for name in ("flood.reader.json", "flood.json", "flood"):
        compared.controller.document.take(Path("/news") / name, compared.controller.session)
        assert compared.window.windowTitle() == f"flood[*] – {PROGRAM}"


def test_other_details_name_the_window_anew(compared: Window) -> None:
    compared.window.setWindowTitle("")
    compared.controller.corrected.emit("left")
    assert compared.window.windowTitle().startswith("Harbour bridge")


def test_a_coarse_comparison_that_goes_on_says_nothing_yet(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = comparison()
    coarse = replace(made, collation=replace(made.collation, coarse=True, coarse_reason="It was too long."))
    monkeypatch.setattr(type(window.controller.keeper), "is_more", True)
    window.controller.comparison_landing.emit(coarse)
    assert window.strip.text == ""
