"""Setting right by hand, over a session of invented articles, without a window."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.session.controller import Controller
from reader.gui.shell.tasks import Tasks
from reader.library.corrections import ByHand
from reader.session.corrections import DetailCorrected, RoleChanged
from reader.text.article import Role
from tests.gui.shell.test_tasks import Held

_TEXT = "Bridge closed\n\nThe bridge is closed until Monday.\n\nFerries run every hour."


class Desk:
    """A controller whose work is done when it is asked for, and what it tells."""

    def __init__(self) -> None:
        self.held = Held()
        self.controller = Controller(Tasks(self.held))
        self.told: list[str] = []
        self.controller.corrected.connect(lambda side: self.told.append(f"corrected {side}"))
        self.controller.article_loaded.connect(lambda side: self.told.append(f"loaded {side}"))
        self.controller.comparison_ready.connect(lambda _: self.told.append("ready"))
        self.controller.comparison_dropped.connect(lambda: self.told.append("dropped"))

    def work(self) -> None:
        """Do what was asked for, and what that asks for."""
        while self.held.waiting:
            self.held.waiting.pop(0)()

    def said(self) -> list[str]:
        """What was told since the last time."""
        said, self.told[:] = list(self.told), []
        return said


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:  # noqa: ARG001 - there is an application
    made = Desk()
    made.controller.open_text("left", _TEXT)
    made.controller.open_text("right", _TEXT.replace("Monday", "Tuesday"))
    made.work()
    made.said()
    yield made
    made.controller.close()


def test_without_an_article_nothing_is_set_right(qtbot: QtBot) -> None:  # noqa: ARG001
    desk = Desk()
    take_back = desk.controller.corrector.correct(DetailCorrected("left", "title", "A"))
    take_back()
    desk.controller.corrector.recall("left", ByHand((("title", "A"),), ()))
    assert desk.controller.session is None
    assert desk.said() == []


def test_a_detail_is_shown_at_once_and_taken_back(desk: Desk) -> None:
    correct, article = desk.controller.corrector.correct, desk.controller.article
    before = article("left")
    take_back = correct(DetailCorrected("left", "byline", "Ada Byron"))
    after = article("left")
    assert after is not None
    assert after.details.byline == "Ada Byron"
    assert desk.said() == ["corrected left", "ready"]
    take_back()
    assert article("left") == before
    assert desk.said() == ["corrected left", "ready"]
    take_back()
    assert desk.said() == []


def test_taking_back_brings_what_was_replaced(desk: Desk) -> None:
    correct = desk.controller.corrector.correct
    correct(DetailCorrected("left", "byline", "Ada Byron"))
    take_back = correct(DetailCorrected("left", "byline", "Bela Crane"))
    take_back()
    article = desk.controller.article("left")
    assert article is not None
    assert article.details.byline == "Ada Byron"


def test_a_role_is_compared_again(desk: Desk) -> None:
    take_back = desk.controller.corrector.correct(RoleChanged("right", 2, Role.FURNITURE), compares=True)
    assert desk.controller.comparison is None
    assert desk.said() == ["corrected right", "dropped", "loaded right"]
    desk.work()
    assert desk.said() == ["ready"]
    take_back()
    desk.work()
    assert desk.said() == ["corrected right", "dropped", "loaded right", "ready"]


def test_what_the_library_remembers_is_no_correction_of_now(desk: Desk) -> None:
    desk.controller.corrector.recall("left", ByHand((("byline", "Ada Byron"),), ()))
    assert desk.said() == ["ready"]
    desk.controller.corrector.recall("left", ByHand((("byline", "Bela Crane"),), ()))
    article = desk.controller.article("left")
    assert article is not None
    assert article.details.byline == "Ada Byron"  # set by hand already
    assert desk.said() == []


def test_swapping_takes_corrections_along(desk: Desk) -> None:
    desk.controller.corrector.correct(DetailCorrected("left", "byline", "Ada Byron"))
    desk.said()
    desk.controller.swap()
    article = desk.controller.article("right")
    assert article is not None
    assert article.details.byline == "Ada Byron"
    assert desk.said() == ["dropped", "loaded left", "loaded right"]
    desk.work()
    assert desk.said() == ["ready"]


@pytest.mark.parametrize(
    ("correction", "compares", "followed"),
    [
        (DetailCorrected("left", "title", "Another"), False, ["ready"]),
        (RoleChanged("left", 0, Role.FURNITURE), True, ["dropped", "loaded left"]),
    ],
)
def test_a_correction_is_told_before_what_follows_from_it(
    desk: Desk, correction: DetailCorrected | RoleChanged, compares: bool, followed: list[str]
) -> None:
    take_back = desk.controller.corrector.correct(correction, compares=compares)
    assert desk.said() == ["corrected left", *followed]
    desk.work()
    desk.said()
    take_back()
    assert desk.said() == ["corrected left", *followed]
