"""The command line and books: one chapter, the whole book, a chapter that is not there."""

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from tests.command_lines import run, written
from tests.loading.exporting import epub

pytestmark = pytest.mark.usefixtures("warm_processes")


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    return written(tmp_path)


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
