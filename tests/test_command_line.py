"""The commands as a user runs them: in a process of their own, and in this one for the odd cases."""

import errno
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.commands import compare, quotes, window
from reader.many.forms import CheckForm
from reader.many.matrix.forms import MatrixForm
from reader.many.matrix.source_map_forms import SOURCE_MAP_FORMS
from reader.program import VERSION
from reader.reports.writing import ReportForm
from tests.command_lines import ROOT, WIRE, run, written
from tests.loading import exporting
from tests.loading.exporting import epub


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path)


def test_version_imports_nothing_else() -> None:
    code = (
        "import sys; from reader.__main__ import main; status = main(['--version']);"
        "heavy = [m for m in sys.modules if m in ('argparse', 'typing', 'dataclasses', 're')"
        " or m.startswith(('PySide6', 'reader.'))];"
        "sys.exit(status or (heavy != ['reader.program', 'reader.__main__'] and repr(heavy)))"
    )
    root = str(Path(__file__).resolve().parent.parent)
    bare = [sys.executable, "-S", "-I", "-c", f"import sys; sys.path.insert(0, {root!r}); {code}"]
    done = subprocess.run(bare, capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().strip() == f"reader {VERSION}"


@pytest.mark.parametrize("command", ["compare", "quotes"])
def test_commands_run_without_qt(files: tuple[Path, Path], command: str) -> None:
    names = [str(path) for path in files][: 2 if command == "compare" else 1]
    code = (
        "import sys\n"
        "class Block:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        assert not name.startswith(('PySide6', 'reader.gui')), name\n"
        "sys.meta_path.insert(0, Block())\n"
        "from reader.__main__ import main\n"
        f"sys.exit(main({[command, *names, '--format', 'json']!r}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["format"] == 1


def test_quotes_do_not_import_collation(files: tuple[Path, Path]) -> None:
    code = (
        "import sys; from reader.__main__ import main\n"
        f"main(['quotes', {str(files[0])!r}])\n"
        "sys.exit(any(m.startswith('reader.collation') for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def test_json_is_utf8_whatever_the_locale(files: tuple[Path, Path]) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    done = run(["quotes", str(files[0]), "--format", "json"], environment=plain)
    article = json.loads(done.stdout.decode("utf-8"))["article"]
    assert article["text"].count("“") == 1
    assert [q["speaker"] for q in article["quotations"]] == ["Ada Brunner"]


def test_text_tells_what_differs(files: tuple[Path, Path]) -> None:
    text = run(["compare", str(files[0]), str(files[1])]).stdout.decode("utf-8")
    assert "figure: four on the left, five on the right" in " ".join(text.split())
    assert "“We are further apart than in spring” on the left" in " ".join(text.split())


def test_standard_input_stands_for_one_article(files: tuple[Path, Path]) -> None:
    done = run(["compare", "-", str(files[1]), "--format", "json"], data=WIRE.encode())
    form = json.loads(done.stdout)
    assert form["left"]["origin"] == "standard input"
    assert form["right"]["origin"] == str(files[1])


@pytest.mark.parametrize(
    ("same", "asked", "status"), [(True, True, 0), (False, True, 1), (False, False, 0), (True, False, 0)]
)
def test_the_exit_code_tells_a_difference_when_asked(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str], same: bool, asked: bool, status: int
) -> None:
    names = [str(files[0]), str(files[0] if same else files[1])]
    assert main(["compare", *names, *(["--exit-code"] if asked else [])]) == status
    assert capsys.readouterr().err == ""


def bad_inputs(folder: Path) -> dict[str, Path]:
    found = {
        "missing": folder / "nowhere.txt",
        "folder": folder,
        "empty": folder / "empty.txt",
        "blank": folder / "blank.txt",
        "binary": folder / "binary.txt",
        "large": folder / "large.txt",
        "no sentence": folder / "marks.txt",
    }
    found["empty"].write_bytes(b"")
    found["blank"].write_bytes(b" \n\n \n")
    found["binary"].write_bytes(bytes(range(256)) * 40)
    found["no sentence"].write_bytes(b"---\n\n***\n")
    with found["large"].open("wb") as file:
        file.truncate(50_000_001)
    return found


@pytest.mark.parametrize("what", ["missing", "folder", "empty", "blank", "binary", "large", "no sentence"])
def test_bad_input_is_one_line_and_status_two(
    tmp_path: Path, files: tuple[Path, Path], capsys: pytest.CaptureFixture[str], what: str
) -> None:
    bad = str(bad_inputs(tmp_path)[what])
    for arguments in (["quotes", bad], ["compare", str(files[0]), bad], ["compare", bad, str(files[1])]):
        assert main(arguments) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.startswith("reader: ")
        assert said.err.count("\n") == 1
        assert "Traceback" not in said.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["compare"],
        ["compare", "one"],
        ["compare", "-", "-"],
        ["compare", "a", "b", "--format", "pdf"],
        ["compare", "a", "b", "--strictness", "lax"],
        ["quotes"],
        ["--nonsense"],
        ["--sample", "a", "b"],
    ],
)
def test_wrong_arguments_are_one_line_and_status_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)


def test_help_names_every_command_and_form(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    lines = capsys.readouterr().out.splitlines()
    said = " ".join(" ".join(lines).split())
    for command, forms in (
        ("compare", ReportForm),
        ("check", CheckForm),
        ("quotes", quotes._FORMATS),
        ("matrix", MatrixForm),
        ("sources", SOURCE_MAP_FORMS),
    ):
        assert f"reader {command} " in said
        (listed,) = (line for line in lines if re.match(rf"  {command}  +[a-z]", line))
        assert sorted(listed.removeprefix(f"  {command}").strip().split(", ")) == sorted(forms)
    for word in ("--sample", "--version", "--schema", "book.epub#3", "standard input"):
        assert word in said


@pytest.mark.parametrize("run", [compare.run, quotes.run, lambda words: window.run(words, lambda *_: 0)])
def test_arguments_in_one_text_are_refused_at_once(run: Callable[[Sequence[str]], int]) -> None:
    with pytest.raises(TypeError, match="a list of words"):
        run("compare a b")


@pytest.mark.parametrize("arguments", [["--help"], ["compare", "--help"], ["quotes", "--help"]])
def test_help_is_no_trouble(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 0
    assert "usage: reader" in capsys.readouterr().out


def test_a_single_line_of_a_megabyte_is_an_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "line.txt"
    path.write_text("The boats left the harbour of Norwick at dawn. " * 21_000, "utf-8")
    assert main(["quotes", str(path)]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of this kind is POSIX")
def test_a_reader_that_goes_away_is_no_trouble(files: tuple[Path, Path]) -> None:
    out, into = os.pipe()
    os.close(out)
    with os.fdopen(into, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "reader", "compare", str(files[0]), str(files[1]), "--format", "json"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            timeout=120,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_an_inner_error_is_one_line_too(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("for once")

    monkeypatch.setattr("reader.commands.quotes.attribute", fail)
    monkeypatch.delenv("READER_DEBUG", raising=False)
    assert main(["quotes", str(files[0])]) == 2
    said = capsys.readouterr().err
    assert "internal error (ZeroDivisionError: for once)" in said
    assert said.count("\n") == 1


def test_a_full_disk_is_one_line(
    files: tuple[Path, Path], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    assert main(["compare", str(files[0]), str(files[1])]) == 2
    said = capsys.readouterr().err
    assert (said.count("\n"), "could not be written whole: No space left on device" in said) == (1, True)


@pytest.mark.parametrize("kind", ["html", "docx", "epub", "rtf"])
def test_no_document_is_parsed_by_the_command_itself(kind: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{kind}"
    write = {"html": exporting.html, "docx": exporting.docx, "rtf": exporting.rtf}.get(kind)
    paragraphs = exporting.PARAGRAPHS
    path.write_bytes(write(paragraphs) if write is not None else epub([("One", paragraphs)]))
    asked = (
        "import sys; from reader.__main__ import main; status = main(sys.argv[1:]); "
        "print(status, {'lxml', 'mammoth', 'striprtf', 'trafilatura'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", asked, "quotes", str(path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    assert "Petra Malin" in done.stdout
    assert done.stdout.endswith("0 set()\n")


def test_a_library_that_is_missing_is_one_line(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(exporting.html(exporting.PARAGRAPHS))
    lacking = tmp_path / "lacking" / "trafilatura"
    lacking.mkdir(parents=True)
    (lacking / "__init__.py").write_text("raise ImportError('it is not there')")
    places = os.pathsep.join([str(lacking.parent), str(ROOT)])
    done = subprocess.run(
        [sys.executable, "-m", "reader", "quotes", str(page)],
        env={**os.environ, "PYTHONPATH": places},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 2
    said = "reader: The program is installed incompletely, so “a.html” cannot be read. Install it again.\n"
    assert (done.stdout, done.stderr) == ("", said)
