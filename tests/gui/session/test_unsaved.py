"""The reader is asked only where something would really be lost, and each answer does what it says."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.comparison.judgement import Judgement, WarningState, identity_of
from reader.gui.dialogs.file_dialogs import Keep
from reader.gui.session.filing import Filing
from reader.gui.session.unsaved import Unsaved
from reader.session.corrections import DetailCorrected, SpeakerCorrected
from reader.sides import SIDES, Side
from reader.views.display_data import ground_of_article
from tests.gui.at_once import controller_at_once, take
from tests.gui.invented import comparison
from tests.gui.rounds import rounds_pass
from tests.gui.windows import Answers

COMPARED = comparison()


class Asking:
    """A window's question before work would be lost."""

    def __init__(self, window: QWidget, folder: Path) -> None:
        self.window, self.answers = window, Answers()
        self.controller = controller_at_once()
        self.stored: set[Side] = set()
        self.is_ending = False
        self.filing = Filing(self.controller, self.answers, str(folder), window)
        self.unsaved = Unsaved(
            window,
            self.controller,
            self.filing,
            self.answers,
            lambda side: side in self.stored,
            lambda: self.is_ending,
        )
        window.setWindowTitle("[*]Reader")
        self.went_on: list[str] = []

    def correct(self, side: Side = "left") -> None:
        self.controller.corrector.correct(DetailCorrected(side, "title", "Other"))

    def drop(self, qtbot: QtBot, *sides: Side) -> None:
        """Bring another article to a side, and answer what is asked."""
        self.unsaved._before_dropping(sides or SIDES, lambda: self.went_on.append("on"))
        rounds_pass(qtbot)


@pytest.fixture
def asking(holder: QWidget, tmp_path: Path) -> Asking:
    made = Asking(holder, tmp_path)
    take(made.controller, COMPARED)
    return made


def test_before_anything_is_open_nothing_can_be_lost(holder: QWidget, tmp_path: Path) -> None:
    bare = Asking(holder, tmp_path)
    assert not bare.unsaved.would_lose(SIDES)
    assert bare.unsaved.may_close()
    assert bare.answers.questions == []


@pytest.mark.parametrize(
    ("corrected", "asked", "loses"),
    [
        ("left", ("left",), True),
        ("left", ("right",), False),
        ("left", SIDES, True),
        ("right", ("right",), True),
        ("right", (), False),
    ],
)
def test_what_was_set_right_on_a_side_would_be_lost_with_it(
    asking: Asking, corrected: Side, asked: tuple[Side, ...], loses: bool
) -> None:
    asking.correct(corrected)
    assert asking.unsaved.would_lose(asked) is loses


def test_details_that_the_library_keeps_are_not_lost_but_speakers_are(asking: Asking) -> None:
    asking.stored = {"left"}
    asking.correct("left")
    assert not asking.unsaved.would_lose(SIDES)
    span = COMPARED.left_quotations.attributions[0].quotation.span
    asking.controller.corrector.correct(SpeakerCorrected("left", span, "Ada"))
    assert asking.unsaved.would_lose(SIDES)


def test_the_title_is_marked_while_something_would_be_lost(asking: Asking, tmp_path: Path) -> None:
    seen = [asking.window.isWindowModified()]
    asking.correct()
    seen.append(asking.window.isWindowModified())
    asking.controller.files.save_session(tmp_path / "a.reader.json")
    seen.append(asking.window.isWindowModified())
    asking.controller.corrector.judge(Judgement(identity_of(COMPARED.warnings[0]), WarningState.CHECKED))
    seen.append(asking.window.isWindowModified())
    assert seen == [False, True, False, True]


def test_another_article_takes_the_mark_along(asking: Asking) -> None:
    asking.correct()
    other = replace(comparison(2).left, origin="other.txt")
    asking.controller.keeper.take_article("left", ground_of_article(other), None)
    assert not asking.window.isWindowModified()


@pytest.mark.parametrize(("answer", "may_close"), [(Keep.DISCARD, True), (Keep.CANCEL, False)])
def test_a_window_closes_or_stays_as_it_is_answered(asking: Asking, answer: Keep, may_close: bool) -> None:
    asking.correct()
    asking.answers.keeps.append(answer)
    assert asking.unsaved.may_close() is may_close
    assert asking.answers.questions == ["Save the session?"]


def test_a_window_closes_by_itself_once_its_session_is_saved(
    qtbot: QtBot, asking: Asking, tmp_path: Path
) -> None:
    with qtbot.waitExposed(asking.window):
        asking.window.show()
    asking.correct()
    asking.answers.keeps.append(Keep.SAVE)
    asking.answers.writes.append((tmp_path / "a.reader.json", ""))
    assert not asking.unsaved.may_close()
    assert (tmp_path / "a.reader.json").exists()
    assert not asking.window.isVisible()


def test_a_session_that_is_not_saved_after_all_keeps_the_window_open(qtbot: QtBot, asking: Asking) -> None:
    with qtbot.waitExposed(asking.window):
        asking.window.show()
    asking.correct()
    asking.answers.keeps.append(Keep.SAVE)
    assert not asking.unsaved.may_close()
    assert asking.window.isVisible()


def test_articles_go_without_a_question_where_nothing_is_lost(asking: Asking) -> None:
    asking.correct("left")
    asking.unsaved._before_dropping(("right",), lambda: asking.went_on.append("on"))
    assert asking.went_on == ["on"]
    assert asking.answers.questions == []


@pytest.mark.parametrize(("answer", "goes_on"), [(Keep.DISCARD, ["on"]), (Keep.CANCEL, [])])
def test_articles_go_or_stay_as_it_is_answered(
    qtbot: QtBot, asking: Asking, answer: Keep, goes_on: list[str]
) -> None:
    asking.correct()
    asking.answers.keeps.append(answer)
    asking.drop(qtbot, "left")
    assert asking.answers.questions == ["Save the session?"]
    assert asking.went_on == goes_on


def test_articles_go_once_the_session_is_saved(qtbot: QtBot, asking: Asking, tmp_path: Path) -> None:
    asking.correct()
    asking.answers.keeps.append(Keep.SAVE)
    asking.answers.writes.append((tmp_path / "a.reader.json", ""))
    asking.drop(qtbot, "left")
    assert asking.went_on == ["on"]
    asking.correct("right")
    asking.answers.keeps.append(Keep.SAVE)
    asking.drop(qtbot, "right")  # in the same file, without another question
    assert asking.went_on == ["on", "on"]


def test_articles_stay_while_nobody_says_where_to_save_them(qtbot: QtBot, asking: Asking) -> None:
    asking.correct("right")
    asking.answers.keeps.append(Keep.SAVE)
    asking.drop(qtbot, "right")
    assert asking.went_on == []


def test_nobody_is_asked_while_the_system_ends_the_program(asking: Asking) -> None:
    asking.correct()
    asking.is_ending = True
    assert asking.unsaved.may_close()
    assert asking.answers.questions == []


def test_the_question_waits_until_a_drop_is_over(asking: Asking) -> None:
    asking.correct()
    asking.unsaved._before_dropping(("left",), lambda: None)
    assert asking.answers.questions == []


def test_opening_an_article_asks_first(qtbot: QtBot, asking: Asking) -> None:
    asking.correct("left")
    asking.answers.keeps.append(Keep.CANCEL)
    asking.controller.open_text("left", "The ferry sails again on Monday.")
    qtbot.waitUntil(lambda: asking.answers.questions == ["Save the session?"])
    article = asking.controller.article("left")
    assert article is not None
    assert article.text == COMPARED.left.text
