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
from reader.commands.window import has_screen
from reader.many.forms import CheckForm
from reader.many.matrix.forms import MatrixForm
from reader.many.matrix.source_map_forms import SOURCE_MAP_FORMS
from reader.program import VERSION
from reader.reports.writing import ReportForm
from tests.loading import exporting
from tests.loading.exporting import epub

ROOT = Path(__file__).resolve().parent.parent
WIRE = """Ferry Talks Stall in Norwick

Talks between the ferry company and the harbour board broke up on Friday without a deal, both sides said.

“We are further apart than in spring,” harbour master Ada Brunner said after the meeting in Norwick.

The company wants to run 12 boats beyond the four islands that it serves today, at a cost of $3 million.
"""
COPY = """No Deal on Ferries

On Friday, talks between the ferry company and the harbour board ended without a deal, both sides said.

«We are more divided than in spring,» harbour master Ada Brunner said after the meeting in Norwick.

The company wants to run 12 boats beyond the five islands that it serves today, at a cost of $3 million.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    left, right = tmp_path / "wire.txt", tmp_path / "copy.txt"
    left.write_text(WIRE, "utf-8")
    right.write_text(COPY, "utf-8")
    return left, right


def run(
    arguments: Sequence[str], data: bytes | None = None, environment: dict[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "reader", *arguments],
        input=data,
        capture_output=True,
        env={**os.environ, **(environment or {})},
        timeout=120,
        check=False,
    )


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
    assert "“four islands” on the left, “five islands” on the right" in " ".join(text.split())
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


@pytest.mark.parametrize(
    ("word", "meant"),
    [("quote", "quotes"), ("Quotes", "quotes"), ("comapre", "compare"), ("compares", "compare")],
)
def test_a_command_mistyped_opens_no_window(
    word: str, meant: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.__main__._open_window", lambda *_: pytest.fail("a window was opened"))
    for more in (["a.txt"], ["a.txt", "b.txt"]):
        assert main([word, *more]) == 2
        said = capsys.readouterr()
        assert (
            said.err == f"reader: “{word}” is neither a file nor a command; did you mean “reader {meant}”?\n"
        )
        assert said.out == ""


@pytest.mark.parametrize(
    "arguments", [["quote"], ["harbour", "a.txt"], ["quote.txt", "a.txt"], ["quote", "b"]]
)
def test_what_may_be_a_file_opens_the_window(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.chdir(tmp_path)
    if arguments[-1] == "b":
        (tmp_path / "quote").touch()

    def open_window(*names: object) -> int:
        opened.append(names)
        return 0

    monkeypatch.setattr("reader.__main__._open_window", open_window)
    assert main(arguments) == 0
    assert len(opened) == 1


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


def test_the_window_gets_its_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str | None, str | None, bool]] = []

    def open_window(left: str | None, right: str | None, sample: bool, _language: str | None) -> int:
        opened.append((left, right, sample))
        return 0

    monkeypatch.setattr("reader.__main__._open_window", open_window)
    assert [main([]), main(["a.txt", "b.txt"]), main(["a.txt"]), main(["--sample"])] == [0, 0, 0, 0]
    assert opened == [
        (None, None, False),
        ("a.txt", "b.txt", False),
        ("a.txt", None, False),
        (None, None, True),
    ]


def test_a_window_without_qt_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def open_window(*_: object) -> int:
        raise ImportError("libEGL.so.1 is missing", name="PySide6.QtGui")

    monkeypatch.setattr("reader.__main__._open_window", open_window)
    assert main([]) == 2
    assert capsys.readouterr().err.startswith("reader: the window needs PySide6")


def test_the_window_waits_for_nothing_it_does_not_need() -> None:
    code = (
        "import sys; from reader.commands.window import run\n"
        "status = run([], lambda *_: 0)\n"
        "sys.exit(status or any(m.startswith(('reader.text', 'reader.comparison')) for m in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_no_screen_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("reader.__main__._open_window", lambda *_: 0)
    with_screen = has_screen({}, "darwin"), has_screen({"WAYLAND_DISPLAY": "wayland-0"}, "linux")
    assert with_screen == (True, True)
    assert not has_screen({}, "linux")
    if sys.platform.startswith("linux"):
        assert main(["--sample"]) == 2
        assert capsys.readouterr().err.startswith("reader: no screen was found")


_BOOK = (("The ferry", ("The ferry sails again on Monday, the harbour master said.",)),
         ("The bakery", ("A bakery in Northbank has won the prize for the best rye loaf.",)))  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "island.epub"
    path.write_bytes(epub(_BOOK))
    return path


@pytest.mark.parametrize("chosen", [["#2"], ["", "--chapter", "2"]])
def test_one_chapter_of_a_book_is_read(
    book: Path, capsys: pytest.CaptureFixture[str], chosen: list[str]
) -> None:
    mark, *options = chosen
    assert main(["quotes", f"{book}{mark}", *options, "--format", "json"]) == 0
    text = json.loads(capsys.readouterr().out)["article"]["text"]
    assert "bakery" in text and "ferry" not in text


def test_the_whole_book_and_both_books(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    chapters = ["--chapter", "all", "--chapter", "1"]
    assert main(["compare", str(book), str(book), *chapters, "--format", "json"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert ("bakery" in form["left"]["text"], "bakery" in form["right"]["text"]) == (True, False)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ["compare", "BOOK", "WIRE"],
            "has 2 chapters (1 The ferry; 2 The bakery): choose one with --chapter",
        ),
        (["quotes", "BOOK"], "choose one with --chapter NUMBER"),
        (["quotes", "BOOK", "--chapter", "3"], "has no chapter “3”; it has 2 (1 The ferry; 2 The bakery)"),
        (["quotes", "BOOK", "--chapter", "two"], "has no chapter “two”"),
        (["compare", "WIRE", "WIRE", "--chapter", "1"], "--chapter 1 belongs to no book"),
        (["quotes", "BOOK#9"], "has 2 chapters; choose one of them"),
    ],
)
def test_a_chapter_that_was_not_chosen_is_one_line(
    book: Path, files: tuple[Path, Path], capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    named = [a.replace("BOOK", str(book)).replace("WIRE", str(files[0])) for a in arguments]
    assert main(named) == 2
    said = capsys.readouterr()
    assert (told in said.err, said.err.count("\n"), said.out) == (True, 1, "")


def test_a_book_on_standard_input_gives_its_chapter(book: Path, files: tuple[Path, Path]) -> None:
    asked = ["compare", "-", str(files[0]), "--chapter", "2", "--format", "json"]
    assert "bakery" in json.loads(run(asked, data=book.read_bytes()).stdout)["left"]["text"]


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
