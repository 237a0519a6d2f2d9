"""What is done by hand becomes a test, and that test passes."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from reader.gui.dialogs.file_dialogs import FileDialogs, Keep
from reader.testing.answers import Answers
from reader.testing.bench import Bench
from reader.testing.page import Page
from reader.testing.recorder import Recorder, RecordingDialogs, Steps, record
from tests.testing.test_correcting import LEFT, RIGHT


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    paths = tmp_path / "left.txt", tmp_path / "right.txt"
    for path, text in zip(paths, (LEFT, RIGHT), strict=True):
        path.write_text(text, "utf-8")
    return paths


def steps_in(path: Path) -> list[str]:
    """The steps behind the line that opens the window."""
    return [line.strip() for line in path.read_text("utf-8").splitlines()[5:]]


def test_what_is_done_is_written_and_can_be_done_again(
    reader_window: Bench, answers: Answers, tmp_path: Path, pair: tuple[Path, Path]
) -> None:
    path = tmp_path / "test_recorded.py"
    window = reader_window.open()
    recorder = Recorder(window.window, Steps(path, *pair))
    window.compare(*pair)
    window.do("next_difference")
    window.choose_sentence("right", "Ferries run")
    window.warnings.choose(0)
    window.click("sidebar.warnings.checked")
    window.window.on_desk.sidebar.quotations.speaker_corrected.emit("left", 0, "Bela Crane")
    window.press("find")
    line = window.get("find.text")
    assert isinstance(line, QLineEdit)
    for words in ("Fer", "Ferr"):
        line.setText(words)
        line.textEdited.emit(words)
    window.do("preferences")
    window.click("preferences.ignore_case")
    window.click("preferences.ok")
    window.close()
    steps = steps_in(path)
    assert steps[0] == "window.do('next_difference')"
    assert steps[1] == "window.choose_sentence('right', 'Ferries run every hour.')"
    assert steps[2].startswith("window.warnings.choose('⚠ Quotation altered")
    assert steps[3] == "window.click('sidebar.warnings.checked')"
    assert steps[4] == "window.correct('left', quotation='We close it in May,', speaker='Bela Crane')"
    assert steps[5:7] == ["window.do('find')", "window.type('find.text', 'Ferr')"]
    assert steps[7:10] == [
        "window.do('preferences')",
        "window.click('preferences.ignore_case')",
        "window.click('preferences.ok')",
    ]
    assert [step.split(" ==")[0] for step in steps[10:]] == [
        "assert window.words('toolbar.position')",
        "assert window.words('sidebar.warnings.count')",
    ]
    assert recorder is not None
    made: dict[str, Any] = {}
    exec(compile(path.read_text("utf-8"), str(path), "exec"), made)
    made["test_as_recorded"](reader_window.compared, answers)


class Given(FileDialogs):
    """Answers at the place of the system."""

    def to_open(self, *_: object) -> Path | None:
        return Path("/a/b.txt")

    def to_write(self, *_: object) -> tuple[Path, str] | None:
        return Path("/a/c.html"), "Web page"

    def to_folder(self, *_: object) -> Path | None:
        return None

    def to_type(self, *_: object, **__: object) -> str | None:
        return "it's"

    def to_choose(self, *_: object) -> int | None:
        return 1

    def to_keep(self, *_: object) -> Keep:
        return Keep.SAVE


def test_answers_are_written_before_the_step_that_asked(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, holder: QWidget, pair: tuple[Path, Path]
) -> None:
    for name in ("to_open", "to_write", "to_folder", "to_type", "to_choose", "to_keep"):
        monkeypatch.setattr(FileDialogs, name, getattr(Given, name))
    path = tmp_path / "test_recorded.py"
    dialogs = RecordingDialogs(Steps(path, *pair))
    assert dialogs.to_open(holder, "", "", "") == Path("/a/b.txt")
    assert dialogs.to_write(holder, "", "", "") == (Path("/a/c.html"), "Web page")
    assert dialogs.to_folder(holder, "", "") is None
    assert dialogs.to_type(holder, "", "", "") == "it's"
    assert dialogs.to_choose(holder, "", "", ["one", "two"], 0) == 1
    assert dialogs.to_keep(holder, "", "") is Keep.SAVE
    assert steps_in(path) == [
        "answers.will(open=Path('/a/b.txt'))",
        "answers.will(write=Path('/a/c.html'))",
        "answers.will(folder='nothing')",
        'answers.will(type="it\'s")',
        "answers.will(choose='two')",
        "answers.will(keep='save')",
    ]


def test_menus_and_actions_are_told_by_what_outlives_them(
    reader_window: Bench, tmp_path: Path, pair: tuple[Path, Path]
) -> None:
    path = tmp_path / "test_recorded.py"
    window: Page = reader_window.open()
    Recorder(window.window, Steps(path, *pair))
    window.compare(*pair)
    window.warnings.menu(0, "checked")
    window.quotations.menu(0, "copy_left")
    window.window.on_desk.view.role_changed.emit("right", 2, "furniture")
    window.settle()
    assert steps_in(path)[0] == "window.click('sidebar.warnings.checked')"
    assert steps_in(path)[1].startswith("window.quotations.menu('“We close it in May,”")
    assert steps_in(path)[1].endswith(", 'copy_left')")
    assert steps_in(path)[2:] == ["window.correct('right', paragraph=2, role='furniture')"]
    window.window.actions_["quit"].trigger()
    assert all(step.startswith("assert window.words(") for step in steps_in(path)[3:])
    assert len(steps_in(path)) == 5  # that the window was closed is said by the end of the test


def test_the_file_is_a_test_from_the_first_moment(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    path = tmp_path / "test_recorded.py"
    dialogs, begin = record(path, *pair)
    assert isinstance(dialogs, RecordingDialogs)
    assert callable(begin)
    compile(path.read_text("utf-8"), str(path), "exec")
    assert path.read_text("utf-8").splitlines()[-1] == (
        f"    window = reader_pair(Path('{pair[0]}'), Path('{pair[1]}'))"
    )
