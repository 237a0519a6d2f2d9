"""`reader sources`, as a script calls it."""

import json
from pathlib import Path

import pytest

from reader.__main__ import main
from tests.many.matrix.storm import ALONE, WIRE
from tests.many.matrix.test_source_map import MIXED


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "set").mkdir()
    for name, article in (("set/wire.txt", WIRE), ("set/fest.txt", ALONE), ("set/mixed.txt", MIXED)):
        (tmp_path / name).write_text(article.text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_sentence_is_told_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "set/mixed.txt", "set", "--jobs", "1", "--format", "json"]) == 0
    form = json.loads(capsys.readouterr().out)
    assert {each["name"] for each in form["sources"]} == {"wire.txt", "fest.txt"}
    assert form["sentences"][1]["likely_source"] == "wire.txt"


def test_one_source_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "set/mixed.txt", "set/wire.txt", "--jobs", "1"]) == 0
    assert "wire.txt" in capsys.readouterr().out.splitlines()[0]


def test_it_is_written_as_a_page(desk: Path) -> None:
    assert main(["sources", "set/mixed.txt", "set", "--jobs", "1", "--format", "html", "-o", "map.html"]) == 0
    assert (desk / "map.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["gone.txt", "set"], "gone.txt"),
        (["set/mixed.txt", "set/mixed.txt"], "1 article is needed. Name more files, or a folder."),
        (["set/mixed.txt", "gone.txt"], "1 article is needed, and 0 could be read."),
        (["set/mixed.txt"], "required"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["sources", *arguments]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert says in line


@pytest.mark.parametrize("more", [["set/gone.txt"], ["--timeout", "1e-9"]])
def test_a_source_that_cannot_be_read_is_trouble(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sources", "set/mixed.txt", "set/wire.txt", *more, "--jobs", "1"]) == 2
    assert "own" in capsys.readouterr().out
