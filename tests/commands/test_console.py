"""What all commands share: trouble is one line and a status, output is UTF-8."""

import argparse
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reader.commands import console
from reader.commands.console import (
    DIFFERENT,
    DONE,
    INTERRUPTED,
    TROUBLE,
    OneLineParser,
    UsageError,
    complain,
    messages_asked,
    run_guarded,
    say,
    say_or_write,
)
from reader.errors import LoadError, ReportError
from reader.messages import message, messages_for

ROOT = Path(__file__).resolve().parents[2]


def _raising(error: BaseException) -> int:
    raise error


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (LoadError("It is\n damaged."), TROUBLE, "reader: It is damaged.\n"),
        (KeyboardInterrupt(), INTERRUPTED, "reader: stopped\n"),
        (MemoryError(), TROUBLE, "reader: there is not enough memory for this input\n"),
        (
            KeyError("x"),
            TROUBLE,
            "reader: an internal error (KeyError: 'x'); READER_DEBUG=1 shows where\n",
        ),
        (SystemExit(3), 3, ""),
        (SystemExit("words"), TROUBLE, ""),
    ],
)
def test_whatever_goes_wrong_is_one_line_and_a_status(
    error: BaseException,
    status: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("READER_DEBUG", raising=False)
    assert run_guarded([], OneLineParser(prog="reader x"), lambda _: _raising(error)) == status
    assert capsys.readouterr().err == said


def test_an_internal_error_is_raised_when_its_place_is_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READER_DEBUG", "1")
    with pytest.raises(KeyError):
        run_guarded([], OneLineParser(prog="reader x"), lambda _: _raising(KeyError("x")))


def test_the_status_of_the_work_is_handed_on() -> None:
    def work(chosen: argparse.Namespace) -> int:
        assert vars(chosen) == {"language": None, "messages": messages_for("en")}
        return 1

    assert run_guarded([], OneLineParser(prog="reader x"), work) == 1


def test_wrong_arguments_name_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run_guarded(["--no"], OneLineParser(prog="reader x"), lambda _: DONE) == TROUBLE
    assert capsys.readouterr().err == "reader: unrecognized arguments: --no (see reader x --help)\n"


@pytest.mark.parametrize(
    ("text", "written"), [("words", b"words\n"), ("a\n", b"a\n"), ("\udce9", b"\\udce9\n")]
)
def test_output_is_utf_8_with_one_line_end(
    text: str, written: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", out)
    say(text)
    assert out.buffer.getvalue() == written


def test_a_disk_that_is_full_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(io.StringIO):
        def write(self, _text: str) -> int:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(ReportError, match="No space left on device"):
        say("words")


def _open_files() -> int:
    """How many files are open, where the system tells it."""
    told = Path("/proc/self/fd")
    return len(list(told.iterdir())) if told.is_dir() else 0


def test_a_reader_that_has_gone_away_is_no_trouble_and_gets_nothing_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "out.txt").open("w", encoding="utf-8") as out:

        def gone(_stream: object, _text: str) -> None:
            raise BrokenPipeError

        monkeypatch.setattr(console, "_write", gone)
        monkeypatch.setattr(sys, "stdout", out)
        before = _open_files()
        say("words")
        after = _open_files()
        assert before == after
        out.write("what the interpreter flushes at its end")
    assert (tmp_path / "out.txt").read_bytes() == b""


def test_a_complaint_is_folded_into_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("one\n  two\tthree")
    assert capsys.readouterr().err == "reader: one two three\n"


def test_text_goes_into_a_file_whole_or_on_standard_output(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    say_or_write("Größe\udce9", tmp_path / "a.txt")
    assert capsysbinary.readouterr().out == b""
    assert (tmp_path / "a.txt").read_bytes() == "Größe\\udce9".encode()
    say_or_write("words", None)
    assert capsysbinary.readouterr().out == b"words\n"


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ReportError, match=r"“a\.txt” could not be written: .* Choose another place\."):
        say_or_write("words", tmp_path / "nowhere" / "a.txt")


def test_one_text_is_no_list_of_arguments() -> None:
    with pytest.raises(TypeError, match="not one text"):
        run_guarded("a b", OneLineParser(prog="reader x"), lambda _: DONE)


def test_an_output_without_bytes_takes_text(monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    say("Größe")
    assert out.getvalue() == "Größe\n"


@pytest.mark.parametrize("arguments", [["--help"], ["-h"]])
def test_help_is_status_nought(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run_guarded(arguments, OneLineParser(prog="reader x"), lambda _: TROUBLE) == DONE
    assert "usage: reader x" in capsys.readouterr().out


def test_output_comes_behind_what_was_written_before_and_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.BytesIO()
    out = io.TextIOWrapper(io.BufferedWriter(written), encoding="utf-8")
    monkeypatch.setattr(sys, "stdout", out)
    out.write("before ")
    say("words")
    assert written.getvalue() == b"before words\n"
    out.detach()


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], "C", "en"),
        ([], "de_DE.UTF-8", "de"),
        (["a", "--language", "en"], "de_DE.UTF-8", "en"),
        (["--language=de", "a"], "C", "de"),
        (["--language", "de", "--language", "en"], "C", "en"),
        (["--language"], "de_DE", "de"),
        (["--language", "tlh"], "de_DE", "en"),
    ],
)
def test_a_command_speaks_the_language_asked_for(
    arguments: list[str], environment: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", environment)
    assert messages_asked(arguments).language == language


def test_trouble_and_help_are_told_in_german(capsys: pytest.CaptureFixture[str]) -> None:
    error = LoadError(message("“{name}” is empty. Choose a file that holds an article.", name="a.txt"))
    parser = OneLineParser(prog="reader x", description=message("List who is quoted in an article."))
    assert run_guarded(["--language", "de"], parser, lambda _: _raising(error)) == TROUBLE
    assert capsys.readouterr().err == "reader: „a.txt“ ist leer. Bitte eine Datei mit einem Artikel wählen.\n"
    usage = UsageError(message("--schema stands alone"))
    assert run_guarded(["--language=de"], parser, lambda _: _raising(usage)) == TROUBLE
    assert capsys.readouterr().err == "reader: --schema steht allein (siehe reader x --help)\n"
    assert run_guarded(["--language", "de", "--help"], parser, lambda _: DONE) == DONE
    told = capsys.readouterr().out
    for words in (
        "Zeigt, wer in einem Artikel zitiert wird.",
        "Optionen:",
        "diese Hilfe zeigen",
        "die Sprache",
    ):
        assert words in told


def test_statuses_are_those_that_scripts_rely_on() -> None:
    assert (DONE, DIFFERENT, TROUBLE, INTERRUPTED) == (0, 1, 2, 130)


@pytest.mark.parametrize(("debug", "says"), [(None, False), ("1", True)])
def test_what_is_logged_is_told_only_where_that_is_wanted(
    debug: str | None, says: bool, tmp_path: Path
) -> None:
    script = (
        "import logging\n"
        "from reader.commands.console import OneLineParser, run_guarded\n"
        "note = lambda _: logging.getLogger('reader').warning('noted') or 0\n"
        "run_guarded([], OneLineParser(prog='x'), note)\n"
    )
    environment = {key: value for key, value in os.environ.items() if key != "READER_DEBUG"}
    if debug is not None:
        environment["READER_DEBUG"] = debug
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert ("noted" in done.stderr) is says
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_has_gone_away_is_no_trouble_at_the_end_either() -> None:
    script = "from reader.commands.console import say\nsay('words' * 100_000)\nsay('more')\n"
    process = subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), said) == (0, b"")
