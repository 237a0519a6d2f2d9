"""The first word of the command line decides what runs."""

import gc
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reader.__main__ import _open_recorded, _open_window, main
from reader.program import VERSION


@pytest.fixture(autouse=True)
def collector_as_before() -> Iterator[None]:
    was_enabled = gc.isenabled()
    yield
    gc.unfreeze()
    (gc.enable if was_enabled else gc.disable)()


@pytest.mark.parametrize("word", ["--version", "-V"])
def test_the_version_is_told_whatever_follows(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([word, "more"]) == 0
    assert capsys.readouterr().out == f"reader {VERSION}\n"


@pytest.mark.parametrize("command", ["check", "compare", "quotes"])
def test_a_command_gets_the_words_behind_it(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Sequence[str]] = []

    def run(arguments: Sequence[str]) -> int:
        seen.append(arguments)
        return 7

    monkeypatch.setattr(f"reader.commands.{command}.run", run)
    assert main([command, "a.txt", "--help"]) == 7
    assert seen == [["a.txt", "--help"]]
    assert gc.isenabled()


@pytest.mark.parametrize("arguments", [[], ["a.txt"], ["a.txt", "compare"], ["--sample"], ["a", "--version"]])
def test_everything_else_is_for_the_window(arguments: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[Sequence[str], Sequence[str]]] = []

    def run(words: Sequence[str], open_window: object, commands: Sequence[str]) -> int:
        assert callable(open_window)
        seen.append((words, commands))
        return 7

    monkeypatch.setattr("reader.commands.window.run", run)
    assert main(arguments) == 7
    assert seen == [
        (arguments, ("check", "compare", "exercise", "matrix", "mcp", "quotes", "rewriting", "sources"))
    ]


def test_without_arguments_they_are_those_of_the_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["reader", "--version"])
    assert main() == 0
    assert VERSION in capsys.readouterr().out


@pytest.mark.parametrize("words", [["--record", "t.py", "a", "b"], ["--record=t.py", "a", "b"]])
def test_a_recording_is_a_command_of_its_own(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Sequence[str]] = []

    def run(arguments: Sequence[str], open_recorded: object) -> int:
        assert callable(open_recorded)
        seen.append(arguments)
        return 7

    monkeypatch.setattr("reader.commands.record.run", run)
    assert main(words) == 7
    assert seen == [words]


@pytest.mark.parametrize("names", [(None, None), ("a.txt", None), ("a.txt", "b.txt")])
def test_the_window_opens_with_what_was_begun_while_it_came_in(
    names: tuple[str | None, str | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []

    def run(*arguments: object) -> int:
        seen.append(arguments)
        return 7

    monkeypatch.setattr("reader.gui.shell.application.run", run)
    monkeypatch.setattr("reader.workers.head_start.begin", lambda left, right: f"{left} {right} begun")
    assert _open_window(*names, False, "de") == 7
    assert seen == [(*names, False, "a.txt b.txt begun" if names[1] else None, "de")]


def test_a_recording_opens_the_window_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[object, ...]] = []

    def run(*arguments: object, language: str, dialogs: object, prepare: object) -> int:
        seen.append((*arguments, language, dialogs, prepare))
        return 7

    monkeypatch.setattr("reader.gui.shell.application.run", run)
    monkeypatch.setattr("reader.testing.recorder.record", lambda *paths: (paths[0].name, "prepare"))
    assert _open_recorded(tmp_path / "t.py", Path("a.txt"), Path("b.txt")) == 7
    assert seen == [("a.txt", "b.txt", False, "en", "t.py", "prepare")]


@pytest.mark.parametrize("is_packaged", [True, False])
def test_only_a_packaged_program_may_be_its_own_child(
    is_packaged: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(sys, "frozen", is_packaged, raising=False)
    monkeypatch.setattr("multiprocessing.freeze_support", lambda: seen.append("child"))
    monkeypatch.setattr("reader.commands.window.run", lambda *_: 7)
    assert main([]) == 7
    assert seen == ["child"] * is_packaged
