"""Session and reports go into files; what was written is said, and only then counts as saved."""

from pathlib import Path

import pytest

from reader.gui.session.controller import Controller
from reader.gui.session.session_files import NOT_WHOLE
from reader.session.corrections import DetailCorrected
from reader.session.session import load_session
from reader.workers.report_wish import AS_IT_IS
from tests.builders import stages_of
from tests.gui.at_once import controller_at_once, take
from tests.gui.invented import comparison

pytestmark = pytest.mark.usefixtures("qapp")


class Desk:
    """A controller with an invented pair, and what it said."""

    def __init__(self, controller: Controller) -> None:
        self.controller = controller
        self.said: list[str] = []
        self.failed: list[str] = []
        controller.said.connect(self.said.append)
        controller.saved.connect(lambda: self.said.append("saved"))
        controller.failed.connect(lambda side, sentence: self.failed.append(f"{side}|{sentence}"))


@pytest.fixture
def desk() -> Desk:
    return Desk(controller_at_once())


@pytest.fixture
def open_desk(desk: Desk) -> Desk:
    take(desk.controller, comparison())
    return desk


def test_a_session_is_written_and_said_to_be_saved(open_desk: Desk, tmp_path: Path) -> None:
    path, then = tmp_path / "bridge.reader.json", list[str]()
    open_desk.controller.corrector.correct(DetailCorrected("left", "title", "Other"))
    open_desk.controller.files.save_session(path, lambda: then.append("then"))
    assert open_desk.said == ["saved", "Saved as bridge.reader.json."]
    assert then == ["then"]
    written = load_session(path)
    assert written.corrections == (DetailCorrected("left", "title", "Other"),)
    session = open_desk.controller.session
    assert session is not None
    assert session.saved == session.hand_made
    assert not session.is_unsaved("left", is_stored=False)


def test_a_session_can_be_saved_with_nothing_to_follow(open_desk: Desk, tmp_path: Path) -> None:
    open_desk.controller.files.save_session(tmp_path / "a.reader.json")
    assert open_desk.said == ["saved", "Saved as a.reader.json."]


def test_a_session_that_cannot_be_written_is_not_saved(open_desk: Desk, tmp_path: Path) -> None:
    then: list[str] = []
    open_desk.controller.corrector.correct(DetailCorrected("left", "title", "Other"))
    open_desk.controller.files.save_session(tmp_path / "none" / "a.reader.json", lambda: then.append("then"))
    assert open_desk.said == []
    assert then == []
    assert len(open_desk.failed) == 1
    assert open_desk.failed[0].startswith("|")
    assert "a.reader.json" in open_desk.failed[0]
    session = open_desk.controller.session
    assert session is not None
    assert session.is_unsaved("left", is_stored=False)


def test_a_report_is_written_in_the_form_that_is_asked_for(open_desk: Desk, tmp_path: Path) -> None:
    open_desk.controller.export(tmp_path / "bridge.txt", "text")
    assert open_desk.said == ["Saved as bridge.txt."]
    assert "Harbour bridge" in (tmp_path / "bridge.txt").read_text("utf-8")
    open_desk.controller.export(tmp_path / "bridge.html", "html")
    assert (tmp_path / "bridge.html").read_text("utf-8").startswith("<!")


def test_a_report_that_cannot_be_written_is_told(open_desk: Desk, tmp_path: Path) -> None:
    open_desk.controller.export(tmp_path / "none" / "bridge.txt", "text")
    assert open_desk.said == []
    assert len(open_desk.failed) == 1
    assert open_desk.failed[0].startswith("|")


def test_without_anything_open_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    desk.controller.files.save_session(tmp_path / "a.reader.json")
    desk.controller.export(tmp_path / "a.txt", "text")
    assert list(tmp_path.iterdir()) == []
    assert (desk.said, desk.failed) == ([], [])


@pytest.mark.parametrize("number", [0, 1])
@pytest.mark.parametrize("form", ["text", "pdf"])
def test_no_report_is_made_of_a_comparison_that_is_not_whole(
    number: int, form: str, desk: Desk, tmp_path: Path
) -> None:
    take(desk.controller, stages_of(comparison())[number])
    desk.controller.files.export(tmp_path / "report", form)
    assert desk.failed == [f"|{NOT_WHOLE}"]
    shown: list[object] = []
    desk.controller.files.preview("text", AS_IT_IS, shown.append)
    assert shown == []
    assert not list(tmp_path.iterdir())
